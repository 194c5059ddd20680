/** \page section_02_keep_the_variance \tr{02 · Keep the variance,02 · 保持方差}
 *
 * \en
 * Too small \ref section_00_vanishing "vanishes", too large \ref section_01_exploding "explodes".
 * In between lies one variance that does neither, and it can be computed. This section derives it,
 * for both directions and several activations, and measures whether fifty layers agree.
 *
 * After this section you can
 * - derive the variance of Xavier's and of Kaiming's rule,
 * - say what a gain makes up for, and measure one,
 * - choose between fan_in and fan_out, for a Linear and for a convolution.
 *
 * \zh
 * 太小会 \ref section_00_vanishing "消失"，太大会 \ref section_01_exploding "爆炸"。中间有一个方差，两样都不会，而且可以
 * 算出来。本节就来推导它，分两个方向、几种激活函数，再用五十层实测，看是否相符。
 *
 * 学完本节，你能够：
 * - 推导 Xavier 规则与 Kaiming 规则的方差；
 * - 说出增益弥补的是什么，并测出一个增益；
 * - 对线性层与卷积，在 fan_in 与 fan_out 之间作出选择。
 *
 * \both
 */
#include "numerical_stability/02_keep_the_variance/section.hpp"

#include <algorithm>
#include <cmath>

namespace numerical_stability {

/** \page section_02_keep_the_variance
 * \sec{variance_factor,The factor of a layer,一层的倍数}
 *
 * \en
 * Take a layer without bias. Its weights are independent and symmetric about 0. Each output is a sum of
 * fan_in products. The weights have mean 0, so the mixed terms vanish on average, and the squares add up:
 *
 * \zh
 * 考虑没有偏置的一层，各权重相互独立，分布关于 0 对称。每个输出是 fan_in 个乘积之和。由于权重的均值为 0，
 * 交叉项平均下来都消失，剩下各平方项相加：
 *
 * \both
 * \f[
 *   \operatorname{E}[y^2] = \mathrm{fan_{in}} \cdot \operatorname{Var}(w) \cdot \operatorname{E}[x^2]
 * \f]
 *
 * \en
 * A ReLU follows. The sums are symmetric about 0 too, so it sets half of them to 0, and halves the mean
 * square. One layer with its ReLU therefore multiplies the mean square of the signal by
 *
 * \zh
 * 后面跟着 ReLU。这些和的分布也关于 0 对称，ReLU 把其中一半变为 0，均方值也就减半。因此，一层连同它的
 * ReLU，把信号的均方值乘以
 *
 * \both
 * \f[
 *   \rho = \tfrac12 \cdot \mathrm{fan_{in}} \cdot \operatorname{Var}(w)
 * \f]
 *
 * \en
 * and fifty layers multiply it by \f$\rho^{50}\f$. Set ρ to 1 and solve for the variance: that is Kaiming's
 * rule. The 2 in its numerator makes up for the half that the ReLU takes away.
 *
 * \zh
 * 五十层就乘以 \f$\rho^{50}\f$ 。令 ρ 等于 1，解出方差，就是 Kaiming 规则。分子上的 2，补的正是被 ReLU
 * 拿走的那一半。
 *
 * \both
 * \f[
 *   \tfrac12 \cdot \mathrm{fan_{in}} \cdot \operatorname{Var}(w) = 1
 *   \quad\Longrightarrow\quad
 *   \operatorname{Var}(w) = \frac{2}{\mathrm{fan_{in}}}
 * \f]
 *
 * | \tr{rule,规则} | Var(w) | ρ | ρ⁵⁰ |
 * |---|---|---|---|
 * | N(0, 0.01²) | 0.0001 | 0.0128 | 2·10⁻⁹⁵ |
 * | \tr{PyTorch's default\, without its bias,PyTorch 的默认值，不带偏置} | 1/(3·256) | 1/6 | 1·10⁻³⁹ |
 * | Xavier | 1/256 | 1/2 | 9·10⁻¹⁶ |
 * | Kaiming | 2/256 | 1 | 1 |
 *
 * \en
 * So much for the theory of a network of width 256. Now the network itself. It has no biases, like the theory;
 * \ref vanishing_default "section 00" shows what the default's biases change, and what they do not.
 *
 * \zh
 * 以上是宽 256 的网络在理论上的结果。下面看网络本身。与理论一样，它不带偏置；默认的偏置会改变什么、改变不了什么，见
 * \ref vanishing_default "第 00 节"。
 *
 * \both
 * \code_only{02_keep_the_variance,deep_net}
 * \cell{02_keep_the_variance,rules}
 * \figure{chart_02_keep_the_variance_rules}
 *
 * \en
 * Only Kaiming's rule knows about the ReLU. Xavier takes the layer for linear, and each layer halves the
 * signal. A normal distribution with the same small standard deviation for every width can be right for one
 * width at most; its curve ends where the numbers leave float32.
 *
 * Kaiming's curve looks horizontal at this scale, and is not quite. Every layer's factor is random, and the
 * randomness adds up: after fifty layers the mean square may be off by a factor of ten. Beside a factor of
 * 10³⁹ that is little.
 *
 * \zh
 * 只有 Kaiming 规则考虑了 ReLU。Xavier 把层当作线性的，信号每过一层就减半。对任何宽度都用同一个小标准差的正态
 * 分布，至多只适合一种宽度；它的曲线在数小到 float32 存不下的地方中断。
 *
 * 在这样的尺度上，Kaiming 的曲线看似水平，其实略有起伏。每一层的倍数都带有随机性，随机性会累积：五十层之后，
 * 均方值可能差到十倍。比起 10³⁹ 倍，这算不了什么。
 *
 * \both
 */
// [deep_net]
nn::Sequential deep_net(std::size_t width, const Activate& activate) {
    return stack(50, [&] {
        nn::Sequential layer{nn::Linear(width, width, {.bias = false})};
        return activate ? std::move(layer.append(activate())) : std::move(layer);
    });
}

std::vector<double> follow_signal(const Rule& rule, std::size_t width, const Activate& activate) {
    auto net = deep_net(width, activate);
    rule(net);
    return send_forward(net, noise(64, width));
}
// [deep_net]

/** \page section_02_keep_the_variance
 * \sec{variance_gain,Gains,增益}
 *
 * \en
 * What an activation takes away, a factor on the standard deviation can give back. PyTorch calls it the
 * <b>gain</b>: 1 for none, √2 for ReLU, 5/3 for tanh.
 *
 * \zh
 * 激活函数拿走的，可以用乘在标准差上的倍数补回来。PyTorch 称之为<b>增益</b>：没有激活函数时为 1，ReLU 为
 * √2，tanh 为 5/3。
 *
 * \both
 * \cell{02_keep_the_variance,gains}
 *
 * \en
 * The linear network keeps its signal with the gain 1 alone, and ReLU with √2: with any other the signal grows or
 * fades like a power. Tanh is milder. It pushes back what grows, so a gain above 1 lets the mean square settle;
 * with 5/3 at about 0.4, wherever it starts. A rule of thumb: Kaiming for ReLU and its kin, Xavier with the gain
 * of 5/3 for tanh, Xavier with the gain of 1 where nothing follows. \ref vanishing_try "The figure of section 00"
 * takes weights of any size.
 *
 * \zh
 * 线性网络只有增益 1 保得住信号，ReLU 只有 √2；换成别的，信号就像幂一样增长或消失。tanh 温和一些：增大的部分会被它
 * 压回去，所以增益大于 1 时，均方值会稳定下来；取 5/3 时，无论从哪里出发，都停在约 0.4。经验法则：ReLU 及其同类用
 * Kaiming，tanh 用增益为 5/3 的 Xavier，后面什么也不接就用增益为 1 的 Xavier。权重取别的
 * 大小会怎样，可以在 \ref vanishing_try "第 00 节的图" 里试。
 *
 * \both
 *
 * \sec{variance_back,The way back,回程}
 *
 * \en
 * A gradient runs the other way. Each input of a layer feeds all fan_out outputs, so its gradient is a sum of
 * fan_out products, and the condition is the same with fan_out in the place of fan_in. A layer from many to
 * few cannot satisfy both. Xavier's rule \ref per_block_xavier "puts their mean in the place of either":
 * Var(w) = 2/(fan_in + fan_out). Kaiming's makes you choose, by its `mode`. Here each layer is half as wide as
 * the one before.
 *
 * \zh
 * 梯度反着走。层的每个输入都送往全部 fan_out 个输出，所以它的梯度是 fan_out 个乘积之和，条件的形式不变，只是
 * fan_in 换成了 fan_out。从多到少的层无法两者兼顾。Xavier 规则 \ref per_block_xavier "取两者的平均"：Var(w)
 * = 2/(fan_in + fan_out)；Kaiming 规则则用 `mode` 让你选。下面的网络，每层的宽度都是前一层的一半。
 *
 * \both
 * \code_only{02_keep_the_variance,funnel}
 * \cell{02_keep_the_variance,modes}
 *
 * \en
 * With fan_in the signal keeps its size, and the gradient halves at each layer. With fan_out the gradient keeps
 * its size, and the signal doubles. The last layers have few units, so chance adds a factor of two or so. Over
 * the whole network the product is only the ratio of its ends, 512 to 8: the widths in between cancel. So the
 * choice is seldom dangerous. Take fan_in, the default, unless the network ends much wider than it begins and its
 * gradient is what you worry about.
 *
 * \zh
 * 用 fan_in，信号大小不变，梯度每层减半；用 fan_out，梯度大小不变，信号每层加倍。最后几层单元很少，偶然又会带来两倍
 * 上下的出入。整个网络的乘积只是首尾宽度之比，512 比 8：中间各层的宽度都抵消了。所以这个选择很少有危险。一般取默认的
 * fan_in；若网络末端比开头宽得多，而你担心的是梯度，就取 fan_out。
 *
 * \both
 */
// [funnel]
nn::Sequential funnel() {
    nn::Sequential net;
    for (std::size_t width = 512; width > 8; width /= 2) {
        net.append(nn::Sequential{nn::Linear(width, width / 2, {.bias = false}), nn::ReLU()});
    }
    return net;
}
// [funnel]

/** \page section_02_keep_the_variance
 * \sec{variance_convolution,Convolutions,卷积}
 *
 * \en
 * A convolution is a Linear that looks at a patch: an output is a sum over the channels <i>and</i> over the
 * places of the kernel. So both fans carry the size of the kernel as a factor. A kernel of shape (128, 64, 3)
 * has fan_in 64·3 and fan_out 128·3. Cut the signal into patches, and one product does it: there is nothing new
 * to derive.
 *
 * \zh
 * 卷积就是只看一小块的线性层：每个输出既对各通道求和，<i>也</i>对卷积核的各个位置求和。所以两个 fan 都要乘上
 * 卷积核的大小。形状为 (128, 64, 3) 的核，fan_in 是 64·3，fan_out 是 128·3。先切成小块，再作一次乘法，就没有什么新
 * 东西要推导了。
 *
 * \both
 * \code_only{02_keep_the_variance,patches}
 * \cell{02_keep_the_variance,convolution}
 *
 * \en
 * Whoever forgets the size of the kernel takes 64 for fan_in. Then the variance is three times too large, and the
 * signal triples at each layer.
 *
 * \zh
 * 若忘了卷积核的大小，把 fan_in 当作 64，方差就成了三倍，信号每过一层也变为三倍。
 *
 * \both
 */
// [patches]
nn::Tensor patches(const nn::Tensor& signal) {
    const std::size_t length = signal.shape(0);
    const std::size_t channels = signal.shape(1);
    nn::Tensor rows = xt::zeros<float>({length, channels * 3});
    for (std::size_t i = 0; i < length; ++i) {
        for (std::size_t c = 0; c < channels; ++c) {
            for (std::size_t k = 0; k < 3; ++k) {
                const std::size_t j = i + k;  // of the neighbour, counted from 1
                rows(i, 3 * c + k) = 1 <= j && j <= length ? signal(j - 1, c) : 0.0F;
            }
        }
    }
    return rows;
}
// [patches]

namespace {

using nn::init::FanMode;
using nn::init::Nonlinearity;
using nn::section::Output;

nn::Layer relu() {
    return nn::ReLU();
}

nn::Layer tanh() {
    return nn::Tanh();
}

void compare_rules(Output& out) {
    out.cell("rules", {"Four rules, 50 layers with ReLU: the signal's mean square.",
                       "四种规则，50 层，带 ReLU：信号的均方值。"});
    // [rules]
    const std::vector<Rule> rules{
        normal({"N(0, 0.01²)", "N(0, 0.01²)"}, 0.01),
        {{"default", "默认"},
         [](auto& w) { nn::init::kaiming_uniform_(w, {.a = std::sqrt(5.0)}); }},
        xavier(),
        kaiming(),
    };
    std::string rows;
    std::vector<nn::section::Curve> curves;
    for (const Rule& rule : rules) {
        const auto signal = follow_signal(rule, 256, relu);
        rows += row(rule.name.en(), at(signal, {1, 2, 5, 10, 50}));
        curves.push_back({rule.name, signal, rule.name == kaiming().name});
    }
    show_table(out, "mean square at layers 1, 2, 5, 10, 50", rows);
    // [rules]
    out.chart(over_layers(
        "rules",
        {"Mean square of the signal after each layer, with ReLU: only Kaiming's keeps it",
         "带 ReLU 时，信号在每一层之后的均方值：只有 Kaiming 保得住"},
        std::move(curves)));
}

void compare_gains(Output& out) {
    out.cell("gains", {"Xavier's rule with three gains: no nonlinearity, ReLU, tanh.",
                       "Xavier 规则配三种增益：无非线性、ReLU、tanh。"});
    // [gains]
    std::string rows;
    for (const double gain : {1.0, std::sqrt(2.0), 5.0 / 3}) {
        const Rule rule{{"", ""}, [&](auto& w) { nn::init::xavier_normal_(w, {.gain = gain}); }};
        rows += row(fmt::format("gain {:.2f}", gain),
                    {follow_signal(rule, 256).back(), follow_signal(rule, 256, relu).back(),
                     follow_signal(rule, 256, tanh).back()});
    }
    show_table(out, "mean square at layer 50: linear, ReLU, tanh", rows);
    // [gains]
}

void compare_modes(Output& out) {
    out.cell("modes", {"A funnel from 512 to 8: fan_in keeps the signal, fan_out the gradient.",
                       "从 512 收窄到 8：fan_in 保住信号，fan_out 保住梯度。"});
    // [modes]
    std::string rows;
    for (const auto& [name, mode] :
         {std::pair{"fan_in", FanMode::fan_in}, {"fan_out", FanMode::fan_out}}) {
        auto net = funnel();
        const Rule rule{{name, name}, [mode = mode](auto& w) {
                            nn::init::kaiming_normal_(
                                w, {.mode = mode, .nonlinearity = Nonlinearity::relu});
                        }};
        rule(net);
        const auto signal = send_forward(net, noise(256, 512));
        const auto gradient = send_back(net, noise(256, 8));
        rows += row(fmt::format("{}, signal", name), signal);
        rows += row(fmt::format("{}, gradient", name), gradient);
    }
    show_table(out, "mean square at layers 1 to 6", rows);
    // [modes]
}

void convolve(Output& out) {
    out.cell("convolution",
             {"A convolution of 3 columns, 64 channels to 128: its fans, and its signal.",
              "宽为 3 的卷积，64 个通道到 128 个：它的 fan 与信号。"});
    // [convolution]
    nn::Parameter kernel(nn::Shape{128, 64, 3});
    nn::init::kaiming_normal_(kernel, {.nonlinearity = Nonlinearity::relu});
    nn::Linear convolution(std::size_t{64} * 3, 128, {.bias = false});
    std::ranges::copy(kernel, convolution.weight().begin());
    nn::Sequential net{std::move(convolution), nn::ReLU()};
    const auto [fan_in, fan_out] = nn::init::calculate_fans(nn::shape(kernel));
    out.show("fan_in, fan_out", fmt::format("{}, {}", fan_in, fan_out));
    const nn::Tensor signal = noise(1024, 64);
    const double right = mean_square(net(patches(signal)));
    const double without_columns = 3.0 * right;  // fan_in taken for 64
    show_table(out, "mean square with fan_in = 64·3, and with 64",
               row("signal", {right, without_columns}));
    // [convolution]
}

/** \page section_02_keep_the_variance
 * \sec{variance_test,How we know,我们怎么知道}
 *
 * \en
 * The factors of fifty layers are random, and so is their product. For one input, the distribution of its logarithm
 * is known: nearly normal, at this width with a mean of −½ and a variance of 1. The test draws 128 networks, and
 * puts \ref statistics_battery "the first chapter's questions" to their logarithms.
 *
 * \zh
 * 五十层的倍数都是随机的，它们的乘积也是。对单个输入，乘积的对数服从什么分布是知道的：近似正态，在这个宽度下均值约为
 * −½，方差约为 1。测试抽取 128 个网络，拿 \ref statistics_battery "第一章的那些问题" 来问得到的对数。
 *
 * \both
 * \testcode{test_02_keep_the_variance.cpp,band}
 *
 * \sec{variance_elsewhere,Elsewhere,在其他框架里}
 *
 * | \tr{here,本书} | PyTorch | JAX | Keras |
 * |---|---|---|---|
 * | `kaiming_normal_(w, {.mode = FanMode::fan_out})` | `kaiming_normal_(w, mode="fan_out")` | `variance_scaling(2.0, "fan_out", "normal")` | `VarianceScaling(2.0, "fan_out")` |
 * | `calculate_gain(Nonlinearity::tanh)` | `calculate_gain("tanh")` | \tr{none,无} | \tr{none,无} |
 *
 * \sec{variance_summary,Summary,小结}
 *
 * \en
 * - A layer multiplies the mean square by fan_in·Var(w), and a ReLU halves it. Kaiming's rule makes that 1.
 * - A gain makes up for the activation: √2 for ReLU, 5/3 for tanh.
 * - fan_in keeps the signal and fan_out the gradient; over a whole network the choice costs the ratio of its
 *   ends.
 * - The fans of a convolution carry the size of its kernel.
 *
 * \zh
 * - 一层把均方值乘以 fan_in·Var(w)，ReLU 再减半。Kaiming 规则使总的倍数为 1。
 * - 增益弥补激活函数拿走的部分：ReLU 取 √2，tanh 取 5/3。
 * - fan_in 保住信号，fan_out 保住梯度；对整个网络来说，选哪个只差首尾宽度之比。
 * - 卷积的 fan 要乘上卷积核的大小。
 *
 * \both
 * \sec{variance_questions,Questions,思考题}
 *
 * \en
 * 1. For which width would N(0, 0.01²) be right, with ReLU?
 * 2. A leaky ReLU multiplies negative numbers by a slope a. Which share of the mean square does it leave, and
 *    which gain follows? What does a = √5 give?
 * 3. A residual network adds x to every layer's output. Why is Kaiming's rule then too large?
 *    \ref matter_residual "Section 05" measures it.
 *
 * \zh
 * 1. 带 ReLU 时，N(0, 0.01²) 适合多大的宽度？
 * 2. leaky ReLU 把负数乘以斜率 a。它留下均方值的多少，由此得到怎样的增益？取 a = √5 又如何？
 * 3. 残差网络把 x 加到每层的输出上。这时 Kaiming 规则为什么偏大？ \ref matter_residual "第 05 节" 会测量。
 *
 * \both
 * \sec{variance_sources,Sources,出处}
 *
 * \en
 * The argument for both directions is Glorot and Bengio's (2010), the half of the ReLU is He and others'
 * (2015), who also note that widths in between cancel. Saxe and others (2014) ask for more: an orthogonal
 * matrix keeps the length of every vector, and not only on average.
 *
 * \zh
 * 兼顾两个方向的论证出自 Glorot 与 Bengio（2010）；ReLU 的那一半出自何恺明等人（2015），他们也指出中间各层的宽度
 * 会抵消。Saxe 等人（2014）要求更多：正交矩阵保持每个向量的长度，而不只是在平均的意义上。
 *
 * \both
 * \sec{variance_exercises,Exercises,练习}
 *
 * \en
 * Each exercise is a file of its own, which compiles as it stands; the header beside it says what to write.
 * `./workbook watch 02_keep_the_variance` judges it whenever you save it.
 *
 * \zh
 * 每个练习是一个单独的文件，本来就能编译；要写什么，旁边的头文件里有说明。运行 `./workbook watch 02_keep_the_variance`，每次保存就
 * 会评判一次。
 *
 * \both
 * \figure{exercises_02_keep_the_variance}
 *
 * \tableofcontents{HTML:1}
 */
}  // namespace

void keep_the_variance(Output& out) {
    compare_rules(out);
    compare_gains(out);
    compare_modes(out);
    convolve(out);
}

const nn::section::Registration<keep_the_variance, Chapter> keep_the_variance_section{
    {"Keep the variance", "保持方差"}};

}  // namespace numerical_stability
