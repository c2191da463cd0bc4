// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/strategies/export.h"

namespace exeunt::view::strategies {

std::string strategiesCsv(const Strategies&, const ExportOptions&)
{
    return {};
}
std::string strategiesJson(const Strategies&, const ExportOptions&)
{
    return {};
}
std::string strategiesMarkdown(const Strategies&, const ExportOptions&)
{
    return {};
}
Result<std::string> strategiesXlsx(const Strategies&, const ExportOptions&)
{
    return Error{Fault::Storage, "Workbooks cannot be written yet."};
}

} // namespace exeunt::view::strategies
