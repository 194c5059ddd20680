/** \page section_04_training \tr{04 · Training\, from six starts,04 · 训练：六种起点}
 *
 * \en
 * So far our deep networks stood still. Does the start still matter once they train? This section lets six rules
 * run a race, over nets of two hidden layers to thirty. It is the answer to the question that the book begins
 * with.
 *
 * After this section you can
 * - say which starts learn at which depth,
 * - tell when PyTorch's default is enough,
 * - write a training loop without autograd.
 *
 * \zh
 * 到目前为止，我们的深层网络都是静止的。训练起来之后，起点还重要吗？本节让六种规则赛跑，网络从两个隐藏层到三十个。
 * 全书开头的那个问题，这里作答。
 *
 * 学完本节，你能够：
 * - 说出哪种起点在什么深度学得动；
 * - 判断 PyTorch 的默认值什么时候够用；
 * - 不靠自动求导写出训练循环。
 *
 * \both
 */
#include "numerical_stability/04_training/section.hpp"

#include <cmath>
#include <limits>
#include <numbers>

#include "tensor/error.hpp"

namespace numerical_stability {

/** \page section_04_training
 * \sec{training_task,The track,赛道}
 *
 * \en
 * All nets learn the same: 32 points on a circle, and a wave that goes round it three times. The task is easy on
 * purpose. Whoever fails here does not fail for want of data or of units.
 *
 * \zh
 * 所有网络学同一样东西：圆上的 32 个点，以及绕圆起伏三次的波。任务故意取得容易：在这里学不会，不会是因为数据或
 * 单元不够。
 *
 * \both
 * \code_only{04_training,wave}
 */
// [wave]
Wave draw_wave() {
    constexpr std::size_t points = 32;
    Wave wave{.x = nn::uninitialized({points, 2}), .y = nn::uninitialized({points, 1})};
    for (std::size_t i = 0; i < points; ++i) {
        const double angle = 2.0 * std::numbers::pi * static_cast<double>(i) / points;
        wave.x(i, 0) = static_cast<float>(std::cos(angle));
        wave.x(i, 1) = static_cast<float>(std::sin(angle));
        wave.y(i, 0) = static_cast<float>(std::sin(3.0 * angle));
    }
    return wave;
}

nn::Sequential runner(std::size_t depth, const Rule& rule) {
    nn::Sequential net{nn::Linear(2, 64), nn::ReLU()};
    for (std::size_t i = 1; i < depth; ++i) {
        net.append(nn::Linear(64, 64)).append(nn::ReLU());
    }
    net.append(nn::Linear(64, 1));
    rule(net);
    return net;
}
// [wave]

/** \page section_04_training
 * \sec{training_loop,A training loop,训练循环}
 *
 * \en
 * Forward, loss, backward, step. The loss gives its own gradient, `backward` sends it through the net and
 * leaves each parameter's in `grad`, and `step` moves the parameters against it.
 *
 * \zh
 * 前向，损失，反向，走一步。损失给出自己的梯度，`backward` 把它送过网络，并把各参数的梯度留在 `grad` 里，`step`
 * 再让参数逆着梯度移动。
 *
 * \both
 * \code_only{04_training,race}
 */
void keep_gradients(nn::Sequential& /*net*/) {}

// [race]
std::vector<double> race(nn::Sequential& net, const Wave& wave,
                         void (*change_gradients)(nn::Sequential&)) {
    nn::SGD optimizer(net.parameters(), {.lr = 0.005, .momentum = 0.9});
    std::vector<double> losses;
    for (std::size_t step = 0; step <= 150; ++step) {
        const auto loss = nn::mse_loss(net(wave.x), wave.y);
        losses.push_back(loss.value);
        if (!std::isfinite(loss.value)) {
            break;
        }
        optimizer.zero_grad();
        net.backward(loss.gradient);
        change_gradients(net);
        optimizer.step();
    }
    return losses;
}
// [race]

/** \page section_04_training
 * \sec{training_race,The race,比赛}
 *
 * \en
 * Six rules give the weights. The biases start at 0, but for the default, which keeps the net as it was built.
 *
 * \zh
 * 权重由六种规则给出，偏置都从 0 出发；只有“默认”保持网络建成时的样子。
 *
 * \both
 * \code_only{04_training,racers}
 * \cell{04_training,table}
 * \figure{chart_04_training_race}
 *
 * \en
 * A loss of 0.5 is that of a net which gives 0 whatever it sees. Zeros never leave it, for their units are
 * \ref section_03_symmetry "copies that do not move". N(0, 0.01²) never leaves it either, although it is random
 * enough: its gradient \ref section_00_vanishing "does not arrive". The default is on its way with two layers, and
 * hardly moves with five. Xavier gets to ten, late, for it loses half of the signal at each layer. Kaiming learns
 * at every depth, and first. Twice Kaiming's variance learns with two layers; deeper, the first steps are mostly so
 * large that the loss \ref section_01_exploding "leaves the range of numbers".
 *
 * Thirty layers are hard for Kaiming's rule too: from one seed in ten it fails. The right variance is needed, and
 * not always enough.
 *
 * When is the default enough? In nets of a few layers; and where something else keeps the variance, which is
 * the subject of \ref section_05_does_it_still_matter "the next section".
 *
 * \zh
 * 损失 0.5，是无论看到什么都输出 0 的网络的损失。全零永远离不开它，因为各单元是 \ref section_03_symmetry "一动不动的副本"。N(0,
 * 0.01²) 也离不开，尽管它足够随机：它的梯度 \ref section_00_vanishing "到不了"。默认值在两层时学得慢，五层时几乎学
 * 不动。Xavier 到十层还行，但起步晚，因为每层丢掉一半信号。Kaiming 在每个深度都学得会，而且最先学会。方差为 Kaiming 两
 * 倍时，两层学得会；再深，头几步往往就大得让损失 \ref section_01_exploding "超出数的范围"。
 *
 * 三十层对 Kaiming 规则也不容易：十个种子里约有一个会失败。方差非选对不可，但光选对有时还不够。
 *
 * 默认值什么时候够用？网络只有几层的时候，或者有别的东西保持方差的时候；后者是 \ref section_05_does_it_still_matter "下一节" 的主题。
 *
 * \both
 */
// [racers]
std::vector<Rule> racers() {
    return {
        normal({"zeros", "全零"}, 0.0),
        normal({"N(0, 0.01²)", "N(0, 0.01²)"}, 0.01),
        {{"default", "默认"}, {}},
        xavier(),
        kaiming(),
        kaiming({"twice Kaiming", "两倍 Kaiming"}, 2.0),
    };
}
// [racers]

namespace {

double squares_of(const nn::Tensor& values) {
    return mean_square(values) * static_cast<double>(values.size());
}

}  // namespace

// [scale_gradients]
void scale_gradients(nn::Sequential& net) {
    net.apply([](nn::Module& module) {
        if (auto* linear = module.as<nn::Linear>()) {
            nn::Tensor& of_weight = linear->weight().grad.value();
            nn::Tensor& of_bias = linear->bias().grad.value();
            const double squares = squares_of(of_weight) + squares_of(of_bias);
            if (squares > 0.0) {
                for (nn::Tensor* gradient : {&of_weight, &of_bias}) {
                    *gradient /= static_cast<float>(std::sqrt(squares));
                    *gradient *= static_cast<float>(std::sqrt(squares_of(linear->weight())));
                }
            }
        }
    });
}
// [scale_gradients]

nn::section::Chart over_race(nn::Text caption, std::vector<nn::section::Curve> losses) {
    for (nn::section::Curve& curve : losses) {
        for (double& loss : curve.values) {
            loss = loss <= 1.0 ? loss : std::numeric_limits<double>::infinity();
        }
        curve.is_strong = curve.name == kaiming().name;
    }
    return {.id = "race",
            .caption = std::move(caption),
            .along = {"step", "步"},
            .from = 0,
            .step = 1,
            .scale = nn::section::Chart::Scale::linear,
            .curves = std::move(losses)};
}

namespace {

using nn::section::Output;

std::string shown_loss(double loss) {
    return std::isfinite(loss) ? fmt::format("{:.2f}", loss) : "∞";
}

void run_the_race(Output& out) {
    out.cell("table", {"Six rules, four depths: the loss after 150 steps.",
                       "六种规则，四种深度：150 步之后的损失。"});
    // [table]
    const Wave wave = draw_wave();
    std::string rows;
    std::vector<nn::section::Curve> curves;
    for (const Rule& rule : racers()) {
        rows += fmt::format("{:<16}", rule.name.en());
        for (const std::size_t depth : {2U, 5U, 10U, 30U}) {
            auto net = runner(depth, rule);
            const auto losses = race(net, wave);
            rows += fmt::format("{:>8}", shown_loss(losses.back()));
            if (depth == 10) {
                curves.push_back({rule.name, losses});
            }
        }
        rows += '\n';
    }
    show_table(out, "loss at depths 2, 5, 10, 30", rows);
    // [table]
    out.chart(
        over_race({"Loss against step, ten hidden layers: Kaiming first, then Xavier, and no other",
                   "损失随步数的变化，十个隐藏层：先是 Kaiming，再是 Xavier，别的都没有降下来"},
                  std::move(curves)));
}

/** \page section_04_training
 * \sec{training_try,Try it,动手试试}
 *
 * \en
 * The same race at any depth. Where does Xavier stop arriving, and where Kaiming? Another seed, at the top of
 * the page, tells whether that was luck.
 *
 * \zh
 * 同一场比赛，深度任选。到多深，Xavier 就到不了了？Kaiming 呢？在页面上方换一个种子，看看那是不是运气。
 *
 * \both
 * \figure{live_race}
 *
 * \sec{training_lazy,Too early an optimizer,过早的优化器}
 *
 * \en
 * A \ref default_lazy "lazy layer" has no parameters before its first forward pass. An optimizer takes what the
 * net has when it is made. Here that is an error; so run a forward pass first, then make the optimizer.
 *
 * \zh
 * \ref default_lazy "惰性层" 在第一次前向传播之前没有参数，而优化器拿到的是创建它时网络已有的参数。在本书里这是一个
 * 错误；所以要先做一次前向传播，再创建优化器。
 *
 * \both
 * \cell{04_training,lazy}
 */
void optimize_too_early(Output& out) {
    out.cell("lazy", {"An optimizer that is made before the first forward pass.",
                      "在第一次前向传播之前创建优化器。"});
    // [lazy]
    nn::Sequential net{nn::LazyLinear(8), nn::ReLU(), nn::LazyLinear(1)};
    try {
        nn::SGD optimizer(net.parameters());
    } catch (const nn::UninitializedError& error) {
        out.show("nn::SGD(net.parameters())", error.what());
    }
    // [lazy]
}

/** \page section_04_training
 * \sec{training_rates,A rate for each layer,每层一个学习率}
 *
 * \en
 * Can an optimizer repair a bad start? LARS (You, Gitman and Ginsburg, 2017) gives each layer a rate of its own:
 * the step is as long as the layer's weights are large, whatever the size of the gradient. Then no gradient is too
 * small to move a layer, and none large enough to throw it away. Here are the six at ten layers once more, with
 * gradients of that length.
 *
 * \zh
 * 起点不好，优化器补救得了吗？LARS（You、Gitman 与 Ginsburg，2017）给每层各定一个学习率：权重有多大，步子就迈多大，与梯度
 * 的大小无关。于是，梯度再小也推得动这一层，再大也不会把它抛出去。下面让六种起点在十层时再赛一次，梯度都改成这样的长度。
 *
 * \both
 * \code_only{04_training,scale_gradients}
 * \cell{04_training,rates}
 *
 * \en
 * All learn now but zeros, whose gradient has no direction that could be made longer. N(0, 0.01²) is late, for its
 * weights, and so its steps, are small. At thirty layers a rate is no
 * help. Kaiming's rule learns there by itself, and no longer does with it: thirty layers that all move by the same
 * share move the output too far. A good start is cheaper than its repair.
 *
 * \zh
 * 现在除了全零都学得动；全零的梯度没有方向，也就无从放长。N(0, 0.01²) 慢一些，因为它的权重小，步子也就小。到三十层，
 * 它就帮不上忙了。Kaiming 规则单独学得会，加上它反而学不会：三十层各移动同样的比例，输出就移动得太远。选一个好起点，比事后补救省事。
 *
 * \both
 */
void scale_each_layer(Output& out) {
    out.cell("rates",
             {"The six at ten layers, with a rate for each layer: the loss after 150 steps.",
              "六种规则，十层，每层一个学习率：150 步之后的损失。"});
    // [rates]
    const Wave wave = draw_wave();
    std::string rows;
    for (const Rule& rule : racers()) {
        auto net = runner(10, rule);
        rows += row(rule.name.en(), {race(net, wave, scale_gradients).back()}, shown_loss);
    }
    show_table(out, "loss at depth 10", rows);
    // [rates]
}

/** \page section_04_training
 * \sec{training_test,How we know,我们怎么知道}
 *
 * \en
 * One race may be luck. The test runs it from twenty seeds with ten layers, and compares the mean loss on the
 * way: the order is the same every time. Were it a matter of luck, that would happen once in a million. With a rate
 * for each layer, all but zeros bring the loss below 0.4 from nine seeds in ten.
 *
 * \zh
 * 一场比赛也许是运气。测试用二十个种子、十层的网络各赛一场，比较一路上的平均损失：名次每次都相同。
 * 若是靠运气，一百万次里才会这样一次。每层一个学习率时，除了全零，各规则从十分之九的种子出发，都能把损失降到 0.4 以下。
 *
 * \both
 * \testcode{test_04_training.cpp,order}
 * \testcode{test_04_training.cpp,rates}
 *
 * \sec{training_elsewhere,Elsewhere,在其他框架里}
 *
 * | \tr{here,本书} | PyTorch | JAX | Keras |
 * |---|---|---|---|
 * | `nn::SGD(net.parameters(), {.lr = 0.005, .momentum = 0.9})` | `torch.optim.SGD(net.parameters(), lr=0.005, momentum=0.9)` | `optax.sgd(0.005, momentum=0.9)` | `SGD(0.005, momentum=0.9)` |
 * | `net.backward(loss.gradient)` | `loss.backward()` | `jax.grad` | `tape.gradient` |
 * | `scale_gradients(net)` | \tr{none,无} | `optax.lars` | \tr{none,无} |
 *
 * \sec{training_summary,Summary,小结}
 *
 * \en
 * - A net of two layers learns from almost any random start. A deep one learns only if its variance is right.
 * - PyTorch's default is enough for a few layers.
 * - A variance that is too large fails at once, one that is too small fails silently.
 * - A rate for each layer mends what a wrong variance did to the size of the gradients, at ten layers.
 *
 * \zh
 * - 两层的网络，从几乎任何随机的起点都学得会。深的网络，只有方差选对了才学得会。
 * - PyTorch 的默认值，够几层的网络用。
 * - 方差太大，立刻失败；方差太小，不声不响地失败。
 * - 十层时，每层一个学习率，能补救方差不当给梯度大小带来的毛病。
 *
 * \both
 * \sec{training_questions,Questions,思考题}
 *
 * \en
 * 1. Can a larger learning rate make up for a variance that is too small? Think of the factor that the first
 *    layer's gradient would need at thirty layers.
 * 2. Which of the six would a sigmoid in the place of ReLU let learn at ten layers?
 *
 * \zh
 * 1. 增大学习率能弥补过小的方差吗？想想三十层时，第一层的梯度需要放大多少倍。
 * 2. 若把 ReLU 换成 sigmoid，六种起点中哪些在十层时还学得会？
 *
 * \both
 * \sec{training_exercises,Exercises,练习}
 *
 * \en
 * Each exercise is a file of its own, which compiles as it stands; the header beside it says what to write.
 * `./workbook watch 04_training` judges it whenever you save it.
 *
 * \zh
 * 每个练习是一个单独的文件，本来就能编译；要写什么，旁边的头文件里有说明。运行 `./workbook watch 04_training`，每次保存就
 * 会评判一次。
 *
 * \both
 * \figure{exercises_04_training}
 *
 * \tableofcontents{HTML:1}
 */
}  // namespace

void training(Output& out) {
    run_the_race(out);
    optimize_too_early(out);
    scale_each_layer(out);
}

const nn::section::Registration<training, Chapter> training_section{
    {"Training, from six starts", "训练：六种起点"}};

}  // namespace numerical_stability
