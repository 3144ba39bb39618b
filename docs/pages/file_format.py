"""The pages on evaluation.json and review.json, made from the descriptions in their JSON Schemas."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from tallystick.publish.schema import EVALUATION, REVIEW, schema_text

Schema = Mapping[str, Any]
_REFERENCE = "#/definitions/"


def file_format() -> str:
    """The page on evaluation.json."""
    return _page("evaluation.json", EVALUATION, "tallystick schema")


def review_format() -> str:
    """The page on review.json."""
    return _page("review.json", REVIEW, "tallystick schema --review")


def _page(title: str, file: str, command: str) -> str:
    """A whole page: the file's own fields, then a chapter for each kind of object it is made of."""
    schema = json.loads(schema_text(file))
    opening = [f"# {title}", "", schema["description"], ""]
    note = (
        f"`{command}` prints the JSON Schema this page is made from. Every field is always there; what is not"
        " known is null or empty. Unknown fields are an error, so a reader may rely on the ones below."
    )
    return "\n".join([*opening, note, "", *_table(schema, schema), *_chapters(schema)]) + "\n"


def _chapters(schema: Schema) -> Iterator[str]:
    for name, part in schema["definitions"].items():
        yield from ["", f"## {name}", "", prose(part["description"]), "", *_table(part, schema)]


def _table(part: Schema, schema: Schema) -> Iterator[str]:
    yield from ["| field | holds | says |", "|---|---|---|"]
    yield from _rows(part, schema, "")


def _rows(part: Schema, schema: Schema, prefix: str) -> Iterator[str]:
    """One line for each field; the described fields of an object inside follow it."""
    for name, field in part["properties"].items():
        yield f"| `{prefix}{name}` | {holds(field)} | {_cell(_description(field, schema))} |"
        inner = field.get("properties", {})
        if any("description" in each for each in inner.values()):
            yield from _rows(field, schema, f"{prefix}{name}.")


def _description(field: Schema, schema: Schema) -> str:
    """What a field says of itself, or what the object it refers to says."""
    if "description" not in field and "$ref" in field:
        return str(schema["definitions"][field["$ref"].removeprefix(_REFERENCE)]["description"])
    return str(field["description"])


def holds(field: Schema) -> str:
    """What a field may hold, in words."""
    if "$ref" in field:
        name = field["$ref"].removeprefix(_REFERENCE)
        return f"[{name}](#{name.lower()})"
    if "anyOf" in field:
        return " or ".join(holds(option) for option in field["anyOf"])
    if "const" in field:
        return f"`{field['const']}`"
    if "enum" in field:
        return ", ".join(f"`{value}`" for value in field["enum"])
    return _typed(field)


def _typed(field: Schema) -> str:
    """The type of a field that is neither a reference, a choice nor a closed list."""
    kinds = [field["type"]] if isinstance(field["type"], str) else field["type"]
    if kinds == ["array"]:
        return f"list of {holds(field['items'])}"
    if kinds == ["object"]:
        return f"{', '.join(f'`{name}`' for name in field['properties'])}"
    return " or ".join(kinds)


def _cell(text: str) -> str:
    """`text` on one line of a table, with what Markdown would take for markup made harmless."""
    return prose(" ".join(text.split()).replace("|", "\\|"))


def prose(text: str) -> str:
    """`text` with `<` outside code spans written so that it stays a character."""
    spans = text.split("`")
    spans[::2] = [span.replace("<", "&lt;") for span in spans[::2]]
    return "`".join(spans)
