// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/organization_names.h"
#include "tests/support/catch.h"
#include "ui/convert/date_words.h"
#include "ui/convert/names.h"
#include "ui/convert/text.h"
#include "ui/convert/words.h"

using namespace exeunt;
using namespace exeunt::ui;

TEST_CASE("dates are said in words", "[ui][convert]")
{
    using Row = std::pair<std::string, std::string>;
    const auto [edtf, words] = GENERATE(values<Row>({{"2024-08-13", "13 August 2024"}, {"2024-08", "August 2024"},
        {"2024", "2024"}, {"2024-12-11/2024-12-20", "mid-December 2024"}, {"2024-05-01/2024-05-10", "early May 2024"},
        {"2024-02-21/2024-02-29", "late February 2024"}, {"2024-07/..", "since July 2024"}, {"../2024-05", "by May 2024"},
        {"../2018", "by 2018"}, {"2024-05~", "about May 2024"}, {"2024?", "perhaps 2024"},
        {"2024-07/2024-12", "second half of 2024"}, {"2024-04/2024-06", "second quarter of 2024"},
        {"2024-05/2024-06", "May to June 2024"}, {"2023-11/2024-02", "November 2023 to February 2024"},
        {"2024-21", "spring 2024"}, {"XXXX-03", "March, year not stated"}, {"2024-03-04/2024-03-06", "4 to 6 March 2024"},
        {"201X", "2010s"}}));
    CAPTURE(edtf);
    CHECK(inWords(date::Edtf::parse(edtf).value()).toStdString() == words);
}

TEST_CASE("a date that is not known is said to be so", "[ui][convert]")
{
    CHECK(inWords(std::optional<date::Edtf>{}) == QStringLiteral("date not stated"));
}

TEST_CASE("dates that a person types are understood", "[ui][convert]")
{
    using Row = std::pair<std::string, std::string>;
    const auto [typed, edtf] = GENERATE(values<Row>({{"2024-08-13", "2024-08-13"}, {" 2024-08 ", "2024-08"}, {"2024", "2024"},
        {"13 August 2024", "2024-08-13"}, {"August 2024", "2024-08"}, {"13.8.2024", "2024-08-13"}, {"2024年8月", "2024-08"}}));
    CAPTURE(typed);
    const auto date = typedDate(QString::fromStdString(typed));
    REQUIRE(date);
    CHECK(date->toString() == edtf);
}

TEST_CASE("what is no whole date is not taken for one", "[ui][convert]")
{
    const auto typed = GENERATE("", "  ", "soon", "August", "2024-13", "August 2024 or so");
    CAPTURE(typed);
    CHECK_FALSE(typedDate(QString::fromUtf8(typed)));
}

TEST_CASE("offsets go from bytes to UTF-16 and back", "[ui][convert]")
{
    std::string text;
    for (int i = 0; i < 200; ++i)
        text += "aé李𠮷";
    const OffsetMap map{text};
    const auto whole = toQString(text);
    std::size_t byte = 0;
    for (int unit = 0; unit < whole.size();) {
        CAPTURE(unit);
        REQUIRE(map.toUtf16(byte) == unit);
        REQUIRE(map.toByte(unit) == byte);
        const int units = whole[unit].isHighSurrogate() ? 2 : 1;
        byte += toUtf8(QStringView{whole}.mid(unit, units)).size();
        unit += units;
    }
    CHECK(map.toUtf16(text.size()) == whole.size());
    CHECK(map.toUtf16(text.size() + 99) == whole.size());
    CHECK(map.toUtf16(2) == 1); // inside é: its start
}

TEST_CASE("an organization is called what its readers call it", "[ui][convert]")
{
    service::Snapshot snapshot;
    snapshot.organizations = service::namesOf({"DeepSeek", "月之暗面", "米哈游", "零一万物"}); // by name
    const auto shown = [&](const std::string& name, QLocale::Language language) {
        const auto both = shownOrganization(snapshot, name, language);
        return std::pair{both.name.toStdString(), both.original.toStdString()};
    };
    using Pair = std::pair<std::string, std::string>;
    CHECK(
        shown("零一万物", QLocale::English) == Pair{"01.AI", "零一万物"}); // not a transcription that comes later in the lexicon
    CHECK(shown("月之暗面", QLocale::German) == Pair{"Moonshot AI", "月之暗面"});
    CHECK(shown("米哈游", QLocale::English) == Pair{"miHoYo", "米哈游"}); // small letters are its own
    CHECK(shown("零一万物", QLocale::Chinese) == Pair{"零一万物", ""});
    CHECK(shown("DeepSeek", QLocale::English) == Pair{"DeepSeek", ""});
    CHECK(shown("DeepSeek", QLocale::Chinese) == Pair{"DeepSeek", ""});
    CHECK(shown("晴川智能", QLocale::English) == Pair{"晴川智能", ""}); // no lexicon knows it
}

TEST_CASE("what cleaning removed is counted", "[ui][convert]")
{
    CHECK(removedWords({{"pinyin", 522}, {"chrome", 1}}) == QStringLiteral("522 pinyin notes, 1 page line removed"));
    CHECK(removedWords({{"pinyin", 0}}).isEmpty());
}
