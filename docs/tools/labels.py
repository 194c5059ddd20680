"""Doxygen's own words: in the Chinese tree with Chinese punctuation, in the bilingual tree in both languages."""
import re

from tools.common import CHINESE, CLOSE, OPEN, Problem, read, write

# Where Doxygen writes words of its own on a page of the reference; the words are the second group
OWN_WORDS = {
    "title": r'(<div class="title">)(.*?)(</div>)',
    "heading": r'(<h2 class="groupheader">(?:<a [^>]*></a>\s*)*)([^<]+)(</h2>)',
    "link": r'(<div class="summary">|&#124;)(.*?)(?=&#124;|</div>)',
    "inherited": r'(<tr class="inherit_header[^>]*><td[^>]*>(?:<img[^>]*>)?&#160;)([^<]+)(<a )',
    "column": r'(<tr><th colspan="2">)([^<]+)(</th>)',
    "files": r"(<hr/>)([^<]+)(<ul>)",
    "value": r'(<b>)([^<]+)(</b><div class="fragment">)',
}

# Sentences of Doxygen's whose order differs between the languages: only their first words
BEGINNINGS = {
    "Implements ": "实现了", "Implemented in ": "实现于", "Reimplemented from ": "重写自",
    "Reimplemented in ": "被重写于",
}


def is_reference(name):
    return name.startswith(("class", "struct", "namespace"))


def bare(words):
    return re.sub(r'<span class="mlabels">.*|<[^>]+>', "", words, flags=re.S).strip()


def both(english, chinese):
    """The words in both languages; what is a name in either stands once."""
    if bare(english) == bare(chinese):
        return english
    stripped = english.rstrip()
    return f"{stripped} {OPEN}{bare(chinese)}{CLOSE}" + english[len(stripped):]


def pair(name, kind, english, chinese):
    """A bilingual page with the words of one kind in Chinese too: the n-th there is the n-th here."""
    pattern = re.compile(OWN_WORDS[kind], re.S)
    words = [match[2] for match in pattern.finditer(chinese)]
    if len(words) != len(pattern.findall(english)):
        raise Problem(f"bilingual/{name}: Doxygen's {kind}s are not those of zh/{name}")
    left = iter(words)

    def add(match):
        text = re.sub(rf"</a>( {OPEN}[^{CLOSE}]*{CLOSE})", r"\1</a>", both(match[2], next(left)))
        return match[1] + text + (match[3] if match.lastindex == 3 else "")

    return pattern.sub(add, english)


def add_chinese(folder, chinese_folder):
    for path in folder.glob("*.html"):
        if not is_reference(path.name):
            continue
        page, chinese = read(path), read(chinese_folder / path.name)
        for kind in OWN_WORDS:
            page = pair(path.name, kind, page, chinese)
        for english, words in BEGINNINGS.items():
            page = page.replace(f"<p>{english}<", f"<p>{english}{OPEN}{words}{CLOSE} <")
        write(path, page)


def mend_chinese(folder):
    """Doxygen puts English punctuation behind its Chinese words, and none between a name and a word."""
    for path in folder.glob("*.html"):
        if not is_reference(path.name):
            continue
        page = read(path)
        page = re.sub(rf'(<div class="title">[^<{CHINESE}]*[^\s<{CHINESE}])(?=[{CHINESE}])', r"\1 ", page)
        page = re.sub(r"(类|结构体|命名空间) 参考", r"\1参考", page)
        page = re.sub(rf"(?<=[{CHINESE}]):(?=<ul>|</b>)", "：", page)
        page = re.sub(rf"(<p>(?:[^<]|<a [^>]*>[^<]*</a>)*?)\s*\.(</p>)",
                      lambda match: f"{match[1]}。{match[2]}" if re.search(f"[{CHINESE}]", match[1]) else match[0], page)
        page = re.sub(rf"</a>\s*,\s*(?=[{CHINESE}])", "</a>，", page)
        write(path, page)


def translate(out):
    mend_chinese(out / "zh")
    add_chinese(out / "bilingual", out / "zh")
