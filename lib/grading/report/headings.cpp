#include "grading/report/headings.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

#include "grading/intake/names.hpp"

namespace nn::grading {
namespace {

struct Heading {
    std::string_view name;
    RosterColumn column;
};

// In both languages, as `comparable` has them
std::optional<RosterColumn> column_of(const std::string& heading) {
    using enum RosterColumn;
    static constexpr std::array headings{Heading{"folder", folder},
                                         Heading{"submission", folder},
                                         Heading{"student_repository_name", folder},
                                         Heading{"文件夹", folder},
                                         Heading{"提交", folder},
                                         Heading{"name", name},
                                         Heading{"student", name},
                                         Heading{"student name", name},
                                         Heading{"full name", name},
                                         Heading{"lastname, firstname", name},
                                         Heading{"last name, first name", name},
                                         Heading{"姓名", name},
                                         Heading{"全名", name},
                                         Heading{"学生", name},
                                         Heading{"学生姓名", name},
                                         Heading{"first name", first_name},
                                         Heading{"firstname", first_name},
                                         Heading{"given name", first_name},
                                         Heading{"名", first_name},
                                         Heading{"名字", first_name},
                                         Heading{"last name", last_name},
                                         Heading{"lastname", last_name},
                                         Heading{"surname", last_name},
                                         Heading{"family name", last_name},
                                         Heading{"姓", last_name},
                                         Heading{"姓氏", last_name},
                                         Heading{"id", id},
                                         Heading{"roster_identifier", id},
                                         Heading{"sis user id", id},
                                         Heading{"sis id", id},
                                         Heading{"id number", id},
                                         Heading{"student id", id},
                                         Heading{"student number", id},
                                         Heading{"学号", id},
                                         Heading{"sis 用户 id", id},
                                         Heading{"sis用户id", id},
                                         Heading{"login", login},
                                         Heading{"github_username", login},
                                         Heading{"login id", login},
                                         Heading{"sis login id", login},
                                         Heading{"username", login},
                                         Heading{"user name", login},
                                         Heading{"用户名", login},
                                         Heading{"登录名", login},
                                         Heading{"sis 登录 id", login},
                                         Heading{"sis登录id", login},
                                         Heading{"e-mail", email},
                                         Heading{"email", email},
                                         Heading{"email address", email},
                                         Heading{"e-mail address", email},
                                         Heading{"mail", email},
                                         Heading{"邮箱", email},
                                         Heading{"邮箱地址", email},
                                         Heading{"电子邮箱", email},
                                         Heading{"电子邮件", email},
                                         Heading{"电子邮件地址", email},
                                         Heading{"email地址", email},
                                         Heading{"section", section},
                                         Heading{"group", section},
                                         Heading{"groups", section},
                                         Heading{"class", section},
                                         Heading{"班级", section},
                                         Heading{"小组", section},
                                         Heading{"canvas id", canvas},
                                         Heading{"canvas user id", canvas},
                                         Heading{"identifier", participant},
                                         Heading{"标识符", participant},
                                         Heading{"标识号", participant},
                                         Heading{"grade", grade},
                                         Heading{"成绩", grade},
                                         Heading{"feedback comments", feedback},
                                         Heading{"反馈评论", feedback},
                                         Heading{"反馈意见", feedback}};
    const std::string wanted = comparable(heading);
    const auto* known = std::ranges::find(headings, wanted, &Heading::name);
    return known == headings.end() ? std::nullopt : std::optional(known->column);
}

}  // namespace

std::vector<std::optional<RosterColumn>> columns_of(const std::vector<std::string>& headings) {
    std::vector<std::optional<RosterColumn>> columns;
    std::ranges::transform(headings, std::back_inserter(columns), column_of);
    const auto has = [&](RosterColumn column) { return std::ranges::count(columns, column) > 0; };
    const bool is_of_canvas = std::ranges::any_of(headings, [](const std::string& heading) {
        const std::string name = comparable(heading);
        return name == "student" || name == "学生";
    });
    const bool is_worksheet = has(RosterColumn::participant);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (is_of_canvas && comparable(headings[i]) == "id") {
            columns[i] = RosterColumn::canvas;
        }
        if (!is_worksheet &&
            (columns[i] == RosterColumn::grade || columns[i] == RosterColumn::feedback)) {
            columns[i].reset();
        }
    }
    return columns;
}

}  // namespace nn::grading
