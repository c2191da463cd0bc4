// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/integrity.h"

#include "tests/store/sample_content.h"
#include "tests/support/catch.h"
#include "tests/support/scratch_folder.h"

using namespace exeunt;
using namespace exeunt::test;

namespace {

/// What check says after another program has done `sql` to a sound library.
std::vector<std::string> findingsAfter(const std::string& sql)
{
    const ScratchFolder folder;
    {
        const auto made = libraryWithArticle(folder / "a.exeunt");
    }
    if (!sql.empty())
        runSql(folder / "a.exeunt", "PRAGMA foreign_keys = OFF; " + sql);
    const auto library = store::LibraryFile::open(folder / "a.exeunt", store::LibraryFile::Mode::OpenExisting);
    REQUIRE(library);
    const auto before = store::findDamage(*library);
    REQUIRE(before);
    CHECK(*store::findDamage(*library) == *before); // looking changes nothing
    return *before;
}

} // namespace

TEST_CASE("a sound library gives no finding", "[store]")
{
    CHECK(findingsAfter("").empty());
}

TEST_CASE("each kind of damage gives its finding", "[store]")
{
    using Row = std::tuple<std::string, std::string>;
    const auto [sql, finding] = GENERATE(table<std::string, std::string>({
        Row{"UPDATE evidence SET quote = quote || '!' WHERE claim = 1 AND ordinal = 0", "evidence of claim 1"},
        Row{"UPDATE evidence SET end_byte = 99999 WHERE claim = 2", "evidence of claim 2"},
        Row{"UPDATE article_body SET text = 'x' || text", "is not what its place in the text says"},
        Row{"UPDATE article_body SET original = x'00'", "SHA-256"},
        Row{"UPDATE article_offset SET length = 5000 WHERE clean = 9", "leaves the text"},
        Row{"DELETE FROM evidence WHERE claim = 3", "claim(s) have no evidence"},
        Row{"DELETE FROM strategy", "strategies have no content"},
        Row{"DELETE FROM move WHERE claim = 2", "move(s) have no content"},
        Row{"DELETE FROM claim_person", "claim(s) have no person"},
        Row{"DELETE FROM article_body", "article(s) have no text"},
        Row{"INSERT INTO claim (article, type) VALUES (55, 'move')", "refers to nothing in article"},
        Row{"UPDATE article_folded SET text = 'something else'", "full text"},
    }));
    CAPTURE(sql);
    const auto findings = findingsAfter(sql);
    CAPTURE(findings);
    CHECK(std::any_of(
        findings.begin(), findings.end(), [&](const std::string& line) { return line.find(finding) != std::string::npos; }));
}
