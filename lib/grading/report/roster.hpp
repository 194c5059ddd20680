#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nn::grading {

/// \en A student as the teacher's list has them. Only the folder is always there.
/// \zh 教师名单上的一名学生；只有 folder 一定有值。
/// \both
struct Student {
    std::string folder;      ///< \tr{the name of their submission,所交作业的名称}
    std::string name = {};   ///< \tr{to be read by people,供人阅读的姓名}
    std::string id = {};     ///< \tr{the institution's number for them,学号}
    std::string login = {};  ///< \tr{the user name,登录名}
    std::string email = {};
    std::string section = {};  ///< \tr{the class or group,班级或分组}

    /// \en The name, or the folder where there is none.
    /// \zh 姓名；没有则为 folder。
    /// \both
    [[nodiscard]] const std::string& shown_name() const { return name.empty() ? folder : name; }

    bool operator==(const Student&) const = default;
};

/// \en The students of a course, in the order of the teacher's list; empty where there is no list.
/// \zh 一门课的学生，按教师名单的顺序；没有名单则为空。
/// \both
using Roster = std::vector<Student>;

/// \en Reads a roster from CSV with a row of headings: folder, and any of name, id, login, e-mail
/// (or email) and section, in any order. What Canvas and Moodle call these will do too: Student, SIS
/// User ID, SIS Login ID; ID number, Username, Email address. Other columns are ignored: what a
/// learning platform exports has many. Blanks around a cell do not count.
/// \zh 从带标题行的 CSV 读取名单：必须有 folder，另可有 name、id、login、e-mail（或 email）、section，
/// 顺序不限。Canvas 与 Moodle 的叫法也可以：Student、SIS User ID、SIS Login ID，ID number、Username、
/// Email address。其余各列略去，因为教学平台导出的表格往往有许多列。格子两端的空白不计。
/// \both
/// \errors{UsageError: it is no such CSV, has no students, a heading twice or a row that is too long, or a folder that is empty or there twice; the message names the lines}
Roster read_roster(std::string_view csv);

}  // namespace nn::grading
