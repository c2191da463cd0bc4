// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/zh/dates.h"

#include "core/date/calendar.h"
#include "core/extract/other_year.h"
#include "core/extract/zh/bare_dates.h"
#include "core/extract/zh/later_dates.h"
#include "core/text/affix.h"

#include <algorithm>

namespace exeunt::extract::zh {
namespace {

bool isDigit(char32_t value)
{
    return value >= U'0' && value <= U'9';
}

/// 2024年, 2024 年, 2024-08, 2024/8, 2024.8: a year the text writes out.
std::vector<std::pair<std::size_t, int>> explicitYears(const Scene& scene)
{
    std::vector<std::pair<std::size_t, int>> years;
    for (std::size_t at = 0; at + 4 < scene.text.size(); ++at) {
        const bool isNumber = (scene.text.at(at) == U'1' || scene.text.at(at) == U'2') && isDigit(scene.text.at(at + 1))
            && isDigit(scene.text.at(at + 2)) && isDigit(scene.text.at(at + 3)) && !isDigit(scene.text.at(at + 4))
            && !isDigit(scene.text.before(at));
        if (!isNumber)
            continue;
        const char32_t next = scene.text.at(scene.skipSpaces(at + 4));
        const bool isDate = next == U'年' || ((next == U'-' || next == U'/' || next == U'.') && isDigit(scene.text.at(at + 5)));
        const int year = static_cast<int>((scene.text.at(at) - U'0') * 1000 + (scene.text.at(at + 1) - U'0') * 100
            + (scene.text.at(at + 2) - U'0') * 10 + (scene.text.at(at + 3) - U'0'));
        if (isDate && year >= 1900 && year <= 2100)
            years.emplace_back(at, year);
    }
    return years;
}

/// The year named most often; of several the latest.
std::optional<int> mainYear(const std::vector<std::pair<std::size_t, int>>& years)
{
    std::map<int, int> counts;
    for (const auto& [at, year] : years)
        ++counts[year];
    std::optional<int> best;
    for (const auto& [year, count] : counts) {
        if (!best || count >= counts[*best])
            best = year;
    }
    return best;
}

/// The latest year up to which the text counts (截至2026年2月12日): it was written no earlier.
std::optional<int> yearCountedTo(const Scene& scene, const std::vector<std::pair<std::size_t, int>>& years)
{
    std::optional<int> latest;
    for (const auto& [at, year] : years) {
        const bool isUpTo = scene.text.endsWithAny(scene.skipSpacesBack(at), {"截至", "截止", "截至到", "截止到"});
        if (isUpTo && (!latest || year > *latest))
            latest = year;
    }
    return latest;
}

/// The number of the month at `at` ("8月", "12 月"), 0 where none stands there.
int monthAt(const Scene& scene, std::size_t at)
{
    at = scene.skipSpaces(at);
    int month = 0;
    for (int digits = 0; digits < 2 && isDigit(scene.text.at(at)); ++digits, ++at)
        month = month * 10 + static_cast<int>(scene.text.at(at) - U'0');
    const std::size_t next = scene.skipSpaces(at);
    return month >= 1 && month <= 12 && scene.text.at(next) == U'月' ? month : 0;
}

/// 2023年9月5日: a day stands behind the month at `at`.
bool hasDayBehind(const Scene& scene, std::size_t at)
{
    at = scene.skipSpaces(at);
    while (isDigit(scene.text.at(at)))
        ++at;
    return isDigit(scene.text.at(scene.skipSpaces(scene.skipSpaces(at) + 1)));
}

/// The day behind the month at `at` ("8月5日"), 0 where none stands there.
int dayAt(const Scene& scene, std::size_t at)
{
    at = scene.skipSpaces(at);
    while (isDigit(scene.text.at(at)))
        ++at;
    at = scene.skipSpaces(scene.skipSpaces(at) + 1);
    int day = 0;
    for (int digits = 0; digits < 2 && isDigit(scene.text.at(at)); ++digits, ++at)
        day = day * 10 + static_cast<int>(scene.text.at(at) - U'0');
    return isAmong(scene.text.at(scene.skipSpaces(at)), U"日号") ? day : 0;
}

/// 2025年年报, 2025年度股东大会: the year of a report or a model, no time of an event.
bool isOfReport(const Scene& scene, const DateMention& date)
{
    return date.value && date.value->precision() == date::Precision::Year
        && scene.text.startsWithAny(scene.skipSpaces(date.span.end),
            {"年报", "年度", "度", "财报", "财年", "一季报", "三季报", "季报", "中报", "半年报", "款", "届", "版", "级"});
}

/// 自4月17日起: what is counted from it counts from its first day.
date::Edtf firstOf(const date::Edtf& told)
{
    const bool isOpen = told.toString().ends_with("/..");
    return isOpen && told.firstDay() ? date::Edtf::ofDay(*told.firstDay()) : told;
}

} // namespace

Dates::Dates(const Scene& scene)
    : m_scene{scene}
    , m_anchor{scene.document.anchor()}
    , m_years{explicitYears(scene)}
{
    if (m_anchor.today) {
        m_year = static_cast<int>(std::chrono::year_month_day{*m_anchor.today}.year());
        return;
    }
    for (const auto& [place, year] : m_years) {
        const std::size_t behind = m_scene.skipSpaces(place + 4) + 1;
        if (const std::pair day{monthAt(m_scene, behind), dayAt(m_scene, behind)}; day.first > 0 && day.second > 0)
            m_yearOfDay.emplace(day, year);
    }
    guessYear();
    const std::string& words = m_scene.document.folded();
    for (const std::string_view sign : {"今年", "去年", "本月", "年内", "上半年", "下半年"})
        m_namesPresent = m_namesPresent || text::holds(words, sign);
    if (m_year && m_namesPresent)
        guessToday();
}

void Dates::guessYear()
{
    m_year = mainYear(m_years);
    if (!m_year)
        return;
    if (const auto counted = yearCountedTo(m_scene, m_years); counted && *counted > *m_year)
        m_year = counted;
    // "2024年12月 … 今年3月": who writes out a year and then says 今年 of an earlier month has left that year behind.
    int lastMonth = 0;
    std::size_t lastPlace = 0;
    for (const auto& [place, year] : m_years) {
        const std::size_t behind = m_scene.skipSpaces(place + 4);
        if (year == *m_year && m_scene.text.at(behind) == U'年') {
            // A full day is the article's own time rather than a past it looks back on.
            std::size_t day = m_scene.skipSpaces(behind + 1);
            while (isDigit(m_scene.text.at(day)))
                ++day;
            day = m_scene.skipSpaces(m_scene.skipSpaces(day) + 1);
            if (isDigit(m_scene.text.at(day)))
                continue;
            lastMonth = std::max(lastMonth, monthAt(m_scene, behind + 1));
            lastPlace = place;
        }
    }
    for (std::size_t at = lastPlace; lastMonth > 0 && at < m_scene.text.size(); ++at) {
        if (m_scene.text.at(at) != U'今' || m_scene.text.at(at + 1) != U'年')
            continue;
        const int month = monthAt(m_scene, at + 2);
        if (month > 0 && month < lastMonth) {
            ++*m_year;
            return;
        }
    }
}

void Dates::guessToday()
{
    date::Anchor anchor;
    anchor.year = m_year;
    std::optional<date::Day> latest;
    for (std::size_t sentence = 0; sentence < m_scene.document.sentences().size(); ++sentence) {
        const std::string_view words = m_scene.document.textOf(m_scene.document.sentences()[sentence]);
        if (words.find("月") == std::string_view::npos || words.find("日") == std::string_view::npos)
            continue;
        for (const auto& found : date::readDates(words, "zh", anchor)) {
            if (!found.value)
                continue;
            // 截至2025年5月20日 is an interval without a begin, whose end is a day.
            constexpr std::string_view kUpToDay = "../YYYY-MM-DD";
            const bool isUpTo = found.value->toString().starts_with("../") && found.value->toString().size() == kUpToDay.size();
            const auto day = isUpTo ? found.value->lastDay() : found.value->firstDay();
            const bool isDay = day && (isUpTo || found.value->precision() == date::Precision::Day);
            const bool isThisYear = isDay && static_cast<int>(std::chrono::year_month_day{*day}.year()) == *m_year;
            if (isThisYear && (!latest || *latest < *day)) {
                latest = day;
                m_guessIsCount = isUpTo;
            }
        }
    }
    m_isTodayGuessed = true;
    m_guessHasDay = latest.has_value();
    m_anchor.today = latest ? *latest : date::Day{std::chrono::year{*m_year} / 12 / 31};
}

std::optional<date::Edtf> Dates::writtenIn() const
{
    if (!m_isTodayGuessed || !m_year)
        return std::nullopt;
    if (m_guessIsCount && m_anchor.today)
        return date::Edtf::ofMonth(date::yearOf(*m_anchor.today), date::monthOf(*m_anchor.today));
    return date::Edtf::ofYear(*m_year);
}

std::optional<int> Dates::yearAt(std::size_t at, std::size_t lineBegin) const
{
    const auto behind = std::upper_bound(
        m_years.begin(), m_years.end(), at, [](std::size_t place, const auto& named) { return place < named.first; });
    if (behind != m_years.begin() && std::prev(behind)->first >= lineBegin)
        return std::prev(behind)->second;
    return m_namesPresent ? m_year : std::nullopt;
}

const std::vector<DateMention>& Dates::inSentence(std::size_t sentence)
{
    const auto known = m_read.find(sentence);
    if (known != m_read.end())
        return known->second;
    auto mentions = readSentence(sentence);
    countFromEarlier(sentence, mentions);
    return m_read.emplace(sentence, std::move(mentions)).first->second;
}

std::vector<DateMention> Dates::readSentence(std::size_t sentence) const
{
    const Span span = m_scene.document.sentences()[sentence];
    const std::string_view words = m_scene.document.textOf(span);
    date::Anchor anchor = m_anchor;
    // 今年, 去年 count from the article's year; a bare month continues the last year named.
    const bool isRelative = text::holds(words, "今年") || text::holds(words, "去年");
    const std::size_t begin = m_scene.text.charOf(span.begin);
    const std::size_t lineBegin = m_scene.text.charOf(m_scene.document.lines()[m_scene.document.lineAt(span.begin)].span.begin);
    anchor.year = isRelative ? m_year : yearAt(begin, lineBegin);
    // Another year was named just before: a bare month belongs to it.
    if (!isRelative && m_isTodayGuessed && anchor.year != m_year)
        anchor.today = std::nullopt;
    // 自11月15日起生效 may look ahead.
    bool looksAhead = false;
    for (const std::string_view sign : {"起生效", "日生效", "日起", "月起", "到岗", "到任", "报到", "上任", "履新", "任期届满"})
        looksAhead = looksAhead || text::holds(words, sign);
    const bool isNear = looksAhead && !m_scene.map.has(m_scene.text.chars(span), maskOf(Cue::Plan));
    std::vector<DateMention> mentions;
    for (const auto& found : date::readDates(words, "zh", anchor, looksAhead ? date::Tense::Nearest : date::Tense::Past)) {
        const Span bytes{span.begin + found.span.begin, span.begin + found.span.end};
        DateMention mention{m_scene.text.chars(bytes), found.value, found.isVague, found.lacksYear};
        if (isNear && mention.lacksYear)
            keepNear(mention);
        if (mention.lacksYear && !m_anchor.today)
            takeYearWrittenOut(mention);
        // Counted from a guessed day only the year holds: 今年8月 does, 上个月 does not.
        const std::string_view text = found.span.of(words);
        const bool hasYear = text.find("年") != std::string_view::npos || found.lacksYear;
        if (m_isTodayGuessed && !m_guessHasDay && found.isRelative && !hasYear)
            mention.value.reset();
        if (!isOfReport(m_scene, mention))
            mentions.push_back(std::move(mention));
    }
    if (m_anchor.today && !m_isTodayGuessed)
        placeBare(m_scene.text.chars(span), lineBegin, mentions);
    return mentions;
}

/// 1月13日, where another sentence writes 2026年1月13日: the same day.
void Dates::takeYearWrittenOut(DateMention& mention) const
{
    const std::pair monthDay{monthAt(m_scene, mention.span.begin), dayAt(m_scene, mention.span.begin)};
    const auto written = m_yearOfDay.find(monthDay);
    if (written == m_yearOfDay.end())
        return;
    const auto date = std::chrono::year{written->second} / monthDay.first / monthDay.second;
    if (date.ok())
        mention.value = date::Edtf::ofDay(date);
}

/// 4月8日上任, told in October: of this spring, unless the sentence plans it.
void Dates::keepNear(DateMention& mention) const
{
    constexpr auto kFarthest = std::chrono::days{120};
    const auto first = mention.value ? mention.value->firstDay() : std::nullopt;
    if (!first || !m_anchor.today || *first - *m_anchor.today <= kFarthest)
        return;
    mention.value = yearsLater(*mention.value, -1);
}

/// Months and days without a year go on with the year told before them, or lie ahead.
void Dates::placeBare(const Span& sentence, std::size_t lineBegin, std::vector<DateMention>& mentions) const
{
    std::optional<YearTold> before;
    const auto next = std::lower_bound(
        m_years.begin(), m_years.end(), sentence.begin, [](const auto& named, std::size_t at) { return named.first < at; });
    if (next != m_years.begin()) {
        const auto year = std::prev(next);
        const std::size_t behind = m_scene.skipSpaces(year->first + 4) + 1;
        before = YearTold{behind, year->second, monthAt(m_scene, behind), hasDayBehind(m_scene, behind)};
    }
    for (DateMention& mention : mentions) {
        if (!mention.value || mention.isVague)
            continue;
        if (mention.lacksYear)
            mention.value = bareDate(m_scene, mention.span, *mention.value, before, lineBegin, *m_anchor.today);
        const bool isTold = !mention.lacksYear || before;
        const auto first = mention.value->firstDay();
        const auto precision = mention.value->precision();
        if (!isTold || !first || (precision != date::Precision::Day && precision != date::Precision::Month))
            continue;
        if (mention.lacksYear && before->year != date::yearOf(*first))
            before.reset();
        else
            before = YearTold{mention.span.end, date::yearOf(*first), date::monthOf(*first), precision == date::Precision::Day};
    }
}

/// The date told last before `at`: in this sentence, else in the two sentences before of the same line.
/// `isDay`: only a day will do (同日).
const date::Edtf* Dates::dateBefore(std::size_t sentence, std::size_t at, const std::vector<DateMention>& mentions, bool isDay)
{
    constexpr std::size_t kSentencesBack = 3;
    constexpr int kDeepest = 6;
    const auto lastOf = [at, isDay](const std::vector<DateMention>& dates, bool isHere = false) {
        const date::Edtf* last = nullptr;
        for (const DateMention& date : dates) {
            const bool isMonth = date.value && isHere && date.value->precision() != date::Precision::Year;
            const bool isFine = date.value && (!isDay || isMonth || date.value->precision() == date::Precision::Day);
            if (date.span.end <= at && isFine && !date.isVague)
                last = &*date.value;
        }
        return last;
    };
    if (const date::Edtf* here = lastOf(mentions, true))
        return here;
    const auto& sentences = m_scene.document.sentences();
    const std::size_t line = m_scene.document.lineAt(sentences[sentence].begin);
    for (std::size_t back = 1; back <= std::min(kSentencesBack, sentence) && m_depth < kDeepest; ++back) {
        // An announcement in one line, what was said 同日 in the next.
        if (m_scene.document.lineAt(sentences[sentence - back].begin) + 1 < line)
            break;
        ++m_depth;
        const date::Edtf* found = lastOf(inSentence(sentence - back));
        --m_depth;
        if (found)
            return found;
    }
    return nullptr;
}

void Dates::countFromEarlier(std::size_t sentence, std::vector<DateMention>& mentions)
{
    for (const LaterDate& later : laterDates(m_scene, m_scene.text.chars(m_scene.document.sentences()[sentence]))) {
        const auto overlaps = [&](const DateMention& date) {
            return date.span.begin < later.span.end && later.span.begin < date.span.end;
        };
        const auto read = std::find_if(mentions.begin(), mentions.end(), overlaps);
        // 2024年次日 is no such thing; 三个月后 is read already, from today, which holds where the text tells no date before.
        if (read != mentions.end() && (!later.isCounted || read->span.begin < later.span.begin))
            continue;
        // 将在两周后离任 counts from the day of the page, where the text tells none; 半年后加入 from nothing then.
        const Span ahead{later.span.begin - std::min<std::size_t>(later.span.begin, 6), later.span.begin};
        const bool isPlanned =
            later.isCounted && m_anchor.today && !m_isTodayGuessed && m_scene.map.has(ahead, maskOf(Cue::Plan));
        const date::Edtf* told = dateBefore(sentence, later.span.begin, mentions, later.unit == LaterDate::Unit::Day);
        const auto before = told ? std::optional{firstOf(*told)}
            : isPlanned          ? std::optional{date::Edtf::ofDay(*m_anchor.today)}
                                 : std::nullopt;
        const auto value = before ? dateAfter(*before, later) : std::nullopt;
        const bool isAhead = m_anchor.today && value && value->firstDay() && *value->firstDay() > *m_anchor.today;
        if (!before || (later.isCounted && isAhead && !isPlanned))
            continue;
        if (read != mentions.end()) {
            read->value = value;
            continue;
        }
        const DateMention mention{later.span, value, false, false};
        const auto place = std::find_if(
            mentions.begin(), mentions.end(), [&](const DateMention& date) { return date.span.begin > later.span.begin; });
        mentions.insert(place, mention);
    }
}

} // namespace exeunt::extract::zh
