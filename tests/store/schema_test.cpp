// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.h"

#include "tests/store/sample_content.h"
#include "tests/support/catch.h"
#include "tests/support/scratch_folder.h"

using namespace exeunt;
using namespace exeunt::test;

TEST_CASE("the schema steps are part of the program", "[store]")
{
    REQUIRE(store::schemaVersion() == static_cast<int>(store::schemaSteps().size()));
    CHECK(store::schemaVersion() >= 1);
    CHECK_THAT(std::string{store::schemaSteps().front()}, containsText("CREATE TABLE article"));
}

TEST_CASE("the header tells a library and its version", "[store]")
{
    const ScratchFolder folder;
    {
        const auto made = libraryWithArticle(folder / "a.exeunt");
    }
    const auto bytes = contentOf(folder / "a.exeunt");
    CHECK(bytes.substr(68, 4) == "Exnt");
    CHECK(bytes.substr(60, 4) == std::string{'\0', '\0', '\0', static_cast<char>(store::schemaVersion())});
    CHECK(bytes[18] == 2); // written ahead (WAL)
}

TEST_CASE("decisions are only ever added", "[store]")
{
    const ScratchFolder folder;
    {
        const auto made = libraryWithArticle(folder / "a.exeunt");
    }
    const auto file = folder / "a.exeunt";
    runSql(file, R"(INSERT INTO decision (kind, subject) VALUES ('reject', '{"claim": 1}'))");
    runSql(file, R"(INSERT INTO decision (kind, subject, undoes) VALUES ('undo', '{"claim": 1}', 1))");
    CHECK_THROWS(runSql(file, "DELETE FROM decision"));
    CHECK_THROWS(runSql(file, "UPDATE decision SET kind = 'accept'"));
    CHECK_THROWS(runSql(file, R"(INSERT INTO decision (kind, subject) VALUES ('undo', '{}'))"));
    CHECK_THROWS(runSql(file, "INSERT INTO decision (kind, subject) VALUES ('accept', 'no json')"));
}
