/** \page section_03_symmetry \tr{03 · Symmetry,03 · 对称性}
 *
 * \en
 * A variance of 0 keeps everything equal: units, gradients, steps. The first chapter showed
 * \ref section_02_constant "one step of a layer" whose units are copies. Here they train for two thousand steps,
 * and we watch their weights. Then we try what might part them.
 *
 * After this section you can
 * - say which units stay copies for ever,
 * - explain why zeros are worse than any other constant,
 * - name three things that break the symmetry, and say which of them you would use.
 *
 * \zh
 * 方差为 0，一切就都相等：单元相等，梯度相等，每一步也相等。第一章让单元全是副本的一层
 * \ref section_02_constant "走了一步"。这里让它训练两千步，看着它的权重；然后试试有什么能把这些单元分开。
 *
 * 学完本节，你能够：
 * - 说出哪些单元永远是彼此的副本；
 * - 解释 0 为什么比别的常数更糟；
 * - 举出三种打破对称的办法，并说出你会用哪一种。
 *
 * \both
 */
#include "numerical_stability/03_symmetry/section.hpp"

#include <set>

#include "language/say.hpp"

namespace numerical_stability {

/** \page section_03_symmetry
 * \sec{symmetry_task,A task for more than one unit,一个单元做不了的任务}
 *
 * \en
 * The network has eight units with tanh. It is to learn the product of two of its inputs, and no single tanh can
 * follow a product. Along any line it only rises or only falls; but where the two inputs are equal, the product is
 * a square, which does both. So the loss will tell whether more than one unit is at work.
 *
 * \zh
 * 网络有八个 tanh 单元，要学的是其中两个输入的乘积。单个 tanh 跟不上乘积：沿任何一条直线，它要么一直升，要么一直降；
 * 而两个输入相等时，乘积就是平方，有降有升。所以从损失就能看出，干活的是不是不止一个单元。
 *
 * \both
 * \code_only{03_symmetry,eight_units}
 * \code_only{03_symmetry,watch_units}
 */
// [eight_units]
nn::Sequential eight_units() {
    return {nn::Linear(4, units), nn::Tanh(), nn::Linear(units, 1)};
}

Task draw_task() {
    Task task{.x = noise(points, 4), .y = nn::uninitialized({points, 1})};
    for (std::size_t i = 0; i < points; ++i) {
        task.y(i, 0) = task.x(i, 0) * task.x(i, 1);
    }
    return task;
}
// [eight_units]

void set_all(nn::Sequential& net, float number) {
    for (nn::Parameter& parameter : net.parameters()) {
        parameter.fill(number);
    }
}

nn::Tensor keep_all() {
    return xt::ones<float>({points, units});
}

// [drop_half]
nn::Tensor drop_half() {
    return 2.0F * xt::floor(2.0F * nn::rand({points, units}));
}
// [drop_half]

// [watch_units]
std::vector<std::vector<double>> watch_units(nn::Sequential& net, const Task& task,
                                             std::size_t steps, const Mask& mask) {
    std::vector<std::vector<double>> weights(units);
    nn::SGD optimizer(net.parameters(), {.lr = 0.1});
    for (std::size_t step = 0; step <= steps; ++step) {
        for (std::size_t unit = 0; step % 10 == 0 && unit < units; ++unit) {
            weights[unit].push_back(net.get_parameter("0.weight")(unit, 0));
        }
        const nn::Tensor kept = mask();
        const nn::Tensor hidden = kept * net[1](net[0](task.x));
        const auto loss = nn::mse_loss(net[2](hidden), task.y);
        optimizer.zero_grad();
        net[0].backward(net[1].backward(kept * net[2].backward(loss.gradient)));
        optimizer.step();
    }
    return weights;
}
// [watch_units]

nn::section::Chart over_steps(std::string id, nn::Text caption,
                              std::vector<std::vector<double>> weights, std::size_t steps) {
    nn::section::Chart chart{.id = std::move(id),
                             .caption = std::move(caption),
                             .along = {"step", "步"},
                             .from = 0,
                             .step = 10,
                             .scale = nn::section::Chart::Scale::linear,
                             .curves = {}};
    for (std::size_t unit = 0; unit < units; ++unit) {
        weights[unit].resize(steps / 10 + 1);
        chart.curves.push_back({nn::say("unit {}", "单元 {}", unit), std::move(weights[unit])});
    }
    return chart;
}

std::size_t count_different(nn::Sequential& net) {
    const auto& incoming = net.get_parameter("0.weight");
    std::set<std::vector<float>> different;
    for (std::size_t unit = 0; unit < units; ++unit) {
        std::vector<float> numbers{net.get_parameter("0.bias")(unit),
                                   net.get_parameter("2.weight")(0, unit)};
        for (std::size_t i = 0; i < 4; ++i) {
            numbers.push_back(incoming(unit, i));
        }
        different.insert(numbers);
    }
    return different.size();
}

namespace {

using nn::section::Output;

std::string found(nn::Sequential& net, const Task& task) {
    const double loss = nn::mse_loss(net(task.x), task.y).value;
    return fmt::format("{} of {} distinct, loss {:.1f}", count_different(net), units, loss);
}

/** \page section_03_symmetry
 * \sec{symmetry_starts,Four starts,四种起点}
 *
 * \en
 * All parameters 0; all 0.5; 0.5 with noise of a hundredth on the first layer; and PyTorch's default. Two
 * units are copies if incoming weights, bias and outgoing weight are all the same, bit for bit; several copies
 * count as one. The pictures show the first 300 steps, which decide it.
 *
 * \zh
 * 全部参数为 0；全部为 0.5；0.5 并在第一层加上百分之一的噪声；以及 PyTorch 的默认值。输入权重、偏置与输出权重逐位
 * 相同的单元互为副本，几个副本只算一个。图中画的是前 300 步，分不分得开，到这里已见分晓。
 *
 * \both
 * \cell{03_symmetry,starts}
 * \figure{chart_03_symmetry_zeros}
 * \figure{chart_03_symmetry_halves}
 * \figure{chart_03_symmetry_nudged}
 * \figure{chart_03_symmetry_random}
 *
 * \en
 * From 0 nothing moves but the last bias. The units give 0, so the outgoing weights get no gradient; the
 * outgoing weights are 0, so the units get none. From 0.5 the weights do move, all eight along one line: a
 * layer of eight that is worth one unit, and its loss stays where one unit can bring it. From seed 42 that is
 * hardly better than no unit at all.
 *
 * A hundredth of noise is enough. The copies keep together for a while, for their gradients are almost equal.
 * But small differences grow, and in the end the lines part. That is the symmetry seen as what it is, a ridge:
 * whoever stands on it exactly stays, whoever stands beside it rolls away.
 *
 * \zh
 * 从 0 出发，除了最后的偏置，什么都不动。单元的输出是 0，输出权重就没有梯度；输出权重是 0，单元也就没有梯度。
 * 从 0.5 出发，权重倒是在动，但八条线叠成一条：一层八个单元只抵得上一个，损失也停在一个单元所能达到的地方。用种子
 * 42，这几乎不比一个单元也没有强。
 *
 * 百分之一的噪声就够了。起初副本们还走在一起，因为梯度几乎相等；但小的差别会增大，最后线就分开了。由此看得出对称
 * 是什么：一道山脊。恰好站在上面的留在上面，站偏一点的就滚下去。
 *
 * \both
 */
void watch_four_starts(const Task& task, Output& out) {
    out.cell("starts", {"Eight units from four starts, 2000 steps each.",
                        "八个单元，四种起点，各走 2000 步。"});
    // [starts]
    const auto watch = [&](const char* start, nn::Text caption, nn::Sequential net) {
        auto weights = watch_units(net, task, 2000);
        out.show(start, found(net, task));

        out.chart(over_steps(start, std::move(caption), std::move(weights), 300));
    };
    auto zeros = eight_units();
    set_all(zeros, 0.0F);
    auto halves = eight_units();
    set_all(halves, 0.5F);
    auto nudged = eight_units();
    set_all(nudged, 0.5F);
    nudged.get_parameter("0.weight") += 0.01F * noise(units, 4);
    watch("zeros", {"From zeros: the first weight of each unit", "从 0 出发：各单元的第一个权重"},
          std::move(zeros));
    watch("halves", {"From 0.5: the first weight of each unit", "从 0.5 出发：各单元的第一个权重"},
          std::move(halves));
    watch("nudged",
          {"From 0.5 and a little noise: the first weight of each unit",
           "从 0.5 加少许噪声出发：各单元的第一个权重"},
          std::move(nudged));
    watch("random",
          {"From PyTorch's default: the first weight of each unit",
           "从 PyTorch 的默认初始化出发：各单元的第一个权重"},
          eight_units());
    // [starts]
}

/** \page section_03_symmetry
 * \sec{symmetry_parted,What parts them,什么能把它们分开}
 *
 * \en
 * Must the weights be random, then? Learners ask whether random biases would do, or a random output layer, or
 * dropout. Here each of them is the only thing that is not equal.
 *
 * \zh
 * 那么，非得权重随机不可吗？学习者常问：偏置随机行不行？输出层随机呢？用 dropout 呢？下面每次只让其中一样不相等。
 *
 * \both
 * \code_only{03_symmetry,drop_half}
 * \cell{03_symmetry,parted}
 *
 * \en
 * All three do. A unit is what comes in, its bias, and what goes out; where any of the three differs, the
 * gradients do. Dropout parts the units too, for each is missing at other times; but it never stops disturbing
 * them, and leaves a loss of 0.4. None of the three gives the units directions of their own to begin with. Random
 * weights do, and their variance has to be right anyway.
 *
 * \zh
 * 三样都行。一个单元由输入权重、偏置与输出权重构成，只要三者之一不同，梯度就不同。dropout 也能把单元分开，因为
 * 每个单元缺席的时刻不同；但它一路干扰到底，损失还剩 0.4。三样都不能让各单元一开始就有自己的方向，随机权重却能，
 * 何况权重的方差本来就要选对。
 *
 * \both
 */
void part_them(const Task& task, Output& out) {
    out.cell("parted", {"What parts units that start equal.", "什么能把起点相同的单元分开。"});
    // [parted]
    const auto part = [&](const char* by, const auto& change, const Mask& mask) {
        auto net = eight_units();
        set_all(net, 0.5F);
        change(net);
        watch_units(net, task, 2000, mask);
        out.show(by, found(net, task));
    };
    const auto nothing = [](nn::Sequential&) {};
    const auto randomize = [](const char* path) {
        return [path](nn::Sequential& net) { nn::init::normal_(net.get_parameter(path)); };
    };
    part("nothing", nothing, keep_all);
    part("random biases", randomize("0.bias"), keep_all);
    part("random output weights", randomize("2.weight"), keep_all);
    part("dropout", nothing, drop_half);
    // [parted]
}

/** \page section_03_symmetry
 * \sec{symmetry_regression,Where zeros will do,从 0 出发也行的时候}
 *
 * \en
 * Must weights always differ? Only where units can be copies. A linear regression has no hidden units: each of its
 * weights has an input of its own, and so a gradient of its own. Here it is to find 1, -2, 3 and -4.
 *
 * \zh
 * 权重总要各不相同吗？单元有可能互为副本时才要。线性回归没有隐藏单元：每个权重有自己的输入，也就有自己的梯度。下面让
 * 它找出 1、-2、3 和 -4。
 *
 * \both
 * \cell{03_symmetry,regression}
 *
 * \en
 * From zeros it finds them as well as from a random start. A softmax regression may start from zeros too: each of
 * its outputs has a class of its own to answer for, so their gradients differ from the first step.
 *
 * \zh
 * 从 0 出发，与从随机的起点出发一样找得到。softmax 回归也可以从 0 出发：每个输出各管一个类别，从第一步起，梯度就不同。
 *
 * \both
 */
void start_regression(const nn::Tensor& x, Output& out) {
    out.cell("regression", {"A linear regression from zeros, and from PyTorch's default.",
                            "线性回归：从 0 出发，以及从 PyTorch 的默认值出发。"});
    // [regression]
    const nn::Tensor slopes{{1.0F, -2.0F, 3.0F, -4.0F}};
    const nn::Tensor y = xt::sum(x * slopes, {1}, xt::keep_dims);
    const auto learn = [&](const char* start, nn::Sequential net) {
        nn::SGD optimizer(net.parameters(), {.lr = 0.1});
        for (int step = 0; step < 500; ++step) {
            const auto loss = nn::mse_loss(net(x), y);
            optimizer.zero_grad();
            net.backward(loss.gradient);
            optimizer.step();
        }
        out.show(start, net.get_parameter("0.weight"));
    };
    nn::Sequential zeros{nn::Linear(4, 1)};
    set_all(zeros, 0.0F);
    learn("weights, from zeros", std::move(zeros));
    learn("weights, from the default", {nn::Linear(4, 1)});
    // [regression]
}

/** \page section_03_symmetry
 * \sec{symmetry_try,Try it,动手试试}
 *
 * \en
 * Start the eight as you like, and add what may part them. Zeros are the hardest case: one of the three does
 * not help there. Which one, and why?
 *
 * \zh
 * 随意选八个单元的起点，再加上可能分开它们的东西。全 0 最难：三样里有一样对它没用。是哪一样？为什么？
 *
 * \both
 * \figure{live_apart}
 *
 * \sec{symmetry_test,How we know,我们怎么知道}
 *
 * \en
 * Equal units must stay equal to the last bit, for any data and any number of steps. The test trains them a
 * thousand steps from twenty seeds.
 *
 * \zh
 * 相等的单元，无论数据如何、走多少步，都必须逐位相等。测试用二十个种子各训练一千步。
 *
 * \both
 * \testcode{test_03_symmetry.cpp,copies}
 *
 * \sec{symmetry_summary,Summary,小结}
 *
 * \en
 * - Units with equal incoming weights, biases and outgoing weights stay copies, step after step.
 * - From zeros, not even the copies move.
 * - A little noise breaks the symmetry: in the weights, in the biases or in the output layer. From most starts
 *   dropout does it too.
 * - Without hidden units there is nothing to part: a regression may start at 0.
 *
 * \zh
 * - 输入权重、偏置与输出权重都相等的单元，一步一步走下去始终是副本。
 * - 从 0 出发，连副本都不动。
 * - 一点噪声就能打破对称，加在权重、偏置或输出层上都行。从多数起点出发，dropout 也做得到。
 * - 没有隐藏单元，就没有什么要分开：回归可以从 0 出发。
 *
 * \both
 * \sec{symmetry_questions,Questions,思考题}
 *
 * \en
 * 1. The data are random, and all units see the same data. Why does that not part them?
 * 2. All weights are the same constant, yet the gradient differs along a row of the first layer. Where do these
 *    differences come from, and why do they not help?
 * 3. Double what comes into a unit of ReLU, weights and bias, and halve what goes out. What does the network give
 *    now? Name another change that nobody sees at the output, for tanh. Does any of these hinder learning?
 *
 * \zh
 * 1. 数据是随机的，而所有单元看到同样的数据。这为什么不能把它们分开？
 * 2. 所有权重是同一个常数，第一层梯度的同一行里，各数却不相同。差别从哪里来？为什么帮不上忙？
 * 3. 把一个 ReLU 单元的输入权重和偏置加倍，输出权重减半，网络的输出会怎样？对 tanh，再举一种输出端看不出来的改动。
 *    这些会妨碍学习吗？
 *
 * \both
 * \sec{symmetry_exercises,Exercises,练习}
 *
 * \en
 * Each exercise is a file of its own, which compiles as it stands; the header beside it says what to write.
 * `./workbook watch 03_symmetry` judges it whenever you save it.
 *
 * \zh
 * 每个练习是一个单独的文件，本来就能编译；要写什么，旁边的头文件里有说明。运行 `./workbook watch 03_symmetry`，每次保存就
 * 会评判一次。
 *
 * \both
 * \figure{exercises_03_symmetry}
 *
 * \tableofcontents{HTML:1}
 */
}  // namespace

void symmetry(Output& out) {
    const Task task = draw_task();
    watch_four_starts(task, out);
    part_them(task, out);
    start_regression(task.x, out);
}

const nn::section::Registration<symmetry, Chapter> symmetry_section{{"Symmetry", "对称性"}};

}  // namespace numerical_stability
