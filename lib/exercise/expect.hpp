#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "exercise/finding.hpp"
#include "exercise/trial.hpp"
#include "stats/claim.hpp"
#include "stats/request.hpp"

/// What a judge expects of an answer. Each throws Failed where it does not hold, so that what stands
/// behind it is not asked any more.
namespace nn::exercise {

/// What is expected as it completes "expected: …", and found as "found: …".
void expect(bool holds, const Text& expected, const Text& found,
            const std::optional<Text>& looks_like = {});

/// A wrong value that people arrive at, and how they do.
template <class T>
struct Wrong {
    T value;
    Text looks_like;
};

/// A tensor that is what a request asks for: the battery of its distribution, and, where that rejects, the known
/// mistake that explains it.
void expect_follows(const Tensor& values, const stats::Request& request);

/// The known mistake in what is no answer to a request; nothing where it is one, or none is known.
std::optional<Text> known_mistake(const Tensor& values, const stats::Request& request);

/// A tensor that is what is claimed, such as an orthogonal matrix.
void expect_follows(const Tensor& values, const stats::Claim& claim);

/// A number, up to a relative error of `tolerance`. `what` names it, such as "the bound for fan_in 100".
void expect_close(double found, double expected, const Text& what,
                  const std::vector<Wrong<double>>& wrong = {}, double tolerance = 1e-5);

/// A tensor of that shape with these numbers, each up to `tolerance`. `what` names it.
void expect_close(const Tensor& found, const Tensor& expected, const Text& what,
                  const std::vector<Wrong<Tensor>>& wrong = {}, double tolerance = 1e-5);

/// A count.
void expect_equal(std::size_t found, std::size_t expected, const Text& what,
                  const std::vector<Wrong<std::size_t>>& wrong = {});

/// A parameter of which every number is `value`.
void expect_filled(Sequential& net, const std::string& parameter, double value);

/// A parameter that is not as it was sent.
void expect_new(Sequential& found, Sequential& sent, const std::string& parameter);

/// The same numbers, to the last bit. `looks_like` is the mistake, where only one can be behind it.
void expect_equal(const Tensor& found, const Tensor& expected, const Text& what,
                  const std::optional<Text>& looks_like = {});

/// A network whose parameters have the same names and numbers. `net` names it, such as "the copy".
void expect_equal(Sequential& found, Sequential& expected, const Text& net,
                  const std::optional<Text>& looks_like = {});

/// A network in which something was written. Who writes into a copy leaves it as it was sent.
void expect_changed(Sequential& found, Sequential& sent, const Text& net);

/// A text.
void expect_equal(const std::string& found, const std::string& expected, const Text& what);

/// A tensor of which each number is as `what` says.
void expect_each(const Tensor& values, const std::function<bool(float)>& holds, const Text& what,
                 const std::optional<Text>& looks_like = {});

/// What `call` returns, without a NaN or an infinity; where there is one, `looks_like` is the mistake.
template <class Call>
auto expect_finite(Call call, const Text& expected, const Text& looks_like) {
    try {
        return call();
    } catch (Failed& failed) {
        if (failed.finding.verdict.state == State::nonfinite) {
            failed.finding.expected = expected;
            failed.finding.looks_like = looks_like;
        }
        throw;
    }
}

/// How wide a distribution is.
enum class Scale {
    std,    ///< its standard deviation
    bound,  ///< where a uniform distribution around 0 of that standard deviation ends
};

/// The scale of the distribution that a request asks for, up to a relative error of `tolerance`. A wrong number
/// is looked for among the known mistakes, and among `wrong`. `of` names the layer, such as "a = 0.2".
void expect_scale(double found, const stats::Request& request, Scale scale, const Text& of,
                  const std::vector<Wrong<double>>& wrong = {}, double tolerance = 1e-5);

namespace detail {

using Tensors = std::vector<Tensor>;
inline Tensors all_tensors(const Tensor& tensor) {
    return {tensor};
}
inline Tensors all_tensors(Tensors tensors) {
    return tensors;
}
template <class... T>
Tensors all_tensors(const std::tuple<T...>& tensors) {
    return std::apply([](const auto&... one) { return Tensors{one...}; }, tensors);
}
Tensors all_tensors(Sequential& net);

void expect_drawn(Trial& trial, const std::function<Tensors(const call::Stream&)>& draw);

}  // namespace detail

/// A function that draws from the generator that it is given, and from nothing else: twice the same from
/// the same state; from another seed, and from the same seed further on, no more equal numbers than
/// chance allows. `draw` calls it with a generator of that state, and returns all that it drew and nothing
/// else: a tensor, several of them, or a network. What `draw` asks the trial for is the same each time.
template <class Draw>
void expect_drawn_from_generator(Trial& trial, Draw draw) {
    const Trial::Secrets secrets = trial.secrets();
    detail::expect_drawn(trial, [&](const call::Stream& stream) {
        trial.set_secrets(secrets);
        auto drawn = draw(trial, stream);
        return detail::all_tensors(drawn);
    });
}

/// A function that refuses what it is given with an Exception. Returns what became of the arguments that
/// it may change.
template <class Exception, class R, class... P>
auto expect_refused(Trial& trial, const Given& given, Yours<R(P...)> function,
                    Sent<P>... arguments) {
    return trial.refusal<Exception, R, P...>(given, function, arguments...);
}

}  // namespace nn::exercise
