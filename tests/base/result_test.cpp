// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"
#include "core/base/span.h"
#include "tests/support/catch.h"

using namespace exeunt;

namespace {

Result<int> half(int number)
{
    if (number % 2 != 0)
        return Error{Fault::BadInput, std::to_string(number) + " is odd"};
    return number / 2;
}

} // namespace

TEST_CASE("a result holds a value or says why not", "[base]")
{
    REQUIRE(half(8));
    CHECK(*half(8) == 4);
    REQUIRE_FALSE(half(7));
    CHECK(half(7).error().fault == Fault::BadInput);
    CHECK(half(7).error().what == "7 is odd");
    CHECK(Result<void>{}.hasValue());
    CHECK_FALSE(Result<void>{Error{Fault::Storage, "full"}}.hasValue());
}

TEST_CASE("spans are half-open", "[base]")
{
    const Span word{2, 5};
    CHECK(word.of("ab cd efg") == " cd");
    CHECK_FALSE(word.overlaps(Span{5, 7}));
    CHECK(word.overlaps(Span{4, 7}));
    CHECK(word.contains(Span{2, 5}));
    CHECK(Span{3, 3}.isEmpty());
}
