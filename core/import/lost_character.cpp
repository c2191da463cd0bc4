// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/lost_character.h"

#include "core/base/string_map.h"
#include "core/text/utf8.h"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

namespace exeunt::import {

namespace {

constexpr std::size_t kLongestShift = 16; // characters read out of step before an ASCII byte ends it

bool isToned(char32_t value)
{
    static constexpr std::u32string_view kToned = U"āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ";
    return kToned.find(value) != std::u32string_view::npos;
}

/// Readings by ICU, one at a time: transliterators are not made for threads.
class Readings {
public:
    Readings()
    {
        UErrorCode status = U_ZERO_ERROR;
        m_hanLatin.reset(icu::Transliterator::createInstance("Han-Latin", UTRANS_FORWARD, status));
    }

    bool isReadAs(std::string_view character, std::string_view reading)
    {
        const std::lock_guard lock{m_mutex};
        auto& known = m_known[character];
        if (known.empty())
            known = transliterated(character);
        return known == reading;
    }

private:
    std::string transliterated(std::string_view character) const
    {
        if (!m_hanLatin)
            return {};
        auto wide = icu::UnicodeString::fromUTF8(icu::StringPiece{character.data(), static_cast<int>(character.size())});
        m_hanLatin->transliterate(wide);
        UErrorCode status = U_ZERO_ERROR;
        const auto* nfc = icu::Normalizer2::getNFCInstance(status);
        std::string reading;
        return (U_SUCCESS(status) ? nfc->normalize(wide, status) : wide).trim().toUTF8String(reading);
    }

    std::mutex m_mutex;
    std::unique_ptr<icu::Transliterator> m_hanLatin;
    StringMap<std::string> m_known; // at most the ideographs of GBK
};

bool reads(std::string_view character, std::string_view reading)
{
    static Readings readings;
    return readings.isReadAs(character, reading);
}

/// GBK's two-byte characters, decoded once: a converter opened for each guess would cost more than all the rest.
class GbkTable {
public:
    GbkTable()
        : m_characters(kTrails * kTrails)
        , m_codes(0x10000)
    {
        UErrorCode status = U_ZERO_ERROR;
        const icu::LocalUConverterPointer converter{ucnv_open("GBK", &status)};
        if (U_FAILURE(status))
            return;
        for (unsigned lead = kFirstLead; lead <= 0xFE; ++lead) {
            for (unsigned trail = kFirstTrail; trail <= 0xFE; ++trail)
                read(*converter, lead, trail);
        }
    }

    /// The character of two bytes; 0 where they are none.
    [[nodiscard]] char16_t character(char lead, char trail) const { return m_characters[slot(byteOf(lead), byteOf(trail))]; }
    /// The bytes of a character; "" where GBK has none.
    [[nodiscard]] std::string bytes(char32_t value) const
    {
        if (value < 0x80)
            return std::string(1, static_cast<char>(value));
        const unsigned code = value < m_codes.size() ? m_codes[value] : 0U;
        return code == 0 ? std::string{} : std::string{static_cast<char>(code >> 8U), static_cast<char>(code & 0xFFU)};
    }

private:
    static constexpr unsigned kFirstLead = 0x81, kFirstTrail = 0x40;
    static constexpr std::size_t kTrails = 0x100;

    static unsigned byteOf(char c) { return static_cast<unsigned char>(c); }
    static std::size_t slot(unsigned lead, unsigned trail) { return lead * kTrails + trail; }
    void read(UConverter& converter, unsigned lead, unsigned trail)
    {
        const std::array<char, 2> pair{static_cast<char>(lead), static_cast<char>(trail)};
        std::array<char16_t, 4> units{};
        UErrorCode status = U_ZERO_ERROR;
        const auto length = ucnv_toUChars(&converter, units.data(), static_cast<int32_t>(units.size()), pair.data(),
            static_cast<int32_t>(pair.size()), &status);
        if (U_FAILURE(status) || length != 1 || units[0] == 0xFFFD)
            return;
        m_characters[slot(lead, trail)] = units[0];
        if (m_codes[units[0]] == 0)
            m_codes[units[0]] = static_cast<std::uint16_t>(lead << 8U | trail);
    }

    std::vector<char16_t> m_characters; // by lead and trail byte
    std::vector<std::uint16_t> m_codes; // by character
};

const GbkTable& gbk()
{
    static const GbkTable table;
    return table;
}

std::string toGbk(std::string_view utf8)
{
    std::string bytes;
    for (text::Utf8Walk walk{utf8}; !walk.atEnd(); walk.next()) {
        const auto one = gbk().bytes(walk.value());
        if (one.empty())
            return {};
        bytes += one;
    }
    return bytes;
}

std::string toBig5(std::string_view utf8)
{
    const auto wide = icu::UnicodeString::fromUTF8(icu::StringPiece{utf8.data(), static_cast<int>(utf8.size())});
    std::array<char, 16> bytes{};
    const auto length = wide.extract(0, wide.length(), bytes.data(), static_cast<uint32_t>(bytes.size()), "Big5");
    return length > 0 && length < static_cast<int32_t>(bytes.size()) ? std::string{bytes.data(), static_cast<std::size_t>(length)}
                                                                     : std::string{};
}

/// True when all characters are frequent ones, by the first planes of Big5 and GB 2312.
bool isFrequent(std::string_view characters)
{
    for (text::Utf8Walk walk{characters}; !walk.atEnd(); walk.next()) {
        const auto character = characters.substr(walk.offset(), walk.nextOffset() - walk.offset());
        const auto big5 = toBig5(character);
        const auto inGbk = toGbk(character);
        const auto inRange = [](const std::string& bytes, unsigned char first, unsigned char last, unsigned char trail) {
            return bytes.size() == 2 && static_cast<unsigned char>(bytes[0]) >= first
                && static_cast<unsigned char>(bytes[0]) <= last && static_cast<unsigned char>(bytes[1]) >= trail;
        };
        if (!inRange(big5, 0xA1, 0xC6, 0x40) && !inRange(inGbk, 0xB0, 0xD7, 0xA1))
            return false;
    }
    return true;
}

/// The ideographs and marks that bytes are in GBK; nothing where one is neither.
std::optional<std::string> hanOf(std::string_view bytes)
{
    std::string characters;
    for (std::size_t at = 0; at < bytes.size(); at += 2) {
        const char16_t value = at + 1 < bytes.size() ? gbk().character(bytes[at], bytes[at + 1]) : u'\0';
        const bool isMark = value >= 0x3000 && value < 0x3020;
        if (!isMark && !text::isHan(value))
            return std::nullopt;
        text::append(characters, value);
    }
    return characters.empty() ? std::nullopt : std::optional{characters};
}

/// The lead bytes of the lost character: each makes, after the trail byte before it, a character with the reading.
std::vector<char> leadBytes(char trailBefore, std::string_view reading)
{
    std::vector<char> leads;
    for (int lead = 0x81; lead <= 0xFE; ++lead) {
        const std::array<char, 2> misread{trailBefore, static_cast<char>(lead)};
        const auto character = hanOf({misread.data(), misread.size()});
        if (character && reads(*character, reading))
            leads.push_back(static_cast<char>(lead));
    }
    return leads;
}

/// The reading that brackets give right after a character, to check what was found: (jià).
std::optional<std::string_view> bracketedReading(std::string_view text, std::size_t at)
{
    if (at >= text.size() || text[at] != '(')
        return std::nullopt;
    const auto length = syllableLength(text, at + 1);
    if (length == 0)
        return std::nullopt;
    return text.substr(at + 1, length);
}

bool lastReads(std::string_view characters, std::string_view reading)
{
    const auto last = text::decodeBefore(characters, characters.size());
    return reads(characters.substr(characters.size() - last.length), reading);
}

/// "?jǐn)?shù)": the trail byte is lost as well, but the reading of the character itself is there.
std::optional<Recovered> recoverByOwnReading(
    std::string_view text, std::size_t question, const std::vector<char>& leads, std::size_t after)
{
    const auto length = syllableLength(text, after + 1);
    if (length == 0 || after + 1 + length >= text.size() || text[after + 1 + length] != ')')
        return std::nullopt;
    const auto reading = text.substr(after + 1, length);
    std::vector<std::string> found;
    for (const auto lead : leads) {
        for (int trail = 0x80; trail <= 0xFE; ++trail) {
            const std::array<char, 2> bytes{lead, static_cast<char>(trail)};
            const auto character = hanOf({bytes.data(), bytes.size()});
            if (character && reads(*character, reading))
                found.push_back(*character);
        }
    }
    if (found.size() != 1)
        return std::nullopt;
    return Recovered{{question, after + length + 2}, found.front()};
}

} // namespace

std::size_t syllableLength(std::string_view text, std::size_t at)
{
    static constexpr std::array<std::string_view, 14> kToneless{
        "men", "de", "le", "me", "ma", "ne", "ba", "zi", "zhe", "ge", "tou", "li", "guo", "lo"};
    std::size_t end = at;
    std::size_t letters = 0;
    bool hasTone = false;
    while (end < text.size() && letters < 7) {
        const auto point = text::decodeAt(text, end);
        const bool isPlain = (point.value >= 'a' && point.value <= 'z') || point.value == U'ü';
        if (!isPlain && !isToned(point.value))
            break;
        hasTone = hasTone || isToned(point.value);
        end += point.length;
        ++letters;
    }
    const auto syllable = text.substr(at, end - at);
    if (hasTone || std::find(kToneless.begin(), kToneless.end(), syllable) != kToneless.end())
        return syllable.size();
    return 0;
}

std::optional<Recovered> recoverLost(std::string_view text, std::size_t question, std::string_view reading, std::size_t after)
{
    if (question == 0 || after >= text.size())
        return std::nullopt;
    const auto before = text::decodeBefore(text, question);
    const auto bytesBefore = toGbk(text.substr(question - before.length, before.length));
    if (bytesBefore.size() != 2)
        return std::nullopt;
    const auto leads = leadBytes(bytesBefore[1], reading);
    if (text[after] == '?')
        return recoverByOwnReading(text, question, leads, after);
    std::string shifted;
    std::size_t end = after;
    for (std::size_t i = 0; i < kLongestShift && end < text.size(); ++i) {
        const auto point = text::decodeAt(text, end);
        const auto bytes = toGbk(text.substr(end, point.length));
        if (bytes.empty())
            return std::nullopt;
        shifted += bytes;
        end += point.length;
        if (bytes.size() == 1)
            break;
    }
    std::vector<std::string> found;
    for (const auto lead : leads) {
        if (const auto characters = hanOf(std::string(1, lead) + shifted)) {
            const auto check = bracketedReading(text, end);
            if (check && lastReads(*characters, *check))
                return Recovered{{question, end}, *characters};
            found.push_back(*characters);
        }
    }
    if (found.size() > 1)
        found.erase(std::remove_if(found.begin(), found.end(), [](const auto& one) { return !isFrequent(one); }), found.end());
    if (found.size() != 1)
        return std::nullopt;
    return Recovered{{question, end}, found.front()};
}

} // namespace exeunt::import
