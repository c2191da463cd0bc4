// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/statistics/export.h"

#include "core/view/csv.h"

namespace exeunt::view::statistics {

std::string chartsCsv(const Statistics&, const std::vector<Chart>&)
{
    return kCsvMark + csvLine({"chart", "category", "series", "value", "facts", "sources"});
}

std::string chartsJson(const Statistics& statistics, const std::vector<Chart>&)
{
    return "{\"filter\": \"" + describe(statistics.filter()) + "\"}\n";
}

} // namespace exeunt::view::statistics
