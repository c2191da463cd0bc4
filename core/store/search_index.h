// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <string>
#include <vector>

namespace exeunt::store {

class Connection;

/// An article that may hold the words, with what is needed to see whether it does.
struct Candidate {
    ArticleId id;
    std::string title;
    std::string text;
};

/// The full text of a library. Lives as long as one transaction.
class SearchIndex {
public:
    explicit SearchIndex(Connection& connection)
        : m_connection{connection}
    {
    }

    /// Makes an article findable by its folded title and text. Throws SQLite::Exception, as remove() does: called in the room.
    void add(ArticleId id, const std::string& foldedTitle, const std::string& foldedText);
    void remove(ArticleId id);

    /// The articles that hold every word, best match first, then by id.
    /// In:    folded words of any language; those under three characters are looked for by reading the texts.
    /// Out:   at most `limit`; the words are in the title or the text, perhaps some in each.
    /// Fails: Storage.
    [[nodiscard]] Result<std::vector<Candidate>> candidates(const std::vector<std::string>& words, std::size_t limit) const;

private:
    Connection& m_connection;
};

} // namespace exeunt::store
