#include <algorithm>
#include <cstdio>
#include <exception>
#include <new>
#include <unistd.h>

#include "driver/driver.hpp"
#include "process/capture.hpp"

namespace nn::driver {

using call::Answer;

namespace {

template <class... E>
std::uint32_t kinds_of(const std::exception* error, std::tuple<E...>* /*kinds*/) {
    std::uint32_t kinds = 0;
    std::uint32_t bit = 1;
    ((kinds |= dynamic_cast<const E*>(error) != nullptr ? bit : 0, bit <<= 1U), ...);
    return kinds;
}

}  // namespace

Answer answer_to_exception() {
    try {
        throw;
    } catch (const std::bad_alloc&) {
        return {.ending = Answer::Ending::out_of_memory};
    } catch (const std::exception& error) {
        return {.ending = Answer::Ending::threw,
                .thrown = kinds_of(&error, static_cast<call::Exceptions*>(nullptr)),
                .text = error.what()};
    } catch (...) {
        return {.ending = Answer::Ending::threw, .text = "no std::exception"};
    }
}

void send(const Answer& answer) {
    const std::string bytes = call::to_message(answer);
    std::size_t written = 0;
    while (written < bytes.size()) {
        const ssize_t count =
            write(process::answer_descriptor, bytes.data() + written, bytes.size() - written);
        if (count <= 0) {
            _exit(1);
        }
        written += static_cast<std::size_t>(count);
    }
}

// A network without that parameter stays as it is: the checker sees as much.
void edit(const std::vector<Sequential*>& nets, const std::vector<call::Edit>& edits) {
    for (const call::Edit& one : edits) {
        try {
            nets.at(one.net)->get_parameter(one.parameter) += one.added;
        } catch (const std::logic_error&) {
            continue;
        }
    }
}

namespace {

void run() {
    const auto message = call::read_message(STDIN_FILENO);
    const call::Call call = call::call_in(message.value_or(""));
    const std::vector<Function> known = functions();
    const auto function = std::ranges::find_if(
        known, [&call](const Function& one) { return one.name == call.function; });
    if (function == known.end() || !function->is_defined) {
        return send({.ending = Answer::Ending::missing, .text = call.function});
    }
    manual_seed(call.process_seed);
    call::Reader reader(call.arguments);
    function->call(reader);
}

}  // namespace
}  // namespace nn::driver

int main() {
    try {
        nn::driver::run();
    } catch (const nn::call::Malformed&) {
        _exit(1);
    }
    std::fflush(nullptr);
    // Without the destructors of a reader's globals: the answer is given
    _exit(0);
}
