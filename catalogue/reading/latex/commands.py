"""What LaTeX's commands mean to a reader of the finished page, as tables."""

from __future__ import annotations

# Commands whose words stand in another style.
STYLES = {
    "textbf": "bold", "mathbf": "bold", "textit": "italic", "emph": "italic", "textsl": "italic", "mathit": "italic",
}  # fmt: skip
# Commands after which all words of the group stand in another style, "" for upright and light.
SWITCHES = {
    "bf": "bold", "bfseries": "bold", "it": "italic", "itshape": "italic", "em": "italic", "sl": "italic",
    "slshape": "italic", "rm": "", "normalfont": "", "mdseries": "light", "upshape": "upright",
}  # fmt: skip
HEADINGS = {
    "part": 1, "chapter": 1, "section": 2, "subsection": 3, "subsubsection": 4, "paragraph": 5, "subparagraph": 6,
    "cvsection": 2, "cvsubsection": 3, "lettersection": 2, "minisec": 4, "addsec": 2, "addchap": 1,
}  # fmt: skip
SIGNS = {
    "%": "%", "&": "&", "#": "#", "_": "_", "$": "$", "{": "{", "}": "}", " ": " ", "\n": " ", "\t": " ", ",": " ",
    ";": " ", ":": " ", "!": "", "/": "", "-": "", "@": "", ">": " ", "|": "‖", "quad": " ", "qquad": " ",
    "enspace": " ", "enskip": " ", "thinspace": " ", "space": " ", "nobreakspace": " ", "negthinspace": "",
    "ldots": "…", "dots": "…", "textellipsis": "…", "LaTeX": "LaTeX", "TeX": "TeX", "LaTeXe": "LaTeX2e",
    "XeLaTeX": "XeLaTeX", "BibTeX": "BibTeX", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ss": "ß", "SS": "ẞ",
    "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð",
    "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ", "S": "§", "P": "¶", "dag": "†", "ddag": "‡",
    "copyright": "©", "textcopyright": "©", "textregistered": "®", "texttrademark": "™", "pounds": "£",
    "textsterling": "£", "euro": "€", "EUR": "€", "texteuro": "€", "textdollar": "$", "textdegree": "°",
    "degree": "°", "textbar": "|", "textbackslash": "\\", "textasciitilde": "~", "textasciicircum": "^",
    "textunderscore": "_", "textless": "<", "textgreater": ">", "textbraceleft": "{", "textbraceright": "}",
    "textendash": "–", "textemdash": "—", "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“",
    "glqq": "„", "grqq": "“", "glq": "‚", "grq": "‘", "flqq": "«", "frqq": "»", "flq": "‹", "frq": "›",
    "quotedblbase": "„", "quotesinglbase": "‚", "ohorn": "ơ", "uhorn": "ư", "OHORN": "Ơ", "UHORN": "Ư",
    "textquotedblright": "”", "textquotedbl": '"', "textquotesingle": "'", "lq": "‘", "rq": "’", "guillemotleft": "«",
    "guillemotright": "»", "og": "« ", "fg": " »", "textbullet": "•", "textperiodcentered": "·", "textmu": "µ",
    "texttimes": "×", "textpm": "±", "textonehalf": "½", "textordfeminine": "ª", "textordmasculine": "º",
    "textparagraph": "¶", "textsection": "§", "textdagger": "†", "textasteriskcentered": "*", "slash": "/",
    "textvisiblespace": " ", "textasciiacute": "´", "textrightarrow": "→", "textleftarrow": "←", "newtie": "",
    "colon": ":", "lbrack": "[", "rbrack": "]", "lbrace": "{", "rbrace": "}", "backslash": "\\", "textnumero": "№",
    "bullet": "•", "cdot": "·", "cdotp": "·", "textexclamdown": "¡", "textquestiondown": "¿", "ldotp": ".",
}  # fmt: skip
# A command that sets a sign above or below a letter, with the combining sign.
ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", '"': "\u0308", "H": "\u030b", "r": "\u030a",
    "v": "\u030c", "u": "\u0306", "=": "\u0304", ".": "\u0307", "c": "\u0327", "k": "\u0328", "d": "\u0323",
    "h": "\u0309", "b": "\u0331", "t": "\u0361", "capitalcedilla": "\u0327", "textcommabelow": "\u0326",
    "ogonek": "\u0328",
}  # fmt: skip
# Commands that end a line, and those that end a paragraph, as the writer asked.
LINE_ENDS = set("\\ newline linebreak tabularnewline hfil hfill dotfill hrulefill".split())
PARAGRAPH_ENDS = set(
    "par newpage clearpage cleardoublepage pagebreak bigskip medskip smallskip vfill vskip hrule hline "
    "smallbreak medbreak bigbreak endgraf columnbreak vfil filbreak goodbreak".split()
)
# Commands that are no words, with the number of arguments that are no words either.
SILENT = {
    "NoValue": 0, "BooleanTrue": 0, "BooleanFalse": 0,
    "vspace": 1, "vskip": 0, "hskip": 0, "setlength": 2, "addtolength": 2, "settowidth": 2,
    "setcounter": 2, "addtocounter": 2, "stepcounter": 1, "refstepcounter": 1, "newcounter": 1, "newlength": 1,
    "documentclass": 1, "documentstyle": 1, "usepackage": 1, "RequirePackage": 1, "pagestyle": 1,
    "thispagestyle": 1, "pagenumbering": 1, "geometry": 1, "newgeometry": 1, "hypersetup": 1, "label": 1,
    "nocite": 1, "index": 1, "includegraphics": 1, "include": 1, "subfile": 1,
    "bibliographystyle": 1,
    "addbibresource": 1, "nobibliography": 1, "graphicspath": 1, "color": 1, "pagecolor": 1,
    "definecolor": 3, "colorlet": 2, "selectfont": 0, "fontsize": 2, "fontfamily": 1, "fontseries": 1,
    "fontshape": 1, "setmainfont": 1, "setsansfont": 1, "setmonofont": 1, "newfontfamily": 2, "rule": 2,
    "linespread": 1, "markboth": 2, "markright": 1, "addcontentsline": 3, "phantomsection": 0, "pdfbookmark": 2,
    "selectlanguage": 1, "foreignlanguage": 1, "setdefaultlanguage": 1, "titleformat": 5, "titlespacing": 4,
    "textcolor": 1, "colorbox": 1, "fcolorbox": 2, "parbox": 1, "raisebox": 1, "scalebox": 1, "resizebox": 2,
    "rotatebox": 1, "hyperlink": 1, "hypertarget": 1, "multirow": 2, "cline": 1, "cmidrule": 1, "arraystretch": 0,
    "vphantom": 1, "hphantom": 1, "phantom": 1, "usetikzlibrary": 1, "tikzset": 1, "tikz": 1, "captionsetup": 1,
    "lstset": 1, "setlist": 1, "enlargethispage": 1, "needspace": 1, "hyphenation": 1, "stretch": 1,
    "moderncvstyle": 1, "moderncvtheme": 1, "moderncvcolor": 1, "nopagenumbers": 0, "photo": 1, "fontdir": 0,
    "AtBeginDocument": 1, "AtEndDocument": 1, "newtheorem": 2, "theoremstyle": 1, "newcolumntype": 2,
    "makecvfooter": 3, "makebox": 0, "framebox": 0, "mbox": 0, "hbox": 0, "fbox": 0, "llap": 0, "rlap": 0,
    "textblockorigin": 2, "adjustbox": 1, "DeclareUnicodeCharacter": 2, "sisetup": 1, "setbeamertemplate": 2,
    "todo": 1, "hfuzz": 0, "renewbibmacro": 2, "DeclareFieldFormat": 2, "printindex": 0, "tableofcontents": 0,
    "listoffigures": 0, "listoftables": 0, "lettrine": 0, "pdfinfo": 1, "special": 1, "write": 1,
    "message": 1, "typeout": 1, "show": 0, "vrule": 0, "toprule": 0, "midrule": 0, "bottomrule": 0,
    "endhead": 0, "endfirsthead": 0, "endfoot": 0, "endlastfoot": 0, "maketitlehook": 0, "protect": 0,
    "char": 0, "footnotemark": 0, "DeclareGraphicsExtensions": 1, "pgfplotsset": 1, "hyphenchar": 0,
    "afterpage": 1, "thesection": 0, "thepage": 0, "newblock": 0, "setstretch": 1, "definecolorset": 4,
    "fancyhf": 1, "fancypagestyle": 2, "renewrobustcmd": 2, "patchcmd": 5, "apptocmd": 4, "pretocmd": 4,
    "microtypesetup": 1, "urlstyle": 1, "captionof": 1, "addvspace": 1, "linewidth": 0, "thinmuskip": 0,
}  # fmt: skip
# The same for environments: the arguments after their name.
ENVIRONMENT_ARGUMENTS = {
    "minipage": 1, "tabular": 1, "tabular*": 2, "tabularx": 2, "tabulary": 2, "longtable": 1, "array": 1,
    "supertabular": 1, "xltabular": 2, "tblr": 1, "multicols": 1, "multicols*": 1, "paracol": 1, "wrapfigure": 2,
    "wraptable": 2, "spacing": 1, "adjustwidth": 2, "thebibliography": 1, "list": 2, "textblock": 1, "CJK": 2,
    "CJK*": 2, "otherlanguage": 1, "textblock*": 1, "changemargin": 2, "addmargin": 1, "tcolorbox": 0,
}  # fmt: skip
TABLES = set("tabular tabular* tabularx tabulary longtable array supertabular xltabular tblr".split())
MATHEMATICS = set(
    "math displaymath equation equation* align align* gather gather* multline multline* eqnarray eqnarray* "
    "flalign flalign* alignat alignat* dmath".split()
)
LISTS = {
    "itemize": "", "enumerate": "1", "description": "", "compactitem": "", "compactenum": "1", "inparaenum": "1",
    "list": "", "trivlist": "", "etaremune": "1", "cvitems": "", "itemize*": "", "enumerate*": "1",
    "asparaitem": "", "asparaenum": "1", "compactdesc": "",
}  # fmt: skip
# Whose size an assignment such as ``\\parskip=3pt`` or ``\\textheight 23 cm`` gives.
LENGTHS = set(
    "parindent parskip baselineskip textheight textwidth oddsidemargin evensidemargin topmargin headheight headsep "
    "footskip marginparwidth marginparsep columnsep hsize vsize leftskip rightskip hoffset voffset paperwidth "
    "paperheight topskip tabcolsep arrayrulewidth itemsep topsep parsep leftmargin rightmargin linewidth "
    "hskip vskip hrule vrule kern hfuzz tolerance emergencystretch hyphenpenalty exhyphenpenalty widowpenalty "
    "clubpenalty pretolerance raise lower baselinestretch looseness penalty hangindent hangafter char".split()
)
