// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/strategies/strategies.h"

namespace exeunt::view::strategies {

const TermLine& Strategies::terms(std::size_t row) const
{
    auto& line = m_terms.at(row);
    if (!line)
        line.emplace();
    return *line;
}

} // namespace exeunt::view::strategies
