// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article/article.h"
#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace exeunt::store {

class Connection;

/// What an article brings into the library beside itself.
struct Deposit {
    std::string_view original;           // the bytes of the file
    std::string foldedTitle, foldedText; // for search: text::fold
    std::vector<std::uint32_t> sketch;   // similarity of texts, see core/resolve/text_sketch.h
    bool isSample = false;
};

/// An article without its text.
struct ArticleRow {
    ArticleId id;
    std::string source;
    std::optional<std::string> title;
    std::string opening; // the first words of the text
    std::optional<std::string> outlet;
    std::optional<std::string> author;
    std::optional<date::Edtf> published;
    std::string language;
    std::size_t characterCount = 0;
    std::size_t moveCount = 0;
    std::vector<std::uint32_t> sketch;
    bool isSample = false;
    std::string sha256; // of the original bytes
};

/// The articles of a library. Lives as long as one transaction.
class ArticleStore {
public:
    explicit ArticleStore(Connection& connection)
        : m_connection{connection}
    {
    }

    /// Stores an article and makes it findable. Fails: Storage.
    [[nodiscard]] Result<ArticleId> add(const article::Article& article, const Deposit& deposit);
    /// The article made of the bytes with this SHA-256, if the library has it.
    [[nodiscard]] Result<std::optional<ArticleId>> find(const std::string& sha256) const;
    /// Fails: NotFound; Storage.
    [[nodiscard]] Result<article::Article> get(ArticleId id) const;
    /// The bytes of the imported file. Fails: NotFound; Storage.
    [[nodiscard]] Result<std::string> original(ArticleId id) const;
    /// Every article, by id.
    [[nodiscard]] Result<std::vector<ArticleRow>> list() const;
    /// The ids of the sample articles, ascending.
    [[nodiscard]] Result<std::vector<ArticleId>> sample() const;
    [[nodiscard]] Result<std::size_t> count() const;
    [[nodiscard]] Result<void> setPublished(
        ArticleId id, const std::optional<date::Edtf>& published, const std::optional<article::PublishedFrom>& from);
    /// Takes an article out, with its claims and its place in the full text. Fails: NotFound; Storage.
    [[nodiscard]] Result<void> remove(ArticleId id);

private:
    Connection& m_connection;
};

} // namespace exeunt::store
