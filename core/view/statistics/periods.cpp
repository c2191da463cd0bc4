// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/statistics/periods.h"

#include "core/view/timeline/axis.h"

#include <algorithm>

namespace exeunt::view::statistics {

namespace {

timeline::Step calendarStep(Step step)
{
    switch (step) {
    case Step::Month:
        return timeline::Step::Month;
    case Step::Quarter:
        return timeline::Step::Quarter;
    case Step::Year:
        return timeline::Step::Year;
    case Step::Decade:
        break;
    }
    return timeline::Step::Decade;
}

std::vector<DayNumber> beginsOf(Days shown, Step step)
{
    const auto calendar = calendarStep(step);
    std::vector<DayNumber> begins{timeline::stepBegin(shown.first, calendar)};
    while (begins.back() <= shown.last)
        begins.push_back(timeline::nextStep(begins.back(), calendar));
    return begins;
}

/// How many months the days touch, at most.
std::size_t monthsIn(Days days)
{
    return static_cast<std::size_t>(days.length() / 28) + 2;
}

std::string wordOf(DayNumber first, Step step)
{
    const auto iso = date::isoDay(toDay(first));
    const auto year = iso.substr(0, iso.size() - 6);
    const auto month = static_cast<unsigned>(std::chrono::year_month_day{toDay(first)}.month());
    switch (step) {
    case Step::Month:
        return iso.substr(0, iso.size() - 3);
    case Step::Quarter:
        return year + "-Q" + std::to_string((month + 2) / 3);
    case Step::Year:
        return year;
    case Step::Decade:
        break;
    }
    return year + "s";
}

} // namespace

Periods::Periods(Days shown, Step step, std::size_t most)
    : m_step{step}
{
    // A thousand years by months would only be counted to be thrown away.
    if (m_step < Step::Year && monthsIn(shown) > most * 12)
        m_step = Step::Year;
    m_begins = beginsOf(shown, m_step);
    while (size() > most && m_step != Step::Decade) {
        m_step = static_cast<Step>(static_cast<int>(m_step) + 1);
        m_begins = beginsOf(shown, m_step);
    }
}

std::uint32_t Periods::at(DayNumber day) const
{
    return static_cast<std::uint32_t>(std::upper_bound(m_begins.begin(), m_begins.end(), day) - m_begins.begin()) - 1;
}

std::vector<Category> Periods::categories() const
{
    std::vector<Category> all;
    for (std::size_t i = 0; i < size(); ++i) {
        Category category;
        category.word = wordOf(m_begins[i], m_step);
        category.first = days(i).first;
        category.last = days(i).last;
        all.push_back(std::move(category));
    }
    return all;
}

} // namespace exeunt::view::statistics
