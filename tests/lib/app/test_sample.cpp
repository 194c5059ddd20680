#include <bit>
#include <cstring>
#include <filesystem>

#include <nlohmann/json.hpp>

#include "catalogue/catalogue.hpp"
#include "catch.hpp"
#include "io/npy.hpp"
#include "support/folder.hpp"
#include "support/process.hpp"
#include "support/refused.hpp"
#include "tensor/text.hpp"

namespace fs = std::filesystem;
using Catch::Matchers::Contains;
using support::run;
using support::workbook;

namespace {

struct Case {
    std::string name;
    nn::Shape shape;
    std::map<std::string, std::string> options;

    [[nodiscard]] std::vector<std::string> command() const {
        std::string lengths;
        for (const std::size_t length : shape) {
            lengths += (lengths.empty() ? "" : "x") + std::to_string(length);
        }
        std::vector<std::string> words{workbook, "sample", name, "--shape", lengths, "--seed", "7"};
        for (const auto& [option, value] : options) {
            words.insert(words.end(), {"--" + option, value});
        }
        return words;
    }

    [[nodiscard]] nn::Tensor drawn() const {
        nn::Tensor tensor = nn::Tensor::from_shape(shape);
        nn::Generator generator(7);
        const auto& entry = nn::catalogue::find(name);
        entry.initialize(tensor, entry.settings(options), generator);
        return tensor;
    }
};

// Every initializer once.
std::vector<Case> cases() {
    std::vector<Case> list;
    for (const auto& entry : nn::catalogue::entries()) {
        const bool convolution = entry.name == "dirac" || entry.name == "delta_orthogonal";
        Case one{entry.name, convolution ? nn::Shape{6, 2, 3} : nn::Shape{6, 5}, {}};
        for (const auto& option : entry.options) {
            if (option.required) {
                one.options[option.name] = "0.25";
            }
        }
        list.push_back(one);
    }
    return list;
}

std::vector<std::string> with(std::vector<std::string> words, std::vector<std::string> more) {
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

std::string refused_sample(std::vector<std::string> arguments, int exit_code = 2) {
    arguments.insert(arguments.begin(), {workbook, "sample"});
    return support::refused(arguments, exit_code);
}

}  // namespace

TEST_CASE("every initializer is sampled as text, JSON and .npy", "[exact]") {
    for (const Case& one : cases()) {
        INFO(one.name);
        const nn::Tensor tensor = one.drawn();
        CHECK(run(one.command()).out == nn::to_string(nn::ConstTensorRef(tensor)) + "\n");

        const auto json = nlohmann::json::parse(run(with(one.command(), {"--format", "json"})).out);
        CHECK(json.at("schema") == 1);
        CHECK(json.at("command") == "sample");
        CHECK(json.at("name") == one.name);
        CHECK(json.at("seed") == 7);
        CHECK(json.at("shape").get<nn::Shape>() == one.shape);
        CHECK(json.at("options").size() == nn::catalogue::find(one.name).options.size());
        CHECK(json.at("data").get<std::vector<float>>() ==
              std::vector<float>(tensor.begin(), tensor.end()));

        const std::string header = nn::io::npy_header(one.shape);
        const std::string npy = run(with(one.command(), {"--format", "npy"})).out;
        REQUIRE(npy.size() == header.size() + sizeof(float) * tensor.size());
        CHECK(npy.starts_with(header));
        CHECK(std::memcmp(npy.data() + header.size(), tensor.data(), npy.size() - header.size()) ==
              0);
    }
}

TEST_CASE("an alias, a negative seed and a negative option are understood", "[exact]") {
    const auto draw = [](std::vector<std::string> words) {
        const auto result = run(with({workbook, "sample"}, std::move(words)));
        CHECK(result.exit_code == 0);
        return result.out;
    };
    CHECK(draw({"he_uniform", "--shape", "3x4"}) == draw({"kaiming_uniform", "--shape", "3x4"}));
    CHECK(draw({"normal", "--shape", "4", "--seed", "-1"}) ==
          draw({"normal", "--shape", "4", "--seed", "18446744073709551615"}));
    CHECK(draw({"normal", "--shape", "4"}) == draw({"normal", "--shape", "4", "--seed", "42"}));
    CHECK(draw({"constant", "--val", "-2", "--shape", "2"}) == "tensor([-2., -2.])\n");
    CHECK(draw({"normal", "--shape", "0x3"}) == "tensor([], size=(0, 3))\n");
}

TEST_CASE("a file holds what standard output would, and --json comes beside it", "[exact]") {
    const support::Folder folder;
    const std::string npy = folder.path + "/w.npy";
    const std::string json = folder.path + "/w.json";
    const std::vector<std::string> command{workbook, "sample", "normal", "--shape", "8x4"};
    const auto result = run(with(command, {"--format", "npy", "--out", npy, "--json", json}));
    CHECK(result.exit_code == 0);
    CHECK(result.out.empty());
    CHECK(support::read_file(npy) == run(with(command, {"--format", "npy"})).out);
    CHECK(support::read_file(json) == run(with(command, {"--format", "json"})).out);
    CHECK(run(with(command, {"--json", "-"})).out == support::read_file(json));
}

TEST_CASE("what sample cannot draw is refused in one sentence", "[exact]") {
    CHECK_THAT(refused_sample({}), Contains("xavier_uniform"));
    CHECK_THAT(refused_sample({"normal", "uniform", "--shape", "3"}), Contains("one initializer"));
    CHECK_THAT(refused_sample({"normal"}), Contains("--shape"));
    CHECK_THAT(refused_sample({"glorot", "--shape", "3"}), Contains("'glorot'"));
    CHECK_THAT(refused_sample({"normal", "--shape", "3", "--gain", "2"}), Contains("--gain"));
    CHECK_THAT(refused_sample({"normal", "--shape", "3", "--std", "x"}), Contains("'x'"));
    CHECK_THAT(refused_sample({"normal", "--shape", "3", "--std", "-1"}), Contains("std = -1"));
    CHECK_THAT(refused_sample({"normal", "--shape", "3", "--frobnicate", "1"}), Contains("--help"));
    CHECK_THAT(refused_sample({"normal", "--shape", "3", "--format", "csv"}), Contains("'csv'"));
    CHECK_THAT(refused_sample({"xavier_normal", "--shape", "3"}), Contains("(3,)"));
    for (const char* shape : {"", "x", "3x", "x3", "3x4x", "-3", "3.5", "3,4", "3 4", "0x"}) {
        CHECK_THAT(refused_sample({"normal", "--shape", shape}), Contains("8x4"));
    }
    for (const char* shape : {"1000000x1000000", "9999999999x9999999999x9999999999"}) {
        CHECK_THAT(refused_sample({"zeros", "--shape", shape}), Contains("memory"));
    }
}

TEST_CASE("a sample that cannot be written leaves no file", "[exact]") {
    const support::Folder folder;
    for (const char* format : {"text", "json", "npy"}) {
        refused_sample(
            {"normal", "--shape", "3", "--format", format, "--out", folder.path + "/missing/w.npy"},
            5);
        refused_sample({"normal", "--shape", "3", "--format", format, "--out", folder.path}, 5);
    }
    CHECK(fs::is_empty(folder.path));
}

TEST_CASE("the help of sample names every initializer and the meanings of its options", "[exact]") {
    const std::string help = run({workbook, "sample", "--help"}).out;
    for (const auto& entry : nn::catalogue::entries()) {
        CHECK_THAT(help, Contains("  " + entry.name));
    }
    CHECK_THAT(help, Contains("lower bound, or smallest value, or negative slope"));
}
