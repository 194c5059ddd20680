#include "grading/sandbox/filter.hpp"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <sstream>
#include <sys/mman.h>
#include <unistd.h>
#include <vector>

#include "grading/sandbox/ending.hpp"
#include "language/error.hpp"
#include "language/say.hpp"

namespace nn::grading {
namespace {

// A call stands beside the form of it that Arm has alone: readlinkat beside readlink
constexpr const char* program_calls =
    "arch_prctl brk clock_getres clock_gettime clock_nanosleep close exit exit_group fstat "
    "futex getcpu getegid geteuid getgid getpid getppid getrandom gettid gettimeofday getuid lseek "
    "madvise mmap mprotect mremap munmap nanosleep newfstatat read readlink readlinkat "
    "restart_syscall rseq rt_sigaction rt_sigprocmask rt_sigreturn sched_yield set_robust_list "
    "set_tid_address sigaltstack time uname write writev";

constexpr const char* tool_calls =
    "access chdir chmod copy_file_range dup dup2 dup3 execve faccessat faccessat2 fadvise64 "
    "fallocate fchmod fchmodat fcntl fstatfs ftruncate getcwd getdents64 getpgid getpgrp getrlimit "
    "getrusage ioctl kill lstat mkdir mkdirat open openat pipe pipe2 poll ppoll pread64 pwrite64 "
    "readv rename renameat rmdir "
    "sched_getaffinity setrlimit stat statfs statx sysinfo tgkill umask unlink unlinkat utimensat "
    "vfork wait4 waitid";

[[noreturn]] void fail(int error) {
    const char* reason = std::strerror(error);
    throw Failure(
        say("no filter of system calls can be made ({})", "无法生成系统调用过滤器（{}）", reason));
}

void require(int result) {
    if (result < 0) {
        fail(-result);
    }
}

scmp_arg_cmp argument_is(unsigned number, std::uint64_t value) {
    return {.arg = number, .op = SCMP_CMP_EQ, .datum_a = value, .datum_b = 0};
}

scmp_arg_cmp has_none_of(unsigned number, std::uint64_t flags) {
    return {.arg = number, .op = SCMP_CMP_MASKED_EQ, .datum_a = flags, .datum_b = 0};
}

constexpr std::uint64_t new_namespaces = CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS |
                                         CLONE_NEWIPC | CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET;

// A process may read its own limits; it could set another's
const std::vector<scmp_arg_cmp> only_reads_limits{argument_is(0, 0), argument_is(2, 0)};

// A filter of libseccomp's, and the program for the kernel that it comes to.
class Filter {
public:
    explicit Filter(std::uint32_t otherwise) : context_(seccomp_init(otherwise)) {
        if (context_ == nullptr) {
            fail(ENOMEM);
        }
        require(seccomp_attr_set(context_, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS));
        require(seccomp_attr_set(context_, SCMP_FLTATR_CTL_OPTIMIZE, 2));
    }
    ~Filter() { seccomp_release(context_); }
    Filter(const Filter&) = delete;
    Filter& operator=(const Filter&) = delete;

    void allow(const std::string& calls) {
        std::istringstream names(calls);
        for (std::string name; names >> name;) {
            require(seccomp_rule_add(context_, SCMP_ACT_ALLOW,
                                     seccomp_syscall_resolve_name(name.c_str()), 0));
        }
    }

    void allow(int call, const std::vector<scmp_arg_cmp>& only) {
        require(seccomp_rule_add_array(context_, SCMP_ACT_ALLOW, call,
                                       static_cast<unsigned>(only.size()), only.data()));
    }

    // A call that a library tries first, and does without where the kernel has none
    void be_without(int call) {
        require(seccomp_rule_add(context_, SCMP_ACT_ERRNO(ENOSYS), call, 0));
    }

    [[nodiscard]] std::string program() const {
        const int file = memfd_create("filter", MFD_CLOEXEC);
        if (file < 0) {
            fail(errno);
        }
        require(seccomp_export_bpf(context_, file));
        std::string bytes(static_cast<std::size_t>(lseek(file, 0, SEEK_END)), '\0');
        const ssize_t count = pread(file, bytes.data(), bytes.size(), 0);
        close(file);
        if (count != static_cast<ssize_t>(bytes.size())) {
            fail(EIO);
        }
        return bytes;
    }

private:
    scmp_filter_ctx context_;
};

}  // namespace

std::string program_filter() {
    Filter filter(SCMP_ACT_KILL_PROCESS);
    filter.allow(program_calls);
    // By which the launcher becomes the program, and nobody anything else
    filter.allow(SCMP_SYS(execveat),
                 {argument_is(0, program_descriptor), argument_is(4, AT_EMPTY_PATH)});
    // abort raises its signal by this call: no other may be sent, and none to another
    filter.allow(SCMP_SYS(tgkill), {argument_is(0, own_process), argument_is(2, SIGABRT)});
    filter.allow(SCMP_SYS(prlimit64), only_reads_limits);
    return filter.program();
}

std::string tool_filter() {
    Filter filter(SCMP_ACT_ERRNO(EPERM));
    filter.allow(program_calls);
    filter.allow(tool_calls);
    filter.allow(SCMP_SYS(clone), {has_none_of(0, new_namespaces)});
    filter.allow(SCMP_SYS(prlimit64), only_reads_limits);
    filter.be_without(SCMP_SYS(clone3));
    return filter.program();
}

std::string no_filter() {
    return Filter(SCMP_ACT_ALLOW).program();
}

}  // namespace nn::grading
