// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/post_book.h"

#include <memory>
#include <string>
#include <vector>

namespace exeunt::view::departures {

inline constexpr std::uint32_t kNone = 0xFFFFFFFFU;

enum class CardKind : std::uint8_t {
    Company,
    Unit,
    UnitNotStated, // gathers those whose unit no article states
    Person,
    Team,
    Vacancy, // a post that one has left and another is named for, but not in yet
};

/// One card of the chart of a day.
struct Card {
    std::uint64_t key = 0;      // the same thing keeps it on every day and under every filter
    std::uint64_t cameFrom = 0; // key of the card of the post this person left for this one; 0: none is known
    CardKind kind = CardKind::Person;
    std::uint32_t parent = kNone; // a card before this one; none for a company
    std::uint32_t post = kNone;   // into Departures::posts(); none for companies and units
    NameIndex company = kNoName;
    std::string name;                       // of the company, unit, person or team; of a vacancy the role
    std::string role, unit;                 // as of the day; "" where not stated
    Presence presence = Presence::Here;     // never Absent
    std::optional<date::Edtf> since, until; // as told; `until` also of those who will leave
    std::optional<Place> origin;            // of who came, as far as told
    std::optional<Place> destination;       // of who left or will; kind Unknown: no article says where to
    article::Status status = article::Status::Confirmed;
    bool hasConflict = false;
    bool isInCycle = false; // its reporting lines lead back to itself
    FactId fact;    // what a click means: the end if it has come, else the beginning; 0: no fact, see the post's affiliations
    FactId arrival; // the beginning; 0: no fact
    std::string successor;   // who is named for the same post afterwards, or for the vacancy
    std::string predecessor; // whom this person follows in the post
    std::string reportsTo;   // the managers told, also those without a card here: "朱文佳"; "" where no article says it
    std::uint32_t here = 0, left = 0, unknown = 0; // people and teams below this card
};

enum class LineKind : std::uint8_t {
    Structure, // a unit that an article states: solid
    Stated,    // a reporting line that an article states: solid
    Second,    // a further one of the same person: dotted
    NotStated, // nobody says what it hangs on: dotted, and called so
};

/// From the upper card to the lower.
struct Line {
    std::uint32_t from = 0, to = 0; // cards
    LineKind kind = LineKind::Structure;
    std::uint32_t reporting = kNone; // into the snapshot's reporting lines
    bool isTree = true;              // false: runs beside the tree, between cards that hang elsewhere
};

/// A day on which the chart changes.
struct Event {
    DayNumber day = 0;
    std::uint32_t count = 0; // of posts and roles that change on it
};

/// Everything on one day. Cards stand parents first, companies in the order chosen, units by size over all time, those
/// in them by the time they came (or left), teams last: a card keeps its place among its siblings on every day.
struct Chart {
    DayNumber day = 0;
    std::vector<Card> cards;
    std::vector<Line> lines; // tree lines of a card first, in card order
};

/// The posts that pass a filter at some companies; knows every day. Immutable.
class Departures {
public:
    /// In:    companies side by side, in this order; empty: those of the filter, else the one most facts name.
    Departures(std::shared_ptr<const FactTable> table, const Filter& filter, std::vector<NameIndex> companies = {});
    /// The same from a book made before: cheaper when the filter believes the same claims.
    Departures(std::shared_ptr<const PostBook> book, const Filter& filter, std::vector<NameIndex> companies = {});

    [[nodiscard]] const FactTable& table() const { return m_book->table(); }
    [[nodiscard]] const Filter& filter() const { return m_filter; }
    [[nodiscard]] const std::shared_ptr<const PostBook>& book() const { return m_book; }
    [[nodiscard]] const std::vector<NameIndex>& companies() const { return m_companies; }
    [[nodiscard]] const std::vector<Post>& posts() const { return m_book->posts(); }
    /// Which of posts() are looked at, in the order of the chart.
    [[nodiscard]] const std::vector<std::uint32_t>& shown() const { return m_shown; }
    /// The days on which something changes, ascending; the first and last give the slider its ends. Empty when nothing is dated.
    [[nodiscard]] const std::vector<Event>& events() const { return m_events; }
    /// The facts behind the posts shown, each once, ascending.
    [[nodiscard]] std::vector<Row> rows() const;

    [[nodiscard]] Chart on(DayNumber day) const;

private:
    friend class ChartBuilder;
    /// A team, laboratory or product group of one company; no name: not stated.
    struct Unit {
        NameIndex company = kNoName;
        std::string name, key;
        std::uint32_t size = 0; // posts, over all time
    };
    /// Who takes over a post, as an article tells that also tells of the one who leaves it.
    struct Succession {
        std::uint32_t successor = kNone; // index into m_shown
        DayNumber day = kOpenPast;
        std::optional<date::Edtf> date;
        std::string role;
    };
    /// A reporting line to a post shown.
    struct Upward {
        std::uint32_t reporting = kNone;
        std::uint32_t manager = kNone; // index into m_shown
    };

    void choose();
    void arrange(const std::vector<std::uint8_t>& passing);
    void findSuccessions();
    void findManagers();
    void findOrigins();
    void findEvents();

    // m_unitOf and what follows it: an entry for each of m_shown.
    std::shared_ptr<const PostBook> m_book;
    Filter m_filter;
    std::vector<NameIndex> m_companies;
    std::vector<std::uint32_t> m_shown;
    std::vector<Unit> m_units; // in chart order
    std::vector<std::uint32_t> m_unitOf;
    std::vector<Succession> m_successions;
    std::vector<std::uint32_t> m_precedes; // whom a post follows
    std::vector<std::vector<Upward>> m_upward;
    std::vector<std::string> m_reportsTo;
    std::vector<std::uint64_t> m_cameFrom;
    std::vector<Event> m_events;
};

} // namespace exeunt::view::departures
