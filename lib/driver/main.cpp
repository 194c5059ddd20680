#include <algorithm>
#include <cmath>
#include <cstdio>
#include <exception>
#include <limits>
#include <new>
#include <unistd.h>

#include "call/call.hpp"
#include "driver/driver.hpp"
#include "process/capture.hpp"

namespace nn::driver {

Tensor Request::tensor() const {
    Tensor untouched = uninitialized(shape);
    untouched.fill(std::numeric_limits<float>::quiet_NaN());
    return untouched;
}

namespace {

using call::Answer;

Answer answer_to(const call::Call& call) {
    const std::vector<Function> known = functions();
    const auto function = std::ranges::find(known, call.function, &Function::name);
    if (function == known.end() || !function->is_defined) {
        return {.ending = Answer::Ending::missing, .text = call.function};
    }
    manual_seed(call.process_seed);
    Request request{
        .generator = Generator(call.seed), .shape = call.shape, .numbers = call.numbers};
    try {
        return function->call(request);
    } catch (const std::bad_alloc&) {
        return {.ending = Answer::Ending::out_of_memory};
    } catch (const std::exception& error) {
        return {.ending = Answer::Ending::threw, .text = error.what()};
    } catch (...) {
        return {.ending = Answer::Ending::threw, .text = "no std::exception"};
    }
}

bool write_all(const std::string& bytes) {
    std::size_t written = 0;
    while (written < bytes.size()) {
        const ssize_t count =
            write(process::answer_descriptor, bytes.data() + written, bytes.size() - written);
        if (count <= 0) {
            return false;
        }
        written += static_cast<std::size_t>(count);
    }
    return true;
}

}  // namespace
}  // namespace nn::driver

int main(int argc, char** argv) {
    const std::vector<std::string> words(argv + 1, argv + argc);
    const auto answer = nn::driver::answer_to(nn::call::from_words(words));
    const bool is_written = nn::driver::write_all(nn::call::to_bytes(answer));
    std::fflush(nullptr);
    // Without the destructors of a reader's globals: the answer is given
    _exit(is_written ? 0 : 1);
}
