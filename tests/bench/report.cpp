#include "bench/report.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "bench/entrants.hpp"
#include "io/json.hpp"
#include "language/say.hpp"

namespace bench {
namespace {

using nn::Language;
using nn::Text;

// 0.274 ns, with as many digits as carry meaning.
std::string nanoseconds(double value) {
    return fmt::format("{:.{}f} ns", value, value < 1.0 ? 3 : (value < 10.0 ? 2 : 1));
}

std::string cell(const Row& row) {
    if (row.peer == ours) {
        return nanoseconds(row.ns_per_element);
    }
    return fmt::format("{} {:>6}", nanoseconds(row.ns_per_element),
                       fmt::format("{:.{}f}×", row.ratio, row.ratio < 10.0 ? 2 : 1));
}

template <class T>
void add_once(std::vector<T>& list, const T& value) {
    if (std::ranges::find(list, value) == list.end()) {
        list.push_back(value);
    }
}

std::string describe(const Report& report, const std::string& peer) {
    const auto version = report.versions.find(peer);
    if (peer == ours) {
        return fmt::format("{} ({})", peer, report.instruction_set);
    }
    return version == report.versions.end() ? peer : peer + ' ' + version->second;
}

// `×` takes two bytes and a column, which fmt's width counts as it is shown.
std::string table_of(const Report& report, const std::string& initializer) {
    std::vector<std::string> shapes;
    std::vector<std::string> peers;
    std::map<std::pair<std::string, std::string>, std::string> cells;
    for (const Row& row : report.rows) {
        if (row.contest.initializer == initializer) {
            add_once(shapes, row.contest.shape_text());
            add_once(peers, row.peer);
            cells[{row.peer, row.contest.shape_text()}] = cell(row);
        }
    }
    std::string text = fmt::format("\n{:<32}", initializer);
    for (const std::string& shape : shapes) {
        text += fmt::format("{:>18}", shape);
    }
    for (const std::string& peer : peers) {
        text += fmt::format("\n  {:<30}", describe(report, peer));
        for (const std::string& shape : shapes) {
            text += fmt::format("{:>18}", cells[{peer, shape}]);
        }
    }
    return text + '\n';
}

}  // namespace

double median(std::vector<double> values) {
    std::ranges::sort(values);
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2.0;
}

std::string to_table(const Report& report, Language language) {
    std::string text =
        Text{
            "Time per element, one thread, the median of repetitions in random order.\n"
            "After it the peer's time over ours: 9× means that ours takes a ninth.\n",
            "每个元素所用的时间；单线程，按随机顺序重复后取中位数。\n"
            "其后是对方用时与我们用时之比：9× 表示我们只用九分之一的时间。\n"}
            .in_one(language);
    std::vector<std::string> initializers;
    for (const Row& row : report.rows) {
        add_once(initializers, row.contest.initializer);
    }
    for (const std::string& initializer : initializers) {
        text += table_of(report, initializer);
    }
    for (const std::string& peer : report.absent) {
        text += nn::say("\n{} is absent: /usr/bin/python3 does not import it.\n",
                        "\n缺少 {}：/usr/bin/python3 无法导入它。\n", peer)
                    .in_one(language);
    }
    return text;
}

std::string to_json(const Report& report) {
    nn::io::Json rows = nn::io::Json::array();
    for (const Row& row : report.rows) {
        rows.push_back({{"name", row.contest.initializer},
                        {"peer", row.peer},
                        {"shape", row.contest.shape},
                        {"ns_per_element", row.ns_per_element},
                        {"ratio", row.ratio}});
    }
    return nn::io::Json{{"schema", 1},
                        {"command", "bench"},
                        {"instruction_set", report.instruction_set},
                        {"versions", report.versions},
                        {"absent", report.absent},
                        {"rows", rows}}
               .dump(1) +
           "\n";
}

}  // namespace bench
