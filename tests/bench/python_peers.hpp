#pragma once

#include <cstdio>
#include <map>
#include <string>
#include <sys/types.h>

#include "bench/contest.hpp"

namespace bench {

/// The frameworks that Debian's Python imports: a process that runs their initializers when asked,
/// and times them itself.
class PythonPeers {
public:
    PythonPeers();
    ~PythonPeers();
    PythonPeers(const PythonPeers&) = delete;
    PythonPeers& operator=(const PythonPeers&) = delete;

    /// Name and version of those found; empty where there is no Python.
    [[nodiscard]] const std::map<std::string, std::string>& versions() const { return versions_; }

    /// Whether a framework has what a contest asks for.
    bool has(const std::string& framework, const Contest& contest);

    /// Seconds for that many calls in a row.
    double time(const std::string& framework, const Contest& contest, std::size_t calls);

private:
    std::string ask(const std::string& question);

    pid_t process_ = -1;
    std::FILE* questions_ = nullptr;
    std::FILE* answers_ = nullptr;
    std::map<std::string, std::string> versions_;
};

}  // namespace bench
