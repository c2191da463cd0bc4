// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/encoding_guess.h"

#include "core/text/utf8.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

namespace exeunt::import {

namespace {

constexpr std::size_t kSample = 64 * 1024;
constexpr double kPlausible = 0.7;

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
struct CloseDetector {
    void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

bool isHigh(char byte)
{
    return static_cast<unsigned char>(byte) >= 0x80;
}

/// The share of double-byte characters whose lead byte lies among the frequent ones of the set.
double frequentShare(std::string_view bytes, unsigned char first, unsigned char last)
{
    std::size_t characters = 0;
    std::size_t frequent = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (!isHigh(bytes[i]))
            continue;
        const auto lead = static_cast<unsigned char>(bytes[i]);
        ++i;
        if (lead >= 0xA1 && lead <= 0xA3)
            continue; // punctuation in both sets
        ++characters;
        frequent += lead >= first && lead <= last ? 1U : 0U;
    }
    return characters == 0 ? 0 : static_cast<double>(frequent) / static_cast<double>(characters);
}

/// How well the high bytes read as accented letters and typographic marks between ASCII letters.
double westernShare(std::string_view bytes)
{
    static constexpr std::string_view kUsual =
        "\xe4\xf6\xfc\xc4\xd6\xdc\xdf\xe9\xe8\xea\xe0\xe1\xe2\xe7\xf1\xf3\xf4\xed\xee\xeb\xef\xfa"
        "\xc9\x80\x84\x93\x94\x91\x92\x96\x97\x85\x95\xa0\xa7\xb0\xb7\xab\xbb\xa9\xae\xd8\xf8\xe5\xe6\xc5";
    std::size_t high = 0;
    std::size_t usual = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (!isHigh(bytes[i]))
            continue;
        ++high;
        const bool hasHighNeighbours = i > 0 && isHigh(bytes[i - 1]) && i + 1 < bytes.size() && isHigh(bytes[i + 1]);
        usual += !hasHighNeighbours && kUsual.find(bytes[i]) != std::string_view::npos ? 1U : 0U;
    }
    if (high == 0 || high * 4 > bytes.size())
        return 0;
    return static_cast<double>(usual) / static_cast<double>(high);
}

std::optional<std::string> detectorsChoice(std::string_view bytes)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, CloseDetector> detector{ucsdet_open(&status)};
    if (U_FAILURE(status))
        return std::nullopt;
    const auto sample = bytes.substr(0, kSample);
    ucsdet_setText(detector.get(), sample.data(), static_cast<int32_t>(sample.size()), &status);
    const auto* match = ucsdet_detect(detector.get(), &status);
    if (U_FAILURE(status) || match == nullptr || ucsdet_getConfidence(match, &status) < 50)
        return std::nullopt;
    const std::string name = ucsdet_getName(match, &status);
    const bool isWide = name.rfind("UTF-", 0) == 0 || name.rfind("ISO-2022", 0) == 0;
    if (isWide || !convertStrictly(bytes, name.c_str()))
        return std::nullopt;
    return name;
}

} // namespace

std::optional<std::string> convertStrictly(std::string_view bytes, const char* encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> converter{ucnv_open(encoding, &status)};
    if (U_FAILURE(status))
        return std::nullopt;
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 2);
    std::vector<char16_t> wide(16 * 1024);
    std::vector<char> narrow(wide.size() * 3 + 1);
    const char* from = bytes.data();
    const char* const end = from + bytes.size();
    std::size_t kept = 0; // a high surrogate waiting for its partner
    do {
        auto* target = wide.data() + kept;
        status = U_ZERO_ERROR;
        ucnv_toUnicode(converter.get(), &target, wide.data() + wide.size(), &from, end, nullptr, true, &status);
        if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR)
            return std::nullopt;
        const bool isMore = status == U_BUFFER_OVERFLOW_ERROR;
        auto count = static_cast<std::size_t>(target - wide.data());
        kept = isMore && count > 0 && (wide[count - 1] & 0xFC00U) == 0xD800U ? 1 : 0;
        UErrorCode back = U_ZERO_ERROR;
        int32_t length = 0;
        u_strToUTF8(
            narrow.data(), static_cast<int32_t>(narrow.size()), &length, wide.data(), static_cast<int32_t>(count - kept), &back);
        if (U_FAILURE(back))
            return std::nullopt;
        text.append(narrow.data(), static_cast<std::size_t>(length));
        if (kept == 1)
            wide[0] = wide[count - 1];
        if (!isMore)
            return text;
    } while (true);
}

std::optional<std::string> guessLegacyEncoding(std::string_view bytes)
{
    struct Guess {
        const char* name;
        double share;
    };
    const auto sample = bytes.substr(0, kSample);
    std::array<Guess, 3> guesses{{
        {"GB18030", frequentShare(sample, 0xB0, 0xD7)},
        {"Big5", frequentShare(sample, 0xA4, 0xC6)},
        {"windows-1252", westernShare(sample)},
    }};
    std::stable_sort(guesses.begin(), guesses.end(), [](const Guess& a, const Guess& b) { return a.share > b.share; });
    for (const auto& guess : guesses) {
        if (guess.share >= kPlausible && convertStrictly(bytes, guess.name))
            return guess.name;
    }
    return detectorsChoice(bytes);
}

} // namespace exeunt::import
