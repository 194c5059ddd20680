#pragma once

#include <string>

/// What platforms export of a small course, as they write it.
namespace exports {

/// Canvas's gradebook: 4 students, two of whom are called alike, and the rows that are nobody's.
inline const std::string canvas =
    "\xEF\xBB\xBFStudent,ID,SIS User ID,SIS Login ID,Section,Warm-up (4700),Init HW (4711),"
    "Assignments Current Points,Current Score,Final Score\r\n"
    ",,,,,Manual Posting,,,,\r\n"
    "    Points Possible,,,,,10,14,(read only),(read only),(read only)\r\n"
    "\"Smith, Bob\",340934,s1002,bsmith,DL 01,9,,9,90,38\r\n"
    "\"Smith, Ann\",340777,s1001,asmith,DL 01,,,,,\r\n"
    "\"Wang, Wei\",341200,s1003,wwei,DL 01,8,,8,80,33\r\n"
    "\"Wang, Wei\",341201,s1004,wwei2,DL 01,8,,8,80,33\r\n"
    "\"Student, Test\",350001,,fd2e1a0c5bd0f3a1a0b3,DL 01,,,,,\r\n";

/// The same where the institution gives no numbers of its own.
inline const std::string canvas_without_sis =
    "Student,ID,SIS Login ID,Section,Init HW (4711)\n"
    "    Points Possible,,,,14\n"
    "\"Smith, Bob\",340934,bsmith,DL 01,\n"
    "\"Smith, Ann\",1002,asmith,DL 01,\n";

/// Moodle's grading worksheet: 3 participants, one of whom handed in nothing.
inline const std::string moodle =
    "\xEF\xBB\xBFIdentifier,\"Full name\",\"ID number\",\"Email address\",Status,Grade,"
    "\"Maximum Grade\",\"Grade can be changed\",\"Last modified (submission)\",\"Last modified "
    "(grade)\",\"Feedback comments\"\n"
    "\"Participant 1234569\",\"Bob Smith\",s1002,bob@x.org,\"Submitted for grading\",,100.00,Yes,"
    "\"Sunday, 1 March 2026, 11:58 PM\",-,\n"
    "\"Participant 1234570\",\"Zoë Li\",s1005,zoe@x.org,\"Submitted for grading\",,100.00,Yes,"
    "\"Sunday, 1 March 2026, 11:59 PM\",-,\n"
    "\"Participant 1234571\",\"Ann Smith\",s1001,ann@x.org,\"No submission\",3.00,100.00,Yes,-,-,"
    "earlier\n";

/// The same from a Moodle that speaks Chinese.
inline const std::string moodle_in_chinese =
    "标识符,全名,学号,电子邮件地址,状态,成绩,最高成绩,反馈评论\n"
    "参与者1234569,李雷,2026001,lilei@x.cn,已提交,,100.00,\n";

}  // namespace exports
