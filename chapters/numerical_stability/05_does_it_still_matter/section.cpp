/** \page section_05_does_it_still_matter \tr{05 · Does it still matter?,05 · 现在还重要吗？}
 *
 * \en
 * Networks of today have norms and residual connections, and train with a hundred layers from the default. Is
 * all this history, then? This section asks each of these inventions what it forgives, and what it does not.
 *
 * After this section you can
 * - say what LayerNorm and BatchNorm1d make up for, and what they do not,
 * - explain the factor 1/√(2N) in the residual branches of GPT,
 * - choose the variance of an embedding, and set its padding row.
 *
 * \zh
 * 今天的网络有归一化，有残差连接，用默认值也能训练一百层。那么前面讲的都成历史了吗？本节逐一考问这些发明：它们
 * 原谅什么，又不原谅什么。
 *
 * 学完本节，你能够：
 * - 说出 LayerNorm 与 BatchNorm1d 能弥补什么、不能弥补什么；
 * - 解释 GPT 残差分支中的倍数 1/√(2N)；
 * - 为嵌入选择方差，并处理填充行。
 *
 * \both
 */
#include "numerical_stability/05_does_it_still_matter/section.hpp"

#include <cmath>

namespace numerical_stability {

/** \page section_05_does_it_still_matter
 * \sec{matter_norms,Norms,归一化}
 *
 * \en
 * A norm divides by the standard deviation that it finds. So whatever factor a rule puts on a layer's weights,
 * the norm takes it out again. LayerNorm does that for each row, over its features; BatchNorm1d for each
 * feature, over the batch.
 *
 * \zh
 * 归一化除以它实际测到的标准差。所以无论规则给某层的权重乘上什么倍数，归一化都会把它除掉。LayerNorm 对每一行、
 * 在各特征上这样做；BatchNorm1d 对每个特征、在整个批次上这样做。
 *
 * \both
 * \code_only{05_does_it_still_matter,normalized_net}
 * \cell{05_does_it_still_matter,norms}
 *
 * \en
 * Without a norm, four rules give four sizes, more than seventy powers of ten apart. With one, the signal is the
 * same for all four. The gradient is forgiven as well, but look at its size. With LayerNorm it stays within a
 * factor of ten or so. With BatchNorm1d and ReLU it grows by about half at every layer, and thirty of them
 * make tens of thousands. So a deep network with BatchNorm needs residual connections besides.
 *
 * What no norm forgives: \ref section_03_symmetry "equal units stay equal", and zeros stay zeros.
 *
 * \ref vanishing_try "The figure of section 00" has switches for a norm and for residual connections.
 *
 * \zh
 * 不带归一化时，四种规则给出四种大小，相差 10 的七十多次方倍。带上归一化，四种的信号都一样。梯度也得到原谅，但
 * 请看它的大小：用 LayerNorm，梯度到达时与出发时至多相差十倍左右；用 BatchNorm1d 配 ReLU，梯度每层增大一半左右，三十层
 * 就是几万倍。所以用 BatchNorm 的深层网络还需要残差连接。
 *
 * 任何归一化都不原谅的是： \ref section_03_symmetry "相等的单元依然相等"，0 依然是 0。
 *
 * \ref vanishing_try "第 00 节的图" 里有归一化与残差连接的开关。
 *
 * \both
 */
// [normalized_net]
nn::Sequential normalized_net(const std::function<nn::Layer()>& normalize) {
    return stack(30, [&] {
        nn::Sequential layer{nn::Linear(128, 128)};
        if (normalize) {
            layer.append(normalize());
        }
        layer.append(nn::ReLU());
        return layer;
    });
}
// [normalized_net]

/** \page section_05_does_it_still_matter
 * \sec{matter_residual,Residual connections,残差连接}
 *
 * \en
 * A block that adds its output to its input cannot lose the signal, and the gradient has a way back that no
 * weight stands on. The trouble is the other one: every <b>branch</b>, which is what computes the addition, adds
 * to the mean square. In GPT-2 each of the N blocks has two branches. If each branch adds 1 to an input of 1, the
 * sum ends at 2N + 1. So GPT-2 multiplies the last weight of each branch by 1/√(2N): all branches together then
 * add 1. Our blocks have one branch each. It adds 2, because Kaiming's rule reckons with a ReLU, and none
 * follows the last weight. So the numbers are the same.
 *
 * \zh
 * 把输出加到输入上的块不会丢失信号，梯度也有一条不经过任何权重的回路。麻烦在另一头：算出所加之数的那一路叫<b>分支</b>，
 * 每个分支都使均方值增大。GPT-2 有 N 块，每块两个分支；若输入为 1，每个分支各加 1，最后就是 2N + 1。因此 GPT-2 把每个分支
 * 最后的权重乘以 1/√(2N)，全部分支合起来就只加 1。我们的每块只有一个分支，它加 2：Kaiming 规则算上了 ReLU，而最后的权重之后
 * 没有 ReLU。所以数目正好相同。
 *
 * \both
 * \code_only{05_does_it_still_matter,residual_net}
 * \cell{05_does_it_still_matter,residual}
 * \figure{chart_05_does_it_still_matter_residual}
 *
 * \en
 * As they are, 48 blocks make almost a hundred of one; with the factor, about two. The growth is linear, so nothing
 * overflows; a power would be a straight line at this scale. But what the last blocks add is then small beside what
 * is there, and they matter less.
 *
 * \zh
 * 不缩放时，48 块把 1 变成将近一百；乘上那个倍数，约为二。增长是线性的，所以不会溢出；若像幂那样增长，在这个尺度上就
 * 该是直线。但后面的块加进的那一点，与已有的相比很小，也就不那么起作用了。
 *
 * \both
 */
// [residual_net]
nn::Sequential residual_net(std::size_t blocks, double scale) {
    return stack(blocks, [scale] {
        nn::Residual block{nn::LayerNorm(128), nn::Linear(128, 128), nn::ReLU(),
                           nn::Linear(128, 128)};
        kaiming()(block);
        block.get_parameter("3.weight") *= static_cast<float>(scale);
        return block;
    });
}
// [residual_net]

/** \page section_05_does_it_still_matter
 * \sec{matter_embedding,Embeddings,嵌入}
 *
 * \en
 * An embedding is a table with a row of numbers for each word, and looks rows up. It sums nothing, so no fan says
 * what its variance should be; PyTorch draws from N(0, 1). That is fine where a norm follows. But many language
 * models write with the table that they read with: each word's score is a row's product with the signal, and then a
 * row is also a weight. A model that knows nothing should find every word equally likely: a loss of log(1000) for a
 * thousand words.
 *
 * \zh
 * 嵌入是一张表，每个词占一行数；它只查表取行，不作求和，所以没有哪个 fan 能告诉它方差该多大；PyTorch 从 N(0, 1) 抽取。
 * 后面有归一化时，这没有问题。但许多语言模型读词与写词用同一张表：每个词的得分，是它那一行与信号的乘积，这时一行同时也
 * 是权重。一无所知的模型，应当认为每个词的可能性相同：一千个词，损失就是 log(1000)。
 *
 * \both
 * \code_only{05_does_it_still_matter,untrained_loss}
 * \cell{05_does_it_still_matter,embedding}
 *
 * \en
 * From N(0, 1) each word is sure that it follows itself, for a row of 64 numbers has a product of about 64 with
 * itself, and one near 0 with any other. Training has to unlearn that first. N(0, 0.02²), GPT-2's choice, begins
 * where it should. The padding row stands for no word: it is set to 0 after the draw, and PyTorch gives it no
 * gradient later on.
 *
 * \zh
 * 从 N(0, 1) 出发，每个词都确信下一个词就是自己，因为每行 64 个数，一行与自身的乘积约为 64，与别的行则在 0 附近。训练
 * 得先忘掉这一点。GPT-2 所选的 N(0, 0.02²) 则从该开始的地方开始。填充行不代表任何词：抽取之后设为 0，此后 PyTorch 也不给
 * 它梯度。
 *
 * \both
 */
// [untrained_loss]
double untrained_loss(double std) {
    constexpr std::size_t words = 1000;
    constexpr std::size_t dimensions = 64;
    nn::Linear table(dimensions, words, {.bias = false});
    nn::init::normal_(table.weight(), {.std = std});
    std::vector<std::size_t> next;
    for (std::size_t word = 0; word < words; ++word) {
        next.push_back((word + 1) % words);
    }
    return nn::cross_entropy(table(table.weight()), next).value;
}
// [untrained_loss]

/** \page section_05_does_it_still_matter
 * \sec{matter_half,Half precision,半精度}
 *
 * \en
 * \ref exploding_formats "Section 01" showed where the formats end. They also have gaps. Above 1 the numbers of
 * bfloat16 are 1/128 apart, and a step of less than half of that is no step.
 *
 * \zh
 * \ref exploding_formats "第 01 节" 说的是各格式到哪里为止。它们还有间隙：bfloat16 在 1 以上，相邻两数相差 1/128；步子小于
 * 其一半，等于没走。
 *
 * \both
 * \code_only{05_does_it_still_matter,rounded}
 * \cell{05_does_it_still_matter,half}
 *
 * \en
 * So weights are kept in float32 and only multiplied in half precision. A good start helps here more than it
 * did before: signals near 1 lie in the middle of every format.
 *
 * \zh
 * 所以权重保存为 float32，只有乘法才用半精度。好的起点在这里比从前更有用：大小在 1 附近的信号，正处在各种格式范围的
 * 中间。
 *
 * \both
 */
// [rounded]
float rounded(float value, int fraction_bits) {
    int exponent = 0;
    const float fraction = std::frexp(value, &exponent);
    return std::ldexp(std::nearbyint(std::ldexp(fraction, fraction_bits + 1)),
                      exponent - fraction_bits - 1);
}
// [rounded]

namespace {

using nn::section::Output;

void normalize(Output& out) {
    out.cell("norms", {"Four rules, 30 layers, and a norm in each or none.",
                       "四种规则，30 层，每层带或不带归一化。"});
    // [norms]
    const std::vector<Rule> rules{normal({"N(0, 0.01²)", "N(0, 0.01²)"}, 0.01), xavier(), kaiming(),
                                  kaiming({"twice Kaiming", "两倍 Kaiming"}, 2.0)};
    const auto course_of = [](const Rule& rule, const std::function<nn::Layer()>& norm) {
        auto net = normalized_net(norm);
        rule(net);
        const double signal = send_forward(net, noise(64, 128)).back();
        const double gradient = send_back(net, noise(64, 128)).front();
        return std::vector{signal, gradient};
    };
    const std::vector<std::pair<std::string, std::function<nn::Layer()>>> norms{
        {"none", {}},
        {"LayerNorm", [] { return nn::LayerNorm(128); }},
        {"BatchNorm1d", [] { return nn::BatchNorm1d(128); }}};
    for (const auto& [name, norm] : norms) {
        std::string rows;
        for (const Rule& rule : rules) {
            rows += row(rule.name.en(), course_of(rule, norm), one_digit);
        }
        show_table(out, name + ": signal after layer 30, gradient before layer 1", rows);
    }
    // [norms]
}

void add_up(Output& out) {
    out.cell("residual",
             {"Blocks that add to what they are given, as they are and scaled by 1/√(2N).",
              "把输出加到输入上的块：不缩放，以及乘以 1/√(2N)。"});
    // [residual]
    std::string rows;
    std::vector<nn::section::Curve> curves;
    for (const auto& [name, scale] :
         {std::pair{nn::Text{"as they are", "不缩放"}, 1.0},
          {nn::Text{"times 1/√(2N)", "乘以 1/√(2N)"}, 1.0 / std::sqrt(2.0 * 48)}}) {
        auto net = residual_net(48, scale);
        const auto signal = send_forward(net, noise(64, 128));
        rows += row(name.en(), at(signal, {1, 12, 24, 48}));
        curves.push_back({name, signal});
    }
    show_table(out, "mean square after blocks 1, 12, 24, 48", rows);
    // [residual]
    auto chart =
        over_layers("residual",
                    {"Mean square of the signal after each block: the factor keeps it near 2",
                     "信号在每一块之后的均方值：乘上倍数，就停在 2 附近"},
                    std::move(curves));
    chart.along = {"block", "块"};
    out.chart(std::move(chart));
}

void look_up(Output& out) {
    out.cell("embedding",
             {"A table of 1000 words that reads and writes, before it has learnt anything.",
              "既读又写的 1000 词表，尚未学习。"});
    // [embedding]
    out.show("log(1000)", fmt::format("{:.1f}", std::log(1000.0)));
    for (const double std : {1.0, 0.02}) {
        out.show(fmt::format("loss from N(0, {}²)", std),
                 fmt::format("{:.1f}", untrained_loss(std)));
    }
    nn::Parameter table(nn::Shape{3, 4});
    nn::init::normal_(table);
    xt::view(table, 0) = 0.0F;  // the padding row, which stands for no word
    out.show("table", table);
    // [embedding]
}

void round_off(Output& out) {
    out.cell("half", {"A weight of 1 takes a step of 0.001, in three formats.",
                      "值为 1 的权重走 0.001 的一步，三种格式。"});
    // [half]
    for (const auto& [name, bits] : {std::pair{"float32", 23}, {"float16", 10}, {"bfloat16", 7}}) {
        out.show(name, fmt::format("{:.4f}", rounded(1.0F + 0.001F, bits)));
    }
    // [half]
}

/** \page section_05_does_it_still_matter
 * \sec{matter_test,How we know,我们怎么知道}
 *
 * \en
 * The residual claim in numbers: with 1/√(2N), N blocks together add about as much as they were given, be they
 * 6, 24 or 48. The test takes the mean over five seeds.
 *
 * \zh
 * 残差一节的结论用数字说：乘以 1/√(2N) 之后，N 块合起来增加的与输入差不多，6 块、24 块、48 块都是如此。测试取五个
 * 种子的平均。
 *
 * \both
 * \testcode{test_05_does_it_still_matter.cpp,residual}
 *
 * \sec{matter_elsewhere,Elsewhere,在其他框架里}
 *
 * | \tr{here,本书} | PyTorch | JAX | Keras |
 * |---|---|---|---|
 * | `nn::LayerNorm(128)` | `torch.nn.LayerNorm(128)` | `flax.linen.LayerNorm()` | `LayerNormalization()` |
 * | `nn::BatchNorm1d(128)` | `torch.nn.BatchNorm1d(128)` | `flax.linen.BatchNorm()` | `BatchNormalization()` |
 * | `nn::Residual{…}` | `x + f(x)` | `x + f(x)` | `Add()` |
 *
 * \sec{matter_summary,Summary,小结}
 *
 * \en
 * - A norm forgives the scale of the weights. It does not forgive equal units.
 * - A residual connection forgives depth; what it adds has to be kept small, and 1/√(2N) does that.
 * - An embedding that is also the output needs a small variance.
 * - Half precision forgives nothing: it asks for signals near 1.
 * - So which start? \ref variance_gain "The gain that fits the activation", biases of 0, and small last weights in
 *   residual branches. With a norm the default will do.
 *
 * \zh
 * - 归一化原谅权重的尺度，不原谅相等的单元。
 * - 残差连接原谅深度；但加进去的要小，1/√(2N) 做的就是这件事。
 * - 兼作输出的嵌入，需要小的方差。
 * - 半精度什么也不原谅：它要求信号在 1 附近。
 * - 那么该选怎样的起点？ \ref variance_gain "与激活函数相配的增益"，偏置为 0，残差分支最后的权重取小一些。带归一化时，用
 *   默认值也行。
 *
 * \both
 * \sec{matter_questions,Questions,思考题}
 *
 * \en
 * 1. Some networks start the last weight of every residual branch at 0. Why is that not the trouble of
 *    \ref section_03_symmetry "section 03"?
 * 2. Where would you put LayerNorm in a residual block, before the branch or after the sum? Think of the way
 *    that the gradient takes.
 *
 * \zh
 * 1. 有些网络让每个残差分支最后的权重从 0 出发。这为什么不会落入 \ref section_03_symmetry "第 03 节" 的麻烦？
 * 2. 在残差块里，LayerNorm 应放在分支之前，还是放在求和之后？想想梯度走的路。
 *
 * \both
 * \sec{matter_exercises,Exercises,练习}
 *
 * \en
 * Each exercise is a file of its own, which compiles as it stands; the header beside it says what to write.
 * `./workbook watch 05_does_it_still_matter` judges it whenever you save it.
 *
 * \zh
 * 每个练习是一个单独的文件，本来就能编译；要写什么，旁边的头文件里有说明。运行 `./workbook watch 05_does_it_still_matter`，每次保存就
 * 会评判一次。
 *
 * \both
 * \figure{exercises_05_does_it_still_matter}
 *
 * \tableofcontents{HTML:1}
 */
}  // namespace

void does_it_still_matter(Output& out) {
    normalize(out);
    add_up(out);
    look_up(out);
    round_off(out);
}

const nn::section::Registration<does_it_still_matter, Chapter> does_it_still_matter_section{
    {"Does it still matter?", "现在还重要吗？"}};

}  // namespace numerical_stability
