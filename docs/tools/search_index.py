"""The search index: the text of every section of every page."""
import json
import re

from tools.common import write
from tools.page import page_at


def build(folder, pages, order):
    """Writes search-index.js: [address, page, section, text] for each section."""
    first = [name for _, name in order]
    rest = sorted(name for name in pages if name not in first and not name.startswith("source_"))
    rows = []
    for name in first + rest:
        page = page_at(folder / name)
        for anchor, heading, text in page.sections:
            address = f"{name}#{anchor}" if anchor else name
            text = re.sub(r"\\[()\[\]]", " ", text)
            rows.append([address, page.heading, heading, " ".join(text.split())[:6000]])
    data = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    write(folder / "search-index.js", f"window.WORKBOOK_INDEX={data};\n")
