// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/statistics/ledger.h"

#include "core/view/place.h"
#include "core/view/statistics/organization_classes.h"
#include "core/view/statistics/role_groups.h"

#include <algorithm>
#include <unordered_map>

namespace exeunt::view::statistics {

namespace {

using article::MoveKind;

bool leaves(MoveKind kind)
{
    switch (kind) {
    case MoveKind::Departure:
    case MoveKind::Move:
    case MoveKind::Dismissal:
    case MoveKind::Layoff:
    case MoveKind::Acquihire:
    case MoveKind::PlannedDeparture:
        return true;
    case MoveKind::Joining:
    case MoveKind::Appointment:
    case MoveKind::RoleChange:
    case MoveKind::Founding:
        break;
    }
    return false;
}

bool joins(MoveKind kind)
{
    return kind == MoveKind::Joining || kind == MoveKind::Move || kind == MoveKind::Appointment || kind == MoveKind::Acquihire;
}

Ledger::End endOf(NameIndex company, bool isExpected)
{
    return company != kNoName ? Ledger::End::Company : isExpected ? Ledger::End::NotStated : Ledger::End::None;
}

bool isWholeMonths(date::Day first, date::Day last, int& months)
{
    const std::chrono::year_month_day begin{first}, end{last + std::chrono::days{1}};
    if (begin.day() != std::chrono::day{1} || end.day() != std::chrono::day{1})
        return false;
    months = static_cast<int>((end.year() / end.month() - begin.year() / begin.month()).count());
    return true;
}

DatePrecision precisionOf(const std::optional<date::Edtf>& date)
{
    if (!date)
        return DatePrecision::None;
    if (!date->hasYear())
        return DatePrecision::NoYear;
    if (date->isApproximate() || date->isUncertain())
        return DatePrecision::About;
    const auto first = date->firstDay(), last = date->lastDay();
    if (!first && !last)
        return DatePrecision::None;
    if (!first || !last)
        return DatePrecision::Bound;
    switch (date->precision()) {
    case date::Precision::Day:
        return DatePrecision::Day;
    case date::Precision::Month:
        return DatePrecision::Month;
    case date::Precision::Season:
        return DatePrecision::PartOfYear;
    case date::Precision::Year:
        return DatePrecision::Year;
    default:
        break;
    }
    int months = 0;
    const bool isWhole = isWholeMonths(*first, *last, months);
    const auto opening = static_cast<unsigned>(std::chrono::year_month_day{*first}.month());
    return isWhole && ((months == 3 && opening % 3 == 1) || (months == 6 && opening % 6 == 1)) ? DatePrecision::PartOfYear
                                                                                               : DatePrecision::Interval;
}

} // namespace

Ledger::Ledger(std::shared_ptr<const FactTable> table)
    : m_table{std::move(table)}
{
    fillEnds();
    fillClasses();
    fillArticles();
}

void Ledger::fillEnds()
{
    for (Row row = 0; row < m_table->size(); ++row) {
        const bool isWithin = staysWithin(*m_table, row);
        const auto kind = m_table->kind(row);
        m_departure.push_back(isWithin ? End::None : endOf(m_table->from(row), leaves(kind)));
        m_joining.push_back(isWithin ? End::None : endOf(m_table->to(row), joins(kind)));
    }
}

void Ledger::fillClasses()
{
    std::vector<OrganizationClass> organizations;
    for (const auto& name : m_table->organizations())
        organizations.push_back(classOf(name));
    std::unordered_map<std::string_view, RoleGroup> groups;
    for (Row row = 0; row < m_table->size(); ++row) {
        const auto& fact = m_table->fact(row);
        const auto from = m_table->from(row), to = m_table->to(row);
        m_destination.push_back(fact.kind == MoveKind::Founding ? Destination::OwnFounding
                : to != kNoName                                 ? organizations[to].destination
                : fact.isRetirement                             ? Destination::Retirement
                                                                : Destination::Unknown);
        const bool isAbroad = from != kNoName && to != kNoName && !organizations[from].country.empty()
            && !organizations[to].country.empty() && organizations[from].country != organizations[to].country;
        m_abroad.push_back(isAbroad ? 1 : 0);
        m_precision.push_back(precisionOf(fact.date));
        auto group = RoleGroup::NotStated;
        if (fact.role) {
            const auto [at, isNew] = groups.try_emplace(*fact.role, group);
            if (isNew)
                at->second = roleGroupOf(*fact.role);
            group = at->second;
        }
        m_role.push_back(group);
    }
}

void Ledger::fillArticles()
{
    const auto& articles = m_table->snapshot().articles;
    std::unordered_map<std::int64_t, std::uint32_t> indexOf;
    std::unordered_map<std::string_view, NameIndex> outletIndex;
    for (NameIndex i = 0; i < m_table->outlets().size(); ++i)
        outletIndex.emplace(m_table->outlets()[i], i);
    for (std::uint32_t i = 0; i < articles.size(); ++i) {
        indexOf.emplace(articles[i].id.value, i);
        const auto at = articles[i].outlet ? outletIndex.find(*articles[i].outlet) : outletIndex.end();
        m_outletOf.push_back(at == outletIndex.end() ? kNoName : at->second);
    }
    std::vector<std::uint32_t> seen;
    m_articleBegin.push_back(0);
    for (Row row = 0; row < m_table->size(); ++row) {
        seen.clear();
        for (const auto& source : m_table->fact(row).sources)
            if (const auto at = indexOf.find(source.article.value); at != indexOf.end())
                seen.push_back(at->second);
        std::sort(seen.begin(), seen.end());
        m_articles.insert(m_articles.end(), seen.begin(), std::unique(seen.begin(), seen.end()));
        m_articleBegin.push_back(static_cast<std::uint32_t>(m_articles.size()));
    }
}

} // namespace exeunt::view::statistics
