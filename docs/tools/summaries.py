"""In the reference, a list of members says what each one is: its own first sentence."""
import re

from tools.common import read, write

SENTENCE = r"\s*(<div class='pair'>.*?</div>\s*</div>|<p ?>.*?</p>)"
MEMBER = re.compile(r'<a id="([^"]+)" name="\1"></a>\s*<h2 class="memtitle">(?:(?!<h2 class="memtitle">).)*?'
                    r'<div class="memdoc">' + SENTENCE, re.S)
CLASS = re.compile(r'<div class="textblock">' + SENTENCE, re.S)
ROW = re.compile(r'(<tr class="memitem:[^"]*">(?:(?!</tr>).)*?<td class="memItemRight"[^>]*>(?:(?!</tr>).)*?'
                 r'<a class="el" href="([^"]*)">(?:(?!</tr>).)*?</td></tr>)(?!\s*<tr class="memdesc)', re.S)


def sentences(pages):
    """What each member and each class says first, by its address."""
    found = {}
    for name, text in pages.items():
        for anchor, sentence in MEMBER.findall(text):
            found[f"{name}#{anchor}"] = sentence
        described = CLASS.search(text)
        if described and name.startswith(("class", "struct", "namespace")):
            found[name] = described[1]
    return found


def own_address(row, link, name):
    """A row of a member links to types first, and to itself where its class says so."""
    anchor = re.match(r'<tr class="memitem:(\w+)"', row)
    return f"{name}#{anchor[1]}" if anchor else link


def add_summaries(folder):
    pages = {path.name: read(path) for path in folder.glob("*.html")
             if path.name.startswith(("class", "struct", "namespace"))}
    known = sentences(pages)
    for name, text in pages.items():
        def describe(match):
            sentence = known.get(own_address(match[1], match[2], name))
            if not sentence:
                return match[1]
            return match[1] + (f'\n<tr class="summary"><td class="mdescLeft">&#160;</td>'
                               f'<td class="mdescRight">{sentence}</td></tr>')

        write(folder / name, ROW.sub(describe, text))
