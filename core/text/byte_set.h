// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace exeunt::text {

/// The bytes that a pass over a whole text stops at; between them it takes two or three instructions a byte. UTF-8 is
/// self-synchronizing: a set of ASCII and lead bytes (0xC2 to 0xF4) never stops inside a character.
class ByteSet {
public:
    /// The bytes for which `holds(unsigned char)` is true.
    template <class Holds>
    [[nodiscard]] static constexpr ByteSet where(Holds holds)
    {
        ByteSet set;
        for (std::size_t byte = 0; byte < set.m_has.size(); ++byte)
            set.m_has[byte] = holds(static_cast<unsigned char>(byte));
        return set;
    }

    [[nodiscard]] constexpr bool has(char byte) const { return m_has[static_cast<unsigned char>(byte)]; }

    /// The offset of the first byte of the set at or behind `from`; text.size() where there is none.
    [[nodiscard]] constexpr std::size_t find(std::string_view text, std::size_t from) const
    {
        auto at = from;
        while (at + 4 <= text.size() && !has(text[at]) && !has(text[at + 1]) && !has(text[at + 2]) && !has(text[at + 3]))
            at += 4;
        while (at < text.size() && !has(text[at]))
            ++at;
        return at;
    }

private:
    std::array<bool, 256> m_has{};
};

} // namespace exeunt::text
