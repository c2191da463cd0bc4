// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/filter.h"

#include <algorithm>
#include <sstream>

namespace exeunt::view {

namespace {

/// One byte a row: 1 while the row still passes. Each step is one pass over a column, which compilers turn into vectors.
class Passing {
public:
    explicit Passing(const FactTable& table)
        : m_rows(table.size(), 1)
    {
    }

    template <class Test>
    void keep(Test&& test)
    {
        for (std::size_t row = 0; row < m_rows.size(); ++row)
            m_rows[row] = static_cast<std::uint8_t>(m_rows[row] & static_cast<std::uint8_t>(test(static_cast<Row>(row))));
    }

    [[nodiscard]] std::vector<Row> rows() const
    {
        std::vector<Row> passed;
        passed.reserve(static_cast<std::size_t>(std::count(m_rows.begin(), m_rows.end(), std::uint8_t{1})));
        for (std::size_t row = 0; row < m_rows.size(); ++row)
            if (m_rows[row] != 0)
                passed.push_back(static_cast<Row>(row));
        return passed;
    }

private:
    std::vector<std::uint8_t> m_rows;
};

/// One byte a name, and one more for kNoName, which never passes.
std::vector<std::uint8_t> chosenNames(const std::vector<std::string>& all, const std::vector<std::string>& chosen)
{
    std::vector<std::uint8_t> isChosen(all.size() + 1, 0);
    for (std::size_t i = 0; i < all.size(); ++i)
        isChosen[i] = std::find(chosen.begin(), chosen.end(), all[i]) != chosen.end();
    return isChosen;
}

bool has(const std::vector<std::uint8_t>& chosen, NameIndex index)
{
    return chosen[std::min<std::size_t>(index, chosen.size() - 1)] != 0;
}

template <class Enum>
std::uint32_t bitsOf(const std::vector<Enum>& values)
{
    std::uint32_t bits = 0;
    for (const auto value : values)
        bits |= 1U << static_cast<unsigned>(value);
    return bits;
}

template <class Enum>
bool hasBit(std::uint32_t bits, Enum value)
{
    return (bits >> static_cast<unsigned>(value) & 1U) != 0;
}

void keepNames(Passing& passing, const FactTable& table, const Filter& filter)
{
    if (!filter.organizations.empty()) {
        const auto chosen = chosenNames(table.organizations(), filter.organizations);
        passing.keep([&](Row row) { return has(chosen, table.from(row)) || has(chosen, table.to(row)); });
    }
    if (!filter.people.empty()) {
        const auto chosen = chosenNames(table.people(), filter.people);
        passing.keep([&](Row row) { return has(chosen, table.person(row)); });
    }
    if (!filter.outlets.empty()) {
        const auto chosen = chosenNames(table.outlets(), filter.outlets);
        passing.keep([&](Row row) {
            const auto outlets = table.outletsOf(row);
            return std::any_of(outlets.begin(), outlets.end(), [&](NameIndex outlet) { return has(chosen, outlet); });
        });
    }
}

void keepDates(Passing& passing, const FactTable& table, const Filter& filter)
{
    if (!filter.includesUndated)
        passing.keep([&](Row row) { return table.isDated(row); });
    if (!filter.from && !filter.to)
        return;
    const DayNumber from = filter.from ? toDayNumber(*filter.from) : kOpenPast;
    const DayNumber to = filter.to ? toDayNumber(*filter.to) : kOpenFuture;
    passing.keep([&](Row row) { return !table.isDated(row) || (table.first(row) <= to && table.last(row) >= from); });
}

} // namespace

std::vector<Row> apply(const FactTable& table, const Filter& filter)
{
    Passing passing{table};
    keepNames(passing, table, filter);
    keepDates(passing, table, filter);
    if (!filter.kinds.empty()) {
        const auto kinds = bitsOf(filter.kinds);
        passing.keep([&](Row row) { return hasBit(kinds, table.kind(row)); });
    }
    if (!filter.statuses.empty()) {
        const auto statuses = bitsOf(filter.statuses);
        passing.keep([&](Row row) { return hasBit(statuses, table.status(row)); });
    }
    if (!filter.includesBackground)
        passing.keep([&](Row row) { return !table.isBackground(row); });
    std::istringstream words{filter.words};
    for (std::string word; words >> word;) {
        const auto naming = table.rowsNaming(word);
        passing.keep([&](Row row) { return naming[row] != 0; });
    }
    return passing.rows();
}

} // namespace exeunt::view
