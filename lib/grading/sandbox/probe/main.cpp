// What a sandbox is tried with before it is trusted: built by the compiler in one, and run in another.
//
//     program good       answers "good"
//     program hostile    tries what a sandbox must refuse, and answers what it was let do
//     program curious    tries files alone
#include <arpa/inet.h>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sched.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

constexpr int answer_descriptor = 3;

void answer(const char* text) {
    if (write(answer_descriptor, text, std::strlen(text)) < 0) {
        _exit(2);
    }
}

void tell(const char* what, bool was_let) {
    if (was_let) {
        answer(what);
        answer("; ");
    }
}

bool opens(const char* file, int flags) {
    return open(file, flags, 0600) >= 0;
}

bool reaches_network() {
    const int line = socket(AF_INET, SOCK_DGRAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(9);
    address.sin_addr.s_addr = htonl(0x08080808);
    return line >= 0 && connect(line, reinterpret_cast<sockaddr*>(&address), sizeof(address)) == 0;
}

bool forks() {
    const pid_t child = fork();
    if (child == 0) {
        _exit(0);
    }
    return child > 0;
}

bool raises_limit() {
    const rlimit more{.rlim_cur = 1000, .rlim_max = 1000};
    return setrlimit(RLIMIT_NPROC, &more) == 0;
}

}  // namespace

int main(int count, char** words) {
    const auto is_asked = [&](const char* word) {
        return count == 2 && std::strcmp(words[1], word) == 0;
    };
    if (is_asked("good")) {
        answer("good");
        return 0;
    }
    tell("reads files of this machine",
         opens("/etc/passwd", O_RDONLY) || opens("/proc/self/stat", 0));
    tell("writes files", opens("/left_behind", O_WRONLY | O_CREAT));
    if (!is_asked("curious")) {
        tell("reaches the network", reaches_network());
        tell("starts processes", forks());
        tell("raises its limits", raises_limit());
        tell("makes namespaces", unshare(CLONE_NEWUSER) == 0);
    }
    answer("done");
    return 0;
}
