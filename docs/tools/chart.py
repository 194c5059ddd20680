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
    gap = max(bins, key=lambda each: abs(each["count"] - each["expected"]))
    return plain(
        tree,
        f"{total} numbers in {len(bins)} bars from {bins[0]['from']:.4g} to {bins[-1]['to']:.4g}. The tallest bar, "
        f"from {most['from']:.4g}, counts {most['count']} where {most['expected']:.1f} are expected. The bar from "
        f"{gap['from']:.4g} is furthest off: {gap['count']} where {gap['expected']:.1f} are expected.",
        f"{total} 个数分为 {len(bins)} 条，从 {bins[0]['from']:.4g} 到 {bins[-1]['to']:.4g}。最高的一条从 "
        f"{most['from']:.4g} 起，有 {most['count']} 个，期望 {most['expected']:.1f} 个。相差最多的一条从 "
        f"{gap['from']:.4g} 起，有 {gap['count']} 个，期望 {gap['expected']:.1f} 个。")


def histogram(name, tree, bins, title):
    """Bars count what was drawn; the line is what the law expects."""
    low, high, bars = bins[0]["from"], bins[-1]["to"], bins
    if len(bins) == 1:
        # A constant: a narrow bar at its number, and not one from there to the next number
        bars = [bins[0] | {"from": low - 0.03, "to": low + 0.03}]
        low, high = low - 1, low + 1
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
    for each in bars:
        left, right = x(each["from"]) + 0.8, x(each["to"]) - 0.8
        parts.append(f'<rect class="bar" x="{left:.1f}" y="{y(each["count"]):.1f}" width="{right - left:.1f}" '
                     f'height="{y(0) - y(each["count"]):.1f}"/>')
    line = (f"M{x(bars[0]['from']):.1f} {y(0):.1f}" +
            "".join(f"V{y(each['expected']):.1f}H{x(each['to']):.1f}" for each in bars))
    parts.append(f'<path class="law" d="{line}V{y(0):.1f}"/>')
    parts += ticks(low, high, x)
    parts.append(text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8, plain(tree, "weight", "权重")))
    parts.append(text(4, 21, plain(tree, "count", "个数"), "start"))
    parts += legend([("bar", True, plain(tree, "drawn", "抽到的")), ("law", False, plain(tree, "expected", "期望的"))])
    return svg(name, tree, title, describe_bins(tree, bins), parts)


def small_histogram(name, tree, bins, title):
    """The same without axes but for the ends: for a gallery."""
    width, height, foot = 240, 110, 20
    low, high = bins[0]["from"], bins[-1]["to"]
    most = 1.05 * max(max(each["count"], each["expected"]) for each in bins)

    def x(value):
        return 4 + (value - low) / (high - low) * (width - 8)

    def y(count):
        return height - foot - count / most * (height - foot - 4)

    parts = [f'<rect class="bar" x="{x(each["from"]) + 0.4:.1f}" y="{y(each["count"]):.1f}" '
             f'width="{x(each["to"]) - x(each["from"]) - 0.8:.1f}" height="{y(0) - y(each["count"]):.1f}"/>'
             for each in bins]
    line = f"M{x(low):.1f} {y(0):.1f}" + "".join(f"V{y(each['expected']):.1f}H{x(each['to']):.1f}" for each in bins)
    parts.append(f'<path class="law" d="{line}V{y(0):.1f}"/>')
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


def courses(name, tree, lines, title, axis, description):
    """Lines over the layers, on a logarithmic scale; a line ends where its numbers underflow."""
    lowest, highest = -100, 4
    last = max(len(values) for _, values in lines)

    def x(layer):
        return LEFT + (layer - 1) / (last - 1) * (WIDTH - LEFT - RIGHT)

    def y(exponent):
        return TOP + (highest - exponent) / (highest - lowest) * (HEIGHT - TOP - BOTTOM)

    parts = []
    for exponent in range(lowest, highest + 1, 20):
        parts.append(f'<line class="grid" x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y(exponent):.1f}" y2="{y(exponent):.1f}"/>')
        words = "1" if exponent == 0 else f"1e{exponent}"
        parts.append(text(LEFT - 8, y(exponent) + 4, words, "end"))
    for i, (_, values) in enumerate(lines):
        points = [(layer, math.log10(value)) for layer, value in enumerate(values, 1)
                  if value > 0 and math.log10(value) >= lowest]
        if not points:
            continue
        path = "L".join(f"{x(layer):.1f} {y(exponent):.1f}" for layer, exponent in points)
        parts.append(f'<path class="s{i}" d="M{path}"/>')
    parts += [text(x(layer), HEIGHT - BOTTOM + 20, str(layer)) for layer in (1, 10, 20, 30, 40, 50) if layer <= last]
    parts.append(text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8, plain(tree, "layer", "层")))
    parts.append(text(4, 21, axis, "start"))
    parts += legend([(f"s{i}", False, line_name) for i, (line_name, _) in enumerate(lines)])
    return svg(name, tree, title, description, parts)


def figure(drawing, tree, en, zh, kind="plot"):
    return f'<figure class="{kind}">{drawing}<figcaption>{says(tree, en, zh)}</figcaption></figure>\n'
