// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/ordered_pool.h"

#include "tests/support/catch.h"

#include <atomic>
#include <chrono>

using exeunt::service::produceInOrder;

TEST_CASE("values made on many threads arrive in order, on the calling thread", "[service]")
{
    const auto threads = GENERATE(0U, 1U, 3U, 16U);
    const auto here = std::this_thread::get_id();
    std::vector<std::size_t> taken;
    produceInOrder(
        200, threads,
        [](std::size_t i) {
            std::this_thread::sleep_for(std::chrono::microseconds{(i * 7919) % 300});
            return i * i;
        },
        [&](std::size_t i, std::size_t value) {
            CHECK(std::this_thread::get_id() == here);
            CHECK(value == i * i);
            taken.push_back(i);
            return true;
        });
    REQUIRE(taken.size() == 200);
    CHECK(std::is_sorted(taken.begin(), taken.end()));
}

TEST_CASE("the taker can end early, and little is made in vain", "[service]")
{
    std::atomic<std::size_t> made = 0;
    std::size_t taken = 0;
    produceInOrder(
        10'000, 4, [&](std::size_t i) { return ++made, i; }, [&](std::size_t, std::size_t) { return ++taken < 10; });
    CHECK(taken == 10);
    CHECK(made < 100);
}

TEST_CASE("nothing to make is nothing to wait for", "[service]")
{
    produceInOrder(
        0, 4, [](std::size_t i) { return i; }, [](std::size_t, std::size_t) { return true; });
    SUCCEED();
}
