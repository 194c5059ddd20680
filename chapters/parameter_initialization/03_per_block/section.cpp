/** \page section_03_per_block \tr{03 · Block by block,03 · 逐块初始化}
 *
 * \en
 * Layers differ, so they may start differently. `apply` works on any module, not only on the whole
 * network. This section gives the first layer Xavier's initialization and the last one the
 * constant 42, a number that is easy to recognise.
 *
 * After this section you can
 * - initialize one block of a network and leave the others alone,
 * - derive the variance that Xavier's initialization chooses,
 * - say what happens to a parameter that no initializer touches.
 *
 * \zh
 * 各层不同，起点也可以不同。`apply` 可以用在任何模块上，不限于整个网络。
 * 本节给第一层用 Xavier 初始化，给最后一层用常数 42，一个一眼就能认出来的数。
 *
 * 学完本节，你能够：
 * - 只初始化网络的某一块，而不影响其余部分；
 * - 推导 Xavier 初始化所选的方差；
 * - 说出没有被任何初始化函数碰过的参数会怎样。
 *
 * \both
 */
#include "parameter_initialization/03_per_block/section.hpp"

#include <cmath>

namespace parameter_initialization {

/** \page section_03_per_block
 * \sec{per_block_rules,Two initializers,两个初始化函数}
 *
 * \en
 * Both functions set the weight and leave the bias alone. We come back to that below.
 *
 * \zh
 * 两个函数都只设权重，不碰偏置。后面还会谈到这一点。
 *
 * \both
 * \code_only{03_per_block,init_xavier}
 * \code_only{03_per_block,init_42}
 */
// [init_xavier]
void init_xavier(nn::Module& module) {
    if (auto* linear = module.as<nn::Linear>()) {
        nn::init::xavier_uniform_(linear->weight());
    }
}
// [init_xavier]

// [init_42]
void init_42(nn::Module& module) {
    if (auto* linear = module.as<nn::Linear>()) {
        nn::init::constant_(linear->weight(), 42.0);
    }
}
// [init_42]

namespace {

using nn::section::Output;

/** \page section_03_per_block
 * \en
 * `net[0]` is the first layer, `net[2]` the last. The ReLU between them has nothing to initialize.
 *
 * \zh
 * `net[0]` 是第一层，`net[2]` 是最后一层。它们之间的 ReLU 没有什么可初始化的。
 *
 * \both
 * \cell{03_per_block,blocks}
 */
void initialize_blocks(Story& story, Output& out) {
    auto& net = story.net;
    out.cell("blocks", {"Xavier for the first layer, the constant 42 for the last.",
                        "第一层用 Xavier，最后一层用常数 42。"});
    // [blocks]
    net[0].apply(init_xavier);
    net[2].apply(init_42);
    out.show("net[0].weight[0]", xt::view(net.get_parameter("0.weight"), 0));
    out.show("net[2].weight[0]", xt::view(net.get_parameter("2.weight"), 0));
    // [blocks]
}

/** \page section_03_per_block
 * \sec{per_block_xavier,Where Xavier's bound comes from,Xavier 的边界从何而来}
 *
 * \en
 * \ref default_law "Section 00" showed that a layer multiplies the mean square of its inputs by
 * \f$\mathrm{fan_{in}}\cdot\operatorname{Var}(w)\f$. With many layers these factors multiply. If
 * each is 2, the mean square doubles with every layer and in the end overflows. If each is one
 * half, it dies out. Only a factor of 1 keeps the signal's size in the forward pass:
 *
 * \zh
 * \ref default_law "第 00 节" 说明，一层会把输入的均方值乘以
 * \f$\mathrm{fan_{in}}\cdot\operatorname{Var}(w)\f$ 。层数一多，这些因子就连乘起来。若每个都是 2，
 * 均方值每过一层就翻倍，终将溢出；若每个都是二分之一，信号就会消失。前向传播要保持信号的大小，因子
 * 必须是 1：
 *
 * \both
 * \f[
 *   \mathrm{fan_{in}} \cdot \operatorname{Var}(w) = 1
 * \f]
 *
 * \en
 * Gradients travel the other way. An input of the layer feeds all of its fan_out units; <b>fan_out</b> is
 * the number of outputs. So its gradient is a sum of fan_out products, each of a weight and a unit's
 * gradient. To keep the gradient's size, the backward pass needs
 *
 * \zh
 * 梯度则反着走。该层的每个输入都送往全部 fan_out 个单元，<b>fan_out</b> 即输出的个数。它的梯度就是 fan_out 个“权
 * 重乘单元的梯度”之和。反向传播要保持梯度的大小，就需要
 *
 * \both
 * \f[
 *   \mathrm{fan_{out}} \cdot \operatorname{Var}(w) = 1
 * \f]
 *
 * \en
 * Unless fan_in and fan_out are equal, no variance satisfies both. Glorot and Bengio propose a
 * compromise. They no longer ask that each left side be 1, only that the two add up to 2. A uniform
 * distribution on [−a, a] has the variance
 * \f$a^2/3\f$, and that gives the bound:
 *
 * \zh
 * 除非 fan_in 与 fan_out 相等，否则没有哪个方差能同时满足两式。Glorot 与 Bengio 提出折中：不要求两
 * 式各自成立，只要求两式左边之和等于 2。[−a, a] 上均匀分布的方差是 \f$a^2/3\f$ ，由此得到边界：
 *
 * \both
 * \f[
 *   \operatorname{Var}(w) = \frac{2}{\mathrm{fan_{in}} + \mathrm{fan_{out}}} = \frac{a^2}{3}
 *   \quad\Longrightarrow\quad
 *   a = \sqrt{\frac{6}{\mathrm{fan_{in}} + \mathrm{fan_{out}}}}
 * \f]
 *
 * \cell{03_per_block,bound}
 *
 * \en
 * The derivation treats the layer as linear, but a ReLU follows it. If the sums are symmetric about
 * 0, the ReLU sets half of them to 0 on average, and halves the mean square. Kaiming's
 * initialization makes up for it. The forward pass alone asked for \f$1/\mathrm{fan_{in}}\f$;
 * Kaiming takes twice that, \f$2/\mathrm{fan_{in}}\f$. The next chapter
 * \ref section_02_keep_the_variance "measures both rules" through fifty layers.
 *
 * \zh
 * 这个推导把该层当作线性的，而它后面还有 ReLU。若这些和的分布关于 0 对称，ReLU 平均会把其中一半变为 0，均
 * 方值因此减半。Kaiming 初始化弥补了这一点：单看前向传播，方差应为
 * \f$1/\mathrm{fan_{in}}\f$；Kaiming 取它的两倍，即 \f$2/\mathrm{fan_{in}}\f$。下一章用五十层
 * \ref section_02_keep_the_variance "实测了这两条规则"。
 *
 * \both
 */
void compare_with_xavier_bound(Story& story, Output& out) {
    auto& net = story.net;
    out.cell("bound", {"Xavier's bound is √(6/(fan_in + fan_out)), here √(6/12).",
                       "Xavier 的边界是 √(6/(fan_in + fan_out))，这里是 √(6/12)。"});
    // [bound]
    const nn::Tensor largest = xt::amax(xt::abs(net.get_parameter("0.weight")));
    out.show("√(6/(4 + 8))", nn::Tensor(std::sqrt(6.0F / (4 + 8))));
    out.show("net[0].weight.abs().max()", largest);
    // [bound]
}

/** \page section_03_per_block
 * \sec{per_block_biases,What nobody touches,没人碰过的参数}
 *
 * \en
 * Neither function names a bias. So the biases keep what they had: the zeros that
 * \ref section_02_constant "section 02" left there. An initializer neither adds to the old numbers
 * nor resets the rest. It writes what it names.
 *
 * \zh
 * 两个函数都没有提到偏置。所以偏置保持原样：仍是 \ref section_02_constant "第 02 节" 留下的 0。初始化函数既不累加旧值，也不重置
 * 别的参数，它只写自己提到的东西。
 *
 * \both
 * \cell{03_per_block,biases}
 */
void show_biases(Story& story, Output& out) {
    auto& net = story.net;
    out.cell("biases", {"Neither function touched a bias: they keep what section 02 left.",
                        "两个函数都没有碰偏置：它们仍是第 02 节留下的值。"});
    // [biases]
    out.show("net[0].bias", net.get_parameter("0.bias"));
    out.show("net[2].bias", net.get_parameter("2.bias"));
    // [biases]
}

/** \page section_03_per_block
 * \sec{per_block_picture,The numbers as a picture,把这些数画出来}
 *
 * \en
 * The weights of the first layer beside Xavier's distribution.
 *
 * \zh
 * 第一层的权重，以及 Xavier 的分布。
 *
 * \both
 *
 * \figure{plot_03_per_block}
 *
 * \sec{per_block_test,How we know,我们怎么知道}
 *
 * \en
 * The first layer has fan_in 4 and fan_out 8, and that is on purpose. On a square layer fan_in
 * alone, fan_out alone and their mean all give the same bound, and no test could tell them apart.
 *
 * \zh
 * 第一层的 fan_in 是 4、fan_out 是 8，这是有意为之。若两者相等，只用 fan_in、只用 fan_out
 * 与取平均得到的边界完全相同，没有测试能把它们分开。
 *
 * \both
 * \testcode{test_03_per_block.cpp,law_xavier}
 *
 * \sec{per_block_wrong,What a wrong answer looks like,错误的答案长什么样}
 *
 * \en
 * Most of these are one slip away from the formula: a fan left out, a root left out, a standard
 * deviation taken for the bound. Nearly all of them give a uniform distribution around 0. Such a network may
 * train all the same, and that is why such mistakes live long. fan_in alone even has a name,
 * lecun_uniform; it is just not the rule that was asked for. The integer division is the exception: it
 * leaves only zeros. The programs in the table below the pictures put right rules in wrong places.
 *
 * \zh
 * 下面大多数与公式只差一步：漏了一个 fan，漏了根号，或把标准差当成了边界。它们给出的几乎都是以 0 为中心的均匀
 * 分布，这样的网络多半照样能训练，这类错误正因此才长期无人察觉。只用 fan_in 甚至是一条有名字的规则，即
 * lecun_uniform，只不过不是所要的那一条。例外是整数相除：它只留下 0。图下表中的程序，
 * 则是把正确的规则用错了地方。
 *
 * \both
 *
 * \figure{wrong_03_per_block}
 *
 * \en
 * Two of these really happened, and the reports can be read:
 * - The standard deviation taken for the bound: <a href="https://github.com/keras-team/keras/pull/372">Keras</a>
 *   in 2015, and <a href="https://github.com/fetchai/ledger/pull/1481">Fetch.ai's ledger</a> in 2019.
 * - The root forgotten: <a href="https://github.com/tensorflow/swift-apis/pull/576">Swift for TensorFlow</a>,
 *   where the threshold of the test was too generous to notice.
 *
 * \zh
 * 其中两种真实发生过，报告可以查阅：
 * - 把标准差当作边界：<a href="https://github.com/keras-team/keras/pull/372">Keras</a>（2015
 *   年），以及 <a href="https://github.com/fetchai/ledger/pull/1481">Fetch.ai 的 ledger</a>（2019 年）。
 * - 忘了开方：<a href="https://github.com/tensorflow/swift-apis/pull/576">Swift for TensorFlow</a>，当时测试的阈值太宽，没有发现。
 *
 * \both
 *
 * \sec{per_block_elsewhere,Elsewhere,在其他框架里}
 *
 * | \tr{here,本书} | PyTorch | JAX | Keras |
 * |---|---|---|---|
 * | `xavier_uniform_(w)` | `init.xavier_uniform_(w)` | `initializers.glorot_uniform()` | `GlorotUniform()` |
 * | `constant_(w, 42.0)` | `init.constant_(w, 42.0)` | `initializers.constant(42.0)` | `Constant(42.0)` |
 * | `net[0].apply(init_xavier)` | `net[0].apply(init_xavier)` | \tr{per layer: ,逐层：}`kernel_init=` | \tr{per layer: ,逐层：}`kernel_initializer=` |
 *
 * \en
 * Two names, one distribution: Xavier is Glorot's first name. A weight has shape (out, in) here and in PyTorch,
 * and (in, out) in JAX and Keras. Take care which axis is fan_in when you write your own.
 *
 * \zh
 * 两个名字，同一种分布：Xavier 是 Glorot 的名。本书与 PyTorch 的权重形状是 (out, in)，JAX 与 Keras 的是
 * (in, out)。自己动手写时，要留意哪一维才是 fan_in。
 *
 * \both
 *
 * \sec{per_block_summary,Summary,小结}
 *
 * \en
 * - `apply` works on one block as well as on the whole network.
 * - Xavier's variance, 2/(fan_in + fan_out), is a compromise between the two passes.
 * - A parameter that no initializer names keeps its numbers.
 *
 * \zh
 * - `apply` 既可以用于整个网络，也可以只用于一块。
 * - Xavier 的方差 2/(fan_in + fan_out) 是两个传播方向的折中。
 * - 没有被任何初始化函数提到的参数，保持原来的数值。
 *
 * \both
 * \sec{per_block_questions,Questions,思考题}
 *
 * \en
 * 1. A layer has fan_in 784 and fan_out 256. Compute Xavier's bound, and the factor by which the layer
 *    then multiplies the mean square of a signal, and of a gradient.
 * 2. A tanh has slope 1 at 0 and is flatter everywhere else, so it shrinks the signal. PyTorch makes up
 *    for it with a <b>gain</b> of 5/3, a factor on the bound. Draw
 *    `./workbook sample xavier_uniform --shape 256x784 --gain 1.6667`, and find the bound in the numbers.
 * 3. Add `zeros_` for the bias to `init_xavier`. What does the cell on biases print then?
 *
 * \zh
 * 1. 某层的 fan_in 为 784，fan_out 为 256。算出 Xavier 的边界，再算该层把信号与梯度的均方值分别乘以多少。
 * 2. tanh 只在 0 处斜率为 1，别处都更平，因而会缩小信号。PyTorch 把边界乘以<b>增益</b> 5/3 来弥补。运行
 *    `./workbook sample xavier_uniform --shape 256x784 --gain 1.6667`，从数中找出边界。
 * 3. 在 `init_xavier` 里加上对偏置的 `zeros_`。这时偏置那个代码框会打印什么？
 *
 * \both
 * \sec{per_block_exercises,Exercises,练习}
 *
 * \en
 * Each exercise is a file of its own, which compiles as it stands. The header beside it says what to
 * write. Your answer is judged by the distribution of its numbers, not by the order of its draws.
 * `./workbook watch 03` judges it whenever you save it.
 *
 * \zh
 * 每个练习是一个单独的文件，本来就能编译；要写什么，旁边的头文件里有说明。评判看的是数的分布，不看抽取
 * 的先后。运行 `./workbook watch 03`，每次保存就会评判一次。
 *
 * \both
 *
 * \figure{exercises_03_per_block}
 *
 * \tableofcontents{HTML:1}
 */
}  // namespace

void per_block_initialization(Story& story, Output& out) {
    initialize_blocks(story, out);
    compare_with_xavier_bound(story, out);
    show_biases(story, out);
    const double bound = std::sqrt(6.0 / (4 + 8));
    out.plot("net[0].weight", {story.net.get_parameter("0.weight")},
             nn::law::uniform(-bound, bound));
}

const nn::section::Registration<per_block_initialization> per_block_section{
    {"Block by block", "逐块初始化"}};

}  // namespace parameter_initialization
