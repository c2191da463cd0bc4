// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article/article.h"
#include "core/article/claim.h"
#include "core/base/result.h"
#include "core/service/snapshot.h"
#include "core/service/strategy_edit.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace exeunt::service {

/// What happened to one file of an import.
struct ImportedFile {
    enum class Outcome { Added, AlreadyThere, Skipped };
    std::filesystem::path path;
    Outcome outcome = Outcome::Added;
    std::string reason; // for a person, where skipped or already there
    ArticleId article;  // added or already there
    std::size_t moveCount = 0;
    std::vector<article::Removed> removed;
};

struct ImportReport {
    std::vector<ImportedFile> files; // in the order the paths were given, folders walked by name
    bool wasCancelled = false;
    std::optional<Error> stopped; // a storage failure that ended the run; what came before is kept
    [[nodiscard]] std::size_t count(ImportedFile::Outcome outcome) const;
};

/// `done` of `total` files; `current` is the one just finished. May be called from any thread, one call at a time.
using ImportProgress = std::function<void(std::size_t done, std::size_t total, const std::filesystem::path& current)>;

struct ImportOptions {
    std::optional<date::Edtf> published; // for articles that bear none
    unsigned threads = 0;                // 0: as many as the machine has
};

struct Stats {
    std::size_t articles = 0, claims = 0, facts = 0, people = 0, organizations = 0;
};

/// A full-text hit: the article, and a piece of its text with the hit's span in it.
struct SearchHit {
    ArticleId article;
    std::string title;
    std::string snippet; // one piece of the text
    Span hitInSnippet;   // bytes of snippet
    Span hitInText;      // bytes of the article's text
};

/// One library file and the use cases on it. Safe to call from any thread: one writer at a time, readers see a snapshot.
class Library {
public:
    enum class Mode { OpenOrCreate, OpenExisting };

    /// Opens (or creates) a library.
    /// Fails: NotFound; Newer (made by a newer Exeunt, untouched); BadInput (not a library, damaged; untouched); Storage.
    [[nodiscard]] static Result<Library> open(const std::filesystem::path& path, Mode mode = Mode::OpenOrCreate);
    ~Library();
    Library(Library&&) noexcept;
    Library& operator=(Library&&) noexcept;

    [[nodiscard]] const std::filesystem::path& path() const;

    [[nodiscard]] Result<Snapshot> snapshot() const;
    /// What Snapshot::revision would be now; cheap, so that a window can ask whether another program changed the library.
    [[nodiscard]] Result<std::uint64_t> revision() const;
    [[nodiscard]] Result<article::Article> article(ArticleId id) const;
    [[nodiscard]] Result<article::Claims> claimsOf(ArticleId id) const;
    [[nodiscard]] Result<Stats> stats() const;
    [[nodiscard]] Result<std::vector<SearchHit>> search(std::string_view query, std::size_t limit = 200) const;
    /// One line a finding; empty: sound. SQLite's own check, every span equals its quote, no orphan.
    [[nodiscard]] Result<std::vector<std::string>> check() const;

    /// Reads, extracts and stores files and folders (walked recursively, *.txt *.text *.md *.markdown by name order; a path
    /// given itself is tried whatever its name). One transaction an article. The first own article drops the sample.
    [[nodiscard]] ImportReport importPaths(const std::vector<std::filesystem::path>& paths, const ImportOptions& options = {},
        std::stop_token stop = {}, const ImportProgress& progress = {});
    /// Fills an empty library with the sample articles that are part of the program.
    [[nodiscard]] Result<void> importSample();
    /// The user types the date: claims are read again with it, in one transaction.
    [[nodiscard]] Result<void> setPublished(ArticleId id, const std::optional<date::Edtf>& published);
    [[nodiscard]] Result<void> removeArticle(ArticleId id);

    // What a person decides about strategies. Each is one transaction, kept beside the claims and never in their place; it names its
    // sentences by the article's SHA-256, so it holds when articles are read or imported again. Fails: NotFound (no such strategy
    // or article now), BadInput (a span outside the text or inside a character, no organization, no statement), Storage.
    [[nodiscard]] Result<void> moveStrategy(StrategyId id, article::Aspect aspect);
    [[nodiscard]] Result<void> editStrategy(StrategyId id, const StrategyEdit& edit);
    /// "No such plan": it is shown nowhere any more.
    [[nodiscard]] Result<void> rejectStrategy(StrategyId id);
    /// Adds one by hand with its sentence, a span of the article's text.
    [[nodiscard]] Result<StrategyId> addStrategy(ArticleId article, Span sentence, const StrategyEdit& edit);
    /// Takes back the latest decision that still holds. Fails: NotFound where there is none.
    [[nodiscard]] Result<void> undo();
    [[nodiscard]] Result<bool> canUndo() const;

private:
    struct Impl;
    explicit Library(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace exeunt::service
