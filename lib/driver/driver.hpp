#pragma once

#include <functional>
#include <unistd.h>
#include <utility>
#include <vector>

#include "call/message.hpp"
#include "call/travel.hpp"

/// The program around a reader's functions: it calls one of them, and hands back what came of it.
namespace nn::driver {

/// What is neither handed back, nor a network, nor a generator.
struct Unchanged {
    void hand_back(call::Writer& /*writer*/) {}
    void add_net(std::vector<Sequential*>& /*nets*/) {}
    void look_ahead(std::uint64_t& /*next_word*/) {}
};

/// An argument as it came, as a function takes it, and as it is handed back.
template <class P>
class Argument : public Unchanged {
public:
    explicit Argument(call::Reader& reader) : value_(call::take<call::Travels<P>>(reader)) {}

    P pass() { return static_cast<P>(value_); }
    void hand_back(call::Writer& writer) {
        if constexpr (call::comes_back<P>) {
            call::put(writer, value_);
        }
    }
    void add_net(std::vector<Sequential*>& nets) {
        if constexpr (std::is_same_v<call::Travels<P>, Sequential> && call::comes_back<P>) {
            nets.push_back(&value_);
        }
    }

private:
    call::Travels<P> value_;
};
template <>
class Argument<Generator&> : public Unchanged {
public:
    explicit Argument(call::Reader& reader) : generator_(reader.take<call::Stream>().generator()) {}

    Generator& pass() { return generator_; }
    void look_ahead(std::uint64_t& next_word) { next_word = generator_.random64(); }

private:
    Generator generator_;
};
template <class P>
requires std::is_same_v<std::remove_cvref_t<P>, Parameter>
class Argument<P> : public Unchanged {
public:
    explicit Argument(call::Reader& reader) : parameter_(reader.take<Tensor>()) {}

    P pass() { return static_cast<P>(parameter_); }
    void hand_back(call::Writer& writer) {
        if constexpr (call::comes_back<P>) {
            writer.put(Tensor(parameter_));
        }
    }

private:
    Parameter parameter_;
};

/// What a function returned.
template <class R>
class Returned : public Unchanged {
public:
    template <class Call>
    void take_from(Call call) {
        value_.emplace(call());
    }
    void hand_back(call::Writer& writer) {
        if (value_) {
            call::put(writer, *value_);
        }
    }
    void add_net(std::vector<Sequential*>& nets) {
        if constexpr (std::is_same_v<R, Sequential>) {
            nets.push_back(&*value_);
        }
    }

private:
    std::optional<std::remove_cvref_t<R>> value_;
};
template <>
class Returned<void> : public Unchanged {
public:
    template <class Call>
    void take_from(Call call) {
        call();
    }
};

/// How an exception looks from outside; to be called where one was caught.
call::Answer answer_to_exception();

void edit(const std::vector<Sequential*>& nets, const std::vector<call::Edit>& edits);

/// Hands an answer to the checker.
void send(const call::Answer& answer);

/// Calls a function as the bytes say, and sends what comes of it; a second time after an edit.
template <class R, class... P>
void answer(R (*function)(P...), call::Reader& reader) {
    std::tuple<Argument<P>...> arguments{Argument<P>(reader)...};  // braces: from left to right
    Returned<R> returned;
    call::Answer answer;
    try {
        returned.take_from([&]() -> R {
            return std::apply([&](auto&... one) -> R { return function(one.pass()...); },
                              arguments);
        });
    } catch (...) {
        answer = answer_to_exception();
    }
    const auto values = [&] {
        call::Writer writer;
        returned.hand_back(writer);
        std::apply([&writer](auto&... one) { (one.hand_back(writer), ...); }, arguments);
        return writer.bytes();
    };
    if (answer.ending != call::Answer::Ending::out_of_memory) {  // else there is none to write with
        answer.values = values();
    }
    std::apply([&answer](auto&... one) { (one.look_ahead(answer.next_word), ...); }, arguments);
    send(answer);
    if (answer.ending != call::Answer::Ending::returned) {
        return;
    }
    if (const auto edits = call::read_message(STDIN_FILENO)) {
        std::vector<Sequential*> nets;
        returned.add_net(nets);
        std::apply([&nets](auto&... one) { (one.add_net(nets), ...); }, arguments);
        edit(nets, call::edits_in(*edits));
        answer.values = values();
        send(answer);
    }
}

/// A function that a reader is to write. Where the reader's file does not define it, its address is
/// null: it is declared weak.
struct Function {
    template <class R, class... P>
    Function(const char* its_name, R (*address)(P...))
        : name(its_name),
          is_defined(address != nullptr),
          call([address](call::Reader& reader) { answer(address, reader); }) {}

    const char* name;
    bool is_defined;
    std::function<void(call::Reader&)> call;
};

/// The functions of all exercises: written by the build, from what the checks call.
std::vector<Function> functions();

}  // namespace nn::driver
