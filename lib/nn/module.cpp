#include "nn/module.hpp"

#include <algorithm>
#include <ostream>
#include <set>
#include <stdexcept>
#include <utility>

#include <fmt/format.h>

#include "language/text.hpp"
#include "tensor/error.hpp"

namespace nn {
namespace {

void collect_parameters(Module& module, const std::string& path, std::set<const Parameter*>& seen,
                        std::vector<NamedParameter>& found) {
    for (auto& [name, parameter] : module.own_parameters()) {
        if (seen.insert(&parameter).second) {
            found.push_back({path + name, parameter});
        }
    }
    for (auto& [name, child] : module.named_children()) {
        collect_parameters(child, path + name + ".", seen, found);
    }
}

// Lazy layers included: they know the names of what they do not have yet.
void collect_names(Module& module, const std::string& path, std::set<const Module*>& seen,
                   std::vector<std::string>& found) {
    if (!seen.insert(&module).second) {
        return;
    }
    for (const std::string& name : module.own_parameter_names()) {
        found.push_back(path + name);
    }
    for (auto& [name, child] : module.named_children()) {
        collect_names(child, path + name + ".", seen, found);
    }
}

template <class Named>
auto find_name(std::vector<Named>& all, std::string_view name) {
    return std::ranges::find(all, name, &Named::name);
}

Parameter* find_parameter(Module& module, std::string_view path) {
    const auto dot = path.find('.');
    if (dot == std::string_view::npos) {
        // The name comes first: a lazy layer throws where it is asked for the parameters
        const auto names = module.own_parameter_names();
        if (std::ranges::find(names, path) == names.end()) {
            return nullptr;
        }
        auto own = module.own_parameters();
        return &find_name(own, path)->parameter;
    }
    auto children = module.named_children();
    const auto child = find_name(children, path.substr(0, dot));
    return child == children.end() ? nullptr : find_parameter(child->module, path.substr(dot + 1));
}

}  // namespace

Tensor Module::backward(const Tensor& /*gradient*/) {
    throw std::logic_error(
        fmt::format("{} has no backward; give it one to train through it", description()));
}

void Module::keep(Kept& kept, const Tensor& tensor) {
    kept.tensor = tensor;
    kept.is_there = true;
}

const Tensor& Module::recall(Kept& kept) const {
    if (!std::exchange(kept.is_there, false)) {
        throw std::logic_error(fmt::format(
            "{} has no forward to go back through; call forward before each backward, and give a "
            "layer one place in the network",
            description()));
    }
    return kept.tensor;
}

void Module::require_gradient(const Tensor& gradient, const Shape& output) const {
    if (nn::shape(gradient) != output) {
        throw ShapeError(fmt::format("{} was given a gradient of shape {}; its output has shape {}",
                                     description(), to_string(nn::shape(gradient)),
                                     to_string(output)));
    }
}

Module& Module::set_training(bool is_training) {
    return apply([is_training](Module& module) { module.is_training_ = is_training; });
}

Module& Module::apply(const std::function<void(Module&)>& function) {
    std::set<const Module*> visited;
    for (auto& [name, child] : named_children()) {
        if (visited.insert(&child).second) {
            child.apply(function);
        }
    }
    function(current());
    return *this;
}

std::vector<NamedChild> Module::named_children() {
    return {};
}

std::vector<NamedParameter> Module::own_parameters() {
    return {};
}

std::vector<std::string> Module::own_parameter_names() {
    std::vector<std::string> names;
    for (const auto& [name, parameter] : own_parameters()) {
        names.push_back(name);
    }
    return names;
}

std::vector<NamedParameter> Module::named_parameters() {
    std::set<const Parameter*> seen;
    std::vector<NamedParameter> found;
    collect_parameters(*this, "", seen, found);
    return found;
}

std::vector<std::reference_wrapper<Parameter>> Module::parameters() {
    std::vector<std::reference_wrapper<Parameter>> found;
    for (auto& [name, parameter] : named_parameters()) {
        found.emplace_back(parameter);
    }
    return found;
}

Parameter& Module::get_parameter(std::string_view path) {
    if (Parameter* found = find_parameter(*this, path)) {
        return *found;
    }
    std::set<const Module*> seen;
    std::vector<std::string> names;
    collect_names(*this, "", seen, names);
    throw ValueError(
        fmt::format("the module has no parameter '{}'; {}", path,
                    names.empty() ? "it has none" : fmt::format("it has {}", joined(names))));
}

std::ostream& operator<<(std::ostream& stream, const Module& module) {
    return stream << module.description();
}

}  // namespace nn
