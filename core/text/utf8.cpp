// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/utf8.h"

#include <algorithm>

namespace exeunt::text {

namespace {

constexpr std::size_t kStride = 64;
constexpr char32_t kReplacement = 0xFFFD;

bool isContinuation(unsigned char byte)
{
    return (byte & 0xC0U) == 0x80U;
}

/// The length a lead byte announces, 0 for a byte that cannot lead.
std::uint8_t announcedLength(unsigned char lead)
{
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return 2;
    if (lead >= 0xE0 && lead <= 0xEF)
        return 3;
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

bool isWellFormed(char32_t value, std::uint8_t length)
{
    if (length == 3)
        return value >= 0x800 && !(value >= 0xD800 && value <= 0xDFFF);
    return length != 4 || (value >= 0x10000 && value <= 0x10FFFF);
}

/// Past ASCII and the sound three-byte characters (ideographs, most marks): nearly all of an article.
std::size_t afterPlain(std::string_view text, std::size_t at)
{
    while (at < text.size()) {
        const auto lead = static_cast<unsigned char>(text[at]);
        if (lead < 0x80U) {
            ++at;
            continue;
        }
        const bool isPlainLead = (lead > 0xE0U && lead < 0xEDU) || lead == 0xEEU || lead == 0xEFU;
        if (!isPlainLead || at + 3 > text.size() || !isContinuation(static_cast<unsigned char>(text[at + 1]))
            || !isContinuation(static_cast<unsigned char>(text[at + 2])))
            break;
        at += 3;
    }
    return at;
}

} // namespace

CodePoint decodeRareAt(std::string_view text, std::size_t at)
{
    const auto lead = static_cast<unsigned char>(text[at]);
    const auto length = announcedLength(lead);
    if (length == 1)
        return {lead, 1, true};
    if (length == 0 || at + length > text.size())
        return {kReplacement, 1, false};
    char32_t value = lead & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        const auto byte = static_cast<unsigned char>(text[at + i]);
        if (!isContinuation(byte))
            return {kReplacement, 1, false};
        value = (value << 6U) | (byte & 0x3FU);
    }
    if (!isWellFormed(value, length))
        return {kReplacement, 1, false};
    return {value, length, true};
}

CodePoint decodeRareBefore(std::string_view text, std::size_t end)
{
    std::size_t begin = end - 1;
    while (begin > 0 && end - begin < 4 && isContinuation(static_cast<unsigned char>(text[begin])))
        --begin;
    const auto found = decodeAt(text.substr(0, end), begin);
    if (found.isValid && begin + found.length == end)
        return found;
    return {kReplacement, 1, false};
}

void append(std::string& text, char32_t value)
{
    if (value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
        value = kReplacement;
    if (value < 0x80) {
        text += static_cast<char>(value);
        return;
    }
    if (value < 0x800) {
        text += static_cast<char>(0xC0U | (value >> 6U));
    } else {
        if (value < 0x10000) {
            text += static_cast<char>(0xE0U | (value >> 12U));
        } else {
            text += static_cast<char>(0xF0U | (value >> 18U));
            text += static_cast<char>(0x80U | ((value >> 12U) & 0x3FU));
        }
        text += static_cast<char>(0x80U | ((value >> 6U) & 0x3FU));
    }
    text += static_cast<char>(0x80U | (value & 0x3FU));
}

std::size_t firstInvalid(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        at = afterPlain(text, at);
        if (at == text.size())
            break;
        const auto point = decodeAt(text, at);
        if (!point.isValid)
            return at;
        at += point.length;
    }
    return std::string_view::npos;
}

std::size_t countCodePoints(std::string_view text)
{
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count)
        at += decodeAt(text, at).length;
    return count;
}

bool isKana(char32_t value)
{
    return (value >= 0x3041 && value <= 0x309F) || (value >= 0x30A1 && value <= 0x30FA) || (value >= 0x30FC && value <= 0x30FF);
}

bool isSpace(char32_t value)
{
    return (value >= 0x09 && value <= 0x0D) || value == 0x20 || value == 0x85 || value == 0xA0 || value == 0x1680
        || (value >= 0x2000 && value <= 0x200B) || value == 0x2028 || value == 0x2029 || value == 0x202F || value == 0x205F
        || value == 0x3000 || value == 0xFEFF;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty()) {
        const auto first = decodeAt(text, 0);
        if (!isSpace(first.value))
            break;
        text.remove_prefix(first.length);
    }
    while (!text.empty()) {
        const auto last = decodeBefore(text, text.size());
        if (!isSpace(last.value))
            break;
        text.remove_suffix(last.length);
    }
    return text;
}

CodePointIndex::CodePointIndex(std::string_view text)
    : m_text{text}
{
    m_bytes.reserve(text.size() / kStride / 2 + 1);
    for (std::size_t at = 0; at < text.size(); at += decodeAt(text, at).length) {
        if (m_count % kStride == 0)
            m_bytes.push_back(at);
        ++m_count;
    }
}

std::size_t CodePointIndex::toCodePoint(std::size_t byte) const
{
    if (byte >= m_text.size())
        return m_count;
    const auto after = std::upper_bound(m_bytes.begin(), m_bytes.end(), byte);
    const auto slot = static_cast<std::size_t>(after - m_bytes.begin()) - 1;
    std::size_t count = slot * kStride;
    for (std::size_t at = m_bytes[slot];;) {
        at += decodeAt(m_text, at).length;
        if (at > byte)
            return count;
        ++count;
    }
}

std::size_t CodePointIndex::toByte(std::size_t codePoint) const
{
    if (codePoint >= m_count)
        return m_text.size();
    std::size_t at = m_bytes[codePoint / kStride];
    for (std::size_t left = codePoint % kStride; left > 0; --left)
        at += decodeAt(m_text, at).length;
    return at;
}

} // namespace exeunt::text
