/** \page section_00_default \tr{00 · Default initialization,00 · 默认初始化}
 *
 * \en
 * Before a network learns anything, somebody has to choose its first weights. If you do not,
 * the library does. This section looks at what it chose.
 *
 * After this section you can
 * - say when the weights of a lazy layer come into being,
 * - compute the bound of PyTorch's default initialization,
 * - explain what a seed is, and why the order of the draws matters.
 *
 * \zh
 * 网络开始学习之前，总得有人选定最初的权重。你不选，库就替你选。本节就来看看它选了什么。
 *
 * 学完本节，你能够：
 * - 说出惰性层的权重在什么时候产生；
 * - 算出 PyTorch 默认初始化的边界；
 * - 解释什么是种子，以及抽取的先后为什么重要。
 *
 * \both
 */
#include "parameter_initialization/00_default/section.hpp"

#include <cmath>

namespace parameter_initialization {
namespace {

using nn::section::Output;

/** \page section_00_default
 * \sec{default_lazy,A network without weights,还没有权重的网络}
 *
 * \en
 * Our network has four inputs, eight hidden units and one output. We do not tell it about the four
 * inputs: a LazyLinear knows how many outputs it has, and waits for its first input to learn the
 * rest.
 *
 * \zh
 * 我们的网络有四个输入、八个隐藏单元和一个输出。但我们不告诉它输入有四个：LazyLinear
 * 只知道自己有多少个输出，其余的要等第一个输入到来才知道。
 *
 * \both
 * \cell{00_default,net}
 */
void build_network(Story& story, Output& out) {
    out.cell("net", {"Build a network of two lazy layers. They do not know their input size yet.",
                     "搭建含两个惰性层的网络。它们还不知道输入有多大。"});
    // [net]
    nn::Sequential net{nn::LazyLinear(8), nn::ReLU(), nn::LazyLinear(1)};
    out.show("net", net.description());
    // [net]
    story.net = std::move(net);
}

/** \page section_00_default
 * \en
 * A weight needs a shape, and the shape needs the number of inputs. Until an input comes there is
 * nothing to draw and nothing to look at. Asking anyway is an error, and the error says what to do.
 * PyTorch hands out an `UninitializedParameter` instead, and fails when you use its numbers.
 *
 * \zh
 * 权重要有形状，而形状取决于输入的个数。输入到来之前，既没有东西可抽取，也没有东西可看。硬要去看就
 * 会报错，报错信息会告诉你该怎么做。PyTorch 则会给出一个 `UninitializedParameter`，等到用它的数值时
 * 才报错。
 *
 * \both
 * \cell{00_default,before}
 */
void ask_too_early(Story& story, Output& out) {
    auto& net = story.net;
    out.cell("before", {"Before the first forward pass there is no weight to look at.",
                        "第一次前向传播之前，还没有权重可看。"});
    // [before]
    try {
        net.get_parameter("0.weight");
    } catch (const nn::UninitializedError& error) {
        out.show("net[0].weight", error.what());
    }
    // [before]
}

/** \page section_00_default
 * \sec{default_forward,The first forward pass draws,第一次前向传播时抽取}
 *
 * \en
 * X is a batch of two inputs of four numbers each, drawn uniformly from [0, 1). The network answers
 * with one number per sample, so the output has shape (2, 1).
 *
 * \zh
 * X 是一批输入：两个样本，每个四个数，均匀地取自 [0, 1)。
 * 网络对每个样本给出一个数，所以输出的形状是 (2, 1)。
 *
 * \both
 * \cell{00_default,forward}
 */
void run_forward(Story& story, Output& out) {
    auto& net = story.net;
    out.cell("forward", {"Draw a batch of two inputs and run it through the network.",
                         "抽取一批（两个）输入，送入网络计算。"});
    // [forward]
    nn::Tensor X = nn::rand({2, 4});
    out.show("X", X);
    out.show("net(X).shape", nn::to_string(nn::shape(net(X))));
    // [forward]
    story.X = std::move(X);
}

/** \page section_00_default
 * \en
 * On the way both layers learned their input size. Each has turned into a Linear and has drawn its
 * parameters, the weight first and then the bias.
 *
 * \zh
 * 计算途中，两个层都得知了自己的输入大小。它们各自变成了 Linear，并抽取了参数：先权重，后偏置。
 *
 * \both
 * \cell{00_default,after}
 *
 * \en
 * All these numbers come from one long stream, and every draw moves it on. An element of the stream
 * is called a <b>word</b>; it is a random whole number of 32 bits. X took the first eight words of
 * the stream, the first weight the next 32. Had we drawn X after the weights, every number drawn on
 * this page would be different.
 *
 * A <b>seed</b> says where the stream starts. The stream is not random at all: it is computed, and
 * it only looks random. That is what makes it useful here. The same seed gives the same numbers
 * again, run after run. From this library they are those of PyTorch on Linux x86-64. Run the
 * section with `--seed 7` and compare with `torch.manual_seed(7)`.
 *
 * \zh
 * 这些数都来自同一条长长的序列，每抽一次，序列就向前走一步。序列的每一项是一个 <b>32
 * 位随机整数</b>。X 用掉了最前面的 8 个，第一层的权重用掉了接下来的 32 个。假如先抽权重、后抽 X，本页抽
 * 到的每个数都会不同。
 *
 * <b>种子</b>决定序列从哪里开始。这条序列其实一点也不随机：它是算出来的，只是看上去随机。它的用处恰
 * 恰在这里：同一个种子，每次运行都得到同样的数；用本库得到的，就是 Linux x86-64 上 PyTorch 的那
 * 些数。用 `--seed 7` 运行本节，再与 `torch.manual_seed(7)` 比一比。
 *
 * \both
 * \sec{default_stream,Which word becomes which weight,哪个整数变成哪个权重}
 *
 * \en
 * Here is the beginning of the stream, for a smaller layer: X as above, then a weight W of two units, and
 * their biases b. A cell of the strip is a word, written as the number in [0, 1) that it gives, and it says who
 * took it.
 *
 * Draw in another order, or give X another row. Let W be normal, or change the page's seed. Which numbers move,
 * and which stay? How such a number is made, \ref parity "another page" says in full.
 *
 * \zh
 * 下面是序列的开头，层要小一些：X 同上，然后是两个单元的权重 W，再是它们的偏置 b。上面的每一格是一个整数，写成它给出的
 * [0, 1) 上的数，并标明谁用了它。
 *
 * 换一种次序抽取，或者给 X 加一行；让 W 服从正态分布，或者换一个种子。哪些数变了，哪些没变？这样的数是怎样算出来的，
 * \ref parity "另一页" 有完整的说明。
 *
 * \both
 * \figure{live_stream}
 *
 */
void look_again(Story& story, Output& out) {
    auto& net = story.net;
    out.cell("after", {"Now the layers are Linear, and their parameters are drawn.",
                       "现在它们都是 Linear，参数也已抽取完毕。"});
    // [after]
    out.show("net", net.description());
    out.show("net[0].weight", net.get_parameter("0.weight"));
    out.show("net[0].bias", net.get_parameter("0.bias"));
    // [after]
}

/** \page section_00_default
 * \sec{default_law,Which distribution they follow,它们服从什么分布}
 *
 * \en
 * PyTorch draws both the weight and the bias of a Linear from a uniform distribution:
 *
 * \zh
 * PyTorch 从均匀分布中抽取 Linear 的权重与偏置：
 *
 * \both
 * \f[
 *   w,\, b \sim U\!\left(-\frac{1}{\sqrt{\mathrm{fan_{in}}}},\; \frac{1}{\sqrt{\mathrm{fan_{in}}}}\right)
 * \f]
 *
 * \en
 * Here fan_in is the number of inputs of the layer: 4 for the first, 8 for the last. The number of
 * outputs plays no part, although one often reads that it does. You can check it: no weight is
 * larger in absolute value than the bound.
 *
 * \zh
 * 其中 fan_in 是该层的输入个数：第一层是 4，最后一层是 8。输出的个数不起作用，尽管常能读到相反的说
 * 法。你可以自己验证：任何权重的绝对值都不超过这个边界。
 *
 * \both
 * \cell{00_default,bound}
 *
 * \en
 * Why should the bound shrink when the inputs grow in number? A hidden unit adds up fan_in products
 * of a weight and an input. The weights are independent and have mean 0, so the variances add up:
 *
 * \zh
 * 为什么输入越多，边界就越小？一个隐藏单元要把 fan_in
 * 个“权重乘输入”加起来。各权重相互独立、均值为 0，所以方差可以相加：
 *
 * \both
 * \f[
 *   \operatorname{Var}\Bigl(\sum_{i=1}^{\mathrm{fan_{in}}} w_i x_i\Bigr)
 *   = \mathrm{fan_{in}} \cdot \operatorname{Var}(w) \cdot \operatorname{E}[x^2],
 *   \qquad
 *   \operatorname{Var}(w) = \frac{(2/\sqrt{\mathrm{fan_{in}}})^2}{12} = \frac{1}{3\,\mathrm{fan_{in}}}
 * \f]
 *
 * \en
 * The two fan_in cancel. The sum has the variance \f$\operatorname{E}[x^2]/3\f$, whether the layer
 * has four inputs or four thousand. So the number of inputs does not change the size of the sum.
 * The factor 1/3 remains: layer after layer the signal still fades. \ref section_03_per_block "Section 03"
 * asks for a factor of 1 instead, and \ref section_00_vanishing "the next chapter" measures what
 * fifty layers of the default leave.
 *
 * In PyTorch's source the rule of the weight looks different: it calls Kaiming's uniform
 * initialization (\ref per_block_xavier "section 03") with \f$a=\sqrt5\f$, the slope of a leaky
 * ReLU. Kaiming's bound is
 * \f$\sqrt3\cdot\sqrt{2/(1+a^2)}/\sqrt{\mathrm{fan_{in}}}\f$, and with \f$a^2=5\f$ the two roots
 * cancel. So the \f$\sqrt5\f$ has no meaning of its own. It only produces this bound.
 *
 * \zh
 * 两个 fan_in 正好约掉。无论该层有四个输入还是四千个，和的方差都是
 * \f$\operatorname{E}[x^2]/3\f$ 。所以输入的个数不影响和的大小。但因子 1/3 还在：层数一多，信号仍会
 * 越来越弱。 \ref section_03_per_block "第 03 节" 要求这个因子等于 1； \ref section_00_vanishing "下一章" 测量五十层
 * 默认初始化之后还剩下什么。
 *
 * 在 PyTorch 的源码里，权重的规则看上去不一样：它调用 Kaiming 均匀初始化（见 \ref per_block_xavier "第 03 节"），取
 * \f$a=\sqrt5\f$，即 leaky ReLU 的斜率。Kaiming 的边界是
 * \f$\sqrt3\cdot\sqrt{2/(1+a^2)}/\sqrt{\mathrm{fan_{in}}}\f$ ，取 \f$a^2=5\f$ 时两个根号恰好约掉。
 * 所以 \f$\sqrt5\f$ 本身没有含义，只是恰好给出这个边界。
 *
 * \both
 */
void compare_with_bound(Story& story, Output& out) {
    auto& net = story.net;
    out.cell("bound",
             {"No weight exceeds 1/√fan_in in absolute value. The number of outputs plays no part.",
              "所有权重的绝对值都不超过 1/√fan_in，与输出的个数无关。"});
    // [bound]
    const auto largest = [](const nn::Parameter& w) { return nn::Tensor(xt::amax(xt::abs(w))); };
    out.show("1/√4", nn::Tensor(1.0F / std::sqrt(4.0F)));
    out.show("net[0].weight.abs().max()", largest(net.get_parameter("0.weight")));
    out.show("1/√8", nn::Tensor(1.0F / std::sqrt(8.0F)));
    out.show("net[2].weight.abs().max()", largest(net.get_parameter("2.weight")));
    // [bound]
}

/** \page section_00_default
 * \sec{default_picture,The numbers as a picture,把这些数画出来}
 *
 * \en
 * Here are the 32 weights of the first layer, sorted into bars. The line is the distribution. It is flat, and the
 * bars are not: with so few numbers, chance alone leaves some places empty, and makes one bar almost
 * four times as high as the line.
 *
 * \zh
 * 下面把第一层的 32 个权重按取值分到各个区间。折线是分布本身。折线是平的，条形却高低不齐：数这么少，单凭偶然，就
 * 有几处空着，还有一条几乎高到折线的四倍。
 *
 * \both
 *
 * \figure{plot_00_default}
 *
 * \sec{default_test,How we know,我们怎么知道}
 *
 * \en
 * Thirty-two weights are too few to recognise a distribution: their histogram is ragged. So the
 * test builds the network from 1024 seeds and pools what was drawn. `IsSampleFrom` then asks some
 * thirty questions of the pool. Does every number lie within the bounds, and does the largest come
 * close enough to them? Do mean, variance and the whole histogram fit? Does a number depend on its
 * neighbour? For each question a <b>p-value</b> says how often chance alone would put the numbers
 * at least this far off. It may not fall below 1.2·10⁻¹⁰. With that, all tests of this workbook
 * together reject right numbers at most once in a million. \ref statistics "A page of its own" tells
 * what the questions are. Another test compares the numbers with
 * \ref parity "PyTorch's, bit for bit".
 *
 * \zh
 * 三十二个权重太少，看不出分布：它们的直方图参差不齐。因此测试用 1024 个种子各搭一次网络，把抽到的
 * 数汇总起来，再由 `IsSampleFrom` 提出三十来个问题：每个数都在界内吗？最大的数离边界够近吗？均值、方差
 * 和整个直方图相符吗？一个数与相邻的数有关吗？对每个问题，<b>p 值</b>是单凭偶然、偏差至少这么大的概
 * 率，它不得低于 1.2·10⁻¹⁰。这样，本练习册的全部测试合起来，错怪正确结果的机会至多百万分之一。有哪些问题， \ref statistics "另有一页"
 * 专门来讲。还有测试把这些数 \ref parity "与 PyTorch 的逐位比较"。
 *
 * \both
 * \testcode{test_00_default.cpp,law_default}
 *
 * \en
 * The table names the question that came closest to failing. That is no reason for alarm: among so many
 * questions, a p of 0.006 is expected by chance.
 *
 * \zh
 * 表中列出的是最接近失败的一问。不必惊慌：问题这么多，碰巧出现 0.006 这样的 p 值并不奇怪。
 *
 * \both
 *
 * \sec{default_wrong,What a wrong answer looks like,错误的答案长什么样}
 *
 * \en
 * Each picture below belongs to an implementation that somebody could write. The bars are what it
 * draws from seed 42, the line is what it should draw, and the sentence names the question that gave
 * it away. The last two have a histogram without a flaw. Only a question about repeated values, and
 * one that finds numbers too even to be random, see through them. A good histogram is not enough.
 * Would you notice? \ref statistics_notice "Try it" against the tests.
 *
 * \zh
 * 下面每幅图都来自一种有人可能写出的实现。条形是它用种子 42 抽到的，折线是它应当抽到的，图下的句子说明
 * 是哪个问题让它露了馅。最后两种的直方图毫无破绽：要靠“重复值”这个问题，以及“均匀得不像随机”这个问
 * 题，才能识破。只有直方图好看，是不够的。你自己看得出来吗？ \ref statistics_notice "这里" 可以和检验比一比。
 *
 * \both
 *
 * \figure{wrong_00_default}
 *
 * \en
 * Two of these really happened, and the reports can be read:
 * - A normal distribution instead of a uniform one: <a
 *   href="https://github.com/dmlc/minpy/issues/158">MinPy</a>, and <a
 *   href="https://github.com/LBANN/lbann/pull/316">LBANN</a>.
 * - A bias treated as a matrix: <a href="https://github.com/clab/dynet/pull/618">DyNet</a>, where the mended line
 *   <a href="https://github.com/clab/dynet/issues/659">was lost once more</a>.
 *
 * \zh
 * 其中两种真实发生过，报告可以查阅：
 * - 用正态分布代替了均匀分布：<a href="https://github.com/dmlc/minpy/issues/158">MinPy</a>，以及
 *   <a href="https://github.com/LBANN/lbann/pull/316">LBANN</a>。
 * - 把偏置当作矩阵：<a href="https://github.com/clab/dynet/pull/618">DyNet</a>，而且改正的那一行<a href="https://github.com/clab/dynet/issues/659">后来又丢过一次</a>。
 *
 * \both
 *
 * \sec{default_elsewhere,Elsewhere,在其他框架里}
 *
 * \en
 * The first row builds a layer that waits for its input size; the second is what it then draws.
 *
 * \zh
 * 第一行搭建一个等待输入大小的层，第二行是它随后抽取的分布。
 *
 * \both
 * | \tr{here,本书} | PyTorch | JAX (Flax) | Keras |
 * |---|---|---|---|
 * | `nn::LazyLinear(8)` | `torch.nn.LazyLinear(8)` | `nn.Dense(8)` | `layers.Dense(8)` |
 * | U(±1/√fan_in) \tr{for both,权重与偏置都是} | \tr{the same,相同} | `lecun_normal()`\tr{; bias 0,；偏置为 0} | `GlorotUniform()`\tr{; bias 0,；偏置为 0} |
 * | `nn::manual_seed(42)` | `torch.manual_seed(42)` | `jax.random.PRNGKey(42)` | `keras.utils.set_random_seed(42)` |
 *
 * \en
 * So “the default” means three different distributions in three frameworks. Say which one you mean when you
 * compare results.
 *
 * \zh
 * 可见“默认初始化”在三个框架里是三种不同的分布。比较结果时，要说清指的是哪一种。
 *
 * \both
 *
 * \sec{default_summary,Summary,小结}
 *
 * \en
 * - A lazy layer has no parameters until the first forward pass.
 * - The default of a Linear is U(±1/√fan_in), for the weight and for the bias.
 * - A seed fixes every number that follows, as long as the order of the draws stays the same.
 *
 * \zh
 * - 第一次前向传播之前，惰性层没有参数。
 * - Linear 的默认初始化是 U(±1/√fan_in)，权重与偏置都是如此。
 * - 只要抽取的先后不变，种子就决定了此后的每一个数。
 *
 * \both
 * \sec{default_questions,Questions,思考题}
 *
 * \en
 * 1. A layer has 100 inputs and 10 outputs. Compute the bound of its default initialization, and its
 *    standard deviation. Draw it and compare: `./workbook sample kaiming_uniform --shape 10x100 --a
 *    2.2360679775`.
 * 2. In this section's source, draw X before the network is built. Does any number change? Then draw X
 *    after the forward pass of another input. Which numbers change now, and why?
 *
 * \zh
 * 1. 某层有 100 个输入、10 个输出。算出默认初始化的边界与标准差，再抽出来比一比：
 *    `./workbook sample kaiming_uniform --shape 10x100 --a 2.2360679775`。
 * 2. 在本节的源码里，把抽取 X 移到搭建网络之前。有哪个数会变吗？再改成先用别的输入做一次前向传播，然后
 *    才抽取 X。这次哪些数会变，为什么？
 *
 * \both
 * \sec{default_exercises,Exercises,练习}
 *
 * \en
 * Each exercise is a file of its own, which compiles as it stands. The header beside it says what to
 * write. Your answer is judged by the distribution of its numbers, not by the order of its draws.
 * `./workbook watch 00` judges it whenever you save it.
 *
 * \zh
 * 每个练习是一个单独的文件，本来就能编译；要写什么，旁边的头文件里有说明。评判看的是数的分布，不看抽取
 * 的先后。运行 `./workbook watch 00`，每次保存就会评判一次。
 *
 * \both
 *
 * \figure{exercises_00_default}
 *
 * \tableofcontents{HTML:1}
 */
}  // namespace

void default_initialization(Story& story, Output& out) {
    build_network(story, out);
    ask_too_early(story, out);
    run_forward(story, out);
    look_again(story, out);
    compare_with_bound(story, out);
    out.plot("net[0].weight", {story.net.get_parameter("0.weight")}, nn::law::uniform(-0.5, 0.5));
}

const nn::section::Registration<default_initialization> default_section{
    {"Default initialization", "默认初始化"}};

}  // namespace parameter_initialization
