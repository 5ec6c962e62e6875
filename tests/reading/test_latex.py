"""LaTeX as the finished page shows it: what is there, what is not, and what becomes which block."""

from __future__ import annotations

import pytest

from catalogue.reading import Document, read

BODY = "I study glaciers because my village drinks from one, and I want to know for how long it still can do so."


def page(source: str) -> Document:
    return read(source.encode(), "a.tex")


def blocks(source: str) -> list[tuple[str, str]]:
    """Return (kind, words) of each block."""
    document = page(source)
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]


@pytest.mark.parametrize(
    ("source", "text", "reason"),
    [
        ("a% not this\nb 5\\% of it", "ab 5% of it", "a comment goes with its line end, an escaped sign stays"),
        ("a\n% alone\n\nb", "a\n\nb", "the empty line after a comment parts paragraphs"),
        ("a \\iffalse b \\iftrue c \\fi d \\fi e", "a e", "\\iffalse, nested"),
        ("\\newif\\ifdraft \\ifdraft a \\else b \\fi\\drafttrue\\ifdraft c\\fi", "b c", "a switch of its own"),
        ("a \\begin{comment} b \\end{comment} c", "a c", "a comment environment"),
        ("x\\begin{document}a\\end{document} b", "a", "only what stands in the document's body"),
        ("\\title{T}\\begin{document}a\\end{document}", "a", "a title that is never printed"),
        ("a \\input{other} \\bibliography{mine} b", "a b", "files that are not there"),
        ("a \\todo{mend this} \\vspace*{-2mm}\\hspace{1cm} b", "a b", "notes and lengths"),
        ("\\parskip=3pt plus 1pt \\textheight 23 cm a", "a", "assignments"),
        ("as shown~\\cite{x}, and elsewhere (\\cite{y}).", "as shown, and elsewhere.", "keys without a list"),
        ("a \\begin{tikzpicture}\\node {b};\\end{tikzpicture} c", "a c", "drawings"),
        ("on \\today.", "on .", "the day of compilation is no date of the statement"),
        ("\\input other\na", "a", "a file named without braces"),
        ("\\begin{filecontents*}{a.txt}b\\end{filecontents*}a", "a", "a file that is written beside the document"),
        ("See Section~\\ref{a}, and more (\\cref{b}).", "See Section, and more.", "numbers that only LaTeX knows"),
        ("a\\linebreak[4]b", "a\nb", "how much a line end is wanted"),
    ],
)
def test_what_is_not_seen(source: str, text: str, reason: str) -> None:
    assert page(source).text == text, reason


@pytest.mark.parametrize(
    ("source", "text", "reason"),
    [
        ("\\newcommand{\\me}{Ada Brok}\\me{} writes, \\me\\ too", "Ada Brok writes, Ada Brok too", "a macro"),
        ("\\newcommand{\\p}[2][Prof.]{#1~#2}\\p{Lind} \\p[Dr.]{Mo}", "Prof. Lind Dr. Mo", "an argument with a default"),
        ("\\def\\a#1#2{#2 #1}\\a{x}{y}", "y x", "plain TeX's definition"),
        ("\\newcommand\\a{\\b}\\newcommand\\b{c}\\a", "c", "one macro in another, defined later"),
        ("\\a{} and \\newcommand{\\a}{b}", "b and", "used before it is defined"),
        ("\\renewcommand{\\a}{c}\\let\\z\\a\\z", "c", "redefined, and called by another name"),
        ("\\newenvironment{e}[1]{<#1: }{>}\\begin{e}{x}y\\end{e}", "<x: y>", "an environment"),
        ("\\NewDocumentCommand{\\a}{O{x} m}{#1#2}\\a{1}\\a[y]{2}", "x1y2", "xparse"),
        (
            "\\NewDocumentCommand\\a{s m o}{\\IfBooleanTF{#1}{Dr.}{Prof.} #2\\IfValueT{#3}{ (#3)}}"
            "\\a{Lind}, \\a*{Mo}[US]",
            "Prof. Lind, Dr. Mo (US)",
            "xparse: a star, and an option that may not be there",
        ),
        ("\\def\\a#1.{<#1>}\\a b c. d", "<b c> d", "an argument that ends at a sign"),
        ("\\def\\a(#1,#2){#2 #1}\\a(b,c)", "c b", "arguments between signs"),
        ("\\def\\a(#1){#1}\\a b", "b", "a sign that does not come"),
        ("\\ifx\\undefined\\a b\\else c\\fi", "b", "what is not defined"),
        ("\\newcommand{\\lab}{XLab\\xspace}\\lab is, \\lab.", "XLab is, XLab.", "xspace"),
        ("\\newcommand{\\a}{\\a\\a}a\\a", "a", "a macro that calls itself ends"),
        ("\\ifthenelse{\\equal{a}{a}}{yes}{no}", "yes", "a condition"),
        ("\\makeatletter\\newcommand{\\my@name}{Ada}\\my@name\\makeatother", "Ada", "internal names"),
    ],
)
def test_the_documents_own_commands(source: str, text: str, reason: str) -> None:
    assert page(source).text == text, reason


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ('Erd\\H{o}s, na\\"\\i ve, r\\^ole, Fran\\c{c}ois, S\\o{}ren', "Erdős, naïve, rôle, François, Søren"),
        ("\\'{E}lodie \\v{S}im\\r{u}nek \\ss{} \\AA{}s L\\={\\i}la", "Élodie Šimůnek ß Ås Līla"),
        ("Nguy\\~{\\^e}n Th\\h{a}o, T\\uhorn{}", "Nguyễn Thảo, Tư"),
        (
            "\\glqq Eis\\grqq{} ada\\symbol{64}example.org\\hspace{1em}Oslo\\hspace{-1pt}er",
            "„Eis“ ada@example.org Osloer",
        ),
        ("1990--2000 --- so ``she'' said", "1990–2000 — so “she” said"),
        ("Prof.~Lind \\ldots{} R\\&D \\#1 a\\_b \\$5", "Prof. Lind … R&D #1 a_b $5"),
        ("$\\frac{a}{b}$ is $26\\times$ of TiO$_2$, \\(10^6\\) cells", "a/b is 26× of TiO2, 10⁶ cells"),
        ("a \\verb|b%{c| d", "a b%{c d"),
        ("a state-of-\nthe-art method", "a state-of-the-art method"),
        ("\\textsc{Small} \\underline{lines} {\\Large big}", "Small lines big"),
        ("\\textcolor{red}{red} \\parbox{3cm}{box} \\lettrine{T}{his}", "red box This"),
        ("\\unknowncommand[x]{one}{two}", "one two"),
    ],
)
def test_signs_and_styles(source: str, text: str) -> None:
    assert page(source).text == text


@pytest.mark.parametrize(
    ("source", "expected", "reason"),
    [
        (
            "\\title{My Plan}\\author{Ada Brok\\\\ada@example.org}\\date{\\today}"
            f"\\begin{{document}}\\maketitle {BODY}\\end{{document}}",
            [("heading", "My Plan"), ("letterhead", "Ada Brok\nada@example.org"), ("paragraph", BODY)],
            "a title page",
        ),
        (
            f"\\section*{{Past}} {BODY} \\paragraph{{Fit.}} {BODY}",
            [("heading", "Past"), ("paragraph", BODY), ("heading", "Fit."), ("paragraph", BODY)],
            "headings, one of which runs into its paragraph",
        ),
        (
            "\\begin{itemize}\\item a\\begin{enumerate}\\item b\\item c\\end{enumerate}\\item d\\end{itemize}",
            [("list_item", "a"), ("list_item", "1. b"), ("list_item", "2. c"), ("list_item", "d")],
            "bullets go, numbers stay",
        ),
        (
            "\\begin{itemize}\\item[--] a\\item[$\\bullet$] b\\item[] c\\item[(i)] d\\end{itemize}",
            [("list_item", "a"), ("list_item", "b"), ("list_item", "c"), ("list_item", "(i) d")],
            "bullets of the writer's own",
        ),
        (
            f"{BODY}\\cventry{{2019}}{{MSc}}{{Oslo}}{{}}{{}}{{On ice.}}\\cvitem{{Languages}}{{German.}}",
            [("paragraph", BODY), ("paragraph", "2019 MSc Oslo On ice."), ("paragraph", "Languages German.")],
            "the entries of a CV",
        ),
        (
            "\\begin{description}\\item[Lab] b\\end{description}"
            "\\begin{enumerate}[label=(\\roman*)]\\item c\\end{enumerate}",
            [("list_item", "Lab b"), ("list_item", "(i) c")],
            "labels",
        ),
        (
            "One\\footnote{Two.} three.\n\nFour.",
            [("paragraph", "One three."), ("paragraph", "Two."), ("paragraph", "Four.")],
            "a footnote stands after its paragraph and parts no sentence",
        ),
        (
            f"{BODY}\n\nA \\cite{{k}}.\\begin{{thebibliography}}{{9}}\\bibitem{{j}} Ice. 2020.\n"
            "\\bibitem{k} Snow. 2021.\\end{thebibliography}",
            [
                ("paragraph", BODY),
                ("paragraph", "A [2]."),
                ("heading", "References"),
                ("reference", "[1] Ice. 2020."),
                ("reference", "[2] Snow. 2021."),
            ],
            "a reference list and what points at it",
        ),
        (
            "\\begin{filecontents*}[overwrite]{own.bib}\n@article{a, author = {Brok, Ada and Bo Lind},\n"
            ' title={Old {I}ce}, journal = "J. Ice", year=2020}\n@book{b, title={Snow}}\n\\end{filecontents*}'
            f"{BODY} See \\cite{{a,c}}.\n\n\\bibliographystyle{{plain}}\\bibliography{{own}}",
            [
                ("paragraph", f"{BODY} See [1]."),
                ("heading", "References"),
                ("reference", "[1] Ada Brok, Bo Lind. Old Ice. J. Ice, 2020."),
            ],
            "a reference list that the document carries along: what is cited of it",
        ),
        (
            "A \\cite{k}.\\begin{thebibliography}{}\\bibitem[Brok(2020)Brok]{k} Ada Brok. Ice.\\end{thebibliography}",
            [("paragraph", "A Brok (2020)."), ("heading", "References"), ("reference", "Ada Brok. Ice.")],
            "an author-year list",
        ),
        (
            "\\address{Lange Gasse 7\\\\Wien}\\signature{Ada Brok}\\date{3 May 2024}\\begin{document}"
            f"\\begin{{letter}}{{Prof. Lind\\\\Oslo}}\\opening{{Dear Prof. Lind,}} {BODY}\n\n"
            "\\closing{Yours sincerely,}\\end{letter}\\end{document}",
            [
                ("letterhead", "Lange Gasse 7\nWien"),
                ("letterhead", "Prof. Lind\nOslo"),
                ("letterhead", "3 May 2024"),
                ("paragraph", "Dear Prof. Lind,"),
                ("paragraph", BODY),
                ("signature", "Yours sincerely,\nAda Brok"),
            ],
            "a letter prints what it was told in its preamble",
        ),
        (
            "\\documentclass{moderncv}\\name{Ada}{Brok}\\address{Lange Gasse 7}{1010 Wien}\\email{ada@example.org}"
            "\\recipient{Ice Group}{Oslo}\\opening{Dear all,}\\closing{Best regards,}\\begin{document}"
            f"\\makelettertitle {BODY}\n\n\\makeletterclosing\\end{{document}}",
            [
                ("letterhead", "Ada Brok\nLange Gasse 7\n1010 Wien\nada@example.org"),
                ("letterhead", "Ice Group\nOslo"),
                ("paragraph", "Dear all,"),
                ("paragraph", BODY),
                ("signature", "Best regards,\nAda Brok"),
            ],
            "a letter of moderncv",
        ),
        (
            f"\\lhead{{Ada Brok}}\\rhead{{ada@example.org}}\\cfoot{{Page \\thepage}}"
            f"\\begin{{document}}{BODY}\\end{{document}}",
            [("letterhead", "Ada Brok\nada@example.org"), ("paragraph", BODY)],
            "a running head stands once above the text",
        ),
        (
            "\\fancyfoot[L]{Plan}\\fancyfoot[R]{\\href{https://ada.example.org}{ada.example.org}}"
            f"\\begin{{document}}{BODY}\\end{{document}}",
            [("letterhead", "ada.example.org"), ("paragraph", BODY)],
            "of a foot only what the writer is reached by",
        ),
        (
            "\\lhead{Ada Brok}\\rhead{Personal Statement}\\begin{document}"
            f"\\begin{{center}}Lange Gasse 7\\\\Wien\\end{{center}} {BODY}\\end{{document}}",
            [
                ("letterhead", "Ada Brok"),
                ("heading", "Personal Statement"),
                ("letterhead", "Lange Gasse 7\nWien"),
                ("paragraph", BODY),
            ],
            "a title in the running head, and more of a letterhead below it",
        ),
        (
            f"\\lhead{{Ada Brok}}\\begin{{document}}\\section*{{Ada Brok: Plans}}{BODY}\\end{{document}}",
            [("letterhead", "Ada Brok"), ("heading", "Ada Brok: Plans"), ("paragraph", BODY)],
            "a name with a sign after it is not the same words",
        ),
    ],
)
def test_blocks(source: str, expected: list[tuple[str, str]], reason: str) -> None:
    assert blocks(source) == expected, reason


def test_a_table_keeps_its_cells() -> None:
    document = page(
        f"{BODY * 3}\n\n\\begin{{tabular}}{{|l|l|}}\\hline Week & Task \\\\ \\hline "
        "1 & \\textbf{read} \\\\[2pt] & write\\\\"
        "\\multicolumn{2}{c}{rest}\\end{tabular}"
    )
    rows = [[document.text[a:b] for a, b in block.cells] for block in document.blocks if block.cells]
    assert rows == [["Week", "Task"], ["1", "read"], ["", "write"], ["rest", ""]]
    assert document.blocks[1].level == 1


def test_marks_stand_on_the_words_they_mark() -> None:
    document = page(
        "\\textbf{A \\emph{b}} {\\bf c} \\href{https://example.org/%7Ex}{d}, \\url{https://example.net/a_b}."
    )
    shown = [(mark.kind, document.text[mark.start : mark.end], mark.href) for mark in document.marks]
    assert shown == [
        ("bold", "A b c", None),
        ("italic", "b", None),
        ("link", "d", "https://example.org/%7Ex"),
        ("link", "https://example.net/a_b", "https://example.net/a_b"),
    ]


@pytest.mark.parametrize(
    ("source", "metadata", "reason"),
    [
        ("\\title{Plan}\\author{Ada Brok}a", {"title": "Plan", "author": "Ada Brok"}, "hidden from the page"),
        ("\\name{Ada}{Brok}\\begin{document}a", {"author": "Ada Brok"}, "a name in two parts"),
        ("\\firstname{Ada}\\familyname{Brok}a", {"author": "Ada Brok"}, "and in two commands"),
        ("\\signature{Ada Brok}a", {"author": "Ada Brok"}, "a signature"),
        (
            "\\newcommand\\me{Ada}\\hypersetup{pdfauthor={\\me},pdftitle=Plan}a",
            {"title": "Plan", "author": "Ada"},
            "PDF",
        ),
        ("\\setkomavar{fromname}{Ada Brok}a", {"author": "Ada Brok"}, "a KOMA letter"),
        ("\\rhead{Plan}a", {"title": "Plan", "running_head": "Plan"}, "a running head names what has no title"),
        ("\\rhead{ada@example.org}a", {"running_head": "ada@example.org"}, "an address is no title"),
    ],
)
def test_metadata(source: str, metadata: dict[str, str], reason: str) -> None:
    if "\\begin" not in source:
        source = source[:-1] + "\\begin{document}" + source[-1]
    assert page(source).metadata == metadata, reason
