"""TeX mathematics as the words and signs that a reader sees: ``26 \\times`` is 26 ×, ``TiO_2`` is TiO2."""

from __future__ import annotations

import re

SYMBOLS = {
    "times": "×", "cdot": "·", "pm": "±", "mp": "∓", "div": "÷", "approx": "≈", "sim": "~", "simeq": "≃",
    "leq": "≤", "le": "≤", "geq": "≥", "ge": "≥", "neq": "≠", "ne": "≠", "ll": "≪", "gg": "≫", "equiv": "≡",
    "propto": "∝", "to": "→", "rightarrow": "→", "leftarrow": "←", "Rightarrow": "⇒", "leftrightarrow": "↔",
    "infty": "∞", "partial": "∂", "nabla": "∇", "int": "∫", "sum": "∑", "prod": "∏", "sqrt": "√", "in": "∈",
    "notin": "∉", "subset": "⊂", "cup": "∪", "cap": "∩", "forall": "∀", "exists": "∃", "ell": "ℓ", "hbar": "ħ",
    "degree": "°", "circ": "°", "prime": "′", "dots": "…", "ldots": "…", "cdots": "…", "langle": "⟨", "rangle": "⟩",
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε", "zeta": "ζ",
    "eta": "η", "theta": "θ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π",
    "rho": "ρ", "sigma": "σ", "tau": "τ", "upsilon": "υ", "phi": "φ", "varphi": "φ", "chi": "χ", "psi": "ψ",
    "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ",
    "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω", "star": "*", "ast": "*", "mid": "|", "vert": "|", "Vert": "‖", "bullet": "•",
    "diamond": "⋄", "triangleright": "▹", "blacktriangleright": "▸", "square": "□", "blacksquare": "■",
    "checkmark": "✓", "dagger": "†", "ddagger": "‡", "bigstar": "★", "cdotp": "·", "quad": " ", "qquad": " ",
    "left": "", "right": "", "displaystyle": "",
}  # fmt: skip
_SUPERSCRIPT = str.maketrans("0123456789+-n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ")
_COMMAND = re.compile(r"\\([A-Za-z]+)\s*")
_SPACING = re.compile(r"\\[,;:!> ]|~")
_RAISED = re.compile(r"\^\s*(?:\{([^{}]*)\}|(\S))")
_LOWERED = re.compile(r"_\s*(?:\{([^{}]*)\}|(\S))")


def plain_maths(tex: str) -> str:
    """Return what ``tex`` (without its dollar signs) looks like in plain characters."""
    text = _SPACING.sub(" ", tex)
    text = _COMMAND.sub(_sign, text)
    text = _RAISED.sub(lambda match: raised(match.group(1) or match.group(2) or ""), text)
    text = _LOWERED.sub(lambda match: match.group(1) or match.group(2) or "", text)
    text = re.sub(r"\\([%&$#_{}])", r"\1", text.replace("{", "").replace("}", ""))
    return re.sub(r"\s+", " ", text).strip()


def raised(text: str) -> str:
    """Return a superscript: figures as raised signs (10⁶), letters as they are (3rd)."""
    return text.translate(_SUPERSCRIPT) if re.fullmatch(r"[-+]?\d+|n", text) else text


def _sign(match: re.Match[str]) -> str:
    """Return a symbol; a function such as log by its name; nothing for a command that only styles (mathrm)."""
    name = match.group(1)
    if name in SYMBOLS:
        spaced = match.group().endswith((" ", "\t", "\n"))
        return SYMBOLS[name] + (" " if spaced and SYMBOLS[name] else "")
    if name.startswith(("math", "text", "oper", "bold", "bm", "frac", "hat", "bar", "tilde", "vec", "over", "under")):
        return ""
    return name + " "
