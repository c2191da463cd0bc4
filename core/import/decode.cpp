// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/decode.h"

#include "core/import/encoding_guess.h"
#include "core/text/byte_set.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <optional>

namespace exeunt::import {

namespace {

constexpr std::size_t kSniffed = 64 * 1024;

Error refusal(std::string_view source, const std::string& reason)
{
    return {Fault::BadInput, std::string{source} + ": " + reason};
}

struct Signature {
    std::string_view bytes;
    std::string_view name;
};

std::optional<std::string_view> knownBinary(std::string_view bytes)
{
    using namespace std::string_view_literals;
    static constexpr std::array<Signature, 10> kSignatures{{
        {"\x89PNG\r\n"sv, "a PNG image"sv},
        {"\xff\xd8\xff"sv, "a JPEG image"sv},
        {"GIF8"sv, "a GIF image"sv},
        {"%PDF-"sv, "a PDF document"sv},
        {"PK\x03\x04"sv, "a ZIP archive or office document"sv},
        {"\x1f\x8b"sv, "a gzip archive"sv},
        {"\xd0\xcf\x11\xe0"sv, "an old office document"sv},
        {"SQLite format 3"sv, "an SQLite database"sv},
        {"\x7f"
         "ELF"sv,
            "a program"sv},
        {"{\\rtf"sv, "an RTF document"sv},
    }};
    const auto found = std::find_if(kSignatures.begin(), kSignatures.end(),
        [&](const Signature& signature) { return bytes.substr(0, signature.bytes.size()) == signature.bytes; });
    return found == kSignatures.end() ? std::nullopt : std::optional{found->name};
}

constexpr auto kStrayControls = text::ByteSet::where([](unsigned char value) {
    return value < 0x20 && value != '\t' && value != '\n' && value != '\r' && value != '\f' && value != 0x1B;
});

/// More control characters than a slip would leave: no text in a byte-oriented encoding.
bool looksBinary(std::string_view bytes)
{
    const auto sample = bytes.substr(0, kSniffed);
    std::size_t stray = 0;
    for (auto at = kStrayControls.find(sample, 0); at < sample.size(); at = kStrayControls.find(sample, at + 1))
        ++stray;
    return stray * 100 > sample.size();
}

/// The byte order of UTF-16, by its mark or by where its zero bytes stand.
std::optional<const char*> wideEncoding(std::string_view bytes)
{
    using namespace std::string_view_literals;
    if (bytes.substr(0, 4) == "\xff\xfe\0\0"sv)
        return "UTF-32LE";
    if (bytes.substr(0, 2) == "\xff\xfe"sv)
        return "UTF-16LE";
    if (bytes.substr(0, 2) == "\xfe\xff"sv)
        return "UTF-16BE";
    const auto sample = bytes.substr(0, std::min(kSniffed, bytes.size() & ~std::size_t{1}));
    if (sample.find('\0') == std::string_view::npos)
        return std::nullopt;
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < sample.size(); ++i)
        zeros[i % 2] += sample[i] == '\0' ? 1U : 0U;
    const auto pairs = sample.size() / 2;
    // Even Chinese text has line ends, spaces and digits, each with one zero byte on the same side.
    if (pairs < 2 || bytes.size() % 2 != 0 || (zeros[0] > 0) == (zeros[1] > 0))
        return std::nullopt;
    return zeros[1] > 0 ? "UTF-16LE" : "UTF-16BE";
}

/// True when bytes that are not valid UTF-8 were meant to be: more well-formed characters than broken ones.
bool isMeantAsUtf8(std::string_view bytes)
{
    std::size_t good = 0;
    std::size_t broken = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const auto point = text::decodeAt(bytes, at);
        good += point.isValid && point.length > 1 ? 1U : 0U;
        broken += point.isValid ? 0U : 1U;
        at += point.length;
    }
    return good > broken;
}

bool hasVisible(std::string_view text)
{
    return !text::trimmed(text).empty();
}

/// Decoded UTF-16 that is no text shows unassigned planes and control characters everywhere.
bool isReadable(std::string_view text)
{
    std::size_t known = 0;
    std::size_t all = 0;
    for (text::Utf8Walk walk{text.substr(0, kSniffed)}; !walk.atEnd(); walk.next()) {
        const auto value = walk.value();
        ++all;
        known += text::isHan(value) || text::isKana(value) || (value >= 0x20 && value < 0x600) || text::isSpace(value)
                || (value >= 0x2000 && value < 0x2700) || (value >= 0x3000 && value < 0x3100)
                || (value >= 0xFF00 && value < 0xFFF0) || (value >= 0xAC00 && value < 0xD7A4)
            ? 1U
            : 0U;
    }
    return known * 10 >= all * 9;
}

Result<Decoded> decodeWide(std::string_view bytes, const char* encoding, std::string_view source)
{
    const std::size_t mark = std::string_view{encoding} == "UTF-32LE"          ? 4
        : bytes.substr(0, 2) == "\xff\xfe" || bytes.substr(0, 2) == "\xfe\xff" ? 2
                                                                               : 0;
    auto text = convertStrictly(bytes.substr(mark), encoding);
    if (!text || !isReadable(*text))
        return refusal(source, std::string{"damaged or no text: not valid "} + encoding);
    if (!hasVisible(*text))
        return refusal(source, "the file holds nothing but white space");
    return Decoded{std::move(*text), encoding};
}

} // namespace

Result<Decoded> decode(std::string_view bytes, std::string_view source)
{
    if (bytes.empty())
        return refusal(source, "the file is empty");
    if (bytes.size() > kLargestFile)
        return refusal(source, "the file is larger than 64 MB, too large for an article");
    if (const auto binary = knownBinary(bytes))
        return refusal(source, "not a text but " + std::string{*binary});
    if (const auto wide = wideEncoding(bytes))
        return decodeWide(bytes, *wide, source);
    if (looksBinary(bytes))
        return refusal(source, "not a text: it holds binary data");
    if (bytes.substr(0, 3) == "\xef\xbb\xbf")
        bytes.remove_prefix(3);
    const auto invalid = text::firstInvalid(bytes);
    if (invalid == std::string_view::npos) {
        if (!hasVisible(bytes))
            return refusal(source, "the file holds nothing but white space");
        return Decoded{std::string{bytes}, "UTF-8"};
    }
    if (isMeantAsUtf8(bytes))
        return refusal(source, "damaged: invalid UTF-8 at byte " + std::to_string(invalid));
    const auto legacy = guessLegacyEncoding(bytes);
    if (!legacy)
        return refusal(source, "no text in a known encoding (invalid UTF-8 at byte " + std::to_string(invalid) + ")");
    auto text = convertStrictly(bytes, legacy->c_str());
    if (!text || !hasVisible(*text))
        return refusal(source, "no text in a known encoding");
    return Decoded{std::move(*text), *legacy};
}

} // namespace exeunt::import
