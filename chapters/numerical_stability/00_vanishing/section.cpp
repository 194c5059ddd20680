/** \page section_00_vanishing \tr{00 · Vanishing gradients,00 · 梯度消失}
 *
 * \en
 * A network learns from its gradient, and the gradient of a deep network is a long product. If its factors
 * are a little too small, nothing is left of it. This section watches a gradient go, and asks what it is
 * that dies in a network which starts as PyTorch lets it start.
 *
 * After this section you can
 * - say which factor a layer puts into the product,
 * - explain why the sigmoid cannot carry a gradient through fifty layers,
 * - tell a signal that fades from one that no longer depends on the input.
 *
 * \zh
 * 网络靠梯度学习，而深层网络的梯度是一长串连乘。因子只要略小一点，乘到最后就什么也不剩。本节看着一个
 * 梯度消失，并追问：一个照 PyTorch 的默认值起步的网络，死掉的究竟是什么。
 *
 * 学完本节，你能够：
 * - 说出一层给这个乘积贡献了怎样的因子；
 * - 解释 sigmoid 为什么带不动梯度穿过五十层；
 * - 分清“信号变弱”与“信号不再取决于输入”。
 *
 * \both
 */
#include "numerical_stability/00_vanishing/section.hpp"

#include <cmath>

namespace numerical_stability {
namespace {

using nn::section::Output;

/** \page section_00_vanishing
 * \sec{vanishing_slopes,A slope a layer,每层一个斜率}
 *
 * \en
 * On its way back, a gradient passes every layer. A Linear multiplies it by the weights, an activation by
 * its slope at the number that went forward. That is the chain rule, and `backward` is the chain rule one
 * module at a time: it takes the gradient of the output and gives that of the input. A gradient of ones
 * therefore comes back as the slopes themselves.
 *
 * \zh
 * 梯度往回走时要穿过每一层：线性层用权重乘它，激活函数用前向时那个数处的斜率乘它。这就是链式法则，而
 * `backward` 就是逐个模块执行的链式法则：给它输出的梯度，它返回输入的梯度。所以传入全 1 的梯度，传回来的
 * 就是斜率本身。
 *
 * \both
 * \cell{00_vanishing,slopes}
 *
 * \en
 * The sigmoid is steepest at 0, and even there its slope is a quarter. The slope of tanh is 1 at 0 and less
 * everywhere else.
 *
 * \zh
 * sigmoid 在 0 处最陡，斜率也不过四分之一。tanh 在 0 处斜率为 1，别处都更小。
 *
 * \both
 */
void show_slopes(Output& out) {
    out.cell("slopes", {"The slopes of the sigmoid and of tanh, as a backward gives them.",
                        "sigmoid 与 tanh 的斜率，由反向传播给出。"});
    // [slopes]
    const nn::Tensor x{-2.0F, -1.0F, 0.0F, 1.0F, 2.0F};
    const nn::Tensor ones = xt::ones<float>({5});
    nn::Sigmoid sigmoid;
    sigmoid(x);
    out.show("sigmoid", sigmoid.backward(ones));
    nn::Tanh tanh;
    tanh(x);
    out.show("tanh", tanh.backward(ones));
    // [slopes]
}

/** \page section_00_vanishing
 * \sec{vanishing_powers,Fifty of them,五十个斜率连乘}
 *
 * \en
 * Fifty layers are fifty factors. A product does not forgive: fifty factors that look close to 1 leave very
 * little, or far too much.
 *
 * \zh
 * 五十层就是五十个因子。连乘毫不留情：看似接近 1 的因子，连乘五十次就所剩无几，或者大得离谱。
 *
 * \both
 * \cell{00_vanishing,powers}
 *
 * \en
 * The smallest number above 0 that a float32 holds is about 10⁻⁴⁵
 * (\ref exploding_formats "section 01" says why). A hundred quarters make 6·10⁻⁶¹. In a float32 that is not
 * small. It is 0.
 *
 * \zh
 * float32 能表示的最小正数约为 10⁻⁴⁵（ \ref exploding_formats "第 01 节" 说明原因）。一百个四分之一相乘是 6·10⁻⁶¹，在 float32
 * 里，这不是很小的数，而就是 0。
 *
 * \both
 */
void show_powers(Output& out) {
    out.cell("powers", {"Fifty factors: at best a quarter each, and a little less or more than 1.",
                        "五十个因子连乘：每个至多四分之一，或略小于 1、略大于 1。"});
    // [powers]
    for (const double factor : {0.25, 0.9, 1.1}) {
        out.show(fmt::format("{}^50", factor), two_digits(std::pow(factor, 50)));
    }
    // [powers]
}

/** \page section_00_vanishing
 * \sec{vanishing_sigmoids,A network of sigmoids,一个 sigmoid 网络}
 *
 * \en
 * The weights have a part in the product too. Here they shall have none. We measure a gradient by its
 * <b>mean square</b>, the average of its squared numbers. Xavier's rule makes a Linear with as many outputs as
 * inputs keep it (\ref variance_back "section 02" derives that). What is left is the work of the activation.
 *
 * \zh
 * 权重也参与这个乘积，这里要让它们不起作用。梯度的大小用<b>均方值</b>来量，即各数平方的平均。输入输出同宽的线性层
 * 采用 Xavier 规则时，均方值保持不变（ \ref variance_back "第 02 节" 会推导）。剩下的就全是激活函数的作用。
 *
 * \both
 * \cell{00_vanishing,sigmoids}
 * \figure{chart_00_vanishing_sigmoids}
 *
 * \en
 * Read the picture from right to left, as the gradient runs. The scale is logarithmic, so a constant factor is a
 * straight line. A slope of a quarter leaves a sixteenth of the mean square, and fifty of these leave 10⁻⁶⁰. The
 * numbers that reach the first layer are near 10⁻³². Added to a weight, they are rounded away: the layer stays as
 * it was drawn. Tanh loses a little at each layer, for its numbers are not all at 0; after fifty layers a
 * hundredth is left.
 *
 * \zh
 * 请从右往左看图，梯度就是这样走的。纵轴是对数尺度，固定的倍数画出来就是直线。斜率四分之一，均方值就只剩十六分之
 * 一，五十层只剩 10⁻⁶⁰。到达第一层的数在 10⁻³² 上下，加到权重上会被舍入抹去：这一层抽到什么样，就一直是什么样。tanh
 * 每层只损失一点，因为它的数并不都在 0 处；五十层之后还剩百分之一。
 *
 * \both
 */
void send_through_sigmoids(Output& out) {
    out.cell("sigmoids", {"A gradient on its way back through 50 layers of sigmoids, and of tanh.",
                          "梯度往回穿过 50 层 sigmoid，以及 50 层 tanh。"});
    // [sigmoids]
    const auto back_through = [](auto make_activation) {
        auto net = stack(layers, [&] {
            return nn::Sequential{nn::Linear(width, width), make_activation()};
        });
        xavier()(net);
        send_forward(net, noise(samples, width));
        return send_back(net, noise(samples, width));
    };
    const auto sigmoid = back_through([] { return nn::Sigmoid(); });
    const auto tanh = back_through([] { return nn::Tanh(); });
    const std::vector<std::size_t> places{50, 40, 30, 20, 10, 1};
    show_table(out, "mean square of the gradient at layers 50, 40, 30, 20, 10, 1",
               row("sigmoid", at(sigmoid, places)) + row("tanh", at(tanh, places)));
    // [sigmoids]
    out.chart(
        over_layers("sigmoids",
                    {"Mean square of the gradient at each layer's input: it comes from the right",
                     "每一层输入处梯度的均方值：梯度从右边来"},
                    {{{"sigmoid", "sigmoid"}, sigmoid}, {{"tanh", "tanh"}, tanh}}));
}

}  // namespace

/** \page section_00_vanishing
 * \sec{vanishing_default,What dies in the default,默认初始化中死掉的是什么}
 *
 * \en
 * ReLU has the slope 1 wherever it lets anything through. So the sigmoid's trouble is over, and fifty layers
 * with PyTorch's default should do. Do they? A default weight has the variance 1/(3·fan_in), as
 * \ref default_law "section 00 of the first chapter" found. A Linear then leaves a third of the mean square,
 * the ReLU half of that: a sixth a layer.
 *
 * \zh
 * ReLU 只要放行，斜率就是 1。sigmoid 的毛病没有了，那么五十层、PyTorch 的默认值，应当没问题了吧？默认权重
 * 的方差是 1/(3·fan_in)， \ref default_law "第一章第 00 节" 已经查明。于是线性层留下均方值的三分之一，ReLU
 * 再减半：每层只剩六分之一。
 *
 * \both
 * \code_only{00_vanishing,default_net}
 *
 * \en
 * But a default Linear has biases, and they put something back at every layer. So we measure both networks.
 * Of the one with biases we also ask what two inputs still differ in: what each sample has besides the mean
 * of the batch. Where that is lost in rounding, the row says 0.
 *
 * \zh
 * 不过默认的线性层带偏置，每一层都会补进一点东西。所以两种网络都测。对带偏置的网络，还要问不同的输入还剩
 * 多少差异：也就是每个样本除去整批均值之后剩下的部分。小到被舍入淹没时，那一行记作 0。
 *
 * \both
 * \code_only{00_vanishing,differences}
 * \cell{00_vanishing,defaults}
 * \figure{chart_00_vanishing_defaults}
 *
 * \en
 * With its biases the network does not go silent. The mean square settles near 1/1280, or 8·10⁻⁴. There a layer
 * loses five sixths of it, and its biases add as much: half of their variance, 1/1536. But look at the
 * differences: they fade about as fast as the signal without biases, and before layer 20 rounding has swallowed
 * them. From there on every input gives the same output. The signal that is left no longer depends on the input,
 * and the mean square of the gradient that comes back is near 10⁻³⁹ all the same.
 *
 * So what dies is not the signal. It is the difference between one input and another, and that is all a
 * network could learn from.
 *
 * \zh
 * 有了偏置，网络并不会沉寂：均方值停在 1/1280，即 8·10⁻⁴ 附近。这时每层失去六分之五，偏置补上的正好一样多，即其方差
 * 的一半，1/1536。但请看差异那一行：它们消失得与无偏置的信号差不多快，不到第 20 层就被舍入吞没。从那里起，任何输入都
 * 得到同样的输出，剩下的信号已与输入无关；传回来的梯度，均方值照样只有 10⁻³⁹ 左右。
 *
 * 所以死掉的不是信号，而是一个输入与另一个输入的差别，而网络能学的恰恰只有这种差别。
 *
 * \both
 */
// [default_net]
nn::Sequential default_net(nn::LinearOptions options) {
    return stack(layers, [&] {
        return nn::Sequential{nn::Linear(width, width, options), nn::ReLU()};
    });
}
// [default_net]

// [differences]
double difference(const nn::Tensor& signal) {
    const nn::Tensor common = xt::mean(signal, {0});
    const double square = mean_square(signal - common);
    return square > rounding * mean_square(common) ? square : 0.0;
}

std::vector<double> differences(nn::Sequential& net, nn::Tensor signal) {
    std::vector<double> course;
    for (const auto& layer : net.named_children()) {
        signal = layer.module(signal);
        course.push_back(difference(signal));
    }
    return course;
}
// [differences]

namespace {

void send_through_defaults(Output& out) {
    out.cell("defaults", {"PyTorch's default through 50 layers, without its biases and with them.",
                          "PyTorch 的默认初始化穿过 50 层：不带偏置，以及带偏置。"});
    // [defaults]
    auto without = default_net({.bias = false});
    auto with = default_net({.bias = true});
    const nn::Tensor x = noise(samples, width);
    const auto faded = send_forward(without, x);
    const auto kept = send_forward(with, x);
    const auto gradient = send_back(with, noise(samples, width));
    const auto apart = differences(with, x);
    const std::vector<std::size_t> places{1, 5, 10, 20, 50};
    show_table(out, "mean squares at layers 1, 5, 10, 20, 50",
               row("signal, no biases", at(faded, places)) +
                   row("signal, biases", at(kept, places)) +
                   row("differences, biases", at(apart, places)) +
                   row("gradient, biases", at(gradient, places)));
    // [defaults]
    out.chart(over_layers("defaults",
                          {"Mean squares in PyTorch's default: signals go right, the gradient left",
                           "PyTorch 的默认初始化，各处的均方值：信号往右走，梯度往左走"},
                          {{{"signal, no biases", "信号，无偏置"}, faded},
                           {{"signal, biases", "信号，有偏置"}, kept},
                           {{"differences, biases", "差异，有偏置"}, apart},
                           {{"gradient, biases", "梯度，有偏置"}, gradient}}));
}

/** \page section_00_vanishing
 * \sec{vanishing_test,How we know,我们怎么知道}
 *
 * \en
 * A factor that holds for one seed may be luck. The test takes the mean over eight seeds, and compares it with a
 * sixth: in the signal without biases, in the differences with them, and in the gradient. How far chance may carry
 * such a mean is known, so the comparison gives a \ref statistics_p "p-value".
 *
 * \zh
 * 只对一个种子成立的因子也许是运气。测试取八个种子的平均，与六分之一比较：无偏置时的信号，有偏置时的差异，还有梯度。
 * 单凭偶然，这样的平均会偏多远是已知的，所以比较的结果是一个 \ref statistics_p "p 值"。
 *
 * \both
 * \testcode{test_00_vanishing.cpp,a_sixth}
 *
 * \sec{vanishing_try,Try it,动手试试}
 *
 * \en
 * Here is the default once more, for weights of any size. The dotted lines are the ends of the number
 * formats: below the lower one a typical number is too small for float16, above the upper one too large.
 * Where a curve crosses them, the ends of bfloat16 and float32 come into the picture too. A curve breaks off
 * where the computation, which is float32's, has nothing left of it.
 *
 * Take the biases away: which standard deviation does ReLU need? Does tanh need the same one? And how far off
 * may you be, a tenth or a half, until float16 no longer holds what is left?
 *
 * \zh
 * 再看一遍默认初始化，这次权重的大小可以任意改。点线是数值格式的尽头：低于下面那条，典型的数对 float16 来说太小；
 * 高于上面那条，则太大。曲线一旦越过它们，bfloat16 和 float32 的尽头也会出现在图里。计算本身用的是 float32，
 * 曲线在哪里断开，就是在哪里什么也不剩了。
 *
 * 去掉偏置：ReLU 需要多大的标准差？tanh 也需要同样大吗？偏差到什么程度，一成还是一半，float16 就装不下
 * 剩下的东西了？
 *
 * \both
 * \figure{live_survive}
 *
 * \sec{vanishing_elsewhere,Elsewhere,在其他框架里}
 *
 * | \tr{here,本书} | PyTorch | JAX | Keras |
 * |---|---|---|---|
 * | `net.backward(gradient)` | `y.backward(gradient)` | `jax.vjp(net, x)` | `tape.gradient(y, x, gradient)` |
 * | `parameter.grad` | `parameter.grad` | \tr{a value of its own,单独的返回值} | \tr{a value of its own,单独的返回值} |
 *
 * \sec{vanishing_summary,Summary,小结}
 *
 * \en
 * - The gradient of a deep network is a product with a factor a layer.
 * - The sigmoid's factor is a quarter at best, and fifty of them leave less than 10⁻³⁰ of a gradient.
 * - With PyTorch's default and ReLU, a sixth of the mean square is left at each layer. The biases keep the
 *   signal alive, and not what it says of the input.
 *
 * \zh
 * - 深层网络的梯度是连乘，每层一个因子。
 * - sigmoid 的因子至多四分之一，五十个相乘，梯度剩下不到 10⁻³⁰。
 * - PyTorch 的默认值配 ReLU，每层只留下均方值的六分之一。偏置保住了信号，却保不住信号中关于输入的内容。
 *
 * \both
 * \sec{vanishing_questions,Questions,思考题}
 *
 * \en
 * 1. At which depth does the default leave less of a difference than float32 can tell from rounding? Use the
 *    factor of a layer, and a precision of 10⁻⁷.
 * 2. The gradient of the network with biases fades as if there were none. Why do biases not help it?
 *
 * \zh
 * 1. 用默认值时，到多少层，剩下的差异就小到 float32 无法与舍入区分？用每层的因子和 10⁻⁷ 的精度算一算。
 * 2. 带偏置的网络，梯度消失得就像没有偏置一样。偏置为什么帮不了它？
 *
 * \both
 * \sec{vanishing_exercises,Exercises,练习}
 *
 * \en
 * Each exercise is a file of its own, which compiles as it stands; the header beside it says what to write.
 * `./workbook watch 00_vanishing` judges it whenever you save it.
 *
 * \zh
 * 每个练习是一个单独的文件，本来就能编译；要写什么，旁边的头文件里有说明。运行 `./workbook watch 00_vanishing`，每次保存就
 * 会评判一次。
 *
 * \both
 * \figure{exercises_00_vanishing}
 *
 * \tableofcontents{HTML:1}
 */
}  // namespace

void vanishing(Output& out) {
    show_slopes(out);
    show_powers(out);
    send_through_sigmoids(out);
    send_through_defaults(out);
}

const nn::section::Registration<vanishing, Chapter> vanishing_section{
    {"Vanishing gradients", "梯度消失"}};

}  // namespace numerical_stability
