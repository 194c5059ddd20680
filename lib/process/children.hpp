#pragma once

namespace nn::process {

/// Kills what this thread has started, and waits for it; where the process is a subreaper, also what
/// becomes its child as others end. May be called in a handler of a signal.
void end_children();

}  // namespace nn::process
