"""Hold what extraction finds against labelled documents: as a whole, by rule and by level. Needs no database."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from catalogue.evaluation import levels, report
from catalogue.evaluation.figures import Figures
from catalogue.evaluation.gold import GoldError, load_gold
from catalogue.evaluation.judgement import Judgement, judge
from catalogue.evaluation.records import RecordsError, write_level_table, write_rule_precision
from catalogue.evaluation.rules import by_rule
from catalogue.extraction import extract
from catalogue.extraction.levels import Levels
from catalogue.extraction.vocabulary import Vocabulary, VocabularyError, load
from catalogue.reading import UnreadableDocument
from catalogue.reading.files import walk
from catalogue.reading.pool import ReadingPool


class Command(BaseCommand):
    """`manage.py evaluate GOLD_DIR PATH...`: the figures, and with --write the fixture and the table made of them."""

    help = "Compare what is found in documents with what a careful reader found in them (docs/extraction.md)."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument("gold", type=Path, metavar="GOLD_DIR", help="a folder of labels, one JSON file a document")
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="the documents, or folders of them")
        parser.add_argument(
            "--gold", action="append", dest="more", default=[], type=Path, metavar="DIR", help="a further folder"
        )
        parser.add_argument("--detail", action="store_true", help="list every wrong find and everything missed")
        parser.add_argument("--all-rules", action="store_true", help="list rules that were never wrong, too")
        parser.add_argument("--leave-out", action="store_true", help="show what the levels are worth in each "
                            "document by all other documents, and in each folder by all other folders")  # fmt: skip
        parser.add_argument("--json", action="store_true", help="print everything as one JSON object")
        parser.add_argument("--write", action="store_true", help="write fixtures/rule_precision.tsv and the table of "
                            "levels in docs/extraction.md")  # fmt: skip

    def handle(self, *args: Any, gold: Path, more: list[Path], paths: list[Path], **options: Any) -> None:
        """Read, understand, compare and print."""
        try:
            sets = [load_gold([folder]) for folder in [gold, *more]]
            labels = {label.document: label for label in load_gold([gold, *more])}
            # Without levels, so that the finders' claims are what is measured.
            vocabulary = replace(load(settings.FIXTURES), levels=Levels())
        except (GoldError, VocabularyError) as error:
            raise CommandError(str(error)) from error
        found = self._found(paths, set(labels), vocabulary, quiet=options["json"])
        judged = [[judge(label, found.get(label.document)) for label in labels] for labels in sets]
        everything = [judgement for judgements in judged for judgement in judgements]
        if options["json"]:
            self.stdout.write(json.dumps(_as_dict(everything, judged), ensure_ascii=False))
        else:
            self._print(everything, judged, options)
        if options["write"]:
            self._write(everything, judged)

    def _found(
        self, paths: list[Path], labelled: set[str], vocabulary: Vocabulary, *, quiet: bool
    ) -> dict[str, dict[str, Any]]:
        """Return what is found in each labelled document, by its file name; say what is amiss with the others."""
        files = list(walk(paths))
        wanted = [file for file in files if file.name in labelled]
        self._note("no labels for", (file.place for file in files if file.name not in labelled))
        twice = sorted({file.place for file in wanted if sum(file.name == other.name for other in wanted) > 1})
        if twice:
            raise CommandError(f"Several documents have one name: {', '.join(twice)}. Give only the labelled ones.")
        found, unread = {}, []
        with (
            ReadingPool() as pool,
            tqdm(total=len(wanted), unit=" documents", disable=quiet or None, leave=False) as bar,
        ):
            for source, result in pool.read_all(wanted):
                bar.update()
                if isinstance(result, UnreadableDocument):
                    unread.append(str(result))
                    found[source.name] = {"error": str(result)}
                else:
                    found[source.name] = extract(result, vocabulary).as_dict()
        self._note("not read, so that nothing is found:", unread)
        self._note("labelled, but not among the documents:", sorted(labelled - set(found)))
        return found

    def _note(self, what: str, which: Iterable[str]) -> None:
        names = list(which)
        if names:
            self.stderr.write(f"{what} {', '.join(names)}")

    def _print(self, everything: list[Judgement], judged: Sequence[Sequence[Judgement]], options: Any) -> None:
        lines = [*report.mistake_lines(everything), ""] if options["detail"] else []
        lines += report.figure_lines(Figures.of(everything))
        lines += ["", *report.rule_lines(by_rule(everything), everyone=options["all_rules"])]
        if options["leave_out"]:
            lines += ["", *report.level_lines(levels.by_document(everything), levels.by_set(judged))]
        self.stdout.write("\n".join(lines))

    def _write(self, everything: list[Judgement], judged: Sequence[Sequence[Judgement]]) -> None:
        table = report.level_lines(levels.by_document(everything), levels.by_set(judged))
        fixture, docs = settings.FIXTURES / "rule_precision.tsv", settings.BASE_DIR / "docs" / "extraction.md"
        try:
            write_rule_precision(fixture, levels.measure(levels.counted(everything)))
            write_level_table(docs, table)
        except RecordsError as error:
            raise CommandError(str(error)) from error
        self.stderr.write(f"wrote {fixture.relative_to(settings.BASE_DIR)} and {docs.relative_to(settings.BASE_DIR)}")


def _as_dict(everything: list[Judgement], judged: Sequence[Sequence[Judgement]]) -> dict[str, Any]:
    table = levels.by_document(everything)
    return {
        "figures": Figures.of(everything).as_dict(),
        "kinds": {kind: asdict(tally) for kind, tally in Figures.of(everything).kinds.items()},
        "rules": [{**asdict(rule), "precision": round(rule.precision, 4)} for rule in by_rule(everything)],
        "levels": {level: asdict(count) for level, count in table.total.items()},
        "sets": [{level: asdict(count) for level, count in each.total.items()} for each in levels.by_set(judged)],
        "documents": [asdict(judgement) for judgement in everything],
    }
