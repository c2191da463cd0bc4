// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/library_file.h"

#include "core/store/preflight.h"
#include "core/store/schema.h"
#include "core/store/sqlite.h"

#include <mutex>
#include <vector>

namespace fs = std::filesystem;

namespace exeunt::store {
namespace {

constexpr int kBusyTimeoutMs = 10'000;
constexpr std::size_t kIdleReaders = 4;

using Work = std::function<Result<void>(Connection&)>;
using ConnectionPtr = std::unique_ptr<Connection>;

ConnectionPtr connect(const fs::path& path, int flags)
{
    auto connection = std::make_unique<Connection>(path.string(), flags, kBusyTimeoutMs);
    connection->db.exec("PRAGMA foreign_keys = ON");
    connection->db.exec("PRAGMA synchronous = FULL");
    connection->db.exec("PRAGMA recursive_triggers = ON");
    return connection;
}

/// Takes a failed opening back: a file that we made is gone again, one that was there stays.
void forget(const fs::path& path)
{
    std::error_code ignored;
    for (const char* ending : {"", "-journal", "-wal", "-shm"})
        fs::remove(path.string() + ending, ignored);
}

} // namespace

struct LibraryFile::Impl {
    fs::path path;
    ConnectionPtr writer;
    std::mutex writing;
    std::vector<ConnectionPtr> idle;
    std::mutex lending;

    ConnectionPtr borrow()
    {
        {
            const std::lock_guard lock{lending};
            if (!idle.empty()) {
                auto connection = std::move(idle.back());
                idle.pop_back();
                return connection;
            }
        }
        return connect(path, SQLite::OPEN_READONLY);
    }

    void giveBack(ConnectionPtr connection)
    {
        const std::lock_guard lock{lending};
        if (idle.size() < kIdleReaders)
            idle.push_back(std::move(connection));
    }

    ~Impl() { idle.clear(); } // readers first: the last connection, the writer, folds the log into the file
};

LibraryFile::LibraryFile(std::unique_ptr<Impl> impl)
    : m_impl{std::move(impl)}
{
}
LibraryFile::~LibraryFile() = default;
LibraryFile::LibraryFile(LibraryFile&&) noexcept = default;
LibraryFile& LibraryFile::operator=(LibraryFile&&) noexcept = default;

const fs::path& LibraryFile::path() const
{
    return m_impl->path;
}

Result<LibraryFile> LibraryFile::open(const fs::path& path, Mode mode)
{
    const auto found = inspect(path);
    if (!found)
        return found.error();
    if (mode == Mode::OpenExisting && *found == Found::Nothing)
        return Error{Fault::NotFound, "There is no library " + path.string() + "."};
    if (mode == Mode::OpenExisting && *found == Found::EmptyFile)
        return Error{Fault::BadInput, path.string() + " is empty, not a library."};
    auto impl = std::make_unique<Impl>();
    impl->path = path;
    const auto opened = guarded("opening " + path.string(), [&] {
        impl->writer = connect(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        migrate(*impl->writer); // before the log: version and kind stand in the file itself
        impl->writer->db.execAndGet("PRAGMA journal_mode = WAL");
    });
    if (!opened) {
        impl.reset();
        if (*found == Found::Nothing)
            forget(path);
        return opened.error();
    }
    return LibraryFile{std::move(impl)};
}

Result<void> LibraryFile::write(const Work& work)
{
    const std::lock_guard lock{m_impl->writing};
    Result<void> outcome;
    const auto done = guarded("writing " + path().string(), [&] {
        SQLite::Transaction transaction{m_impl->writer->db, SQLite::TransactionBehavior::IMMEDIATE};
        outcome = work(*m_impl->writer);
        if (outcome)
            transaction.commit();
    });
    return done ? outcome : done;
}

Result<void> LibraryFile::read(const Work& work) const
{
    Result<void> outcome;
    const auto done = guarded("reading " + path().string(), [&] {
        auto connection = m_impl->borrow();
        {
            const SQLite::Transaction snapshot{connection->db}; // deferred: the first statement takes the snapshot
            outcome = work(*connection);
        }
        m_impl->giveBack(std::move(connection));
    });
    return done ? outcome : done;
}

Result<void> LibraryFile::rehearse(const Work& work) const
{
    const std::lock_guard lock{m_impl->writing};
    Result<void> outcome;
    const auto done = guarded("checking " + path().string(), [&] {
        const SQLite::Transaction undone{m_impl->writer->db, SQLite::TransactionBehavior::IMMEDIATE};
        outcome = work(*m_impl->writer);
    });
    return done ? outcome : done;
}

} // namespace exeunt::store
