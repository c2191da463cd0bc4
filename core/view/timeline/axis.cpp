// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/timeline/axis.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace exeunt::view::timeline {

namespace {

using std::chrono::months;
using std::chrono::year_month_day;
using std::chrono::years;

constexpr double kMostTicks = 600;

struct StepSize {
    Step step;
    double shortestDays;
};
constexpr std::array<StepSize, 11> kSizes{
    {{Step::Day, 1}, {Step::TwoDays, 2}, {Step::Week, 7}, {Step::HalfMonth, 13}, {Step::Month, 28}, {Step::Quarter, 90},
        {Step::HalfYear, 181}, {Step::Year, 365}, {Step::TwoYears, 730}, {Step::FiveYears, 1826}, {Step::Decade, 3652}}};

DayNumber dayOf(int year, unsigned month, unsigned day)
{
    return toDayNumber(date::Day{std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(day)});
}

int floorTo(int value, int size)
{
    const int rest = value % size;
    return value - (rest < 0 ? rest + size : rest);
}

int yearsOf(Step step)
{
    return step == Step::Decade ? 10 : step == Step::FiveYears ? 5 : step == Step::TwoYears ? 2 : 1;
}

unsigned monthsOf(Step step)
{
    return step == Step::HalfYear ? 6 : step == Step::Quarter ? 3 : 1;
}

} // namespace

Step stepFor(double pixelsPerDay, double minPixels)
{
    for (const auto& size : kSizes)
        if (size.shortestDays * pixelsPerDay >= minPixels)
            return size.step;
    return Step::Decade;
}

DayNumber stepBegin(DayNumber number, Step step)
{
    const year_month_day at{toDay(number)};
    const int year = static_cast<int>(at.year());
    const auto month = static_cast<unsigned>(at.month());
    const auto day = static_cast<unsigned>(at.day());
    switch (step) {
    case Step::Day:
        return number;
    case Step::TwoDays:
        return floorTo(number, 2);
    case Step::Week:
        return floorTo(number + 3, 7) - 3; // 1970-01-01 was a Thursday; weeks begin on Monday
    case Step::HalfMonth:
        return dayOf(year, month, day >= 16 ? 16 : 1);
    case Step::Month:
    case Step::Quarter:
    case Step::HalfYear:
        return dayOf(year, (month - 1) / monthsOf(step) * monthsOf(step) + 1, 1);
    case Step::Year:
    case Step::TwoYears:
    case Step::FiveYears:
    case Step::Decade:
        break;
    }
    return dayOf(floorTo(year, yearsOf(step)), 1, 1);
}

DayNumber nextStep(DayNumber begin, Step step)
{
    const year_month_day at{toDay(begin)};
    switch (step) {
    case Step::Day:
        return begin + 1;
    case Step::TwoDays:
        return begin + 2;
    case Step::Week:
        return begin + 7;
    case Step::HalfMonth:
        if (at.day() == std::chrono::day{1})
            return begin + 15;
        return toDayNumber(date::Day{(at.year() / at.month() / 1) + months{1}});
    case Step::Month:
    case Step::Quarter:
    case Step::HalfYear:
        return toDayNumber(date::Day{at + months{monthsOf(step)}});
    case Step::Year:
    case Step::TwoYears:
    case Step::FiveYears:
    case Step::Decade:
        break;
    }
    return toDayNumber(date::Day{at + years{yearsOf(step)}});
}

std::vector<Tick> ticks(double first, double last, Step step)
{
    std::vector<Tick> found;
    auto day = stepBegin(static_cast<DayNumber>(std::floor(first)), step);
    int shownYear = INT32_MIN;
    for (; day <= last && static_cast<double>(found.size()) < kMostTicks; day = nextStep(day, step)) {
        if (day < first)
            continue;
        const int year = static_cast<int>(year_month_day{toDay(day)}.year());
        found.push_back({day, step, year != shownYear});
        shownYear = year;
    }
    return found;
}

} // namespace exeunt::view::timeline
