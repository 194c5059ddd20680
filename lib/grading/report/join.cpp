#include "grading/report/join.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <set>
#include <string_view>

#include "grading/intake/names.hpp"
#include "grading/report/platform_name.hpp"
#include "language/say.hpp"

namespace nn::grading {
namespace {

using Keys = std::set<std::string>;

// A way to know whose a submission is: what is the same for both.
struct Rule {
    Keys (*of_student)(const Student& student);
    Keys (*of_submission)(const std::string& submission);
};

Keys keys_of(const std::vector<std::string>& values) {
    Keys keys(values.begin(), values.end());
    keys.erase("");
    return keys;
}

// Letters and digits alone: as Canvas writes a name.
std::string squeezed(std::string_view name) {
    std::string kept = comparable(name);
    std::erase_if(kept, [](unsigned char c) { return c < 0x80 && std::isalnum(c) == 0; });
    return kept;
}

// A name in both orders, `Smith, Bob` and `Bob Smith`.
std::vector<std::string> orders_of(const std::string& name) {
    const std::size_t comma = name.find(',');
    const std::size_t end = comma != std::string::npos ? comma : name.rfind(' ');
    if (end == std::string::npos) {
        return {squeezed(name)};
    }
    return {squeezed(name), squeezed(name.substr(end) + name.substr(0, end))};
}

// The words of ASCII letters and digits that hold a digit, and are too long for a number of an exercise.
Keys words_of(std::string_view text) {
    constexpr std::size_t shortest = 4;
    Keys words;
    std::string word;
    for (const char c : std::string(text) + ' ') {
        if (std::isalnum(static_cast<unsigned char>(c)) != 0) {
            word += c;
            continue;
        }
        if (word.size() >= shortest && word.find_first_of("0123456789") != std::string::npos) {
            words.insert(in_lower_case(word));
        }
        word.clear();
    }
    return words;
}

bool is_of_platform(const std::optional<PlatformName>& name, Platform platform) {
    return name && name->platform == platform;
}

template <Platform platform>
Keys number_in(const std::string& submission) {
    const auto name = platform_name(submission);
    return is_of_platform(name, platform) ? Keys{name->number} : Keys{};
}

// A roster that names a student's folder means no other.
template <Keys (*rule)(const Student&)>
Keys unless_named(const Student& student) {
    return student.folder.empty() ? rule(student) : Keys{};
}

Keys folder_as_named(const Student& student) {
    return keys_of({printable(student.folder)});
}

Keys folder_alike(const Student& student) {
    return keys_of({comparable(student.folder)});
}

Keys canvas_number(const Student& student) {
    return keys_of({student.canvas});
}

Keys participant_number(const Student& student) {
    return keys_of({student.participant});
}

Keys whole_names(const Student& student) {
    Keys all = keys_of(orders_of(student.name));
    all.merge(
        keys_of({comparable(student.id), comparable(student.login), comparable(student.email)}));
    return all;
}

Keys whole_of(const std::string& submission) {
    const auto name = platform_name(submission);
    return name ? keys_of({squeezed(name->who)})
                : keys_of({comparable(submission), squeezed(submission)});
}

Keys words_about(const Student& student) {
    Keys all = words_of(student.id);
    all.merge(words_of(student.login));
    return all;
}

// The numbers of a platform are no institution's
Keys words_in(const std::string& submission) {
    const auto name = platform_name(submission);
    return words_of(name ? name->file : submission);
}

constexpr std::array rules{
    Rule{folder_as_named, [](const std::string& submission) { return Keys{submission}; }},
    Rule{folder_alike,
         [](const std::string& submission) { return keys_of({comparable(submission)}); }},
    Rule{unless_named<canvas_number>, number_in<Platform::canvas>},
    Rule{unless_named<participant_number>, number_in<Platform::moodle>},
    Rule{unless_named<whole_names>, whole_of},
    Rule{unless_named<words_about>, words_in}};

using Places = std::set<std::size_t>;

class Joiner {
public:
    Joiner(const std::vector<std::string>& submissions, const Roster& roster)
        : submissions_(submissions), roster_(roster), is_settled_(submissions.size()) {
        join_.name_of.resize(roster.size());
        join_.alike.resize(roster.size());
        is_unsure_.resize(roster.size());
    }

    Join result() {
        for (const Rule& rule : rules) {
            apply(rule);
        }
        return std::move(join_);
    }

private:
    void apply(const Rule& rule) {
        std::map<std::string, Places> students_by_key;
        for (std::size_t i = 0; i < roster_.size(); ++i) {
            if (!join_.name_of[i] && !is_unsure_[i]) {
                for (const std::string& key : rule.of_student(roster_[i])) {
                    students_by_key[key].insert(i);
                }
            }
        }
        std::map<std::size_t, Places> submissions_of;
        std::map<std::size_t, Places> students_of;
        for (std::size_t i = 0; i < submissions_.size(); ++i) {
            const Keys keys = is_settled_[i] ? Keys{} : rule.of_submission(submissions_[i]);
            for (const std::string& key : keys) {
                const auto students = students_by_key.find(key);
                for (const std::size_t student :
                     students == students_by_key.end() ? Places{} : students->second) {
                    submissions_of[student].insert(i);
                    students_of[i].insert(student);
                }
            }
        }
        settle(submissions_of, students_of);
    }

    void settle(const std::map<std::size_t, Places>& submissions_of,
                const std::map<std::size_t, Places>& students_of) {
        std::set<std::pair<Places, Places>> unsure;
        for (const auto& [student, submissions] : submissions_of) {
            Places rivals;
            for (const std::size_t i : submissions) {
                rivals.insert(students_of.at(i).begin(), students_of.at(i).end());
                is_settled_[i] = true;
            }
            join_.alike[student] = submissions;
            if (submissions.size() == 1 && rivals.size() == 1) {
                join_.name_of[student] = *submissions.begin();
            } else {
                is_unsure_[student] = true;
                unsure.emplace(submissions, rivals);
            }
        }
        for (const auto& [submissions, students] : unsure) {
            tell(submissions, students);
        }
    }

    void tell(const Places& submissions, const Places& students) {
        std::vector<std::string> names;
        std::vector<std::string> people;
        for (const std::size_t i : submissions) {
            names.push_back(submissions_[i]);
        }
        for (const std::size_t i : students) {
            people.push_back(roster_[i].shown_name());
        }
        join_.unsure.push_back(
            say("Whose is {}? It could be of {}: leave one submission a student, or name each "
                "student's folder in the roster.",
                "{} 是谁的？可能是 {} 的：请给每名学生只留一份提交，或在名单中写明每人的 folder。",
                listed(names), listed(people)));
    }

    const std::vector<std::string>& submissions_;
    const Roster& roster_;
    std::vector<bool> is_settled_;
    std::vector<bool> is_unsure_;
    Join join_;
};

}  // namespace

Join join(const std::vector<std::string>& submissions, const Roster& roster) {
    return Joiner(submissions, roster).result();
}

}  // namespace nn::grading
