// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/organization_names.h"

#include "core/base/resource.h"
#include "core/extract/table.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace exeunt::service {
namespace {

using Names = std::vector<std::string>;
constexpr std::size_t kZh = 0, kEn = 1, kAliases = 5; // columns

/// A name without the mark that says "an ordinary word too".
std::string unmarked(std::string_view name)
{
    if (name.ends_with('!'))
        name.remove_suffix(1);
    return std::string{name};
}

Names formsOf(const std::vector<std::string_view>& row)
{
    Names forms;
    const auto add = [&](std::string_view name) {
        auto form = unmarked(name);
        if (!form.empty() && std::find(forms.begin(), forms.end(), form) == forms.end())
            forms.push_back(std::move(form));
    };
    for (const auto column : {kZh, kEn})
        if (column < row.size())
            add(row[column]);
    if (kAliases < row.size())
        for (const auto alias : extract::cellParts(row[kAliases]))
            add(alias);
    return forms;
}

std::map<std::string, Names, std::less<>> readNames()
{
    std::map<std::string, Names, std::less<>> names;
    for (const auto& file : resourcesUnder("lexicon/organizations/"))
        for (const auto& row : extract::tableRows(file.content))
            if (auto forms = formsOf(row); !forms.empty())
                names.try_emplace(forms.front(), forms.begin() + 1, forms.end());
    return names;
}

} // namespace

std::vector<OrganizationNames> namesOf(const std::vector<std::string>& canonical)
{
    static const auto kNames = readNames();
    std::vector<OrganizationNames> result;
    for (const auto& name : canonical) {
        const auto found = kNames.find(name);
        result.push_back({name, found == kNames.end() ? Names{} : found->second});
    }
    return result;
}

} // namespace exeunt::service
