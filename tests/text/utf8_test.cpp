// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/utf8.h"
#include "tests/support/catch.h"

#include <string>

using namespace exeunt::text;

TEST_CASE("code points decode and encode", "[text][utf8]")
{
    for (const char32_t value : {char32_t{'a'}, U'ü', U'離', U'😀', char32_t{0x7FF}, char32_t{0xFFFF}, char32_t{0x10FFFF}}) {
        std::string bytes;
        append(bytes, value);
        CHECK(decodeAt(bytes, 0).value == value);
        CHECK(decodeAt(bytes, 0).length == bytes.size());
        CHECK(decodeBefore(bytes, bytes.size()).value == value);
    }
}

TEST_CASE("what is no UTF-8 is found and stepped over", "[text][utf8]")
{
    CHECK(firstInvalid("ok 離") == std::string::npos);
    CHECK(firstInvalid("ab\xff") == 2);
    CHECK(firstInvalid("\xc0\x80") == 0);     // overlong
    CHECK(firstInvalid("\xed\xa0\x80") == 0); // surrogate
    CHECK(firstInvalid("a\xe4\xb8") == 1);    // cut off
    CHECK(firstInvalid("青禾 ü 😀。\xe4\xb8z") == 17);
    CHECK(firstInvalid("青\xef\xbf\xbd禾\xe0\x9f\xbf") == 9);     // overlong, three bytes
    CHECK(firstInvalid("青\xed\x9f\xbf禾") == std::string::npos); // the last before the surrogates
    CHECK(countCodePoints("a\xff離") == 3);
}

TEST_CASE("byte and code point offsets lead to each other", "[text][utf8]")
{
    std::string body;
    for (int i = 0; i < 300; ++i)
        body += i % 3 == 0 ? "離" : i % 3 == 1 ? "a" : "ü";
    const CodePointIndex index{body};
    CHECK(index.size() == 300);
    std::size_t byte = 0;
    for (std::size_t i = 0; i < 300; ++i) {
        CHECK(index.toByte(i) == byte);
        CHECK(index.toCodePoint(byte) == i);
        byte += decodeAt(body, byte).length;
    }
    CHECK(index.toByte(300) == body.size());
    CHECK(index.toCodePoint(body.size()) == 300);
    CHECK(CodePointIndex{""}.toCodePoint(0) == 0);
}

TEST_CASE("white space is trimmed, also the ideographic kind", "[text][utf8]")
{
    CHECK(trimmed("\u3000 a b\u00A0\n") == "a b");
    CHECK(trimmed("\u3000").empty());
    CHECK(isHan(U'離'));
    CHECK_FALSE(isHan(U'，'));
}
