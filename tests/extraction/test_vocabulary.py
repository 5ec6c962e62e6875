"""The vocabulary files are in their form, and a file that is not says where."""

from __future__ import annotations

import csv
import re
from collections import Counter
from pathlib import Path

import pytest

from catalogue.extraction.terms import fold
from catalogue.extraction.vocabulary import (
    INSTITUTION_KINDS,
    INSTITUTION_SOURCES,
    Alias,
    AreaEntry,
    InstitutionEntry,
    Vocabulary,
    VocabularyError,
    load,
)

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"

# ISO 3166-1 alpha-2, all 249 codes.
COUNTRIES = frozenset(
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ "
    "CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR "
    "GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO "
    "JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR "
    "MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO "
    "RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV "
    "TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW".split()
)

# Words of everyday English, and of every statement, that would be found where no area or institution is meant.
COMMON_WORDS = frozenset(
    """
    about action active adobe algorithms amazon apple april art arts august bank base berkeley block board book brown
    building business cadence cambridge canon canopy care case change citadel city class cloud code coffee college
    columbia community company context continental control cornerstone course cruise culture data database databases
    dean design development discord discovery draft dream duke economic economics education electronics elements energy
    engineer engineering environment ethics experience facebook fairness family fellow ferrari fidelity finance focus
    forest foundation free fresh future game general ghost government grab graduate graph graphs group growth hardware
    health hike history home honda human imperial impact india industry innovation insight intel interest journal julia
    june kaggle lab laboratory language law leadership learning leonardo level library light line linux london machine
    major management manchester manufacturing march master math mathematics media medicine memory meta method michigan
    micron migration mind mobile mobility model models moderna money motion movement music nature network networking
    networks nielsen northwestern notion olympus open operation optimization oracle orange order oxford parsons people
    performance philosophy planning play policy postman power practice press privacy probability problem process
    processing product profiling program programme programming project pruning public quantum question record research
    rice robotics rochester rocket safety salesforce sample school science sea search security segmentation self sense
    shell signal simulation slack snap snowflake social society software sound space speech square stan standard
    statistics strategy stripe structure student study summer support sustainability syntax syracuse system systems
    target teaching team technology tesla test theory thesis time tools topology training transportation tree turing
    twitter university value vision visa visualization vital voice volume water wave web wisconsin work world writing
    zoom accessibility biology chemistry clustering
    """.split()
)


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load(FIXTURES)


def lines(name: str) -> list[list[str]]:
    text = (FIXTURES / name).read_text(encoding="utf-8")
    return list(csv.reader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))


def letters(spelling: str) -> int:
    return sum(character.isalnum() for character in spelling)


def unmarked(entries: tuple[InstitutionEntry, ...] | tuple[AreaEntry, ...]) -> list[Alias]:
    return [alias for entry in entries for alias in entry.spellings if not alias.exact_case and not alias.needs_cue]


class TestTheFiles:
    """What every line must hold."""

    @pytest.mark.parametrize(
        ("name", "columns"),
        [
            ("institutions.tsv", ["key", "name", "kind", "country", "parent", "aliases", "source"]),
            ("research_areas.tsv", ["field", "area", "aliases"]),
        ],
    )
    def test_columns_without_blanks_at_the_ends(self, name: str, columns: list[str]) -> None:
        head, *rows = lines(name)
        assert head == columns
        assert {len(row) for row in rows} == {len(columns)}
        spellings = [part for row in rows for cell in row for part in cell.split("|")]
        assert [part for part in spellings if part != part.strip() or "  " in part] == []
        aliases = [row[head.index("aliases")] for row in rows]
        assert [cell for cell in aliases if cell.startswith("|") or cell.endswith("|") or "||" in cell] == []

    def test_marks_stand_before_a_spelling(self, vocabulary: Vocabulary) -> None:
        for entry in (*vocabulary.institutions, *vocabulary.areas):
            assert all(alias.text and alias.text[0] not in "?=" for alias in entry.aliases), entry.key

    def test_institutions_are_sorted_by_key(self, vocabulary: Vocabulary) -> None:
        keys = [entry.key for entry in vocabulary.institutions]
        assert keys == sorted(keys)


class TestInstitutions:
    """Facts that hold of every institution."""

    def test_there_are_many(self, vocabulary: Vocabulary) -> None:
        assert len(vocabulary.institutions) >= 1500
        assert {entry.kind for entry in vocabulary.institutions} == set(INSTITUTION_KINDS)

    def test_keys_are_unique_and_fit_into_addresses(self, vocabulary: Vocabulary) -> None:
        keys = Counter(entry.key for entry in vocabulary.institutions)
        assert [key for key, times in keys.items() if times > 1] == []
        assert [key for key in keys if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", key)] == []
        assert [key for key in keys if len(key) > 64] == [], "the database keeps 64 characters of a key"

    def test_kinds_and_countries_are_known(self, vocabulary: Vocabulary) -> None:
        assert {entry.kind for entry in vocabulary.institutions} <= set(INSTITUTION_KINDS)
        assert {entry.country for entry in vocabulary.institutions} <= {*COUNTRIES, ""}

    def test_only_what_has_no_seat_has_no_country(self, vocabulary: Vocabulary) -> None:
        homeless = {entry.kind for entry in vocabulary.institutions if not entry.country}
        assert homeless <= {"open_source", "nonprofit", "programme"}, "a community of the net may have none"

    def test_every_row_names_its_source_and_most_stand_in_a_public_list(self) -> None:
        sources = Counter(row[-1] for row in lines("institutions.tsv")[1:])
        assert set(sources) <= set(INSTITUTION_SOURCES)
        assert sources["ROR"] >= 1500
        assert sources["general"] < sum(sources.values()) / 2

    def test_parents_exist_and_no_one_is_their_own_ancestor(self, vocabulary: Vocabulary) -> None:
        known = vocabulary.institution_by_key
        for entry in vocabulary.institutions:
            line, parent = {entry.key}, entry.parent
            while parent:
                assert parent in known, f"{entry.key}: no institution has the key {parent!r}"
                assert parent not in line, f"{entry.key}: {parent} stands above itself"
                line.add(parent)
                parent = known[parent].parent

    @pytest.mark.parametrize(
        ("spelling", "key", "reason"),
        [
            ("UC Berkeley", "uc-berkeley", "the usual short form"),
            ("Universidade de São Paulo", "usp", "in the country's own language"),
            ("University of California, Berkeley", "uc-berkeley", "the usual full name"),
            ("IIT Bombay", "iit-bombay", "short for Indian Institute of Technology"),
            ("DeepMind", "deepmind", "before and after Google's name"),
            ("GSoC", "gsoc", "a programme"),
            ("BAIR", "bair", "a laboratory inside a university"),
        ],
    )
    def test_spellings_that_writers_use(self, vocabulary: Vocabulary, spelling: str, key: str, reason: str) -> None:
        found = [e.key for e in vocabulary.institutions if spelling in {alias.text for alias in e.spellings}]
        assert found == [key], reason

    @pytest.mark.parametrize("name", ["Kaggle", "TensorFlow", "NeurIPS", "LeetCode"])
    def test_products_competitions_and_venues_are_none(self, vocabulary: Vocabulary, name: str) -> None:
        assert [e.key for e in vocabulary.institutions if fold(name) in {fold(a.text) for a in e.spellings}] == []


class TestAreas:
    """Facts that hold of every research area."""

    def test_all_areas_are_there(self, vocabulary: Vocabulary) -> None:
        assert len(vocabulary.areas) == len({entry.name for entry in vocabulary.areas}) == 155
        assert len({entry.key for entry in vocabulary.areas}) == 155
        assert len({entry.field for entry in vocabulary.areas}) == 15

    def test_every_area_has_many_spellings(self, vocabulary: Vocabulary) -> None:
        assert [entry.name for entry in vocabulary.areas if len(entry.aliases) < 10] == []

    @pytest.mark.parametrize(
        "name", ["History", "Law", "Education", "Planning", "Statistics", "Probability", "Privacy", "Optimization"]
    )
    def test_a_name_that_is_a_common_word_needs_a_cue(self, vocabulary: Vocabulary, name: str) -> None:
        (entry,) = [area for area in vocabulary.areas if area.name == name]
        own = [alias for alias in entry.spellings if alias.text == name]
        assert own == [Alias(name, needs_cue=True)]


@pytest.mark.parametrize("table", ["institutions", "areas"])
class TestSpellings:
    """What a matcher can rely on."""

    def test_a_spelling_belongs_to_one_entry(self, vocabulary: Vocabulary, table: str) -> None:
        owners: dict[str, set[str]] = {}
        for entry in getattr(vocabulary, table):
            for alias in entry.spellings:
                owners.setdefault(fold(alias.text), set()).add(entry.key)
        assert {spelling: keys for spelling, keys in owners.items() if len(keys) > 1} == {}

    def test_a_spelling_stands_once_in_its_entry(self, vocabulary: Vocabulary, table: str) -> None:
        for entry in getattr(vocabulary, table):
            written = [alias.text for alias in entry.spellings]
            assert len(written) == len(set(written)), entry.key

    def test_short_spellings_ask_for_case_or_a_cue(self, vocabulary: Vocabulary, table: str) -> None:
        assert [alias.text for alias in unmarked(getattr(vocabulary, table)) if letters(alias.text) <= 4] == []

    def test_common_words_ask_for_case_or_a_cue(self, vocabulary: Vocabulary, table: str) -> None:
        assert [a.text for a in unmarked(getattr(vocabulary, table)) if a.text.casefold() in COMMON_WORDS] == []


@pytest.mark.parametrize(
    ("written", "alias", "reason"),
    [
        ("deep nets", Alias("deep nets"), "any case, anywhere"),
        ("=MIT", Alias("MIT", exact_case=True), "the German preposition is not meant"),
        ("?vision", Alias("vision", needs_cue=True), "one may have a vision for one's career"),
        ("?=Meta", Alias("Meta", exact_case=True, needs_cue=True), "both"),
        (" =MIT ", Alias("MIT", exact_case=True), "blanks around are no part of it"),
    ],
)
def test_alias_marks(written: str, alias: Alias, reason: str) -> None:
    assert Alias.parse(written) == alias, reason


@pytest.mark.parametrize(
    ("name", "aliases", "spellings", "reason"),
    [
        ("Zoology", "?animals", [Alias("Zoology"), Alias("animals", needs_cue=True)], "the name is a spelling"),
        ("Zoology", "?Zoology", [Alias("Zoology", needs_cue=True)], "given again, it sets its own marks"),
        ("Zoology", "=zoology", [Alias("zoology", exact_case=True)], "in any case"),
    ],
)
def test_the_name_given_again_sets_its_marks(name: str, aliases: str, spellings: list[Alias], reason: str) -> None:
    parsed = tuple(Alias.parse(part) for part in aliases.split("|"))
    assert list(AreaEntry("zoology", name, "Biology", parsed).spellings) == spellings, reason
    assert list(InstitutionEntry("zoology", name, "company", "CH", "", parsed).spellings) == spellings, reason


GOOD_INSTITUTIONS = (
    "key\tname\tkind\tcountry\tparent\taliases\tsource\nx\tUniversity of Exia\tuniversity\tCH\t\t=UEX\tROR\n"
)
GOOD_AREAS = "field\tarea\taliases\nLife\tZoology\t?animals|fauna\n"


class TestLoading:
    """A file that is not in its form is refused by name and line; a good one changes the version."""

    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        (tmp_path / "institutions.tsv").write_text(GOOD_INSTITUTIONS, encoding="utf-8")
        (tmp_path / "research_areas.tsv").write_text(GOOD_AREAS, encoding="utf-8")
        return tmp_path

    def test_a_good_folder(self, folder: Path) -> None:
        vocabulary = load(folder)
        assert vocabulary.institution_by_key["x"].name == "University of Exia"
        assert [alias.text for alias in vocabulary.areas[0].spellings] == ["Zoology", "animals", "fauna"]

    @pytest.mark.parametrize(
        ("file", "text", "message"),
        [
            ("institutions.tsv", GOOD_INSTITUTIONS + "y\tOnly a name\n", r"institutions\.tsv, line 3: has 2 cells"),
            ("institutions.tsv", GOOD_INSTITUTIONS[:-1] + "\tmore\n", r"institutions\.tsv, line 2: has 8 cells"),
            ("institutions.tsv", GOOD_INSTITUTIONS + "\ny\tA name\n", r"institutions\.tsv, line 4: has 2 cells"),
            ("institutions.tsv", GOOD_INSTITUTIONS.replace("kind", "sort"), r"institutions\.tsv, line 1: .*kind"),
            ("institutions.tsv", "", r"institutions\.tsv, line 1: must name the columns"),
            ("research_areas.tsv", GOOD_AREAS + "Life\tBotany\n", r"research_areas\.tsv, line 3: .*aliases"),
            ("research_areas.tsv", GOOD_AREAS.replace("\t", ","), r"research_areas\.tsv, line 1: .*tabs"),
        ],
        ids=["cells missing", "cell too many", "after an empty line", "other head", "empty", "area short", "commas"],
    )
    def test_a_broken_line_is_named(self, folder: Path, file: str, text: str, message: str) -> None:
        (folder / file).write_text(text, encoding="utf-8")
        with pytest.raises(VocabularyError, match=message):
            load(folder)

    def test_another_encoding_is_named(self, folder: Path) -> None:
        (folder / "research_areas.tsv").write_bytes(GOOD_AREAS.replace("fauna", "Tiergärten").encode("latin-1"))
        with pytest.raises(VocabularyError, match=r"research_areas\.tsv: is not UTF-8"):
            load(folder)

    def test_a_missing_file_is_named(self, folder: Path) -> None:
        (folder / "institutions.tsv").unlink()
        with pytest.raises(VocabularyError, match=r"institutions\.tsv: cannot be read"):
            load(folder)

    def test_the_version_follows_the_entries(self, folder: Path) -> None:
        before = load(folder).version
        assert load(folder).version == before
        (folder / "research_areas.tsv").write_text(GOOD_AREAS.replace("?animals", "animals"), encoding="utf-8")
        assert load(folder).version != before
