"""`sos-map view`: the erased map that a plugin gets, as JSON."""

from __future__ import annotations

import click

from sos_map.cli.common import (
    as_json,
    case_from,
    print_json,
    reader_options,
    rules_from,
    today,
)
from sos_map.cli.voice import Command

__all__ = ["command"]


@click.command("view", cls=Command)
@click.argument("file")
@reader_options
@click.option("--report", is_flag=True, help="Print the operator's report instead.")
@as_json
def command(
    file: str,
    reader: str,
    child: str | None,
    date: str | None,
    rules: str,
    report: bool,
    json_: bool,
) -> None:
    """Print what one reader may see of FILE (- for standard input)."""
    from sos_map.privacy.views import as_data, view_with_report

    case = case_from(file)
    seen, account = view_with_report(
        case, reader, date or today(), child=child, rules=rules_from(rules)
    )
    print_json(account.as_data() if report else as_data(seen))
