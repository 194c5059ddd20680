#include <cstring>
#include <memory>
#include <random>

#include "call/message.hpp"
#include "call/travel.hpp"
#include "catch.hpp"

using namespace nn::call;

namespace {

template <class T>
T there_and_back(T value) {
    Writer writer;
    put(writer, value);
    Reader reader(writer.bytes());
    T back = take<T>(reader);
    reader.require_end();
    return back;
}

// Layers of every kind, of which two are one.
nn::Sequential sample_net() {
    auto tied = std::make_shared<nn::Linear>(3, 3);
    nn::Sequential net{tied, nn::ReLU(), nn::Sequential{nn::LazyLinear(3), tied},
                       nn::Linear(3, 2, {.bias = false}), nn::Sequential{}};
    net(nn::Tensor(xt::ones<float>({1, 3})));
    net.append(nn::LazyLinear(5, {.bias = false}));
    return net;
}

std::string bytes_of_a_net() {
    Writer writer;
    nn::Sequential net = sample_net();
    put_net(writer, net);
    return writer.bytes();
}

Answer sample_answer() {
    return {.ending = Answer::Ending::threw,
            .thrown = 5,
            .next_word = ~std::uint64_t{0},
            .text = "a text\nof two lines",
            .values = bytes_of_a_net()};
}

// Reads bytes that may be anything; says whether they were taken for a network.
bool is_net(const std::string& bytes) {
    try {
        Reader reader(bytes);
        take_net(reader);
        reader.require_end();
        return true;
    } catch (const Malformed&) {
        return false;
    }
}

}  // namespace

TEST_CASE("values come back to the last bit", "[exact]") {
    CHECK(there_and_back(-1e-300) == -1e-300);
    CHECK(there_and_back(true));
    CHECK(there_and_back(std::string("Gauß 高斯")) == "Gauß 高斯");
    CHECK(there_and_back(nn::Shape{3, 0, 5}) == nn::Shape{3, 0, 5});
    const nn::Tensor tensor{{1.0F, 2.0F}, {3.0F, 4.0F}};
    CHECK((there_and_back(tensor) == tensor));
    CHECK(nn::shape(there_and_back(nn::Tensor::from_shape({0, 4}))) == nn::Shape{0, 4});
    CHECK(there_and_back(Stream{.seed = 7, .skipped = 9}).skipped == 9);
}

TEST_CASE("a text is cut where it is too long, and is UTF-8", "[exact]") {
    CHECK(there_and_back(std::string("\xff\x1b")) == "\uFFFD\uFFFD");
    std::string text;
    for (int i = 0; i < 5000; ++i) {
        text += "高";
    }
    const std::string cut = there_and_back(text);
    CHECK(cut.size() <= most_of_a_text);
    CHECK(cut.size() > most_of_a_text - 3);
    CHECK(text.starts_with(cut));
}

TEST_CASE("a text too long, or of other bytes than UTF-8, is none", "[exact]") {
    for (const std::string& text : {std::string(most_of_a_text + 1, 'x'), std::string("\xff")}) {
        Writer writer;
        writer.put(std::uint64_t{text.size()});
        const std::string bytes = writer.bytes() + text;
        Reader reader(bytes);
        CHECK_THROWS_AS(reader.take<std::string>(), Malformed);
    }
}

TEST_CASE("a tensor that was moved from is told from others", "[exact]") {
    nn::Tensor tensor{1.0F, 2.0F};
    const nn::Tensor taken = std::move(tensor);
    CHECK_THROWS_AS(there_and_back(tensor), MovedFrom);  // NOLINT(bugprone-use-after-move)
}

TEST_CASE("a network comes back, tied where it was tied", "[exact]") {
    nn::Sequential net = sample_net();
    Writer writer;
    put_net(writer, net);
    Reader reader(writer.bytes());
    nn::Sequential back = take_net(reader);
    CHECK(are_alike(net, back));
    CHECK((back.get_parameter("3.weight") == net.get_parameter("3.weight")));
    back.get_parameter("0.weight")(0, 0) = 42.0F;
    CHECK(back.get_parameter("2.1.weight")(0, 0) == 42.0F);
    CHECK(back[2].as<nn::Sequential>()->operator[](0).as<nn::Linear>() != nullptr);
    CHECK(back[5].as<nn::LazyLinear>() != nullptr);
}

TEST_CASE("an answer comes back from its message, and so does another behind it", "[exact]") {
    const Answer answer = sample_answer();
    const std::string message = to_message(answer);
    const auto back = answers_in(message + message);
    REQUIRE(back.size() == 2);
    CHECK(back[1].ending == answer.ending);
    CHECK(back[1].thrown == answer.thrown);
    CHECK(back[1].next_word == answer.next_word);
    CHECK(back[1].text == answer.text);
    CHECK(back[1].values == answer.values);
}

TEST_CASE("what is cut short, or goes on, is nothing", "[exact]") {
    const std::string message = to_message(sample_answer());
    for (std::size_t length = 0; length < message.size(); ++length) {
        CHECK_THROWS_AS(answers_in(message.substr(0, length)), Malformed);
    }
    CHECK_THROWS_AS(answers_in(message + '\0'), Malformed);
    const std::string net = bytes_of_a_net();
    for (std::size_t length = 0; length < net.size(); ++length) {
        CHECK_FALSE(is_net(net.substr(0, length)));
    }
}

// What a hostile program may write: lengths without the data, products that overflow
TEST_CASE("sizes are believed only as far as the bytes reach", "[exact]") {
    for (const std::uint64_t length :
         {std::uint64_t{3}, std::uint64_t{1} << 31U, std::uint64_t{1} << 62U, ~std::uint64_t{0}}) {
        for (const nn::Shape& shape :
             {nn::Shape{length, 2}, nn::Shape{length, length}, nn::Shape{0, length, length}}) {
            Writer writer;
            writer.put(true);
            writer.put(shape);
            const std::string bytes = writer.bytes() + std::string(16, '\0');
            Reader reader(bytes);
            if (shape[0] != 0 || length > 128) {
                CHECK_THROWS_AS(reader.take<nn::Tensor>(), Malformed);
            }
        }
    }
}

TEST_CASE("bytes that are changed at random never crash the reader", "[exact]") {
    const std::string net = bytes_of_a_net();
    const std::string message = to_message(sample_answer());
    std::mt19937 random(1);
    std::size_t read = 0;
    for (int round = 0; round < 20000; ++round) {
        std::string changed = round % 2 == 0 ? net : message;
        for (int i = 0; i < 3; ++i) {
            changed[random() % changed.size()] = static_cast<char>(random());
        }
        try {
            read += round % 2 == 0 ? static_cast<std::size_t>(is_net(changed))
                                   : answers_in(changed).size();
        } catch (const Malformed&) {
            continue;
        }
    }
    CHECK(read > 100);
}
