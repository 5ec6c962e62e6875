"""``project(parse, rulings, shown)``: a case a line of what was found, what people said and what the rows say."""

from __future__ import annotations

import pytest

from catalogue.importing.anchors import Anchor, relocate
from catalogue.importing.normal import alike, mention_normal, similarity
from catalogue.importing.projection import Ruling, Shown, project

TEXT = "I hope to work with Anselm Kuhnert at the Halden Lab on folding."


def found(name, role="past", start=20, aka=()):
    """One advisor as a parser prints it."""
    quote = {"in": "text", "start": start, "end": start + len(name), "quote": name}
    return {"name": name, "role": role, "aka": list(aka), "evidence": [quote], "rule": "r", "confidence": "likely"}


def parse(*advisors, **fields):
    return {"advisors": list(advisors), "statement": fields}


def about(verdict, name="Anselm Kuhnert", field="mention", value=None, start=20):
    """A ruling about the advisor that stands at ``start``."""
    span = {"start": start, "end": start + len(name), "quote": name}
    return Ruling(
        field, verdict, value, "advisors", (mention_normal("advisors", {"name": name}),), (span,),
        {"written": name, "role": "past"},
    )  # fmt: skip


def advisors(projection):
    return [(m.written, m.role, m.state) for m in projection.mentions["advisors"]]


KUHNERT = found("Anselm Kuhnert")
ALL = Shown({"advisors": {"anselm kuhnert"}})
CASES = [
    # (why, parse, rulings, what readers see already, advisors then)
    ("found, not published", parse(KUHNERT), [], None, [("Anselm Kuhnert", "past", "shown")]),
    ("found, published before", parse(KUHNERT), [], ALL, [("Anselm Kuhnert", "past", "shown")]),
    ("new on a published statement", parse(KUHNERT), [], Shown(), [("Anselm Kuhnert", "past", "proposed")]),
    ("rejected", parse(KUHNERT), [about("rejected")], None, []),
    ("rejected, found under another spelling", parse(found("A. Kuhnert")), [about("rejected")], None, []),
    ("rejected, found elsewhere in the text", parse(found("Anselm Kuhnert", start=50)), [about("rejected")], None, []),
    ("rejecting one leaves its neighbour", parse(KUHNERT, found("Halden Lab", start=42)), [about("rejected")], None,
     [("Halden Lab", "past", "shown")]),
    ("role edited", parse(KUHNERT), [about("edited", field="mention.role", value="prospective")], None,
     [("Anselm Kuhnert", "prospective", "shown")]),
    ("role edited, no longer found", parse(), [about("edited", field="mention.role", value="prospective")], None,
     [("Anselm Kuhnert", "prospective", "shown")]),
    ("accepted, no longer found", parse(), [about("accepted")], None, [("Anselm Kuhnert", "past", "shown")]),
    ("accepted on a published statement", parse(KUHNERT), [about("accepted")], Shown(),
     [("Anselm Kuhnert", "past", "shown")]),
    ("accepted, now spelled and judged otherwise", parse(found("A. Kuhnert", role="mentioned")), [about("accepted")],
     None, [("Anselm Kuhnert", "past", "shown")]),
    ("accepted, then edited", parse(KUHNERT),
     [about("accepted"), about("edited", field="mention.role", value="prospective")], None,
     [("Anselm Kuhnert", "prospective", "shown")]),
    ("edited, accepted, edited again", parse(KUHNERT),
     [about("edited", field="mention.role", value="prospective"), about("accepted")], None,
     [("Anselm Kuhnert", "prospective", "shown")]),
    ("rejected, then added by hand", parse(KUHNERT), [about("rejected"), about("added")], None,
     [("Anselm Kuhnert", "past", "shown")]),
    ("added", parse(), [about("added")], None, [("Anselm Kuhnert", "past", "shown")]),
    ("added, then found too", parse(KUHNERT), [about("added")], None, [("Anselm Kuhnert", "past", "shown")]),
    ("renamed, then rejected under the new name", parse(KUHNERT),
     [about("edited", field="mention.written", value="A. Kuhnert"), about("rejected", "A. Kuhnert")], None, []),
    ("found twice under one name", parse(KUHNERT, found("Anselm Kuhnert", start=50)), [], None,
     [("Anselm Kuhnert", "past", "shown")]),
]  # fmt: skip


@pytest.mark.parametrize(("why", "parsed", "rulings", "shown", "expected"), CASES, ids=[case[0] for case in CASES])
def test_mentions_are_what_was_found_and_what_people_said(why, parsed, rulings, shown, expected):
    assert advisors(project(parsed, rulings, shown)) == expected, why


FIELDS = [
    # (why, parsed degree, decided degree, fields readers see, degree then, proposed then)
    ("found", "phd", None, None, "phd", None),
    ("decided", "phd", "masters", None, "masters", None),
    ("decided to be blank", "phd", "", None, "", None),
    ("decided where nothing was found", None, "masters", None, "masters", None),
    ("new on a published statement", "phd", None, set(), None, "phd"),
    ("changed on a published statement", "phd", None, {"degree"}, "phd", None),
    ("decided on a published statement", "phd", "job", set(), "job", None),
]


@pytest.mark.parametrize(("why", "parsed", "decided", "shown", "value", "proposed"), FIELDS, ids=[c[0] for c in FIELDS])
def test_fields_are_what_was_found_and_what_people_said(why, parsed, decided, shown, value, proposed):
    rulings = [] if decided is None else [Ruling("degree", "edited", decided)]
    seen = None if shown is None else Shown(fields=shown)
    projection = project(parse(degree=parsed), rulings, seen)
    fact, waits = projection.fields.get("statement.degree"), projection.proposals.get("statement.degree")
    assert (fact and fact.value, waits and waits.value) == (value, proposed), why
    if decided is not None:
        assert fact.decided and fact.parsed == parsed, "what the parser says is kept beside the decision"


def anchor(quote):
    return Anchor.at(TEXT, TEXT.index(quote), TEXT.index(quote) + len(quote))


@pytest.mark.parametrize(
    ("quote", "text", "start", "why"),
    [
        ("Halden Lab", TEXT, 42, "nothing moved"),
        ("Halden Lab", "Well. " + TEXT, 48, "text before it"),
        ("Halden Lab", TEXT.replace("folding", "cloth"), 42, "text after it changed"),
        ("Halden Lab", "The Halden Lab. " + TEXT, 58, "twice: the surroundings decide"),
        ("Halden Lab", "Halden Lab, Halden Lab", None, "twice and the surroundings do not decide"),
        ("Halden Lab", "The Halden Laboratory's", 4, "a part of a longer word is still the place"),
        ("Halden Lab", "Nothing of it", None, "gone"),
    ],
)
def test_words_are_found_again_in_a_changed_text(quote, text, start, why):
    moved = relocate(anchor(quote), text)
    assert (moved.start if moved else None) == start, why


@pytest.mark.parametrize(
    ("one", "other", "same", "why"),
    [
        ("Galaxy morphology classification", "Classifying galaxy morphologies", True, "the same stems"),
        ("Folding wet cloth", "A gripper for folding wet cloth", True, "the shorter within the longer"),
        ("Nets for classifying galaxy shapes", "Learning to classify galaxy shapes from images", True, "three of four"),
        ("Folding wet cloth", "Folding dry paper", False, "one word of three"),
        ("Folding", "Folding wet cloth", False, "one word is too little"),
        ("", "", False, "nothing says nothing"),
    ],
)
def test_titles_that_name_the_same_work(one, other, same, why):
    assert alike(one, other) is same, why


def test_similarity_is_the_share_of_common_wording():
    assert similarity(TEXT, TEXT) == 1.0
    assert similarity(TEXT, "Nothing of this stands there at all, not even once.") == 0.0
    assert 0.4 < similarity(TEXT, TEXT + " And that is nearly all of what there is.") < 1.0
