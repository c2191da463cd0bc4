// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace exeunt::extract::zh {

/// A value for each of the common ideographs (U+4E00 … U+9FFF), looked up without hashing.
template <class Value>
class HanTable {
public:
    explicit HanTable(Value absent = {})
        : m_absent{absent}
        , m_values(kLast - kFirst + 1, absent)
    {
    }
    [[nodiscard]] Value at(char32_t character) const
    {
        return character >= kFirst && character <= kLast ? m_values[character - kFirst] : m_absent;
    }
    void set(char32_t character, Value value)
    {
        if (character >= kFirst && character <= kLast)
            m_values[character - kFirst] = value;
    }

private:
    static constexpr char32_t kFirst = 0x4E00, kLast = 0x9FFF;
    Value m_absent;
    std::vector<Value> m_values;
};

/// Characters, asked often.
class HanSet {
public:
    HanSet() = default;
    explicit HanSet(std::u32string_view characters)
    {
        for (const char32_t character : characters)
            insert(character);
    }
    [[nodiscard]] bool has(char32_t character) const { return m_table.at(character) != 0; }
    void insert(char32_t character) { m_table.set(character, 1); }

private:
    HanTable<char> m_table;
};

} // namespace exeunt::extract::zh
