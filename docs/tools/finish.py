"""Finishes the pages that Doxygen wrote: headings, navigation, language links, source lines."""
import html
import re

from tools import listing, summaries
from tools.common import CHINESE, CLOSE, OPEN, ROOT, TREES, Problem, path_of, read, write
from tools.page import page_at

WIDE = rf"{CHINESE}\u3000-\u303f\uff00-\uffef"
# Between two Chinese characters, where a line of the source ended, and before Chinese punctuation
BLANK_TO_DROP = (rf"(?<=[{WIDE}])[ \n]+(?=[{WIDE}“‘])|(?<=[”’])[ \n]+(?=[{WIDE}])"
                 r"|[ \n]+(?=[，。；：、！？）])")


def title_of(page):
    match = re.search(r'<div class="title">(.*?)</div>', page, re.S)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", match[1])).strip() if match else ""


def raise_headings(page):
    """Doxygen's title is no heading, and its sections are of the first level."""
    page = re.sub(r"<(/?)h([1-4])\b(?![^>]*(?:memtitle|groupheader))",
                  lambda m: f"<{m[1]}h{int(m[2]) + 1}", page)
    page = re.sub(r'(<h2 class="groupheader">.*?)</h3>', r"\1</h2>", page, flags=re.S)
    page = re.sub(r'(<h2 class="memtitle">.*?)</h3>', r"\1</h2>", page, flags=re.S)
    return re.sub(r'<div class="title">(.*?)</div>', r'<h1 class="title">\1</h1>', page, flags=re.S)


def link_headings(page, name, tree):
    """Each section's heading links to itself, and to its place in the other trees."""
    others = [other for other in TREES if other != tree]

    def links(anchor):
        here = f'<a href="#{anchor}" aria-label="{TREES[tree]["HERE"]}">#</a>'
        return '<span class="here">' + here + "".join(
            f' <a lang="{TREES[other]["HTML_LANG"]}" hreflang="{TREES[other]["HTML_LANG"]}"'
            f' href="../{other}/{name}#{anchor}">{TREES[other]["NAME"]}</a>' for other in others
        ) + "</span>"

    return re.sub(r'(<h[23][^>]*>)<a class="anchor" id="([^"]+)"></a>\n?(.*?)(</h[23]>)',
                  lambda m: f'{m[1]}<a class="anchor" id="{m[2]}"></a>{m[3]}{links(m[2])}{m[4]}',
                  page, flags=re.S)


def marker_line(path, marker):
    """The line after a snippet's first marker."""
    lines = read(ROOT / path).splitlines()
    found = [number for number, line in enumerate(lines, 1) if line.strip() == f"// [{marker}]"]
    if len(found) != 2:
        raise Problem(f"{path}: the marker // [{marker}] stands there {len(found)} times, not twice")
    return found[0] + 1


def link_sources(page):
    """A cell names its file and line, and links to the listing."""
    def link(match):
        path, marker = path_of(match[2]), match[3]
        line = marker_line(path, marker)
        short = "/<wbr/>".join(path.split("/")[-2:])
        return (f'{match[1]}{match[4]}<a class="line-link" href="{listing.page_of(path)}#l{line:05d}">'
                f"{short}:{line}</a></figcaption>")

    return re.sub(r"(<figure class='cell'[^>]*?) data-file='([^']+)' data-marker='([^']+)'"
                  r"(>\s*<figcaption>.*?)</figcaption>", link, page, flags=re.S)


def dedent(match):
    """A snippet from inside a function starts at the left margin."""
    lines = re.findall(r'<div class="line">(.*?)</div>', match[0])
    margins = [len(line) - len(line.lstrip(" ")) for line in lines if line.strip()]
    return re.sub(r'(<div class="line">) {%d}' % min(margins, default=0), r"\1", match[0])


def outside_of_tags(change, page, kept=r"<pre.*?</pre>|<script.*?</script>|<[^>]+>"):
    parts = re.split(rf"({kept})", page, flags=re.S)
    return "".join(part if part.startswith("<") else change(part) for part in parts)


def hold_options(page):
    """An option such as --seed stays on one line: a browser would break it after a hyphen."""
    return re.sub(r"<code>([^<]*)</code>",
                  lambda m: "<code>" + re.sub(r"(?<![^\s])--?\w[\w-]*", r'<span class="option">\g<0></span>', m[1])
                  + "</code>", page)


def mark_chinese(page):
    """Chinese inside an English line says so; in attributes and titles a dot must do."""
    page = re.sub(r"<title>.*?</title>|<[^>]+>",
                  lambda m: re.sub(rf"\s*{OPEN}(.*?){CLOSE}", r" · \1", m[0]), page, flags=re.S)
    return re.sub(rf"{OPEN}(.*?){CLOSE}", r'<span class="zh" lang="zh-CN">\1</span>', page,
                  flags=re.S)


def language_links(name, tree):
    return "".join(
        f'<a href="../{other}/{name}" lang="{values["HTML_LANG"]}" hreflang="{values["HTML_LANG"]}"'
        + (' aria-current="true"' if other == tree else "") + f'>{values["NAME"]}</a>'
        for other, values in TREES.items())


def links_to(entries, name, titles):
    """A list of pages that marks the one that it stands on."""
    return "<ul>" + "".join(
        f'<li class="depth-{depth}"><a href="{page}"' + ' aria-current="page"' * (page == name) + f">{titles[page]}</a></li>"
        for depth, page, _ in entries) + "</ul>"


def pager(name, order, titles, labels):
    names = [entry.page for entry in order]
    if name not in names:
        return ""
    here = names.index(name)

    def link(page, rel, label):
        return f'<a rel="{rel}" class="{rel}" href="{page}"><small>{label}</small> {titles[page]}</a>'

    before = link(names[here - 1], "prev", labels["PREVIOUS"]) if here > 0 else ""
    after = link(names[here + 1], "next", labels["NEXT"]) if here + 1 < len(names) else ""
    label = html.escape(re.sub(rf"\s*{OPEN}.*?{CLOSE}", "",
                               f'{labels["PREVIOUS"]} / {labels["NEXT"]}'))
    return f'<nav class="pager" aria-label="{label}">{before}{after}</nav>'


def drop_member_list(page):
    """A class's page says all that the list of its members would, inherited ones too: nothing leads there."""
    return re.sub(r'( &#124;)?\s*<a href="[^"]*-members\.html">.*?</a>(?=\s*</div>)', "", page)


def finish(page, name, tree, order, titles):
    labels = TREES[tree]
    page = raise_headings(page)
    page = link_headings(page, name, tree)
    page = drop_member_list(page)
    page = re.sub(r'(<div class="toc">)<h\d>.*?</h\d>(.*?)</div>',
                  rf'\1<details class="fold"><summary>{labels["ON_THIS_PAGE"]}</summary>\2</details></div>', page, flags=re.S)
    page = re.sub(r'<table class="markdownTable">.*?</table>', r'<div class="table">\g<0></div>', page, flags=re.S)
    page = link_sources(page)
    page = re.sub(r'<div class="fragment">(?:(?!</?div class="fragment").)*?<!-- fragment -->', dedent, page, flags=re.S)
    page = re.sub(r"<p\s*>\s*</p>", "", page)
    # Inherited members stay open: they need no script and no picture
    page = re.sub(r' onclick="javascript:toggleInherit[^"]*"><img src="closed.png"[^>]*>', ">", page)
    page = outside_of_tags(lambda text: re.sub(BLANK_TO_DROP, "", text), page)
    page = hold_options(page)
    page = page.replace("<!--LANGUAGES-->", language_links(name, tree))
    for place, is_reference in (("NAVIGATION", False), ("REFERENCE", True)):
        entries = [entry for entry in order if entry.is_reference == is_reference]
        page = page.replace(f"<!--{place}-->", links_to(entries, name, titles))
    page = page.replace("<!--PAGER-->", pager(name, order, titles, labels))
    alternates = "".join(f'<link rel="alternate" hreflang="{TREES[other]["HTML_LANG"]}" '
                         f'href="../{other}/{name}"/>\n' for other in ("en", "zh"))
    page = page.replace("</head>", alternates + "</head>", 1)
    return mark_chinese(page)


def reachable(folder):
    """The pages that links lead to from the start page."""
    found, to_read = set(), ["index.html"]
    while to_read:
        name = to_read.pop()
        if name in found or not re.fullmatch(r"[\w.-]+\.html", name) or not (folder / name).exists():
            continue
        found.add(name)
        to_read += [link.partition("#")[0] for link in page_at(folder / name).links]
    return found


def finish_tree(folder, tree, work, order):
    """Finishes every page that can be reached; what nothing leads to goes."""
    labels = TREES[tree]
    titles = {}
    for _, page, _ in order:
        if not (folder / page).exists():
            raise Problem(f"docs: a \\subpage or \\footer names {page.removesuffix('.html')}, and no \\page has that id")
        titles[page] = title_of(read(folder / page))
    titles["index.html"] = labels["START"]
    summaries.add_summaries(folder)
    listing.write_listings(folder, tree, work, listing.quoted_files(folder))
    for path in folder.glob("*.html"):
        write(path, finish(read(path), path.name, tree, order, titles))
    pages = reachable(folder)
    kept = pages | {"theme.js", "workbook.js", "search.js", "workbook.css", "doxygen-awesome.css", "doxygen.css",
                    "tabs.css"}
    for path in folder.iterdir():
        if path.name not in kept:
            path.unlink()
    return pages
