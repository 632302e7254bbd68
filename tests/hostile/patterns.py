"""Every regular expression that the package compiles when it is imported, as JSON on stdout.

For each its place, its source, its flags, and whether all that is asked of it is to match where it is told to: else it
looks at each place of a text. Run in a process of its own, before anything of ours is imported.
"""

import importlib
import json
import pkgutil
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any


def main() -> None:
    """Import all modules with re's compiler watched."""
    found: dict[tuple[str, int], str] = {}
    compiler: Any = re._compile  # type: ignore[attr-defined]

    def watched(pattern: Any, flags: int) -> Any:
        made = compiler(pattern, flags)
        frame = sys._getframe(1)
        while frame.f_back and frame.f_code.co_filename == re.__file__:
            frame = frame.f_back
        _, ours, module = frame.f_code.co_filename.rpartition("/onrecord/")
        if ours and isinstance(made.pattern, str):
            found.setdefault((made.pattern, made.flags), f"{module}:{frame.f_lineno}")
        return made

    re._compile = watched  # type: ignore[attr-defined]
    import onrecord

    for module in pkgutil.walk_packages(onrecord.__path__, "onrecord."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    asked = _asked(Path(onrecord.__file__).parent)
    rows = [
        [where, pattern, flags, bool(methods := asked(pattern, flags)) and methods <= {"match", "fullmatch"}]
        for (pattern, flags), where in found.items()
    ]
    json.dump(rows, sys.stdout)


def _asked(package: Path) -> Callable[[str, int], set[str]]:
    """What is asked of a pattern by the names that modules give it; nothing of one without a name."""
    named: dict[tuple[str, int], set[tuple[str, str]]] = {}
    for module in [module for name, module in sys.modules.items() if name.startswith("onrecord.")]:
        for own, value in vars(module).items():
            if isinstance(value, re.Pattern):
                named.setdefault((value.pattern, value.flags), set()).add((module.__file__ or "", own))
    calls: dict[tuple[str, str], set[str]] = {}
    for path in package.rglob("*.py"):
        for call in re.finditer(r"\b(\w+)\.(\w+)\(", path.read_text("utf-8")):
            if hasattr(re.Pattern, call[2]):
                calls.setdefault((str(path), call[1]), set()).add(call[2])
    return lambda pattern, flags: {method for name in named.get((pattern, flags), ()) for method in calls.get(name, ())}


if __name__ == "__main__":
    main()
