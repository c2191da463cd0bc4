// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace exeunt {

/// Values by text, filled once and then asked often. Open addressing over a row of tags, the texts in one string: asking for
/// what is not there (most questions put to a word list) touches one place of memory, where a list of nodes touches three.
template <class Value>
class StringMap {
public:
    /// The value of `key`, new where there was none. Values may move when another is added.
    Value& operator[](std::string_view key)
    {
        if (const Entry* known = entryOf(key))
            return m_entries[static_cast<std::size_t>(known - m_entries.data())].value;
        if ((m_entries.size() + 1) * 2 > m_slots.size())
            grow();
        m_entries.push_back(Entry{static_cast<std::uint32_t>(m_texts.size()), static_cast<std::uint32_t>(key.size()), Value{}});
        m_texts += key;
        place(hashOf(key), static_cast<std::uint32_t>(m_entries.size()));
        return m_entries.back().value;
    }
    void add(std::string_view key) { (*this)[key]; }
    /// The value of `key`, or nothing.
    [[nodiscard]] const Value* find(std::string_view key) const
    {
        const Entry* entry = entryOf(key);
        return entry ? &entry->value : nullptr;
    }
    [[nodiscard]] bool contains(std::string_view key) const { return entryOf(key) != nullptr; }
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }
    /// Calls `visit(value)` for each value, in the order they were added.
    template <class Visit>
    void forEach(Visit visit)
    {
        for (Entry& entry : m_entries)
            visit(entry.value);
    }

private:
    struct Entry {
        std::uint32_t begin = 0; // in m_texts
        std::uint32_t length = 0;
        Value value;
    };
    struct Slot {
        std::uint32_t tag = 0;
        std::uint32_t number = 0; // of the entry, from 1; 0: free
    };

    static std::uint64_t hashOf(std::string_view key) { return std::hash<std::string_view>{}(key); }
    static std::uint32_t tagOf(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32U); }
    [[nodiscard]] std::string_view textOf(const Entry& entry) const
    {
        return std::string_view{m_texts}.substr(entry.begin, entry.length);
    }
    [[nodiscard]] const Entry* entryOf(std::string_view key) const
    {
        if (m_slots.empty())
            return nullptr;
        const std::uint64_t hash = hashOf(key);
        const std::size_t mask = m_slots.size() - 1;
        for (std::size_t at = hash & mask; m_slots[at].number != 0; at = (at + 1) & mask) {
            if (m_slots[at].tag != tagOf(hash))
                continue;
            const Entry& entry = m_entries[m_slots[at].number - 1];
            if (textOf(entry) == key)
                return &entry;
        }
        return nullptr;
    }
    void place(std::uint64_t hash, std::uint32_t number)
    {
        const std::size_t mask = m_slots.size() - 1;
        std::size_t at = hash & mask;
        while (m_slots[at].number != 0)
            at = (at + 1) & mask;
        m_slots[at] = {tagOf(hash), number};
    }
    void grow()
    {
        constexpr std::size_t kFewest = 16;
        m_slots.assign(m_slots.empty() ? kFewest : m_slots.size() * 2, {});
        for (std::size_t i = 0; i < m_entries.size(); ++i)
            place(hashOf(textOf(m_entries[i])), static_cast<std::uint32_t>(i + 1));
    }

    std::vector<Slot> m_slots; // a power of two, at most half of them taken
    std::vector<Entry> m_entries;
    std::string m_texts;
};

/// Texts that are in a list or not.
using StringSet = StringMap<std::monostate>;

} // namespace exeunt
