"""Finishes the pages that Doxygen wrote: headings, navigation, language links, source lines."""
import html
import re

from tools import listing, summaries
from tools.common import CHINESE, CLOSE, OPEN, TREES, Problem, marker_line, path_of
from tools.page import element, links, put, text_of, write_page

WIDE = rf"{CHINESE}\u3000-\u303f\uff00-\uffef"
# Between two Chinese characters, where a line of the source ended, and before Chinese punctuation
BLANK_TO_DROP = re.compile(rf"(?<=[{WIDE}])[ \n]+(?=[{WIDE}“‘])|(?<=[”’])[ \n]+(?=[{WIDE}])"
                           r"|[ \n]+(?=[，。；：、！？）])")
OPTION = re.compile(r"((?<!\S)--?\w[\w-]*)")


def raise_headings(page):
    """Doxygen's title is no heading, and its sections are of the first level."""
    for heading in page.xpath("//h1|//h2|//h3|//h4"):
        if heading.get("class") not in ("memtitle", "groupheader"):
            heading.tag = f"h{int(heading.tag[1]) + 1}"
    for title in page.xpath("//div[@class='title']"):
        title.tag = "h1"


def link_headings(page, name, tree):
    """Each section's heading links to itself, and to its place in the other trees."""
    for heading in page.xpath("//*[self::h2 or self::h3][*[1][self::a and @class='anchor']]"):
        anchor = heading[0].get("id")
        others = "".join(
            f' <a lang="{values["HTML_LANG"]}" hreflang="{values["HTML_LANG"]}" href="../{other}/{name}#{anchor}">'
            f'{values["NAME"]}</a>' for other, values in TREES.items() if other != tree)
        heading.append(element(f'<span class="here"><a href="#{anchor}" aria-label="{TREES[tree]["HERE"]}">#</a>'
                               f"{others}</span>"))


def link_sources(page):
    """A cell names its file and line, and links to the listing."""
    for cell in page.xpath("//figure[@data-file]"):
        path = path_of(cell.attrib.pop("data-file"))
        line = marker_line(path, cell.attrib.pop("data-marker"))
        short = "/<wbr/>".join(path.split("/")[-2:])
        cell.find("figcaption").append(element(
            f'<a class="line-link" href="{listing.page_of(path)}.html#l{line:05d}">{short}:{line}</a>'))


def dedent(page):
    """A snippet from inside a function starts at the left margin."""
    for cell in page.xpath("//figure/div[@class='fragment']"):
        lines = [line for line in cell if text_of(line)]
        margin = min((len(line.text or "") - len((line.text or "").lstrip(" ")) for line in lines), default=0)
        for line in lines:
            line.text = (line.text or "")[margin:]


def drop_what_leads_nowhere(page):
    """Empty paragraphs; the list of a class's members, for its page says all of it; and switches that need a
    script: inherited members stay open."""
    for link in page.xpath("//div[@class='summary']/a[contains(@href, '-members.html')]"):
        before = link.getprevious()
        if before is not None:
            before.tail = " "
        link.drop_tree()
    for each in page.xpath("//p[not(*)][not(normalize-space())] | //img[@src='closed.png']"):
        each.drop_tree()
    for each in page.xpath("//*[@onclick]"):
        del each.attrib["onclick"]


def wrap(page, labels):
    """What folds, and what scrolls."""
    for toc in page.xpath("//div[@class='toc']"):
        toc.remove(toc[0])
        fold = element(f'<details class="fold"><summary>{labels["ON_THIS_PAGE"]}</summary></details>')
        fold.extend(list(toc))
        toc.append(fold)
    for table in page.xpath("//table[@class='markdownTable']"):
        scroller = element('<div class="table"/>')
        table.addprevious(scroller)
        scroller.append(table)


def hold_options(page):
    """An option such as --seed stays on one line: a browser would break it after a hyphen."""
    for code in page.xpath("//code[not(*)][contains(., '-')]"):
        code.text, *parts = OPTION.split(code.text)
        for option, rest in zip(parts[::2], parts[1::2]):
            code.append(element(f'<span class="option">{option}</span>'))
            code[-1].tail = rest


def drop_blanks(page):
    for text in page.xpath("//text()[not(ancestor::pre)]"):
        words = BLANK_TO_DROP.sub("", text)
        if words != text:
            put(text, words)


def mark_chinese(page):
    """Chinese inside an English line says so; in attributes and titles a dot must do."""
    def dotted(words):
        return re.sub(rf"\s*{OPEN}(.*?){CLOSE}", r" · \1", words)

    page.find("head/title").text = dotted(page.find("head/title").text)
    for value in page.xpath(f"//@*[contains(., '{OPEN}')]"):
        value.getparent().set(value.attrname, dotted(value))
    # From the last to the first: what stands in brackets may hold elements, and other brackets follow
    for text in reversed(page.xpath(f"//text()[contains(., '{OPEN}')]")):
        owner, words = text.getparent(), str(text)
        parent, at = (owner.getparent(), owner.getparent().index(owner) + 1) if text.is_tail else (owner, 0)
        while OPEN in words:
            words, _, rest = words.rpartition(OPEN)
            span = element('<span class="zh" lang="zh-CN"/>')
            span.text, closed, span.tail = rest.partition(CLOSE)
            parent.insert(at, span)
            while not closed:
                child = parent[at + 1]
                last, closed, span.tail = (child.tail or "").partition(CLOSE)
                child.tail = last
                span.append(child)
        put(text, words)


def links_to(entries, name, titles):
    """A list of pages that marks the one that it stands on."""
    return "<ul>" + "".join(
        f'<li class="depth-{depth}"><a href="{page}"' + ' aria-current="page"' * (page == name)
        + f">{html.escape(titles[page], quote=False)}</a></li>"
        for depth, page, _ in entries) + "</ul>"


def pager(name, order, titles, labels):
    names = [entry.page for entry in order]
    here = names.index(name)

    def link(page, rel, label):
        return f'<a rel="{rel}" class="{rel}" href="{page}"><small>{label}</small> {html.escape(titles[page], quote=False)}</a>'

    before = link(names[here - 1], "prev", labels["PREVIOUS"]) if here > 0 else ""
    after = link(names[here + 1], "next", labels["NEXT"]) if here + 1 < len(names) else ""
    label = " / ".join(labels[each].partition(f" {OPEN}")[0] for each in ("PREVIOUS", "NEXT"))
    return f'<nav class="pager" aria-label="{label}">{before}{after}</nav>'


def lead_on(page, name, tree, order, titles):
    """The ways to other pages, and to this one in other languages."""
    for other, values in TREES.items():
        link = element(f'<a href="../{other}/{name}" lang="{values["HTML_LANG"]}" hreflang="{values["HTML_LANG"]}">'
                       f'{values["NAME"]}</a>')
        if other == tree:
            link.set("aria-current", "true")
        page.find(".//div[@class='languages']").append(link)
        if other != "bilingual":
            page.find("head").append(element(
                f'<link rel="alternate" hreflang="{values["HTML_LANG"]}" href="../{other}/{name}"/>'))
    for place, is_reference in (("nav[@class='contents-list']/details", False), ("nav[@class='reference']", True)):
        entries = [entry for entry in order if entry.is_reference == is_reference]
        page.find(f".//{place}").append(element(links_to(entries, name, titles)))
    if name in titles:
        page.find(".//main").append(element(pager(name, order, titles, TREES[tree])))


def reachable(pages, order):
    """The pages that links lead to."""
    found, to_read = {}, [entry.page for entry in order]
    for name in to_read:
        if name not in pages:
            raise Problem(f"docs: a \\subpage or \\footer names {name.removesuffix('.html')}, and no \\page has that id")
    while to_read:
        name = to_read.pop()
        if name in pages and name not in found:
            found[name] = pages[name]
            drop_what_leads_nowhere(pages[name])
            link_sources(pages[name])
            to_read += [link.partition("#")[0] for link in links(pages[name])]
    return found


def finish_tree(pages, tree, order):
    """Finishes the pages of a tree."""
    titles = {page: text_of(pages[page].find(".//div[@class='title']")) for _, page, _ in order}
    titles["index.html"] = TREES[tree]["START"]
    summaries.add_summaries(pages)
    for name, page in pages.items():
        raise_headings(page)
        link_headings(page, name, tree)
        wrap(page, TREES[tree])
        dedent(page)
        drop_blanks(page)
        hold_options(page)
        lead_on(page, name, tree, order, titles)
        mark_chinese(page)


def write_tree(folder, pages):
    """Writes a tree; what nothing leads to goes."""
    kept = {link for page in pages.values() for link in links(page)}
    for path in folder.iterdir():
        if path.name not in kept:
            path.unlink()
    for name, page in pages.items():
        write_page(folder / name, page)
