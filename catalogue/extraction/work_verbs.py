"""The verbs by which writers tell of work, as data: those that make something, and those that deal with something."""

from __future__ import annotations

import re

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
    "rebuild/rebuilt/rebuilding redesign/redesigned/redesigning rewrite/rewrote/rewriting "
    "reimplement/reimplemented/reimplementing port/ported/porting refactor/refactored/refactoring "
    "migrate/migrated/migrating organise/organised/organising synthesise/synthesised/synthesising "
    "model/modelled/modelling model/modeled/modeling release/released/releasing generate/generated/generating "
    "co-develop/co-developed/co-developing co-design/co-designed/co-designing co-create/co-created/co-creating "
    "co-lead/co-led/co-leading own/owned/owning"
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
    "interview/interviewed/interviewing monitor/monitored/monitoring"
)
BASES = {verb.split("/")[0].split("_")[0] for verb in (MAKING + " " + DEALING).split()}
# Verbs that need a telling object: "I compared the two" says nothing of what the work was.
SHALLOW = re.compile(
    r"^(?:compar|manag|test|document|discover|measur|evaluat|improv|extend|ran|run|drew|draw|collect|"
    r"gather|lead|led|survey|map|start|organi|establish|apply|appli|focus|reduc|identif|solv|address|look|comput|"
    r"calculat|refin|enhanc|ma[dk]|interview|monitor|adapt|annotat|verif|predict|detect|classif|"
    r"generat|set|accelerat)",
    re.I,
)
MAKING_FORMS = {"make", "made", "making", *(form for verb in MAKING.split() for form in verb.split("/"))}


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
        sorted((form.replace("_", r"(?:\s[a-z]+ly)?\s") for form in found), key=len, reverse=True)
    )


def _longest_first(found: set[str]) -> str:
    return "|".join(sorted((form.replace("_", r"\s") for form in found), key=len, reverse=True))


_VERBS = [verb.split("/") for verb in (MAKING + " " + DEALING).split()]
# "My thesis documented …", "my project asks …".
PAST = _longest_first({past for _, past, _ in _VERBS})
THIRD = _longest_first({_third(base) for base, *_ in _VERBS})
