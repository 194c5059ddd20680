/** \page section_05_direct_editing \tr{05 · Direct editing,05 · 直接修改参数}
 *
 * \en
 * An initializer is a convenience. In the end a parameter is an array of numbers, and you may write
 * into it. This section does, and shows the two ways in which people write into the wrong array.
 *
 * After this section you can
 * - change all weights of a layer, a row, or a single one,
 * - tell a view from a copy,
 * - say what a parameter refuses, and why.
 *
 * \zh
 * 初始化函数只是图个方便。说到底，参数就是一组数，你可以直接往里写。
 * 本节就这么做，并展示人们写错地方的两种情形。
 *
 * 学完本节，你能够：
 * - 修改一层的全部权重、某一行，或某一个；
 * - 分清视图与副本；
 * - 说出参数会拒绝什么，以及为什么。
 *
 * \both
 */
#include "parameter_initialization/05_direct_editing/section.hpp"

namespace parameter_initialization {

nn::law::Law edited_law() {
    return nn::law::mixture("31/32·(¼·U(-9, -4) + ½·{1} + ¼·U(6, 11)) + 1/32·{42}",
                            {{0.25 * 31 / 32, nn::law::Uniform{-9.0, -4.0}},
                             {0.50 * 31 / 32, nn::law::Atom{1.0}},
                             {0.25 * 31 / 32, nn::law::Uniform{6.0, 11.0}},
                             {1.00 / 32, nn::law::Atom{42.0}}});
}

namespace {

using nn::section::Output;

/** \page section_05_direct_editing
 * \sec{editing_edit,Two edits,两步修改}
 *
 * \en
 * `get_parameter` returns the parameter itself, by reference (\ref access "Parameter access" shows
 * other ways). So whatever we do to `weight` we do to the network. Mind the `&` in
 * `nn::Parameter&`: without it, `weight` would be a copy. The first edit adds 1 to every weight,
 * the second sets the one in the corner.
 *
 * \zh
 * `get_parameter` 以引用返回参数本身（别的途径见 \ref access "访问参数"），所以对 `weight` 做的一切，就是对网络做的。留意
 * `nn::Parameter&` 中的 `&`：没有它，`weight` 就只是副本。第一步给每个权重加 1，第二步设定左上角的
 * 那一个。
 *
 * \both
 * \cell{05_direct_editing,edit}
 *
 * \en
 * The zeros of \ref section_04_custom "the last section" have become ones, and the corner is 42,
 * not 43: it was set after the addition. Edits happen in the order in which they stand.
 *
 * \zh
 * \ref section_04_custom "上一节" 的零变成了 1；左上角是 42 而不是 43，因为它是在加法之后设定的。修改按书写的先后发生。
 *
 * \both
 */
void edit(Story& story, Output& out) {
    auto& net = story.net;
    out.cell("edit", {"Add 1 to every weight of the first layer, then set one of them to 42.",
                      "给第一层的每个权重加 1，再把其中一个设为 42。"});
    // [edit]
    nn::Parameter& weight = net.get_parameter("0.weight");
    weight += 1.0F;
    weight(0, 0) = 42.0F;
    out.show("net[0].weight[0]", xt::view(weight, 0));
    // [edit]
}

/** \page section_05_direct_editing
 * \sec{editing_copy,A copy is not the network,副本不是网络}
 *
 * \en
 * Write the type `nn::Tensor`, and you get a copy: numbers of your own. Edit them as you like, the
 * network does not notice. This is the first way to write into the wrong array, and it is silent.
 *
 * \zh
 * 类型写成 `nn::Tensor`，得到的就是副本：属于你自己的一份数据。
 * 随你怎么改，网络都不会察觉。这是写错地方的第一种情形，而且悄无声息。
 *
 * \both
 * \cell{05_direct_editing,copy}
 */
void edit_copy(Story& story, Output& out) {
    const nn::Parameter& weight = story.net.get_parameter("0.weight");
    out.cell("copy", {"A copy has numbers of its own: the network does not notice.",
                      "副本有自己的一份数据：修改它，网络毫无察觉。"});
    // [copy]
    nn::Tensor copy = xt::view(weight, 0);
    copy += 1.0F;
    out.show("copy", copy);
    out.show("net[0].weight[0]", xt::view(weight, 0));
    // [copy]
}

/** \page section_05_direct_editing
 * \sec{editing_view,A view writes into its owner,写视图就是写原参数}
 *
 * \en
 * A view holds no numbers. It remembers whose they are and which of them it shows. `auto` keeps the
 * view a view, and what you write into it lands in its owner. Here the owner is a second parameter,
 * so that our network keeps its 42.
 *
 * \zh
 * 视图自己不存数据，它只记得数据是谁的、要看其中哪些。用 `auto` 接住它，它就还是视图；写进视图的
 * 数，就写进了原来的参数。这里视图看的是另一个参数，好让我们的网络留住 42。
 *
 * \both
 * \cell{05_direct_editing,view}
 *
 * \en
 * Making a view does not check the row number. Our matrix has the rows 0 to 7, so row 8 is memory
 * that belongs to somebody else. To write there is the second way to write into the wrong array.
 * `weight(8, 0)` does check, and throws. So does an assignment of another shape. A plain xtensor
 * array would take the new shape without a word; a parameter refuses, because the layers around it
 * count on the old one.
 *
 * \zh
 * 建立视图时不检查行号。我们的矩阵只有第 0 到第 7 行，第 8 行已是别人的内存；往那里写，就是写错地方
 * 的第二种情形。`weight(8, 0)` 会检查，并抛出异常。赋值时形状不同，也会抛出异常。普通的 xtensor 数
 * 组会一声不响地换成新形状；参数则拒绝，因为周围的层依赖原来的形状。
 *
 * \both
 */
void edit_view(Story& story, Output& out) {
    const nn::Parameter& weight = story.net.get_parameter("0.weight");
    out.cell("view", {"A view looks at the same numbers: what it writes, the owner has.",
                      "视图看的是同一份数据：写入视图，就是写入原参数。"});
    // [view]
    nn::Parameter scratch = weight;
    auto row = xt::view(scratch, 0);
    row += 1.0F;
    out.show("scratch[0]", xt::view(scratch, 0));
    // [view]
}

/** \page section_05_direct_editing
 * \sec{editing_order,The order matters,顺序很重要}
 *
 * \en
 * Here the two edits change places, on a copy.
 *
 * \zh
 * 这里在副本上把两步对调。
 *
 * \both
 * \cell{05_direct_editing,order}
 */
void edit_in_other_order(Story& story, Output& out) {
    const nn::Parameter& weight = story.net.get_parameter("0.weight");
    out.cell("order", {"In the other order the 42 would have become 43.",
                       "若把两步的顺序对调，42 就会变成 43。"});
    // [order]
    nn::Parameter other = weight;
    other(0, 0) = 42.0F;
    other += 1.0F;
    out.show("other[0][0]", xt::view(other, 0, 0));
    // [order]
}

/** \page section_05_direct_editing
 * \sec{editing_picture,The numbers as a picture,把这些数画出来}
 *
 * \en
 * After the edits the zeros stand at 1, the two bands have moved with them, and one weight lies alone
 * at 42.
 *
 * \zh
 * 修改之后，原来的零都在 1 处，两段也跟着平移，还有一个权重独自落在 42。
 *
 * \both
 *
 * \figure{plot_05_direct_editing}
 *
 * \sec{editing_test,How we know,我们怎么知道}
 *
 * \en
 * The test edits a copy of the first row, and the network must stay as it was. Then it edits a
 * view, and that row must change, and no other.
 *
 * \zh
 * 测试先改第一行的副本，网络必须原样不变；再改视图，这一行必须改变，其余各行不变。
 *
 * \both
 * \testcode{test_05_direct_editing.cpp,view_and_copy}
 *
 * \sec{editing_wrong,What a wrong answer looks like,错误的答案长什么样}
 *
 * \en
 * These programs compile, run and complain of nothing, and the network is not what was asked for. An edit
 * landed in a copy, came in the wrong order, or changed too little or too much. The tests compare every
 * parameter of the network with what it should be.
 *
 * \zh
 * 这些程序都能编译、能运行，也不报错，网络却不是想要的样子：有的改在副本上，有的弄错了先后，有的改少了或改多了。测试
 * 把网络的每个参数与应有的值逐一比较。
 *
 * \both
 *
 * \figure{wrong_05_direct_editing}
 *
 * \sec{editing_elsewhere,Elsewhere,在其他框架里}
 *
 * | \tr{here,本书} | PyTorch | JAX | Keras |
 * |---|---|---|---|
 * | `weight += 1.0F` | `with torch.no_grad(): w += 1` | `w = w + 1` | `w.assign_add(ones)` |
 * | `weight(0, 0) = 42.0F` | `with torch.no_grad(): w[0, 0] = 42` | `w = w.at[0, 0].set(42)` | `w.assign(new)` |
 *
 * \en
 * PyTorch records what is done to a parameter, for the gradient; `no_grad` says that this edit is no part of
 * the computation. JAX has no edit in place: its arrays never change, and you put the new one where the old
 * one was.
 *
 * \zh
 * 为了求梯度，PyTorch 会记下对参数所做的一切；`no_grad` 说明这次修改不属于计算。JAX 没有原地修改：它的数组从不改变，你要用新数组
 * 换下旧数组。
 *
 * \both
 *
 * \sec{editing_summary,Summary,小结}
 *
 * \en
 * - A reference or a view edits the network. A copy does not.
 * - `nn::Tensor` is a copy, and so is `nn::Parameter` without `&`. `auto` keeps a view a view.
 * - A parameter never changes its shape.
 *
 * \zh
 * - 引用和视图会改到网络，副本不会。
 * - `nn::Tensor` 是副本，不带 `&` 的 `nn::Parameter` 也是；用 `auto` 接住的视图仍是视图。
 * - 参数的形状永远不变。
 *
 * \both
 * \sec{editing_questions,Questions,思考题}
 *
 * \en
 * 1. Set the second row of the first layer's weight to the numbers 1, 2, 3 and 4, through a view.
 * 2. Why does `nn::Parameter weight = net.get_parameter("0.weight");` compile, and why is it of no use
 *    here? Which single character, added, mends it?
 *
 * \zh
 * 1. 通过视图，把第一层权重的第二行设为 1、2、3、4。
 * 2. `nn::Parameter weight = net.get_parameter("0.weight");` 为什么能通过编译，在这里又为什么没有用？加上
 *    哪一个字符就对了？
 *
 * \both
 * \sec{editing_exercises,Exercises,练习}
 *
 * \en
 * Each exercise is a file of its own, which compiles as it stands. The header beside it says what to
 * write. Your answer is judged by what the network holds afterwards; in the last one, by the distribution of its
 * numbers. `./workbook watch 05` judges it whenever you save it.
 *
 * \zh
 * 每个练习是一个单独的文件，本来就能编译；要写什么，旁边的头文件里有说明。评判看的是修改之后网络里的每个数；最后
 * 一题看的是数的分布。运行 `./workbook watch 05`，每次保存就会评判一次。
 *
 * \both
 *
 * \figure{exercises_05_direct_editing}
 *
 * \tableofcontents{HTML:1}
 */
}  // namespace

void direct_editing(Story& story, Output& out) {
    edit(story, out);
    edit_copy(story, out);
    edit_view(story, out);
    edit_in_other_order(story, out);
    out.plot("net[0].weight", {story.net.get_parameter("0.weight")}, edited_law());
}

const nn::section::Registration<direct_editing> direct_editing_section{
    {"Direct editing", "直接修改参数"}};

}  // namespace parameter_initialization
