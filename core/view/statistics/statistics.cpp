// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/statistics/statistics.h"

namespace exeunt::view::statistics {

Statistics::Statistics(std::shared_ptr<const Ledger> ledger, const Filter& filter, const Options& options)
    : m_ledger{std::move(ledger)}
    , m_filter{filter}
    , m_options{options}
    , m_rows{apply(m_ledger->table(), filter)}
{
}

Chart Statistics::chart(ChartKind kind) const
{
    Chart chart;
    chart.kind = kind;
    chart.dateRule = m_options.dateRule;
    return chart;
}

std::vector<Chart> Statistics::charts() const
{
    std::vector<Chart> all;
    for (const auto kind : kChartKinds)
        all.push_back(chart(kind));
    return all;
}

} // namespace exeunt::view::statistics
