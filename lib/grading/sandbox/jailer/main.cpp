// What runs first where no namespaces are to be had, and is trusted: it gives up its rights for good, and
// becomes the launcher.
//
//     jailer [--read PATH | --write PATH | --root FOLDER | --folder FOLDER | --user NUMBER | --set NAME=VALUE]...
//         -- @LAUNCHER [ARGUMENT...]
//
// Of the machine's files, what follows reads those of --read and below, writes those of --write, and opens no
// other: Landlock sees to that. --root is a folder that becomes the root, --folder the current one, --user the
// user and group, --set a variable of an otherwise empty environment. LAUNCHER is a descriptor.
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <grp.h>
#include <linux/capability.h>
#include <string_view>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

// As <linux/landlock.h> has them, which of Debian 12 knows but the first two versions
struct Ruleset {
    std::uint64_t files;
    std::uint64_t network;
    std::uint64_t scopes;
};
struct [[gnu::packed]] PathRule {
    std::uint64_t allowed;
    std::int32_t parent;
};
constexpr std::uint64_t execute = 1U << 0U;
constexpr std::uint64_t write_file = 1U << 1U;
constexpr std::uint64_t read_file = 1U << 2U;
constexpr std::uint64_t read_folder = 1U << 3U;
constexpr std::uint64_t remove_file = 1U << 5U;
constexpr std::uint64_t make_file = 1U << 8U;
constexpr std::uint64_t truncate = 1U << 14U;
constexpr std::uint64_t reading = execute | read_file | read_folder;
constexpr std::uint64_t writing =
    write_file | read_file | read_folder | remove_file | make_file | truncate;
constexpr std::uint64_t of_a_file = execute | write_file | read_file | truncate;
constexpr int path_beneath = 1;

[[noreturn]] void give_up(const char* what) {
    const std::array<const char*, 4> said{"jailer: ", what, ": ", std::strerror(errno)};
    for (const char* part : said) {
        [[maybe_unused]] const auto ignored = write(STDERR_FILENO, part, std::strlen(part));
    }
    _exit(125);
}

void require(bool is_done, const char* what) {
    if (!is_done) {
        give_up(what);
    }
}

// What Landlock takes on, as far as this kernel's version of it goes.
class Landlock {
public:
    Landlock() {
        const auto version = syscall(SYS_landlock_create_ruleset, nullptr, 0, 1);
        require(version > 0, "this kernel has no Landlock");
        constexpr std::uint64_t first = (1U << 13U) - 1;
        handled_ = first | (version >= 2 ? 1U << 13U : 0U) | (version >= 3 ? truncate : 0U) |
                   (version >= 5 ? 1U << 15U : 0U);
        const Ruleset rules{.files = handled_, .network = 3, .scopes = 3};
        const std::size_t size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
        rules_ = static_cast<int>(syscall(SYS_landlock_create_ruleset, &rules, size, 0));
        require(rules_ >= 0, "Landlock takes no rules");
    }

    // A path that is not there needs no rule.
    void allow(const char* path, std::uint64_t rights) const {
        const int place = open(path, O_PATH | O_CLOEXEC);
        if (place < 0 && errno == ENOENT) {
            return;
        }
        struct stat status {};
        require(place >= 0 && fstat(place, &status) == 0, path);
        const std::uint64_t kind = S_ISDIR(status.st_mode) ? ~std::uint64_t{0} : of_a_file;
        const PathRule rule{.allowed = rights & kind & handled_, .parent = place};
        require(syscall(SYS_landlock_add_rule, rules_, path_beneath, &rule, 0) == 0, path);
        close(place);
    }

    void confine() const {
        require(syscall(SYS_landlock_restrict_self, rules_, 0) == 0, "Landlock confines nothing");
    }

private:
    std::uint64_t handled_ = 0;
    int rules_ = -1;
};

void become(uid_t user) {
    require(setgroups(0, nullptr) == 0 && setresgid(user, user, user) == 0 &&
                setresuid(user, user, user) == 0,
            "another user cannot be had");
}

// Of root itself, who may stay root where there is no other user, nothing is left but the name.
void drop_capabilities() {
    __user_cap_header_struct header{.version = _LINUX_CAPABILITY_VERSION_3, .pid = 0};
    std::array<__user_cap_data_struct, 2> none{};
    require(syscall(SYS_capset, &header, none.data()) == 0, "rights cannot be given up");
}

}  // namespace

int main(int count, char** words) {
    constexpr std::size_t most_variables = 8;
    std::array<char*, most_variables> environment{};
    std::size_t variables = 0;
    const Landlock landlock;
    const char* root = nullptr;
    const char* folder = "/";
    const char* user = nullptr;
    int i = 1;
    for (; i + 1 < count && std::strcmp(words[i], "--") != 0; i += 2) {
        const std::string_view option = words[i];
        char* const value = words[i + 1];
        if (option == "--read") {
            landlock.allow(value, reading);
        } else if (option == "--write") {
            landlock.allow(value, writing);
        } else if (option == "--root") {
            root = value;
        } else if (option == "--folder") {
            folder = value;
        } else if (option == "--user") {
            user = value;
        } else if (option == "--set" && variables + 1 < most_variables) {
            environment[variables++] = value;
        } else {
            give_up("it is started by the grader");
        }
    }
    require(i + 1 < count && *words[i + 1] == '@', "it is started by the grader");
    require(root == nullptr || chroot(root) == 0, "the root cannot be another folder");
    require(chdir(folder) == 0, folder);
    if (user != nullptr) {
        become(static_cast<uid_t>(std::strtoul(user, nullptr, 10)));
    }
    drop_capabilities();
    require(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0, "new rights cannot be ruled out");
    landlock.confine();
    syscall(SYS_execveat, std::atoi(words[i + 1] + 1), "", words + i + 1, environment.data(),
            AT_EMPTY_PATH);
    give_up("the launcher cannot be started");
}
