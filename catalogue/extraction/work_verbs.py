"""The verbs by which writers tell of work, as data: those that make something, and those that deal with something."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

# Base, past and -ing form of verbs that make something, and of verbs that deal with something.
MAKING = (
    "build/built/building develop/developed/developing design/designed/designing create/created/creating "
    "implement/implemented/implementing construct/constructed/constructing write/wrote/writing "
    "propose/proposed/proposing introduce/introduced/introducing devise/devised/devising "
    "engineer/engineered/engineering prototype/prototyped/prototyping program/programmed/programming "
    "launch/launched/launching found/founded/founding automate/automated/automating invent/invented/inventing "
    "formulate/formulated/formulating simulate/simulated/simulating craft/crafted/crafting "
    "initiate/initiated/initiating pioneer/pioneered/pioneering deploy/deployed/deploying "
    "start/started/starting oversee/oversaw/overseeing compile/compiled/compiling ship/shipped/shipping "
    "organize/organized/organizing coordinate/coordinated/coordinating set_up/set_up/setting_up "
    "architect/architected/architecting conceive/conceived/conceiving compose/composed/composing "
    "spearhead/spearheaded/spearheading synthesize/synthesized/synthesizing curate/curated/curating "
    "fabricate/fabricated/fabricating assemble/assembled/assembling establish/established/establishing "
    "translate/translated/translating animate/animated/animating code/coded/coding derive/derived/deriving "
    "produce/produced/producing train/trained/training formalise/formalised/formalising "
    "formalize/formalized/formalizing prove/proved/proving digitise/digitised/digitising "
    "digitize/digitized/digitizing catalogue/catalogued/cataloguing catalog/cataloged/cataloging "
    "rebuild/rebuilt/rebuilding redesign/redesigned/redesigning rewrite/rewrote/rewriting re-write/re-wrote/re-writing "
    "reimplement/reimplemented/reimplementing port/ported/porting refactor/refactored/refactoring "
    "migrate/migrated/migrating organise/organised/organising synthesise/synthesised/synthesising "
    "model/modelled/modelling model/modeled/modeling release/released/releasing generate/generated/generating "
    "co-develop/co-developed/co-developing co-design/co-designed/co-designing co-create/co-created/co-creating "
    "co-lead/co-led/co-leading own/owned/owning co-found/co-founded/co-founding make/made/making "
    "carry_out/carried_out/carrying_out undertake/undertook/undertaking put_together/put_together/putting_together "
    "roll_out/rolled_out/rolling_out pilot/piloted/piloting solder/soldered/soldering machine/machined/machining "
    "restore/restored/restoring convert/converted/converting replace/replaced/replacing "
    "overhaul/overhauled/overhauling modernise/modernised/modernising retrofit/retrofitted/retrofitting "
    "fine-tune/fine-tuned/fine-tuning distil/distilled/distilling distill/distilled/distilling "
    "compress/compressed/compressing film/filmed/filming edit/edited/editing clone/cloned/cloning "
    "reverse-engineer/reverse-engineered/reverse-engineering re-implement/re-implemented/re-implementing "
    "reengineer/reengineered/reengineering author/authored/authoring co-author/co-authored/co-authoring "
    "begin/began/beginning contribute/contributed/contributing commission/commissioned/commissioning "
    "draft/drafted/drafting revamp/revamped/revamping "
    "configure/configured/configuring work_out/worked_out/working_out take_on/took_on/taking_on "
    "install/installed/installing fix/fixed/fixing"
)
DEALING = (
    "work_on/worked_on/working_on work_towards/worked_towards/working_towards work_toward/worked_toward/working_toward "
    "study/studied/studying investigate/investigated/investigating research/researched/researching "
    "examine/examined/examining analyze/analyzed/analyzing analyse/analysed/analysing tackle/tackled/tackling "
    "explore/explored/exploring look_into/looked_into/looking_into look_at/looked_at/looking_at "
    "deal_with/dealt_with/dealing_with address/addressed/addressing probe/probed/probing "
    "focus_on/focused_on/focusing_on improve/improved/improving optimize/optimized/optimizing "
    "extend/extended/extending evaluate/evaluated/evaluating apply/applied/applying conduct/conducted/conducting "
    "perform/performed/performing contribute_to/contributed_to/contributing_to lead/led/leading "
    "measure/measured/measuring survey/surveyed/surveying compare/compared/comparing test/tested/testing "
    "collaborate_on/collaborated_on/collaborating_on experiment_with/experimented_with/experimenting_with "
    "incorporate/incorporated/incorporating integrate/integrated/integrating adapt/adapted/adapting "
    "characterize/characterized/characterizing manage/managed/managing concentrate_on/concentrated_on/concentrating_on "
    "optimise/optimised/optimising characterise/characterised/characterising "
    "collect/collected/collecting gather/gathered/gathering run/ran/running draw/drew/drawing "
    "map/mapped/mapping calibrate/calibrated/calibrating validate/validated/validating verify/verified/verifying "
    "assess/assessed/assessing quantify/quantified/quantifying benchmark/benchmarked/benchmarking "
    "reconstruct/reconstructed/reconstructing document/documented/documenting annotate/annotated/annotating "
    "estimate/estimated/estimating discover/discovered/discovering reduce/reduced/reducing "
    "predict/predicted/predicting detect/detected/detecting classify/classified/classifying "
    "identify/identified/identifying solve/solved/solving accelerate/accelerated/accelerating "
    "replicate/replicated/replicating sequence/sequenced/sequencing compute/computed/computing "
    "calculate/calculated/calculating refine/refined/refining enhance/enhanced/enhancing "
    "interview/interviewed/interviewing monitor/monitored/monitoring ask/asked/asking "
    "process/processed/processing track/tracked/tracking follow/followed/following trace/traced/tracing "
    "sample/sampled/sampling image/imaged/imaging fill/filled/filling excavate/excavated/excavating "
    "transcribe/transcribed/transcribing scan/scanned/scanning mine/mined/mining scrape/scraped/scraping "
    "profile/profiled/profiling isolate/isolated/isolating purify/purified/purifying grow/grew/growing "
    "screen/screened/screening record/recorded/recording log/logged/logging label/labelled/labelling "
    "label/labeled/labeling segment/segmented/segmenting cluster/clustered/clustering infer/inferred/inferring "
    "fit/fitted/fitting tune/tuned/tuning forecast/forecast/forecasting revisit/revisited/revisiting "
    "size/sized/sizing decode/decoded/decoding inspect/inspected/inspecting code/coded/coding "
    "elucidate/elucidated/elucidating uncover/uncovered/uncovering disentangle/disentangled/disentangling "
    "implant/implanted/implanting dissect/dissected/dissecting knock_out/knocked_out/knocking_out "
    "culture/cultured/culturing titrate/titrated/titrating observe/observed/observing "
    "look_for/looked_for/hunting_for search_for/searched_for/searching_for reproduce/reproduced/reproducing "
    "begin_with/began_with/beginning_with start_with/started_with/starting_with start_from/started_from/starting_from "
    "show/showed/showing argue/argued/arguing demonstrate/demonstrated/demonstrating supervise/supervised/supervising "
    "choose/chose/choosing select/selected/selecting "
    "combine/combined/combining repeat/repeated/repeating "
    "supplement/supplemented/supplementing "
    "debug/debugged/debugging troubleshoot/troubleshot/troubleshooting "
    "look_after/looked_after/looking_after score/scored/scoring weigh/weighed/weighing count/counted/counting "
    "drill/drilled/drilling factor/factored/factoring "
    "streamline/streamlined/streamlining scale/scaled/scaling maintain/maintained/maintaining"
)
# Verbs that need a telling object: "I compared the two" says nothing of what the work was.
SHALLOW = re.compile(
    r"^(?:compar|manag|test|document|discover|measur|evaluat|improv|extend|ran|run|drew|draw|collect|"
    r"gather|lead|led|survey|map|start|organi|establish|apply|appli|focus|reduc|identif|solv|address|look|comput|"
    r"calculat|refin|enhanc|ma[dk]|interview|monitor|adapt|annotat|verif|predict|detect|classif|"
    r"generat|set|accelerat)",
    re.I,
)


# Any other verb in -ise tells of work ("parallelised the solver"), but for those of the mind and of daily life.
_ISING = (
    r"(?!(?:re|real|recogn|special|util|familiar|emphas|priorit|critic|apolog|memor|social|penal|sympath|immun|"
    r"personal|patron|fantas|capital|surpr|exerc|superv|adv|prom|ra|compr|rev|ar|pra)i[sz])[a-z-]{2,14}i[sz]"
)
# What one makes that is no piece of work: "made progress", "made the decision", "made me see".
_NOT_MADE = (
    r"(?!\s(?:(?:an?|the|my|our|your|his|her|some|any|many|more|several|great|good|big|real|such|this|that|steady|"
    r"significant|meaningful|every|no|lasting)\s){0,2}(?:me|us|it|them|him|her|up|out|sure|use|clear|possible|friends|"
    r"progress|decisions?|choices?|mistakes?|differences?|efforts?|impact|impression|contributions?|connections?|"
    r"presentations?|sense|time|room|money|most|best|way|mark|move|switch|transition|leap|point|case|"
    r"difficult|easy|easier|aware|certain|plans?|changes?|improvements?|discover\w+|recommendations?)\b)"
)


def _third(base: str) -> str:
    """Return the third person of a base form: "studies", "reaches", "looks at"."""
    verb, *rest = base.split("_")
    if verb.endswith("y") and verb[-2] not in "aeo":
        verb = verb[:-1] + "ies"
    else:
        verb += "es" if verb.endswith(("s", "x", "z", "ch", "sh")) else "s"
    return "_".join([verb, *rest])


def forms(index: int | None = None, verbs_of: str = MAKING + " " + DEALING) -> str:
    """Return an alternation of the forms numbered ``index`` (0 base, 1 past, 2 -ing; None: all) of ``verbs_of``."""
    verbs = [verb.split("/") for verb in verbs_of.split()]
    found = {form for verb in verbs for i, form in enumerate(verb) if index in (None, i)}
    ising = {None: "(?:e|ed|ing)", 0: "e", 1: "ed", 2: "ing"}[index]
    found = {form.replace("-", "[- ]?") for form in found}
    made = {None: "ma(?:ke|de|king)", 0: "make", 1: "made", 2: "making"}[index]
    return f"{_ISING}{ising}|{made}{_NOT_MADE}|" + "|".join(
        sorted((form.replace("_", r"(?:\s[a-z]+ly)?\s") for form in found), key=lambda form: (-len(form), form))
    )


def _longest_first(found: set[str]) -> str:
    return "|".join(sorted((form.replace("_", r"\s") for form in found), key=lambda form: (-len(form), form)))


_VERBS = [verb.split("/") for verb in (MAKING + " " + DEALING).split()]
# "My thesis documented …", "my project asks …".
PAST = _longest_first({past for _, past, _ in _VERBS})
THIRD = _longest_first({_third(base) for base, *_ in _VERBS})

Kind = Literal["made", "dealt", "other"]


class Verb(NamedTuple):
    """One form of a verb of work: its ``base``, what it says ("made" or "dealt") and which form (0 base, 1 past, 2 "
    "-ing)."""

    base: str
    kind: Kind
    form: int


def _lexicon() -> tuple[dict[str, Verb], dict[str, Verb]]:
    """Return the forms of single verbs, and those of verbs with a particle as "work on"."""
    single: dict[str, Verb] = {}
    double: dict[str, Verb] = {}
    kinds: tuple[tuple[str, Kind], ...] = ((DEALING, "dealt"), (MAKING, "made"))
    wholly = {"work_on", "work_towards", "work_toward", "collaborate_on"}
    for verbs, kind in kinds:
        for verb in verbs.split():
            base, *_ = verb.split("/")
            # Forms that are alike (set, put) count as the past first.
            for form in (0, 2, 1):
                word = verb.split("/")[form]
                (double if "_" in word else single)[word.replace("_", " ")] = Verb(
                    base, "made" if base in wholly else kind, form
                )
    return single, double


_SINGLE, _DOUBLE = _lexicon()
_PARTICIPLES = dict(
    pair.split("/")
    for pair in "written/wrote rewritten/rewrote driven/drove drawn/drew grown/grew begun/began undertaken/undertook "
    "overseen/oversaw shown/showed".split()
)
_SINGLE.update({participle: _SINGLE[past] for participle, past in _PARTICIPLES.items() if past in _SINGLE})
# Regular pasts that tell of study, life, mind and talk, not of a piece of work. Any other may be one.
_NOT_WORK = frozenset(
    "accepted accompanied accomplished accounted achieved acquired adapted admired admitted adopted advanced advised "
    "advocated agreed aimed allowed answered apologised apologized appeared applauded applied appointed appreciated "
    "approached argued arranged arrived aspired assisted associated assumed assured attached attempted attended "
    "attracted avoided awaited awarded balanced based begged behaved believed belonged benefited borrowed bothered "
    "breathed browsed called cancelled cared carried celebrated chaired challenged chanced changed charged chatted "
    "checked cheered cherished claimed cleaned cleared climbed closed coached combined comforted commented committed "
    "communicated competed complained completed concerned concluded confessed confirmed confronted connected "
    "considered consisted consulted contacted contended continued contributed convinced cooked cooperated corresponded "
    "counted covered craved cried crossed cultivated danced dared debated decided dedicated defended deferred delayed "
    "delighted "
    "delivered demonstrated departed depended described deserved desired devoted devoured died disagreed disappointed "
    "discovered discussed disliked divided doubted dreaded dreamed dressed dropped earned educated embarked embraced "
    "emerged emigrated emphasised emphasized employed enabled encountered encouraged ended endured engaged enjoyed "
    "enlisted enrolled entered enticed envisioned envied escaped exceeded excelled exchanged excited exercised "
    "exhausted existed expanded expected experienced explained exposed expressed faced failed falsified familiarised "
    "familiarized fared fascinated favoured feared featured figured filed finished fixed flourished forced fostered "
    "functioned funded furthered gained gazed glimpsed graduated granted grasped greeted guessed guided handed handled "
    "happened harboured hated headed healed helped hesitated hiked hired honed honoured hoped hosted hugged hurried "
    "ignored imagined immersed immigrated impressed inched included increased indulged influenced informed inherited "
    "inquired insisted inspired intended interacted interested interned intervened introduced invested invited "
    "involved issued joined joked judged jumped juggled justified kicked kissed knocked laboured lacked landed lasted "
    "laughed leaned learned liked limited listed listened lived loaded loaned looked loved majored managed married "
    "marvelled mastered matched matriculated matured mentioned mentored minored missed mistrusted moderated moved "
    "named navigated needed negotiated networked nominated noted noticed nurtured obliged obtained occupied offered "
    "opened opposed opted ordered oriented owed packed paid participated passed paused performed permitted persevered "
    "persisted persuaded phoned pitched placed planned played pleased plunged pointed pondered possessed posted "
    "practiced practised prayed preferred prepared presented presided prided proceeded profited progressed promised "
    "promoted proved provided published punished purchased pursued pushed puzzled qualified questioned quoted raced "
    "raised ranked reached reacted realised realized reasoned received recalled recognised recognized recommended "
    "reconsidered recovered recruited referred reflected refused regarded regretted rejected rejoiced related relaxed "
    "relied relished remained remembered reminded removed rented repaid repeated replied reported represented "
    "requested required resented resided resigned resisted resolved respected responded rested resulted resumed "
    "retired returned revealed reviewed rewarded risked rooted rushed sailed satisfied saved savoured scored "
    "scrambled searched secured seemed selected sensed separated served settled shadowed shaped shared sheltered "
    "shifted shocked shopped shouted showed shuttled signed skipped slipped smiled socialised socialized sorted "
    "sounded spared specialised specialized spotted stared stayed stepped stopped strayed strengthened stressed "
    "strived strolled struggled stumbled submitted subscribed succeeded suffered suggested suited supervised "
    "supplied supported supposed surprised surpassed survived suspected swallowed switched talked tapped tasted "
    "tended thanked thrived toured tracked traded transferred transformed transitioned travelled traveled treasured "
    "treated tried triggered tripped trusted turned tutored typed underestimated used utilised utilized valued "
    "ventured viewed visited voiced volunteered voted waited walked wandered wanted warned watched welcomed whispered "
    "wished witnessed wondered worked worried wrapped yearned yielded".split()
)


_ISING_FORM = re.compile(rf"{_ISING}(e|ed|ing)")


def verb_at(word: str, particle: str | None) -> tuple[Verb, bool] | None:
    """Return the verb of work that ``word`` is a form of, and whether ``particle`` belongs to it.

    >>> verb_at("looked", "into")
    (Verb(base='look_into', kind='dealt', form=1), True)
    """
    if particle:
        double = _DOUBLE.get(f"{word} {particle}")
        if double:
            return double, True
    single = _SINGLE.get(word)
    if single:
        return single, False
    ising = _ISING_FORM.fullmatch(word)
    if ising:
        return Verb(word, "dealt", {"e": 0, "ed": 1, "ing": 2}[ising[1]]), False
    if word.endswith("ed") and len(word) > 4 and word not in _NOT_WORK:
        return Verb(word, "other", 1), False
    return None
