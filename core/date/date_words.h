// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/string_map.h"
#include "core/date/date_text.h"
#include "core/date/holiday.h"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace exeunt::date {

struct DateEntry;

/// A word, a run of digits or one other character of a text in a script with word boundaries.
struct Token {
    enum class Kind : std::uint8_t { Word, Number, Mark };
    Kind kind = Kind::Mark;
    std::size_t begin = 0; // places in the DateText
    std::size_t end = 0;
    std::string text; // folded; empty for a word too long for any list
    int value = -1;   // Number of up to nine digits
    int digits = 0;
    bool hasSpaceBefore = false;
    bool isCapital = false;
    const DateEntry* entry = nullptr; // what DateWords::tokensOf found: asked for once a token, not once a rule
};

// Clang before 15 stumbles over immediate constructors: there the hash is counted out at run time at worst.
#if defined(__clang__) && __clang_major__ < 15
#define EXEUNT_CONSTEVAL constexpr
#else
#define EXEUNT_CONSTEVAL consteval
#endif

/// What a word can be in the grammar: the second column of resources/lexicon/<language>/dates.tsv.
/// Compared by a hash that the compiler counts out.
struct Role {
    std::uint32_t key = 0;
    EXEUNT_CONSTEVAL Role(const char* name)
        : key{hashOf(name)}
    {
    }
    static constexpr std::uint32_t hashOf(std::string_view name)
    {
        std::uint32_t hash = 2166136261U;
        for (const char c : name)
            hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
        return hash;
    }
    bool operator==(const Role&) const = default;
};
#undef EXEUNT_CONSTEVAL

/// A word or phrase found at a token.
struct WordHit {
    int value = 0;
    std::size_t end = 0; // the token after it
};

/// All that a list knows of the phrases with one first word.
struct DateEntry {
    struct Phrase {
        std::vector<std::string> rest; // after the first word
        std::uint32_t role = 0;
        int value = 0;
    };
    std::vector<Phrase> phrases;
    std::uint64_t roles = 0;       // a bit for each role that a phrase has; two roles may share one
    int cardinal = 0, ordinal = 0; // of a German number in one word; 0: none

    [[nodiscard]] static constexpr std::uint64_t bitOf(std::uint32_t role) { return std::uint64_t{1} << (role >> 26U); }
    [[nodiscard]] static constexpr std::uint64_t bitsOf(std::initializer_list<Role> wanted)
    {
        std::uint64_t bits = 0;
        for (const auto role : wanted)
            bits |= bitOf(role.key);
        return bits;
    }
};

/// The words of one language, by role. Immutable, shared by all readers.
class DateWords {
public:
    /// From: resources/lexicon/<language>/dates.tsv and dates_holidays.tsv.
    static const DateWords& of(std::string_view language);

    /// The tokens of a text, each with its entry.
    [[nodiscard]] std::vector<Token> tokensOf(const DateText& text) const;

    /// The longest phrase with that role at token `i`.
    [[nodiscard]] std::optional<WordHit> find(const std::vector<Token>& tokens, std::size_t i, Role role) const
    {
        const auto* entry = i < tokens.size() ? tokens[i].entry : nullptr;
        if (entry == nullptr || (entry->roles & DateEntry::bitOf(role.key)) == 0)
            return std::nullopt;
        return longest(*entry, tokens, i, role);
    }
    /// The same for a feast; `value` is for holiday().
    [[nodiscard]] std::optional<WordHit> findHoliday(const std::vector<Token>& tokens, std::size_t i) const
    {
        return find(tokens, i, "holiday");
    }
    [[nodiscard]] const HolidayRule& holiday(int index) const { return m_holidays[static_cast<std::size_t>(index)]; }
    /// True when any role knows the word: it is worth looking at.
    [[nodiscard]] static bool knows(const Token& token) { return token.entry != nullptr && !token.entry->phrases.empty(); }

private:
    explicit DateWords(std::string_view language);
    void add(std::string_view words, std::string_view role, int value);

    void addGermanNumbers();
    void addBeginnings();
    [[nodiscard]] static std::optional<WordHit> longest(
        const DateEntry& entry, const std::vector<Token>& tokens, std::size_t i, Role role);

    StringMap<DateEntry> m_entries; // by first word
    std::vector<HolidayRule> m_holidays;
};

} // namespace exeunt::date
