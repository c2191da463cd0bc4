// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/resource.h"
#include "core/base/sha256.h"
#include "tests/support/catch.h"

using namespace exeunt;

TEST_CASE("embedded resources are found by their path", "[base]")
{
    const auto all = resourcesUnder("");
    REQUIRE_FALSE(all.empty());
    for (const auto& entry : all) {
        CAPTURE(entry.path);
        CHECK(resource(entry.path) == entry.content);
    }
    CHECK(resourcesUnder("lexicon/no such").empty());
    CHECK_FALSE(resource("lexicon/no such").has_value());
}

TEST_CASE("SHA-256 agrees with the published test vectors", "[base]")
{
    CHECK(sha256Hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256Hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}
