#include "call/message.hpp"

#include <algorithm>
#include <cerrno>
#include <unistd.h>

namespace nn::call {
namespace {

constexpr std::string_view magic = "nn answer 2\n";

// The length stands before the bytes.
std::string framed(const std::string& bytes) {
    Writer frame;
    frame.put(std::uint64_t{bytes.size()});
    return frame.bytes() + bytes;
}

// Reads so many bytes to the end of `bytes`. Says whether they came.
bool read_more(int descriptor, std::string& bytes, std::size_t count) {
    const std::size_t end = bytes.size() + count;
    std::size_t size = bytes.size();
    bytes.resize(end);
    while (size < end) {
        const ssize_t got = read(descriptor, bytes.data() + size, end - size);
        if (got == 0 || (got == -1 && errno != EINTR)) {
            return false;
        }
        size += static_cast<std::size_t>(std::max<ssize_t>(got, 0));
    }
    return true;
}

Answer answer_in(std::string_view message) {
    Reader reader(message);
    if (reader.front(magic.size()) != magic) {
        throw Malformed("no answer");
    }
    Answer answer{.ending = reader.take<Answer::Ending>()};
    if (answer.ending > Answer::Ending::out_of_memory) {
        throw Malformed("no such ending");
    }
    answer.thrown = reader.take<std::uint32_t>();
    answer.next_word = reader.take<std::uint64_t>();
    answer.text = reader.take<std::string>();
    answer.values = reader.rest();
    return answer;
}

}  // namespace

std::string to_message(const Call& call) {
    Writer writer;
    writer.put(std::string_view(call.function));
    writer.put(call.process_seed);
    return framed(writer.bytes() + call.arguments);
}

std::string edits_of(const Call& call) {
    if (call.edits.empty()) {
        return {};
    }
    Writer writer;
    for (const Edit& edit : call.edits) {
        writer.put(edit.net);
        writer.put(std::string_view(edit.parameter));
        writer.put(edit.added);
    }
    return framed(writer.bytes());
}

std::string to_message(const Answer& answer) {
    Writer writer;
    writer.put(answer.ending);
    writer.put(answer.thrown);
    writer.put(answer.next_word);
    writer.put(std::string_view(answer.text));
    return framed(std::string(magic) + writer.bytes() + answer.values);
}

std::optional<std::string> read_message(int descriptor) {
    std::string length;
    if (!read_more(descriptor, length, sizeof(std::uint64_t))) {
        return {};
    }
    std::string message;
    const auto size = Reader(length).take<std::uint64_t>();
    return read_more(descriptor, message, size) ? std::optional(message) : std::nullopt;
}

Call call_in(std::string_view message) {
    Reader reader(message);
    Call call{.function = reader.take<std::string>(), .process_seed = reader.take<std::uint64_t>()};
    call.arguments = reader.rest();
    return call;
}

std::vector<Edit> edits_in(std::string_view message) {
    std::vector<Edit> edits;
    Reader reader(message);
    while (!reader.rest().empty()) {
        edits.push_back({.net = reader.take<std::size_t>(),
                         .parameter = reader.take<std::string>(),
                         .added = reader.take<float>()});
    }
    return edits;
}

std::vector<Answer> answers_in(std::string_view bytes) {
    std::vector<Answer> answers;
    Reader reader(bytes);
    while (!reader.rest().empty()) {
        answers.push_back(answer_in(reader.front(reader.take<std::uint64_t>())));
    }
    if (answers.empty()) {
        throw Malformed("no answer");
    }
    return answers;
}

}  // namespace nn::call
