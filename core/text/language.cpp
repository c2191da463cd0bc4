// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/language.h"

#include "core/text/byte_set.h"
#include "core/text/script_table.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace exeunt::text {

namespace {

constexpr std::size_t kEnough = 200'000;
constexpr auto kLetters =
    ByteSet::where([](unsigned char byte) { return byte >= 0x80 || ((byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z'); });
constexpr auto kNoLetters = ByteSet::where([](unsigned char byte) { return !kLetters.has(static_cast<char>(byte)); });

/// What a text is made of, in characters.
struct Census {
    std::size_t han = 0;
    std::size_t kana = 0;
    std::size_t hangul = 0;
    std::size_t cyrillic = 0;
    std::size_t latin = 0;
    std::size_t traditional = 0;
    std::size_t simplified = 0;
};

Census takeCensus(std::string_view text)
{
    Census census;
    std::array<std::size_t, 3> scripts{}; // of Script
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            census.latin += kLetters.has(text[at++]) ? 1U : 0U;
            continue;
        }
        const auto [value, length, isValid] = decodeAt(text, at);
        at += length;
        if (isHan(value)) {
            ++census.han;
            ++scripts[static_cast<std::size_t>(scriptOf(value))];
        } else if (isKana(value)) {
            ++census.kana;
        } else if (value >= 0xAC00 && value <= 0xD7A3) {
            ++census.hangul;
        } else if (value >= 0x400 && value <= 0x52F) {
            ++census.cyrillic;
        } else if (isLatin(value)) {
            ++census.latin;
        }
    }
    census.traditional = scripts[static_cast<std::size_t>(Script::Traditional)];
    census.simplified = scripts[static_cast<std::size_t>(Script::Simplified)];
    return census;
}

struct Stopwords {
    std::string_view language;
    std::string_view words; // frequent words that few others share, one space round each
};

constexpr std::array<Stopwords, 7> kStopwords{{
    {"en",
        "the of and to is that for it with was on are as by from has have his he who at will an be which not this its been said "
        "after"},
    {"de",
        "der die das und ist von den dem des ein eine einen nicht mit sich auf für zu im wird auch als bei dass er es sie nach "
        "wurde hat werden über zum zur"},
    {"fr", "le la les et des est un une dans que qui pour du sur pas au avec il elle par ce sont aux été cette ses"},
    {"es", "el los las y del en es una por con para que se su al como más fue ha sus pero"},
    {"it", "il di che è la gli un una per con del della sono non nel dei si anche più alla"},
    {"nl", "het een van en de dat niet zijn op te voor met die bij aan ook naar wordt heeft maar"},
    {"pt", "o os as e do da em um uma que para com não dos das por mais foi ao se pela"},
}};

const std::unordered_map<std::string_view, unsigned>& stopwordIndex()
{
    static const auto index = [] {
        std::unordered_map<std::string_view, unsigned> made;
        for (std::size_t i = 0; i < kStopwords.size(); ++i) {
            auto words = kStopwords[i].words;
            while (!words.empty()) {
                const auto space = std::min(words.find(' '), words.size());
                made[words.substr(0, space)] |= 1U << i;
                words.remove_prefix(std::min(space + 1, words.size()));
            }
        }
        return made;
    }();
    return index;
}

std::string_view latinLanguage(std::string_view text)
{
    constexpr std::size_t kLongest = 8; // bytes of a stopword and some more
    std::array<std::size_t, kStopwords.size()> hits{};
    std::string lowered;
    const auto& index = stopwordIndex();
    for (auto begin = kLetters.find(text, 0); begin < text.size(); begin = kLetters.find(text, begin)) {
        const auto word = text.substr(begin, kNoLetters.find(text, begin) - begin);
        begin += word.size();
        if (word.size() > kLongest)
            continue;
        lowered = word;
        for (auto& byte : lowered)
            byte = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte;
        if (const auto found = index.find(lowered); found != index.end()) {
            for (std::size_t i = 0; i < hits.size(); ++i)
                hits[i] += (found->second >> i) & 1U;
        }
    }
    const auto best = std::max_element(hits.begin(), hits.end());
    return *best == 0 ? std::string_view{"und"} : kStopwords[static_cast<std::size_t>(best - hits.begin())].language;
}

} // namespace

std::string detectLanguage(std::string_view body)
{
    body = body.substr(0, kEnough);
    const auto census = takeCensus(body);
    const auto eastAsian = census.han + census.kana;
    if (census.hangul * 2 > census.latin && census.hangul > eastAsian)
        return "ko";
    if (census.cyrillic > census.latin && census.cyrillic > eastAsian * 2)
        return "ru";
    // One ideograph says about as much as two and a half letters.
    if (eastAsian * 5 > census.latin * 2 && eastAsian > 0) {
        if (census.kana * 6 > eastAsian)
            return "ja";
        return census.traditional > census.simplified ? "zh-Hant" : "zh-Hans";
    }
    return census.latin == 0 ? "und" : std::string{latinLanguage(body)};
}

} // namespace exeunt::text
