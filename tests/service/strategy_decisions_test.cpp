// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/service/invented_articles.h"
#include "tests/store/sample_content.h"

#include <algorithm>
#include <csignal>
#include <thread>

#include <sys/wait.h>
#include <unistd.h>

using namespace exeunt;
using namespace exeunt::test;
using article::Aspect;
using article::Voice;
using resolve::Strategy;

namespace {

constexpr auto kPlans = "Norvane changes its course\n\nNorvane will concentrate on small language models. "
                        "Norvane signed a partnership with Tessaline to build a joint laboratory. "
                        "Mara Vell said Norvane plans to hire 200 researchers in 2031.\n\nThe harbour was calm all the while.\n";

std::vector<Strategy> strategiesOf(const service::Library& library)
{
    auto snapshot = library.snapshot();
    if (!snapshot)
        FAIL(snapshot.error().what);
    return std::move(snapshot->strategies);
}

std::optional<Strategy> withId(const service::Library& library, StrategyId id)
{
    for (auto& strategy : strategiesOf(library))
        if (strategy.id == id)
            return strategy;
    return std::nullopt;
}

Strategy telling(const service::Library& library, const std::string& words)
{
    for (auto& strategy : strategiesOf(library))
        if (strategy.statement.find(words) != std::string::npos)
            return strategy;
    FAIL("no strategy tells " << words);
    return {};
}

service::StrategyEdit editOf(const Strategy& strategy)
{
    return {strategy.organization, strategy.aspect, strategy.statement, strategy.date, strategy.voice};
}

/// A library with one article, and a way to close and open it.
struct Desk {
    ScratchFolder folder;
    std::optional<service::Library> library;
    ArticleId article;

    Desk()
    {
        reopen();
        article = library->importPaths({folder.write("plans.txt", kPlans)}).files.at(0).article;
        REQUIRE(strategiesOf(*library).size() >= 3);
    }
    void reopen()
    {
        library.reset();
        library.emplace(openLibrary(folder / "a.exeunt"));
    }
    [[nodiscard]] Span spanOf(const std::string& words) const
    {
        const auto begin = library->article(article)->text.find(words);
        REQUIRE(begin != std::string::npos);
        return {begin, begin + words.size()};
    }
};

} // namespace

TEST_CASE("a strategy moves to another aspect, survives a restart, and moves back", "[service][strategies]")
{
    Desk desk;
    const auto plan = telling(*desk.library, "200 researchers");
    const auto revision = *desk.library->revision();
    CHECK_FALSE(*desk.library->canUndo());
    REQUIRE(desk.library->moveStrategy(plan.id, Aspect::Pricing));
    CHECK(*desk.library->revision() == revision + 1);
    desk.reopen();
    const auto moved = withId(*desk.library, plan.id);
    REQUIRE(moved);
    CHECK(moved->aspect == Aspect::Pricing);
    CHECK(moved->isEdited);
    CHECK_FALSE(moved->isOwnWords);
    CHECK(moved->statement == plan.statement);
    CHECK(moved->sources.front().aspect == plan.aspect); // what was read stays known
    CHECK(desk.library->claimsOf(desk.article)->strategies.size() == strategiesOf(*desk.library).size()); // claims are untouched
    CHECK(desk.library->check()->empty());
    CHECK(*desk.library->canUndo());
    REQUIRE(desk.library->undo());
    CHECK(withId(*desk.library, plan.id)->aspect == plan.aspect);
    CHECK_FALSE(withId(*desk.library, plan.id)->isEdited);
    CHECK_FALSE(*desk.library->canUndo());
    CHECK(desk.library->undo().error().fault == Fault::NotFound);
    CHECK(desk.library->check()->empty());
}

TEST_CASE("a corrected statement is a quote or a person's words", "[service][strategies]")
{
    Desk desk;
    const auto plan = telling(*desk.library, "200 researchers");
    auto edit = editOf(plan);
    edit.statement = "plans to hire 200 researchers";
    edit.voice = Voice::Company;
    edit.date = *date::Edtf::parse("2031-03~");
    edit.organization = {"Norvane Labs", "Research"};
    REQUIRE(desk.library->editStrategy(plan.id, edit));
    auto edited = withId(*desk.library, plan.id);
    REQUIRE(edited);
    CHECK(edited->statement == edit.statement);
    CHECK_FALSE(edited->isOwnWords);
    CHECK(edited->voice == Voice::Company);
    CHECK(edited->date == edit.date);
    CHECK(edited->organization == edit.organization);
    edit.statement = "goes\nfor tiny models";
    REQUIRE(desk.library->editStrategy(plan.id, edit));
    edited = withId(*desk.library, plan.id);
    CHECK(edited->statement == "goes for tiny models");
    CHECK(edited->isOwnWords);
    CHECK(edited->sources.front().statement == plan.statement);
    REQUIRE(desk.library->moveStrategy(plan.id, Aspect::Funding)); // moving changes no words
    CHECK(withId(*desk.library, plan.id)->isOwnWords);
    for (int step = 0; step < 3; ++step)
        REQUIRE(desk.library->undo());
    CHECK(withId(*desk.library, plan.id)->statement == plan.statement);
    CHECK(desk.library->check()->empty());
}

TEST_CASE("an edit that changes nothing is no decision; one that says nothing is refused", "[service][strategies]")
{
    Desk desk;
    const auto plan = telling(*desk.library, "200 researchers");
    REQUIRE(desk.library->editStrategy(plan.id, editOf(plan)));
    CHECK_FALSE(*desk.library->canUndo());
    auto edit = editOf(plan);
    edit.statement = " \n";
    CHECK(desk.library->editStrategy(plan.id, edit).error().fault == Fault::BadInput);
    edit = editOf(plan);
    edit.organization.name = "";
    CHECK(desk.library->editStrategy(plan.id, edit).error().fault == Fault::BadInput);
    CHECK(desk.library->moveStrategy(StrategyId{9999}, Aspect::Model).error().fault == Fault::NotFound);
    CHECK_FALSE(*desk.library->canUndo());
}

TEST_CASE("a rejected strategy is gone until it is taken back", "[service][strategies]")
{
    Desk desk;
    const auto plan = telling(*desk.library, "joint laboratory");
    REQUIRE(desk.library->rejectStrategy(plan.id));
    desk.reopen();
    CHECK_FALSE(withId(*desk.library, plan.id));
    REQUIRE(desk.library->undo());
    CHECK(withId(*desk.library, plan.id));
}

TEST_CASE("a strategy is added by hand with its sentence", "[service][strategies]")
{
    Desk desk;
    const auto sentence = desk.spanOf("The harbour was calm all the while.");
    service::StrategyEdit edit;
    edit.organization.name = "Norvane";
    edit.aspect = Aspect::Market;
    const auto id = desk.library->addStrategy(desk.article, sentence, edit);
    REQUIRE(id);
    desk.reopen();
    auto added = withId(*desk.library, *id);
    REQUIRE(added);
    CHECK(added->isByHand);
    CHECK_FALSE(added->isEdited);
    CHECK_FALSE(added->isOwnWords);
    CHECK(added->statement == "The harbour was calm all the while.");
    CHECK(added->aspect == Aspect::Market);
    CHECK(added->sources.front().evidence == std::vector{sentence});
    CHECK_FALSE(added->sources.front().claim.isStored());
    REQUIRE(desk.library->moveStrategy(*id, Aspect::Funding)); // it is corrected like any other
    added = withId(*desk.library, *id);
    REQUIRE(added);
    CHECK(added->aspect == Aspect::Funding);
    CHECK(added->isByHand);
    CHECK(added->isEdited);
    CHECK(desk.library->check()->empty());
    REQUIRE(desk.library->undo());
    REQUIRE(desk.library->undo());
    CHECK_FALSE(withId(*desk.library, *id));
}

TEST_CASE("a sentence that is no piece of the text is refused", "[service][strategies]")
{
    Desk desk;
    const auto size = desk.library->article(desk.article)->text.size();
    service::StrategyEdit edit;
    edit.organization.name = "Norvane";
    for (const auto& span : {Span{5, 5}, Span{7, 3}, Span{0, size + 1}, Span{size + 4, size + 9}})
        CHECK(desk.library->addStrategy(desk.article, span, edit).error().fault == Fault::BadInput);
    CHECK(desk.library->addStrategy(ArticleId{77}, {0, 4}, edit).error().fault == Fault::NotFound);
    const auto chinese =
        desk.library->importPaths({desk.folder.write("zh.txt", "青屿押注端侧模型，另有安排。\n")}).files.at(0).article;
    CHECK(desk.library->addStrategy(chinese, {1, 6}, edit).error().fault == Fault::BadInput); // inside a character
    CHECK_FALSE(*desk.library->canUndo());
}

TEST_CASE("decisions hold when an article is read anew, removed and imported again", "[service][strategies]")
{
    Desk desk;
    const auto plan = telling(*desk.library, "200 researchers");
    REQUIRE(desk.library->moveStrategy(plan.id, Aspect::Pricing));
    service::StrategyEdit edit;
    edit.organization.name = "Norvane";
    edit.aspect = Aspect::Market;
    REQUIRE(desk.library->addStrategy(desk.article, desk.spanOf("The harbour was calm"), edit));
    REQUIRE(desk.library->setPublished(desk.article, *date::Edtf::parse("2031-05-02")));
    CHECK(telling(*desk.library, "200 researchers").aspect == Aspect::Pricing);
    CHECK(telling(*desk.library, "harbour was calm").isByHand);
    CHECK(telling(*desk.library, "harbour was calm").sources.front().published->toString() == "2031-05-02");

    REQUIRE(desk.library->removeArticle(desk.article));
    CHECK(strategiesOf(*desk.library).empty());
    CHECK(desk.library->check()->empty());
    desk.article = desk.library->importPaths({desk.folder / "plans.txt"}).files.at(0).article;
    CHECK(telling(*desk.library, "200 researchers").aspect == Aspect::Pricing);
    CHECK(telling(*desk.library, "harbour was calm").isByHand);
    CHECK(desk.library->check()->empty());
}

TEST_CASE("what a person decided about a statement holds for its copies", "[service][strategies]")
{
    Desk desk;
    const auto plan = telling(*desk.library, "200 researchers");
    REQUIRE(desk.library->moveStrategy(plan.id, Aspect::Pricing));
    const auto text = std::string{"Reprinted from afar\n\n"} + kPlans;
    static_cast<void>(desk.library->importPaths({desk.folder.write("copy.txt", text)}));
    const auto moved = telling(*desk.library, "200 researchers");
    CHECK(moved.id == plan.id);
    CHECK(moved.sources.size() == 2);
    CHECK(moved.aspect == Aspect::Pricing);
    const auto all = strategiesOf(*desk.library);
    CHECK(std::count_if(all.begin(), all.end(), [](const auto& one) {
        return one.statement.find("200 researchers") != std::string::npos;
    }) == 1);
}

TEST_CASE("check finds a decision that quotes what is not there", "[service][strategies]")
{
    Desk desk;
    service::StrategyEdit edit;
    edit.organization.name = "Norvane";
    REQUIRE(desk.library->addStrategy(desk.article, desk.spanOf("The harbour was calm"), edit));
    desk.library.reset();
    runSql(desk.folder / "a.exeunt",
        "DROP TRIGGER decision_is_final; UPDATE decision SET subject = json_set(subject, '$.claims[0].quotes[0]', 'The sea')");
    desk.reopen();
    const auto findings = *desk.library->check();
    REQUIRE(findings.size() == 1);
    CHECK_THAT(findings[0], containsText("what decision 1 quotes"));
}

TEST_CASE("a decision that another program wrote and nobody can read is passed over", "[service][strategies]")
{
    Desk desk;
    const auto before = strategiesOf(*desk.library).size();
    desk.library.reset();
    runSql(desk.folder / "a.exeunt",
        "INSERT INTO decision (kind, subject, detail) VALUES ('edit', '{\"type\":\"strategy\",\"claims\":7}', '{}'),"
        "('reject', '[1]', NULL), ('accept', '{\"type\":\"move\"}', NULL), ('edit', '{\"type\":\"strategy\",\"claims\":[]}', "
        "'[]')");
    desk.reopen();
    CHECK(strategiesOf(*desk.library).size() == before);
}

TEST_CASE("a program that is killed while a person decides leaves no half decision", "[service][strategies]")
{
    Desk desk;
    const auto plan = telling(*desk.library, "200 researchers");
    const auto before = *desk.library->revision();
    desk.library.reset();
    const auto child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        auto library = service::Library::open(desk.folder / "a.exeunt");
        for (int i = 0; library; ++i)
            static_cast<void>(library->moveStrategy(plan.id, static_cast<Aspect>(i % 9)));
        ::_exit(1);
    }
    {
        const auto watching = openLibrary(desk.folder / "a.exeunt");
        for (int i = 0; i < 9000 && *watching.revision() < before + 2; ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds{10});
        CHECK(*watching.revision() >= before + 2);
    }
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(WIFSIGNALED(status));
    desk.reopen();
    CHECK(desk.library->check()->empty());
    REQUIRE(withId(*desk.library, plan.id));
    // As many decisions as changes tell of: each can be taken back, then nothing is left.
    const auto decided = *desk.library->revision() - before;
    for (std::uint64_t i = 0; i < decided; ++i)
        REQUIRE(desk.library->undo());
    CHECK_FALSE(*desk.library->canUndo());
    CHECK(withId(*desk.library, plan.id)->aspect == plan.aspect);
}
