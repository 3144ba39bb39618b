"""Print what is larger than our own limits: functions over 40 lines and modules over 300 (see CONTRIBUTING).

usage: python scripts/sizes.py FOLDER
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

FUNCTION_LINES = 40
MODULE_LINES = 300


def functions(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """The name and length in lines of each function and method."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1


def report(folder: Path) -> Iterator[str]:
    """One line for each module and function over the limit, then the medians."""
    modules, lengths = [], []
    for path in sorted(folder.rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        modules.append(source.count("\n"))
        if modules[-1] > MODULE_LINES:
            yield f"{path}: {modules[-1]} lines"
        for name, length in functions(ast.parse(source)):
            lengths.append(length)
            if length > FUNCTION_LINES:
                yield f"{path}: {name}: {length} lines"
    yield f"{len(modules)} modules, median {median(modules):.0f} lines"
    yield f"{len(lengths)} functions, median {median(lengths):.0f} lines"


if __name__ == "__main__":
    print("\n".join(report(Path(sys.argv[1]))))
