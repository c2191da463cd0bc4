// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/strategies/layout.h"

namespace exeunt::view::strategies {

Broken breakLines(std::string_view text, double, std::size_t, const std::function<double(std::string_view)>&)
{
    return {{std::string{text}}, false, 1};
}

} // namespace exeunt::view::strategies
