#include "mutants/networks.hpp"

namespace networks {
namespace {

using nn::Linear;
using nn::Module;
using nn::Parameter;
using nn::Sequential;

void draw_normal(Linear& linear) {
    nn::init::normal_(linear.weight(), {.std = 0.01});
    nn::init::zeros_(linear.bias());
}

Linear& layer(Sequential& net, std::ptrdiff_t i) {
    return *net[i].as<Linear>();
}

void captured_layer(Sequential& net) {
    Linear& first = layer(net, 0);
    net.apply([&first](Module&) { draw_normal(first); });
}

void type_never_matches(Sequential& net) {
    net.apply([](Module& module) {
        if (module.as<nn::ReLU>() != nullptr && module.as<Linear>() != nullptr) {
            draw_normal(*module.as<Linear>());
        }
    });
}

void applied_to_another(Sequential& net) {
    Sequential other{Linear(4, 8), nn::ReLU(), Linear(8, 1)};
    draw_normal(layer(other, 0));
    draw_normal(layer(other, 2));
    nn::init::zeros_(layer(net, 0).bias());
    nn::init::zeros_(layer(net, 2).bias());
}

void bias_drawn(Sequential& net) {
    for (Parameter& parameter : net.parameters()) {
        nn::init::normal_(parameter, {.std = 0.01});
    }
}

void bias_left_alone(Sequential& net) {
    for (const int i : {0, 2}) {
        nn::init::normal_(layer(net, i).weight(), {.std = 0.01});
    }
}

void transposed(Sequential& net) {
    draw_normal(layer(net, 2));
    nn::Tensor drawn = xt::zeros<float>({4, 8});
    nn::init::normal_(drawn, {.std = 0.01});
    layer(net, 0).weight() = drawn;
}

void same_seed_per_layer(Sequential& net) {
    for (const int i : {0, 2}) {
        nn::Generator again(nn::default_generator().initial_seed());
        nn::Tensor drawn = xt::zeros<float>({32});
        nn::init::normal_(drawn, {.std = 0.01}, again);
        Parameter& weight = layer(net, i).weight();
        std::copy_n(drawn.begin(), weight.size(), weight.begin());
        nn::init::zeros_(layer(net, i).bias());
    }
}

void hard_coded_seed(Sequential& net) {
    nn::manual_seed(0);
    draw_normal(layer(net, 0));
    draw_normal(layer(net, 2));
}

void generator_of_its_own(Sequential& net) {
    static nn::Generator own(3);
    for (const int i : {0, 2}) {
        nn::init::normal_(layer(net, i).weight(), {.std = 0.01}, own);
        nn::init::zeros_(layer(net, i).bias());
    }
}

void another_order(Sequential& net) {
    draw_normal(layer(net, 2));
    draw_normal(layer(net, 0));
}

void blocks_swapped(Sequential& net) {
    nn::init::constant_(layer(net, 0).weight(), 42.0);
    nn::init::xavier_uniform_(layer(net, 2).weight());
}

void last_block_untouched(Sequential& net) {
    nn::init::xavier_uniform_(layer(net, 0).weight());
}

void one_for_42(Sequential& net) {
    nn::init::xavier_uniform_(layer(net, 0).weight());
    nn::init::constant_(layer(net, 2).weight(), 1.0);
}

void edit_of_a_copied_row(Sequential& net) {
    Parameter& weight = layer(net, 0).weight();
    for (std::size_t row = 0; row < 8; ++row) {
        nn::Tensor copy = xt::view(weight, row);
        copy += 1.0F;
    }
    weight(0, 0) = 42.0F;
}

void corner_set_first(Sequential& net) {
    Parameter& weight = layer(net, 0).weight();
    weight(0, 0) = 42.0F;
    weight += 1.0F;
}

void last_row_left_out(Sequential& net) {
    Parameter& weight = layer(net, 0).weight();
    for (std::size_t row = 0; row + 1 < 8; ++row) {
        xt::view(weight, row) += 1.0F;
    }
    weight(0, 0) = 42.0F;
}

void bias_moves_too(Sequential& net) {
    layer(net, 0).weight() += 1.0F;
    layer(net, 0).bias() += 1.0F;
    layer(net, 0).weight()(0, 0) = 42.0F;
}

void edit_of_a_copy(Sequential& net) {
    nn::Tensor copy = layer(net, 0).weight();
    copy += 1.0F;
    copy(0, 0) = 42.0F;
}

std::vector<Mutant> of_initializing() {
    return {
        {"captured_layer",
         {"a callback that fills a captured layer", "回调函数改的是捕获的那一层"},
         "d2l-ai/d2l-en#1079",
         "normal",
         captured_layer,
         "2.weight"},
        {"type_never_matches",
         {"a test of the type that never holds", "类型判断永远不成立"},
         "d2l-ai/d2l-en#2225",
         "normal",
         type_never_matches,
         "0.weight"},
        {"applied_to_another",
         {"another network initialized", "初始化的是另一个网络"},
         "",
         "normal",
         applied_to_another,
         "0.weight"},
        {"bias_drawn",
         {"biases drawn like weights", "偏置也像权重一样抽取"},
         "",
         "normal",
         bias_drawn,
         "biases"},
        {"bias_left_alone",
         {"biases left as they were", "偏置没有设为零"},
         "",
         "normal",
         bias_left_alone,
         "biases"},
        {"transposed",
         {"a result of another shape assigned", "赋值的结果形状不对"},
         "",
         "normal",
         transposed,
         "threw"},
        {"same_seed_per_layer",
         {"the same seed for every layer", "每一层都用同一个种子"},
         "netket/netket#241, nntile/nntile#21",
         "normal",
         same_seed_per_layer,
         "layers"},
        {"hard_coded_seed",
         {"a seed written into the source", "源码里写死了种子"},
         "tiny-dnn/tiny-dnn#139",
         "normal",
         hard_coded_seed,
         "seeds"},
        {"generator_of_its_own",
         {"the seed ignored", "没有理会种子"},
         "tensorflow/tfjs#7104",
         "normal",
         generator_of_its_own,
         "repeatable"},
        {"another_order",
         {"layers in an order that hashing decides", "各层的次序由哈希决定"},
         "apache/mxnet#8658",
         "normal",
         another_order,
         "order"},
        {"blocks_swapped",
         {"42 in the wrong layer", "42 写到了错误的层"},
         "",
         "blocks",
         blocks_swapped,
         "0.weight"},
        {"last_block_untouched",
         {"the last layer left as it was", "最后一层没有改"},
         "",
         "blocks",
         last_block_untouched,
         "2.weight"},
        {"one_for_42", {"1 instead of 42", "把 42 写成了 1"}, "", "blocks", one_for_42, "2.weight"},
    };
}

std::vector<Mutant> of_editing() {
    return {
        {"edit_of_a_copied_row",
         {"an edit of copied rows", "修改的是复制出来的行"},
         "",
         "edit",
         edit_of_a_copied_row,
         "0.weight"},
        {"corner_set_first",
         {"the corner set before the addition, so 43", "先设左上角再相加，得到 43"},
         "",
         "edit",
         corner_set_first,
         "0.weight"},
        {"last_row_left_out",
         {"the last row left out", "漏掉了最后一行"},
         "",
         "edit",
         last_row_left_out,
         "0.weight"},
        {"bias_moves_too",
         {"a bias that moves with the weight", "偏置也跟着变了"},
         "",
         "edit",
         bias_moves_too,
         "biases"},
        {"edit_of_a_copy",
         {"an edit that the network never sees", "网络看不到的修改"},
         "",
         "edit",
         edit_of_a_copy,
         "0.weight"},
    };
}

}  // namespace

std::vector<Mutant> mutants() {
    std::vector<Mutant> all = of_initializing();
    for (Mutant& mutant : of_editing()) {
        all.push_back(std::move(mutant));
    }
    return all;
}

}  // namespace networks
