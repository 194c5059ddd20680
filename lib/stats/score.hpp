#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "language/text.hpp"
#include "law/law.hpp"
#include "stats/matrix.hpp"

namespace nn::stats {

/// \en The number that a standard normal distribution is below with probability p: Φ⁻¹(p), to seven digits.
/// \zh 标准正态分布以概率 p 低于它的数：Φ⁻¹(p)，精确到七位。
/// \both
/// \source{Wichura 1988\, algorithm AS 241}
double normal_score(double p);

/// \en A sample in normal scores. Where it follows its distribution, `value` holds independent draws of N(0, 1),
/// whatever the distribution, and so does `size`: so one null distribution does for every test of
/// groups and order.
/// `size` scores how far from the middle a value lies. An atom, which has a whole range of probability to
/// itself, is given a random place in it.
/// \zh 以正态得分表示的样本。只要样本服从其分布，无论是什么分布，`value` 都是 N(0, 1) 的独立抽样，
/// `size` 也是：因此关于分组与次序的检验只需要一种零分布。`size` 表示一个值离中间有多远。
/// 原子占据一整段概率，取其中随机的一处。
/// \both
/// \formula{value = Φ⁻¹(u)\, size = Φ⁻¹(|2u − 1|)\, u = P(w < x) + P(w = x)·U(0\, 1)}
struct Scores {
    std::vector<float> value;
    std::vector<float> size;
    std::size_t live =
        0;  ///< \tr{how many are there: one that is missing has the scores 0,未缺失的个数；缺失处的得分记为 0}

    [[nodiscard]] bool has_gaps() const { return live < value.size(); }
};

/// \en What is asked of scores: they themselves, or only their signs, which are fair coins.
/// \zh 检验得分本身，还是只检验其符号（公平的硬币）。
/// \both
enum class Marginal {
    normal,  ///< \tr{N(0\, 1),N(0\, 1)}
    coin,    ///< \tr{−1 or 1\, and 0 for what is missing,−1 或 1，缺失处为 0}
};

/// \en A score as such, or its sign.
/// \zh 得分本身或其符号。
/// \both
inline float in_marginal(float score, Marginal marginal) {
    if (marginal == Marginal::normal || score == 0.0F) {
        return score;
    }
    return score > 0.0F ? 1.0F : -1.0F;
}

/// \en What a test of order is asked of: values or sizes, they themselves or their signs.
/// \zh 次序检验的对象：数值或绝对值，得分本身或其符号。
/// \both
struct Field {
    Marginal marginal = Marginal::normal;
    bool is_size = false;
};

inline constexpr std::array fields{Field{Marginal::normal, false}, Field{Marginal::normal, true},
                                   Field{Marginal::coin, false}, Field{Marginal::coin, true}};

/// \en The field as a sentence names it.
/// \zh 该对象在句子中的称呼。
/// \both
Text name_of(Field field);

/// \en The scores of values under a distribution, in their order.
/// \zh 各值在分布下的得分，次序不变。
/// \both
Scores scores_of(std::span<const float> values, const law::Law& law);

/// \en The scores of what is no atom of the distribution, under the distribution of the rest; an atom is missing. So a rule
/// that the rest follows is not diluted by the atoms.
/// \zh 不是原子的值在其余部分的分布下的得分；原子记为缺失。这样，其余部分的规律不会被原子冲淡。
/// \both
Scores scores_of_rest(std::span<const float> values, const law::Law& law);

/// \en The places of a sparse matrix's zeros as scores. Each column draws numbers from N(0, 1) and
/// gives the smallest to its zeros, in random order, and the others to the rest: where the zeros lie at
/// random, the scores are independent again.
/// \zh 以得分表示稀疏矩阵中零的位置。每一列抽取 N(0, 1) 的数，把最小的若干个随机分给零，其余分给别的位置：
/// 只要零的位置是随机的，这些得分就又是独立的。
/// \both
Scores scores_of_zeros(const MatrixView& matrix);

/// \en The scores of an orthogonal matrix. A matrix of N(0, 1) is a triangular one times an orthogonal one,
/// independent of each other (its LQ decomposition); multiplied by such a triangle, drawn at random, a
/// matrix from the Haar measure becomes one of N(0, 1).
/// \zh 正交矩阵的得分。N(0, 1) 矩阵等于一个三角矩阵乘一个正交矩阵，二者独立（即 LQ 分解）；
/// 因此服从 Haar 测度的矩阵乘以这样一个随机三角矩阵，就成为 N(0, 1) 矩阵。
/// \both
/// \formula{z = L·Q/gain\, Lᵢᵢ² ~ χ²(length − i)\, Lᵢⱼ ~ N(0\, 1) below the diagonal}
/// \source{Bartlett 1934}
Scores scores_of_frame(const MatrixView& matrix, double gain);

}  // namespace nn::stats
