// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/byte_set.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <string>

using exeunt::text::ByteSet;

TEST_CASE("A byte set stops at its bytes and nowhere else", "[text][utf8]")
{
    constexpr auto kMarks = ByteSet::where([](unsigned char byte) { return byte == '.' || byte == 0xE3; });
    STATIC_REQUIRE(kMarks.has('.'));
    STATIC_REQUIRE_FALSE(kMarks.has(','));
    CHECK(kMarks.find("", 0) == 0);
    CHECK(kMarks.find("no mark at all", 0) == 14);
    CHECK(kMarks.find("a.b", 0) == 1);
    CHECK(kMarks.find("a.b", 2) == 3);
    CHECK(kMarks.find("青禾科技。", 0) == 12); // inside a character it never stops
}

TEST_CASE("A byte set finds what a plain loop finds, at every distance", "[text][utf8]")
{
    constexpr auto kDigits = ByteSet::where([](unsigned char byte) { return byte >= '0' && byte <= '9'; });
    for (std::size_t length = 0; length < 12; ++length) {
        for (std::size_t place = 0; place <= length; ++place) {
            std::string text(length, 'x');
            if (place < length)
                text[place] = '7';
            for (std::size_t from = 0; from <= length; ++from) {
                const auto plain = std::min(text.find('7', from), text.size());
                CHECK(kDigits.find(text, from) == plain);
            }
        }
    }
}
