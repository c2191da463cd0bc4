// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/import_run.h"

#include "core/base/sha256.h"
#include "core/service/file_walk.h"
#include "core/service/ordered_pool.h"
#include "core/store/change_store.h"
#include "core/store/claim_store.h"

#include <algorithm>
#include <optional>

namespace exeunt::service {
namespace {

using Outcome = ImportedFile::Outcome;

/// A file as it comes from the pool.
struct Prepared {
    std::string refusal;
    std::string bytes;
    std::optional<ArticleId> known; // the library had these bytes already
    ReadArticle read;
    store::Deposit deposit;
};

constexpr auto kAlreadyThere = "The library has this article already.";

class Preparer {
public:
    Preparer(const store::LibraryFile& library, const extract::Extractor& extractor, const ImportOptions& options)
        : m_library{library}
        , m_extractor{extractor}
        , m_options{options}
    {
    }

    [[nodiscard]] Prepared prepare(const WalkedFile& file) const
    {
        Prepared prepared;
        prepared.refusal = file.refusal;
        if (!prepared.refusal.empty())
            return prepared;
        auto bytes = readFile(file.path);
        if (!bytes) {
            prepared.refusal = bytes.error().what;
            return prepared;
        }
        prepared.bytes = std::move(*bytes);
        prepared.known = ownArticle(prepared.bytes);
        if (!prepared.known)
            read(file, prepared);
        return prepared;
    }

private:
    /// Spares reading again what the library has; the writer asks once more.
    [[nodiscard]] std::optional<ArticleId> ownArticle(const std::string& bytes) const
    {
        std::optional<ArticleId> known;
        const auto looked = m_library.read([&](store::Connection& connection) -> Result<void> {
            const store::ArticleStore articles{connection};
            const auto found = articles.find(sha256Hex(bytes));
            const auto sample = articles.sample();
            if (found && sample && *found && !std::binary_search(sample->begin(), sample->end(), **found))
                known = *found;
            return {};
        });
        return looked ? known : std::nullopt; // a failure shows again when writing
    }

    void read(const WalkedFile& file, Prepared& prepared) const
    {
        auto read = readAndExtract(prepared.bytes, file.path.filename().string(), m_options.published, m_extractor);
        if (!read) {
            prepared.refusal = read.error().what;
            return;
        }
        prepared.read = std::move(*read);
        prepared.deposit = depositOf(prepared.read.article, {}, false);
    }

    const store::LibraryFile& m_library;
    const extract::Extractor& m_extractor;
    const ImportOptions& m_options;
};

Result<void> dropSample(store::ArticleStore& articles, store::ChangeStore& changes)
{
    const auto sample = articles.sample();
    if (!sample)
        return sample.error();
    for (const auto id : *sample) {
        if (auto removed = articles.remove(id); !removed)
            return removed;
        if (auto noted = changes.record(store::ChangeKind::ArticleRemoved, id); !noted)
            return noted;
    }
    return {};
}

/// Writes one prepared file. Fails: Storage, which ends the import.
Result<ImportedFile> finish(store::LibraryFile& library, const std::filesystem::path& path, Prepared prepared)
{
    ImportedFile file{path, Outcome::Skipped, prepared.refusal, {}, 0, {}};
    if (!prepared.refusal.empty())
        return file;
    Stored stored{prepared.known.value_or(ArticleId{}), prepared.known.has_value()};
    if (!prepared.known) {
        prepared.deposit.original = prepared.bytes;
        const auto written = library.write([&](store::Connection& connection) -> Result<void> {
            auto outcome = storeArticle(connection, prepared.read, prepared.deposit);
            if (!outcome)
                return outcome.error();
            stored = *outcome;
            return {};
        });
        if (!written && written.error().fault == Fault::BadInput) {
            file.reason = written.error().what; // this article's fault: the others go on
            return file;
        }
        if (!written)
            return written.error();
    }
    file.article = stored.id;
    file.outcome = stored.wasThere ? Outcome::AlreadyThere : Outcome::Added;
    file.reason = stored.wasThere ? kAlreadyThere : "";
    file.moveCount = prepared.read.claims.moves.size();
    file.removed = prepared.read.article.removed;
    return file;
}

} // namespace

Result<Stored> storeArticle(store::Connection& connection, const ReadArticle& read, const store::Deposit& deposit)
{
    store::ArticleStore articles{connection};
    store::ChangeStore changes{connection};
    if (!deposit.isSample)
        if (auto dropped = dropSample(articles, changes); !dropped)
            return dropped.error();
    const auto known = articles.find(read.article.sha256);
    if (!known)
        return known.error();
    if (*known)
        return Stored{**known, true};
    const auto id = articles.add(read.article, deposit);
    if (!id)
        return id.error();
    if (auto claims = store::ClaimStore{connection}.replace(*id, read.article.text, read.claims); !claims)
        return claims.error();
    if (auto noted = changes.record(store::ChangeKind::ArticleAdded, *id); !noted)
        return noted.error();
    return Stored{*id, false};
}

ImportReport runImport(store::LibraryFile& library, const extract::Extractor& extractor,
    const std::vector<std::filesystem::path>& paths, const ImportOptions& options, const std::stop_token& stop,
    const ImportProgress& progress)
{
    ImportReport report;
    const auto files = walkFiles(paths);
    const Preparer preparer{library, extractor, options};
    const auto prepare = [&](std::size_t i) { return preparer.prepare(files[i]); };
    const auto take = [&](std::size_t i, Prepared prepared) {
        report.wasCancelled = stop.stop_requested();
        if (report.wasCancelled)
            return false;
        auto file = finish(library, files[i].path, std::move(prepared));
        if (!file) {
            report.stopped = file.error();
            return false;
        }
        report.files.push_back(std::move(*file));
        if (progress)
            progress(i + 1, files.size(), files[i].path);
        return true;
    };
    produceInOrder(files.size(), options.threads, prepare, take);
    return report;
}

std::size_t ImportReport::count(Outcome outcome) const
{
    return static_cast<std::size_t>(
        std::count_if(files.begin(), files.end(), [&](const ImportedFile& file) { return file.outcome == outcome; }));
}

} // namespace exeunt::service
