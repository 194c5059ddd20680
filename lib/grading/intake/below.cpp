#include "grading/intake/below.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

#include "grading/intake/place.hpp"
#include "grading/intake/refusal.hpp"
#include "language/error.hpp"
#include "language/say.hpp"

namespace nn::grading {
namespace {

// The fault of nobody who handed in.
[[noreturn]] void fail(const std::string& what, int error) {
    const char* reason = std::strerror(error);
    throw Failure(say("{} could not be read ({})", "无法读取 {}（{}）", what, reason));
}

[[noreturn]] void not_opened(const std::string& what, int error) {
    switch (error) {
        case EACCES:
        case EPERM:
            throw Refused(refusal::unreadable(what));
        case ELOOP:
            throw Refused(refusal::symlink(what));
        case ENXIO:
            throw Refused(refusal::not_a_file(what));
        default:
            fail(what, error);
    }
}

Kind kind_of_status(const struct stat& status) {
    switch (status.st_mode & S_IFMT) {
        case S_IFREG:
            return Kind::file;
        case S_IFDIR:
            return Kind::folder;
        case S_IFLNK:
            return Kind::symlink;
        default:
            return Kind::other;
    }
}

struct Opened {
    Descriptor descriptor;
    struct stat status;
};

// A fifo opens at once with O_NONBLOCK, and a link not at all with O_NOFOLLOW.
Opened open_one(const Descriptor& folder, const std::string& name, Kind kind,
                const std::string& shown) {
    Descriptor opened(openat(folder.number(), name.c_str(),
                             O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    if (opened.number() < 0) {
        not_opened(shown, errno);
    }
    struct stat status {};
    if (fstat(opened.number(), &status) != 0) {
        fail(shown, errno);
    }
    if (kind_of_status(status) != kind) {
        throw Refused(refusal::not_a_file(shown));
    }
    return {std::move(opened), status};
}

Opened open_path(const Descriptor& folder, const std::string& path, Kind kind) {
    const std::string shown = Place(path).shown();
    const std::size_t slash = path.find('/');
    if (slash == std::string_view::npos) {
        return open_one(folder, path, kind, shown);
    }
    Descriptor parent = open_one(folder, path.substr(0, slash), Kind::folder, shown).descriptor;
    std::size_t begin = slash + 1;
    for (std::size_t end = path.find('/', begin); end != std::string_view::npos;
         end = path.find('/', begin)) {
        parent = open_one(parent, path.substr(begin, end - begin), Kind::folder, shown).descriptor;
        begin = end + 1;
    }
    return open_one(parent, path.substr(begin), kind, shown);
}

using Listing = std::unique_ptr<DIR, int (*)(DIR*)>;

Listing list(const Descriptor& folder) {
    // The listing closes a descriptor of its own, which shares its place with ours
    const int own = fcntl(folder.number(), F_DUPFD_CLOEXEC, 0);
    DIR* listing = fdopendir(own);
    if (listing == nullptr) {
        const int error = errno;
        const Descriptor closed(own);
        fail("the folder", error);
    }
    rewinddir(listing);
    return {listing, closedir};
}

}  // namespace

Kind kind_of(const Descriptor& folder, const std::string& name) {
    struct stat status {};
    if (fstatat(folder.number(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) {
        not_opened(Place(name).shown(), errno);
    }
    return kind_of_status(status);
}

std::vector<std::string> names_in(const Descriptor& folder, std::size_t most) {
    const Listing listing = list(folder);
    std::vector<std::string> names;
    while (names.size() < most) {
        errno = 0;
        const dirent* entry = readdir(listing.get());
        if (entry == nullptr && errno != 0) {
            fail("the folder", errno);
        }
        if (entry == nullptr) {
            break;
        }
        const std::string name = static_cast<const char*>(entry->d_name);
        if (name != "." && name != "..") {
            names.push_back(name);
        }
    }
    std::ranges::sort(names);
    return names;
}

Descriptor open_folder(const Descriptor& folder, const std::string& path) {
    return open_path(folder, path, Kind::folder).descriptor;
}

std::string read_file(const Descriptor& folder, const std::string& path, std::size_t most) {
    const Opened file = open_path(folder, path, Kind::file);
    const std::string shown = Place(path).shown();
    if (file.status.st_nlink != 1) {
        throw Refused(refusal::hard_link(shown));
    }
    if (std::cmp_greater(file.status.st_size, most)) {
        throw Refused(refusal::too_large(shown, most));
    }
    // A file may grow while it is read
    std::string bytes;
    std::array<char, std::size_t{64} << 10U> piece{};
    while (true) {
        const ssize_t count = read(file.descriptor.number(), piece.data(), piece.size());
        if (count == 0) {
            return bytes;
        }
        if (count < 0 && errno != EINTR) {
            fail(shown, errno);
        }
        bytes.append(piece.data(), static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
        if (bytes.size() > most) {
            throw Refused(refusal::too_large(shown, most));
        }
    }
}

}  // namespace nn::grading
