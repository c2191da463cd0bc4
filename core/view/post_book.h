// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/fact_table.h"
#include "core/view/filter.h"
#include "core/view/place.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace exeunt::view {

/// How a post begins or ends, as far as it is told.
struct Turn {
    std::optional<Row> row;         // the fact that tells it
    std::optional<date::Edtf> date; // as told; nothing: not stated
    DayNumber first = kOpenPast;    // the first and last day it can be; what an article tells as done is done by its publication
    DayNumber last = kOpenFuture;
    DayNumber announced = kOpenFuture; // the day by which it was public, where told
    bool isTold = false;               // false: no article speaks of it
    bool isPlanned = false;            // a planned departure: it may not have come to pass
    Place place;                       // origin or destination
    std::optional<Row> placeRow;       // the fact that tells it, where that is another one: the founding that somebody left for
};

/// What a person is called in a post from a day on.
struct RoleSpell {
    DayNumber from = kOpenPast;
    std::string role;
    std::optional<Row> row;
};

/// A stay of one person (or team) at one company, in one unit, as the claims of all articles together tell it.
struct Post {
    std::uint64_t key = 0; // the same for the same stay, whatever the day and the filter
    NameIndex company = kNoName;
    NameIndex person = kNoName; // nothing for a team
    PersonId personId;          // see resolve::Fact
    bool isTeam = false;
    std::string name;
    std::vector<std::string> aliases;
    std::string unit; // "" where no article states it
    Turn begin, end;
    std::vector<RoleSpell> roles;                        // by day; what is told without a day stands first
    std::vector<DayNumber> seen;                         // days on which an article says the person is there, ascending
    std::vector<Row> rows;                               // the facts that tell it, ascending
    std::vector<std::uint32_t> affiliations;             // into the snapshot's
    std::vector<std::uint32_t> lines;                    // into the snapshot's reporting lines, of which it is person or manager
    article::Status status = article::Status::Confirmed; // the least sure of its facts
    bool hasConflict = false;
};

enum class Presence : std::uint8_t {
    Absent,  // not come yet
    Here,    // holds the post
    Planned, // holds it, and an article says that it will end
    Left,
    MayHaveCome, // the day lies within the uncertain date of the beginning
    MayHaveLeft, // ... of the end; also once a planned end was due that nothing confirms
    Unknown,     // the claims leave it open: no date is stated
};

/// What the claims say about a post on a day.
/// A day counts as "here" from the last possible day of the beginning on, and as "left" from the last possible day of the end on.
/// A beginning nobody tells is taken to lie before everything told; an end nobody tells has not come. On a day between two sightings,
/// or after a sure beginning and before a sighting, the person is there.
[[nodiscard]] Presence presenceOn(const Post& post, DayNumber day);
/// "" when none is told.
[[nodiscard]] const std::string& roleOn(const Post& post, DayNumber day);

/// All posts that some claims support. Immutable.
class PostBook {
public:
    /// In:    `believed`: only its statuses and outlets count, for they say which claims are believed; all the rest says what to look at,
    ///        and must not change who was where.
    explicit PostBook(std::shared_ptr<const FactTable> table, const Filter& believed = {});

    [[nodiscard]] const FactTable& table() const { return *m_table; }
    /// By company, then person (teams last), then time.
    [[nodiscard]] const std::vector<Post>& posts() const { return m_posts; }
    /// The posts of one company, as indexes [first, second) into posts().
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> of(NameIndex company) const;
    /// The posts that a filter looks at: some claim behind them passes.
    [[nodiscard]] std::vector<std::uint8_t> passing(const Filter& filter) const;

private:
    std::shared_ptr<const FactTable> m_table;
    std::vector<Post> m_posts;
    std::vector<std::uint32_t> m_companyBegin; // by company, one more
};

} // namespace exeunt::view
