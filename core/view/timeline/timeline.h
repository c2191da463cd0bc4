// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/fact_table.h"
#include "core/view/filter.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace exeunt::view::timeline {

enum class LaneMode { Company, Person, Outlet };

/// What a mark says by its form alone.
enum class Shape : std::uint8_t {
    Out,      // points out of the lane: departure
    In,       // points in: joining
    Both,     // leaves one company and joins another
    Post,     // diamond: a new post
    Team,     // triangle: a team's move, a layoff
    Founding, // flag
};
inline constexpr std::size_t kShapeCount = 6;

/// One fact in one lane. A move between two companies makes two items in company lanes: out of one, into the other.
struct Item {
    Row row = 0;
    std::uint32_t lane = 0;
    Shape shape = Shape::Out;
    bool isDated = false;
    bool isApproximate = false;  // about: soft ends
    bool isUncertain = false;    // the article doubts the date
    DayNumber first = kOpenPast; // inclusive; the extremes stand for an open side
    DayNumber last = kOpenFuture;
    NameIndex company = kNoName; // whose colour it bears
};

/// A person's stay at a company between two facts, in person lanes.
struct Stay {
    double firstDay = 0;
    double lastDay = 0;  // where nothing ends it: the last day any fact of the view is dated
    bool isOpen = false; // no later fact ends it
    NameIndex company = kNoName;
};

struct Lane {
    std::string title;           // "" for facts that name no company, person or outlet
    NameIndex company = kNoName; // of a company's lane
    std::size_t left = 0;        // facts out of, into and within the lane
    std::size_t joined = 0;
    std::size_t other = 0;
    std::uint32_t firstItem = 0; // dated items by mark position, then undated ones, by row
    std::uint32_t firstUndated = 0;
    std::uint32_t endItem = 0;
    std::vector<Stay> stays; // person lanes only
    [[nodiscard]] std::size_t size() const { return endItem - firstItem; }
};

/// The facts that pass a filter, in lanes. Knows nothing of zoom or size. Immutable.
class Timeline {
public:
    Timeline(std::shared_ptr<const FactTable> table, const Filter& filter, LaneMode mode);

    [[nodiscard]] const FactTable& table() const { return *m_table; }
    [[nodiscard]] LaneMode mode() const { return m_mode; }
    [[nodiscard]] const std::vector<Lane>& lanes() const { return m_lanes; }
    [[nodiscard]] const std::vector<Item>& items() const { return m_items; }
    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }

    /// First and last day of all dated facts, and of those that are news, not career history (what "fit" shows first).
    struct Extent {
        double first = 0; // day numbers; last is the end of the last day
        double last = 1;
    };
    [[nodiscard]] std::optional<Extent> extent() const { return m_extent; }
    [[nodiscard]] std::optional<Extent> newsExtent() const { return m_newsExtent; }

    /// What stands beside a mark: the names the lane does not say, with an arrow for the direction.
    [[nodiscard]] std::string label(const Item& item) const;
    /// The items of a fact, in lane order.
    [[nodiscard]] std::vector<std::uint32_t> itemsOf(FactId fact) const;

private:
    void addItems(const Filter& filter);
    void addCompanyItems(Row row, const std::vector<std::uint8_t>& shown);
    void addPersonItem(Row row);
    void addOutletItems(Row row);
    void add(Row row, std::uint32_t key, Shape shape, NameIndex company);
    void sortIntoLanes();
    void nameLane(Lane& lane, std::uint32_t key);
    void measureExtents();
    void findStays();

    std::shared_ptr<const FactTable> m_table;
    LaneMode m_mode;
    std::vector<Row> m_rows;
    std::vector<Item> m_items;
    std::vector<Lane> m_lanes;
    std::vector<std::string> m_teams; // person lanes of teams
    std::optional<Extent> m_extent, m_newsExtent;
};

/// Where the mark of a dated item stands: the middle of its days, or its known end. In day numbers, fractions allowed.
[[nodiscard]] double markDay(const Item& item);
/// The shape of a fact as a whole, where no lane gives it a direction.
[[nodiscard]] Shape shapeOf(const resolve::Fact& fact);

} // namespace exeunt::view::timeline
