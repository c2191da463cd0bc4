// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/list_scan.h"

namespace exeunt::extract {

ListScan::Hits ListScan::scan(std::string_view text) const
{
    Hits hits(m_lists);
    for (const auto& hit : m_automaton.scan(text))
        hits[hit.word >> kShift].push_back({hit.span, hit.word & ((1U << kShift) - 1)});
    return hits;
}

} // namespace exeunt::extract
