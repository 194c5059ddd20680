/** \page section_01_built_in \tr{01 · Built-in initialization,01 · 内置初始化}
 *
 * \en
 * \ref section_00_default "The default" is one choice. The library offers others, and a short
 * function gives any of them to every Linear of a network. This section draws all weights from a
 * narrow normal distribution and sets all biases to 0.
 *
 * After this section you can
 * - write an initializer and `apply` it to a whole network,
 * - tell a standard deviation from a variance,
 * - say in which order `apply` visits the layers, and which ones an initializer skips.
 *
 * \zh
 * \ref section_00_default "默认初始化" 只是一种选择。库里还有别的选择；一个短短的函数，就能把其中任何一种用到网络的每个 Linear
 * 上。本节从一个很窄的正态分布抽取全部权重，并把全部偏置设为 0。
 *
 * 学完本节，你能够：
 * - 写一个初始化函数，并用 `apply` 作用于整个网络；
 * - 分清标准差与方差；
 * - 说出 `apply` 按什么顺序访问各层，以及初始化函数会跳过哪些层。
 *
 * \both
 */
#include "parameter_initialization/01_built_in/section.hpp"

namespace parameter_initialization {

/** \page section_01_built_in
 * \sec{built_in_rule,An initializer is a function,初始化函数}
 *
 * \en
 * An initializer takes a module and asks whether it is one of those that concern it. Ours concerns
 * itself with Linear only, because a ReLU has nothing to initialize.
 *
 * \zh
 * 初始化函数接收一个模块，先问它是不是自己要管的那一种。我们只管 Linear，因为 ReLU
 * 没有什么可初始化的。
 *
 * \both
 * \code_only{01_built_in,init_normal}
 *
 * \en
 * The underscore at the end of `normal_` says that it works in place: it overwrites the numbers of
 * the weight that is there. The options have names, so you see which number is the mean and which
 * is std.
 *
 * \zh
 * `normal_` 末尾的下划线表示原地修改：直接覆盖权重现有的数。选项带有名字，哪个是均值、哪个是标准
 * 差，一看便知。
 *
 * \both
 * \f[
 *   w \sim N(0,\, 0.01^2), \qquad b = 0
 * \f]
 *
 * \en
 * The 0.01 is the <b>standard deviation</b>, the typical distance from the mean. Its square,
 * 0.0001, is the variance. The two are easily mixed up, and nothing crashes. Take 0.01 for the
 * variance, and the weights become ten times too large. Pass 0.0001 as std, and they become a
 * hundred times too small.
 *
 * \zh
 * 这里的 0.01 是<b>标准差</b>，即数值偏离均值的典型距离。它的平方 0.0001 才是方差。二者很容易混淆，
 * 而且程序不会崩溃：把 0.01 当成方差，权重就变成应有大小的十倍；把 0.0001 当作 std 传入，权重就只有
 * 应有大小的百分之一。
 *
 * \both
 */
// [init_normal]
void init_normal(nn::Module& module) {
    if (auto* linear = module.as<nn::Linear>()) {
        nn::init::normal_(linear->weight(), {.mean = 0.0, .std = 0.01});
        nn::init::zeros_(linear->bias());
    }
}
// [init_normal]

namespace {

using nn::section::Output;

/** \page section_01_built_in
 * \sec{built_in_apply,Apply it to the whole network,作用于整个网络}
 *
 * \en
 * `apply` hands every module of the network to the function, one after another.
 *
 * \zh
 * `apply` 把网络中的每个模块依次交给这个函数。
 *
 * \both
 * \cell{01_built_in,normal}
 */
void draw_normal(Story& story, Output& out) {
    auto& net = story.net;
    out.cell("normal", {"Every Linear draws its weight from N(0, 0.01²); its bias becomes 0.",
                        "每个 Linear 都从 N(0, 0.01²) 抽取权重，偏置变为 0。"});
    // [normal]
    net.apply(init_normal);
    out.show("net[0].weight[0]", xt::view(net.get_parameter("0.weight"), 0));
    out.show("net[0].bias[0]", xt::view(net.get_parameter("0.bias"), 0));
    // [normal]
}

/** \page section_01_built_in
 * \en
 * One row proves little, so here is the whole layer. About two thirds of the weights should lie
 * within ±0.01, and hardly any beyond ±0.03.
 *
 * \zh
 * 一行说明不了什么，下面是完整的一层。大约三分之二的权重应落在 ±0.01 之内，几乎没有超出 ±0.03 的。
 *
 * \both
 * \cell{01_built_in,whole}
 *
 * \en
 * Why may all biases be 0, when all weights may not? The weights differ already, so every hidden
 * unit computes something of its own, with or without a bias. \ref section_02_constant "The next section"
 * shows what happens when the weights are equal too.
 *
 * \zh
 * 为什么偏置可以全是 0，权重却不行？权重已经各不相同，每个隐藏单元算的都是自己的东西，
 * 有没有偏置都一样。 \ref section_02_constant "下一节" 会看到，权重也都相等时会发生什么。
 *
 * \both
 */
void show_layer(Story& story, Output& out) {
    auto& net = story.net;
    out.cell("whole", {"The whole first layer: the weights are small, and every bias is 0.",
                       "完整的第一层：权重都很小，偏置全部为 0。"});
    // [whole]
    out.show("net[0].weight", net.get_parameter("0.weight"));
    out.show("net[0].bias", net.get_parameter("0.bias"));
    // [whole]
}

/** \page section_01_built_in
 * \sec{built_in_order,In which order,访问的顺序}
 *
 * \en
 * `apply` visits the children first, in the order in which they stand, and the network itself last.
 * That order is also the order of the draws. The first layer takes its numbers from the stream
 * before the last layer does.
 *
 * \zh
 * `apply` 按排列顺序先访问子模块，最后才访问网络自身。这也就是抽取的顺序：
 * 第一层先从随机序列中取数，然后才轮到最后一层。
 *
 * \both
 * \cell{01_built_in,order}
 */
void show_order(Story& story, Output& out) {
    auto& net = story.net;
    out.cell("order", {"apply visits the children first, then the network itself.",
                       "apply 先访问子模块，最后才是网络自身。"});
    // [order]
    std::string visited;
    net.apply([&visited](nn::Module& module) {
        const std::string text = module.description();
        visited += text.substr(0, text.find('(')) + '\n';
    });
    visited.pop_back();  // the last line break
    out.show("visited", visited);
    // [order]
}

/** \page section_01_built_in
 * \sec{built_in_lazy,Layers that are skipped,被跳过的层}
 *
 * \en
 * `as<Linear>()` asks what a module is <b>now</b>. A LazyLinear that has not seen an input is no
 * Linear yet, so the initializer skips it, silently. The first forward pass then draws the
 * default, and your initializer has done nothing. Run one forward pass first, and initialize afterwards.
 * In PyTorch, compare `type(module) == nn.Linear`: `isinstance` would find a LazyLinear too.
 *
 * \zh
 * `as<Linear>()` 问的是模块<b>此刻</b>是什么。还没见过输入的 LazyLinear 不是 Linear，初始化函数便一
 * 声不响地跳过它。随后第一次前向传播抽取默认值，你的初始化等于没做。所以要先做一次前向传播，再初始
 * 化。在 PyTorch 里要写 `type(module) == nn.Linear`；`isinstance` 会把 LazyLinear 也算进去。
 *
 * \both
 * \cell{01_built_in,lazy}
 */
void show_lazy(Story& /*story*/, Output& out) {
    out.cell("lazy",
             {"On a network that has not seen an input, init_normal finds no Linear at all.",
              "网络若还没见过输入，init_normal 一个 Linear 也找不到。"});
    // [lazy]
    nn::Sequential unused{nn::LazyLinear(8), nn::ReLU(), nn::LazyLinear(1)};
    int found = 0;
    unused.apply([&found](nn::Module& module) { found += module.as<nn::Linear>() ? 1 : 0; });
    out.show("Linear layers found", std::to_string(found));
    // [lazy]
}

/** \page section_01_built_in
 * \sec{built_in_picture,The numbers as a picture,把这些数画出来}
 *
 * \en
 * The weights of both layers together, 40 numbers, and the bell that they come from.
 *
 * \zh
 * 两层的权重合在一起共 40 个数，以及它们所出自的钟形曲线。
 *
 * \both
 *
 * \figure{plot_01_built_in}
 *
 * \sec{built_in_test,How we know,我们怎么知道}
 *
 * \en
 * The test pools the weights of 1024 networks, 32 768 numbers for the first layer. With so many
 * numbers the test fails if the standard deviation is only 5 \% too large. A variance passed as a
 * standard deviation has no chance. Neither has a uniform distribution of the right standard
 * deviation: its histogram has no tails.
 *
 * \zh
 * 测试汇总 1024 个网络的权重，第一层共有 32 768 个数。样本这么大，标准差只偏大 5 \% 就通不过测试，把
 * 方差当成标准差就更不必说了。标准差相同的均匀分布也通不过：它的直方图没有尾部。
 *
 * \both
 * \testcode{test_01_built_in.cpp,law_normal}
 *
 * \sec{built_in_wrong,What a wrong answer looks like,错误的答案长什么样}
 *
 * \en
 * A wrong standard deviation crashes nothing. It shows only when one looks, and these pictures show
 * what one sees. In the first two, the standard deviation and the variance were mixed up. In the third
 * nobody passed the 0.01, and the library's own 1 stayed.
 *
 * \zh
 * 标准差错了，程序并不会崩溃；只有去看，才看得出来。这些图就是你会看到的样子。前两种混淆了标准差与方差；第三种是没有人传入
 * 0.01，留下的是库自己的默认值 1。
 *
 * \both
 *
 * \figure{wrong_01_built_in}
 *
 * \en
 * Some of these really happened, and the reports can be read:
 * - The variance passed as the standard deviation: mlpack took
 *   <a href="https://github.com/mlpack/mlpack/pull/1272">Glorot's rule in so</a> in 2018, and
 *   <a href="https://github.com/mlpack/mlpack/pull/3651">mended it</a> in 2024.
 * - A callback that fills a captured layer: <a href="https://github.com/d2l-ai/d2l-en/pull/1079">Dive into
 *   Deep Learning</a> wrote `net[0]` where the argument was meant.
 * - A test of the type that never holds: <a href="https://github.com/d2l-ai/d2l-en/pull/2225">the same
 *   book</a> asked for a LazyLinear when it was a Linear already.
 * - The same seed for every layer: <a href="https://github.com/netket/netket/issues/241">NetKet</a>, and
 *   <a href="https://github.com/nntile/nntile/issues/21">NNTile</a>.
 * - A seed written into the source: <a href="https://github.com/tiny-dnn/tiny-dnn/issues/139">tiny-dnn</a>
 *   always began at 1.
 * - The seed ignored: <a href="https://github.com/tensorflow/tfjs/issues/7104">TensorFlow.js</a> took one,
 *   and drew without it.
 * - Layers in an order that hashing decides: <a href="https://github.com/apache/mxnet/issues/8658">MXNet</a>
 *   went through a Python dictionary.
 *
 * \zh
 * 其中有些真实发生过，报告可以查阅：
 * - 把方差当作标准差传入：mlpack 在 2018 年
 *   <a href="https://github.com/mlpack/mlpack/pull/1272">这样写下了 Glorot 的规则</a>，2024
 *   年<a href="https://github.com/mlpack/mlpack/pull/3651">才改正</a>。
 * - 回调函数改的是捕获的那一层：<a href="https://github.com/d2l-ai/d2l-en/pull/1079">《动手学深度学习》</a>本该用参数，却写成了
 *   `net[0]`。
 * - 类型判断永远不成立：<a href="https://github.com/d2l-ai/d2l-en/pull/2225">同一本书</a>问的是不是 LazyLinear，而那时它已经是
 *   Linear。
 * - 每一层都用同一个种子：<a href="https://github.com/netket/netket/issues/241">NetKet</a>，以及
 *   <a href="https://github.com/nntile/nntile/issues/21">NNTile</a>。
 * - 源码里写死了种子：<a href="https://github.com/tiny-dnn/tiny-dnn/issues/139">tiny-dnn</a> 总是从 1 开始。
 * - 没有理会种子：<a href="https://github.com/tensorflow/tfjs/issues/7104">TensorFlow.js</a> 收下了种子，抽取时却不用它。
 * - 各层的次序由哈希决定：<a href="https://github.com/apache/mxnet/issues/8658">MXNet</a> 按 Python 字典的顺序逐个初始化。
 *
 * \both
 *
 * \sec{built_in_elsewhere,Elsewhere,在其他框架里}
 *
 * | \tr{here,本书} | PyTorch | JAX | Keras |
 * |---|---|---|---|
 * | `normal_(w, {.std = 0.01})` | `init.normal_(w, std=0.01)` | `initializers.normal(0.01)` | `RandomNormal(stddev=0.01)` |
 * | `zeros_(b)` | `init.zeros_(b)` | `initializers.zeros` | `Zeros()` |
 * | `net.apply(init_normal)` | `net.apply(init_normal)` | `kernel_init=` | `kernel_initializer=` |
 *
 * \en
 * PyTorch draws first and lets you draw again. JAX and Keras ask for the initializer when a layer is
 * defined, and draw once, when its shape is known.
 *
 * \zh
 * PyTorch 先抽取，你可以再重新抽取。JAX 与 Keras 则在定义层时就要你给出初始化方法，等形状确定后只抽取
 * 一次。
 *
 * \both
 *
 * \sec{built_in_summary,Summary,小结}
 *
 * \en
 * - An initializer is a function of a module; `apply` runs it over a network, children first.
 * - std is the standard deviation. N(0, 0.01²) has the variance 0.0001.
 * - Before the first forward pass an initializer finds no Linear, and says nothing.
 *
 * \zh
 * - 初始化函数作用于模块；`apply` 让它走遍网络，先子模块，后自身。
 * - std 是标准差。N(0, 0.01²) 的方差是 0.0001。
 * - 第一次前向传播之前，初始化函数找不到 Linear，也不会提醒你。
 *
 * \both
 * \sec{built_in_questions,Questions,思考题}
 *
 * \en
 * 1. Change 0.01 to 0.02 in `init_normal`, and run `./workbook run 01 --plot`. What gives the change away:
 *    the printed numbers, or the picture? Would you notice 0.0105?
 * 2. How many weights must you look at before a standard deviation that is 5 \% too large shows? Try
 *    `./workbook sample normal --std 0.0105` with growing shapes, and compute the standard deviation.
 *
 * \zh
 * 1. 把 `init_normal` 中的 0.01 改成 0.02，再运行 `./workbook run 01 --plot`。是哪里看出了改动：打印的数，还是图？如果改成
 *    0.0105，你还会发现吗？
 * 2. 标准差偏大 5 \%，要看多少个权重才看得出来？用 `./workbook sample normal --std 0.0105` 抽取越来越大
 *    的形状，算一算标准差。
 *
 * \both
 * \sec{built_in_exercises,Exercises,练习}
 *
 * \en
 * Each exercise is a file of its own, which compiles as it stands. The header beside it says what to
 * write. Your answer is judged by the distribution of its numbers, not by the order of its draws.
 * `./workbook watch 01` judges it whenever you save it.
 *
 * \zh
 * 每个练习是一个单独的文件，本来就能编译；要写什么，旁边的头文件里有说明。评判看的是数的分布，不看抽取
 * 的先后。运行 `./workbook watch 01`，每次保存就会评判一次。
 *
 * \both
 *
 * \figure{exercises_01_built_in}
 *
 * \tableofcontents{HTML:1}
 */
}  // namespace

void built_in_initialization(Story& story, Output& out) {
    draw_normal(story, out);
    show_layer(story, out);
    show_order(story, out);
    show_lazy(story, out);
    auto& net = story.net;
    out.plot("net[0].weight, net[2].weight",
             {net.get_parameter("0.weight"), net.get_parameter("2.weight")},
             nn::law::normal(0.0, 0.01));
}

const nn::section::Registration<built_in_initialization> built_in_section{
    {"Built-in initialization", "内置初始化"}};

}  // namespace parameter_initialization
