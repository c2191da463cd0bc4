// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/western/move_dates.h"

#include "core/date/calendar.h"
#include "core/extract/other_year.h"

#include <algorithm>

namespace exeunt::extract::western {

using enum WordClass;

SentenceDates::SentenceDates(const Scene& scene, const std::vector<Item>& items)
    : m_scene{scene}
    , m_items{items}
{
    for (std::size_t at = 0; at < m_items.size(); ++at) {
        if (m_items[at].type == ItemType::Date)
            m_dates.push_back(at);
        m_hasImmediate = m_hasImmediate || head(at).is(Immediate);
    }
}

const date::DateExpression& SentenceDates::expression(std::size_t item) const
{
    return m_scene.dates[static_cast<std::size_t>(m_items[item].date)];
}

bool SentenceDates::isWord(std::size_t item, WordClass wordClass) const
{
    return m_items[item].type == ItemType::Word && head(item).is(wordClass);
}

bool SentenceDates::isBreak(std::size_t item) const
{
    if (m_items[item].type != ItemType::Mark)
        return false;
    const auto& token = head(item);
    return token.isMark(',') || token.isMark(';') || token.isMark(':') || token.isMark('(') || token.isMark(')')
        || token.text == "–" || token.text == "—";
}

bool SentenceDates::isDash(std::size_t item) const
{
    const auto& text = head(item).text;
    return text == "-" || text == "--" || text == "–" || text == "—";
}

bool SentenceDates::isCounted(std::size_t item) const
{
    return m_items[item].type == ItemType::Date && expression(item).isRelative && !expression(item).value
        && !expression(item).isVague;
}

DateSense SentenceDates::senseOf(std::size_t item) const
{
    if (isDateline(item) || (m_scene.vocabulary.isGerman() ? isSaidInGerman(item) : isSaid(item)))
        return DateSense::Said;
    if (isSpan(item))
        return DateSense::Span;
    return isOfPost(item) || isOfParticiple(item) ? DateSense::Aside : DateSense::Event;
}

/// "said on Monday", "told workers Monday", "on Monday the bank said", "today announced".
bool SentenceDates::isSaid(std::size_t item) const
{
    for (std::size_t back = item; back-- > 0 && item - back <= 4;) {
        const auto type = m_items[back].type;
        if (isWord(back, Say) || isWord(back, Dated))
            return true;
        if (type != ItemType::Word && type != ItemType::Team && type != ItemType::Person && type != ItemType::Organization)
            break;
    }
    for (std::size_t next = item + 1; next < m_items.size() && next - item <= 5 && !isBreak(next); ++next) {
        if (isWord(next, Say))
            return true;
        if (m_items[next].type == ItemType::Trigger || m_items[next].type == ItemType::Date)
            break;
    }
    return false;
}

/// "LONDON, May 12 - …", "Zug, 3. Juni 2025 – …", "May 12 (Wire) - …": where and when the text was written.
bool SentenceDates::isDateline(std::size_t item) const
{
    constexpr std::size_t kDeepest = 6;
    const auto& value = expression(item).value;
    if (item > kDeepest || !value || value->precision() != date::Precision::Day || !m_items[item].preposition.empty())
        return false;
    if (item > 0 && !isBreak(item - 1))
        return false;
    for (std::size_t before = 0; before < item; ++before) {
        const auto type = m_items[before].type;
        if (type == ItemType::Trigger || type == ItemType::Person || isWord(before, Preposition))
            return false;
    }
    for (std::size_t next = item + 1; next < m_items.size() && next <= item + kDeepest; ++next) {
        if (m_items[next].type == ItemType::Trigger || m_items[next].type == ItemType::Person)
            return false;
        if (m_items[next].type == ItemType::Mark && isDash(next))
            return true;
    }
    return false;
}

/// "teilte am Montag mit", "wie das Haus am Dienstag mitteilte": a clause that says and tells no move itself.
bool SentenceDates::isSaidInGerman(std::size_t item) const
{
    std::size_t left = item;
    while (left > 0 && !isBreak(left - 1))
        --left;
    bool hasSay = false;
    for (std::size_t at = left; at < m_items.size() && !isBreak(at); ++at) {
        hasSay = hasSay || isWord(at, Say);
        if (m_items[at].type == ItemType::Trigger && !head(at).is(Say))
            return at > item ? item > left && isWord(item - 1, Say) : isSaid(item) && hasSay;
    }
    return hasSay;
}

/// "since 2019", "until May", "2015 to 2019": how long, not when.
bool SentenceDates::isSpan(std::size_t item) const
{
    const auto& value = expression(item).value;
    if (!value)
        return false;
    if (!value->firstDay() || !value->lastDay())
        return value->hasYear();
    constexpr auto kLong = std::chrono::days{380};
    return value->toString().find('/') != std::string::npos && *value->lastDay() - *value->firstDay() > kLong;
}

/// "chief executive since 2019", "a post she had held since 2019": of the post, not of the change.
bool SentenceDates::isOfPost(std::size_t item) const
{
    const auto& value = expression(item).value;
    if (!value || !value->toString().ends_with("/.."))
        return false;
    std::size_t before = item;
    while (before > 0 && m_items[before - 1].type == ItemType::Word && head(before - 1).is(Preposition))
        --before;
    return before > 0 && (m_items[before - 1].type == ItemType::Role || m_items[before - 1].type == ItemType::Person);
}

/// "Norvane, founded in 2011,", "die 1998 gegründete Bank": a participle that is no verb of change.
bool SentenceDates::isOfParticiple(std::size_t item) const
{
    if (m_scene.vocabulary.isGerman()) {
        if (item + 1 >= m_items.size())
            return false;
        const auto& word = head(item + 1).lower;
        return !head(item + 1).isCapital && word.size() > 6 && (word.starts_with("ge") || word.find("ge") < 5)
            && (word.ends_with("te") || word.ends_with("ten") || word.ends_with("ter") || word.ends_with("ene")
                || word.ends_with("enen"));
    }
    std::size_t before = item;
    while (before > 0 && m_items[before - 1].type == ItemType::Word
        && (head(before - 1).is(Preposition) || head(before - 1).is(Plain) || head(before - 1).lower == "back"))
        --before;
    if (before < 2 || (m_items[before - 1].type != ItemType::Word && m_items[before - 1].type != ItemType::Trigger))
        return false;
    const auto& word = head(before - 1);
    return (word.lower.ends_with("ed") || word.lower == "born" || word.lower == "set") && isBreak(before - 2) && before >= 3
        && (m_items[before - 3].type == ItemType::Organization || m_items[before - 3].type == ItemType::Person) && !word.is(Say);
}

/// A date to the left of the verb, in ", who …," or ", the … of 2020,".
bool SentenceDates::isInsertion(std::size_t item, std::size_t trigger) const
{
    std::size_t open = item;
    while (open > 0 && !isBreak(open - 1))
        --open;
    if (open == 0 || item > trigger)
        return false;
    bool isClosed = false;
    for (std::size_t at = item; at < trigger; ++at)
        isClosed = isClosed || isBreak(at);
    if (!isClosed)
        return false;
    const bool isOwnPhrase = m_items[open].type == ItemType::Date || isWord(open, Preposition) || isWord(open, Effective);
    return !isOwnPhrase || head(open).is(Relative);
}

/// "effective 1 April", "zum 1. Juli", "ab Mai": the day of the change itself.
bool SentenceDates::isEffective(std::size_t item) const
{
    for (std::size_t back = item; back-- > 0 && item - back <= 4 && m_items[back].type == ItemType::Word;)
        if (head(back).is(Effective))
            return true;
    return false;
}

MoveTimes SentenceDates::of(std::size_t trigger, std::size_t left, std::size_t right) const
{
    MoveTimes times;
    if (m_hasImmediate)
        for (std::size_t at = left; at < right; ++at)
            times.isImmediate = times.isImmediate || head(at).is(Immediate);
    int other = -1;
    bool isSure = false;
    int span = -1;
    const auto take = [&](std::size_t at) {
        const auto sense = senseOf(at);
        if (sense == DateSense::Said || sense == DateSense::Aside || isInsertion(at, trigger))
            return;
        if (sense == DateSense::Span) {
            span = span < 0 ? m_items[at].date : span;
            return;
        }
        if (!expression(at).value && !isCounted(at))
            return;
        const bool isStronger = isEffective(at) && !isSure;
        if (times.date >= 0 && isStronger)
            other = times.date;
        else if (times.date >= 0 && isSure && other < 0)
            other = m_items[at].date;
        if (times.date < 0 || isStronger)
            times.date = m_items[at].date;
        isSure = isSure || isStronger;
    };
    for (const auto at : m_dates) { // to the right first
        bool isBehindRelative = false;
        for (std::size_t word = trigger + 1; word < at && at < right; ++word)
            isBehindRelative = isBehindRelative || (isWord(word, Relative) && word > trigger + 1);
        if (at > trigger && at < right && !isBehindRelative)
            take(at);
    }
    for (auto at = m_dates.rbegin(); at != m_dates.rend(); ++at)
        if (*at < trigger && *at >= left)
            take(*at);
    if (times.date < 0)
        times.date = span;
    for (const auto at : m_dates)
        if (times.announced < 0 && expression(at).value && expression(at).value->precision() != date::Precision::Year
            && !isInsertion(at, trigger) && senseOf(at) == DateSense::Said)
            times.announced = m_items[at].date;
    if (times.announced < 0 && isSure)
        times.announced = other;
    return times;
}

std::optional<date::Edtf> countedFrom(const Scene& scene, int counted, const date::Edtf& base)
{
    const auto& span = scene.dates[static_cast<std::size_t>(counted)].span;
    date::Anchor anchor;
    anchor.today = base.firstDay();
    if (!anchor.today)
        return std::nullopt;
    const auto read = date::readDates(scene.article.substr(span.begin, span.end - span.begin),
        scene.vocabulary.isGerman() ? "de" : "en", anchor, {date::Tense::Nearest, date::Convention::Calendar});
    if (read.empty() || !read.front().first)
        return std::nullopt;
    const date::Day day = *read.front().first;
    const std::chrono::year_month_day whole{day};
    const auto length = day - *anchor.today;
    if (length > std::chrono::days{360})
        return date::Edtf::ofYear(static_cast<int>(whole.year()));
    if (base.precision() == date::Precision::Month && length >= std::chrono::days{28})
        return date::Edtf::ofMonth(static_cast<int>(whole.year()), static_cast<int>(static_cast<unsigned>(whole.month())));
    if (base.precision() == date::Precision::Day)
        return length >= std::chrono::days{7} ? date::Edtf::ofDay(day).approximately() : date::Edtf::ofDay(day);
    return std::nullopt;
}

std::optional<date::Edtf> turnedToNearDay(const Scene& scene, int index)
{
    constexpr auto kAhead = std::chrono::days{75};
    const auto& expression = scene.dates[static_cast<std::size_t>(index)];
    const auto& value = expression.value;
    if (!value || !scene.published || !expression.lacksYear || value->precision() != date::Precision::Day
        || *value->firstDay() > *scene.published || date::monthOf(*scene.published) <= 2)
        return value;
    const auto turned = yearsLater(*value, 1);
    return turned && *turned->firstDay() - *scene.published <= kAhead ? turned : value;
}

std::optional<date::Edtf> turnedForward(const Scene& scene, int index, bool isPlanned)
{
    const auto& expression = scene.dates[static_cast<std::size_t>(index)];
    const auto& value = expression.value;
    if (!value || !scene.published || !value->firstDay() || !value->lastDay() || *value->lastDay() >= *scene.published)
        return value;
    const auto past = *scene.published - *value->lastDay();
    const auto text = scene.article.substr(expression.span.begin, expression.span.end - expression.span.begin);
    const bool isOneWord =
        text.find(' ') == std::string_view::npos && !text.empty() && text.front() >= 'A' && text.front() <= 'Z';
    if (expression.isRelative && value->precision() == date::Precision::Day && past <= std::chrono::days{7} && isOneWord)
        return date::Edtf::ofDay(*value->firstDay() + std::chrono::days{7}); // "starts on Monday"
    constexpr auto kRecent = std::chrono::days{45};
    constexpr auto kToday = std::chrono::days{30};
    if (value->precision() == date::Precision::Day && past <= kToday)
        return value; // the day of the news, not one nearly a year ahead
    if (!expression.lacksYear || (!isPlanned && past < kRecent))
        return value;
    const auto turned = yearsLater(*value, 1);
    return turned ? turned : value;
}

} // namespace exeunt::extract::western
