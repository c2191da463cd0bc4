// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/statistics/organization_classes.h"

#include "core/base/resource.h"
#include "core/extract/table.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>
#include <utility>

namespace exeunt::view::statistics {

namespace {

constexpr std::size_t kZh = 0, kEn = 1, kKind = 2, kCountry = 3, kParent = 4; // columns
constexpr int kMostParents = 8;

struct Entry {
    std::string_view kind, country, parent;
};
using Entries = std::unordered_map<std::string_view, Entry>;
using Sizes = std::unordered_map<std::string_view, Destination>;

Entries readEntries()
{
    Entries entries;
    for (const auto& file : resourcesUnder("lexicon/organizations/"))
        for (auto row : extract::tableRows(file.content)) {
            row.resize(std::max(row.size(), kParent + 1));
            entries.try_emplace(row[kZh].empty() ? row[kEn] : row[kZh], Entry{row[kKind], row[kCountry], row[kParent]});
        }
    return entries;
}

Sizes readSizes()
{
    Sizes sizes;
    for (const auto& row : extract::tableRows(resource("lexicon/organization_sizes.tsv").value_or("")))
        if (row.size() >= 2)
            sizes.emplace(row[0], row[1] == "big" ? Destination::BigCompany : Destination::StartUp);
    return sizes;
}

/// The class a kind gives by itself, if any. A laboratory may be a company's.
std::optional<Destination> ofKind(std::string_view kind)
{
    constexpr std::array<std::pair<std::string_view, Destination>, 5> kClasses{
        {{"bank", Destination::Finance}, {"fund", Destination::Finance}, {"university", Destination::Research},
            {"agency", Destination::Public}, {"nonprofit", Destination::Public}}};
    for (const auto& [word, destination] : kClasses)
        if (word == kind)
            return destination;
    return std::nullopt;
}

/// Whether one of its owners is a big company. Being small is not inherited.
bool belongsToBigCompany(const Entries& entries, const Sizes& sizes, std::string_view parent)
{
    for (int level = 0; level < kMostParents && !parent.empty(); ++level) {
        if (const auto size = sizes.find(parent); size != sizes.end() && size->second == Destination::BigCompany)
            return true;
        const auto entry = entries.find(parent);
        parent = entry == entries.end() ? std::string_view{} : entry->second.parent;
    }
    return false;
}

} // namespace

OrganizationClass classOf(std::string_view organization)
{
    static const auto kEntries = readEntries();
    static const auto kSizes = readSizes();
    const auto at = kEntries.find(organization);
    if (at == kEntries.end())
        return {};
    const auto& [kind, country, parent] = at->second;
    if (const auto size = kSizes.find(organization); size != kSizes.end())
        return {size->second, country};
    if (const auto own = ofKind(kind))
        return {*own, country};
    if (belongsToBigCompany(kEntries, kSizes, parent))
        return {Destination::BigCompany, country};
    return {kind == "laboratory" ? Destination::Research : Destination::OtherCompany, country};
}

} // namespace exeunt::view::statistics
