// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "core/text/utf8.h"

#include <iomanip>
#include <iostream>
#include <memory>

namespace exeunt::cli {
namespace {

constexpr auto kLibraryHelp = "The library file";

struct Wish {
    std::filesystem::path library;
    std::string query;
    std::size_t limit = 200;
    bool isJson = false;
};

std::shared_ptr<Wish> addLibrary(CLI::App& command)
{
    auto wish = std::make_shared<Wish>();
    command.add_option("LIBRARY", wish->library, kLibraryHelp)->required();
    return wish;
}

/// A span in code points, as everything outside the program counts.
Json spanJson(const Span& span, std::string_view text)
{
    const text::CodePointIndex index{text};
    return {{"start", index.toCodePoint(span.begin)}, {"end", index.toCodePoint(span.end)}};
}

void printHits(const std::vector<service::SearchHit>& hits)
{
    for (const auto& hit : hits) {
        auto snippet = hit.snippet;
        if (!hit.hitInSnippet.isEmpty())
            snippet.insert(hit.hitInSnippet.end, "]").insert(hit.hitInSnippet.begin, "[");
        std::cout << hit.article.value << "  " << hit.title << "\n    " << snippet << '\n';
    }
    std::cout << counted(hits.size(), "article") << '\n';
}

int printHitsJson(const service::Library& library, const Wish& wish, const std::vector<service::SearchHit>& hits)
{
    Json list = Json::array();
    for (const auto& hit : hits) {
        const auto article = library.article(hit.article);
        if (!article) {
            complain(article.error().what);
            return kUnusableLibrary;
        }
        list.push_back({{"article", hit.article.value}, {"source", article->source}, {"title", hit.title},
            {"snippet", hit.snippet}, {"hit_in_snippet", spanJson(hit.hitInSnippet, hit.snippet)},
            {"hit_in_text", spanJson(hit.hitInText, article->text)}});
    }
    print({{"query", wish.query}, {"hits", list}});
    return kDone;
}

int search(const Wish& wish)
{
    int status = kDone;
    const auto library = openExisting(wish.library, status);
    if (!library)
        return status;
    const auto hits = library->search(wish.query, wish.limit);
    if (!hits) {
        complain(hits.error().what);
        return kUnusableLibrary;
    }
    if (wish.isJson)
        return printHitsJson(*library, wish, *hits);
    printHits(*hits);
    return kDone;
}

int stats(const Wish& wish)
{
    int status = kDone;
    const auto library = openExisting(wish.library, status);
    if (!library)
        return status;
    const auto stats = library->stats();
    if (!stats) {
        complain(stats.error().what);
        return kUnusableLibrary;
    }
    const Json figures{{"articles", stats->articles}, {"claims", stats->claims}, {"facts", stats->facts},
        {"people", stats->people}, {"organizations", stats->organizations}};
    if (wish.isJson)
        print(figures);
    else
        for (const auto& [name, count] : figures.items())
            std::cout << std::left << std::setw(15) << name << count << '\n';
    return kDone;
}

int check(const Wish& wish)
{
    int status = kDone;
    const auto library = openExisting(wish.library, status);
    if (!library)
        return status;
    const auto findings = library->check();
    if (!findings) {
        complain(findings.error().what);
        return kUnusableLibrary;
    }
    if (wish.isJson) {
        print({{"library", wish.library.string()}, {"sound", findings->empty()}, {"findings", *findings}});
    } else {
        for (const auto& finding : *findings)
            std::cout << finding << '\n';
        std::cout << wish.library.string()
                  << (findings->empty() ? ": sound\n" : ": " + counted(findings->size(), "finding") + "\n");
    }
    return findings->empty() ? kDone : kPartlyDone;
}

} // namespace

void addSearchCommand(CLI::App& app, int& exitStatus)
{
    auto* command = app.add_subcommand("search", "Find articles by words in them, in any language and script");
    const auto wish = addLibrary(*command);
    command->add_option("QUERY", wish->query, "Words that must all be there; \"several words\" in quotation marks stay together")
        ->required();
    command->add_option("--limit", wish->limit, "At most so many articles")->capture_default_str();
    command->add_flag("--json", wish->isJson, "Answer as JSON, spans in code points");
    command->callback([wish, &exitStatus] { exitStatus = search(*wish); });
}

void addStatsCommand(CLI::App& app, int& exitStatus)
{
    auto* command = app.add_subcommand("stats", "Count articles, claims, facts, people and organizations");
    const auto wish = addLibrary(*command);
    command->add_flag("--json", wish->isJson, "Answer as JSON");
    command->callback([wish, &exitStatus] { exitStatus = stats(*wish); });
}

void addCheckCommand(CLI::App& app, int& exitStatus)
{
    auto* command = app.add_subcommand("check", "See whether a library is sound");
    const auto wish = addLibrary(*command);
    command->add_flag("--json", wish->isJson, "Answer as JSON");
    command->footer(
        "SQLite's own check, every quotation against its place in the text, the original bytes against their SHA-256,\n"
        "nothing without its other half, the full text against the articles. Exit status 1 when something is found.");
    command->callback([wish, &exitStatus] { exitStatus = check(*wish); });
}

} // namespace exeunt::cli
