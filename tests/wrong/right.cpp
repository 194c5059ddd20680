#include "wrong/right.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

#include "catalogue/catalogue.hpp"
#include "mutants/originals.hpp"

namespace wrong {
namespace {

using nn::Generator;
using nn::Shape;

// The sizes of a kind of weight.
struct Sizes {
    std::array<Shape, 3> shapes;
    Shape (*of_side)(std::size_t);
};

Sizes linear() {
    return {{Shape{64, 32}, Shape{128, 256}, Shape{512, 512}}, [](std::size_t side) {
                return Shape{side, side};
            }};
}

Sizes convolution() {
    return {{Shape{16, 16, 3, 3}, Shape{64, 64, 3, 3}, Shape{256, 128, 3, 3}},
            [](std::size_t side) {
                return Shape{side, side / 9, 3, 3};
            }};
}

// Nothing but the middle of the kernel is drawn.
Sizes line() {
    return {{Shape{64, 32, 3}, Shape{256, 128, 3}, Shape{512, 512, 3}}, [](std::size_t side) {
                return Shape{side, side, 3};
            }};
}

Right of(const char* name, const char* initializer, Sizes sizes,
         const std::map<std::string, std::string>& options = {}) {
    const nn::catalogue::Entry& entry = nn::catalogue::find(initializer);
    const nn::catalogue::Settings settings = entry.settings(options);
    return {
        .name = name,
        .shapes = sizes.shapes,
        .of_side = sizes.of_side,
        .claim = [&entry, settings](
                     const Shape& shape) { return entry.expectation(shape, settings).claim; },
        .draw =
            [&entry, settings](std::span<float> values, const Shape& shape, Generator& generator) {
                nn::Tensor tensor = nn::Tensor::from_shape(shape);
                entry.initialize(tensor, settings, generator);
                std::ranges::copy(tensor.storage(), values.begin());
            }};
}

Right custom() {
    const originals::Original& original = originals::find("custom");
    return {"custom", linear().shapes, linear().of_side,
            [&original](const Shape&) { return original.claim; }, original.fill};
}

}  // namespace

const std::vector<Right>& rights() {
    static const std::vector<Right> list{
        of("normal", "normal", linear(), {{"std", "0.01"}}),
        of("uniform", "uniform", linear(), {{"a", "-0.1"}, {"b", "0.1"}}),
        of("trunc_normal", "trunc_normal", linear(),
           {{"std", "0.02"}, {"a", "-0.04"}, {"b", "0.04"}}),
        of("kaiming_uniform", "kaiming_uniform", linear(), {{"a", "2.23606797749979"}}),
        of("kaiming_normal", "kaiming_normal", convolution()),
        of("xavier_uniform", "xavier_uniform", linear()),
        of("xavier_normal", "xavier_normal", convolution()),
        of("lecun_uniform", "lecun_uniform", linear()),
        of("lecun_normal", "lecun_normal", convolution()),
        custom(),
        of("orthogonal", "orthogonal", linear()),
        of("delta_orthogonal", "delta_orthogonal", line()),
        of("sparse 0.1", "sparse", linear(), {{"sparsity", "0.1"}}),
        of("sparse 0.5", "sparse", linear(), {{"sparsity", "0.5"}}),
        of("constant", "constant", linear(), {{"val", "0.3"}}),
        of("eye", "eye", linear()),
        of("dirac", "dirac", convolution()),
    };
    return list;
}

const Right& right(std::string_view name) {
    const auto found = std::ranges::find(rights(), name, &Right::name);
    if (found == rights().end()) {
        throw std::invalid_argument("there is no initializer called " + std::string(name));
    }
    return *found;
}

nn::law::SimpleLaw single_law(const Right& right, const Shape& shape) {
    return std::get<nn::law::Law>(right.claim(shape)).components().at(0).law;
}

}  // namespace wrong
