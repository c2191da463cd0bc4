// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"

#include <unistd.h>

#include <csignal>
#include <iostream>
#include <stop_token>
#include <thread>

namespace fs = std::filesystem;

namespace exeunt::cli {
namespace {

using service::ImportedFile;
using Outcome = ImportedFile::Outcome;

/// Turns the first Ctrl+C into a wish to stop after the article at hand; the second ends the program.
class Interruption {
public:
    Interruption()
    {
        sigemptyset(&m_signals);
        sigaddset(&m_signals, SIGINT);
        sigaddset(&m_signals, SIGTERM);
        pthread_sigmask(SIG_BLOCK, &m_signals, nullptr); // before any other thread, so that all inherit it
        m_listener = std::jthread{[this](const std::stop_token& over) { listen(over); }};
    }
    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

private:
    void listen(const std::stop_token& over)
    {
        const timespec pause{0, 100'000'000};
        while (!over.stop_requested())
            if (sigtimedwait(&m_signals, nullptr, &pause) > 0) {
                if (m_stop.stop_requested())
                    ::_exit(130);
                m_stop.request_stop();
            }
    }
    sigset_t m_signals{};
    std::stop_source m_stop;
    std::jthread m_listener;
};

const char* wordOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Added:
        return "added";
    case Outcome::AlreadyThere:
        return "already_there";
    case Outcome::Skipped:
        break;
    }
    return "skipped";
}

Json jsonOf(const ImportedFile& file)
{
    Json removed = Json::array();
    for (const auto& piece : file.removed)
        removed.push_back({{"kind", piece.kind}, {"count", piece.count}});
    return {{"path", file.path.string()}, {"outcome", wordOf(file.outcome)},
        {"reason", file.reason.empty() ? Json(nullptr) : Json(file.reason)},
        {"article", file.article.isStored() ? Json(file.article.value) : Json(nullptr)}, {"moves", file.moveCount},
        {"removed", removed}};
}

void printJson(const ImportWish& wish, const service::ImportReport& report)
{
    Json files = Json::array();
    for (const auto& file : report.files)
        files.push_back(jsonOf(file));
    print({{"library", wish.library.string()}, {"added", report.count(Outcome::Added)},
        {"already_there", report.count(Outcome::AlreadyThere)}, {"skipped", report.count(Outcome::Skipped)},
        {"cancelled", report.wasCancelled}, {"stopped", report.stopped ? Json(report.stopped->what) : Json(nullptr)},
        {"files", files}});
}

std::string detailsOf(const ImportedFile& file)
{
    std::string details = counted(file.moveCount, "move");
    for (const auto& piece : file.removed)
        details += ", " + std::to_string(piece.count) + " × " + piece.kind + " removed";
    return details;
}

void printLines(const service::ImportReport& report)
{
    for (const auto& file : report.files) {
        if (file.outcome == Outcome::Added)
            std::cout << "added    " << file.path.string() << " (" << detailsOf(file) << ")\n";
        else
            std::cout << (file.outcome == Outcome::Skipped ? "skipped  " : "known    ") << file.path.string() << ": "
                      << file.reason << '\n';
    }
    std::cout << report.count(Outcome::Added) << " added, " << report.count(Outcome::AlreadyThere) << " known already, "
              << report.count(Outcome::Skipped) << " skipped" << (report.wasCancelled ? "; stopped on request" : "") << '\n';
}

/// One line that counts up on a terminal; nothing into a file.
service::ImportProgress progressLine()
{
    if (::isatty(STDERR_FILENO) == 0)
        return {};
    return [](std::size_t done, std::size_t total, const fs::path& current) {
        std::cerr << "\r\033[K" << done << " of " << total << "  " << current.filename().string() << (done == total ? "\n" : "")
                  << std::flush;
    };
}

int importSample(service::Library& library)
{
    if (const auto done = library.importSample(); !done) {
        complain(done.error().what);
        return kUnusableLibrary;
    }
    std::cout << "The sample articles are in " << library.path().string() << ".\n";
    return kDone;
}

} // namespace

int runImport(const ImportWish& wish)
{
    auto library = service::Library::open(wish.library);
    if (!library) {
        complain(library.error().what);
        return kUnusableLibrary;
    }
    if (wish.isSample)
        return importSample(*library);
    const Interruption interruption;
    const auto report = library->importPaths(wish.paths, wish.options, interruption.token(), progressLine());
    wish.isJson ? printJson(wish, report) : printLines(report);
    if (report.stopped) {
        complain(report.stopped->what + " What was imported before is kept.");
        return kUnusableLibrary;
    }
    return report.count(Outcome::Skipped) > 0 || report.wasCancelled ? kPartlyDone : kDone;
}

} // namespace exeunt::cli
