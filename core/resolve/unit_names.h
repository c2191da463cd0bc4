// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace exeunt::resolve {

/// Whether two names mean one unit of one company: spelt alike, or one is the other with a word at its end that says only what sort of
/// thing it is ("远山" and "远山大模型").
/// From:  resources/lexicon/unit_words.tsv.
[[nodiscard]] bool isSameUnit(std::string_view one, std::string_view other);

/// The units of one company, each under one key. A name loses its last general word only where the company has a unit of the name
/// that remains: "远山大模型" alone stays what it is called, and so do "基础模型" beside "基础团队".
class UnitNames {
public:
    /// In:    the names as they are told, in any order, repeated or not; "" is no unit.
    explicit UnitNames(const std::vector<std::string_view>& names);

    /// The key of the unit that a name means: the same whatever the order of the names; "" for no unit.
    [[nodiscard]] const std::string& keyOf(std::string_view name) const;
    /// What the unit of a key is called: its plainest name, as first told.
    [[nodiscard]] const std::string& nameOf(const std::string& key) const;

private:
    std::map<std::string, std::string, std::less<>> m_keyOfName; // by the name as told
    std::map<std::string, std::string, std::less<>> m_nameOfKey;
};

} // namespace exeunt::resolve
