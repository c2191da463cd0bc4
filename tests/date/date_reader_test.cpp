// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/date/date_reader.h"

#include "tests/support/catch.h"

#include <chrono>
#include <fstream>
#include <random>
#include <string>
#include <vector>

using namespace exeunt::date;

namespace {

struct Expected {
    std::string span;
    std::string edtf;
    std::string first;
    std::string last;
    bool operator==(const Expected&) const = default;
};

struct Sentence {
    std::string text;
    std::string language;
    std::string reference;
    std::vector<Expected> dates;
};

std::vector<std::string> columnsOf(const std::string& line)
{
    std::vector<std::string> columns{""};
    for (const char c : line)
        c == '\t' ? columns.emplace_back() : (columns.back() += c, columns.back());
    return columns;
}

/// The sentences of tests/data/date/<name>.tsv; several dates of one sentence are lines one after the other.
std::vector<Sentence> sentencesOf(const std::string& name)
{
    std::ifstream in{std::string{EXEUNT_SOURCE_DIR} + "/tests/data/date/" + name + ".tsv"};
    std::vector<Sentence> sentences;
    for (std::string line; std::getline(in, line);) {
        const auto row = columnsOf(line);
        if (line.empty() || line[0] == '#')
            continue;
        REQUIRE(row.size() == 7);
        if (sentences.empty() || sentences.back().text != row[0])
            sentences.push_back({row[0], row[1], row[2], {}});
        if (row[3] != "-")
            sentences.back().dates.push_back({row[3], row[4], row[5], row[6]});
    }
    return sentences;
}

std::string dayOrOpen(const std::optional<Day>& day)
{
    return day ? isoDay(*day) : "..";
}

std::vector<Expected> found(const Sentence& sentence)
{
    std::vector<Expected> out;
    for (const auto& date : readDates(sentence.text, sentence.language, Anchor{parseIsoDay(sentence.reference), std::nullopt}))
        out.push_back({std::string{date.span.of(sentence.text)}, date.value ? date.value->toString() : "-", dayOrOpen(date.first),
            dayOrOpen(date.last)});
    return out;
}

std::string described(const std::vector<Expected>& dates)
{
    std::string out;
    for (const auto& date : dates)
        out += "[" + date.span + "] " + date.edtf + " " + date.first + " " + date.last + "; ";
    return out;
}

/// Spans in order, inside the text, on code points, and values that agree with their days.
bool isSound(const std::vector<DateExpression>& dates, const std::string& text)
{
    std::size_t end = 0;
    for (const auto& date : dates) {
        if (date.span.begin < end || date.span.end <= date.span.begin || date.span.end > text.size())
            return false;
        if (date.first && date.last && *date.first > *date.last)
            return false;
        if (date.value && !Edtf::parse(date.value->toString()))
            return false;
        end = date.span.end;
    }
    return true;
}

} // namespace

TEST_CASE("dates are found and resolved in sentences of three languages", "[date][reader]")
{
    std::size_t dates = 0;
    std::size_t without = 0;
    for (const auto* name : {"chinese", "english", "german"}) {
        const auto sentences = sentencesOf(name);
        REQUIRE(sentences.size() > 80);
        for (const auto& sentence : sentences) {
            const auto got = found(sentence);
            CAPTURE(sentence.text, described(sentence.dates), described(got));
            CHECK(got == sentence.dates);
            dates += sentence.dates.size();
            without += sentence.dates.empty() ? 1 : 0;
        }
    }
    CHECK(dates + without >= 320);
    CHECK(without >= 100);
}

TEST_CASE("relative years count from the text's own year where no day is known", "[date][reader]")
{
    struct Row {
        std::string language;
        std::string text;
        std::string value; // "" for none
    };
    for (const auto& row : std::vector<Row>{{"zh", "今年8月他离开了公司", "2024-08"}, {"zh", "去年9月加入", "2023-09"},
             {"zh", "他在年底前退出", "../2024-12~"}, {"zh", "上半年完成", "2024-01/2024-06"}, {"zh", "月初宣布", ""},
             {"zh", "近日宣布", ""}, {"zh", "8月离职", "2024-08"}, {"en", "She left last year.", "2023"},
             {"en", "She left last week.", ""}, {"de", "Im Mai dieses Jahres ging er.", "2024-05"}}) {
        CAPTURE(row.text);
        const auto dates = readDates(row.text, row.language, Anchor{std::nullopt, 2024});
        REQUIRE(dates.size() == 1);
        CHECK((dates[0].value ? dates[0].value->toString() : "") == row.value);
    }
}

TEST_CASE("without any anchor a month has no year and nothing is guessed", "[date][reader]")
{
    const auto month = readDates("8月离职", "zh", {});
    REQUIRE(month.size() == 1);
    CHECK(month[0].value->toString() == "XXXX-08");
    CHECK(month[0].lacksYear);
    CHECK_FALSE(month[0].first);
    const auto vague = readDates("近日，他离职", "zh", {});
    REQUIRE(vague.size() == 1);
    CHECK(vague[0].isVague);
    CHECK_FALSE(vague[0].value);
    const auto day = readDates("He left on October 13.", "en", {});
    REQUIRE(day.size() == 1);
    CHECK(day[0].value->toString() == "XXXX-10-13");
    CHECK(readDates("Sie ging letzten Monat.", "de", {})[0].isRelative);
    CHECK_FALSE(readDates("Sie ging letzten Monat.", "de", {})[0].value);
}

TEST_CASE("the calendar convention keeps since and before in the span and leaves the end of a range out", "[date][reader]")
{
    const ReadingOptions calendar{Tense::Nearest, Convention::Calendar};
    const Anchor anchor{parseIsoDay("2024-11-20"), std::nullopt};
    const std::string text = "since March 2024 or from March to May 2023";
    const auto dates = readDates(text, "en", anchor, calendar);
    REQUIRE(dates.size() == 2);
    CHECK(dates[0].span.of(text) == "since March 2024");
    CHECK(dates[1].span.of(text) == "from March to May 2023");
    CHECK(dayOrOpen(dates[1].last) == "2023-04-30");
    CHECK(dayOrOpen(readDates(text, "en", anchor)[1].last) == "2023-05-31");
}

TEST_CASE("any bytes are read without harm", "[date][reader]")
{
    std::mt19937 random{20261122};
    const std::vector<std::string> kPieces{"2024", "年", "月", "日", "-", "/", ".", " ", "from", "to", "last", "in", "March",
        "12", "三", "前", "vor", "drei", "Wochen", "bis", "Ende", "the", "of", "\xF0", "\x80", "～", "自", "以来", "99999999999",
        "Q", "3", "'", "半", "个", "week", "two", "years", "after", "more than", "and", "13", "31", "februar", "季度", "世纪",
        "农历", "Mai", ",", "=", ">"};
    const Anchor anchor{parseIsoDay("2024-02-29"), std::nullopt};
    int unsound = 0;
    for (int i = 0; i < 300; ++i) {
        std::string text;
        for (int k = 0; k < 30; ++k)
            if (i % 3 == 0)
                text += static_cast<char>(random() % 256);
            else
                text += kPieces[random() % kPieces.size()] + (random() % 2 == 0 ? " " : "");
        for (const auto* language : {"zh", "en", "de"})
            for (const auto& options : {ReadingOptions{}, ReadingOptions{Tense::Nearest, Convention::Calendar}}) {
                unsound += isSound(readDates(text, language, anchor, options), text) ? 0 : 1;
                unsound += isSound(readDates(text, language, {}, options), text) ? 0 : 1;
            }
    }
    CHECK(unsound == 0);
}

TEST_CASE("long monotonous texts take linear time", "[date][reader]")
{
    for (const auto* piece :
        {"a", "1", "年", "一", "十", " ", "-", "2024", "in ", "the ", "1 ", "Mai ", "last ", "一年", "1-", "from 1 ", "und "}) {
        std::string text;
        while (text.size() < 6'000)
            text += piece;
        CAPTURE(piece);
        const auto begin = std::chrono::steady_clock::now();
        for (const auto* language : {"zh", "en", "de"})
            CHECK(isSound(readDates(text, language, Anchor{parseIsoDay("2024-11-20"), std::nullopt}), text));
        CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds{20});
    }
}
