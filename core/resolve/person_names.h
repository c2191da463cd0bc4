// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article/claim.h"
#include "core/resolve/resolver.h"

#include <string>
#include <vector>

namespace exeunt::resolve {

/// Ways in which a short or romanized form may stand for the full name of somebody known by it, surest first.
enum class Likeness { Romanized, WithoutMiddleName, Initials, Surname, GivenName };

/// A form that others may look for (of a full name), or that looks for one (of a lesser form).
struct LikeKey {
    Likeness likeness = Likeness::Romanized;
    std::string key;
    auto operator<=>(const LikeKey&) const = default;
};

/// What the names in one claim can be met by.
struct NameKeys {
    std::vector<std::string> own;   // the same name: whatever script, case, spaces, marks on letters, order of pinyin
    std::vector<std::string> names; // full names that tell more than each other: two in common make one person
    std::vector<LikeKey> answers;   // may be meant by a lesser form
    std::vector<LikeKey> asks;      // is a lesser form
};

/// 黄文灏 answers "huangwenhao", which "Wenhao Huang" and "Huang Wen-hao" ask for; "Jonas Ferber" answers "J. Ferber" and "Ferber".
/// A lone surname or first name beside the full one is nobody's own.
[[nodiscard]] NameKeys keysOf(const article::PersonName& person, const Input& input);

/// True for a name with all its parts: no initials, no lone word of a script that writes names in several.
[[nodiscard]] bool isFull(std::string_view name);

/// Ideographs at the start: names of China, Korea, Japan; also foreign ones in Chinese letters.
[[nodiscard]] bool isHanName(std::string_view name);

} // namespace exeunt::resolve
