"""The shape of the code: sizes, names, docstrings, thin room doors. Arrows between rooms are import-linter's."""

import ast
import importlib
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "onrecord"
MODULES = sorted(SOURCE.rglob("*.py"))
FORBIDDEN_NAMES = {"util", "utils", "helper", "helpers", "common", "manager", "managers", "misc"}
MOST_LINES = 300
MOST_FUNCTION_LINES = 45


def named(path: Path) -> str:
    return str(path.relative_to(SOURCE))


def functions(path: Path) -> Iterator[ast.FunctionDef]:
    return (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.FunctionDef))


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_module_fits_on_a_few_screens(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= MOST_LINES


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_function_fits_on_one_screen(path: Path) -> None:
    long = [f.name for f in functions(path) if (f.end_lineno or f.lineno) - f.lineno + 1 > MOST_FUNCTION_LINES]
    assert not long


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_module_is_named_after_what_it_holds(path: Path) -> None:
    assert path.stem not in FORBIDDEN_NAMES


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_module_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text("utf-8")))


ERRORS = SOURCE / "errors" / "__init__.py"


def test_all_errors_are_had_from_one_place() -> None:
    defined = {
        node.name
        for path in ERRORS.parent.glob("*.py")
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.ClassDef)
    }
    assert defined == set(importlib.import_module("onrecord.errors").__all__)


@pytest.mark.parametrize("path", sorted(set(SOURCE.glob("*/__init__.py")) - {ERRORS}), ids=named)
def test_the_door_of_a_room_holds_a_docstring_only(path: Path) -> None:
    body = ast.parse(path.read_text("utf-8")).body
    assert len(body) == 1
    assert "Belongs here:" in (ast.get_docstring(ast.parse(path.read_text("utf-8"))) or "")


@pytest.mark.parametrize("path", sorted(SOURCE.glob("*/base.py")), ids=named)
def test_a_port_has_at_most_four_methods(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ClassDef) and any("Protocol" in ast.unparse(base) for base in node.bases):
            methods = [item for item in node.body if isinstance(item, ast.FunctionDef)]
            assert 1 <= len(methods) <= 4


def test_no_module_names_a_registry() -> None:
    assert not [named(path) for path in MODULES if "pypi.org" in path.read_text("utf-8")]
