#pragma once

#include <unistd.h>
#include <utility>

namespace nn::process {

/// A descriptor that closes itself; none where its number is negative.
class Descriptor {
public:
    explicit Descriptor(int number = -1) : number_(number) {}
    ~Descriptor() { close_now(); }
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }

    [[nodiscard]] int number() const { return number_; }
    [[nodiscard]] bool is_open() const { return number_ >= 0; }
    void close_now() {
        if (is_open()) {
            close(std::exchange(number_, -1));
        }
    }

private:
    int number_;
};

}  // namespace nn::process
