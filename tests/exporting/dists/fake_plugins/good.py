"""Exporters that are odd in one way each."""

from sos_map import Exporter


def _nothing(_request):
    return []


EXPORTER = Exporter(name="twice", summary={"en": "Twice."}, render=_nothing)
FUTURE = Exporter(name="wrong-api", summary={"en": "Later."}, render=_nothing, api=99)
NOT_ONE = {"name": "wrong-type"}
