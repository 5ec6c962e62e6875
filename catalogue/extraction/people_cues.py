"""Words beside which a capitalised full name is a person's, as data: before it and after it.

Beside a *strong* cue stands nothing but a person ("supervised by", "and her group"); beside a *weak* one
may stand a place or a thing too ("help from", "at Vaduz"), so that the sentence must also say what the
person is to the writer.
"""

from __future__ import annotations

import re

from catalogue.extraction.name_patterns import HONORIFIC

ACADEMIC_ROLE = (
    r"(?:(?:co-?)?(?:advis[eo]r|supervisor|mentor|principal investigator|investigator|PI|promot[oe]r)|professor"
    r"|lecturer|teacher|tutor|instructor|colleague|collaborator|co-?author|labmate|boss|manager|post-?doc"
    r"|post-?doctoral (?:researcher|fellow|associate)|researcher|scientist|scholar|alumn(?:us|a|i|ae)|student"
    r"|faculty member|research fellow|examiner|convenor|coordinator|team lead(?:er)?|group leader|head ?master"
    r"|chaperon|coach|guide|undergraduate|intern|trainee|apprentice|referee|ph\.?d\.? candidate)"
)
_OTHER_ROLE = r"(?:graduate|founder|author|director|head|chair|engineer|developer|maintainer|friend)"
_ROLE = rf"(?:{ACADEMIC_ROLE}|{_OTHER_ROLE})"
_GUIDED = (
    r"(?:co-?)?(?:advised|supervised|mentored|guided|taught|tutored|led|directed|headed|hosted|instructed|coached"
    r"|examined|overseen|lectured|convened|trained|chaired|pioneered)"
)
_GUIDANCE = (
    r"(?:supervision|guidance|mentorship|mentoring|direction|tutelage|advisement|leadership|instruction|mentoring"
    r"|stewardship|auspices|wing)"
)
_TEAM = r"(?:groups?|labs?|laborator(?:y|ies)|teams?)"
# "my mentor Ada Brok", "my mentor at Lund, Ada Brok", "my mentor there was Ada Brok"; not "my tutor for Old Ice".
_WHERE = (
    r"(?:(?: (?:(?:at|from|in|on|for) [\w .&'’-]{2,40}|there|then))?(?:,|:| ?\(| (?:was|were|is|are))(?: named)? ?| )"
)
_SOUGHT = (
    r"(?:[Ff]aculty(?: members?)?|[Pp]rofessors|[Rr]esearchers|[Ss]cientists|[Ss]cholars|[Aa]dvis[eo]rs|[Ss]upervisors"
    r"|[Mm]entors|[Ii]nvestigators|[Cc]olleagues|[Ll]ecturers|[Tt]eachers|[Aa]cademics)"
)
# Whom people are called by their work or age: "a potter of sixty called Ada Brok", not "a camp called Old Ice".
_SOMEBODY = (
    rf"(?:[\w-]+(?:ist|ian|eer|nomer|woman|man)|person|lady|gentleman|nurse|lead|farmer|worker|doctor|{ACADEMIC_ROLE})"
)
# What another did to the writer, or with the writer: "I was swayed by Ada Brok".
_MOVED = (
    r"(?:swayed|convinced|persuaded|invited|welcomed|hired|recruited|nominated|challenged|helped|joined|assisted"
    r"|corrected|prompted|befriended|interviewed|approached|encouraged)"
)
# What only a person gives: "by invitation of", "a theorem of", "the master's thesis of".
_GIVEN = (
    r"(?:invitation|suggestion|insistence|request|kindness|generosity|patience|encouragement|help|opinion|teachings?"
    r"|words|novels?|poems?|poetry|memoirs?|theorem|lemma|conjecture|proposition|thesis|dissertation|essays?"
    r"|students?|pupils?)"
)
# Each ends right before the name.
STRONG_BEFORE = (
    rf"{_GUIDED}(?: and \w+ed)?(?: jointly| primarily| closely| first| later)? by ",
    rf"\b{_SOMEBODY}(?: of [\w -]{{2,20}})? (?:called|named) ",
    rf"\b{_MOVED} by ",
    rf"\b(?:[Tt]he|[Aa]n?|[Bb]y|[Ll]ike) (?:[\w-]+ ){{0,2}}{_SOMEBODY} ",
    r"\b(?:committee|jury|panel)\b[^.;]{0,30}(?: of| included| were| was|,|:) ",
    rf"\b{_SOUGHT}\b[^.;:]{{0,60}}(?: include| are|:) ",
    r"\b(?:[Pp]erson|[Pp]eople|[Oo]nes?|[Ss]cholar|[Rr]esearcher|[Ss]cientist|[Pp]rofessor)s? (?:that |whom? "
    r"|with whom )?I"
    r" [^.;]{2,60} (?:is|are|was|were) ",
    r"\b[Rr]eport(?:ed|ing)? (?:directly )?to ",
    rf"\b{_GIVEN} of ",
    r"\b(?:[Mm]y|[Oo]ur) (?:lab |group |then )?(?:senior|junior|labmate|teammate|team-mate|lab mate)s?,? ",
    rf"{_GUIDANCE} (?:of|by|from) ",
    rf"\b{_TEAM} (?:of|(?:run|led|headed|directed|chaired) by) (?:the )?",
    r"\b(?:[Tt]hat|[Tt]hose|[Tt]he ones?) of (?=\S+ \S+(?: \S+)?, (?:who|whose)\b)",
    rf"\b(?:[Mm]y|[Oo]ur|[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Aa]n?) (?:[\w'’-]+ ){{0,3}}{ACADEMIC_ROLE}s?{_WHERE}",
    rf"(?:^|[\s(]){ACADEMIC_ROLE}s?,? ",
    rf"\b{ACADEMIC_ROLE}s?(?: of mine| there| at [\w .-]{{2,40}})?,? (?:such as|like|including|namely) ",
    rf"\b{_SOUGHT}(?: there| here| at [\w .-]{{2,40}})?,? ?(?:such as |like |including |namely |\(|: )?",
    rf"\b{_SOUGHT}\b[^.;]{{0,60}},? (?:notably|especially|in particular|particularly|above all|among them|namely) ",
    r"\b(?:paired|teamed(?: up)?|matched) (?:up )?with (?:the |my |an? )?(?:[\w-]+ ){0,3}",
    r"\b(?:[Ss]upervisors?|[Aa]dvis[oe]rs?|[Mm]entors?|[Ii]nstructors?|[Pp]romot[oe]rs?|[Rr]eferees?|[Ll]ecturers?"
    r"|PIs?)(?: ?\(s\))?: ",
    r"\b(?:learn|learned|learnt|learning) (?:\w+ ){0,3}from ",
    r"\b(?:[Oo]ne of (?:them|whom|these|those)),? ",
    r"[”\"’'*] by ",
    r"\b(?:[Rr]ead|[Rr]eading|book|textbook|paper|article|talk|lecture)\b[^.;]{0,80} (?<!led )(?<!run )by ",
    r"\b(?:[Tt]hesis|[Dd]issertation|[Pp]roject) (?:with|under|for) ",
)
WEAK_BEFORE = (
    r"(?:offered|run|hosted) by ",
    r"(?:advice|research|works?|papers?|books?|ideas|lectures?|talks?|studies|help|support"
    r"|expertise|experiments?|writings?) (?:of|by|from) ",
    r"(?:recent|early|earlier|previous|seminal|pioneering|joint|prior) (?:research|works?|papers?) (?:by|of|with) ",
    r"\b[Ww]ork(?:s|ed|ing)?(?: (?:closely|directly|mainly|together|primarily|extensively))?(?: alongside| with"
    r"| under) ",
    r"\b[Cc]ollaborat\w+(?: closely| directly| projects?| work)? with ",
    r"\b(?:[Jj]ointly|[Jj]oint|[Jj]oint \w+|[Tt]ogether|[Aa]long|[Cc]onjunction|[Cc]ollaboration|[Pp]artner(?:ed|ing"
    r"|ship)|[Cc]o-?(?:author|writ|supervis)(?:ed|ing|ten)?"
    r"|[Ss]tud(?:y|ied|ying)|connections?|[Rr]esearch|project|internship|discuss\w*|conversations?"
    r"|talk(?:ed|ing|s)?|spoke|spoken|met"
    r"|meeting|correspond\w*|interact\w*|publish\w*|paper|contact|touch) with ",
    r"\b(?:[Ss]tudent|[Cc]andidate|[Rr]esearch(?:er)?|[Aa]ssistant|[Ii]ntern|[Ss]tud(?:y|ied|ying)|research(?:ed|ing)?)"
    r" under ",
    rf"\b(?:[Mm]y|[Oo]ur|[Tt]he|[Hh]is|[Hh]er|[Aa]n?) (?:[\w-]+ ){{0,3}}{_ROLE}s?{_WHERE}",
    rf"\b(?:[\w-]+ )?{_ROLE}s?(?: of mine| there| at [\w .-]{{2,40}})?,? (?:such as|like|including|namely) ",
    r"\b(?:at|from|in) [\w .-]{2,40}, (?:including|such as|like|namely) ",
    r"\b(?:people|members)(?: members?)?,? (?:such as |like |including |namely )?",
    r"\b(?:inspired|influenced|encouraged|introduced|recommended|motivated|fascinated) by ",
    r"\b(?:advice|feedback|lectures?|courses?|class(?:es)?|seminars?) (?:a lot |much |so much )?(?:from|by|with|of) ",
    r"\b(?:thank|ask(?:ed|ing)?|joined?|joining|contact(?:ed)?|assist(?:ed|ing)?|helped|approached|emailed"
    r"|e-mailed|visited) ",
    r"^(?:With|Under|Alongside) ",
    r"\b(?:took|taken|taking|attended)\b[^.;]{0,60} with ",
    r"\b(?:[Ww]ork\w*|[Ii]nterned|[Ss]tudied|[Rr]esearch\w*)\b[^.;,]{0,40} under ",
    # Not for whom one works: "I interned with Brok Lind", a bank.
    r"\b(?<!ntern )(?<!nterned )(?<!nterning )(?<!nternship )(?<!nteering )(?<!nteered )"
    r"(?<!position )(?<!job )(?<!role )"
    r"[Ww]ith ",
    r"\b(?:done|given|drawn|shown|conducted|carried out|reviewed|tested|written|built|made|proposed|introduced"
    r"|discovered|developed|organi[sz]ed) by ",
    r"\bthere(?: is|['’]s| are) (?:also )?",
    r"\b(?:[Gg]rateful|[Tt]hankful|[Ii]ndebted|[Tt]hanks|introduced|spoke|spoken|talked|wrote|written|out"
    r"|assistant|apprenticed"
    r"|owe (?:\w+ ){1,4}) ?to ",
    r"\b(?:[Tt]hat|[Tt]hose) of ",
    r"\b[Ww]ith [A-Z][\w’'-]+ and (?:with )?",
)
# Each begins right after the name.
_POSSESSED = (
    r"(?:research|works?|expertise|lab|laboratory|group|team|papers?|books?|textbooks?|course|lectures?|class|projects?"
    r"|interests?|guidance|supervision|mentorship|mentoring|contributions?|approach|talks?|advice|study|studies"
    r"|findings|publications?|experiments?|theor(?:y|ies)|writings?|scholarship|articles?|dissertation|thesis|seminars?"
    r"|concept|notion|arguments?|critique|essays?|definition|theorem|terms?|students?|writing|words|questions?"
    r"|door|conviction|benchmarks?|methods?|models?|ideas|investigations?|analys[ie]s|programme|results?|proofs?"
    r"|tutorials?|feedback"
    r"|encouragement|patience|monograph|office|insights?|efforts|background|focus)"
)
_TO_ME = (
    r"(?:supervised|advised|mentored|guided|taught|introduced|encouraged|helped|invited|hired|persuaded|convinced"
    r"|pushed|challenged|told|asked|lent|showed|trained|hosted|coached|instilled in|gave|let|took|inspired|trusted"
    r"|welcomed|supported|nominated|recruited|entrusted|urged|reminded|offered|allowed|brought|made)"
)
_STUDIES = (
    r"(?:shown|demonstrated|argued|proposed|pioneered|studied|found|discovered|proved|proven|investigated|explored"
    r"|worked|taught|supervised|suggested|described|published|written|measured|observed)"
)
_OWN = r"(?:her|his|their)"
STRONG_AFTER = (
    rf"['’]s? (?:[\w-]+ ){{0,4}}{_POSSESSED}\b",
    r"['’]s? [“\"‘*]",
    rf",? (?:has|have) (?:\w+ly |also |long |since )?{_STUDIES}\b",
    r" (?:shows?|showed|argues|argued|teaches|taught|investigates|supervises|advises|mentors|studies|directs|pioneered"
    r"|proposed)\b(?! (?:Co|Inc))",
    r" (?:leads|heads|runs|led|headed|ran) (?:the|an?|her|his)\b",
    rf",? and {_OWN} (?:[\w-]+ ){{0,2}}(?:group|team|lab|laboratory|students?|colleagues?|co-?workers?|collaborators?"
    r"|postdocs?|co-?authors?)\b",
    r" (?:and colleagues|and co-?workers|and collaborators|et al\b)",
    r"(?: (?:of|at|from|in) (?:the )?[A-Z][\w .'’&-]{1,50}| \([^()]{2,60}\)|, [^.;,()]{2,40},)?(?:,| [–—-]{1,3})?"
    r" (?:(?:with|under|from|for|to|of|by) )?(?:who|whom)\b",
    rf"(?: \([^()]{{2,60}}\))?(?:,| [–—-]{{1,3}})? whose (?:[\w-]+ ){{0,4}}{_POSSESSED}\b",
    r"(?: \([^()]{2,60}\))?(?: [–—-]{1,3} (?:for )?|, for )(?:her|his|their)\b",
    r",? (?:once |later |then |also |always |kindly )?(?:says|said|remarks|remarked|writes|wrote|thinks|believes"
    r"|insists"
    r"|insisted|explained|answered|replied|asked|told|works on|worked on|noticed"
    r"|realised|realized|saw|thought|decided|suggested|recommended)\b",
    rf",? (?:{_TO_ME}) (?:me|us|my|our)\b",
    r"(?: \([^()]{2,60}\))? and I\b",
    rf", (?:my|our|the|an?|also|currently|then|now|at the time) (?:[\w'’-]+ ){{0,5}}?(?:{ACADEMIC_ROLE}|{_OTHER_ROLE}"
    r"|expert|leading|PhD)\b",
    rf",? (?:my|our) (?:[\w-]+ ){{0,3}}{_ROLE}\b",
    rf" \((?:[^()]{{0,40}}\b)?(?:my|our) (?:[\w-]+ ){{0,3}}{ACADEMIC_ROLE}",
    rf" \((?:[^()]{{0,30}}\b)?{ACADEMIC_ROLE}s?\)",
    rf",? as (?:my|our|the|an?) (?:[\w-]+ ){{0,3}}{ACADEMIC_ROLE}\b",
    rf" (?:was|is|were|are|became|served as|acted as) (?:my|our|the|an?) (?:[\w-]+ ){{0,3}}{ACADEMIC_ROLE}\b",
    r",? (?:PhD|Ph\.D\.?)\b",
    r", (?:an?|the|then|now) (?:[\w-]+ ){0,4}\w+(?:[a-z]{2}ist|ician|grapher|nomer)\b",
    r" on the (?:[\w-]+ ){0,2}(?:list|forum|tracker|channel)\b",
    rf"(?:,? and|,? &) {HONORIFIC}(?=\S)",
    r" of (?:the )?(?:[A-Z][\w.'’&-]* ?){1,5}(?:,? and (?=[A-Z])|\))",
)
# Where someone is, told in a clause that speaks of research: elsewhere "Team Work at Vaduz" would be a person.
PLACED = re.compile(r" (?:at|from|of) (?:the )?[A-Z]")
# What comes before a name in a title rather than before a person: "Ageing of Niobium Surfaces at Room Temperature".
IN_A_TITLE = re.compile(r"(?:\b(?:of|for|in|on|the|an?|into)|[:–—“\"‘]|\b[A-Z][\w-]+) ?$")
SCHOLARLY = re.compile(
    r"\b(?:groups?|labs?|laboratory|team|supervis\w+|advis\w+|professor\w*|research\w*|collaborat\w+|paper|colleagues?"
    r"|thesis|investigators?|PIs?|mentor\w*|taught|co-?author\w*|faculty)\b",
    re.IGNORECASE,
)
# A course and who gives it: "Statistical Mechanics (Vera Lindqvist)".
IN_BRACKETS = re.compile(r"[A-Za-z”\"’*] \((?:by |with |taught by )?$")
CLOSES_BRACKET = re.compile(r"(?:, [^()\d]{3,60})?\)")
# Relatives and friends are no advisors, whatever they taught.
RELATIVE = re.compile(
    r"\b(?:mother|father|mum|mom|dad|parents?|aunt|auntie|uncle|sister|brother|cousin|wife|husband|spouse|fianc[ée]e?"
    r"|grand\w+|daughter|son|niece|nephew|girlfriend|boyfriend|partner|neighbou?r|roommate|flatmate|housemate|classmate"
    r"|friend|co-?founder|co-?applicant|hero|idol)s?,? (?:named |called )?$",
    re.IGNORECASE,
)
RELATIVE_AFTER = re.compile(
    r", (?:who (?:is|was) )?(?:my|a) (?:[\w-]+ ){0,2}(?:mother|father|aunt|uncle|sister|brother|cousin|wife|husband"
    r"|friend|classmate|roommate|co-?founder|partner|neighbou?r)\b"
)
# Whom one quotes or admires without ever meaning to study with them.
PUBLIC_FIGURES = frozenset(
    name.strip()
    for name in """
    albert einstein|isaac newton|marie curie|charles darwin|galileo galilei|nikola tesla|stephen hawking|carl sagan
    steve jobs|bill gates|elon musk|mark zuckerberg|jeff bezos|sundar pichai|satya nadella|tim cook|sam altman
    nelson mandela|mahatma gandhi|barack obama|martin luther king|winston churchill|abraham lincoln|mother teresa
    leonardo da vinci|thomas edison|alexander fleming|louis pasteur|florence nightingale|ada lovelace|grace hopper
    alan turing|rosalind franklin|johannes kepler|nicolaus copernicus|immanuel kant|karl marx|adam smith|david hume
    friedrich nietzsche|leo tolstoy|jane austen|william shakespeare|charles dickens|george orwell|virginia woolf
    jules verne|isaac asimov|arthur c. clarke|neil armstrong|buzz aldrin|yuri gagarin|david attenborough|jane goodall
    oprah winfrey|malala yousafzai|angela merkel|margaret thatcher|donald trump|joe biden|robert frost|maya angelou
    walt disney|henry ford|warren buffett|sherlock holmes|harry potter|tony stark|iron man|johann sebastian bach
    """.replace("\n", "|").split("|")
)
# After a comma another clause may begin: "tutor of Statistics for Old Hands, and I was …".
WEAK_AFTER = re.compile(r", and I\b")
