"""One verb for each concept, one file per part of the practice, as in the model.

A verb names what ties its thing to others. Everything else that the class in the model
has is taken by the field's name (`more`): `id`, `note`, labels, `wordings` too.
"""
