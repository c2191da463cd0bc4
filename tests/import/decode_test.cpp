// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/decode.h"
#include "tests/support/catch.h"

#include <string>
#include <unicode/unistr.h>
#include <vector>

using exeunt::import::decode;

namespace {

const std::string kChinese = "北嶼科技的首席科學家林澈離開了公司，他將加入星野機器人，負責研發。\n公司表示感謝。";
const std::string kSimplified = "北屿科技的首席科学家林澈离开了公司，他将加入星野机器人，负责研发。\n公司表示感谢。";
const std::string kGerman = "Die Leiterin für Qualität verlässt Nordwerk – „früher als geplant“, heißt es in München.";

/// UTF-8 text in another encoding, by ICU.
std::string encode(const std::string& utf8, const char* encoding)
{
    const auto wide = icu::UnicodeString::fromUTF8(utf8);
    std::string bytes(utf8.size() * 4 + 8, '\0');
    const auto length = wide.extract(0, wide.length(), bytes.data(), static_cast<uint32_t>(bytes.size()), encoding);
    bytes.resize(static_cast<std::size_t>(length));
    return bytes;
}

std::string refusal(const std::string& bytes)
{
    const auto decoded = decode(bytes, "page.txt");
    REQUIRE_FALSE(decoded);
    CHECK(decoded.error().fault == exeunt::Fault::BadInput);
    CHECK(decoded.error().what.find("page.txt") == 0);
    return decoded.error().what;
}

} // namespace

TEST_CASE("texts survive a round trip through encodings", "[import][decode]")
{
    using Row = std::tuple<std::string, std::string, std::string>;
    const auto [text, encoding, mark] = GENERATE(table<std::string, std::string, std::string>({
        Row{kChinese, "UTF-8", ""},
        Row{kChinese, "UTF-8", "\xef\xbb\xbf"},
        Row{kChinese, "UTF-16LE", "\xff\xfe"},
        Row{kChinese, "UTF-16BE", "\xfe\xff"},
        Row{kGerman, "UTF-16LE", ""},
        Row{kGerman, "UTF-16BE", ""},
        Row{kChinese, "UTF-16LE", ""},
        Row{kSimplified, "GB18030", ""},
        Row{kChinese, "Big5", ""},
        Row{kGerman, "windows-1252", ""},
    }));
    CAPTURE(encoding);
    const auto decoded = decode(mark + encode(text, encoding.c_str()), "page.txt");
    REQUIRE(decoded);
    CHECK(decoded->text == text);
    CHECK(decoded->encoding == encoding);
}

TEST_CASE("what is no text is refused with its reason", "[import][decode]")
{
    CHECK(refusal("").find("empty") != std::string::npos);
    CHECK(refusal(" \n\t\n").find("white space") != std::string::npos);
    CHECK(refusal("\u3000\u3000\n").find("white space") != std::string::npos);
    CHECK(refusal(std::string(500, '\0')).find("binary") != std::string::npos);
    CHECK(refusal(std::string("\x89PNG\r\n\x1a\n", 8) + "rest").find("PNG") != std::string::npos);
    std::string noise;
    for (unsigned i = 0, state = 12345; i < 4000; ++i) {
        state = state * 1103515245U + 12345U;
        noise += static_cast<char>(state >> 16U);
    }
    CHECK_FALSE(refusal(noise).empty());
}

TEST_CASE("damaged UTF-8 is refused with the byte", "[import][decode]")
{
    CHECK(refusal("林澈離開\xff了公司。").find("invalid UTF-8 at byte 12") != std::string::npos);
    CHECK(refusal(kChinese.substr(0, kChinese.size() - 1)).find("invalid UTF-8 at byte") != std::string::npos);
}

TEST_CASE("a file too large for an article is refused unread", "[import][decode]")
{
    const std::string large(exeunt::import::kLargestFile + 1, '\0');
    CHECK(refusal(large).find("larger than 64 MB") != std::string::npos);
}
