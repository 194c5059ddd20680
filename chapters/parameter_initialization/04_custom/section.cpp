/** \page section_04_custom \tr{04 · Custom initialization,04 · 自定义初始化}
 *
 * \en
 * Sooner or later you want a rule that no library has. In this section we write one: half of the
 * weights are 0, and the others are large. Two lines of code do it. The same product on another
 * type of tensor gets it wrong.
 *
 * After this section you can
 * - turn a distribution with cases into a sampler,
 * - explain why some of the zeros print as -0,
 * - recognise the lazy-expression trap, and avoid it.
 *
 * \zh
 * 你迟早会想要一条库里没有的规则。本节就来写一条：一半权重为 0，另一半的绝对值很大。两行代码就能做
 * 到；但同样的乘法换一种张量来写，就会出错。
 *
 * 学完本节，你能够：
 * - 把分段给出的分布变成采样器；
 * - 解释有些 0 为什么显示成 -0；
 * - 认出惰性表达式的陷阱，并避开它。
 *
 * \both
 */
#include "parameter_initialization/04_custom/section.hpp"

#include <random>

#include <fmt/format.h>

#include "tensor/xtensor_random.hpp"

namespace parameter_initialization {

/** \page section_04_custom
 * \sec{custom_rule,The rule on paper,纸面上的规则}
 *
 * \f[
 *   w \sim \begin{cases}
 *     U(5,\, 10)   & \Pr = \tfrac14 \\
 *     0            & \Pr = \tfrac12 \\
 *     U(-10,\, -5) & \Pr = \tfrac14
 *   \end{cases}
 * \f]
 *
 * \en
 * Two draws would do it: the first chooses the case, the second a number within it. One is enough.
 * Draw from U(-10, 10), and put 0 in the place of what is smaller than 5 in absolute value. The inner half of
 * the interval has half of the probability, and each outer quarter has a quarter.
 *
 * \zh
 * 抽两次当然可以：先抽出是哪种情形，再在其中取一个数。其实一次就够了：从 U(-10, 10) 中抽取，再把绝
 * 对值小于 5 的换成 0。区间的内侧占一半长度，也就占一半概率；外侧两段各占四分之一。
 *
 * \both
 * \code_only{04_custom,init_custom}
 *
 * \en
 * The comparison gives a 1 or a 0 for each weight; together they are called a <b>mask</b>. The product
 * keeps a number or wipes it out. A number of size exactly 5 is kept, because the mask says "at least". The
 * mean is 0 by symmetry, so the variance is the mean square. Half of the weights contribute nothing
 * to it. The others have the mean square of U(5, 10):
 *
 * \zh
 * 比较对每个权重给出 1 或 0，合起来叫做<b>掩码</b>；相乘便保留或抹去一个数。绝对值恰好等于 5 的会
 * 保留，因为掩码写的是“大于等于”。由对称性，均值为 0，方差就是均方值。一半权重对它没有贡献，另一半
 * 的均方值与 U(5, 10) 相同：
 *
 * \both
 * \f[
 *   \operatorname{Var}(w) = \frac12 \cdot \frac{1}{5}\int_5^{10} w^2\, dw
 *   = \frac12 \cdot \frac{175}{3} = \frac{175}{6} \approx 29.17
 * \f]
 */
// [init_custom]
void init_custom(nn::Module& module) {
    if (auto* linear = module.as<nn::Linear>()) {
        nn::Parameter& weight = linear->weight();
        nn::init::uniform_(weight, {.a = -10.0, .b = 10.0});
        weight *= xt::abs(weight) >= 5.0F;
    }
}
// [init_custom]

nn::law::Law custom_law() {
    return nn::law::mixture("¼·U(-10, -5) + ½·{0} + ¼·U(5, 10)",
                            {{0.25, nn::law::Uniform{-10.0, -5.0}},
                             {0.50, nn::law::Atom{0.0}},
                             {0.25, nn::law::Uniform{5.0, 10.0}}});
}

namespace {

using nn::section::Output;

/** \page section_04_custom
 * \sec{custom_look,Look at some weights,看几个权重}
 *
 * \cell{04_custom,custom}
 *
 * \en
 * Some zeros have a minus sign. They were negative numbers, and a negative number times 0 is -0 in
 * floating point. It equals 0 in every comparison and in every sum, so nothing goes wrong. PyTorch
 * prints the same.
 *
 * \zh
 * 有些 0 带负号。它们原来是负数，而在浮点运算里，负数乘以 0 得到 -0。它在任何比较与求和中都等于
 * 0，所以不会出什么问题。PyTorch 打印的也一样。
 *
 * \both
 */
void draw_custom(Story& story, Output& out) {
    auto& net = story.net;
    out.cell("custom", {"One draw from U(-10, 10); what is smaller than 5 in size becomes 0.",
                        "从 U(-10, 10) 抽一次；绝对值小于 5 的变为 0。"});
    // [custom]
    std::string initialized;
    net.apply([&initialized](nn::Module& module) {
        init_custom(module);
        if (auto* linear = module.as<nn::Linear>()) {
            initialized += "Init weight " + nn::to_string(nn::shape(linear->weight())) + '\n';
        }
    });
    initialized.pop_back();  // the last line break
    out.show("initialized", initialized);
    out.show("net[0].weight[:2]", xt::view(net.get_parameter("0.weight"), xt::range(0, 2)));
    // [custom]
}

// How a sample divides between 0, the gap around it, and the two outer bands.
std::string shares(const nn::Tensor& w) {
    const auto n = static_cast<double>(w.size());
    const double zeros = static_cast<double>(xt::sum(xt::equal(w, 0.0F))()) / n;
    const double outer = static_cast<double>(xt::sum(xt::abs(w) >= 5.0F)()) / n;
    return fmt::format("w = 0: {:.3f}   0 < |w| < 5: {:.3f}   |w| >= 5: {:.3f}", zeros,
                       1.0 - zeros - outer, outer);
}

/** \page section_04_custom
 * \sec{custom_trap,The lazy-expression trap,惰性表达式的陷阱}
 *
 * \en
 * xtensor can draw numbers too, and its functions return <b>expressions</b>: recipes that compute a
 * number each time somebody reads it. For sums and products that saves time and memory. For random
 * numbers it is a trap. `lazy` below stands twice in the product, so each weight is drawn twice:
 * once for its value, and once more, another number, for the mask.
 *
 * \zh
 * xtensor 也能抽取随机数，而它的函数返回的是<b>表达式</b>：一份配方，每次有人读取时才计算一个数。
 * 对加法和乘法，这样省时间又省内存；对随机数，这却是陷阱。下面的 `lazy`
 * 在乘积里出现了两次，所以每个权重也抽了两次：一次作为数值，另一次（另一个数）用于掩码。
 *
 * \both
 * \cell{04_custom,trap}
 *
 * \en
 * Half of the weights are 0, as they should be, and the mean is 0: a glance at these would let it pass.
 * But a quarter of the weights lies where no weight may lie. The variance shows it too: it is 50/3
 * here, and not 175/6.
 *
 * The mask becomes an `nn::Tensor` before the product reads `lazy` again. If both factors were recipes,
 * C++ would leave open which of the two is drawn first, and two compilers could print different numbers.
 *
 * The cure is to draw first and compute afterwards. With `auto`, `lazy` is the recipe; an `nn::Tensor`
 * such as `drawn` holds numbers. In `init_custom`, too, `weight` stands twice, but both times the same
 * stored numbers are read. No function of this library returns an expression.
 *
 * \zh
 * 一半权重是 0，均值也是 0，这都没有错；只看这些就会放过它。可是有四分之一的权重落在了不该有数的地方。方差也会露馅：
 * 这里是 50/3，而不是 175/6。
 *
 * 掩码先存成 `nn::Tensor`，乘积再去读 `lazy`。如果两个因子都是配方，C++ 并不规定先抽哪一个，换一个编译器就可能打印出
 * 别的数。
 *
 * 办法是先抽取、后计算。用 `auto`，`lazy` 存的是配方；`drawn` 是 `nn::Tensor`，存的是数。`init_custom` 里 `weight`
 * 也出现了两次，但两次读到的是同一批存好的数。本库没有任何函数返回表达式。
 *
 * \both
 */
void show_trap(Story& /*story*/, Output& out) {
    out.cell(
        "trap",
        {"The same line on a lazy xtensor expression draws twice, and the distribution is wrong.",
         "同样一行写在 xtensor 的惰性表达式上会抽取两次，分布就错了。"});
    // [trap]
    std::mt19937 engine(42);
    auto lazy = xt::random::rand<float>({200, 200}, -10.0F, 10.0F, engine);
    out.show("lazy", shares(lazy * nn::Tensor(xt::abs(lazy) >= 5.0F)));
    nn::Tensor drawn = lazy;
    out.show("drawn", shares(drawn * nn::Tensor(xt::abs(drawn) >= 5.0F)));
    // [trap]
}

/** \page section_04_custom
 * \sec{custom_picture,The numbers as a picture,把这些数画出来}
 *
 * \en
 * The weights of both layers: half of them stand on one stem at 0, the others in two bands, and
 * nothing in between.
 *
 * \zh
 * 两层的权重：一半落在 0 处的一条竖线上，其余分布在两段里，中间什么也没有。
 *
 * \both
 *
 * \figure{plot_04_custom}
 *
 * \sec{custom_test,How we know,我们怎么知道}
 *
 * \en
 * The test compares the numbers with the rule itself. No weight may lie outside the <b>support</b>,
 * the set of values that the rule allows. That alone catches the trap. Zeros, negative and positive
 * numbers must come up as often as a fair draw allows, and in no recognisable order. Each outer band must be
 * uniform by itself. And the variance must be 175/6.
 *
 * \zh
 * 测试拿这些数与规则本身比较。任何权重都不能落在<b>支撑集</b>之外，也就是规则所允许的取值范围之外；
 * 单凭这一条就能抓住上面的陷阱。零、负数与正数出现的次数必须在公平抽取所允许的范围内，次序也不能有
 * 规律。外侧两段各自必须是均匀的。方差必须是 175/6。
 *
 * \both
 * \testcode{test_04_custom.cpp,law_custom}
 *
 * \sec{custom_wrong,What a wrong answer looks like,错误的答案长什么样}
 *
 * \en
 * A distribution with three parts can go wrong in many ways. Most of these keep the mean at 0, and several keep
 * half of the weights at 0 too. Look at where the bars stand and the line does not. The first picture
 * is the trap of this section.
 *
 * \zh
 * 由三部分组成的分布，出错的方式也多。下面大多数的均值仍是 0，有几种还保持一半权重为 0。请看哪些地方
 * 有条形而没有折线。第一幅就是本节的陷阱。
 *
 * \both
 *
 * \figure{wrong_04_custom}
 *
 * \en
 * The trap <a href="https://github.com/xtensor-stack/xtensor/issues/1526">was reported to xtensor</a>: a random
 * array that was printed twice showed different numbers. The answer was that it is meant so.
 *
 * \zh
 * 这个陷阱 <a href="https://github.com/xtensor-stack/xtensor/issues/1526">有人向 xtensor 报告过</a>：同一个随机数组打印两次，
 * 数却不同。得到的答复是，本来就是这样设计的。
 *
 * \both
 *
 * \sec{custom_elsewhere,Elsewhere,在其他框架里}
 *
 * \en
 * No framework has this distribution. In each you write a function of your own.
 *
 * \zh
 * 没有哪个框架自带这种分布。在每个框架里都要自己写一个函数。
 *
 * \both
 * | \tr{framework,框架} | \tr{a rule of your own,自己的规则} |
 * |---|---|
 * | PyTorch | `init.uniform_(w, -10, 10)`<br/>`with torch.no_grad(): w *= w.abs() >= 5` |
 * | JAX | `w = random.uniform(key, shape, minval=-10, maxval=10); return w * (jnp.abs(w) >= 5)` |
 * | Keras | `w = keras.random.uniform(shape, -10, 10); return w * ops.cast(ops.abs(w) >= 5, w.dtype)` |
 *
 * \en
 * JAX makes the trap of this section impossible: a draw is a function of its key, so the same key gives
 * the same numbers, however often they are read. But it has the mirror image of the trap. Use one key for
 * two layers of a shape, and both get the same numbers; split the key first.
 *
 * \zh
 * 在 JAX 里不会掉进本节的陷阱：抽取是 key 的函数，同一个 key 无论读多少次，得到的都是同样的数。但它有一个相反的陷阱：
 * 两层形状相同、又用同一个 key，得到的数就一模一样。所以要先把 key 拆开。
 *
 * \both
 *
 * \sec{custom_summary,Summary,小结}
 *
 * \en
 * - A distribution with cases can often be had from one uniform draw and a mask.
 * - Draw first, compute afterwards. An expression that draws is drawn anew at every read.
 * - Look at where the numbers lie, not only at their mean.
 *
 * \zh
 * - 分段的分布，往往一次均匀抽取加一个掩码就能得到。
 * - 先抽取，后计算。会抽取随机数的表达式，每读一次就重抽一次。
 * - 不要只看均值，还要看数落在哪里。
 *
 * \both
 * \sec{custom_questions,Questions,思考题}
 *
 * \en
 * 1. Replace 5 by 4 in `init_custom`, and run `./workbook run 04 --plot`. What share of the weights is 0 now?
 *    Where do the bars stand that the line has no place for?
 * 2. Write a rule for a discrete distribution: -1, 0 and 1 with probability 1/6, 2/3 and 1/6. What is its
 *    variance? What share of the products in a layer needs no computing?
 *
 * \zh
 * 1. 把 `init_custom` 中的 5 改成 4，运行 `./workbook run 04 --plot`。现在有多大比例的权重是 0？图中哪里多出了折线
 *    没有的条形？
 * 2. 为一个离散分布写一条规则：-1、0、1 的概率分别是 1/6、2/3、1/6。它的方差是多少？一层里有多大比例的乘积根本
 *    不用算？
 *
 * \both
 * \sec{custom_exercises,Exercises,练习}
 *
 * \en
 * Each exercise is a file of its own, which compiles as it stands. The header beside it says what to
 * write. Your answer is judged by the distribution of its numbers, not by the order of its draws.
 * `./workbook watch 04` judges it whenever you save it.
 *
 * \zh
 * 每个练习是一个单独的文件，本来就能编译；要写什么，旁边的头文件里有说明。评判看的是数的分布，不看抽取
 * 的先后。运行 `./workbook watch 04`，每次保存就会评判一次。
 *
 * \both
 *
 * \figure{exercises_04_custom}
 *
 * \tableofcontents{HTML:1}
 */
}  // namespace

void custom_initialization(Story& story, Output& out) {
    draw_custom(story, out);
    show_trap(story, out);
    auto& net = story.net;
    out.plot("net[0].weight, net[2].weight",
             {net.get_parameter("0.weight"), net.get_parameter("2.weight")}, custom_law());
}

const nn::section::Registration<custom_initialization> custom_section{
    {"Custom initialization", "自定义初始化"}};

}  // namespace parameter_initialization
