#include "app/desk.hpp"

#include <algorithm>
#include <random>

#include "app/kit.hpp"

namespace nn::app {

exercise::Progress progress() {
    return exercise::Progress(kit().source / ".workbook" / "progress.json");
}

std::string file_of(const exercise::Exercise& exercise) {
    return exercise::Files(kit(), exercise).answer.lexically_relative(kit().source).string();
}

exercise::Result check(const exercise::Exercise& exercise, exercise::Progress& progress) {
    exercise::Result result = exercise::check(exercise, kit(), std::random_device{}());
    progress.record(exercise, result);
    return result;
}

const exercise::Exercise* first_unsolved(const std::vector<exercise::Exercise>& exercises,
                                         const exercise::Progress& progress) {
    const auto found = std::ranges::find_if(
        exercises, [&](const exercise::Exercise& one) { return !progress.of(one).is_solved(one); });
    return found == exercises.end() ? nullptr : &*found;
}

}  // namespace nn::app
