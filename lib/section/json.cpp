#include "section/json.hpp"

#include "section/json_value.hpp"
#include "section/plot.hpp"

namespace nn::section {
namespace {

Json describe(const ShownTensor& tensor) {
    return {
        {"name", tensor.name}, {"shape", tensor.shape}, {"data", to_json(std::span(tensor.data))}};
}

Json describe(const Cell& cell) {
    Json tensors = Json::array();
    for (const ShownTensor& tensor : cell.tensors) {
        tensors.push_back(describe(tensor));
    }
    return {{"id", cell.id},
            {"caption", to_json(cell.caption)},
            {"text", cell.text},
            {"tensors", tensors}};
}

Json describe(const Plot& plot) {
    Json bins = Json::array();
    for (const Bin& bin : histogram(plot)) {
        bins.push_back(
            {{"from", bin.from}, {"to", bin.to}, {"count", bin.count}, {"expected", bin.expected}});
    }
    return {{"name", plot.name},
            {"law", plot.law.name()},
            {"values", to_json(std::span(plot.values))},
            {"bins", bins}};
}

Json describe(const SectionRun& run) {
    Json cells = Json::array();
    for (const Cell& cell : run.output.cells()) {
        cells.push_back(describe(cell));
    }
    Json plots = Json::array();
    for (const Plot& plot : run.output.plots()) {
        plots.push_back(describe(plot));
    }
    return {{"id", run.section->id}, {"seed", run.seed}, {"cells", cells}, {"plots", plots}};
}

}  // namespace

std::string to_json(const std::vector<SectionRun>& runs) {
    Json sections = Json::array();
    for (const SectionRun& run : runs) {
        sections.push_back(describe(run));
    }
    return Json{{"schema", 1}, {"command", "run"}, {"sections", sections}}.dump(1) + "\n";
}

}  // namespace nn::section
