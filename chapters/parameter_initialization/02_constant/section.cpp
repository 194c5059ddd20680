/** \page section_02_constant \tr{02 · Constant initialization,02 · 常数初始化}
 *
 * \en
 * What could be simpler than to start every weight at the same number? It is easy to write, and it
 * is a trap. This section sets all weights to 1 and shows why such a network learns no more than a
 * single hidden unit could.
 *
 * After this section you can
 * - set every weight of a network to a constant,
 * - explain what symmetry is, and why it survives training,
 * - say why random numbers are needed at all.
 *
 * \zh
 * 让所有权重都从同一个数出发，还有比这更简单的吗？写起来很容易，但这是个陷阱。本节把全部权重设为
 * 1，并展示这样的网络为什么再怎么训练，也只抵得上一个隐藏单元。
 *
 * 学完本节，你能够：
 * - 把网络的全部权重设为一个常数；
 * - 解释什么是对称性，以及训练为什么消除不了它；
 * - 说出为什么非要随机数不可。
 *
 * \both
 */
#include "parameter_initialization/02_constant/section.hpp"

namespace parameter_initialization {

/** \page section_02_constant
 * \sec{constant_rule,All weights are 1,全部权重为 1}
 *
 * \en
 * Only one call differs from \ref section_01_built_in "the last section": `constant_` stands where
 * `normal_` stood. The weights become 1. The biases become 0, as before.
 *
 * \zh
 * 与 \ref section_01_built_in "上一节" 相比，只有一处调用不同：`normal_` 换成了 `constant_`。变为 1 的是权重，偏置照旧变为 0。
 *
 * \both
 * \code_only{02_constant,init_constant}
 */
// [init_constant]
void init_constant(nn::Module& module) {
    if (auto* linear = module.as<nn::Linear>()) {
        nn::init::constant_(linear->weight(), 1.0);
        nn::init::zeros_(linear->bias());
    }
}
// [init_constant]

namespace {

using nn::section::Output;

/** \page section_02_constant
 * \cell{02_constant,ones}
 */
void set_ones(Story& story, Output& out) {
    auto& net = story.net;
    out.cell("ones", {"Every weight becomes 1, every bias 0.", "所有权重变为 1，所有偏置变为 0。"});
    // [ones]
    net.apply(init_constant);
    out.show("net[0].weight[0]", xt::view(net.get_parameter("0.weight"), 0));
    out.show("net[0].bias[0]", xt::view(net.get_parameter("0.bias"), 0));
    // [ones]
}

/** \page section_02_constant
 * \sec{constant_forward,Eight units give one number,八个单元的输出都一样}
 *
 * \en
 * Row j of the weight belongs to hidden unit j. All rows are equal, so all units compute the same
 * sum. Each row of the output below is one sample, each column one hidden unit. The layer has eight
 * units, and it knows no more than one.
 *
 * \zh
 * 权重的第 j 行属于第 j 个隐藏单元。各行相等，所以各单元算出的和也相等。下面的输出中，每一行是一个
 * 样本，每一列是一个隐藏单元。这一层有八个单元，却只相当于一个。
 *
 * \both
 * \cell{02_constant,hidden}
 */
void run_hidden_units(Story& story, Output& out) {
    auto& [net, X] = story;
    out.cell("hidden", {"All eight hidden units then give the same number, whatever the input.",
                        "于是无论输入是什么，八个隐藏单元的输出都一样。"});
    // [hidden]
    out.show("net[0](X)", net[0](X));
    // [hidden]
}

/** \page section_02_constant
 * \sec{constant_backward,Training does not help,训练也无济于事}
 *
 * \en
 * Could a step of gradient descent pull the units apart? Take the sum of the outputs as the loss L.
 * Its derivative with respect to the weight from input i to unit j is
 *
 * \zh
 * 走一步梯度下降，能不能把各单元拉开？取输出之和作为损失 L，它对“第 i 个输入到单元 j”这个权重的导数
 * 是
 *
 * \both
 * \f[
 *   \frac{\partial L}{\partial W_{ji}} = \sum_{n} v_j \cdot [h_{nj} > 0] \cdot X_{ni}
 * \f]
 *
 * \en
 * where \f$v_j\f$ is the unit's outgoing weight and \f$h_{nj}\f$ its value for sample n before the
 * ReLU; \f$[h_{nj} > 0]\f$ is 1 if that is true and 0 if not. All \f$v_j\f$ are 1 and all
 * \f$h_{nj}\f$ are positive, so j drops out of the formula: every row of the gradient is the sum of
 * the samples. We step by hand, on a copy, with the step size 0.1. The code subtracts the same row
 * everywhere, because the formula says so; the test at the end checks the formula.
 *
 * \zh
 * 其中 \f$v_j\f$ 是该单元的输出权重，\f$h_{nj}\f$ 是它对第 n 个样本的值（ReLU 之
 * 前）；\f$[h_{nj} > 0]\f$ 在条件成立时为 1，否则为 0。所有 \f$v_j\f$ 都是 1，所有 \f$h_{nj}\f$ 都
 * 为正，于是 j 从公式里消失了：梯度的每一行都是各样本之和。我们在副本上手工走一步，步长取 0.1。代码
 * 给每一行减去同一个向量，因为公式是这么说的；公式本身由文末的测试检验。
 *
 * \both
 * \cell{02_constant,step}
 *
 * \en
 * The weights have moved, and the rows are still equal. The outgoing weights stay equal too: the
 * gradient of \f$v_j\f$ is the sum of the unit's outputs, and all units have the same outputs. So
 * the next step finds what this one found, and so does every step after it. The next
 * chapter \ref section_03_symmetry "takes two thousand of them". Units with equal
 * incoming weights, equal biases and equal outgoing weights have a <b>symmetry</b> that gradient
 * descent keeps. Any constant does this. 0 is worse than 1: the hidden units are 0, and so are the
 * gradients of both weights. Only the last bias can still move.
 *
 * Random numbers are there to break the symmetry. They need not be large or clever for that, only
 * different; \ref symmetry_try "a figure" lets you try what else does it. How large they should be is
 * a question of its own, and \ref section_03_per_block "the next section's".
 *
 * \zh
 * 权重变了，各行却仍然相等。输出权重也仍然相等：\f$v_j\f$ 的梯度是该单元的输出之和，而各单元的输出
 * 相同。所以下一步面对的情形与这一步相同，此后每一步都是如此。下一章 \ref section_03_symmetry "真的走了两千步"。几个单元的输入权重、偏置和输出权重都
 * 相等，这就是一种<b>对称性</b>，梯度下降会一直保持它。任何常数都会这样。0 比 1 更糟：隐藏单元全是
 * 0，两层权重的梯度也全是 0，还能移动的只剩最后一层的偏置。
 *
 * 随机数的作用就是打破对称。为此它们不必大，也不必巧，只要各不相同；还有什么做得到，可以在 \ref symmetry_try "一幅图"
 * 里试试。至于该有多大，那是另一个问题，留给 \ref section_03_per_block "下一节"。
 *
 * \both
 */
void step_by_hand(Story& story, Output& out) {
    auto& [net, X] = story;
    out.cell("step", {"One gradient step by hand: the rows change, and stay equal.",
                      "手工做一步梯度下降：各行变了，却仍然彼此相等。"});
    // [step]
    const nn::Tensor gradient = xt::sum(X, {0});
    nn::Parameter stepped = net.get_parameter("0.weight");
    stepped -= 0.1F * gradient;
    out.show("net[0].weight - 0.1 * gradient", stepped);
    // [step]
}

/** \page section_02_constant
 * \sec{constant_picture,The numbers as a picture,把这些数画出来}
 *
 * \en
 * The distribution of a constant is a single stem: all probability on the number 1.
 *
 * \zh
 * 常数的分布只是一条竖线：全部概率都在 1 这个数上。
 *
 * \both
 *
 * \figure{plot_02_constant}
 *
 * \sec{constant_test,How we know,我们怎么知道}
 *
 * \en
 * The test does not trust the formula. It moves every weight a little and measures how the summed
 * output changes.
 *
 * \zh
 * 测试并不轻信公式。它把每个权重都稍微移动一点，再测量输出之和变了多少。
 *
 * \both
 * \testcode{test_02_constant.cpp,symmetry}
 *
 * \sec{constant_wrong,What a wrong answer looks like,错误的答案长什么样}
 *
 * \en
 * Nobody has to write a constant to get equal units. The first two fill the matrix with random numbers,
 * and the histogram looks as it should, or nearly. But all rows are the same row, and that is the symmetry
 * of this section. The third leaves the last row at 0: one unit always gives 0. The tests compare every
 * row with every other, and ask whether one number comes too often.
 *
 * \zh
 * 就算不写常数，也可能得到一模一样的单元。前两种用随机数填满矩阵，直方图也像模像样，可是所有行都是同一行，
 * 而这正是本节所说的对称性。第三种把最后一行留为 0，于是有一个单元总是输出 0。测试会把每一行与其他各行比较，
 * 也会问某个数是否出现得太多。
 *
 * \both
 *
 * \figure{wrong_02_constant}
 *
 * \sec{constant_elsewhere,Elsewhere,在其他框架里}
 *
 * | \tr{here,本书} | PyTorch | JAX | Keras |
 * |---|---|---|---|
 * | `constant_(w, 1.0)` | `init.constant_(w, 1.0)` | `initializers.constant(1.0)` | `Constant(1.0)` |
 * | `ones_(w)` | `init.ones_(w)` | `initializers.ones` | `Ones()` |
 *
 * \sec{constant_summary,Summary,小结}
 *
 * \en
 * - Units that start with equal incoming weights, biases <i>and</i> outgoing weights stay copies.
 * - The reason is that they get equal gradients, at every step. So the layer is worth one unit.
 * - Let one of the three differ, and the units part. Random weights do it; then all biases may start at 0.
 *
 * \zh
 * - 输入权重、偏置和输出权重都相等的单元，会一直一模一样。
 * - 这是因为每一步它们得到的梯度都相等。所以单元再多，也只抵得上一个。
 * - 三者中只要有一样不同，单元就会分开。随机的权重就能做到，这时偏置可以全部从 0 出发。
 *
 * \both
 * \sec{constant_questions,Questions,思考题}
 *
 * \en
 * 1. Keep the weights of the first layer at 1, and draw those of the second from N(0, 0.01²). Are the
 *    rows of the first layer's gradient still equal? Use the formula above.
 * 2. A linear regression has one layer and no hidden units. Does it learn when its weights start at 0?
 *    Why is there no symmetry to break? \ref symmetry_regression "The next chapter" tries it.
 *
 * \zh
 * 1. 第一层的权重仍取 1，第二层的权重改为从 N(0, 0.01²) 抽取。第一层梯度的各行还相等吗？用上面的公式
 *    想一想。
 * 2. 线性回归只有一层，没有隐藏单元。权重从 0 出发，它学得动吗？为什么这里没有对称性需要打破？
 *    \ref symmetry_regression "下一章" 会试一试。
 *
 * \both
 * \sec{constant_exercises,Exercises,练习}
 *
 * \en
 * Each exercise is a file of its own, which compiles as it stands. The header beside it says what to
 * write. Your answer is judged by the distribution of its numbers, not by the order of its draws.
 * `./workbook watch 02` judges it whenever you save it.
 *
 * \zh
 * 每个练习是一个单独的文件，本来就能编译；要写什么，旁边的头文件里有说明。评判看的是数的分布，不看抽取
 * 的先后。运行 `./workbook watch 02`，每次保存就会评判一次。
 *
 * \both
 *
 * \figure{exercises_02_constant}
 *
 * \tableofcontents{HTML:1}
 */
}  // namespace

void constant_initialization(Story& story, Output& out) {
    set_ones(story, out);
    run_hidden_units(story, out);
    step_by_hand(story, out);
    auto& net = story.net;
    out.plot("net[0].weight, net[2].weight",
             {net.get_parameter("0.weight"), net.get_parameter("2.weight")},
             nn::law::constant(1.0));
}

const nn::section::Registration<constant_initialization> constant_section{
    {"Constant initialization", "常数初始化"}};

}  // namespace parameter_initialization
