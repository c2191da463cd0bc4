// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/strategy_editing.h"

#include "core/service/snapshot_reading.h"
#include "core/service/strategy_decisions.h"
#include "core/store/article_store.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <map>

namespace exeunt::service {
namespace {

using Kind = resolve::StrategyDecision::Kind;
using Articles = std::map<ArticleId, article::Article>;

/// On one line, without spaces at its ends.
std::string oneLine(std::string_view text)
{
    std::string line;
    for (const char c : text::trimmed(text))
        line += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    return line;
}

Result<article::Strategy> valueOf(const StrategyEdit& edit)
{
    article::Strategy value;
    value.organization = {oneLine(edit.organization.name), edit.organization.unit};
    value.aspect = edit.aspect;
    value.statement = oneLine(edit.statement);
    value.date = edit.date;
    value.voice = edit.voice;
    value.confidence = 1;
    if (value.organization.name.empty())
        return Error{Fault::BadInput, "A strategy needs an organization."};
    if (text::foldKey(value.statement).empty())
        return Error{Fault::BadInput, "A strategy needs a statement."};
    return value;
}

bool isQuoteOf(const std::string& statement, const article::Article& article)
{
    return text::foldKey(article.text).find(text::foldKey(statement)) != std::string::npos;
}

/// Whether the text is cut there between two characters.
bool isBoundary(std::string_view text, std::size_t at)
{
    return at == text.size() || (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U);
}

Result<Articles> articlesOf(store::Connection& connection, const resolve::Strategy& strategy)
{
    Articles articles;
    for (const auto& source : strategy.sources) {
        if (articles.count(source.article) != 0)
            continue;
        auto article = store::ArticleStore{connection}.get(source.article);
        if (!article)
            return article.error();
        articles.emplace(source.article, std::move(*article));
    }
    return articles;
}

StrategyPlace placeIn(
    const article::Article& article, const std::vector<Span>& spans, const std::string& organization, article::Aspect aspect)
{
    StrategyPlace place{article.sha256, spans, {}, organization, aspect};
    for (const auto& span : spans)
        place.quotes.emplace_back(span.of(article.text));
    return place;
}

std::vector<StrategyPlace> placesOf(const resolve::Strategy& strategy, const Articles& articles)
{
    std::vector<StrategyPlace> places;
    for (const auto& source : strategy.sources)
        places.push_back(placeIn(articles.at(source.article), source.evidence, source.organization, source.aspect));
    return places;
}

/// Notes a correction of all claims of a strategy.
Result<void> correct(store::Connection& connection, const resolve::Strategy& strategy, const article::Strategy& value)
{
    const auto articles = articlesOf(connection, strategy);
    if (!articles)
        return articles.error();
    const bool isKept = value.statement == strategy.statement && !strategy.isOwnWords;
    const bool isQuote = isKept || std::any_of(articles->begin(), articles->end(), [&](const auto& one) {
        return isQuoteOf(value.statement, one.second);
    });
    const auto noted = store::DecisionStore{connection}.append(
        "edit", subjectOf(placesOf(strategy, *articles)), detailOf(Kind::Edit, value, !isQuote));
    return noted ? Result<void>{} : noted.error();
}

bool isSame(const resolve::Strategy& strategy, const article::Strategy& value)
{
    return strategy.organization == value.organization && strategy.aspect == value.aspect && strategy.statement == value.statement
        && strategy.date == value.date && strategy.voice == value.voice;
}

} // namespace

Result<resolve::Strategy> StrategyEditing::find(StrategyId id) const
{
    auto strategies = readStrategies(m_library, m_extractor);
    if (!strategies)
        return strategies.error();
    for (auto& strategy : *strategies)
        if (strategy.id == id)
            return std::move(strategy);
    return Error{Fault::NotFound, "There is no strategy " + std::to_string(id.value) + " in the library any more."};
}

Result<void> StrategyEditing::move(StrategyId id, article::Aspect aspect)
{
    const auto strategy = find(id);
    if (!strategy)
        return strategy.error();
    return edit(id, {strategy->organization, aspect, strategy->statement, strategy->date, strategy->voice});
}

Result<void> StrategyEditing::edit(StrategyId id, const StrategyEdit& edit)
{
    const auto strategy = find(id);
    if (!strategy)
        return strategy.error();
    const auto value = valueOf(edit);
    if (!value)
        return value.error();
    if (isSame(*strategy, *value))
        return {};
    return m_library.write([&](store::Connection& connection) { return correct(connection, *strategy, *value); });
}

Result<void> StrategyEditing::reject(StrategyId id)
{
    const auto strategy = find(id);
    if (!strategy)
        return strategy.error();
    return m_library.write([&](store::Connection& connection) -> Result<void> {
        const auto articles = articlesOf(connection, *strategy);
        if (!articles)
            return articles.error();
        const auto noted =
            store::DecisionStore{connection}.append("reject", subjectOf(placesOf(*strategy, *articles)), std::nullopt);
        return noted ? Result<void>{} : noted.error();
    });
}

Result<StrategyId> StrategyEditing::add(ArticleId id, Span sentence, const StrategyEdit& edit)
{
    std::int64_t decision = 0;
    const auto written = m_library.write([&](store::Connection& connection) -> Result<void> {
        const auto article = store::ArticleStore{connection}.get(id);
        if (!article)
            return article.error();
        const std::string_view text = article->text;
        if (sentence.isEmpty() || sentence.end > text.size() || !isBoundary(text, sentence.begin)
            || !isBoundary(text, sentence.end))
            return Error{Fault::BadInput,
                article->source + ": bytes " + std::to_string(sentence.begin) + " to " + std::to_string(sentence.end)
                    + " are no piece of its text."};
        auto wanted = edit;
        if (text::trimmed(wanted.statement).empty())
            wanted.statement = sentence.of(text);
        const auto value = valueOf(wanted);
        if (!value)
            return value.error();
        const auto place = placeIn(*article, {sentence}, value->organization.name, value->aspect);
        const auto noted = store::DecisionStore{connection}.append(
            "edit", subjectOf({place}), detailOf(Kind::Add, *value, !isQuoteOf(value->statement, *article)));
        if (!noted)
            return noted.error();
        decision = *noted;
        return {};
    });
    if (!written)
        return written.error();
    const auto strategies = readStrategies(m_library, m_extractor);
    if (!strategies)
        return strategies.error();
    for (const auto& strategy : *strategies) // what articles say already keeps its id
        for (const auto& source : strategy.sources)
            if (!source.claim.isStored() && source.article == id && source.evidence == std::vector{sentence}
                && source.aspect == edit.aspect)
                return strategy.id;
    return StrategyId{-decision};
}

Result<void> StrategyEditing::undo()
{
    return m_library.write([](store::Connection& connection) -> Result<void> {
        const auto undone = store::DecisionStore{connection}.undo();
        return undone ? Result<void>{} : undone.error();
    });
}

} // namespace exeunt::service
