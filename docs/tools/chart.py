"""Draws charts as SVG. Colours are the page's: CSS classes, so that dark mode reaches them."""
import html
import math

from tools.common import says

WIDTH, HEIGHT = 720, 300
LEFT, RIGHT, TOP, BOTTOM = 72, 16, 38, 50


def plain(tree, en, zh):
    """SVG text has one run: a dot between the languages."""
    return {"en": en, "zh": zh, "bilingual": f"{en} · {zh}"}[tree]


def svg(name, tree, title, description, parts, width=WIDTH, height=HEIGHT):
    ident = f"{name}-chart"
    return (f'<svg class="chart" viewBox="0 0 {width} {height}" role="img" aria-labelledby="{ident}-title '
            f'{ident}-text" xmlns="http://www.w3.org/2000/svg">\n<title id="{ident}-title">'
            f'{html.escape(title)}</title><desc id="{ident}-text">{html.escape(description)}</desc>\n'
            + "\n".join(parts) + "\n</svg>\n")


def nice_step(span, wanted):
    power = 10 ** math.floor(math.log10(span / wanted))
    return next(digit * power for digit in (1, 2, 2.5, 5, 10) if digit * power >= span / wanted * (1 - 1e-9))


def text(x, y, words, anchor="middle"):
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{html.escape(words)}</text>'


def width_of(words):
    """About how wide a text is drawn, with room for the larger letters of a phone."""
    return sum(17 if ord(letter) > 0x2e80 else 8 for letter in words)


def legend(entries):
    """Right-aligned names of (class, is_bar, name), in order."""
    parts, right = [], WIDTH - RIGHT
    for style, is_bar, name in reversed(entries):
        right -= width_of(name)
        parts.append(text(right, 21, name, "start"))
        parts.append(f'<rect class="{style}" x="{right - 20:.1f}" y="10" width="14" height="12"/>' if is_bar else
                     f'<path class="{style}" d="M{right - 26:.1f} 16h20"/>')
        right -= 44
    return parts


def ticks(low, high, x):
    step = nice_step(high - low, 8)
    first = math.ceil(low / step - 1e-9)
    values = [k * step for k in range(first, math.floor(high / step + 1e-9) + 1)]
    return [text(x(value), HEIGHT - BOTTOM + 20, f"{0 if abs(value) < step / 1e6 else value:.6g}") for value in values]


def number(value):
    """A count as a reader likes it."""
    return f"{value:,.0f}".replace(",", " ") if value >= 10 or value == int(value) else f"{value:.2g}"


def describe_bins(tree, bins):
    """The text alternative of a histogram, from its numbers."""
    total = sum(each["count"] for each in bins)
    most = max(bins, key=lambda each: each["count"])
    off = max(bins, key=lambda each: abs(each["count"] - each["expected"]))

    def one(each):
        return (f"the {'stem at' if is_stem(each) else 'bar from'} {each['from']:.4g}",
                f"{each['from']:.4g} {'处的竖线' if is_stem(each) else '起的一条'}")

    (tall, tall_zh), (far, far_zh) = one(most), one(off)
    low, high = ends(bins)
    return plain(
        tree,
        f"{total} numbers in {len(bins)} bars and stems from {low:.4g} to {high:.4g}. The tallest is {tall}: it counts "
        f"{most['count']} where {most['expected']:.1f} are expected. Furthest off is {far}: {off['count']} where "
        f"{off['expected']:.1f} are expected.",
        f"{total} 个数分为 {len(bins)} 条，从 {low:.4g} 到 {high:.4g}。最高的是 {tall_zh}，有 {most['count']} 个，期望 "
        f"{most['expected']:.1f} 个。相差最多的是 {far_zh}，有 {off['count']} 个，期望 {off['expected']:.1f} 个。")


def is_stem(each):
    """A number that is drawn as such, and counted by itself."""
    return each["from"] == each["to"]


def bars_and_law(bins, x, y, gap, arm):
    """Bars and stems for what was drawn, and over them what the law expects: a line over bars, a mark at a stem."""
    parts, line, end, marks = [], "", None, ""
    for each in bins:
        count, expected = y(each["count"]), y(each["expected"])
        left, right = x(each["from"]), x(each["to"])
        if is_stem(each):
            parts.append(f'<path class="atom" d="M{left:.1f} {y(0):.1f}V{count:.1f}"/>')
            marks += f"M{left - arm:.1f} {expected:.1f}h{2 * arm:.1f}" if each["expected"] else ""
            continue
        parts.append(f'<rect class="bar" x="{left + gap:.1f}" y="{count:.1f}" width="{right - left - 2 * gap:.1f}" '
                     f'height="{y(0) - count:.1f}"/>')
        if each["from"] != end:
            line += (f"V{y(0):.1f}" if end is not None else "") + f"M{left:.1f} {y(0):.1f}"
        line += f"V{expected:.1f}H{right:.1f}"
        end = each["to"]
    line += f"V{y(0):.1f}" if end is not None else ""
    return [*parts, f'<path class="law" d="{line}{marks}"/>']


def ends(bins):
    """Where the axis of a histogram begins and ends: a constant stands in the middle of it."""
    low, high = min(each["from"] for each in bins), max(each["to"] for each in bins)
    return (low, high) if low < high else (low - 1, high + 1)


def histogram(name, tree, bins, title):
    """Bars count what was drawn; the line is what the law expects."""
    low, high = ends(bins)
    most = 1.08 * max(max(each["count"], each["expected"]) for each in bins)

    def x(value):
        return LEFT + (value - low) / (high - low) * (WIDTH - LEFT - RIGHT)

    def y(count):
        return HEIGHT - BOTTOM - count / most * (HEIGHT - TOP - BOTTOM)

    parts = []
    step = nice_step(most, 4)
    for k in range(int(most / step) + 1):
        parts.append(f'<line class="grid" x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y(k * step):.1f}" y2="{y(k * step):.1f}"/>')
        parts.append(text(LEFT - 8, y(k * step) + 4, number(k * step), "end"))
    parts += bars_and_law(bins, x, y, 0.8, 12)
    total = sum(each["count"] for each in bins)
    parts += [text(x(each["from"]), y(max(each["count"], each["expected"])) - 7, f"{each['count'] / total:.0%}")
              for each in bins if is_stem(each) and each["count"] and len(bins) > 1]
    parts += ticks(low, high, x)
    parts.append(text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8, plain(tree, "weight", "权重")))
    parts.append(text(4, 21, plain(tree, "count", "个数"), "start"))
    parts += legend([("bar", True, plain(tree, "drawn", "抽到的")), ("law", False, plain(tree, "expected", "期望的"))])
    return svg(name, tree, title, describe_bins(tree, bins), parts)


def small_histogram(name, tree, bins, title):
    """The same without axes but for the ends: for a gallery."""
    width, height, foot = 240, 110, 20
    low, high = ends(bins)
    most = 1.05 * max(max(each["count"], each["expected"]) for each in bins)

    def x(value):
        return 4 + (value - low) / (high - low) * (width - 8)

    def y(count):
        return height - foot - count / most * (height - foot - 4)

    parts = bars_and_law(bins, x, y, 0.4, 6)
    parts.append(f'<line class="grid" x1="4" x2="{width - 4}" y1="{y(0):.1f}" y2="{y(0):.1f}"/>')
    parts.append(text(4, height - 5, f"{low:.3g}", "start"))
    parts.append(text(width - 4, height - 5, f"{high:.3g}", "end"))
    return svg(name, tree, title, describe_bins(tree, bins), parts, width, height)


def thumbnail(counts):
    """Bars alone, for a row of a table that says the rest in words."""
    width, height, most = 110, 44, max(counts)
    step = width / len(counts)
    bars = "".join(f'<rect class="bar" x="{i * step:.1f}" y="{height - count / most * (height - 2):.1f}" '
                   f'width="{step * 0.9:.1f}" height="{count / most * (height - 2):.1f}"/>'
                   for i, count in enumerate(counts) if count)
    return f'<svg class="chart" viewBox="0 0 {width} {height}" aria-hidden="true">{bars}</svg>'


def named(tree, text):
    """A text that may be a name, which is the same in both languages and stands once."""
    return text["en"] if text["en"] == text["zh"] else plain(tree, text["en"], text["zh"])


def powers_of_ten(low, high):
    """A few exponents from low to high, for the lines of a logarithmic grid."""
    step = max(1, math.ceil((high - low) / 6))
    return range(math.ceil(low / step) * step, math.floor(high) + 1, step)


def superscript(number):
    return str(number).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))


def lines(name, tree, each, title, description):
    """Lines along layers or steps. A line has a gap where its scale does not have the number."""
    is_logarithmic = each["scale"] == "logarithmic"

    def height(value):
        if value is None or (is_logarithmic and value <= 0):
            return None
        return math.log10(value) if is_logarithmic else value

    courses = [[height(value) for value in line["values"]] for line in each["curves"]]
    known = [value for course in courses for value in course if value is not None]
    low, high = min(known), max(known)
    low, high = (low - 0.5, high + 0.5) if low == high else (low, high)
    count = max(len(course) for course in courses)
    names = [named(tree, line["name"]) for line in each["curves"]]
    top, right = 16, WIDTH - 14 - max(width_of(name) for name in names)

    def x(i):
        return LEFT + i / max(1, count - 1) * (right - LEFT)

    def y(value):
        return top + (high - value) / (high - low) * (HEIGHT - top - BOTTOM)

    step = nice_step(high - low, 5)
    marks = ([(k, f"10{superscript(k)}") for k in powers_of_ten(low, high)] if is_logarithmic else
             [(k * step, f"{k * step:.4g}") for k in range(math.ceil(low / step), math.floor(high / step) + 1)])
    parts = []
    for value, words in marks:
        parts.append(f'<line class="grid" x1="{LEFT}" x2="{right:.1f}" y1="{y(value):.1f}" y2="{y(value):.1f}"/>')
        parts.append(text(LEFT - 8, y(value) + 4, words, "end"))
    ends = []
    for i, course in enumerate(courses):
        path, pen = "", "M"
        for place, value in enumerate(course):
            if value is None:
                pen = "M"
                continue
            path += f"{pen}{x(place):.1f} {y(value):.1f}"
            pen = "L"
            end = (y(value), x(place), names[i])
        if path:
            strong = " strong" if each["curves"][i]["strong"] else ""
            parts.append(f'<path class="s{i % 8}{strong}" d="{path}"/>')
            ends.append(end)
    parts += labels_at(ends, right)
    last = each["from"] + each["step"] * (count - 1)
    parts += ticks(each["from"], last, lambda value: x((value - each["from"]) / each["step"]))
    parts.append(text((LEFT + right) / 2, HEIGHT - 8, named(tree, each["along"])))
    return svg(name, tree, title, description, parts)


def labels_at(ends, right):
    """Each line's name beside its end (y, x, name): those of one end together, the others apart."""
    groups = []
    for end in sorted(ends):
        if groups and all(abs(a - b) < 1 for a, b in zip(end[:2], groups[-1][0][:2])):
            groups[-1].append(end)
        else:
            groups.append([end])
    # More than a few that end as one are named by the first and the last
    labels = [label for group in groups for label in (group if len(group) < 5 else [
        (*group[0][:2], f"{group[0][2]} … {group[-1][2]}")])]
    gap, places = 17, []
    for height, *_ in labels:
        places.append(max(height, places[-1] + gap if places else 0))
    for i in reversed(range(len(places))):
        places[i] = min(places[i], HEIGHT - BOTTOM - gap * (len(places) - 1 - i))
    parts = []
    for (height, end, words), place in zip(labels, places):
        parts.append(f'<path class="leader" d="M{end + 3:.1f} {height:.1f}L{right + 4:.1f} {place:.1f}"/>')
        parts.append(text(right + 8, place + 4, words, "start"))
    return parts


def figure(drawing, tree, en, zh, kind="plot"):
    return f'<figure class="{kind}">{drawing}<figcaption>{says(tree, en, zh)}</figcaption></figure>\n'
