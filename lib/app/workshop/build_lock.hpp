#pragma once

#include "language/text.hpp"

namespace nn::app {

/// \en Keeps every other build of the workbook waiting for as long as it lives; it waits for one
/// that is under way, and says so. ./workbook takes the same lock.
/// \zh 存续期间让练习册的其他编译等待；若已有编译在进行，则说明并等待它完成。./workbook
/// 使用同一把锁。
/// \both
class BuildLock {
public:
    explicit BuildLock(Language language);
    ~BuildLock();
    BuildLock(const BuildLock&) = delete;
    BuildLock& operator=(const BuildLock&) = delete;

private:
    int file_;
};

}  // namespace nn::app
