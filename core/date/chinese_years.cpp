// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/date/chinese_reader.h"

#include "core/date/chinese_edges.h"
#include "core/date/chinese_words.h"

namespace exeunt::date {
namespace {

Moment lunarDay(int year, int month, int day)
{
    Moment m;
    const auto date = holidayIn(HolidayRule{HolidayRule::Kind::Lunar, month, day, 0, 0}, year);
    m.kind = date ? Moment::Kind::Known : Moment::Kind::Nothing;
    m.first = m.last = date;
    return m;
}

} // namespace

/// 康熙二十年: the first year of an era and the years since.
std::optional<ChineseReader::YearRead> ChineseReader::eraYear(std::size_t i) const
{
    const auto era = chineseEra(m_text.folded().substr(std::min(i, m_text.size())));
    if (!era)
        return std::nullopt;
    std::size_t j = skipSpace(i + era->size);
    int count = 1;
    if (m_text.at(j) == U'元')
        ++j;
    else if (const auto n = number(j); n && n->value >= 1 && n->value <= 130) {
        count = n->value;
        j = n->end;
    } else
        return std::nullopt;
    j = skipSpace(j);
    if (m_text.at(j) != U'年')
        return std::nullopt;
    YearRead out;
    out.moment.year = era->value + count - 1;
    out.end = j + 1;
    out.isWritten = true;
    return out;
}

/// 2024年, 二零二四年, 08年, 今年, 去年, 康熙二十年
std::optional<ChineseReader::YearRead> ChineseReader::year(std::size_t i) const
{
    if (auto era = eraYear(i))
        return era;
    struct Word {
        std::u32string_view word;
        int shift;
    };
    static constexpr Word kWords[] = {{U"今年度", 0}, {U"今年", 0}, {U"本年度", 0}, {U"本年", 0}, {U"这一年", 0}, {U"去年度", -1},
        {U"去年", -1}, {U"上年度", -1}, {U"上一年度", -1}, {U"上一年", -1}, {U"昨年", -1}, {U"前年", -2}, {U"大前年", -3},
        {U"明年度", 1}, {U"明年", 1}, {U"下一年", 1}, {U"来年", 1}, {U"后年", 2}, {U"大后年", 3}};
    const Word* best = nullptr;
    for (const auto& word : kWords)
        if (isAt(i, word.word) && (best == nullptr || word.word.size() > best->word.size()))
            best = &word;
    if (best != nullptr) {
        const char32_t before = m_text.before(i);
        const bool isCounted = best->word[0] != U'大'
            && (isNumeral(before) || isOneOf(before, U"几数多大") || (before == U'目' && best->word == U"前年"));
        if (isCounted)
            return std::nullopt;
        YearRead out;
        out.moment = m_resolver.shiftedYear(Moment{}, best->shift);
        out.end = i + best->word.size();
        return out;
    }
    const auto n = number(i);
    if (!n || isNumeral(m_text.before(i)) || isOneOf(m_text.before(i), U".第近"))
        return std::nullopt;
    std::size_t j = skipSpace(n->end);
    if (isAt(j, U"财年"))
        ++j;
    if (m_text.at(j) != U'年' || isOneOf(m_text.at(j + 1), U"代级间来"))
        return std::nullopt;
    const bool isFull = n->value >= 1000 && n->value <= 2999 && (n->width == 4 || n->width == 0);
    bool isShort = n->width == 2 && n->value <= 99;
    if (isShort && !isFull) {
        const std::size_t after = skipSpace(j + 1);
        const bool isLeadingZero = m_text.at(i) == U'0' || m_text.at(i) == U'零';
        const auto month = number(after);
        const bool hasMonth = month && month->value >= 1 && month->value <= 12 && m_text.at(skipSpace(month->end)) == U'月';
        const bool hasEdge = match(after,
                                 {U"底", U"年底", U"初", U"年初", U"末", U"年末", U"毕业", U"出生", U"春", U"夏", U"秋", U"冬",
                                     U"上半年", U"下半年", U"起"})
            != 0;
        const bool isOldEnough = n->isLatin ? n->value >= 60 : n->value >= 60 && n->width == 2;
        isShort = isLeadingZero || hasMonth || (hasEdge && n->value < 60 && n->value > 9) || isOldEnough;
    }
    if (!isFull && !isShort)
        return std::nullopt;
    YearRead out;
    out.moment.year = isFull ? n->value : n->value + (n->value < 60 ? 2000 : 1900);
    out.end = j + 1;
    out.isWritten = true;
    if (m_text.at(out.end) == U'度')
        ++out.end;
    return out;
}

ChineseReader::Maybe ChineseReader::yearBased(std::size_t i) const
{
    const std::size_t start = match(i, {U"农历", U"阴历", U"公历", U"公元", U"西元"});
    const bool isLunar = start != 0 && m_text.at(i) != U'公' && m_text.at(i) != U'西';
    auto y = year(start != 0 ? start : i);
    if (const auto plain = number(i); !y && plain && plain->isLatin && plain->width == 4 && plain->value >= 1900
        && plain->value < 2100 && !isNumeral(m_text.before(i)) && !isOneOf(m_text.before(i), U".-/$")) { // 2024Q1
        const std::size_t code = skipSpace(m_text.at(plain->end) == U'-' ? plain->end + 1 : plain->end);
        Moment whole;
        whole.year = plain->value;
        auto inner = m_text.at(code) == U'q' ? insideYear(code, whole, true) : Maybe{};
        if (m_text.at(code) == U'h' && isOneOf(m_text.at(code + 1), U"12") && !isNumeral(m_text.at(code + 2))
            && !isWordLetter(m_text.at(code + 2))) {
            inner = Read{i, code + 2, whole};
            inner->moment.month = m_text.at(code + 1) == U'1' ? 1 : 7;
            inner->moment.months = 6;
        }
        if (inner)
            inner->begin = i;
        return inner;
    }
    if (!y)
        return std::nullopt;
    const std::size_t after = skipSpace(y->end);
    for (const std::size_t k : {after, m_text.at(after) == U'的' || m_text.at(after) == U',' ? skipSpace(after + 1) : after}) {
        auto inner = insideYear(k, y->moment, true);
        if (!inner)
            continue;
        inner->begin = i;
        if (isLunar && isNews() && inner->moment.year && inner->moment.month && inner->moment.day)
            inner->moment = lunarDay(*inner->moment.year, *inner->moment.month, *inner->moment.day);
        return inner;
    }
    Read read{i, y->end, y->moment};
    if (!isNews() && isAt(i, U"今年") && m_resolver.today()) // the year to date
        if (const Day today = *m_resolver.today(); dayOfMonth(today) + monthOf(today) > 2) {
            read.moment.kind = Moment::Kind::Known;
            read.moment.first = dayOf(yearOf(today), 1, 1);
            read.moment.last = plusDays(today, -1);
        }
    return read;
}

/// What may follow a year: a month, a half, a quarter, a season, an edge, a week, a feast.
ChineseReader::Maybe ChineseReader::insideYear(std::size_t i, const Moment& year, bool hasYear) const
{
    const auto made = [&](std::size_t end, int month, int months) {
        Read read{i, end, year};
        read.moment.month = month;
        read.moment.months = months;
        return Maybe{read};
    };
    if (const auto end = match(i, {U"上半年", U"前半年", U"上半年度"}))
        return made(end, 1, 6);
    if (const auto end = match(i, {U"下半年", U"后半年", U"下半年度"}))
        return made(end, 7, 6);
    struct Quarter {
        std::u32string_view word;
        int number;
    };
    static constexpr Quarter kQuarters[] = {{U"一季度", 1}, {U"二季度", 2}, {U"三季度", 3}, {U"四季度", 4}, {U"第一季", 1},
        {U"第二季", 2}, {U"第三季", 3}, {U"第四季", 4}, {U"首季", 1}, {U"第1季", 1}, {U"第2季", 2}, {U"第3季", 3}, {U"第4季", 4},
        {U"q1", 1}, {U"q2", 2}, {U"q3", 3}, {U"q4", 4}, {U"1季度", 1}, {U"2季度", 2}, {U"3季度", 3}, {U"4季度", 4}, {U"末季", 4}};
    const std::size_t q =
        isAt(i, U"第一季度") || isAt(i, U"第二季度") || isAt(i, U"第三季度") || isAt(i, U"第四季度") ? i + 1 : i;
    for (const auto& quarter : kQuarters)
        if (isAt(q, quarter.word)) {
            std::size_t end = q + quarter.word.size();
            const bool isCode = quarter.word[0] == U'q';
            if (isCode
                && (isDigit(m_text.at(end)) || isWordLetter(m_text.at(end)) || isWordLetter(m_text.before(q))
                    || m_text.at(end) == U'.'))
                continue;
            if (!isCode && m_text.at(end) == U'度')
                ++end;
            else if (!isCode && quarter.word.back() == U'季' && !hasYear)
                continue; // a season of a show
            return made(end, quarter.number * 3 - 2, 3);
        }
    static constexpr std::u32string_view kSeasons = U"春夏秋冬";
    if (const auto s = kSeasons.find(m_text.at(i));
        hasYear && s != std::u32string_view::npos && m_text.at(i) != 0 && !isAt(i, U"春节")) {
        const std::size_t end = match(i + 1, {U"季", U"天"});
        auto read = made(end != 0 ? end : i + 1, static_cast<int>(s) * 3 + 3, 3);
        read->moment.season = 21 + static_cast<int>(s);
        return read;
    }
    const auto edge = [&](std::size_t end, Part part) {
        Read read{i, end, year};
        read.moment.part = read.moment.kind == Moment::Kind::Nothing ? Part::Whole : part;
        return Maybe{read};
    };
    if (hasYear) {
        if (const auto end = match(i, {U"年底", U"年末", U"年尾", U"底", U"末", U"岁末"});
            end != 0 && !(isOneOf(m_text.at(end), kAfterEnd) && m_text.at(end - 1) == U'底'))
            return edge(end, Part::Late);
        if (const auto end = match(i, {U"年初", U"初", U"开年", U"早些时候"});
            end != 0 && !(isOneOf(m_text.at(end), kAfterStart) && m_text.at(end - 1) == U'初'))
            return edge(end, Part::Early);
        if (const auto end = match(i, {U"年中", U"中期", U"中"});
            end != 0 && !(isOneOf(m_text.at(end), kAfterMiddle) && m_text.at(end - 1) == U'中'))
            return edge(end, Part::Middle);
    }
    if (const auto nth = nthInside(i, year))
        return nth;
    if (hasYear && year.kind != Moment::Kind::Nothing)
        if (const auto feast = holiday(i); feast && !feast->moment.year) {
            auto read = *feast;
            read.moment.year = year.year;
            read.moment.isRelative |= year.isRelative;
            if (!isNews() && isAt(i, U"大年三十")) { // counted as its lunar calendar date is written
                read.moment = year;
                read.moment.month = 1;
                read.moment.day = 30;
            }
            return read;
        }
    auto month = number(i);
    if (isAt(i, U"元月"))
        month = Number{1, i + 1, 0, false, false};
    else if (isAt(i, U"正月"))
        month = Number{1, i + 1, 0, false, false};
    else if (isAt(i, U"腊月"))
        month = Number{12, i + 1, 0, false, false};
    if (!month || month->value < 1 || month->value > 12 || (month->isLatin && month->width > 2))
        return std::nullopt;
    const std::size_t j = skipSpace(month->end);
    if (m_text.at(j) != U'月')
        return std::nullopt;
    auto whole = made(j + 1, month->value, 1);
    if (auto inner = insideMonth(j + 1, whole->moment)) {
        inner->begin = i;
        return inner;
    }
    if (m_text.at(whole->end) == U'份')
        ++whole->end;
    return whole;
}

/// 90年代, 上世纪八十年代, 十九世纪七十年代, 21世纪, 2010年代
ChineseReader::Maybe ChineseReader::decade(std::size_t i) const
{
    std::size_t j = match(i, {U"上世纪", U"上个世纪", U"本世纪"});
    int century = j == 0 ? -1 : m_text.at(i) == U'本' ? 2000 : 1900;
    if (j == 0)
        if (const auto n = number(i);
            n && isAt(n->end, U"世纪") && n->value >= 1 && n->value <= 22 && !isNumeral(m_text.before(i))) {
            century = (n->value - 1) * 100;
            j = n->end + 2;
        }
    const std::size_t start = j != 0 ? j : i;
    const auto n = number(start);
    const std::size_t after = n ? skipSpace(n->end) : 0;
    const bool isDecade = n && isAt(after, U"年代") && n->value % 10 == 0 && !isNumeral(m_text.before(start));
    if (isDecade && (n->value <= 90 || (n->value >= 1000 && n->value < 2100))) {
        Read read{i, after + 2, {}};
        read.moment.years = 10;
        read.moment.year = n->value >= 1000 ? n->value
            : century >= 0                  ? century + n->value
                                            : (n->value < 30 ? 2000 : 1900) + n->value;
        if (const auto end = match(read.end, {U"初", U"初期"})) {
            read.moment.part = Part::Early;
            read.end = end;
        } else if (const auto late = match(read.end, {U"末", U"末期", U"后期"})) {
            read.moment.part = Part::Late;
            read.end = late;
        } else if (const auto middle = match(read.end, {U"中期"})) {
            read.moment.part = Part::Middle;
            read.end = middle;
        }
        return read;
    }
    if (century < 0 || j == 0)
        return std::nullopt;
    Read read{i, j, {}};
    read.moment.year = century;
    read.moment.years = 100;
    return read;
}

} // namespace exeunt::date
