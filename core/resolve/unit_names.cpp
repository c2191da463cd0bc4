// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resolve/unit_names.h"

#include "core/base/resource.h"
#include "core/extract/table.h"
#include "core/text/fold.h"

#include <algorithm>

namespace exeunt::resolve {
namespace {

const std::vector<std::string_view>& generalWords()
{
    static const auto kWords = [] {
        std::vector<std::string_view> words;
        for (const auto& row : extract::tableRows(resource("lexicon/unit_words.tsv").value_or("")))
            if (row.size() == 2)
                for (const auto word : extract::cellParts(row[1]))
                    words.push_back(word);
        return words;
    }();
    return kWords;
}

bool isLatin(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// The keys of a name without the general word at its end, for each word that can be taken off; a Latin one only as a whole word.
std::vector<std::string> plainKeys(std::string_view name)
{
    const auto folded = text::fold(name).text;
    const std::string_view whole = extract::trimmed(folded);
    std::vector<std::string> keys;
    for (const auto word : generalWords()) {
        if (!whole.ends_with(word))
            continue;
        const auto rest = whole.substr(0, whole.size() - word.size());
        if (rest.empty() || (isLatin(word.front()) && isLatin(rest.back())))
            continue;
        if (auto key = text::foldKey(rest); !key.empty())
            keys.push_back(std::move(key));
    }
    return keys;
}

bool isAmong(const std::vector<std::string>& keys, const std::string& key)
{
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

} // namespace

bool isSameUnit(std::string_view one, std::string_view other)
{
    const auto oneKey = text::foldKey(one), otherKey = text::foldKey(other);
    return oneKey == otherKey || isAmong(plainKeys(one), otherKey) || isAmong(plainKeys(other), oneKey);
}

UnitNames::UnitNames(const std::vector<std::string_view>& names)
{
    m_nameOfKey.emplace();
    std::map<std::string, std::string> plainer; // a key and the key of the name that remains
    for (const auto name : names)
        if (const auto [at, isNew] = m_keyOfName.try_emplace(std::string{name}); isNew) {
            at->second = text::foldKey(name);
            m_nameOfKey.try_emplace(at->second, name);
        }
    for (const auto& [name, key] : m_keyOfName)
        for (const auto& plain : plainKeys(name))
            if (const auto& least = plainer[key]; m_nameOfKey.count(plain) != 0 && (least.empty() || plain.size() < least.size()))
                plainer[key] = plain;
    for (auto& [name, key] : m_keyOfName)
        for (auto next = plainer.find(key); next != plainer.end() && !next->second.empty(); next = plainer.find(key))
            key = next->second; // a key only gets shorter
}

const std::string& UnitNames::keyOf(std::string_view name) const
{
    static const std::string kNone;
    const auto at = m_keyOfName.find(name);
    return at == m_keyOfName.end() ? kNone : at->second;
}

const std::string& UnitNames::nameOf(const std::string& key) const
{
    static const std::string kNone;
    const auto at = m_nameOfKey.find(key);
    return at == m_nameOfKey.end() ? kNone : at->second;
}

} // namespace exeunt::resolve
