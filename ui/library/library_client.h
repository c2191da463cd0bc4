// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include "core/service/library.h"
#include "core/view/fact_table.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

namespace exeunt::ui {

/// One open library as the interface's thread sees it: asks run in threads of their own, answers come home as values.
/// Destroying it cancels a running import and waits for what is under way.
class LibraryClient : public QObject {
    Q_OBJECT
public:
    explicit LibraryClient(service::Library library, QObject* parent = nullptr);
    ~LibraryClient() override;

    [[nodiscard]] const std::filesystem::path& path() const;
    /// Nothing until the first facts came.
    [[nodiscard]] std::shared_ptr<const view::FactTable> table() const { return m_table; }
    [[nodiscard]] bool isImporting() const { return m_importing; }
    /// No ask, import or change is under way.
    [[nodiscard]] bool isIdle() const { return m_pending == 0; }

    /// Reads the facts anew; tableChanged follows.
    void refresh();
    /// Imports files and folders; progress, then importFinished and tableChanged follow. Ignored while another import runs.
    void importPaths(std::vector<std::filesystem::path> paths);
    void cancelImport();
    void importSample();
    void setPublished(ArticleId article, std::optional<date::Edtf> published);
    void removeArticle(ArticleId article);

    // What a person decides about strategies; tableChanged follows, or failed and tableChanged.
    void moveStrategy(StrategyId id, article::Aspect aspect);
    void editStrategy(StrategyId id, service::StrategyEdit edit);
    void rejectStrategy(StrategyId id);
    void addStrategy(ArticleId article, Span sentence, service::StrategyEdit edit);
    void undo();
    /// There was a decision to take back when the facts were read.
    [[nodiscard]] bool canUndo() const { return m_canUndo; }

    /// Runs `work(const Library&)` off the interface's thread and hands its value to `then` in the interface's thread;
    /// `then` is dropped when `receiver` is gone by then.
    template <class Work, class Then>
    void ask(QObject* receiver, Work work, Then then)
    {
        run([work = std::move(work), then = std::move(then), guard = QPointer<QObject>{receiver}](
                service::Library& library) mutable {
            auto answer = std::make_shared<decltype(work(std::as_const(library)))>(work(std::as_const(library)));
            return std::function<void()>{[answer, then = std::move(then), guard = std::move(guard)]() mutable {
                if (guard)
                    then(std::move(*answer));
            }};
        });
    }

signals:
    void tableChanged();
    void importProgressed(int done, int total, const QString& current);
    void importFinished(const exeunt::service::ImportReport& report);
    void failed(const QString& sentence); // a read or change that did not succeed, said in core's words
    void idle();

private:
    using Job = std::function<std::function<void()>(service::Library&)>;
    void run(Job job);
    void change(std::function<Result<void>(service::Library&)> work);
    void finish();

    std::shared_ptr<service::Library> m_library;
    std::shared_ptr<const view::FactTable> m_table;
    QThreadPool m_pool;
    std::stop_source m_stop;
    int m_pending = 0;
    bool m_importing = false;
    bool m_canUndo = false;
};

} // namespace exeunt::ui
