// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/convert/text.h"

#include <algorithm>

namespace exeunt::ui {
namespace {

constexpr std::size_t kStride = 256;

bool startsCharacter(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

/// UTF-16 units of the character that starts with `byte`.
int unitsOf(char byte)
{
    return static_cast<unsigned char>(byte) >= 0xF0U ? 2 : 1;
}

} // namespace

QString toQString(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

std::string toUtf8(QStringView text)
{
    return text.toUtf8().toStdString();
}

OffsetMap::OffsetMap(std::string_view utf8)
    : m_text{utf8}
{
    m_stops.push_back({});
    int units = 0;
    for (std::size_t byte = 0; byte < m_text.size(); ++byte) {
        if (!startsCharacter(m_text[byte]))
            continue;
        if (byte >= m_stops.back().byte + kStride)
            m_stops.push_back({byte, units});
        units += unitsOf(m_text[byte]);
    }
}

int OffsetMap::toUtf16(std::size_t byte) const
{
    byte = std::min(byte, m_text.size());
    while (byte > 0 && byte < m_text.size() && !startsCharacter(m_text[byte]))
        --byte;
    auto stop = std::upper_bound(m_stops.begin(), m_stops.end(), byte, [](std::size_t b, const Stop& s) { return b < s.byte; });
    --stop;
    int units = stop->utf16;
    for (std::size_t at = stop->byte; at < byte; ++at)
        if (startsCharacter(m_text[at]))
            units += unitsOf(m_text[at]);
    return units;
}

std::size_t OffsetMap::toByte(int utf16) const
{
    auto stop = std::upper_bound(m_stops.begin(), m_stops.end(), utf16, [](int u, const Stop& s) { return u < s.utf16; });
    if (stop != m_stops.begin())
        --stop;
    int units = stop->utf16;
    std::size_t at = stop->byte;
    while (at < m_text.size()) {
        const int next = units + unitsOf(m_text[at]);
        if (next > utf16)
            break;
        units = next;
        do
            ++at;
        while (at < m_text.size() && !startsCharacter(m_text[at]));
    }
    return at;
}

} // namespace exeunt::ui
