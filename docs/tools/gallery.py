"""What a wrong answer looks like: the mutants that concern a page, each with its plot."""
import html
import json

from tools.common import ROOT, Problem, read, says, table, told, write_each

WHERE = ROOT / "docs/wrong_answers.json"


def reports(answer):
    """The reports of where it happened, `owner/repository#1`, each a link; GitHub leads from issues to pulls."""
    links = []
    for report in filter(None, answer["bug"].split(", ")):
        repository, _, number = report.partition("#")
        links.append(f'<a href="https://github.com/{repository}/issues/{number}">{repository.partition("/")[2]} #{number}</a>')
    return ", ".join(links)


def bug(tree, answer):
    links = reports(answer)
    return "<small>" + says(tree, f"It happened: {links}.", f"真实发生过：{links}。") + "</small>" if links else ""


# What the tests of a program say, by the name of the complaint; a parameter's name says it itself
COMPLAINTS = {
    "biases": ("the biases", "偏置"),
    "seeds": ("two seeds give too much alike", "不同的种子给出过于相似的数"),
    "layers": ("two layers begin with the same numbers", "两层的开头是同样的数"),
    "repeatable": ("one seed gives other numbers the second time", "同一种子第二次给出别的数"),
    "order": ("the right numbers in another order", "数是对的，次序不对"),
    "forward": ("the output does not follow from the parameters", "输出与参数不符"),
    "threw": ("the library throws an error", "库抛出了异常"),
}


def complaint(tree, name):
    return says(tree, *COMPLAINTS[name]) if name in COMPLAINTS else f"<code>{name}</code>"


def wanted(tree, answer):
    """What the numbers should have been; of several seeds, what they should have been together."""
    claim = html.escape(answer["claim"])
    if "seeds" not in answer:
        return says(tree, f"Wanted: {claim}.", f"应为 {claim}。")
    return says(tree, f"Wanted: {answer['seeds']} independent samples from {claim}.",
                f"应为 {answer['seeds']} 个相互独立、服从 {claim} 的样本。")


def card(tree, answer):
    against = answer["against"]
    if not against:
        raise Problem(f"tests/mutants: {answer['id']} is not rejected")
    p = f'<span class="p">{html.escape(against["p"])}</span>'
    verdict = says(tree, f"Rejected by “{html.escape(against['name']['en'])}”: {p}.",
                   f"被“{html.escape(against['name']['zh'])}”拒绝：{p}。")
    return f"<figure>{answer['picture'][tree]}<figcaption><strong>{told(tree, answer['name'])}</strong> {wanted(tree, answer)} {verdict} {bug(tree, answer)}</figcaption></figure>\n"


def programs(tree, answers):
    """Wrong programs have no picture: the wrong numbers are right ones in the wrong place."""
    heads = [("a wrong program", "错误的程序"), ("the test complains about", "测试指出的问题"), ("it happened", "真实案例")]
    return table(tree, heads, (
        f"<tr><td>{told(tree, each['name'])}</td><td>{complaint(tree, each['complaint'])}</td>"
        f"<td>{reports(each) or '–'}</td></tr>" for each in answers)) if answers else ""


def pick(answers, names):
    """Those that a page names, as `id` or `id of original`."""
    picked = []
    for name in names:
        ident, _, original = name.partition(" of ")
        found = [each for each in answers if each["id"] == ident and original in ("", each["original"])]
        if not found:
            raise Problem(f"docs/wrong_answers.json: there is no mutant {name}")
        picked.append(found[0])
    return picked


def gallery(tree, answers, shown=6):
    """Cards; those behind the first few are folded away."""
    if not answers:
        return ""
    cards = f'<div class="gallery">\n{"".join(card(tree, answer) for answer in answers[:shown])}</div>\n'
    rest = gallery(tree, answers[shown:], len(answers))
    count = len(answers) - shown
    return cards + (f'<details class="more"><summary>{says(tree, f"{count} more wrong answers", f"再看 {count} 个错误答案")}'
                    f"</summary>{rest}</details>\n" if rest else "")


def write_galleries(data, figures):
    pages = json.loads(read(WHERE))
    everything = data["wrong_answers"] + data["wrong_seeds"] + data["wrong_programs"]
    shown = []
    for page, names in pages.items():
        answers = pick(data["wrong_answers"] + data["wrong_seeds"], names.get("answers", []))
        wrong = [each for each in data["wrong_programs"] if each["task"] == names.get("task")]
        shown += answers + wrong
        write_each(figures, f"wrong_{page}", lambda tree: gallery(tree, answers) + programs(tree, wrong))
    for each in everything:
        if each not in shown:
            of = f" of {each['original']}" if "original" in each else ""
            raise Problem(f"docs/wrong_answers.json: the mutant {each['id']}{of} is on no page")
