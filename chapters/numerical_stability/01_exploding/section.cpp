/** \page section_01_exploding \tr{01 · Exploding gradients,01 · 梯度爆炸}
 *
 * \en
 * A product may also grow. Then it does not end quietly at 0. It ends at infinity, and a step later there is
 * no number left in the network. This section finds out how fast that goes, and where the formats of numbers
 * end that networks are trained in.
 *
 * After this section you can
 * - estimate how many layers it takes a wrong variance to overflow,
 * - say where float32, bfloat16 and float16 end, and which of them end first,
 * - explain how an infinity becomes NaN,
 * - say what a product loses although its size is right.
 *
 * \zh
 * 连乘也可能越乘越大。这时它不会悄悄归于 0，而是奔向无穷大；再走一步，网络里就一个数也不剩了。本节看看这有多快，
 * 以及训练网络所用的几种数值格式各自到哪里为止。
 *
 * 学完本节，你能够：
 * - 估计方差选错之后，多少层就会溢出；
 * - 说出 float32、bfloat16 与 float16 的范围，以及哪一种最先用尽；
 * - 解释无穷大怎样变成 NaN；
 * - 说出一串连乘即使大小合适，仍会丢掉什么。
 *
 * \both
 */
#include "numerical_stability/01_exploding/section.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace numerical_stability {

/** \page section_01_exploding
 * \sec{exploding_product,A hundred matrices,一百个矩阵}
 *
 * \en
 * <i>Dive into Deep Learning</i> shows it with a product of a hundred 4×4 matrices, filled with standard
 * normal numbers. A Linear without a bias is such a matrix, so that is what we multiply with.
 *
 * \zh
 * 《动手学深度学习》的例子是把一百个 4×4 的标准正态随机矩阵连乘。没有偏置的线性层就是这样一个矩阵，我们就用它来乘。
 *
 * \both
 * \cell{01_exploding,product}
 * \figure{chart_01_exploding_product}
 *
 * \en
 * Each matrix stretches what it is given by about the same factor, near 1.7, and the numbers grow like its
 * powers. On a logarithmic scale that is a straight line. Nobody chose a large number here: the variance is 1,
 * with four numbers in a sum.
 *
 * \zh
 * 每个矩阵都把得到的东西拉长差不多的倍数，约 1.7 倍，数就像这个倍数的幂一样增长，在对数尺度上是一条直线。这里没有
 * 谁选过大数：方差是 1，每个和里有四项，如此而已。
 *
 * \both
 */
// [format]
double Format::largest() const {
    return (2.0 - std::exp2(-fraction_bits)) * std::exp2(bias());
}

double Format::smallest() const {
    return std::exp2(1 - bias() - fraction_bits);
}

double Format::step_at_1() const {
    return std::exp2(-fraction_bits);
}
// [format]

namespace {

using nn::section::Output;

double largest_of(const nn::Tensor& values) {
    return xt::amax(xt::abs(values))();
}

}  // namespace

/** \page section_01_exploding
 * \sec{exploding_formats,Where the numbers end,数到哪里为止}
 *
 * \en
 * A floating-point number is a fraction times a power of two. The bits of the exponent say how far the powers
 * reach, those of the fraction how close together the numbers lie.
 *
 * \zh
 * 浮点数是尾数乘以 2 的幂。指数的位数决定幂能到多远，尾数的位数决定数与数挨得多近。
 *
 * \both
 * \code_only{01_exploding,format}
 * \cell{01_exploding,formats}
 *
 * \en
 * bfloat16 reaches as far as float32 and keeps two or three digits. float16 keeps one digit more, but it ends
 * at 65504, and below 6·10⁻⁸ there is nothing but 0. That is why training in float16 needs a <b>loss
 * scale</b>: the loss is multiplied by a large number, so that small gradients stay above the lower end.
 *
 * \zh
 * bfloat16 的范围与 float32 相同，但有效数字只有两三位。float16 多一位，可是到 65504 就到头了，6·10⁻⁸
 * 以下则只有 0。所以用 float16 训练需要<b>损失缩放</b>：把损失乘以一个大数，让小的梯度留在下限之上。
 *
 * \both
 */
// [largest_numbers]
std::vector<double> largest_numbers(const Rule& rule, std::size_t layers, std::size_t width) {
    auto net = stack(layers, [&] { return nn::Sequential{nn::Linear(width, width), nn::ReLU()}; });
    rule(net);
    std::vector<double> largest;
    nn::Tensor signal = noise(8, width);
    for (const auto& layer : net.named_children()) {
        signal = layer.module(signal);
        largest.push_back(largest_of(signal));
        if (std::isinf(largest.back())) {
            break;
        }
    }
    return largest;
}
// [largest_numbers]

nn::Tensor gaussian_matrix() {
    return noise(2, 2);
}

// [reflection]
nn::Tensor reflection() {
    const nn::Tensor v = noise(2, 1);
    const float x = v(0, 0);
    const float y = v(1, 0);
    const float scale = 2.0F / (x * x + y * y);
    return {{1.0F - scale * x * x, -scale * x * y}, {-scale * x * y, 1.0F - scale * y * y}};
}
// [reflection]

namespace {

// |det|/(‖a‖·‖b‖), of the rows a and b
double sine_between_rows(const nn::Tensor& rows) {
    const double ax = rows(0, 0);
    const double ay = rows(0, 1);
    const double bx = rows(1, 0);
    const double by = rows(1, 1);
    return std::abs(ax * by - ay * bx) / (std::hypot(ax, ay) * std::hypot(bx, by));
}

}  // namespace

// [follow_two]
std::vector<double> follow_two(nn::Tensor (*draw_matrix)(), std::size_t matrices) {
    nn::Tensor signals{{1.0F, 0.0F}, {0.0F, 1.0F}};
    std::vector<double> sines;
    for (std::size_t i = 0; i < matrices; ++i) {
        nn::Linear layer(2, 2, {.bias = false});
        layer.weight() = draw_matrix();
        signals = layer(signals);
        sines.push_back(sine_between_rows(signals));
    }
    return sines;
}
// [follow_two]

namespace {

nn::section::Chart over_matrices(std::string id, nn::Text caption,
                                 std::vector<nn::section::Curve> curves) {
    auto chart = over_layers(std::move(id), std::move(caption), std::move(curves));
    chart.along = {"matrices", "矩阵个数"};
    return chart;
}

void multiply_matrices(Output& out) {
    out.cell("product", {"A product of 100 matrices of standard normal numbers.",
                         "100 个标准正态随机矩阵连乘。"});
    // [product]
    const auto draw_matrix = [] {
        nn::Linear matrix(4, 4, {.bias = false});
        nn::init::normal_(matrix.weight());
        return matrix;
    };
    nn::Tensor product = draw_matrix().weight();
    out.show("one matrix", product);
    std::vector<double> largest{largest_of(product)};
    while (largest.size() < 100) {
        product = draw_matrix()(product);
        largest.push_back(largest_of(product));
    }
    const std::vector<std::size_t> places{1, 20, 40, 60, 80, 100};
    show_table(out, "largest number after 1, 20, 40, 60, 80, 100 of them",
               row("product", at(largest, places)));
    // [product]
    out.chart(over_matrices("product", {"Largest number of the product", "乘积中最大的数"},
                            {{{"product", "乘积"}, largest}}));
}

void show_formats(Output& out) {
    out.cell("formats",
             {"Where three formats of numbers begin and end.", "三种数值格式各自的起止范围。"});
    // [formats]
    std::string rows;
    for (const Format& format : formats) {
        rows += row(format.name, {format.smallest(), format.largest(), format.step_at_1()});
    }
    show_table(out, "smallest above 0, largest, step at 1", rows);
    // [formats]
}

/** \page section_01_exploding
 * \sec{exploding_twice,Twice the right variance,方差大了一倍}
 *
 * \en
 * Kaiming's rule is right for ReLU: the mean square stays (\ref variance_factor "section 02"
 * derives it). What if somebody forgets that the 2 is already in it, and takes the variance twice?
 * Each layer then doubles the mean square, and a number grows by √2.
 *
 * \zh
 * Kaiming 规则对 ReLU 恰到好处：均方值保持不变（ \ref variance_factor "第 02 节" 会推导）。如果有人忘了其中已含那个 2，
 * 把方差又乘了 2 呢？那么每层都使均方值加倍，数本身则变为 √2 倍。
 *
 * \both
 * \code_only{01_exploding,largest_numbers}
 * \cell{01_exploding,twice}
 * \figure{chart_01_exploding_twice}
 *
 * \en
 * float32 and bfloat16 end near 2¹²⁸, which √2 reaches in 256 layers. float16 ends at 2¹⁶, so 32 would do; the
 * largest numbers are there a few layers earlier than the typical ones. A factor of 2 is no crude mistake, and
 * float16 bears it for no more than thirty layers or so.
 *
 * The gradient comes back through the same weights, so its mean square doubles at each layer too:
 * \ref matter_norms "section 05" finds 4·10⁸ after thirty. A step along such a gradient throws the weights far
 * away, and \ref training_race "section 04" shows what becomes of the loss.
 *
 * \zh
 * float32 与 bfloat16 到 2¹²⁸ 附近为止，√2 连乘 256 层就到了那里。float16 到 2¹⁶ 为止，32 层就够；最大的数比一般的
 * 数早几层到达。两倍算不上大错，float16 却至多撑三十层左右。
 *
 * 梯度往回走，经过的是同样的权重，所以均方值同样每层加倍： \ref matter_norms "第 05 节" 测得三十层之后是 4·10⁸。沿这样的
 * 梯度走一步，权重就被抛得老远；损失会怎样，见 \ref training_race "第 04 节"。
 *
 * \both
 */
void double_kaiming(Output& out) {
    out.cell("twice", {"Twice Kaiming's variance: how many layers until a format overflows.",
                       "方差取 Kaiming 的两倍：多少层之后会溢出。"});
    // [twice]
    const auto largest = largest_numbers(kaiming({"twice Kaiming", "两倍 Kaiming"}, 2.0), 300, 128);
    for (const Format& format : formats) {
        const auto end =
            std::ranges::find_if(largest, [&](double value) { return value > format.largest(); });
        out.show(format.name, fmt::format("layer {}", end - largest.begin() + 1));
    }
    // [twice]
    out.chart(over_layers("twice",
                          {"Largest number after each layer, until float32 ends",
                           "每一层之后最大的数，直到 float32 的尽头"},
                          {{{"twice Kaiming", "两倍 Kaiming"}, largest}}));
}

/** \page section_01_exploding
 * \sec{exploding_nan,After infinity,无穷大之后}
 *
 * \en
 * What lies beyond the end is called infinity. The next layer adds infinities of both signs, and such a sum
 * has no value. It is NaN, not a number. A NaN in one output is a NaN in the loss, and in the gradients of the
 * weights that led to it. One step later these weights are NaN, and so is every output.
 *
 * \zh
 * 超出范围的结果叫无穷大。下一层把正负无穷大加在一起，这样的和没有值，记作 NaN，意思是“不是数”。只要一个输出
 * 是 NaN，损失就是 NaN，通向它的那些权重的梯度也是 NaN；再走一步，这些权重成了 NaN，于是每个输出都是 NaN。
 *
 * \both
 * \cell{01_exploding,nan}
 */
void lose_numbers(Output& out) {
    out.cell("nan", {"What comes after infinity.", "无穷大之后是什么。"});
    // [nan]
    nn::Linear layer(2, 1, {.bias = false});
    layer.weight() = nn::Tensor{{1.0F, -1.0F}};
    const float infinity = std::numeric_limits<float>::infinity();
    const nn::Tensor exploded = layer(nn::Tensor{{infinity, infinity}});
    out.show("infinity - infinity", exploded);
    out.show("its loss", nn::Tensor(xt::square(exploded)));
    // [nan]
}

/** \page section_01_exploding
 * \sec{exploding_directions,What the right size does not keep,大小对了还不够}
 *
 * \en
 * Divide each of the hundred matrices by the right number, and their product keeps its size. Is it harmless then?
 * Let two signals of two numbers each go through Gaussian matrices. They are arrows in a plane, and start at right
 * angles. The sine of the angle between them tells how well they can still be told apart. No division changes an
 * angle, so we divide by nothing.
 *
 * Two others go through <b>reflections</b>, each a mirror at right angles to a random vector.
 *
 * \zh
 * 把那一百个矩阵各除以一个合适的数，乘积的大小就保持住了。这样就没事了吗？取两个信号，各由两个数组成，让它们穿过高斯矩阵。
 * 它们是平面上的两个箭头，起初互相垂直；夹角的正弦说明它们还分得多开。除以一个数不改变夹角，所以这里索性不除。
 *
 * 另有两个信号，穿过的是<b>反射</b>：每次都是一面与随机向量垂直的镜子。
 *
 * \both
 * \code_only{01_exploding,reflection}
 * \code_only{01_exploding,follow_two}
 * \cell{01_exploding,directions}
 * \figure{chart_01_exploding_directions}
 *
 * \en
 * A Gaussian matrix stretches one direction more than the other, and turns what it is given towards it. On average
 * each halves the sine, and after ten two signals are as good as one. What told them apart is still there, but
 * tiny beside the rest. A gradient loses its directions in the same way.
 *
 * How bad can it get? A matrix stretches no vector more than its largest singular value, and none less than its
 * smallest. For a product, the largest is at most the product of the largest, and the smallest at least the product
 * of the smallest. So the ratio of the two, the <b>condition number</b>, is at most the product of all condition
 * numbers. Only where each of them is 1 does that bound not grow. Such matrices turn and reflect, and stretch
 * nothing: they are orthogonal, and `orthogonal_` of \ref catalogue "the catalogue" draws them. Wide Gaussian
 * matrices are gentler than narrow ones, for their two largest singular values lie closer together.
 *
 * \zh
 * 高斯矩阵总把一个方向拉得比另一个长，并让经过的信号都转向它。平均每过一个矩阵，正弦减半；十个之后，两个信号几乎成了
 * 一个。它们的差别还在，只是与其余部分相比微乎其微。梯度也会这样失去方向。
 *
 * 最坏会怎样？矩阵拉长一个向量，最多不过最大的奇异值，最少不低于最小的奇异值。对乘积来说，最大的不超过各个最大值之积，
 * 最小的不低于各个最小值之积。所以两者之比，即<b>条件数</b>，不超过各条件数之积。只有每个条件数都是 1，这个上界才不增长。
 * 这样的矩阵只旋转、反射，什么也不拉长：它们是正交的，用 \ref catalogue "初始化方法一览" 里的 `orthogonal_` 来取。高斯
 * 矩阵越宽就越温和，因为最大的两个奇异值靠得更近。
 *
 * \both
 */
void lose_directions(Output& out) {
    out.cell("directions", {"Two signals at right angles, through ten matrices.",
                            "两个互相垂直的信号，穿过十个矩阵。"});
    // [directions]
    const auto gaussian = follow_two(gaussian_matrix, 10);
    const auto reflected = follow_two(reflection, 10);
    const std::vector<std::size_t> places{1, 2, 4, 7, 10};
    show_table(
        out, "sine of their angle after 1, 2, 4, 7, 10 of them",
        row("Gaussian matrices", at(gaussian, places)) + row("reflections", at(reflected, places)));
    // [directions]
    out.chart(over_matrices(
        "directions", {"Sine of the angle between two signals", "两个信号夹角的正弦"},
        {{{"Gaussian matrices", "高斯矩阵"}, gaussian}, {{"reflections", "反射"}, reflected}}));
}

/** \page section_01_exploding
 * \sec{exploding_test,How we know,我们怎么知道}
 *
 * \en
 * The formats are compared with what the compiler knows of float32, and with the numbers that the standards
 * give for the others. The layer where twice Kaiming's variance overflows is a mean over eight seeds. How fast two
 * signals become one is known: the logarithm of the sine falls by log 2 a matrix on average, which is the difference of
 * the two Lyapunov exponents.
 *
 * \zh
 * 各格式与编译器所知的 float32 对照，其余两种与标准给出的数对照。方差为 Kaiming 两倍时在第几层溢出，则取八个种子的平均。
 * 两个信号多快合而为一，也有已知的答案：每过一个矩阵，正弦的对数平均减少 log 2，即两个李雅普诺夫指数之差。
 *
 * \both
 * \testcode{test_01_exploding.cpp,overflow}
 * \testcode{test_01_exploding.cpp,directions}
 *
 * \sec{exploding_elsewhere,Elsewhere,在其他框架里}
 *
 * | \tr{here,本书} | PyTorch | JAX | Keras |
 * |---|---|---|---|
 * | `Format::largest()` | `torch.finfo(torch.float16).max` | `jnp.finfo(jnp.float16).max` | `ml_dtypes.finfo` |
 * | \tr{none,无} | `torch.nn.utils.clip_grad_norm_` | `optax.clip_by_global_norm` | `SGD(global_clipnorm=1.0)` |
 *
 * \sec{exploding_summary,Summary,小结}
 *
 * \en
 * - A factor above 1 at every layer grows like its powers, and ends at infinity.
 * - Twice the right variance overflows float16 within thirty layers or so, float32 and bfloat16 near layer 256.
 * - Infinities of both signs make NaN, and one step of training carries it into every output.
 * - A product of the right size may still forget directions. A product of orthogonal matrices does not.
 *
 * \zh
 * - 每层的因子大于 1，数就像它的幂一样增长，直到无穷大。
 * - 方差大一倍，float16 三十层左右溢出，float32 与 bfloat16 则在第 256 层前后。
 * - 正负无穷大相加得 NaN；训练只要再走一步，所有输出都是 NaN。
 * - 连乘即使大小合适，也可能忘掉方向；正交矩阵连乘则不会。
 *
 * \both
 * \sec{exploding_questions,Questions,思考题}
 *
 * \en
 * 1. Clipping the gradient keeps its length below a bound. Which of the two troubles does it help against, and
 *    why not against the other?
 * 2. A product of a hundred positive numbers overflows, although its result would fit. In which order, or in
 *    which form, do you compute it?
 *
 * \zh
 * 1. 梯度裁剪使梯度的长度不超过某个上限。两种毛病中它能对付哪一种？为什么对付不了另一种？
 * 2. 一百个正数相乘，结果本来放得下，中途却溢出了。你会按什么次序、或换成什么形式来计算？
 *
 * \both
 * \sec{exploding_exercises,Exercises,练习}
 *
 * \en
 * Each exercise is a file of its own, which compiles as it stands; the header beside it says what to write.
 * `./workbook watch 01_exploding` judges it whenever you save it.
 *
 * \zh
 * 每个练习是一个单独的文件，本来就能编译；要写什么，旁边的头文件里有说明。运行 `./workbook watch 01_exploding`，每次保存就
 * 会评判一次。
 *
 * \both
 * \figure{exercises_01_exploding}
 *
 * \tableofcontents{HTML:1}
 */
}  // namespace

void exploding(Output& out) {
    multiply_matrices(out);
    show_formats(out);
    double_kaiming(out);
    lose_numbers(out);
    lose_directions(out);
}

const nn::section::Registration<exploding, Chapter> exploding_section{
    {"Exploding gradients", "梯度爆炸"}};

}  // namespace numerical_stability
