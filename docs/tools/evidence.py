"""How we know: runs the tests of a chapter, and shows what each quoted test measured."""
import html
import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

from tools.common import Problem, ROOT, marker_line, read, says, table, told, write_each

QUOTED = re.compile(r"\\testcode\{([^,}]+),([^}]+)\}")
TEST_CASE = re.compile(r'TEST_CASE\(\s*"((?:[^"\\]|\\.)*)"')


def pattern(name):
    """A test's name as Catch2 wants it among others: a comma would end it, a bracket begin a tag."""
    return re.sub(r'([\\,\[\]"])', r"\\\1", name)


def run_tests(program, names, record):
    """Which of these tests passed, and what they measured, each by the test's name."""
    # Encoded here: a C locale would encode names as ASCII
    run = subprocess.run([program, ",".join(map(pattern, names)).encode(), "-r", "xml"], capture_output=True, text=True,
                         encoding="utf-8",
                         env=os.environ | {"WORKBOOK_RECORD": str(record), "OPENBLAS_NUM_THREADS": "1"})
    try:
        cases = ElementTree.fromstring(run.stdout).iter("TestCase")
    except ElementTree.ParseError:
        raise Problem(f"{program.name}: ended with {run.returncode} before it could report") from None
    passed = {case.get("name"): case.find("OverallResult").get("success") == "true" for case in cases}
    measured = {}
    for line in read(record).splitlines() if record.exists() else []:
        measured.setdefault(json.loads(line)["test"], []).append(json.loads(line))
    return passed, measured


def quoted_tests(chapter):
    """The tests that the pages of a chapter quote: (marker, file, name of the test)."""
    for source in sorted((ROOT / "chapters" / chapter).rglob("section.cpp")):
        for file, marker in QUOTED.findall(read(source)):
            path = f"tests/chapters/{chapter}/{file}"
            line = marker_line(path, marker)
            code = "\n".join(read(ROOT / path).splitlines()[line - 1:])
            name = TEST_CASE.search(code)
            if not name:
                raise Problem(f"{path}: there is no TEST_CASE behind the marker // [{marker}]")
            yield marker, path, name[1]


def under_p(p):
    """A p-value in a column that is headed p."""
    return html.escape(p.removeprefix("p = ").replace("p < ", "< "))


def questions(tree, record):
    """Every question that the battery asked of a sample, folded away."""
    head = says(tree, f"All {len(record['results'])} questions asked of {record['name']}",
                f"对 {record['name']} 的全部 {len(record['results'])} 个问题")
    return f"<details><summary>{head}</summary>" + table(
        tree, [("question", "问题"), ("statistic", "统计量"), ("p", "p")],
        (f'<tr><td>{told(tree, each["name"])}</td><td class="number">{each["statistic"]:.4g}</td>'
         f'<td class="number">{under_p(each["p"])}</td></tr>' for each in record["results"])) + "</details>"


def number(count):
    """A count as a reader likes it."""
    return f"{count:,}".replace(",", " ")


def verdict(tree, passed):
    if passed:
        return says(tree, "Measured when these pages were built; the test passed.", "构建本页时实测；测试通过。")
    return says(tree, "<strong>The test failed</strong> when these pages were built: the text does not hold for this code.",
                "构建本页时<strong>测试没有通过</strong>：正文的结论对这份代码不成立。")


def law_table(tree, records, passed):
    rows = ""
    for record in records:
        least = min(record["results"], key=lambda each: each["p_value"])
        rows += (f"<tr><td><code>{record['name']}</code></td><td>{html.escape(record['claim'])}</td>"
                 f'<td class="number">{number(record["n"])}</td>'
                 f'<td class="number">{len(record["results"])}</td>'
                 f"<td>{told(tree, least['name'])}</td>"
                 f'<td class="number">{least["statistic"]:.4g}</td><td class="number">{under_p(least["p"])}</td></tr>')
    heads = [("sample", "样本"), ("claim", "应服从的分布"), ("numbers", "个数"), ("questions", "问题数"),
             ("the closest call", "最险的一问"), ("its statistic", "统计量"), ("its p", "p 值")]
    return table(tree, heads, rows, "table evidence", f"<caption>{verdict(tree, passed)}</caption>")


def evidence(tree, records, passed):
    if not records and not passed:
        return f"<p>{verdict(tree, passed)}</p>\n"
    if not records:
        return "<p>" + says(tree, "This test passed when these pages were built.", "构建本页时，这个测试已通过。") + "</p>\n"
    first = records[0]
    caption = says(
        tree, f"What the test saw of <code>{first['name']}</code>: {number(first['n'])} numbers, "
        f"{first['seeds']}, and the distribution {html.escape(first['claim'])}.",
        f"测试所见的 <code>{first['name']}</code>：{number(first['n'])} 个数，"
        f"{first['seeds'].replace('seeds', '种子').replace('to', '到')}，以及分布 {html.escape(first['claim'])}。")
    picture = f'<figure class="plot">{first["picture"][tree]}<figcaption>{caption}</figcaption></figure>\n'
    return law_table(tree, records, passed) + picture + "".join(questions(tree, record) for record in records) + "\n"


def write_evidence(binary_dir, chapter, figures, work):
    quoted = list(quoted_tests(chapter))
    program = binary_dir / f"tests/test_chapters_{chapter}"
    passed, measured = run_tests(program, [name for _, _, name in quoted], work / f"{chapter}.jsonl")
    for marker, path, name in quoted:
        if name not in passed:
            raise Problem(f'{path}: the test "{name}", which a page quotes, was not run; build the tests')
        if not passed[name]:
            print(f'docs: {path}: the test "{name}" failed, and its page says so', file=sys.stderr)
        write_each(figures, f"evidence_{marker}", lambda tree: evidence(tree, measured.get(name, []), passed[name]))
