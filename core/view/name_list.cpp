// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/name_list.h"

#include <algorithm>
#include <numeric>

namespace exeunt::view {

NameIndex NameList::mention(std::string_view name)
{
    const auto [at, isNew] = m_numbers.try_emplace(name, static_cast<NameIndex>(m_names.size()));
    if (isNew) {
        m_names.push_back(name);
        m_counts.push_back(0);
    }
    return at->second;
}

NameIndex NameList::add(std::string_view name)
{
    const auto number = mention(name);
    ++m_counts[number];
    return number;
}

NameList::Sorted NameList::sorted() const
{
    std::vector<NameIndex> order(m_names.size());
    std::iota(order.begin(), order.end(), NameIndex{0});
    std::sort(order.begin(), order.end(), [this](NameIndex a, NameIndex b) {
        return m_counts[a] != m_counts[b] ? m_counts[a] > m_counts[b] : m_names[a] < m_names[b];
    });
    Sorted sorted;
    sorted.finalIndex.resize(order.size());
    for (const auto number : order) {
        sorted.finalIndex[number] = static_cast<NameIndex>(sorted.names.size());
        sorted.names.emplace_back(m_names[number]);
    }
    return sorted;
}

} // namespace exeunt::view
