// Boost's own has no form without threads.
#pragma once

namespace boost::detail {

struct lightweight_mutex {
    struct scoped_lock {
        explicit scoped_lock(lightweight_mutex& /*mutex*/) {}
    };
};

}  // namespace boost::detail
