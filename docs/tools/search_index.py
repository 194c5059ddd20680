"""The search index: the text of every section of every page, and which words mean the same."""
import json
import re
import unicodedata

from tools import glossary
from tools.common import ROOT, read, write
from tools.page import sections

EXPLANATION, EXERCISE, REFERENCE = range(3)
SIGNS = {"cdot": "·", "sim": "~", "approx": "≈", "Longrightarrow": "⟹", "sum": "∑", "int": "∫", "partial": "∂",
         "times": "×", "le": "≤", "ge": "≥", "quad": " ", "qquad": " "}
LAYOUT = r"\\(?:left|right|Bigl|Bigr)\b|\\(?:begin|end)\{\w+\}|\\[\\,;!]|&"
RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def in_brackets(part):
    return part if re.fullmatch(r"√?[\w.]*", part) else f"({part})"


def sign(match):
    name = match[1]
    try:
        return SIGNS.get(name) or unicodedata.lookup(f"GREEK SMALL LETTER {name}")
    except KeyError:
        return name


def spoken(formula):
    """A formula as a reader would type it: 2/fan_in, √5, 0.01²."""
    text, before = re.sub(LAYOUT, " ", formula), None
    text = re.sub(r"\\tfrac(\d)(\d)", r"\1/\2", text)
    # From the innermost braces outwards
    while text != before:
        before = text
        text = re.sub(r"([_^])\{([^{}]*)\}", r"\1\2", text)
        text = re.sub(r"\\(?:mathrm|operatorname|text)\{([^{}]*)\}", r"\1", text)
        text = re.sub(r"\\sqrt\{([^{}]*)\}", lambda m: "√" + in_brackets(m[1]), text)
        text = re.sub(r"\\sqrt(?=\w)", "√", text)
        text = re.sub(r"\\t?frac\{([^{}]*)\}\{([^{}]*)\}", lambda m: "/".join(map(in_brackets, m.groups())), text)
    text = re.sub(r"\^(-?\d+)", lambda m: m[1].translate(RAISED), text)
    return re.sub(r"\s+(?=[),])|(?<=\()\s+", "", re.sub(r"\\([A-Za-z]+)", sign, text))


def synonyms():
    """Groups of words: those of the table, and each term of the glossary in both languages."""
    terms = [[term["en"], term["zh"]] for term in glossary.terms()]
    return json.loads(read(ROOT / "docs/synonyms.json")) + [[en, zh] for en, zh in terms if en != zh]


def write_index(folder, pages, order):
    """Writes search-index.js: [address, kind, page, section, text, code and output] for each section."""
    explanations = {entry.page for entry in order if not entry.is_reference}
    first = [entry.page for entry in order]
    rest = sorted(name for name in pages if name not in first and not name.startswith("source_"))
    rows = []
    for name in first + rest:
        parts = sections(pages[name])
        for part in parts:
            kind = REFERENCE if name not in explanations else EXERCISE if part["is_exercise"] else EXPLANATION
            text = re.sub(r"\\[(\[](.*?)\\[)\]]", lambda m: spoken(m[1]), part["text"])
            rows.append([f"{name}#{part['anchor']}" if part["anchor"] else name, kind, parts[0]["heading"],
                         part["heading"], " ".join(text.split()), part["code"]])
    values = {"INDEX": rows, "SYNONYMS": synonyms()}
    write(folder / "search-index.js", "".join(
        f"window.WORKBOOK_{name}={json.dumps(value, ensure_ascii=False, separators=(',', ':'))};\n"
        for name, value in values.items()))
