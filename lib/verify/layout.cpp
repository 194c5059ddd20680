#include "verify/layout.hpp"

#include <algorithm>
#include <array>

#include "language/error.hpp"
#include "language/say.hpp"

namespace nn::verify {
namespace {

// Each as PyTorch's dimensions stand in it
constexpr std::array known{"out,in",     "in,out",       "out,in,w",     "w,in,out",
                           "in,out,w",   "out,in,h,w",   "h,w,in,out",   "in,out,h,w",
                           "h,w,out,in", "out,in,d,h,w", "d,h,w,in,out", "in,out,d,h,w"};

std::vector<std::string> words_of(const std::string& text) {
    std::vector<std::string> words(1);
    for (const char c : text) {
        if (c == ',') {
            words.emplace_back();
        } else if (c != ' ') {
            words.back() += c;
        }
    }
    return words;
}

std::vector<std::string> own_words(std::size_t count) {
    const std::vector<std::string> field{"d", "h", "w"};
    std::vector<std::string> words{"out", "in"};
    words.insert(words.end(),
                 field.end() - static_cast<std::ptrdiff_t>(std::min<std::size_t>(count - 2, 3)),
                 field.end());
    return words;
}

}  // namespace

Layout::Layout(const std::string& text) : name_(text) {
    const std::vector<std::string> words = words_of(text);
    if (std::ranges::find(known, joined(words, ",")) == known.end()) {
        throw UsageError(say("--layout {} is none; it is one of {}",
                             "--layout {} 不是布局；可用的有 {}", text,
                             listed(std::vector<std::string>(known.begin(), known.end()))));
    }
    name_ = joined(words, ",");
    for (const std::string& word : own_words(words.size())) {
        from_.push_back(static_cast<std::size_t>(std::ranges::find(words, word) - words.begin()));
    }
}

std::vector<Layout> Layout::of_dimensions(std::size_t count) {
    std::vector<Layout> layouts;
    for (const char* text : known) {
        if (words_of(text).size() == count) {
            layouts.emplace_back(text);
        }
    }
    return layouts;
}

bool Layout::is_own() const {
    return std::ranges::is_sorted(from_);
}

Shape Layout::shape(const Shape& stored) const {
    Shape shape;
    for (const std::size_t dimension : from_) {
        shape.push_back(stored.at(dimension));
    }
    return shape;
}

std::vector<float> Layout::values(std::span<const float> stored, const Shape& stored_shape) const {
    std::vector<std::size_t> strides(stored_shape.size(), 1);
    for (std::size_t d = stored_shape.size(); d-- > 1;) {
        strides[d - 1] = strides[d] * stored_shape[d];
    }
    const Shape own = shape(stored_shape);
    std::vector<std::size_t> index(own.size(), 0);
    std::vector<float> values;
    values.reserve(stored.size());
    std::size_t at = 0;
    while (values.size() < stored.size()) {
        values.push_back(stored[at]);
        for (std::size_t d = own.size(); d-- > 0;) {
            at += strides[from_[d]];
            if (++index[d] < own[d]) {
                break;
            }
            at -= own[d] * strides[from_[d]];
            index[d] = 0;
        }
    }
    return values;
}

}  // namespace nn::verify
