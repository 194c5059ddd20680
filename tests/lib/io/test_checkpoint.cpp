#include <filesystem>
#include <fstream>
#include <numeric>

#include <fmt/format.h>

#include "catch.hpp"
#include "io/npy.hpp"
#include "lib/io/checkpoints.hpp"
#include "support/process.hpp"

using Catch::Matchers::Contains;
using checkpoints::bytes_of;
using checkpoints::npy;
using checkpoints::refusal;
using checkpoints::refused;
using nn::io::Checkpoint;

namespace {

const std::string golden = WORKBOOK_SOURCE_DIR "/tests/golden/";

std::vector<float> counted(std::size_t count) {
    std::vector<float> values(count);
    std::iota(values.begin(), values.end(), 0.0F);
    return values;
}

std::vector<float> piece(Checkpoint& checkpoint, std::size_t index, std::size_t first,
                         std::size_t count) {
    std::vector<float> values(count);
    checkpoint.read(index, first, values);
    return values;
}

}  // namespace

TEST_CASE("any piece of an array is read, in any order", "[exact]") {
    const std::vector<float> all = counted(100'000);
    const support::Saved file(nn::io::npy_header(std::vector<std::size_t>{400, 250}) +
                              bytes_of(all));
    Checkpoint checkpoint(file.path());
    for (const auto& [first, count] : {std::pair<std::size_t, std::size_t>{0, 1},
                                       {99'999, 1},
                                       {0, 0},
                                       {100'000, 0},
                                       {16'383, 2},
                                       {250, 50'000},
                                       {3, 17}}) {
        INFO(first << ", " << count);
        const auto from = all.begin() + static_cast<std::ptrdiff_t>(first);
        CHECK(piece(checkpoint, 0, first, count) ==
              std::vector<float>(from, from + static_cast<std::ptrdiff_t>(count)));
    }
    CHECK(checkpoint.read(0).values == all);
}

TEST_CASE("a piece of an array in Fortran order is its piece in row-major order", "[golden]") {
    for (const char* name : {"npy/cube_fortran.npy", "npy/cube_double_fortran_big.npy"}) {
        Checkpoint checkpoint(golden + name);
        for (std::size_t first = 0; first <= 24; ++first) {
            for (std::size_t count = 0; count <= 24 - first; ++count) {
                const auto expected = counted(24);
                const auto from = expected.begin() + static_cast<std::ptrdiff_t>(first);
                REQUIRE(piece(checkpoint, 0, first, count) ==
                        std::vector<float>(from, from + static_cast<std::ptrdiff_t>(count)));
            }
        }
    }
}

TEST_CASE("an array without numbers is read in any order", "[exact]") {
    const support::Saved file(npy("{'descr': '<f4', 'fortran_order': True, 'shape': (2, 0, 3)}"));
    Checkpoint checkpoint(file.path());
    CHECK(piece(checkpoint, 0, 0, 0).empty());
    CHECK(checkpoint.read(0).shape == std::vector<std::size_t>{2, 0, 3});
}

TEST_CASE("beyond an array there is nothing to read", "[exact]") {
    Checkpoint checkpoint(golden + "npy/vector.npy");
    CHECK_THROWS_AS(piece(checkpoint, 0, 3, 1), std::out_of_range);
    CHECK_THROWS_AS(piece(checkpoint, 0, 4, 0), std::out_of_range);
    CHECK_THROWS_AS(piece(checkpoint, 0, SIZE_MAX, 2), std::out_of_range);
    CHECK_THROWS_AS(piece(checkpoint, 1, 0, 1), std::out_of_range);
    CHECK_THROWS_AS(checkpoint.read(1), std::out_of_range);
}

TEST_CASE("an array of a billion numbers is read in pieces, and not whole", "[exact]") {
    const std::size_t count = 1'000'000'000;
    const std::string header = nn::io::npy_header(std::vector<std::size_t>{count});
    const support::Saved file(header);
    // A file of holes takes no room
    std::filesystem::resize_file(file.path(), header.size() + count * sizeof(float));
    Checkpoint checkpoint(file.path());
    CHECK(piece(checkpoint, 0, count - 3, 3) == std::vector<float>{0, 0, 0});
    CHECK_THAT(refusal([&] { static_cast<void>(checkpoint.read(0)); }),
               Contains("67108864") && Contains("w[:1000]"));
}

TEST_CASE("an array in Fortran order that is too large to be kept is read in pieces too",
          "[exact]") {
    const std::size_t rows = 100'000;
    const std::size_t columns = 1000;
    const std::string header =
        npy("{'descr': '<f2', 'fortran_order': True, 'shape': (100000, 40, 25)}");
    const support::Saved file(header);
    std::filesystem::resize_file(file.path(), header.size() + rows * columns * 2);
    // 1 and 2 beside one another in row 60000, and 3 in the row below
    std::fstream stream(file.path(), std::ios::in | std::ios::out | std::ios::binary);
    const auto put = [&](std::size_t row, std::size_t i, std::size_t j, std::uint64_t half) {
        stream.seekp(static_cast<std::streamoff>(header.size() + 2 * (row + rows * (i + 40 * j))));
        stream << checkpoints::little_endian(half, 2);
    };
    put(60'000, 7, 24, 0x3c00);
    put(60'000, 8, 0, 0x4000);
    put(60'001, 0, 3, 0x4200);
    stream.close();

    Checkpoint checkpoint(file.path());
    const std::size_t at = 60'000 * columns + 199;
    CHECK(piece(checkpoint, 0, at - 1, 4) == std::vector<float>{0, 1, 2, 0});
    CHECK(piece(checkpoint, 0, at + 1, 1) == std::vector<float>{2});
    const auto two_rows = piece(checkpoint, 0, 60'000 * columns, 2 * columns);
    CHECK(two_rows[199] == 1);
    CHECK(two_rows[200] == 2);
    CHECK(two_rows[columns + 3] == 3);
    CHECK(std::accumulate(two_rows.begin(), two_rows.end(), 0.0F) == 6);
}

TEST_CASE("what a file is shows in its bytes, whatever its name", "[exact]") {
    CHECK(Checkpoint(golden + "npz/stored.npz").arrays().size() == 9);
    const support::Saved renamed(support::read_file(golden + "npz/with_text.npz"));
    CHECK(Checkpoint(renamed.path()).arrays().size() == 2);
}

TEST_CASE("what is no file of arrays is refused in a sentence of its own", "[exact]") {
    const auto at = [](const std::string& path) {
        return refusal([&] { const Checkpoint checkpoint(path); });
    };
    CHECK_THAT(at("/nowhere/w.npy"), Contains("/nowhere/w.npy") && Contains("No such file"));
    CHECK_THAT(at("/"), Contains("is a folder") && !Contains(".npy"));
    CHECK_THAT(at("/dev/null"), Contains("is empty") && !Contains(".npy"));
    CHECK_THAT(refused(""), Contains("is empty") && !Contains(".npy"));
    for (const char* bytes : {"{", "PK", "PK\x05", "\x93NUMP", "a,b\n1,2\n", "GGUF\x03"}) {
        INFO(bytes);
        CHECK_THAT(refused(bytes),
                   Contains(".npy") && Contains(".npz") && Contains(".safetensors"));
    }
}

TEST_CASE("what another framework saved is told how to be saved", "[exact]") {
    // As torch.save wrote before 1.6
    CHECK_THAT(refused("\x80\x02\x8a\nl\xfc\x9c\x46\xf9 j\xa8P\x19.\x80\x02M"),
               Contains("pickle") && Contains("safetensors.torch.save_file"));
    CHECK_THAT(refused(std::string("\x89HDF\r\n\x1a\n\0\0\0\0\0\x08\x08\0\x04\0", 18)),
               Contains("HDF5") && Contains("get_weights"));
    // {'params': {'Dense_0': …}} and a map of 16 entries
    CHECK_THAT(refused("\x81\xa6"
                       "params\x82\xa7"
                       "Dense_0\x82"),
               Contains("flatten_dict"));
    CHECK_THAT(refused(std::string("\xde\0\x10\xa7layer_0\x82", 12)), Contains("flatten_dict"));
}

TEST_CASE("an array is found by its name, and a mistyped name is guessed", "[golden]") {
    const Checkpoint checkpoint(golden + "npz/stored.npz");
    CHECK(checkpoint.find("layers/0/weight") == 0);
    CHECK(checkpoint.find("cube") == 2);
    const auto found = [&](const char* name) {
        return refusal([&] { static_cast<void>(checkpoint.find(name)); });
    };
    CHECK_THAT(found("layers.0.weight"), Contains("did you mean 'layers/0/weight'?"));
    CHECK_THAT(found("layers/0/baias"), Contains("did you mean 'layers/0/bias'?"));
    CHECK_THAT(found("Cube"), Contains("did you mean 'cube'?"));
    CHECK_THAT(found("kernel"), Contains("9 arrays") && Contains("such as 'layers/0/weight'"));
    CHECK_THAT(refusal([] { static_cast<void>(Checkpoint(golden + "npz/empty.npz").find("w")); }),
               Contains("0 arrays"));
}

TEST_CASE("nothing that the fuzzers kept does more than be refused", "[exact]") {
    int files = 0;
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(WORKBOOK_SOURCE_DIR "/tests/fuzz/corpus")) {
        if (entry.is_directory()) {
            continue;
        }
        INFO(entry.path());
        ++files;
        const std::string sentence = refusal([&] {
            Checkpoint checkpoint(entry.path());
            for (std::size_t i = 0; i < checkpoint.arrays().size(); ++i) {
                if (checkpoint.arrays()[i].size() <= nn::io::most_values_held) {
                    static_cast<void>(checkpoint.read(i));
                }
            }
        });
        CHECK((sentence.empty() || sentence.find("cannot be read") != std::string::npos));
    }
    CHECK(files > 50);
}
