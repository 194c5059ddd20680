"""In the reference, a list of members says what each one is: its own first sentence."""
import copy

from tools.page import element, members


def sentences(pages):
    """What each member and each class says first, by its address."""
    for name, page in pages.items():
        told = [(f"{name}#{anchor}", part.find("div[@class='memdoc']")) for anchor, _, part in members(page)]
        for address, text in [*told, (name, page.find(".//div[@class='textblock']"))]:
            if text is not None and len(text) and (text[0].tag == "p" or text[0].get("class") == "pair"):
                yield address, text[0]


def add_summaries(pages):
    pages = {name: page for name, page in pages.items() if name.startswith(("class", "struct", "namespace"))}
    known = dict(sentences(pages))
    for name, page in pages.items():
        for row in page.xpath("//tr[starts-with(@class, 'memitem:')][td[@class='memItemRight']//a[@class='el']]"
                              "[not(following-sibling::*[1][starts-with(@class, 'memdesc:')])]"):
            # A row of a member links to types first, and to itself where its class says so
            anchor = row.get("class").removeprefix("memitem:")
            link = row.find("td[@class='memItemRight']//a[@class='el']").get("href")
            sentence = known.get(f"{name}#{anchor}" if anchor.isalnum() else link)
            if sentence is not None:
                row.addnext(element('<tr class="summary"><td class="mdescLeft">\u00a0</td><td class="mdescRight"/></tr>'))
                row.getnext()[1].append(copy.deepcopy(sentence))
