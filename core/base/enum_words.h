// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace exeunt {

/// The word by which files know an enumerator.
/// In:    a word for each enumerator, in their order.
template <class Enum, std::size_t Count>
[[nodiscard]] std::string_view wordOf(const std::array<std::string_view, Count>& words, Enum value)
{
    return words.at(static_cast<std::size_t>(value));
}

/// The enumerator that a word of a file stands for; nothing where it stands for none.
template <class Enum, std::size_t Count>
[[nodiscard]] std::optional<Enum> enumeratorOf(const std::array<std::string_view, Count>& words, std::string_view word)
{
    const auto at = std::find(words.begin(), words.end(), word);
    return at == words.end() ? std::nullopt : std::optional{static_cast<Enum>(at - words.begin())};
}

} // namespace exeunt
