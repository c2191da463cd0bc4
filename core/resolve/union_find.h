// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <numeric>
#include <string>
#include <vector>

namespace exeunt::resolve {

/// Groups of indices; the representative of a group is its smallest index.
class UnionFind {
public:
    explicit UnionFind(std::size_t size)
        : m_parent(size)
    {
        std::iota(m_parent.begin(), m_parent.end(), std::size_t{0});
    }

    [[nodiscard]] std::size_t find(std::size_t index)
    {
        while (m_parent[index] != index)
            index = m_parent[index] = m_parent[m_parent[index]];
        return index;
    }
    void join(std::size_t a, std::size_t b)
    {
        a = find(a);
        b = find(b);
        m_parent[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::size_t> m_parent;
};

/// Joins all indices that show the same key.
class KeyJoiner {
public:
    explicit KeyJoiner(UnionFind& groups)
        : m_groups{groups}
    {
    }
    void show(const std::string& key, std::size_t index)
    {
        const auto [first, isNew] = m_first.try_emplace(key, index);
        if (!isNew)
            m_groups.join(first->second, index);
    }

private:
    UnionFind& m_groups;
    std::map<std::string, std::size_t> m_first;
};

} // namespace exeunt::resolve
