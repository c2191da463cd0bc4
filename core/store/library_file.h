// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <functional>
#include <memory>

namespace exeunt::store {

class Connection;

/// One library on disk: a writing connection, and reading ones handed out as needed. Safe to use from any thread.
class LibraryFile {
public:
    enum class Mode { OpenOrCreate, OpenExisting };

    /// Opens or creates; brings an older schema up to date.
    /// Fails: NotFound; Newer and BadInput (the file is untouched); Storage.
    [[nodiscard]] static Result<LibraryFile> open(const std::filesystem::path& path, Mode mode);
    ~LibraryFile();
    LibraryFile(LibraryFile&&) noexcept;
    LibraryFile& operator=(LibraryFile&&) noexcept;

    [[nodiscard]] const std::filesystem::path& path() const;

    /// Runs `work` in one write transaction: kept when it succeeds, undone when it fails. One at a time; others wait.
    [[nodiscard]] Result<void> write(const std::function<Result<void>(Connection&)>& work);
    /// Runs `work` on one snapshot of the library; any number at a time.
    [[nodiscard]] Result<void> read(const std::function<Result<void>(Connection&)>& work) const;
    /// Runs `work` in a write transaction that is always undone: for checks that SQLite words as writes.
    [[nodiscard]] Result<void> rehearse(const std::function<Result<void>(Connection&)>& work) const;

private:
    struct Impl;
    explicit LibraryFile(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace exeunt::store
