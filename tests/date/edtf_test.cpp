// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/date/edtf.h"

#include "tests/support/catch.h"

#include <random>
#include <string>
#include <vector>

using namespace exeunt::date;
using namespace std::chrono;

namespace {

struct Known {
    std::string text;
    Precision precision;
    std::string first; // "" for an open side
    std::string last;
};

std::string dayOrNothing(const std::optional<Day>& day)
{
    return day ? isoDay(*day) : std::string{};
}

Edtf parsed(const std::string& text)
{
    auto date = Edtf::parse(text);
    INFO(text);
    REQUIRE(date);
    return *date;
}

const std::vector<Known> kKnown{
    {"2024-08-13", Precision::Day, "2024-08-13", "2024-08-13"},
    {"2024-08", Precision::Month, "2024-08-01", "2024-08-31"},
    {"2024-02", Precision::Month, "2024-02-01", "2024-02-29"},
    {"2023-02", Precision::Month, "2023-02-01", "2023-02-28"},
    {"2024", Precision::Year, "2024-01-01", "2024-12-31"},
    {"201X", Precision::Decade, "2010-01-01", "2019-12-31"},
    {"19XX", Precision::Century, "1900-01-01", "1999-12-31"},
    {"2024-21", Precision::Season, "2024-03-01", "2024-05-31"},
    {"2024-22", Precision::Season, "2024-06-01", "2024-08-31"},
    {"2024-23", Precision::Season, "2024-09-01", "2024-11-30"},
    {"2023-24", Precision::Season, "2023-12-01", "2024-02-29"},
    {"2024-25", Precision::Season, "2024-03-01", "2024-05-31"},
    {"2024-29", Precision::Season, "2024-09-01", "2024-11-30"},
    {"2024-30", Precision::Season, "2024-12-01", "2025-02-28"},
    {"2024-33", Precision::Season, "2024-01-01", "2024-03-31"},
    {"2024-36", Precision::Season, "2024-10-01", "2024-12-31"},
    {"2024-38", Precision::Season, "2024-05-01", "2024-08-31"},
    {"2024-40", Precision::Season, "2024-01-01", "2024-06-30"},
    {"2024-41", Precision::Season, "2024-07-01", "2024-12-31"},
    {"2024-XX", Precision::Year, "2024-01-01", "2024-12-31"},
    {"2024-1X", Precision::Year, "2024-10-01", "2024-12-31"},
    {"2024-04-XX", Precision::Month, "2024-04-01", "2024-04-30"},
    {"2024-04-3X", Precision::Month, "2024-04-30", "2024-04-30"},
    {"2024-XX-XX", Precision::Year, "2024-01-01", "2024-12-31"},
    {"200X-02-29", Precision::Decade, "2000-02-29", "2008-02-29"},
    {"19XX-02-29", Precision::Century, "1904-02-29", "1996-02-29"},
    {"XXXX-03", Precision::YearUnknown, "", ""},
    {"XXXX-10-13", Precision::YearUnknown, "", ""},
    {"XXXX-02-29", Precision::YearUnknown, "", ""},
    {"XXXX-24", Precision::YearUnknown, "", ""},
    {"XXXX-XX-15", Precision::YearUnknown, "", ""},
    {"XXXX-11/XXXX-02", Precision::YearUnknown, "", ""},
    {"2024-07/2024-12", Precision::Interval, "2024-07-01", "2024-12-31"},
    {"2024-07/..", Precision::Interval, "2024-07-01", ""},
    {"../2018", Precision::Interval, "", "2018-12-31"},
    {"/2018", Precision::Interval, "", "2018-12-31"},
    {"2018/", Precision::Interval, "2018-01-01", ""},
    {"2024-05-31/2024", Precision::Interval, "2024-05-31", "2024-12-31"},
    {"2023-24/2024-21", Precision::Interval, "2023-12-01", "2024-05-31"},
    {"0000", Precision::Year, "0000-01-01", "0000-12-31"},
    {"-0044-03-15", Precision::Day, "-0044-03-15", "-0044-03-15"},
    {"-001X", Precision::Decade, "-0019-01-01", "-0010-12-31"},
    {"9999-12-31", Precision::Day, "9999-12-31", "9999-12-31"},
    {"Y12345", Precision::Year, "12345-01-01", "12345-12-31"},
    {"Y-12345", Precision::Year, "-12345-01-01", "-12345-12-31"},
    {"2024-08-13T09:30:00Z", Precision::Day, "2024-08-13", "2024-08-13"},
    {"2024-08-13T09:30:00+08:00", Precision::Day, "2024-08-13", "2024-08-13"},
};

} // namespace

TEST_CASE("EDTF dates mean their first and last day", "[date][edtf]")
{
    for (const auto& row : kKnown) {
        CAPTURE(row.text);
        const auto date = parsed(row.text);
        CHECK(date.toString() == row.text);
        CHECK(date.precision() == row.precision);
        CHECK(date.hasYear() == (row.precision != Precision::YearUnknown));
        CHECK(dayOrNothing(date.firstDay()) == row.first);
        CHECK(dayOrNothing(date.lastDay()) == row.last);
        CHECK_FALSE(date.isApproximate());
        CHECK_FALSE(date.isUncertain());
    }
}

TEST_CASE("qualifiers are read on any part and leave the days alone", "[date][edtf]")
{
    struct Row {
        std::string text;
        bool isApproximate;
        bool isUncertain;
    };
    for (const auto& row : std::vector<Row>{{"2024-05~", true, false}, {"2024?", false, true}, {"2024-05-03%", true, true},
             {"2024-05~/2024-07", true, false}, {"2024/2025?", false, true}, {"2004-06~-11", true, false},
             {"2004-?06-11", false, true}, {"XXXX-05~", true, false}, {"201X?", false, true}, {"2024-21~", true, false}}) {
        CAPTURE(row.text);
        const auto date = parsed(row.text);
        CHECK(date.toString() == row.text);
        CHECK(date.isApproximate() == row.isApproximate);
        CHECK(date.isUncertain() == row.isUncertain);
    }
    CHECK(parsed("2024-05~").firstDay() == parsed("2024-05").firstDay());
    CHECK(parsed("2024-05~").lastDay() == parsed("2024-05").lastDay());
}

TEST_CASE("what is no EDTF is refused with a reason", "[date][edtf]")
{
    struct Row {
        std::string text;
        std::string reason;
    };
    const std::vector<Row> kRefused{{"", "empty"}, {"2024-13", "no month"}, {"2024-00", "no month"}, {"2024-20", "no month"},
        {"2024-42", "no month"}, {"2024-04-31", "no such day"}, {"2023-02-29", "no such day"}, {"2024-02-30", "no such day"},
        {"1900-02-29", "no such day"}, {"2024-01-00", "no such day"}, {"2024-01-32", "no such day"},
        {"XXXX-02-30", "no such day"}, {"2024/2023", "ends before it begins"}, {"2024-06-02/2024-06-01", "ends before it begins"},
        {"2024-21-01", "no days"}, {"/", "at least one end"}, {"2020/2021/2022", "one slash"}, {"24", "four digits"},
        {"20245", "four digits"}, {"2024-5", "two digits"}, {"2024-05-1", "two digits"}, {"2024-05-011", "two digits"},
        {"2024 ", "nothing is expected"}, {"2024~~", "nothing is expected"}, {"August", "four digits"}, {"-0000", "-0000"},
        {"Y2024", "five digits"}, {"Y99999", "years reach"}, {"Y170000002", "years reach"}, {"2024-05-01T25:00:00", "time"},
        {"2024-05-01T10", "time"}, {"2024-05-01T10:00:00/2025", "times of day"}, {"....", "four digits"},
        {"2024-05-01-01", "nothing is expected"}, {"20２4", "four digits"}, {"二〇二四", "four digits"}};
    for (const auto& row : kRefused) {
        CAPTURE(row.text);
        const auto date = Edtf::parse(row.text);
        REQUIRE_FALSE(date);
        CHECK(date.error().fault == exeunt::Fault::BadInput);
        CHECK_THAT(date.error().what, exeunt::test::containsText("\"" + row.text + "\""));
        CHECK_THAT(date.error().what, exeunt::test::containsText(row.reason));
    }
}

TEST_CASE("every spelling survives a round trip and its first day is not after its last", "[date][edtf]")
{
    std::mt19937 random{20261121};
    const auto pick = [&](int low, int high) { return std::uniform_int_distribution<int>{low, high}(random); };
    const auto anyDate = [&] {
        const int year = pick(0, 9) == 0 ? pick(-9999, 9999) : pick(1900, 2100);
        switch (pick(0, 3)) {
        case 0:
            return Edtf::ofYear(year);
        case 1:
            return Edtf::ofMonth(year, pick(1, 12));
        case 2:
            return Edtf::ofQuarter(year, pick(1, 4));
        default:
            return Edtf::ofDay(sys_days{days{pick(-900'000, 900'000)}});
        }
    };
    int wrong = 0;
    for (int i = 0; i < 4000; ++i) {
        const auto a = anyDate();
        const auto b = anyDate();
        for (const auto& date : {a, a.approximately(), a.uncertainly(), a.uncertainly().approximately(), Edtf::ofInterval(a, b),
                 Edtf::from(a), Edtf::until(b), Edtf::ofInterval(a, b).approximately(), Edtf::from(a).uncertainly()}) {
            const auto again = Edtf::parse(date.toString());
            const bool isSame = again && *again == date && again->firstDay() == date.firstDay()
                && again->lastDay() == date.lastDay() && again->precision() == date.precision()
                && again->isApproximate() == date.isApproximate() && again->isUncertain() == date.isUncertain();
            const bool isOrdered = !date.firstDay() || !date.lastDay() || *date.firstDay() <= *date.lastDay();
            if (isSame && isOrdered)
                continue;
            ++wrong;
            UNSCOPED_INFO(date.toString());
        }
        wrong += a.overlaps(a) && a.overlaps(Edtf::from(a)) && a.overlaps(Edtf::until(a)) ? 0 : 1;
        wrong += a.overlaps(b) == b.overlaps(a) ? 0 : 1;
    }
    CHECK(wrong == 0);
}

TEST_CASE("leap years follow the Gregorian rule", "[date][edtf]")
{
    for (int year = 1; year <= 9999; ++year) {
        const bool isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        const auto february = Edtf::ofMonth(year, 2);
        const bool reads = Edtf::parse(february.toString() + "-29").hasValue();
        if (reads != isLeap || (*february.lastDay() - *february.firstDay()).count() != (isLeap ? 28 : 27))
            FAIL("year " << year);
    }
    SUCCEED();
}

TEST_CASE("EDTF values are composed", "[date][edtf]")
{
    const auto day = sys_days{2024y / 8 / 13};
    CHECK(Edtf::ofDay(day).toString() == "2024-08-13");
    CHECK(Edtf::ofMonth(2024, 8).toString() == "2024-08");
    CHECK(Edtf::ofYear(987).toString() == "0987");
    CHECK(Edtf::ofYear(-44).toString() == "-0044");
    CHECK(Edtf::ofYear(12345).toString() == "Y12345");
    CHECK(Edtf::ofHalfYear(2024, 1).toString() == "2024-01/2024-06");
    CHECK(Edtf::ofHalfYear(2024, 2).toString() == "2024-07/2024-12");
    CHECK(Edtf::ofQuarter(2024, 3).toString() == "2024-07/2024-09");
    CHECK(Edtf::ofDays(day, day).toString() == "2024-08-13");
    CHECK(Edtf::ofDays(day, day + days{3}).toString() == "2024-08-13/2024-08-16");
    CHECK(Edtf::from(Edtf::ofHalfYear(2024, 2)).toString() == "2024-07/..");
    CHECK(Edtf::until(Edtf::ofHalfYear(2024, 2)).toString() == "../2024-12");
    CHECK(Edtf::ofInterval(Edtf::ofHalfYear(2023, 2), Edtf::ofQuarter(2024, 1)).toString() == "2023-07/2024-03");
    CHECK(Edtf::ofInterval(Edtf::ofYear(2024), Edtf::ofYear(2022)).toString() == "2022/2024");
    CHECK(Edtf::ofMonth(2024, 5).approximately().toString() == "2024-05~");
    CHECK(Edtf::ofMonth(2024, 5).approximately().approximately().toString() == "2024-05~");
    CHECK(Edtf::ofMonth(2024, 5).uncertainly().approximately().toString() == "2024-05%");
    CHECK(Edtf::ofQuarter(2024, 1).approximately().toString() == "2024-01~/2024-03~");
    CHECK(Edtf::from(Edtf::ofYear(2024)).approximately().toString() == "2024~/..");
}

TEST_CASE("dates overlap when some day could be both", "[date][edtf]")
{
    CHECK(parsed("2024-08").overlaps(parsed("2024-08-13")));
    CHECK(parsed("2024").overlaps(parsed("2024-12-31/2025")));
    CHECK(parsed("2024-07/..").overlaps(parsed("2031")));
    CHECK(parsed("../2018").overlaps(parsed("1066")));
    CHECK_FALSE(parsed("2024-08").overlaps(parsed("2024-09")));
    CHECK_FALSE(parsed("2024-07/..").overlaps(parsed("2024-06-30")));
    CHECK_FALSE(parsed("XXXX-08").overlaps(parsed("2024-08")));
    CHECK_FALSE(parsed("XXXX-08").overlaps(parsed("XXXX-08")));
}

TEST_CASE("ISO days are written and read", "[date][edtf]")
{
    CHECK(isoDay(sys_days{2024y / 2 / 29}) == "2024-02-29");
    CHECK(parseIsoDay("2024-02-29") == sys_days{2024y / 2 / 29});
    for (const auto* text : {"2023-02-29", "2024-2-9", "2024-02-29T00:00:00", "XXXX-02-29", "2024-02-2X", "2024/02/29", ""})
        CHECK_FALSE(parseIsoDay(text));
}
