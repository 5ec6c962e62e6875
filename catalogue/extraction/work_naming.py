"""Work that a noun names where no verb of work has it for an object, as data.

"dissertation on fault location", "the second project: the oxygen tent", "The restored organ was our final-year
project", "Kelner, a corpus of …", "my patches to Kelner", "the trial that my sister and I set up".
"""

from __future__ import annotations

from catalogue.extraction.cues import Cue
from catalogue.extraction.work_verbs import PAST

# Nouns for a piece of work that earns a degree, in the languages whose words stay in English letters.
_DEGREE_WORK = (
    r"thesis|dissertation|capstone|diploma project|licentiate|habilitation|skripsi|tesina|monografia|doctorate|"
    r"(?:final[- ]year|capstone|course|term|degree|graduation|diploma|senior|honou?rs|bachelor[’']?s?|master[’']?s?|"
    r"doctoral|PhD|end-of-studies|student|summer|research|side|first|second|third|next|new|other|own) project"
)
# Nouns for what is made or done.
THING = (
    r"tool|package|library|system|app|application|software|platform|website|game|prototype|framework|pipeline|language|"
    r"robot|device|corpus|dataset|data ?set|program|algorithm|simulator|compiler|plug-?in|extension|toolkit|module|"
    r"database|archive|podcast|series|dictionary|atlas|catalogue|map|index|survey|trial|study|experiment|replication|"
    r"instrument|sensor|rig|test ?bench|exhibition|installation|film|documentary|edition|translation|protocol|"
    r"heuristic|detector|estimator|classifier|bot|chatbot|engine|generator|solver|controller|register|model|"
    r"analysis|audit|census|design|method|machine|box|kit|project"
)
_OWN_ACT = (
    r"translation|edition|redesign|rewrite|re-?write|reconstruction|restoration|analysis|annotation|audit|census|"
    r"patch(?:es)?|pull requests?|fix|port|implementation|re-?implementation|survey|memorial|measurements?|"
    r"simulations?|documentation|evaluation|validation|calibration|catalogue|dictionary|excavation|replication"
)
_LOOSE = r"(?:[^.;:,]|,(?=\s(?:which|in)\b))"
# A thesis told of in a note, or with its length or place before its subject: "a B.A. thesis of 60 pp. on …".
THESIS_ON = Cue(
    r"(?:(?:^|[(;:,–—-]\s?|\b(?:an?|my|with|and|[Mm]y|A)\s)(?:[\w.’'-]+\s){0,2}?)\b(?:[Tt]hesis|[Dd]issertation)"
    r"(?:\sof \d+ \w+\.?|\s\([^()]{2,40}\))?\s(?:on|about)\s(?!(?:the )?(?:time|hold|track|my|this|that|which)\b)"
)
# "The doctoral project follows: household debt …", "my thesis, Univ. of …: recipes in …".
WORK_COLON = Cue(
    rf"\b(?:[Mm]y|[Oo]ur|[Tt]he|[Aa]n?)\s(?:[\w.’'-]+\s){{0,2}}?(?:{_DEGREE_WORK})(?:\s(?:follows|is simple|is this)|"
    r",\s[^.;:]{2,50})?:\s(?!(?:I|[Ww]e|it|this|that|there|in)\b)"
)
# "My end-of-studies project became, in consequence, a …", "Our main deliverable is a …".
WORK_IS = Cue(
    rf"\b(?:[Mm]y|[Oo]ur|[Tt]he)\s(?:[\w.’'-]+\s){{0,3}}?(?:{_DEGREE_WORK}|deliverable|invention|contribution|brief|"
    rf"commission|product|entry|proposal|assignment)\b{_LOOSE}{{0,80}}?\s(?:is|was|are|were|has been|became|will be|"
    r"would be)(?:,\s[^.,;:]{3,30},)?\s(?:therefore\s|thus\s|essentially\s)?(?=an?\s)"
    r"(?!an?\s(?:[\w-]+\s){0,2}(?:success|experience|opportunity|chance|turning|moment|challenge|lesson|revelation|"
    r"disaster|failure|step|part|way|collaboration|privilege|joy|pleasure|dream|start|team|time|result|grade|paper|"
    r"poster|distinction|matter|question|kind|sort|lot|few|little|bit|mess)\b)"
)
# The work first: "The restored organ was our final-year project".
WAS_MY_WORK = Cue(
    r"\b(?:[Tt]he|[Aa]n?|[Tt]his)\s(?P<name>(?:(?!was\b|were\b|is\b|I\b|we\b|that\b|which\b|The\b|An?\b|of\b(?=\s(?:my|our)))"
    r"[\w’'/-]+\s){2,10})"
    rf"(?:was|became|formed|is)\s(?:the subject of\s|the core of\s)?(?:my|our)\s(?:[\w.’'-]+\s){{0,2}}?"
    rf"(?:{_DEGREE_WORK}|project)\b"
)
# A name and what it is: "the data team of Many Doorways, a multi-site replication of …".
APPOSED = Cue(
    rf"(?<![.!?]\s)(?<!^)\b(?P<name>(?>[A-Z][\w+-]*(?:\s[A-Z][\w+-]*){{0,4}})),\s(?:an?|my|our)\s(?:[\w-]+\s){{0,4}}?(?:{THING})\s"
    r"(?:of|for|that|which|to|on|with|in)\s"
)
# … and what it is before its name: "came with an R package, zerosum, that …".
APPOSED_AFTER = Cue(
    rf"\b(?:an?|my|our)\s(?:[\w-]+\s){{0,4}}?(?:{THING}),\s(?P<name>[\w+-]{{3,}}(?:\s[A-Z][\w+-]*){{0,3}}),\s(?:that|which|"
    r"for|to|an?)\s"
)
# "Then there is Kelner, which is all mine: a tool that …".
THERE_IS = Cue(
    r"\b[Tt]here(?:[’']s|\sis|\swas|\scame)\s(?:also\s)?(?P<name>[\w+-]{3,}(?:\s[A-Z][\w+-]*){0,3}),\s"
    r"(?:an?\s|which (?:is|was)\s)"
)
# "My patches to Kelner", "my translation of the …": what the writer did, as a noun of doing with its object.
OWN_ACT = Cue(
    rf"\b(?:[Mm]y|[Oo]ur)\s(?:own\s)?(?P<name>(?:[\w-]+\s){{0,2}}?(?:{_OWN_ACT})\s(?:of|to|for|on)\s"
    r"(?:(?!(?:was|were|is|are|has|have|had|which|that|I|we|and|will|can|in|as)\b)[\w’'/+-]+(?:\s|(?=[,.;:()])))"
    r"{1,8})"
)
# "the trial that my sister and I set up", "the heuristic we shipped last year", "software which I wrote".
MADE_BY_US = Cue(
    rf"\b(?:[Tt]he|[Aa]n?|[Mm]y|[Oo]ur)\s(?P<name>(?:(?!(?:that|which|who|where|and|is|was|one|such|same|first|last|whole|"
    rf"other|the|of|for|in|on|with|to|I|we)\b)[\w’'+-]+\s){{1,4}}?(?:{THING}))\s(?:that\s|which\s)?"
    rf"(?:(?:he|she|they|my [a-z]+)\sand\s)?(?:I|we)\s(?:have\s|had\s)?(?:\w+ly\s|also\s)?"
    rf"(?:{PAST}|set out|set up|had to build)\b"
)
