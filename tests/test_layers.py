"""Who may import whom, and that nothing public touches what is private. Read off the source, nothing is run."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "catalogue"

# What each part of catalogue/ may import from it, besides itself. The data flow, read downwards.
MAY_IMPORT = {
    "reading": set(),
    "extraction": {"reading"},
    "evaluation": {"reading", "extraction"},
    "explanation": {"reading", "extraction"},
    "models": {"reading", "extraction"},
    "importing": {"reading", "extraction", "models"},
    "search": {"models"},
    "filters": {"models", "search"},
    "views": {"models", "search", "filters"},
    "api": {"models", "search", "filters"},
    "templatetags": {"models", "search"},
    "urls": {"views", "api"},
    "admin": {"models", "search", "importing", "extraction", "reading"},
    # Beside the flow: how the program is set up and started.
    "embedded_postgres": set(),
    "local_key": set(),
    "settings": {"local_key"},
    "apps": {"embedded_postgres"},
    "wsgi": set(),
    "serving": {"wsgi"},
    "migrations": {"models"},
    "management": {"reading", "extraction", "evaluation", "explanation", "importing", "models", "search", "serving"},
}
WITHOUT_DJANGO = ("reading", "extraction", "evaluation", "explanation")
PUBLIC = ("search", "filters", "views", "api", "templatetags", "urls")
PRIVATE_MODELS = {"Document", "DocumentName", "Parse"}
PRIVATE_RELATIONS = {"document", "documents", "document_id", "document_set", "parses"}
# As a part of a lookup ("statement__documents__text", "-documents") or as a table in SQL.
PRIVATE_LOOKUP = re.compile(r"(^-?|__)(documents?|documentname|parses)(__\w+)?$|\bcatalogue_(document|parse)")
PRIVATE_IN_TEMPLATE = re.compile(r"\.(documents?|parses|document_set)\b")


def part(name: str) -> str:
    """Return the part of the catalogue that a dotted name belongs to, "" for the package itself."""
    return name.split(".")[1] if "." in name else ""


def imports(tree: ast.AST, module: str) -> Iterator[str]:
    """Yield the full dotted name of everything that ``module`` imports, anywhere in it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = module.split(".")[: -node.level] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            yield from (f"{base}.{alias.name}" for alias in node.names)


def wrong_imports(source: str, module: str) -> list[str]:
    """Return what ``source``, the module ``module``, imports although its part may not."""
    own = part(module)
    allowed = MAY_IMPORT[own] | {own, "__version__"}
    found = list(imports(ast.parse(source), module))
    wrong = [name for name in found if name.startswith("catalogue.") and part(name) not in allowed]
    if own in WITHOUT_DJANGO:
        wrong += [name for name in found if name.split(".")[0] in ("django", "psycopg")]
    return wrong


def private_touches(source: str) -> list[str]:
    """Return the places of ``source`` that name a private model, a relation to one, or its table."""
    found = []
    for node in ast.walk(ast.parse(source)):
        names: list[str] = []
        if isinstance(node, ast.ImportFrom | ast.Import):
            names = [alias.name.split(".")[-1] for alias in node.names]
            names += ["Document"] if getattr(node, "module", "") == "catalogue.models.documents" else []
        elif isinstance(node, ast.Name):
            names = [node.id]
        elif isinstance(node, ast.Attribute):
            names = [node.attr]
            found += [f"{node.lineno}: .{node.attr}"] if node.attr in PRIVATE_RELATIONS else []
        elif isinstance(node, ast.keyword) and node.arg and PRIVATE_LOOKUP.search(node.arg):
            found.append(f"{node.value.lineno}: {node.arg}=")
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and PRIVATE_LOOKUP.search(node.value):
            found.append(f"{node.lineno}: {node.value!r}")
        found += [f"{node.lineno}: {name}" for name in names if name in PRIVATE_MODELS]
    return found


def modules(*parts: str) -> list[Path]:
    """Return the Python files of the given parts of the catalogue, of all where none is given."""
    files = sorted(CATALOGUE.rglob("*.py"))
    return [file for file in files if not parts or part(dotted(file)) in parts]


def dotted(file: Path) -> str:
    """Return the file's module name; a package's is its folder's with ``__init__``, so that dots count alike."""
    return ".".join(file.relative_to(ROOT).with_suffix("").parts)


def test_every_part_has_its_place() -> None:
    parts = {part(dotted(file)) for file in modules()} - {"__init__"}
    assert parts <= set(MAY_IMPORT), "decide in MAY_IMPORT what the new part may import"


def test_the_flow_has_no_circle() -> None:
    def reached(start: str, seen: frozenset[str] = frozenset()) -> set[str]:
        return {name for below in MAY_IMPORT[start] - seen for name in {below} | reached(below, seen | {below})}

    assert not [name for name in MAY_IMPORT if name in reached(name)]


@pytest.mark.parametrize("file", modules(), ids=dotted)
def test_nothing_imports_upward(file: Path) -> None:
    module = dotted(file)
    if part(module) == "__init__":
        assert not list(imports(ast.parse(file.read_text()), module)), "the package itself imports nothing"
    else:
        assert not wrong_imports(file.read_text(), module)


@pytest.mark.parametrize("file", modules(*PUBLIC), ids=dotted)
def test_the_public_layers_touch_nothing_private(file: Path) -> None:
    assert not private_touches(file.read_text())


@pytest.mark.parametrize("file", sorted((ROOT / "templates").rglob("*.*")), ids=lambda file: file.name)
def test_no_template_reaches_a_document(file: Path) -> None:
    if "admin" in file.relative_to(ROOT / "templates").parts:
        return  # seen by curators alone
    expressions = re.findall(r"\{\{.*?\}\}|\{%.*?%\}", file.read_text(), re.DOTALL)
    assert not [expression for expression in expressions if PRIVATE_IN_TEMPLATE.search(expression)]


@pytest.mark.parametrize(
    ("module", "source", "reason"),
    [
        ("catalogue.reading.plain", "from django.utils import text", "reading knows no Django"),
        ("catalogue.extraction.papers", "import django", "neither does extraction"),
        ("catalogue.extraction.papers", "from catalogue.models import Paper", "extraction knows no tables"),
        ("catalogue.extraction.papers", "from catalogue import models", "however it is written"),
        ("catalogue.extraction.papers", "from ..models import Paper", "also with dots"),
        ("catalogue.reading.plain", "def f():\n    import catalogue.extraction.parse", "also within a function"),
        ("catalogue.models.papers", "from catalogue.importing import projection", "rows do not know who writes them"),
        ("catalogue.search.facets", "from catalogue.importing import publication", "what is public only reads"),
        ("catalogue.views.lists", "from catalogue.admin import site", "views know no admin"),
    ],
)
def test_an_upward_import_is_noticed(module: str, source: str, reason: str) -> None:
    assert wrong_imports(source, module), reason


@pytest.mark.parametrize(
    "source",
    [
        "from catalogue.models import Document",
        "from catalogue.models.documents import DocumentQuerySet",
        "import catalogue.models as m\nm.Document.objects.all()",
        "statement.documents.get().text",
        "mention.document_id",
        "Statement.objects.filter(documents__text__contains='x')",
        "Statement.objects.values('documents__text')",
        "Statement.objects.prefetch_related('documents')",
        "F('statement__documents__text')",
        "cursor.execute('SELECT text FROM catalogue_document')",
    ],
)
def test_a_touch_of_a_private_text_is_noticed(source: str) -> None:
    assert private_touches(source)


@pytest.mark.parametrize(
    "source",
    ["'A document is a file.'", "statement.public_text.text", "from catalogue.models import PublicText"],
)
def test_what_is_public_is_left_alone(source: str) -> None:
    assert not private_touches(source)
