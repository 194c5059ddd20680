#include "call/answer.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace nn::call {
namespace {

constexpr std::string_view magic = "nn answer 1\n";
constexpr std::uint64_t most_tensors = 64;
constexpr std::uint64_t most_dimensions = 8;

template <class Number>
void write(std::string& bytes, Number number) {
    bytes.append(reinterpret_cast<const char*>(&number), sizeof(number));
}

// Takes bytes from the front, as long as there are any.
class Reader {
public:
    explicit Reader(std::string_view bytes) : rest_(bytes) {}

    template <class Number>
    std::optional<Number> number() {
        Number value{};
        const auto bytes = take(sizeof(value));
        if (!bytes) {
            return {};
        }
        std::memcpy(&value, bytes->data(), sizeof(value));
        return value;
    }

    std::optional<std::string_view> take(std::uint64_t count) {
        if (count > rest_.size()) {
            return {};
        }
        const std::string_view front = rest_.substr(0, count);
        rest_.remove_prefix(count);
        return front;
    }

    [[nodiscard]] std::size_t left() const { return rest_.size(); }

private:
    std::string_view rest_;
};

// How many numbers a shape has, where so many can still follow. A length of 0 must not excuse the
// others: memory could not hold them.
std::optional<std::uint64_t> count_of(const Shape& shape, std::uint64_t most) {
    constexpr std::uint64_t longest = std::uint64_t{1} << 7U;
    if (std::ranges::find(shape, 0U) != shape.end()) {
        const bool is_small = std::ranges::all_of(shape, [](auto n) { return n <= longest; });
        return is_small ? std::optional<std::uint64_t>(0) : std::nullopt;
    }
    std::uint64_t count = 1;
    for (const std::size_t length : shape) {
        if (length > most / count) {
            return {};
        }
        count *= length;
    }
    return count;
}

std::optional<Tensor> read_tensor(Reader& reader) {
    const auto dimensions = reader.number<std::uint64_t>();
    if (!dimensions || *dimensions > most_dimensions) {
        return {};
    }
    Shape shape;
    for (std::uint64_t d = 0; d < *dimensions; ++d) {
        const auto length = reader.number<std::uint64_t>();
        if (!length) {
            return {};
        }
        shape.push_back(*length);
    }
    const auto count = count_of(shape, reader.left() / sizeof(float));
    const auto values = count ? reader.take(*count * sizeof(float)) : std::nullopt;
    if (!values) {
        return {};
    }
    Tensor tensor = uninitialized(shape);
    if (!values->empty()) {  // where it is, there may be no memory to copy to
        std::memcpy(tensor.data(), values->data(), values->size());
    }
    return tensor;
}

}  // namespace

std::string to_bytes(const Answer& answer) {
    std::string bytes(magic);
    write(bytes, static_cast<std::uint32_t>(answer.ending));
    write(bytes, std::uint64_t{answer.text.size()});
    bytes += answer.text;
    write(bytes, std::uint64_t{answer.tensors.size()});
    for (const Tensor& tensor : answer.tensors) {
        write(bytes, std::uint64_t{tensor.dimension()});
        for (const std::size_t length : tensor.shape()) {
            write(bytes, std::uint64_t{length});
        }
        bytes.append(reinterpret_cast<const char*>(tensor.data()), tensor.size() * sizeof(float));
    }
    return bytes;
}

std::optional<Answer> from_bytes(std::string_view bytes) {
    Reader reader(bytes);
    const auto start = reader.take(magic.size());
    const auto ending = reader.number<std::uint32_t>();
    const auto length = reader.number<std::uint64_t>();
    const auto text = length ? reader.take(*length) : std::nullopt;
    const auto count = reader.number<std::uint64_t>();
    if (start != magic || !text || !count || *count > most_tensors ||
        *ending > static_cast<std::uint32_t>(Answer::Ending::out_of_memory)) {
        return {};
    }
    Answer answer{.ending = static_cast<Answer::Ending>(*ending), .text = std::string(*text)};
    for (std::uint64_t i = 0; i < *count; ++i) {
        auto tensor = read_tensor(reader);
        if (!tensor) {
            return {};
        }
        answer.tensors.push_back(std::move(*tensor));
    }
    return reader.left() == 0 ? std::optional(std::move(answer)) : std::nullopt;
}

}  // namespace nn::call
