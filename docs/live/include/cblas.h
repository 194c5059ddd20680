// What lib/stats calls of BLAS, of which there is none for WebAssembly: matrices in row-major order. They are
// defined for the arguments that it gives.
#pragma once

enum CBLAS_ORDER { CblasRowMajor };
enum CBLAS_TRANSPOSE { CblasNoTrans, CblasTrans };
enum CBLAS_UPLO { CblasUpper, CblasLower };
enum CBLAS_DIAG { CblasNonUnit };
enum CBLAS_SIDE { CblasLeft, CblasRight };

extern "C" {

float cblas_snrm2(int n, const float* x, int step);
void cblas_sscal(int n, float factor, float* x, int step);
void cblas_sgemv(CBLAS_ORDER order, CBLAS_TRANSPOSE transpose, int rows, int columns, float alpha,
                 const float* a, int a_row, const float* x, int x_step, float beta, float* y,
                 int y_step);
void cblas_strmm(CBLAS_ORDER order, CBLAS_SIDE side, CBLAS_UPLO part, CBLAS_TRANSPOSE transpose,
                 CBLAS_DIAG diagonal, int rows, int columns, float alpha, const float* a, int a_row,
                 float* b, int b_row);
void cblas_ssyrk(CBLAS_ORDER order, CBLAS_UPLO part, CBLAS_TRANSPOSE transpose, int rows, int terms,
                 float alpha, const float* a, int a_row, float beta, float* c, int c_row);
void cblas_dsyrk(CBLAS_ORDER order, CBLAS_UPLO part, CBLAS_TRANSPOSE transpose, int rows, int terms,
                 double alpha, const double* a, int a_row, double beta, double* c, int c_row);
void cblas_dgemm(CBLAS_ORDER order, CBLAS_TRANSPOSE of_a, CBLAS_TRANSPOSE of_b, int rows,
                 int columns, int terms, double alpha, const double* a, int a_row, const double* b,
                 int b_row, double beta, double* c, int c_row);

}  // extern "C"
