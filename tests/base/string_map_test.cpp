// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/string_map.h"
#include "tests/support/catch.h"

#include <map>

using namespace exeunt;

TEST_CASE("an empty map of texts knows nothing", "[base]")
{
    const StringMap<int> map;
    CHECK(map.size() == 0);
    CHECK_FALSE(map.contains(""));
    CHECK(map.find("北屿") == nullptr);
}

TEST_CASE("a map of texts keeps each value under its own text while it grows", "[base]")
{
    StringMap<int> map;
    std::map<std::string, int> expected;
    for (int i = 0; i < 5000; ++i) {
        const std::string key = (i % 3 == 0 ? "名" : "wort") + std::to_string(i * 7919 % 4001); // a fifth of them again
        map[key] += i;
        expected[key] += i;
    }
    REQUIRE(map.size() == expected.size());
    for (const auto& [key, value] : expected) {
        REQUIRE(map.find(key));
        CHECK(*map.find(key) == value);
        CHECK_FALSE(map.contains(key + "x"));
    }
    CHECK_FALSE(map.contains(""));
}

TEST_CASE("a text may be empty, hold a zero byte, and be a piece of another", "[base]")
{
    using namespace std::string_view_literals;
    StringMap<std::string> map;
    map[""] = "nothing";
    map["ab\0c"sv] = "zero";
    map["ab"] = "piece";
    CHECK(*map.find("") == "nothing");
    CHECK(*map.find("ab\0c"sv) == "zero");
    CHECK(*map.find("ab") == "piece");
    CHECK_FALSE(map.contains("ab\0"sv));
    std::string visited;
    map.forEach([&](std::string& value) { visited += value + ' '; });
    CHECK(visited == "nothing zero piece ");
}

TEST_CASE("a set of texts tells what is in it", "[base]")
{
    StringSet set;
    set.add("Hamburg");
    set.add("Hamburg");
    CHECK(set.size() == 1);
    CHECK(set.contains("Hamburg"));
    CHECK_FALSE(set.contains("hamburg"));
}
