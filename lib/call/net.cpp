#include "call/net.hpp"

#include <algorithm>
#include <vector>

namespace nn::call {
namespace {

enum class Kind : std::uint8_t { again, linear, lazy, lazy_that_saw, relu, sequential, other };

constexpr std::size_t deepest = 8;
constexpr std::size_t most_layers = 256;

std::size_t place_of(const std::vector<Module*>& seen, const Module& module) {
    return static_cast<std::size_t>(std::ranges::find(seen, &module) - seen.begin());
}

class NetWriter {
public:
    explicit NetWriter(Writer& writer) : writer_(writer) {}

    void put_layers(Sequential& net) {
        writer_.put(std::uint64_t{net.size()});
        for (const NamedChild& child : net.named_children()) {
            put_layer(child.module);
        }
    }

private:
    void put_layer(Module& module) {
        const std::size_t place = place_of(seen_, module);
        if (place < seen_.size()) {
            writer_.put(Kind::again);
            return writer_.put(std::uint64_t{place});
        }
        seen_.push_back(&module);
        if (auto* linear = dynamic_cast<Linear*>(&module)) {
            writer_.put(Kind::linear);
            put_parameters(*linear);
        } else if (auto* lazy = dynamic_cast<LazyLinear*>(&module)) {
            auto* become = lazy->as<Linear>();
            writer_.put(become == nullptr ? Kind::lazy : Kind::lazy_that_saw);
            writer_.put(std::uint64_t{lazy->out_features()});
            writer_.put(lazy->options().bias);
            if (become != nullptr) {
                put_parameters(*become);
            }
        } else if (dynamic_cast<ReLU*>(&module) != nullptr) {
            writer_.put(Kind::relu);
        } else if (auto* net = dynamic_cast<Sequential*>(&module)) {
            writer_.put(Kind::sequential);
            put_layers(*net);
        } else {
            writer_.put(Kind::other);
            writer_.put(std::string_view(module.description()));
        }
    }

    void put_parameters(Linear& linear) {
        writer_.put(Tensor(linear.weight()));
        writer_.put(linear.has_bias());
        if (linear.has_bias()) {
            writer_.put(Tensor(linear.bias()));
        }
    }

    Writer& writer_;
    std::vector<Module*> seen_;
};

// A layer that is none of nn's.
class Other : public Module {
public:
    explicit Other(std::string description) : description_(std::move(description)) {}
    Tensor forward(const Tensor& input) override { return input; }
    [[nodiscard]] std::string description() const override { return description_; }

private:
    std::string description_;
};

class NetReader {
public:
    explicit NetReader(Reader& reader) : reader_(reader) {}

    Sequential take_layers(std::size_t depth = 0) {
        const auto count = reader_.take<std::uint64_t>();
        if (depth > deepest || count > most_layers) {
            throw Malformed("a network too large");
        }
        Sequential net;
        for (std::uint64_t i = 0; i < count; ++i) {
            net.append(take_layer(depth));
        }
        return net;
    }

private:
    Layer take_layer(std::size_t depth) {
        const auto kind = reader_.take<Kind>();
        if (kind == Kind::again) {
            const auto place = reader_.take<std::uint64_t>();
            if (place >= seen_.size() || !seen_[place]) {
                throw Malformed("a layer that did not come before");
            }
            return *seen_[place];
        }
        // Its place is that of its beginning: a Sequential's comes before its layers'
        const std::size_t place = seen_.size();
        if (place >= most_layers) {
            throw Malformed("a network too large");
        }
        seen_.emplace_back();
        Layer layer = take_new(kind, depth);
        seen_[place] = layer;
        return layer;
    }

    Layer take_new(Kind kind, std::size_t depth) {
        switch (kind) {
            case Kind::linear:
                return take_linear();
            case Kind::lazy:
            case Kind::lazy_that_saw:
                return take_lazy(kind);
            case Kind::relu:
                return ReLU();
            case Kind::sequential:
                return take_layers(depth + 1);
            case Kind::other:
                return Other(reader_.take<std::string>());
            default:
                throw Malformed("a layer of no kind");
        }
    }

    struct Parameters {
        Tensor weight;
        std::optional<Tensor> bias;

        void write_into(Linear& linear) const {
            linear.weight() = weight;
            if (bias) {
                linear.bias() = *bias;
            }
        }
    };

    Parameters take_parameters() {
        Parameters parameters{.weight = reader_.take<Tensor>(), .bias = {}};
        if (reader_.take<bool>()) {
            parameters.bias = reader_.take<Tensor>();
        }
        const Shape shape = nn::shape(parameters.weight);
        if (shape.size() != 2 || parameters.weight.size() == 0 ||
            (parameters.bias && nn::shape(*parameters.bias) != Shape{shape[0]})) {
            throw Malformed("parameters that no Linear has");
        }
        return parameters;
    }

    // What the layer draws by itself is written over
    Linear take_linear() {
        const Parameters parameters = take_parameters();
        Linear linear(parameters.weight.shape(1), parameters.weight.shape(0),
                      {.bias = parameters.bias.has_value()}, scratch_);
        parameters.write_into(linear);
        return linear;
    }

    LazyLinear take_lazy(Kind kind) {
        const auto out_features = reader_.take<std::uint64_t>();
        const bool has_bias = reader_.take<bool>();
        LazyLinear lazy(out_features, {.bias = has_bias});
        if (kind == Kind::lazy_that_saw) {
            const Parameters parameters = take_parameters();
            const std::size_t in_features = parameters.weight.shape(1);
            if (parameters.weight.shape(0) != out_features ||
                parameters.bias.has_value() != has_bias) {
                throw Malformed("parameters of another layer");
            }
            lazy.forward(Tensor(xt::zeros<float>({std::size_t{1}, in_features})));
            parameters.write_into(*lazy.as<Linear>());
        }
        return lazy;
    }

    Reader& reader_;
    std::vector<std::optional<Layer>> seen_;
    Generator scratch_;
};

}  // namespace

void put_net(Writer& writer, Sequential& net) {
    NetWriter(writer).put_layers(net);
}

Sequential take_net(Reader& reader) {
    return NetReader(reader).take_layers();
}

bool are_alike(Sequential& one, Sequential& other) {
    // Each layer's text says how wide it is
    return one.description() == other.description();
}

}  // namespace nn::call
