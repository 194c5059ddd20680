#include "grading/sandbox/slot.hpp"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <set>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <fmt/format.h>

#include "language/error.hpp"

namespace nn::grading {
namespace {

// Above Debian's ordinary users, and apart from 65534, who is nobody
constexpr uid_t first_user = 61000;
constexpr uid_t slots = 1000;

// An address of the abstract kind: one process has it at a time, and it goes with that process.
bool claim(int socket, uid_t user) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string name = fmt::format("workbook grade, user {}", user);
    std::ranges::copy(name, address.sun_path + 1);
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + 1 + name.size());
    return bind(socket, reinterpret_cast<const sockaddr*>(&address), size) == 0;
}

// Whether the users are there, in a namespace that may have but one. Each line has where a range begins,
// what it is outside, and how long it is.
bool has_users() {
    std::ifstream ranges("/proc/self/uid_map");
    std::uint64_t first = 0;
    std::uint64_t outside = 0;
    std::uint64_t count = 0;
    while (ranges >> first >> outside >> count) {
        if (first <= first_user && first + count >= first_user + slots) {
            return true;
        }
    }
    return false;
}

// Whom something runs as. What a killed grader has left may still be ending, or wait for its parent to hear of
// it: until then it counts against the processes that its user may have.
std::set<uid_t> users_at_work() {
    std::set<uid_t> users;
    std::error_code ended;
    for (auto entry = std::filesystem::directory_iterator("/proc", ended);
         !ended && entry != std::filesystem::directory_iterator(); entry.increment(ended)) {
        struct stat about {};
        if (std::isdigit(entry->path().filename().native().front()) != 0 &&
            stat(entry->path().c_str(), &about) == 0) {
            users.insert(about.st_uid);
        }
    }
    return users;
}

}  // namespace

UserSlot::UserSlot() {
    if (getuid() != 0 || !has_users()) {
        return;
    }
    claim_ = process::Descriptor(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const std::set<uid_t> at_work = users_at_work();
    for (uid_t user = first_user; user < first_user + slots; ++user) {
        if (!at_work.contains(user) && claim(claim_.number(), user)) {
            user_ = user;
            return;
        }
    }
    throw Failure({"no user is left for a sandbox: a thousand graders run on this machine",
                   "没有可供沙箱使用的用户了：本机已有一千个评分程序在运行"});
}

}  // namespace nn::grading
