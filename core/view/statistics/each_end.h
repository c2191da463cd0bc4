// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/statistics/statistics.h"

namespace exeunt::view::statistics {

template <class Visit>
void Statistics::eachEnd(Row row, Signs signs, Visit&& visit) const
{
    if (const auto end = m_ledger->departure(row); signs.departure != 0 && end != Ledger::End::None)
        visit(end, table().from(row), signs.departure);
    if (const auto end = m_ledger->joining(row); signs.joining != 0 && end != Ledger::End::None)
        visit(end, table().to(row), signs.joining);
}

} // namespace exeunt::view::statistics
