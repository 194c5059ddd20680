#include <array>
#include <cmath>
#include <fstream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "io/npy.hpp"
#include "support/catalogue_cases.hpp"
#include "support/folder.hpp"
#include "support/process.hpp"
#include "support/refused.hpp"

using Catch::Matchers::Contains;
using support::run;
using support::workbook;

namespace {

// A .npy file that goes when the test does.
class File {
public:
    File(const nn::Shape& shape, const std::vector<float>& values) {
        std::ofstream stream(path_, std::ios::binary);
        stream << nn::io::npy_header(shape);
        stream.write(reinterpret_cast<const char*>(values.data()),
                     static_cast<std::streamsize>(values.size() * sizeof(float)));
    }

    [[nodiscard]] const std::string& path() const { return path_; }

private:
    support::Folder folder_;
    std::string path_ = folder_.path + "/w.npy";
};

std::string refused_verify(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {workbook, "verify"});
    return support::refused(arguments);
}

std::string golden(const std::string& name) {
    return WORKBOOK_SOURCE_DIR "/tests/golden/" + name;
}

support::CatalogueCase a_case(const char* name) {
    return {&nn::catalogue::find(name), {128, 256}, {}};
}

}  // namespace

TEST_CASE("what an initializer drew is accepted as that", "[law]") {
    for (const auto& one : support::catalogue_cases()) {
        INFO(one.name());
        const File file(one.shape, one.draw(21));
        std::vector<std::string> command{workbook, "verify", file.path(), "--as", one.entry->name};
        for (const auto& [option, value] : one.options) {
            command.insert(command.end(), {"--" + option, value});
        }
        const auto result = run(command);
        CHECK(result.exit_code == 0);
        CHECK(result.err.empty());
        CHECK_THAT(result.out, Contains("Accepted"));
    }
}

TEST_CASE("what is wrong is rejected, and the mistake is named in both languages", "[law]") {
    const auto one = a_case("lecun_uniform");
    const File file(one.shape, one.draw(21));
    const auto verify = [&](const char* option, const char* value) {
        return run({workbook, "verify", file.path(), "--as", "xavier_uniform", option, value});
    };
    const auto english = verify("--lang", "en");
    CHECK(english.exit_code == 1);
    CHECK_THAT(english.out, Contains("Rejected") && Contains("It looks like fan_in alone"));
    const auto chinese = verify("--lang", "zh");
    CHECK(chinese.exit_code == 1);
    CHECK_THAT(chinese.out, Contains("不接受") && Contains("看起来像"));

    const auto json = nlohmann::json::parse(verify("--json", "-").out);
    CHECK(json.at("command") == "verify");
    CHECK(json.at("rejected") == true);
    CHECK(json.at("claim") == "U(-0.125, 0.125)");
    CHECK(json.at("explanations").at(0).at("id") == "fan_in_only");
    CHECK(json.at("results").size() > 10);
}

TEST_CASE("what nothing known explains is said to be so", "[law]") {
    auto values = a_case("normal").draw(21);
    for (float& value : values) {
        value = value * value * value;
    }
    const File file({128, 256}, values);
    const auto result = run({workbook, "verify", file.path(), "--as", "normal"});
    CHECK(result.exit_code == 1);
    CHECK_THAT(result.out, Contains("No known mistake explains it"));
}

TEST_CASE("a small array is told what it cannot show", "[exact]") {
    const support::CatalogueCase one{&nn::catalogue::find("normal"), {8, 4}, {}};
    const File file(one.shape, one.draw(21));
    const auto result = run({workbook, "verify", file.path(), "--as", "normal"});
    CHECK(result.exit_code == 0);
    CHECK_THAT(result.out, Contains("With 32 values a 10 % error in std goes unseen; 68"));
}

TEST_CASE("NaN is rejected, and an empty array accepted, without a crash", "[exact]") {
    const File none({0, 3}, {});
    CHECK(run({workbook, "verify", none.path(), "--as", "normal"}).exit_code == 0);
    const File nan({2}, {NAN, INFINITY});
    const auto result = run({workbook, "verify", nan.path(), "--as", "normal"});
    CHECK(result.exit_code == 1);
    CHECK_THAT(result.out, Contains("2 values are NaN or infinite"));
    for (const auto& entry : nn::catalogue::entries()) {
        INFO(entry.name);
        const File one({1, 1, 1}, {0.5F});
        const int exit_code = run({workbook, "verify", one.path(), "--as", entry.name}).exit_code;
        CHECK(exit_code <= 2);
    }
}

TEST_CASE("float16 from NumPy is judged by the law, not by its rounding", "[golden]") {
    for (const auto& [file, name] :
         {std::pair{"normal_half", "normal"}, std::pair{"xavier_half", "xavier_uniform"}}) {
        const auto result =
            run({workbook, "verify", golden(std::string("npy/") + file + ".npy"), "--as", name});
        INFO(result.out);
        CHECK(result.exit_code == 0);
    }
}

TEST_CASE("each tensor of a PyTorch checkpoint is told by its layer's default", "[golden]") {
    const auto default_of = [](std::size_t fan_in) {
        return fmt::format("PyTorch's default for Linear and the convolutions, fan_in {}", fan_in);
    };
    const std::string lstm = "the default of nn.LSTM, hidden_size 24";
    const std::string gru = "the default of nn.GRU, hidden_size 12";
    const std::string projected = "the default of nn.LSTM, hidden_size 12";
    const std::string bilinear = "the default of nn.Bilinear, in1_features 6";
    const std::string ones = "the default of BatchNorm's and LayerNorm's weight";
    const std::vector<std::array<std::string, 3>> expected{
        {"linear.weight", "kaiming_uniform", default_of(64)},
        {"linear.bias", "uniform",
         "PyTorch's default for the bias beside linear.weight, fan_in 64"},
        {"conv.weight", "kaiming_uniform", default_of(72)},
        {"conv.bias", "uniform", "PyTorch's default for the bias beside conv.weight, fan_in 72"},
        {"embedding.weight", "normal", "PyTorch's default for Embedding"},
        {"lstm.weight_ih_l0", "uniform", lstm},
        {"lstm.weight_hh_l0", "uniform", lstm},
        {"lstm.bias_ih_l0", "uniform", lstm},
        {"lstm.bias_hh_l0", "uniform", lstm},
        {"gru.weight_ih_l0", "uniform", gru},
        {"gru.weight_hh_l0", "uniform", gru},
        {"gru.bias_ih_l0", "uniform", gru},
        {"gru.bias_hh_l0", "uniform", gru},
        {"projected.weight_ih_l0", "uniform", projected},
        {"projected.weight_hh_l0", "uniform", projected},
        {"projected.bias_ih_l0", "uniform", projected},
        {"projected.bias_hh_l0", "uniform", projected},
        {"projected.weight_hr_l0", "kaiming_uniform", default_of(12)},
        {"attention.in_proj_weight", "xavier_uniform", "the default of nn.MultiheadAttention"},
        {"attention.in_proj_bias", "zeros", ""},
        {"attention.out_proj.weight", "kaiming_uniform", default_of(16)},
        {"attention.out_proj.bias", "zeros", ""},
        {"bilinear.weight", "uniform", bilinear},
        {"bilinear.bias", "uniform", bilinear},
        {"up.weight", "kaiming_uniform", default_of(72)},
        {"up.bias", "uniform", "PyTorch's default for the bias beside up.weight, fan_in 72"},
        {"norm.weight", "ones", ones},
        {"norm.bias", "zeros", ""},
        {"norm.running_mean", "zeros", ""},
        {"norm.running_var", "ones", ones}};
    for (const char* file : {"model.npz", "model.safetensors"}) {
        const auto result =
            run({workbook, "verify", golden(std::string("checkpoint/") + file), "--json", "-"});
        const auto tensors = nlohmann::json::parse(result.out).at("tensors");
        REQUIRE(tensors.size() == expected.size() + 1);
        for (std::size_t i = 0; i < expected.size(); ++i) {
            const auto& [name, initializer, whose] = expected[i];
            INFO(file << ": " << tensors[i].dump());
            CHECK(tensors[i].at("tensor") == name);
            const auto& origin = tensors[i].at("fits").at(0).at("origins").at(0);
            CHECK(origin.at("name") == initializer);
            CHECK(origin.at("note").at("en") == whose);
        }
        CHECK(tensors.back().at("tensor") == "norm.num_batches_tracked");
        CHECK_FALSE(tensors.back().contains("fits"));
    }
}

TEST_CASE("standard input is read, from a pipe and from a file", "[golden]") {
    const auto piped = [](const std::string& script, const std::string& file) {
        return run({"/bin/sh", "-c", script, workbook, golden(file)});
    };
    const char* const pipe = "cat \"$1\" | \"$0\" verify - --as normal";
    const char* const redirection = "\"$0\" verify - --as normal <\"$1\"";
    for (const char* script : {pipe, redirection}) {
        CHECK(piped(script, "npy/normal_half.npy").exit_code == 0);
        // In Fortran order
        const auto cube = piped(script, "npy/cube_double_fortran_big.npy");
        CHECK(cube.exit_code == 1);
        CHECK_THAT(cube.out, Contains("(2, 3, 4)"));
    }
    CHECK_THAT(piped(pipe, "npz/zip64.npz").err, Contains("from a pipe only .npy"));
    CHECK_THAT(run({"/bin/sh", "-c", "head -c 100 \"$1\" | \"$0\" verify - --as normal", workbook,
                    golden("npy/normal_half.npy")})
                   .err,
               Contains("within its header"));
    CHECK_THAT(run({"/bin/sh", "-c", "head -c 130 \"$1\" | \"$0\" verify - --as normal", workbook,
                    golden("npy/normal_half.npy")})
                   .err,
               Contains("and 1 are there"));
}

TEST_CASE("what cannot be verified is refused in one sentence", "[exact]") {
    const File file({2, 2}, {0, 0, 0, 0});
    CHECK_THAT(refused_verify({}), Contains("w.npy"));
    CHECK_THAT(refused_verify({file.path(), "--std", "1"}), Contains("--as"));
    CHECK_THAT(refused_verify({file.path(), "--as", "normal", "--layout", "x,y"}),
               Contains("h,w,in,out"));
    CHECK_THAT(refused_verify({file.path(), "--as", "normal", "--layout", "out,in,w"}),
               Contains("3 dimensions"));
    CHECK_THAT(refused_verify({file.path(), "--as", "normal", "--padding-idx", "7"}),
               Contains("padding row 7"));
    CHECK_THAT(refused_verify({file.path(), file.path(), "--as", "normal"}), Contains("one file"));
    CHECK_THAT(refused_verify({file.path(), "--as", "gauss"}), Contains("'gauss'"));
    CHECK_THAT(refused_verify({file.path(), "--as", "normal_"}),
               Contains("did you mean normal?\n"));
    CHECK_THAT(refused_verify({file.path(), "--as", "Normal"}), Contains("did you mean normal?"));
    CHECK_THAT(refused_verify({file.path(), "--as", "normal", "--gain", "1"}), Contains("--gain"));
    CHECK_THAT(refused_verify({file.path(), "--as", "normal", "--std", "-1"}), Contains("-1"));
    CHECK_THAT(refused_verify({"/nowhere.npy", "--as", "normal"}), Contains("/nowhere.npy"));
    CHECK_THAT(refused_verify({workbook, "--as", "normal"}),
               Contains("no .npy, .npz or .safetensors"));
    CHECK_THAT(refused_verify({golden("npz/stored.npz"), "--tensor", "nowhere"}),
               Contains("nowhere"));
    CHECK_THAT(refused_verify({file.path(), "--as", "dirac"}), Contains("dimensions"));
}
