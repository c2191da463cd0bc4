// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/service/invented_articles.h"

#include <sys/resource.h>

#include <csignal>

using namespace exeunt;
using namespace exeunt::test;
using Outcome = service::ImportedFile::Outcome;

namespace {

/// While it lives, no file of this process grows beyond a size, as on a full disk.
class SmallDisk {
public:
    explicit SmallDisk(rlim_t bytes)
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~SmallDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

} // namespace

TEST_CASE("a disk that fills up ends the import with a clear word, and the library stays whole", "[service]")
{
    const ScratchFolder folder;
    for (int i = 0; i < 60; ++i)
        (void)folder.write("in/" + std::to_string(100 + i) + ".txt", inventedArticle(i) + std::string(3000, 'x') + " end.\n");
    std::size_t added = 0;
    {
        auto library = openLibrary(folder / "a.exeunt");
        const SmallDisk small{700'000};
        const auto report = library.importPaths({folder / "in"});
        REQUIRE(report.stopped);
        CHECK(report.stopped->fault == Fault::Storage);
        CHECK_THAT(report.stopped->what, containsText("disk"));
        added = report.count(Outcome::Added);
        CHECK(added > 0);
        CHECK(added < 60);
        CHECK(library.stats()->articles == added);
    }
    auto library = openLibrary(folder / "a.exeunt");
    CHECK(library.check()->empty());
    CHECK(library.stats()->articles == added);
    CHECK(library.importPaths({folder / "in"}).count(Outcome::Added) == 60 - added);
    CHECK(library.check()->empty());
}
