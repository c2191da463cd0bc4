// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/timeline/axis.h"

#include "core/view/timeline/histogram.h"
#include "tests/support/catch.h"
#include "tests/support/synthetic_facts.h"

using namespace exeunt;
using namespace exeunt::view;
using namespace exeunt::view::timeline;

namespace {

std::vector<std::string> days(const char* first, const char* last, Step step)
{
    std::vector<std::string> found;
    for (const auto& tick : ticks(toDayNumber(*date::parseIsoDay(first)), toDayNumber(*date::parseIsoDay(last)), step))
        found.push_back(date::isoDay(toDay(tick.day)));
    return found;
}

} // namespace

TEST_CASE("ticks stand on round days of the calendar", "[view][timeline][axis]")
{
    using Days = std::vector<std::string>;
    CHECK(days("2024-02-10", "2024-04-20", Step::Month) == Days{"2024-03-01", "2024-04-01"});
    CHECK(days("2024-01-01", "2024-12-31", Step::Quarter) == Days{"2024-01-01", "2024-04-01", "2024-07-01", "2024-10-01"});
    CHECK(days("2024-02-27", "2024-03-18", Step::HalfMonth) == Days{"2024-03-01", "2024-03-16"});
    CHECK(days("2024-08-12", "2024-08-26", Step::Week) == Days{"2024-08-12", "2024-08-19", "2024-08-26"}); // Mondays
    CHECK(days("1995-01-01", "2031-01-01", Step::Decade) == Days{"2000-01-01", "2010-01-01", "2020-01-01", "2030-01-01"});
}

TEST_CASE("the step leaves room for a tick's words at every zoom", "[view][timeline][axis]")
{
    for (double pixels = 0.02; pixels < 80; pixels *= 1.3) {
        const auto step = stepFor(pixels, 64);
        const auto all = ticks(19000, 19000 + 1400 / pixels, step);
        for (std::size_t i = 1; i < all.size(); ++i)
            CHECK((all[i].day - all[i - 1].day) * pixels >= (step == Step::Decade ? 0 : 63));
        CHECK(all.size() <= 24);
    }
}

TEST_CASE("the histogram counts every dated fact once", "[view][timeline][axis]")
{
    const auto snapshot = test::syntheticSnapshot({500, 6, 3});
    const FactTable table{snapshot};
    const auto rows = apply(table, {});
    std::size_t dated = 0;
    for (const auto row : rows)
        dated += table.isDated(row) ? 1 : 0;
    const auto bars = histogram(table, rows, 60);
    std::size_t sum = 0;
    for (std::size_t i = 0; i < bars.bins.size(); ++i) {
        sum += bars.bins[i].count;
        CHECK((i == 0 || bars.bins[i].begin == bars.bins[i - 1].end));
    }
    CHECK(sum == dated);
    CHECK(bars.bins.size() <= 62);
    CHECK(histogram(table, {}, 60).bins.empty());
}
