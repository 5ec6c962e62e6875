"""Whether words in quotes or emphasis are the title of a paper: asked of the words, and of those around them."""

from __future__ import annotations

import re

from catalogue.extraction.paper_owners import THEY_SHOW, WE_SHOW
from catalogue.extraction.paper_words import LIKE_PAPER, PAPER, READABLE, STATUS
from catalogue.extraction.sentences import Sentence
from catalogue.extraction.venues import find_venue, journal_after

_CLOSE, _NEXT = 90, 30  # characters before a title within which its noun or verb stands
# Right before a title: the noun that it names, or the verb that it is the object of.
_CUE_BEFORE = re.compile(
    rf"\b(?:{READABLE}|{LIKE_PAPER})\b[^.;“”\"]{{0,45}}$|\b(?:titled|entitled|under the title|"
    rf"with the (?:\w+ )?(?:title|heading)|published (?:this |"
    rf"it )?(?:in|as)|published in [A-Z]\w+, as|(?:appeared|came out|accepted|forthcoming) as|"
    rf"the title being[\w ]{{0,20}})\W*$|"
    rf"\b(?:read|reading|reproduc\w+|cited|citing|authored|wrote|"
    rf"published|co-?author\w*)\b[^.;]{{0,40}}$|\be\.g\.?,?\s*$|\bet al\.,?\W*$|\b(?:19|20)\d\d[,:]\s*\W?$|"
    rf"\bauthor of\W*$|\b(?:results?|findings|methods?|approach|arguments?|ideas?|conclusions?|models?|experiments?|"
    rf"figures?|proofs?|chapters?)\s(?:of|in|from)\W*$|\b(?:show|argu|wr[io]t|describ|prov|demonstrat|propos|"
    rf"introduc|explain|develop|report)\w*"
    rf"\b[^.;]{{0,30}}\b[Ii]n\W*$",
    re.I,
)
# "published in the Journal of Slow Rivers in 2020 (“…”)"
_IN_BRACKETS = re.compile(
    r"\b(?:publish\w*|print\w*|appear\w*|present\w*|came out|accepted)\b"
    r"[^.;“”\"]{0,120}\((?:[^()“”\"]{0,80},)?\W*$",
    re.I,
)
_TITLED = re.compile(
    rf"\b(?:titled|entitled|headed|with the (?:\w+ )?(?:title|heading)|authors? of|(?:{PAPER}|books?|surveys?|"
    rf"reports?|briefs?))\W*"
    rf"(?:on|called|,|:|about|named)?\s*$",
    re.I,
)
# Not read but attended, watched, heard or taken part in.
_NO_READING = re.compile(
    r"\b(?:projects?|courses?|class(?:es)?|modules?|documentary|films?|movies?|lectures?|awards?|"
    r"prizes?|talks?|speech|interview|conferences?|workshops?|teams?|groups?|clubs?|games?|"
    r"songs?|program(?:me)?s?|apps?|company|startups?|called|labs?|series|events?|tours?|terms?|words?|"
    r"phrases?|sayings?|mottos?|quotes?|posts?|blogs?|podcasts?|exhibitions?|exhibits?|plays?|novels?|poems?|"
    r"systems?|tools?|"
    r"said|says|asked|medals?|honou?r|degrees?|topics?|of|as|an?|known as|titles?)\W*$",
    re.I,
)
# Titled, but no paper: a project, a course, a talk; a thesis is a project of its writer.
_NO_PAPER_TITLED = re.compile(
    r"\b(?:project|course|class|talk|module|seminar|lecture|workshop|internship|proposal|program(?:me)?|"
    r"podcast|documentary|film|tool|app|game|software|package|library|website|video|album|"
    r"(?:[Mm]y|[Aa]n?|[Tt]he) (?:\w+ )?(?:[\w’'-]+ )?(?:thesis|dissertation|capstone)(?!\s(?:buil|dr[ae]w|reli|"
    r"extend|cite|"
    r"use|follow|start|beg[ai]n|respond|(?:is|was) (?:inspired|based))))\b[^.;\"“”]{0,25}$"
)
# The Institute of Slow Rivers “Anna Lund”: the end of a longer name.
_IN_NAME = re.compile(r"(?:\b[A-Z][\w-]+\s(?:(?:of|de|del|di|da|for|für|the)\s)*){2,}$")
_NO_PAPER_AFTER = re.compile(
    r",?[”\"’']*(?:(?<!,)(?<!,[”\"’'])\s|,?\s(?:an?|the|my|our)\s)(?:[\w-]+\s){0,2}(?:projects?|course|class|film|"
    r"documentary|movie|song|talk|"
    r"lecture|award|prize|medal|competition|contest|challenge|hackathon|podcast|workshop|conference|exhibition|game|"
    rf"series|lab|team|programme?|initiative|campaign|grant|seminar)\b(?!\s(?:{PAPER}|{LIKE_PAPER}))"
)
_SPOKEN = re.compile(
    r"\b(?:said|says?|saying|told|tells|asked?|asks|replied|answered|shout\w+|jok(?:es?|ed|ing)|mottos?|proverb|"
    r"attended|watched|heard|listened|enjoyed|remark\w*|whisper\w*|voice|thought|thinking|labell?ed|reads|call(?:s|"
    r"ed)? (?:it|this|them|that))\b(?:[^.;]|(?<=Prof)\.|(?<=Dr)\.){0,40}$",
    re.I,
)
_CUE_AFTER = re.compile(
    r"^[”\"’',]*\s*(?:,?\s*(?:an?|the|his|her|their|my|our)\s+(?:\w+\s){0,2}"
    + READABLE
    + r"\b|(?:,\s)?by\s+[A-Z]|\(?\[\d|\((?:[A-Z][\w .&,-]+,\s*)?(?:19|20)\d\d\)|,?\s*(?:published|"
    r"which was published|appeared)\b|\((?:[A-Z][^()]{3,80}),?\s(?:19|20)\d\d)"
)
_VOLUME = re.compile(r"[”\"’',]*\svol(?:ume|\.)\s\d")
_PASSIVE = re.compile(
    rf"^[”\"’',.*]*\s*(?:\([^)]*\)|\[\d+\])?,?\s(?:which\s|that\s)?(?:(?:has been|have been|was|were|is|are|"
    rf"will be)\s(?:\w+\s)?|(?=forthcoming|accepted|in press|to appear|under)){STATUS}|"
    r"^[”\"’',.*]*,?\s(?:which\s|that\s)?(?:(?:has\s)?appeared|appears|is to appear|will appear|came out)\s(?:at|in)\b|"
    r"^[”\"’',.*]*,?\s(?:which\s|that\s)?(?:has\s)?(?:won|received|earned|got)\s(?:the|an?|us|me)\s[^.;]{0,30}"
    r"(?:[Bb]est|[Oo]utstanding|[Dd]istinguished)\b"
)
_PUBLISHED_AS = re.compile(
    r"\b(?:(?:results?|findings|methods?|approach|arguments?|ideas?|conclusions?|experiments?|figures?|proofs?) of|"
    r"(?:under|with) the (?:\w+ )?(?:title|heading)(?: of)?|published (?:this |it )?(?:in|as)|(?:published|"
    r"printed)\b[^.;“”\"]{0,90}, as|(?:appeared|came out|accepted|forthcoming) as|"
    r"(?:results|findings) are in)\W*$"
)
_OUT_AS = re.compile(r"\b(?:published|printed)\b[^.;“”\"]{0,90},? as\W*$")
# "shown her work in *Urban Studies*": the emphasis is a venue's.
_IN_VENUE = re.compile(
    r"\b(?:publish\w*|appear\w*|accepted|submi\w+|review|press|out|forthcoming|printed|issued|presented|up|"
    r"read (?:it|this|that))\s"
    r"(?:in|at|by|to|for|with)\W*(?:the\W*)?$"
)
# Somebody's: "her “…”", "Berg's *…*".
_OWNER = re.compile(
    r"(?:\b[A-Z][\w-]+[’']s?|\bwhose|\b[Yy]our|\b[Hh]er|\b[Hh]is|\b[Tt]heir)\s+(?:(?:own|recent|seminal|classic|"
    r"early|famous|wonderful|"
    r"brilliant|(?:19|20)\d\d)\s)*\W*$"
)
_OPENS = re.compile(r"\bIn\W*$")
_NEAR_PAPERS = re.compile(
    rf"\b(?:{PAPER}|{LIKE_PAPER}|books?|novels?|titles?|read|reading|wrote|published|printed|issued|appeared|"
    rf"came out|presented|accepted|submitted|forthcoming|(?:co-?)?authors?|described in|thes[ie]s)\b",
    re.I,
)
_READ = re.compile(r"\b(?:books?|novels?|read|re-?read(?:ing)?|reading|memoirs?|classics?)\b", re.I)
_READ_NEAR = re.compile(r"\b(?:books?|novels?|papers?|articles?|read|reading)\b[^.;]*$")
_PRESENTING = re.compile(r"\b(?:[Ww]e|I)\b[^.;]{0,30}\b(?:presented|published|submitted|co-?authored|wrote)\W*$")
BY_SOMEBODY = re.compile(r"[”\"’']?\sby\s[A-Z][\w.-]*\s[A-Z]")
# What stands in quotes or emphasis and ends so is an honour or a place.
_NO_TITLE = re.compile(
    r"\b(?:Awards?|Prizes?|Scholarships?|Fellowships?|Medals?|Grants?|Laborator(?:y|ies)|Labs?|University|College|"
    r"Institute|Department|Programme?|Conference|Workshop|Competition|Hackathon)$"
)
# "[CVPR'20]", "(under review at …)": where it is out, or what has become of it.
_IN_BRACKET = re.compile(r"[”\"’',.]*\s?[\[(](?P<said>[^()\[\]]{3,80})[\])]")
_SAID = re.compile(rf"\b(?:{STATUS}|oral|spotlight)\b", re.I)
_REFERENCE_AFTER = re.compile(r"[”\"’'.,]+\s(?:In\s)?[A-Z][\w&’' ]{3,70},?\s\(?(?:19|20)\d\d\b")
_LONG_WORD = re.compile(r"[^\W\d_][\w’'-]{3,}")


class Title:
    """What stands in quotes or emphasis, with the words around it, asked whether it is the title of a paper."""

    def __init__(self, words: str, before: str, after: str, emphasis: bool) -> None:
        self.words, self.before, self.after, self.emphasis = words, before, after, emphasis
        self.close = before[-_CLOSE:]
        self.shape = strength(words)
        self.passive = False
        self.journal: str | None = None

    def is_paper(self, sentence: Sentence, chained: bool, follows: bool) -> bool:
        """Whether it is: ``chained`` to a title just before by a comma or "and", or only ``follows`` one."""
        by = self.words[0].isupper() and " by " in self.after[:7] and bool(BY_SOMEBODY.match(self.after))
        if not (self.shape or by or self.words.count(" ") >= 2):
            return False  # most that stands in quotes
        titled = bool(_TITLED.search(self.close))
        if not (self.shape or by or titled):
            return False
        self.passive = bool(_PASSIVE.match(self.after) or _OUT_AS.search(self.close))
        published = bool(_PUBLISHED_AS.search(self.close))
        self.journal = journal_after(self.after) if self.shape and not self.emphasis else None
        if _NO_TITLE.search(self.words) or not (
            chained or self._may_be(titled or published or self.journal is not None)
        ):
            return False
        owned, told_after = bool(_OWNER.search(self.close)), self._told_after()
        near = chained or told_after or self.passive or (owned and follows) or self._told_before()
        if self.emphasis and _IN_VENUE.search(self.close) and not self.passive:
            return False
        if self.emphasis and not (titled or self.passive or told_after or published):
            return self.shape == 2 and (owned or (near and bool(_READ.search(sentence.text))))
        if near and (self.shape or titled or (by and _READ_NEAR.search(self.before))):
            return True
        if self.shape == 2:
            return owned or bool(_REFERENCE_AFTER.match(self.after) or _NEAR_PAPERS.search(sentence.text))
        sentence_like = owned and not self.emphasis and len(self.words.split()) >= 5
        return self.shape == 1 and (sentence_like or bool(_PRESENTING.search(self.close)))

    def _may_be(self, certain: bool) -> bool:
        """False where the words around say that this is the title of something else."""
        if _NO_PAPER_TITLED.search(self.close) or (self.words.count(" ") < 4 and _IN_NAME.search(self.close)):
            return False
        return certain or not (
            _NO_READING.search(self.before[-_NEXT:]) or _SPOKEN.search(self.close) or _NO_PAPER_AFTER.match(self.after)
        )

    def _told_after(self) -> bool:
        if (
            self.journal
            or (not self.emphasis and _VOLUME.match(self.after))
            or _CUE_AFTER.match(self.after)
            or (self.shape and not self.emphasis and _REFERENCE_AFTER.match(self.after))
        ):
            return True
        bracket = _IN_BRACKET.match(self.after)
        return bool(bracket and (_SAID.search(bracket["said"]) or find_venue(bracket["said"], 0, len(bracket["said"]))))

    def _told_before(self) -> bool:
        return bool(
            _CUE_BEFORE.search(self.close)
            or ("(" in self.close and _IN_BRACKETS.search(self.before))
            or (_OPENS.search(self.close) and (WE_SHOW.match(self.after) or THEY_SHOW.match(self.after)))
        )


def strength(words: str) -> int:
    """Return how much ``words`` look like a title: 2 by themselves, 1 where something else says so, else 0.

    >>> strength("Counting Bats by Ear"), strength("Dry contacts at high speed"), strength("a bit late")
    (2, 1, 0)
    """
    parts, count = _LONG_WORD.findall(words), len(words.split())
    if count < 2 or not parts:
        return 0
    capitals = sum(part[0].isupper() for part in parts)
    opens = words[0].isupper() or words[0].isdigit()
    ends = words[-1] in ".!…"
    if (
        opens
        and not ends
        and (
            (count >= 4 and capitals >= 0.6 * len(parts))
            or (count == 3 and capitals == len(parts) >= 2)
            or (count >= 5 and re.search(r"\w: \w", words))
        )
    ):
        return 2
    return int(capitals >= 0.5 * len(parts) or (opens and count >= 4 and not ends))
