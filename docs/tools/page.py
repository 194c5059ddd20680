"""A page as a tree of elements: it is parsed once, changed, checked and written once."""
try:
    from lxml import etree, html
except ModuleNotFoundError:
    html = None  # `assets.need_packages` says so
else:
    # Doxygen's pages are well-formed XML whose header declares the one entity that they use, and so is what the other
    # tools add
    PARSER = etree.XMLParser(remove_comments=True)
    PARSER.set_element_class_lookup(etree.ElementDefaultClassLookup(element=html.HtmlElement))
from tools.common import Problem, write

# What begins a word of its own even where no blank stands before it
BLOCKS = set("p div li td th tr dt dd br h1 h2 h3 figcaption caption".split())
LEADS_ELSEWHERE = {"here", "toc", "pager", "path", "line-link"}


def parse(markup, name):
    try:
        return etree.fromstring(markup, PARSER)
    except etree.XMLSyntaxError as error:
        raise Problem(f"{name}: {error.msg}") from None


def element(markup):
    return parse(markup, markup)


def write_page(path, page):
    markup = etree.tostring(page, method="html", encoding="unicode", doctype="<!DOCTYPE html>")
    write(path, markup.replace("</wbr>", ""))


def classes(each):
    return set(each.get("class", "").split())


def put(text, words):
    """Other words in the place of a text that XPath found."""
    setattr(text.getparent(), "tail" if text.is_tail else "text", words)


def text_of(each):
    return " ".join(each.text_content().split())


def links(page):
    return page.xpath("//@href | //@src | //@data", smart_strings=False)


def ids(page):
    """The anchors of a page; Doxygen gives one two names."""
    found = []
    for anchor in page.xpath("//@id | //a/@name", smart_strings=False):
        if anchor not in found[-2:]:
            found.append(anchor)
    return found


def pairs(page):
    """The texts of a bilingual page: what is English, and what is Chinese."""
    for pair in page.iterfind(".//div[@class='pair']"):
        yield pair.find("div[@lang='en']"), pair.find("div[@lang='zh-CN']")


def members(page):
    """Each member of a class or namespace: its anchor, its name, and what is said of it."""
    for title in page.iterfind(".//h2[@class='memtitle']"):
        yield title.getprevious().get("id"), title[0].tail.partition("(")[0], title.getnext()


def sections(page):
    """What stands below each heading; without hints, solutions and others that are folded away."""
    found = []

    def add(part, text):
        if found and text:
            found[-1][part] += text

    def walk(each, part, is_exercise):
        kinds = classes(each)
        if each.tag in ("script", "style", "details", "svg") or kinds & LEADS_ELSEWHERE:
            return
        is_exercise |= "exercise" in kinds
        add("text", " " * (each.tag in BLOCKS))
        add("code", " " * (each.tag in BLOCKS))
        if each.tag in ("h1", "h2", "h3"):
            part = "heading"
            found.append({"anchor": each.xpath("string(.//a/@id)"), "is_exercise": is_exercise,
                          "heading": "", "text": "", "code": ""})
        elif kinds & {"cell", "fragment"}:
            part = "code"
        add(part, each.text)
        for child in each:
            walk(child, part, is_exercise)
            add(part, child.tail)

    walk(page.find(".//main"), "text", False)
    return [{key: " ".join(value.split()) if isinstance(value, str) else value for key, value in section.items()}
            for section in found]
