#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <random>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "call/message.hpp"
#include "call/travel.hpp"
#include "exercise/finding.hpp"
#include "process/capture.hpp"

namespace nn::exercise {

/// Makes one call in a process of its own, and tells how that ended.
using Caller = std::function<process::Outcome(const call::Call&)>;

/// A function that a reader is to write, as its header declares it.
template <class Signature>
struct Yours;
template <class R, class... P>
struct Yours<R(P...)> {
    const char* name;
};
// The name goes to the build, too: it writes the program around the reader's functions.
#define YOURS(function)                         \
    nn::exercise::Yours<decltype(::function)> { \
#function                               \
    }

/// What a check hands to a parameter of this type. A tensor that is to be written is given as blank().
template <class P>
using Sent = std::conditional_t<std::is_same_v<call::Travels<P>, Sequential>, Sequential&,
                                const call::Travels<P>&>;

/// What a function is given and must refuse, such as "shape (5,)", and the mistake of who lets it through.
struct Given {
    Given(Text what_it_is) : text(std::move(what_it_is)) {}  // NOLINT(google-explicit-constructor)
    Given(Text what_it_is, Text mistake)
        : text(std::move(what_it_is)), looks_like(std::move(mistake)) {}

    Text text;
    std::optional<Text> looks_like;
};

/// A tensor to be written: NaN, so that what was left alone is seen.
Tensor blank(const Shape& shape);

namespace detail {

// A tuple of what comes back: what was returned, then the arguments that may change.
template <class R>
using ReturnedValue =
    std::conditional_t<std::is_void_v<R>, std::tuple<>, std::tuple<call::Travels<R>>>;
template <class... P>
using ChangedValues = decltype(std::tuple_cat(
    std::declval<
        std::conditional_t<call::comes_back<P>, std::tuple<call::Travels<P>>, std::tuple<>>>()...));
template <class R, class... P>
using Values =
    decltype(std::tuple_cat(std::declval<ReturnedValue<R>>(), std::declval<ChangedValues<P...>>()));

template <class... T>
std::tuple<T...> take_values(call::Reader& reader, std::type_identity<std::tuple<T...>> /*types*/) {
    return std::tuple<T...>{call::take<T>(reader)...};  // braces: from left to right
}

template <class... T>
auto unwrapped(std::tuple<T...> values) {
    if constexpr (sizeof...(T) == 1) {
        return std::move(std::get<0>(values));
    } else {
        return values;
    }
}

void require_finite(const Tensor& tensor);
void require_finite(Sequential& net);
void require_finite(double number);
template <class T>
void require_finite(const T& /*value*/) {}

// What was written into must have kept its shape.
void require_as_sent(const Tensor& sent, const Tensor& found);
void require_as_sent(Sequential& sent, Sequential& found);
template <class T>
void require_as_sent(const T& /*sent*/, const T& /*found*/) {}

}  // namespace detail

/// One examination of a reader's program. Its seeds and sizes come from a secret, so they cannot
/// be learnt by heart. What goes wrong before there is an answer is thrown as Failed; a task's judge
/// need not know of it.
class Trial {
public:
    Trial(Caller caller, std::uint64_t secret)
        : caller_(std::move(caller)), secrets_(secret), process_seeds_(~secret) {}

    /// A fresh generator.
    call::Stream generator() { return {.seed = secrets_()}; }

    /// A whole number from low to high.
    std::size_t size(std::size_t low, std::size_t high);

    /// A number from low to high.
    double number_between(double low, double high);

    /// A tensor of numbers from low to high.
    Tensor tensor_between(float low, float high, const Shape& shape);

    /// What a function returns, and behind it each argument that it may change, as a tuple where they
    /// are several. Tensors and networks that are handed back must have kept their shapes; no number
    /// may be NaN or infinite.
    /// \errors{Failed: it did not return\, or something else}
    template <class R, class... P>
    auto call(Yours<R(P...)> function, Sent<P>... arguments) {
        const auto answers = ask(request<R, P...>(function, arguments...), 1);
        return detail::unwrapped(values_of<R, P...>(answers[0], arguments...));
    }

    /// The same, and once more after the networks among them were edited, in the reader's program.
    template <class R, class... P>
    auto call_and_edit(const std::vector<call::Edit>& edits, Yours<R(P...)> function,
                       Sent<P>... arguments) {
        call::Call call = request<R, P...>(function, arguments...);
        call.edits = edits;
        const auto answers = ask(std::move(call), 2);
        return std::pair(detail::unwrapped(values_of<R, P...>(answers[0], arguments...)),
                         detail::unwrapped(values_of<R, P...>(answers[1], arguments...)));
    }

    /// The arguments that a function may change, as they are once it has thrown an Exception.
    /// \errors{Failed: it returned\, or threw something else}
    template <class Exception, class R, class... P>
    auto refusal(const Given& given, Yours<R(P...)> function, Sent<P>... arguments) {
        const call::Answer answer =
            refusal_of(request<R, P...>(function, arguments...), given, call::place_of<Exception>);
        using Values = detail::ChangedValues<P...>;
        return detail::unwrapped(decoded<Values>(answer));
    }

    /// How many words of its stream the last call's generator had drawn, if not more than `most`.
    [[nodiscard]] std::optional<std::size_t> words_drawn(const call::Stream& stream,
                                                         std::size_t most) const;

    /// Where the secrets come from: who sets it back is given the same ones again.
    using Secrets = std::mt19937_64;
    [[nodiscard]] const Secrets& secrets() const { return secrets_; }
    void set_secrets(const Secrets& secrets) { secrets_ = secrets; }

    /// Whether the last call gave an answer: what goes wrong from then on is the answer's fault.
    [[nodiscard]] bool has_answered() const { return has_answered_; }

    /// What the program has printed so far.
    [[nodiscard]] const std::string& printed() const { return printed_; }

private:
    template <class R, class... P>
    static call::Call request(Yours<R(P...)> function, Sent<P>... arguments) {
        call::Writer writer;
        (call::put(writer, arguments), ...);
        return {.function = function.name, .arguments = writer.bytes()};
    }

    template <class Values>
    static Values decoded(const call::Answer& answer) {
        try {
            call::Reader reader(answer.values);
            Values values = detail::take_values(reader, std::type_identity<Values>());
            reader.require_end();
            return values;
        } catch (const call::MovedFrom&) {
            throw_moved_from();
        } catch (const call::Malformed&) {
            throw_bad_output();
        }
    }

    template <class R, class... P>
    static auto values_of(const call::Answer& answer, Sent<P>... arguments) {
        auto values = decoded<detail::Values<R, P...>>(answer);
        require_as_sent<std::is_void_v<R> ? 0 : 1>(values, std::forward_as_tuple(arguments...),
                                                   std::type_identity<std::tuple<P...>>());
        std::apply([](auto&... value) { (detail::require_finite(value), ...); }, values);
        return values;
    }

    template <std::size_t First, class Values, class Arguments, class... P>
    static void require_as_sent(Values& values, const Arguments& arguments,
                                std::type_identity<std::tuple<P...>> /*types*/) {
        [&]<std::size_t... I>(std::index_sequence<I...>) {
            (require_one<First, I, P...>(values, arguments), ...);
        }
        (std::index_sequence_for<P...>());
    }

    // The I-th argument, which is handed back behind those before it that are.
    template <std::size_t First, std::size_t I, class... P, class Values, class Arguments>
    static void require_one(Values& values, const Arguments& arguments) {
        constexpr std::array<bool, sizeof...(P) + 1> back{call::comes_back<P>...};
        if constexpr (back[I]) {
            constexpr auto place =
                First + static_cast<std::size_t>(std::count(back.begin(), back.begin() + I, true));
            detail::require_as_sent(std::get<I>(arguments), std::get<place>(values));
        }
    }

    std::vector<call::Answer> ask(call::Call call, std::size_t count);
    std::vector<call::Answer> answers_to(call::Call call);
    call::Answer refusal_of(call::Call call, const Given& given, std::size_t exception);
    [[noreturn]] static void throw_bad_output();
    [[noreturn]] static void throw_moved_from();

    Caller caller_;
    Secrets secrets_;
    std::mt19937_64 process_seeds_;
    std::string printed_;
    std::uint64_t next_word_ = 0;
    bool has_answered_ = false;
};

/// A network whose parameters have numbers that nobody knows beforehand, none of them 0.
Sequential scrambled(Trial& trial, Sequential net);

}  // namespace nn::exercise
