// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/library_client.h"

#include "ui/convert/text.h"

namespace exeunt::ui {

using Reply = std::function<void()>;

LibraryClient::LibraryClient(service::Library library, QObject* parent)
    : QObject{parent}
    , m_library{std::make_shared<service::Library>(std::move(library))}
{
    m_pool.setMaxThreadCount(3); // an import, a fresh table, and someone who reads meanwhile
}

LibraryClient::~LibraryClient()
{
    m_stop.request_stop();
    m_pool.clear();
    m_pool.waitForDone();
}

const std::filesystem::path& LibraryClient::path() const
{
    return m_library->path();
}

void LibraryClient::run(Job job)
{
    ++m_pending;
    m_pool.start([this, library = m_library, job = std::move(job)] {
        // The destructor waits for the pool, so `this` lives; replies still queued then are dropped with it.
        QMetaObject::invokeMethod(
            this,
            [this, reply = job(*library)] {
                reply();
                finish();
            },
            Qt::QueuedConnection);
    });
}

void LibraryClient::finish()
{
    if (--m_pending == 0)
        emit idle();
}

void LibraryClient::refresh()
{
    run([this](service::Library& library) -> Reply {
        auto snapshot = library.snapshot();
        if (!snapshot)
            return [this, what = toQString(snapshot.error().what)] { emit failed(what); };
        auto table = std::make_shared<const view::FactTable>(std::make_shared<const service::Snapshot>(std::move(*snapshot)));
        const auto undo = library.canUndo();
        return [this, table, canUndo = undo && undo.value()] {
            if (m_table && m_table->snapshot().revision > table->snapshot().revision)
                return; // a younger one overtook this
            m_table = table;
            m_canUndo = canUndo;
            emit tableChanged();
        };
    });
}

void LibraryClient::importPaths(std::vector<std::filesystem::path> paths)
{
    if (m_importing || paths.empty())
        return;
    m_importing = true;
    m_stop = std::stop_source{};
    run([this, paths = std::move(paths), stop = m_stop.get_token()](service::Library& library) -> Reply {
        const auto progress = [this](std::size_t done, std::size_t total, const std::filesystem::path& current) {
            QMetaObject::invokeMethod(
                this,
                [this, done, total, name = toQString(current.filename().string())] {
                    emit importProgressed(static_cast<int>(done), static_cast<int>(total), name);
                },
                Qt::QueuedConnection);
        };
        auto report = std::make_shared<service::ImportReport>(library.importPaths(paths, {}, stop, progress));
        return [this, report] {
            m_importing = false;
            emit importFinished(*report);
            refresh();
        };
    });
}

void LibraryClient::cancelImport()
{
    m_stop.request_stop();
}

void LibraryClient::change(std::function<Result<void>(service::Library&)> work)
{
    run([this, work = std::move(work)](service::Library& library) -> Reply {
        const auto done = work(library);
        return [this, what = done ? QString{} : toQString(done.error().what)] {
            if (!what.isEmpty())
                emit failed(what);
            refresh();
        };
    });
}

void LibraryClient::importSample()
{
    change([](service::Library& library) { return library.importSample(); });
}

void LibraryClient::setPublished(ArticleId article, std::optional<date::Edtf> published)
{
    change([article, published = std::move(published)](
               service::Library& library) { return library.setPublished(article, published); });
}

void LibraryClient::removeArticle(ArticleId article)
{
    change([article](service::Library& library) { return library.removeArticle(article); });
}

void LibraryClient::moveStrategy(StrategyId id, article::Aspect aspect)
{
    change([id, aspect](service::Library& library) { return library.moveStrategy(id, aspect); });
}

void LibraryClient::editStrategy(StrategyId id, service::StrategyEdit edit)
{
    change([id, edit = std::move(edit)](service::Library& library) { return library.editStrategy(id, edit); });
}

void LibraryClient::rejectStrategy(StrategyId id)
{
    change([id](service::Library& library) { return library.rejectStrategy(id); });
}

void LibraryClient::addStrategy(ArticleId article, Span sentence, service::StrategyEdit edit)
{
    change([article, sentence, edit = std::move(edit)](service::Library& library) -> Result<void> {
        const auto added = library.addStrategy(article, sentence, edit);
        return added ? Result<void>{} : Result<void>{added.error()};
    });
}

void LibraryClient::undo()
{
    change([](service::Library& library) { return library.undo(); });
}

} // namespace exeunt::ui
