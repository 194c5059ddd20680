#include "stats/lobe.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "language/text.hpp"

namespace nn::stats {
namespace {

struct Group {
    law::Interval range;
    std::vector<law::Law::Component> components;
};

std::vector<Group> overlapping_groups(const law::Law& law) {
    std::vector<Group> groups;
    for (const law::Law::Component& component : law.components()) {
        if (!law::is_atom(component.law)) {
            groups.push_back({law::support(component.law), {component}});
        }
    }
    std::ranges::sort(groups, {}, [](const Group& group) { return group.range.low; });
    std::vector<Group> merged;
    for (Group& group : groups) {
        if (merged.empty() || merged.back().range.high < group.range.low) {
            merged.push_back(std::move(group));
            continue;
        }
        Group& last = merged.back();
        last.range.high = std::max(last.range.high, group.range.high);
        last.components.push_back(group.components.front());
    }
    return merged;
}

Lobe lobe_of(Group group) {
    double probability = 0.0;
    std::vector<std::string> names;
    for (const auto& component : group.components) {
        probability += component.probability;
        names.push_back(to_string(component.law));
    }
    for (auto& component : group.components) {
        component.probability /= probability;
    }
    return {probability, group.range, law::Law(joined(names, " + "), std::move(group.components))};
}

}  // namespace

std::vector<Lobe> lobes_of(const law::Law& law) {
    std::vector<Lobe> lobes;
    for (Group& group : overlapping_groups(law)) {
        lobes.push_back(lobe_of(std::move(group)));
    }
    return lobes;
}

std::vector<LobeSample> divide(std::span<const float> sample, const law::Law& law) {
    std::vector<float> atoms;
    for (const double atom : law.atoms()) {
        atoms.push_back(static_cast<float>(atom));
    }
    std::vector<LobeSample> samples;
    for (Lobe& lobe : lobes_of(law)) {
        samples.push_back({std::move(lobe), {}});
        LobeSample& last = samples.back();
        last.sorted.reserve(sample.size());
        for (const float x : sample) {
            if (last.lobe.range.contains(static_cast<double>(x)) &&
                std::ranges::find(atoms, x) == atoms.end()) {
                last.sorted.push_back(x);
            }
        }
        std::sort(last.sorted.begin(), last.sorted.end());
    }
    return samples;
}

}  // namespace nn::stats
