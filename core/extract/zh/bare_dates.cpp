// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/zh/bare_dates.h"

#include "core/date/calendar.h"
#include "core/extract/other_year.h"

#include <algorithm>

namespace exeunt::extract::zh {
namespace {

constexpr std::size_t kFarthestYear = 80;     // characters between a year and the month that goes on with it
constexpr std::size_t kFarthestLastYear = 60; // and between 去年 and a month of that year
constexpr auto kAhead = std::chrono::days{75};

/// 今年, 去年, 近日, 本月: the text has come back to its own time.
bool namesOwnTime(const Scene& scene, const Span& within)
{
    for (std::size_t at = within.begin; at < within.end; ++at) {
        if (scene.text.startsWithAny(
                at, {"今年", "去年", "近日", "日前", "本月", "上月", "本周", "上周", "昨", "目前", "如今", "最近"}))
            return true;
    }
    return false;
}

/// 去年3月离职,6月…: the months that follow are of that year too.
bool isOfLastYear(const Scene& scene, std::size_t at, std::size_t lineBegin)
{
    const std::size_t first = std::max(lineBegin, at - std::min(at, kFarthestLastYear));
    for (std::size_t look = at; look-- > first;) {
        if (scene.text.startsWith(look, "今年"))
            return false;
        if (scene.text.startsWith(look, "去年") || scene.text.startsWith(look, "前年") || scene.text.startsWith(look, "同年"))
            return true;
    }
    return false;
}

/// 将于, 自…起, …上任: the words say that it lies ahead.
bool isSaidAhead(const Scene& scene, const Span& span)
{
    const Span before{span.begin - std::min<std::size_t>(span.begin, 8), span.begin};
    const std::size_t behind = scene.skipSpaces(span.end);
    return scene.map.has(before, maskOf(Cue::Plan)) || scene.text.before(span.end) == U'起' || scene.text.at(behind) == U'起'
        || scene.text.startsWithAny(behind, {"上任", "到任", "履新", "生效", "到岗", "入职", "就任", "走马上任", "正式上任"});
}

} // namespace

date::Edtf bareDate(const Scene& scene, const Span& span, const date::Edtf& value, const std::optional<YearTold>& before,
    std::size_t lineBegin, date::Day today)
{
    if (!value.firstDay())
        return value;
    const date::Day first = *value.firstDay();
    const bool isDay = value.precision() == date::Precision::Day;
    const bool goesOn = before && before->month > 0 && before->end >= lineBegin && before->end <= span.begin
        && span.begin - before->end <= kFarthestYear && before->year < date::yearOf(first)
        && date::monthOf(first) >= before->month && (before->hasDay || !isDay) && !namesOwnTime(scene, {before->end, span.begin});
    if (goesOn)
        return yearsLater(value, before->year - date::yearOf(first)).value_or(value);
    const auto ahead = yearsLater(value, 1);
    const bool isNear = ahead && ahead->firstDay() && *ahead->firstDay() > today && *ahead->firstDay() - today <= kAhead;
    if (!isNear || isOfLastYear(scene, span.begin, lineBegin))
        return value;
    // Early in a year the news still tells of the months of the last one.
    const bool isEarly = date::monthOf(today) <= 2;
    return isSaidAhead(scene, span) || (isDay && !isEarly) ? *ahead : value;
}

} // namespace exeunt::extract::zh
