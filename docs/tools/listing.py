"""A page for every source file that a cell quotes: its lines, numbered, each with an anchor."""
import html
import re

from tools.common import ROOT, TREES, path_of, read, write

TOKENS = re.compile(
    r'(?P<comment>//[^\n]*|/\*.*?\*/)|(?P<stringliteral>"(?:\\.|[^"\\\n])*")|(?P<preprocessor>^#\w+)|'
    r"(?P<keyword>\b(?:auto|bool|const|constexpr|else|float|double|for|if|int|namespace|return|static|"
    r"struct|template|try|catch|using|void|while|nullptr|true|false)\b)", re.S | re.M)


def page_of(path):
    """The name of the page that lists a file."""
    return "source_" + re.sub(r"\W+", "_", path) + ".html"


def highlighted(code):
    """Spans never cross a line, so that every line is whole."""
    out, at = [], 0
    for match in TOKENS.finditer(code):
        out.append(html.escape(code[at:match.start()], quote=False))
        for line in match[0].splitlines(keepends=True):
            text = html.escape(line.rstrip("\n"), quote=False)
            out.append(f'<span class="{match.lastgroup}">{text}</span>' + "\n" * line.endswith("\n"))
        at = match.end()
    out.append(html.escape(code[at:], quote=False))
    return "".join(out).splitlines()


def body(path):
    lines = "".join(
        f'<div class="line"><a id="l{number:05d}"></a><span class="lineno">{number:5d}</span> {line}</div>\n'
        for number, line in enumerate(highlighted(read(ROOT / path)), 1))
    return (f'</div>\n<div class="header"><div class="headertitle"><div class="title">{path}</div></div></div>\n'
            f'<div class="contents listing"><div class="fragment">{lines}</div></div>\n')


def write_listings(folder, tree, work, paths):
    header = read(work / f"header.{tree}.html")
    for placeholder, value in (
            ("$relpath^", ""), ("$stylesheet", "doxygen.css"), ("$doxygenversion", ""),
            ("$extrastylesheet", '<link href="doxygen-awesome.css" rel="stylesheet"/>\n'
                                 '<link href="workbook.css" rel="stylesheet"/>')):
        header = header.replace(placeholder, value)
    footer = read(work / f"footer.{tree}.html")
    for path in paths:
        write(folder / page_of(path), header.replace("$title", path) + body(path) + footer)


def quoted_files(folder):
    """The files that the cells of a tree quote."""
    found = set()
    for page in folder.glob("*.html"):
        found |= set(re.findall(r"<figure class='cell'[^>]* data-file='([^']+)'", read(page)))
    return sorted(map(path_of, found))
