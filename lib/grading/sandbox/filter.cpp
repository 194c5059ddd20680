#include "grading/sandbox/filter.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <seccomp.h>
#include <sstream>
#include <sys/mman.h>
#include <unistd.h>

#include "language/error.hpp"
#include "language/say.hpp"

namespace nn::grading {
namespace {

// A call stands beside the form of it that Arm has alone: readlinkat beside readlink
constexpr const char* program_calls =
    "arch_prctl brk clock_getres clock_gettime clock_nanosleep close execve exit exit_group fstat "
    "futex getcpu getegid geteuid getgid getpid getppid getrandom gettid gettimeofday getuid lseek "
    "madvise mmap mprotect mremap munmap nanosleep newfstatat read readlink readlinkat "
    "restart_syscall rseq rt_sigaction rt_sigprocmask rt_sigreturn sched_yield set_robust_list "
    "set_tid_address sigaltstack time uname write writev";

constexpr const char* tool_calls =
    "access chdir chmod clone copy_file_range dup dup2 dup3 faccessat faccessat2 fadvise64 "
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

    // abort raises its signal by this call; no other signal may be sent
    void allow_abort() {
        const scmp_arg_cmp is_abort = argument_is(2, SIGABRT);
        require(seccomp_rule_add_array(context_, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1, &is_abort));
    }

    // A process may read its own limits; it could set another's
    void allow_reading_limits() {
        const std::array<scmp_arg_cmp, 2> only_reads{argument_is(0, 0), argument_is(2, 0)};
        require(seccomp_rule_add_array(context_, SCMP_ACT_ALLOW, SCMP_SYS(prlimit64),
                                       only_reads.size(), only_reads.data()));
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
    filter.allow_abort();
    filter.allow_reading_limits();
    return filter.program();
}

std::string tool_filter() {
    Filter filter(SCMP_ACT_ERRNO(EPERM));
    filter.allow(program_calls);
    filter.allow(tool_calls);
    filter.allow_reading_limits();
    filter.be_without(SCMP_SYS(clone3));
    return filter.program();
}

std::string no_filter() {
    return Filter(SCMP_ACT_ALLOW).program();
}

}  // namespace nn::grading
