// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "core/text/utf8.h"

#include <iomanip>
#include <iostream>

namespace exeunt::cli {
namespace {

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

int printHitsJson(const service::Library& library, const LibraryWish& wish, const std::vector<service::SearchHit>& hits)
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

} // namespace

int runSearch(const LibraryWish& wish)
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

int runStats(const LibraryWish& wish)
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

int runCheck(const LibraryWish& wish)
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

} // namespace exeunt::cli
