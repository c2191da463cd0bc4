// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/library.h"

#include "core/base/resource.h"
#include "core/extract/extractor.h"
#include "core/import/importer.h"
#include "core/service/article_reading.h"
#include "core/service/import_run.h"
#include "core/service/search.h"
#include "core/service/snapshot_reading.h"
#include "core/service/strategy_editing.h"
#include "core/store/article_store.h"
#include "core/store/change_store.h"
#include "core/store/claim_store.h"
#include "core/store/decision_store.h"
#include "core/store/integrity.h"
#include "core/store/library_file.h"

#include <mutex>
#include <set>

namespace exeunt::service {

struct Library::Impl {
    explicit Impl(store::LibraryFile opened)
        : file{std::move(opened)}
    {
    }

    /// Built when first needed: opening, searching and checking do without it.
    const extract::Extractor& rules()
    {
        std::call_once(once, [this] { extractor = std::make_unique<extract::Extractor>(); });
        return *extractor;
    }

    /// Reads one thing in a snapshot: `ask(connection)` gives a Result.
    template <class T, class Ask>
    Result<T> reading(Ask&& ask) const
    {
        std::optional<Result<T>> answer;
        const auto read = file.read([&](store::Connection& connection) -> Result<void> {
            answer.emplace(ask(connection));
            return {};
        });
        if (!read)
            return read.error();
        return std::move(*answer);
    }

    store::LibraryFile file;
    std::once_flag once;
    std::unique_ptr<extract::Extractor> extractor;
};

namespace {

constexpr auto kSamplePrefix = "sample/";

std::string fileName(std::string_view path)
{
    return std::string{path.substr(path.rfind('/') + 1)};
}

Result<std::vector<std::pair<Resource, ReadArticle>>> readSample(const extract::Extractor& extractor)
{
    std::vector<std::pair<Resource, ReadArticle>> sample;
    for (const auto& file : resourcesUnder(kSamplePrefix)) {
        auto read = readAndExtract(file.content, fileName(file.path), std::nullopt, extractor);
        if (!read)
            return read.error();
        sample.emplace_back(file, std::move(*read));
    }
    return sample;
}

} // namespace

Library::Library(std::unique_ptr<Impl> impl)
    : m_impl{std::move(impl)}
{
}
Library::~Library() = default;
Library::Library(Library&&) noexcept = default;
Library& Library::operator=(Library&&) noexcept = default;

Result<Library> Library::open(const std::filesystem::path& path, Mode mode)
{
    using StoreMode = store::LibraryFile::Mode;
    auto file = store::LibraryFile::open(path, mode == Mode::OpenExisting ? StoreMode::OpenExisting : StoreMode::OpenOrCreate);
    if (!file)
        return file.error();
    return Library{std::make_unique<Impl>(std::move(*file))};
}

const std::filesystem::path& Library::path() const
{
    return m_impl->file.path();
}

Result<Snapshot> Library::snapshot() const
{
    return readSnapshot(m_impl->file, m_impl->rules());
}

Result<std::uint64_t> Library::revision() const
{
    return m_impl->reading<std::uint64_t>([](auto& connection) { return store::ChangeStore{connection}.revision(); });
}

Result<article::Article> Library::article(ArticleId id) const
{
    return m_impl->reading<article::Article>([&](auto& connection) { return store::ArticleStore{connection}.get(id); });
}

Result<article::Claims> Library::claimsOf(ArticleId id) const
{
    return m_impl->reading<article::Claims>([&](auto& connection) { return store::ClaimStore{connection}.of(id); });
}

Result<Stats> Library::stats() const
{
    const auto claims = m_impl->reading<std::size_t>([](auto& connection) { return store::ClaimStore{connection}.count(); });
    if (!claims)
        return claims.error();
    const auto now = snapshot();
    if (!now)
        return now.error();
    std::set<std::string> people;
    for (const auto& fact : now->facts)
        if (fact.person)
            people.insert(fact.person->name);
    return Stats{now->articles.size(), *claims, now->facts.size(), people.size(), now->organizations.size()};
}

Result<std::vector<SearchHit>> Library::search(std::string_view query, std::size_t limit) const
{
    return searchLibrary(m_impl->file, query, limit);
}

Result<std::vector<std::string>> Library::check() const
{
    return store::findDamage(m_impl->file);
}

ImportReport Library::importPaths(const std::vector<std::filesystem::path>& paths, const ImportOptions& options,
    std::stop_token stop, const ImportProgress& progress)
{
    return runImport(m_impl->file, m_impl->rules(), paths, options, stop, progress);
}

Result<void> Library::importSample()
{
    const auto sample = readSample(m_impl->rules());
    if (!sample)
        return sample.error();
    return m_impl->file.write([&](store::Connection& connection) -> Result<void> {
        const store::ArticleStore articles{connection};
        const auto count = articles.count();
        const auto samples = articles.sample();
        if (!count || !samples)
            return !count ? count.error() : samples.error();
        if (*count != samples->size())
            return Error{Fault::BadInput, path().string() + " holds articles of its own; the sample is for an empty library."};
        for (const auto& [file, read] : *sample)
            if (auto stored = storeArticle(connection, read, depositOf(read.article, file.content, true)); !stored)
                return stored.error();
        return {};
    });
}

Result<void> Library::setPublished(ArticleId id, const std::optional<date::Edtf>& published)
{
    auto article = this->article(id);
    if (!article)
        return article.error();
    article->published = published;
    article->publishedFrom = published ? std::optional{article::PublishedFrom::User} : std::nullopt;
    if (!published) { // taken back: what the page itself says
        const auto original =
            m_impl->reading<std::string>([&](auto& connection) { return store::ArticleStore{connection}.original(id); });
        if (!original)
            return original.error();
        if (const auto page = import::readArticle(*original, article->source)) {
            article->published = page->published;
            article->publishedFrom = page->publishedFrom;
        }
    }
    const auto claims = m_impl->rules().extract(*article);
    return m_impl->file.write([&](store::Connection& connection) -> Result<void> {
        if (auto dated = store::ArticleStore{connection}.setPublished(id, article->published, article->publishedFrom); !dated)
            return dated;
        if (auto stored = store::ClaimStore{connection}.replace(id, article->text, claims); !stored)
            return stored.error();
        return store::ChangeStore{connection}.record(store::ChangeKind::ArticleChanged, id);
    });
}

Result<void> Library::moveStrategy(StrategyId id, article::Aspect aspect)
{
    return StrategyEditing{m_impl->file, m_impl->rules()}.move(id, aspect);
}

Result<void> Library::editStrategy(StrategyId id, const StrategyEdit& edit)
{
    return StrategyEditing{m_impl->file, m_impl->rules()}.edit(id, edit);
}

Result<void> Library::rejectStrategy(StrategyId id)
{
    return StrategyEditing{m_impl->file, m_impl->rules()}.reject(id);
}

Result<StrategyId> Library::addStrategy(ArticleId article, Span sentence, const StrategyEdit& edit)
{
    return StrategyEditing{m_impl->file, m_impl->rules()}.add(article, sentence, edit);
}

Result<void> Library::undo()
{
    return StrategyEditing{m_impl->file, m_impl->rules()}.undo();
}

Result<bool> Library::canUndo() const
{
    return m_impl->reading<bool>([](auto& connection) { return store::DecisionStore{connection}.canUndo(); });
}

Result<void> Library::removeArticle(ArticleId id)
{
    return m_impl->file.write([&](store::Connection& connection) -> Result<void> {
        if (auto removed = store::ArticleStore{connection}.remove(id); !removed)
            return removed;
        return store::ChangeStore{connection}.record(store::ChangeKind::ArticleRemoved, id);
    });
}

} // namespace exeunt::service
