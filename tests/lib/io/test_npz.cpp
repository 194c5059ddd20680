#include <numeric>
#include <optional>

#include "catch.hpp"
#include "io/npy.hpp"
#include "lib/io/checkpoints.hpp"
#include "support/process.hpp"

using Catch::Matchers::Contains;
using checkpoints::bytes_of;
using checkpoints::little_endian;
using checkpoints::refused;
using checkpoints::values_of;
using nn::io::Checkpoint;
using nn::io::NumberType;

namespace {

std::string numpy_archive(const std::string& name) {
    return WORKBOOK_SOURCE_DIR "/tests/golden/npz/" + name + ".npz";
}

std::uint32_t crc32(std::string_view bytes) {
    std::uint32_t crc = ~0U;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) {
            crc = crc >> 1U ^ ((crc & 1U) != 0 ? 0xedb88320U : 0U);
        }
    }
    return ~crc;
}

struct Member {
    std::string name;
    std::string contents;
    std::optional<std::size_t> declared_size = {};
    bool is_deflated = false;
    unsigned flags = 0;
    unsigned method = is_deflated ? 8 : 0;
    std::optional<std::string> compressed = {};

    // As one block that is not compressed
    [[nodiscard]] std::string stored() const {
        if (compressed) {
            return *compressed;
        }
        return !is_deflated ? contents
                            : '\1' + little_endian(contents.size(), 2) +
                                  little_endian(~contents.size(), 2) + contents;
    }

    // What stands in front of the member, and again in the directory
    [[nodiscard]] std::string entry() const {
        return little_endian(20, 2) + little_endian(flags, 2) + little_endian(method, 2) +
               little_endian(0, 4) + little_endian(crc32(contents), 4) +
               little_endian(stored().size(), 4) +
               little_endian(declared_size.value_or(contents.size()), 4) +
               little_endian(name.size(), 2) + little_endian(0, 2);
    }
};

std::string zip(const std::vector<Member>& members) {
    std::string bytes;
    std::string directory;
    for (const Member& member : members) {
        directory += "PK\1\2" + little_endian(20, 2) + member.entry() + std::string(10, '\0') +
                     little_endian(bytes.size(), 4) + member.name;
        bytes += "PK\3\4" + member.entry() + member.name + member.stored();
    }
    return bytes + directory + "PK\5\6" + little_endian(0, 4) + little_endian(members.size(), 2) +
           little_endian(members.size(), 2) + little_endian(directory.size(), 4) +
           little_endian(bytes.size(), 4) + little_endian(0, 2);
}

std::string array(std::size_t count) {
    std::vector<float> values(count);
    std::iota(values.begin(), values.end(), 0.0F);
    return nn::io::npy_header(std::vector<std::size_t>{count}) + bytes_of(values);
}

std::string python_object() {
    return checkpoints::npy("{'descr': '|O', 'fortran_order': False, 'shape': ()}", "\x80\x04N.");
}

}  // namespace

TEST_CASE("what numpy.savez and savez_compressed write is read", "[golden]") {
    for (const char* name : {"stored", "deflated"}) {
        INFO(name);
        Checkpoint checkpoint(numpy_archive(name));
        CHECK(values_of(checkpoint, "layers/0/weight") == std::vector<float>{0, 1, 2, 3, 4, 5});
        CHECK(values_of(checkpoint, "layers/0/bias") == std::vector<float>{1.0F, -2.0F, 0.5F});
        std::vector<float> cube(24);
        std::iota(cube.begin(), cube.end(), 0.0F);
        CHECK(values_of(checkpoint, "cube") == cube);
        CHECK(values_of(checkpoint, "scalar") == std::vector<float>{1.5F});
        CHECK(values_of(checkpoint, "empty").empty());
        // Back to one that was closed
        CHECK(values_of(checkpoint, "layers/0/weight").size() == 6);

        CHECK(checkpoint.arrays()[1].type == NumberType::f16);
        CHECK(checkpoint.arrays()[2].shape == std::vector<std::size_t>{2, 3, 4});
        CHECK(checkpoint.arrays()[2].type_name == "F64");
        for (const auto& [other, type] : {std::pair{"steps", "<i8"},
                                          {"bfloat16", "bfloat16"},
                                          {"names", "text"},
                                          {"history", "never read"}}) {
            const auto index = checkpoint.find(other);
            CHECK(checkpoint.arrays()[index].type == NumberType::other);
            CHECK_THAT(checkpoints::refusal([&] { static_cast<void>(checkpoint.read(index)); }),
                       Contains(type) && Contains(std::string("'") + other + "'"));
        }
    }
}

TEST_CASE("a compressed array is read in pieces, forwards and back", "[golden]") {
    Checkpoint checkpoint(numpy_archive("deflated"));
    const auto index = checkpoint.find("long");
    CHECK(checkpoint.arrays()[index].shape == std::vector<std::size_t>{2, 20'000});
    std::vector<float> piece(3);
    for (const std::size_t first : {0U, 3U, 19'000U, 18'999U, 5U, 19'997U}) {
        INFO(first);
        checkpoint.read(index, first, piece);
        CHECK(piece[0] == static_cast<float>(first));
        CHECK(piece[2] == static_cast<float>(first) + 2);
    }
    checkpoint.read(index, 39'997, piece);
    CHECK(piece == std::vector<float>{19, 19, 19});
}

TEST_CASE("sizes and directories of 64 bits are read", "[golden]") {
    Checkpoint checkpoint(numpy_archive("zip64"));
    CHECK(values_of(checkpoint, "weight") == std::vector<float>{0, 1, 2, 3, 4, 5});
    CHECK(values_of(checkpoint, "bias") == std::vector<float>{1.0F, -2.0F, 0.5F});
}

TEST_CASE("a member that is no array is listed with a refusal, a folder not at all", "[golden]") {
    const Checkpoint checkpoint(numpy_archive("with_text"));
    REQUIRE(checkpoint.arrays().size() == 2);
    CHECK(checkpoint.arrays()[0].name == "notes/README.txt");
    REQUIRE(checkpoint.arrays()[0].refusal);
    CHECK_THAT(checkpoint.arrays()[0].refusal->en(), Contains("skipped"));
    CHECK(checkpoint.arrays()[1].name == "w");
    CHECK(Checkpoint(numpy_archive("empty")).arrays().empty());
}

TEST_CASE("members that are made by hand are read", "[exact]") {
    for (const bool is_deflated : {false, true}) {
        const support::Saved file(
            zip({{.name = "a.npy", .contents = array(300), .is_deflated = is_deflated},
                 {.name = "b", .contents = array(2)}}));
        Checkpoint checkpoint(file.path());
        CHECK(values_of(checkpoint, "a").size() == 300);
        CHECK(values_of(checkpoint, "b") == std::vector<float>{0, 1});
        std::vector<float> piece(2);
        checkpoint.read(0, 298, piece);
        CHECK(piece == std::vector<float>{298, 299});
        checkpoint.read(0, 7, piece);
        CHECK(piece == std::vector<float>{7, 8});
    }
}

TEST_CASE("arrays in Fortran order are read in turn", "[exact]") {
    const auto square = [](const std::vector<float>& values) {
        return checkpoints::npy("{'descr': '<f4', 'fortran_order': True, 'shape': (2, 2)}",
                                bytes_of(values));
    };
    const support::Saved file(zip({{.name = "a.npy", .contents = square({1, 2, 3, 4})},
                                   {.name = "b.npy", .contents = square({5, 6, 7, 8})}}));
    Checkpoint checkpoint(file.path());
    CHECK(values_of(checkpoint, "a") == std::vector<float>{1, 3, 2, 4});
    CHECK(values_of(checkpoint, "b") == std::vector<float>{5, 7, 6, 8});
    CHECK(values_of(checkpoint, "a") == std::vector<float>{1, 3, 2, 4});
}

TEST_CASE("a bomb is refused", "[exact]") {
    const std::string whole = array(4);
    for (const bool is_deflated : {false, true}) {
        for (const std::size_t declared :
             {whole.size() - 4, whole.size() + 4, std::size_t{0xfffffff0U}}) {
            INFO(is_deflated << ' ' << declared);
            CHECK_FALSE(refused(zip({{.name = "w.npy",
                                      .contents = whole,
                                      .declared_size = declared,
                                      .is_deflated = is_deflated}}))
                            .empty());
        }
    }
    CHECK_THAT(refused(zip({{.name = "w.npy", .contents = whole + "more"}})),
               Contains("'w.npy'") && Contains("bytes"));
    // What the zip declares is right by the shape, and more comes out
    CHECK_THAT(refused(zip({{.name = "w.npy",
                             .contents = whole + std::string(5000, 'x'),
                             .declared_size = whole.size(),
                             .is_deflated = true}})),
               Contains("decompresses to more") || Contains("damaged"));
    // And less
    CHECK_THAT(refused(zip({{.name = "w.npy",
                             .contents = whole.substr(0, whole.size() - 4),
                             .declared_size = whole.size(),
                             .is_deflated = true}})),
               Contains("'w") && (Contains("and 3 are there") || Contains("damaged")));
    const std::string claims = checkpoints::npy(
        "{'descr': '<f4', 'fortran_order': False, 'shape': (1000000000,)}", std::string(40, '\0'));
    CHECK_THAT(refused(zip({{.name = "w.npy",
                             .contents = claims,
                             .declared_size = 4'000'000'000U + claims.size() - 40,
                             .is_deflated = true}})),
               Contains("67108864"));
}

TEST_CASE("members that lie over one another are refused", "[exact]") {
    std::string bytes =
        zip({{.name = "a.npy", .contents = array(400)}, {.name = "b.npy", .contents = array(1)}});
    // The second is where the first is, and as long
    const std::size_t second = bytes.rfind("PK\1\2");
    const std::size_t first = bytes.rfind("PK\1\2", second - 1);
    bytes.replace(second, 46, bytes.substr(first, 46));
    CHECK_THAT(refused(bytes), Contains("damaged"));
}

TEST_CASE("members that are not NumPy's are refused", "[exact]") {
    const std::string whole = array(2);
    CHECK_THAT(refused(zip({{.name = "w.npy", .contents = whole, .flags = 1}})),
               Contains("'w.npy' is encrypted"));
    for (const unsigned method : {12U, 14U, 93U, 95U}) {
        CHECK_THAT(refused(zip({{.name = "w.npy", .contents = whole, .method = method}})),
                   Contains("'w.npy' is compressed in a way"));
    }
    CHECK_THAT(
        refused(zip({{.name = "in.npz", .contents = zip({{.name = "w.npy", .contents = whole}})}})),
        Contains("'in.npz'") && Contains("a zip itself"));
    CHECK_THAT(
        refused(zip({{.name = "w.npy", .contents = whole}, {.name = "w.npy", .contents = whole}})),
        Contains("two arrays 'w'"));
    CHECK_THAT(
        refused(zip({{.name = "w.npy", .contents = whole}, {.name = "w", .contents = whole}})),
        Contains("two arrays 'w'"));
    CHECK_THAT(refused(zip({{.name = "w.npy", .contents = python_object()}})),
               Contains("never read"));
    CHECK_THAT(refused(zip({{.name = "w.npy",
                             .contents = whole,
                             .declared_size = {},
                             .is_deflated = true,
                             .compressed = "\x07garbage"}})),
               Contains("'w.npy'") && Contains("damaged"));
}

TEST_CASE("archives of other frameworks are told how to be saved", "[exact]") {
    CHECK_THAT(refused(zip({{.name = "model/data.pkl", .contents = "\x80\x02}."},
                            {.name = "model/data/0", .contents = "1234"}})),
               Contains("torch.save") && Contains("safetensors.torch.save_file"));
    CHECK_THAT(refused(zip({{.name = "config.json", .contents = "{}"},
                            {.name = "model.weights.h5", .contents = "\x89HDF"}})),
               Contains(".keras") && Contains("get_weights"));
}

TEST_CASE("a checksum that does not hold is noticed", "[exact]") {
    for (const bool is_deflated : {false, true}) {
        std::string bytes =
            zip({{.name = "w.npy", .contents = array(2), .is_deflated = is_deflated}});
        const std::size_t last_number = bytes.find("\x80\x3f");
        bytes[last_number] = '\x7f';
        CHECK_THAT(refused(bytes), Contains("'w.npy' is damaged"));
    }
}

TEST_CASE("an archive cut anywhere is refused", "[exact]") {
    for (const bool is_deflated : {false, true}) {
        const std::string whole =
            zip({{.name = "w.npy", .contents = array(2), .is_deflated = is_deflated}});
        CHECK(refused(whole).empty());
        for (std::size_t size = 0; size < whole.size(); ++size) {
            INFO(size);
            CHECK_FALSE(refused(whole.substr(0, size)).empty());
        }
    }
    CHECK_THAT(refused(support::read_file(numpy_archive("stored")).substr(0, 2000)),
               Contains("cut short"));
}
