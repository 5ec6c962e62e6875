"""The words by which papers are told, as data: what a paper is called, and what becomes of it."""

from __future__ import annotations

# What is read or published under a title of its own.
PAPER = (
    r"(?:papers?|articles?|manuscripts?|publications?|preprints?|chapters?|monographs?|essays?|posters?|"
    r"(?:extended )?abstracts?|(?:working|short|white) papers?|(?:methods?|research|technical|short) (?:notes?|"
    r"reports?)|"
    r"case (?:studies|study|reports?)|letters? to the editor|policy briefs?)"
)
# These are papers where a title, a venue or a status stands beside them.
LIKE_PAPER = (
    r"(?:reports?|notes?|briefs?|versions?|surveys?|reviews?|descriptions?|accounts?|contributions?|submissions?|"
    r"demos?|demonstrations?|companion|sequel|follow-?up|overview|commentary|tutorial|bulletin|proceedings|"
    r"drafts?|write-?ups?|late[- ]breaking work|work[- ]in[- ]progress|supplement|op-?ed|column)"
)
# Works of others that are read.
READABLE = (
    rf"(?:{PAPER}|books?|textbooks?|novels?|memoirs?|handbooks?|surveys?|(?:seminal |recent |earlier |joint )?works?|"
    rf"research|treatises?|classics?|"
    rf"stud(?:y|ies)|literature(?: review)?|thes[ie]s|dissertations?|reviews?|reports?|pamphlets?|volumes?|"
    rf"ethnograph(?:y|ies)|histor(?:y|ies) of)"
)
# The work that a paper tells of, called by another name.
WORK = (
    r"(?:work|study|project|research|results?|findings?|outcome|analysis|analyses|discovery|evaluation|method|"
    r"approach|survey|part|experiments?|system|tool|algorithm|theory|theorem|proof|dataset|data ?set|corpus|"
    r"benchmark|framework|idea|answer|investigation|observations?|measurements?|simulations?|thesis|dissertation)"
)
# What has been or is being done with a paper.
STATUS = (
    r"(?:under (?:\w+ )?(?:peer[- ]?)?(?:review|revision|submission|preparation|consideration)|(?:provisionally |"
    r"conditionally )?accepted|"
    r"(?:re)?submitted|(?:self-)?published|printed|issued|presented|in (?:preparation|press|print|revision|"
    r"review|submission|production|proof)|in (?:the|its) (?:\w+ ){1,2}of (?:peer )?review|"
    r"forthcoming|being (?:prepared|written|revised|reviewed|drafted|finali[sz]ed|considered|edited|typeset)|"
    r"to appear|posted (?:on|to|as)|(?:available|up|online) (?:on|as|at)|with (?:the|my|our) (?:reviewers?|editors?|"
    r"journal|referees?|co-?authors?|publisher)|"
    r"out for review|written up|taken by (?=[A-Z])|introduced at (?=[A-Z])|"
    r"revised and resubmitted|selected for (?:an? )?(?:oral|poster|spotlight|presentation))"
)
# Of these a paper alone can be said, so that no venue need stand beside them.
PAPERS_ALONE = (
    r"(?:under (?:peer[- ]?)?(?:review|revision|submission|preparation|consideration)|in (?:press|revision|review|"
    r"submission)|forthcoming|out for review|revised and resubmitted|with (?:the|my|our) (?:reviewers?|referees?|"
    r"co-?authors?))"
)
