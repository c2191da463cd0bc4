// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/common_titles.h"

#include "core/base/resource.h"
#include "core/extract/table.h"
#include "core/text/fold.h"

#include <string>
#include <unordered_set>

namespace exeunt::service {

bool isCommonTitle(std::string_view role)
{
    static const auto kTitles = [] {
        std::unordered_set<std::string> titles;
        for (const auto* path : {"lexicon/zh/titles.tsv", "lexicon/en/titles.tsv", "lexicon/de/titles.tsv"})
            for (const auto& row : extract::tableRows(resource(path).value_or("")))
                titles.insert(text::foldKey(row.front()));
        return titles;
    }();
    return kTitles.count(text::foldKey(role)) != 0;
}

} // namespace exeunt::service
