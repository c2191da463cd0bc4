// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/post_book.h"

#include "core/view/career.h"
#include "tests/support/catch.h"
#include "tests/view/invented_moves.h"

using namespace exeunt;
using namespace exeunt::view;
using article::MoveKind;
using article::Status;
using test::dayOf;

namespace {

/// The posts of one person, as "company: presence" on a day.
std::vector<std::string> postsOf(const PostBook& book, const std::string& person, const std::string& day)
{
    static const char* const kWords[] = {"absent", "here", "planned", "left", "may have come", "may have left", "unknown"};
    std::vector<std::string> said;
    for (const auto& post : book.posts())
        if (post.name == person)
            said.push_back(book.table().organizations()[post.company] + ": "
                + kWords[static_cast<std::size_t>(presenceOn(post, dayOf(day)))]);
    return said;
}

using Said = std::vector<std::string>;

} // namespace

TEST_CASE("a move ends one post and begins another", "[view][posts]")
{
    const PostBook book{
        test::tableOf({{"Ada Reyes", MoveKind::Move, "Norvane", "Tessaline", "2024-08-13", "head of search", "chief"}})};
    CHECK(postsOf(book, "Ada Reyes", "2024-08-12") == Said{"Norvane: here", "Tessaline: absent"});
    CHECK(postsOf(book, "Ada Reyes", "2024-08-13") == Said{"Norvane: left", "Tessaline: here"});
    const auto& posts = book.posts();
    REQUIRE(posts.size() == 2);
    CHECK(roleOn(posts[0], dayOf("2024-01-01")) == "head of search");
    CHECK(roleOn(posts[1], dayOf("2024-09-01")) == "chief");
    CHECK(posts[0].end.place.name == "Tessaline");
    CHECK(posts[1].begin.place.name == "Norvane");
    CHECK(posts[0].key != posts[1].key);
}

TEST_CASE("within an uncertain date nobody is said to be here or gone", "[view][posts]")
{
    const PostBook book{test::tableOf(
        {{"Ada", MoveKind::Joining, "", "Norvane", "2023-03"}, {"Ada", MoveKind::Departure, "Norvane", "", "2024-08"}})};
    CHECK(postsOf(book, "Ada", "2023-02-28") == Said{"Norvane: absent"});
    CHECK(postsOf(book, "Ada", "2023-03-01") == Said{"Norvane: may have come"});
    CHECK(postsOf(book, "Ada", "2023-03-30") == Said{"Norvane: may have come"});
    CHECK(postsOf(book, "Ada", "2023-03-31") == Said{"Norvane: here"});
    CHECK(postsOf(book, "Ada", "2024-07-31") == Said{"Norvane: here"});
    CHECK(postsOf(book, "Ada", "2024-08-01") == Said{"Norvane: may have left"});
    CHECK(postsOf(book, "Ada", "2024-08-31") == Said{"Norvane: left"});
}

TEST_CASE("what is told as done is done by its publication; a plan is not", "[view][posts]")
{
    const PostBook book{test::tableOf(
        {{"Ada", MoveKind::Departure, "Norvane", "", "2024-07/.."}, {"Tom", MoveKind::Departure, "Norvane"},
            {"Mara", MoveKind::PlannedDeparture, "Norvane"}, {"Noel", MoveKind::PlannedDeparture, "Norvane", "", "2024-12-01"}},
        {}, {}, {"2024-11-17"})};
    CHECK(postsOf(book, "Ada", "2024-06-30") == Said{"Norvane: here"});
    CHECK(postsOf(book, "Ada", "2024-11-16") == Said{"Norvane: may have left"});
    CHECK(postsOf(book, "Ada", "2024-11-17") == Said{"Norvane: left"});
    CHECK(postsOf(book, "Tom", "2024-11-16") == Said{"Norvane: may have left"});
    CHECK(postsOf(book, "Tom", "2024-11-17") == Said{"Norvane: left"});
    CHECK(postsOf(book, "Mara", "2030-01-01") == Said{"Norvane: planned"});
    CHECK(postsOf(book, "Noel", "2024-11-30") == Said{"Norvane: planned"});
    CHECK(postsOf(book, "Noel", "2024-12-01") == Said{"Norvane: may have left"});
}

TEST_CASE("without any date the claims leave it open", "[view][posts]")
{
    const PostBook book{test::tableOf({{"Ada", MoveKind::Departure, "Norvane"}, {"Tom", MoveKind::Joining, "", "Norvane"}})};
    CHECK(postsOf(book, "Ada", "2024-01-01") == Said{"Norvane: unknown"});
    CHECK(postsOf(book, "Tom", "2024-01-01") == Said{"Norvane: unknown"});
}

TEST_CASE("a denied departure leaves a person where they are; a denied arrival places nobody", "[view][posts]")
{
    const PostBook book{
        test::tableOf({{"Ada", MoveKind::Departure, "Norvane", "Tessaline", "2024-08-13", "", "", Status::Denied}})};
    CHECK(postsOf(book, "Ada", "2025-01-01") == Said{"Norvane: here"});
    CHECK(book.posts()[0].status == Status::Denied);
}

TEST_CASE("who comes back has a second stay", "[view][posts]")
{
    const PostBook book{test::tableOf({{"Ada", MoveKind::Joining, "", "Norvane", "2020-01-01"},
        {"Ada", MoveKind::Departure, "Norvane", "", "2022-01-01"}, {"Ada", MoveKind::Joining, "", "Norvane", "2024-01-01"}})};
    CHECK(postsOf(book, "Ada", "2021-01-01") == Said{"Norvane: here", "Norvane: absent"});
    CHECK(postsOf(book, "Ada", "2023-01-01") == Said{"Norvane: left", "Norvane: absent"});
    CHECK(postsOf(book, "Ada", "2025-01-01") == Said{"Norvane: left", "Norvane: here"});
    CHECK_FALSE(book.posts()[0].hasConflict);
}

TEST_CASE("leaving twice without coming back is a conflict, not two people", "[view][posts]")
{
    const PostBook book{test::tableOf(
        {{"Ada", MoveKind::Departure, "Norvane", "", "2023-01"}, {"Ada", MoveKind::Departure, "Norvane", "", "2024-06"}})};
    REQUIRE(book.posts().size() == 1);
    CHECK(book.posts()[0].hasConflict);
    CHECK(book.posts()[0].rows.size() == 2);
    CHECK(postsOf(book, "Ada", "2023-06-01") == Said{"Norvane: left"});
}

TEST_CASE("posts change with roles, and with units where both are named", "[view][posts]")
{
    const PostBook book{test::tableOf({{"Ada", MoveKind::RoleChange, "Norvane", "Norvane", "2024-05-01", "president", "adviser"},
        {"Tom", MoveKind::RoleChange, "Norvane/Search", "Norvane/Maps", "2024-05-01"}})};
    REQUIRE(book.posts().size() == 3);
    CHECK(roleOn(book.posts()[0], dayOf("2024-04-30")) == "president");
    CHECK(roleOn(book.posts()[0], dayOf("2024-05-01")) == "adviser");
    CHECK(postsOf(book, "Ada", "2024-06-01") == Said{"Norvane: here"});
    CHECK(postsOf(book, "Tom", "2024-04-30") == Said{"Norvane: here", "Norvane: absent"});
    CHECK(postsOf(book, "Tom", "2024-05-01") == Said{"Norvane: left", "Norvane: here"});
    CHECK(book.posts()[1].unit == "Search");
    CHECK(book.posts()[1].end.place.kind == PlaceKind::SameCompany);
    CHECK(book.posts()[1].end.place.unit == "Maps");
    CHECK(book.posts()[2].begin.place.unit == "Search");
}

TEST_CASE("affiliations place people whom no move tells of", "[view][posts]")
{
    const PostBook book{test::tableOf({{"Ada", MoveKind::Departure, "Norvane", "", "2024-07/.."}},
        {{"Lin", "Norvane/Search", "chief"}, {"Noel", "Norvane", "", true, 2}, {"Ada", "Norvane/Search", "", false, 3}}, {},
        {"", "2024-03-01", "2024-09-01"})};
    CHECK(postsOf(book, "Lin", "2020-01-01") == Said{"Norvane: here"});
    CHECK(postsOf(book, "Noel", "2024-02-29") == Said{"Norvane: may have left"});
    CHECK(postsOf(book, "Noel", "2024-03-01") == Said{"Norvane: left"});
    CHECK(postsOf(book, "Ada", "2024-09-01") == Said{"Norvane: here"}); // seen there that day
    CHECK(postsOf(book, "Ada", "2024-09-02") == Said{"Norvane: may have left"});
    CHECK(book.posts()[0].unit == "Search");
}

TEST_CASE("a filter chooses posts and changes none; what is not believed changes them", "[view][posts]")
{
    const auto table = test::tableOf({{"Ada", MoveKind::Joining, "", "Norvane", "2023-01-01"},
        {"Ada", MoveKind::Departure, "Norvane", "", "2024-01-01", "", "", Status::Rumoured}});
    Filter joinings;
    joinings.kinds = {MoveKind::Joining};
    const PostBook book{table, joinings};
    CHECK(postsOf(book, "Ada", "2024-06-01") == Said{"Norvane: left"});
    CHECK(book.passing(joinings) == std::vector<std::uint8_t>{1});
    Filter others;
    others.people = {"Tom"};
    CHECK(book.passing(others) == std::vector<std::uint8_t>{0});
    Filter sure;
    sure.statuses = {Status::Confirmed};
    CHECK(postsOf(PostBook{table, sure}, "Ada", "2024-06-01") == Said{"Norvane: here"});
}

TEST_CASE("a career has gaps, overlaps and open ends", "[view][posts][career]")
{
    const PostBook book{test::tableOf({{"Ada", MoveKind::Joining, "", "Norvane", "2020-01-01"},
        {"Ada", MoveKind::Departure, "Norvane", "", "2021-01-01"}, {"Ada", MoveKind::Move, "Tessaline", "Halden", "2023-01-01"},
        {"Ada", MoveKind::Joining, "", "Tessaline", "2021-07-01"}, {"Ada", MoveKind::Joining, "", "Kestrel", "2022-06-01"},
        {"Ada", MoveKind::Departure, "Blauwald"}})};
    const auto career = careerOf(book, *book.table().personIndex("Ada"));
    REQUIRE(career.stays.size() == 4);
    CHECK(book.table().organizations()[book.posts()[career.stays[0].post].company] == "Norvane");
    CHECK(career.stays[0].to == dayOf("2021-01-01"));
    CHECK(career.undated.size() == 1);
    CHECK(career.laneCount == 2);
    REQUIRE(career.breaks.size() >= 2);
    CHECK_FALSE(career.breaks[0].isOverlap);
    CHECK(career.breaks[0].from == dayOf("2021-01-01"));
    CHECK(career.breaks[0].to == dayOf("2021-07-01"));
    CHECK(career.breaks[1].isOverlap);
    CHECK(careerOf(book, 99).stays.empty());
}
