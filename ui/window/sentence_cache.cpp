// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/sentence_cache.h"

#include "ui/details/fact_card.h"
#include "ui/library/library_client.h"

#include <map>

namespace exeunt::ui {
namespace {

constexpr std::size_t kMostArticles = 2000; // reading ahead more would cost memory that nobody hovers over

using Sentences = QHash<qint64, QString>;

Sentences readSentences(const service::Library& library, const view::FactTable& table)
{
    std::map<ArticleId, std::vector<view::Row>> rowsByArticle;
    for (view::Row row = 0; row < table.size(); ++row)
        if (!table.fact(row).sources.empty())
            rowsByArticle[table.fact(row).sources.front().article].push_back(row);
    Sentences sentences;
    if (rowsByArticle.size() > kMostArticles)
        return sentences;
    for (const auto& [id, rows] : rowsByArticle) {
        const auto article = library.article(id);
        if (!article)
            continue; // the details say what is wrong with it
        for (const auto row : rows) {
            QString line;
            for (const auto& piece : excerptOf(article->text, table.fact(row).sources.front().evidence))
                line += piece.text;
            sentences.insert(table.fact(row).id.value, line);
        }
    }
    return sentences;
}

} // namespace

void SentenceCache::follow(LibraryClient* client)
{
    const auto round = ++m_round;
    const auto table = client ? client->table() : nullptr;
    if (!table) {
        m_sentences.clear();
        return;
    }
    client->ask(
        this, [table](const service::Library& library) { return readSentences(library, *table); },
        [this, round](Sentences sentences) {
            if (round == m_round)
                m_sentences = std::move(sentences);
        });
}

} // namespace exeunt::ui
