// The products of matrices that lib/stats takes, as plain loops.
#include <cblas.h>
#include <cmath>
#include <cstddef>
#include <vector>

namespace {

std::size_t at(int row, int width, int column) {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(width) +
           static_cast<std::size_t>(column);
}

template <class T>
T product(const T* x, const T* y, int n) {
    // Several sums, for one would wait for each addition
    constexpr int ways = 8;
    T sums[ways] = {};
    int i = 0;
    for (; i + ways <= n; i += ways) {
        for (int way = 0; way < ways; ++way) {
            sums[way] += x[i + way] * y[i + way];
        }
    }
    for (; i < n; ++i) {
        sums[0] += x[i] * y[i];
    }
    T sum = 0;
    for (const T part : sums) {
        sum += part;
    }
    return sum;
}

template <class T>
void add(T* to, const T* from, T factor, int n) {
    for (int i = 0; i < n; ++i) {
        to[i] += factor * from[i];
    }
}

// The upper part of A·Aᵀ
template <class T>
void upper_products(int rows, int terms, const T* a, int a_row, T* c, int c_row) {
    for (int i = 0; i < rows; ++i) {
        for (int j = i; j < rows; ++j) {
            c[at(i, c_row, j)] = product(a + at(i, a_row, 0), a + at(j, a_row, 0), terms);
        }
    }
}

}  // namespace

extern "C" {

float cblas_snrm2(int n, const float* x, int /*step*/) {
    double sum = 0;
    for (int i = 0; i < n; ++i) {
        sum += static_cast<double>(x[i]) * static_cast<double>(x[i]);
    }
    return static_cast<float>(std::sqrt(sum));
}

void cblas_sscal(int n, float factor, float* x, int /*step*/) {
    for (int i = 0; i < n; ++i) {
        x[i] *= factor;
    }
}

void cblas_sgemv(CBLAS_ORDER /*order*/, CBLAS_TRANSPOSE transpose, int rows, int columns,
                 float /*alpha*/, const float* a, int a_row, const float* x, int /*x_step*/,
                 float /*beta*/, float* y, int /*y_step*/) {
    if (transpose == CblasNoTrans) {
        for (int i = 0; i < rows; ++i) {
            y[i] = product(a + at(i, a_row, 0), x, columns);
        }
        return;
    }
    for (int j = 0; j < columns; ++j) {
        y[j] = 0;
    }
    for (int i = 0; i < rows; ++i) {
        add(y, a + at(i, a_row, 0), x[i], columns);
    }
}

// alpha·L·B from the left, alpha·B·Lᵀ from the right, in the place of B. L is lower triangular: from the last row
// or column on, what is read is not yet written.
void cblas_strmm(CBLAS_ORDER /*order*/, CBLAS_SIDE side, CBLAS_UPLO /*part*/,
                 CBLAS_TRANSPOSE /*transpose*/, CBLAS_DIAG /*diagonal*/, int rows, int columns,
                 float alpha, const float* a, int a_row, float* b, int b_row) {
    if (side == CblasLeft) {
        std::vector<float> row(static_cast<std::size_t>(columns));
        for (int i = rows; i-- > 0;) {
            row.assign(row.size(), 0.0F);
            for (int k = 0; k <= i; ++k) {
                add(row.data(), b + at(k, b_row, 0), alpha * a[at(i, a_row, k)], columns);
            }
            for (int j = 0; j < columns; ++j) {
                b[at(i, b_row, j)] = row[static_cast<std::size_t>(j)];
            }
        }
        return;
    }
    for (int i = 0; i < rows; ++i) {
        for (int j = columns; j-- > 0;) {
            b[at(i, b_row, j)] = alpha * product(b + at(i, b_row, 0), a + at(j, a_row, 0), j + 1);
        }
    }
}

void cblas_ssyrk(CBLAS_ORDER /*order*/, CBLAS_UPLO /*part*/, CBLAS_TRANSPOSE /*transpose*/,
                 int rows, int terms, float /*alpha*/, const float* a, int a_row, float /*beta*/,
                 float* c, int c_row) {
    upper_products(rows, terms, a, a_row, c, c_row);
}

void cblas_dsyrk(CBLAS_ORDER /*order*/, CBLAS_UPLO /*part*/, CBLAS_TRANSPOSE /*transpose*/,
                 int rows, int terms, double /*alpha*/, const double* a, int a_row, double /*beta*/,
                 double* c, int c_row) {
    upper_products(rows, terms, a, a_row, c, c_row);
}

void cblas_dgemm(CBLAS_ORDER /*order*/, CBLAS_TRANSPOSE /*of_a*/, CBLAS_TRANSPOSE /*of_b*/,
                 int rows, int columns, int terms, double /*alpha*/, const double* a, int a_row,
                 const double* b, int b_row, double /*beta*/, double* c, int c_row) {
    for (int i = 0; i < rows; ++i) {
        for (int j = 0; j < columns; ++j) {
            c[at(i, c_row, j)] = 0;
        }
        for (int k = 0; k < terms; ++k) {
            add(c + at(i, c_row, 0), b + at(k, b_row, 0), a[at(i, a_row, k)], columns);
        }
    }
}

}  // extern "C"
