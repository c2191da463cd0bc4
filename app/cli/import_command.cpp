// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"

#include <unistd.h>

#include <csignal>
#include <iostream>
#include <memory>
#include <stop_token>
#include <thread>

namespace fs = std::filesystem;

namespace exeunt::cli {
namespace {

using service::ImportedFile;
using Outcome = ImportedFile::Outcome;

struct Wish {
    fs::path library;
    std::vector<fs::path> paths;
    service::ImportOptions options;
    bool isJson = false;
    bool isSample = false;
};

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

void printJson(const Wish& wish, const service::ImportReport& report)
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

int run(const Wish& wish)
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

} // namespace

void addImportCommand(CLI::App& app, int& exitStatus)
{
    auto* command = app.add_subcommand("import", "Read articles into a library");
    const auto wish = std::make_shared<Wish>();
    command->add_option("LIBRARY", wish->library, "The library file; made when it is not there")->required();
    command->add_option("PATH", wish->paths, "Files, or folders that are walked for *.txt *.text *.md *.markdown");
    addDateOption(*command, "--published", wish->options.published, "Publication date (EDTF) of articles that bear none");
    command->add_option("--threads", wish->options.threads, "How many articles to read at a time (default: one a core)");
    command->add_flag("--json", wish->isJson, "Report as JSON");
    command->add_flag("--sample", wish->isSample, "Fill an empty library with the sample articles");
    command->footer("Reports one line a file. The same bytes are stored once. Exit status 1 when a file was skipped.");
    command->callback([wish, &exitStatus] {
        if (wish->isSample != wish->paths.empty())
            throw CLI::ValidationError{"PATH", wish->isSample ? "--sample takes no PATH" : "name at least one file or folder"};
        exitStatus = run(*wish);
    });
}

} // namespace exeunt::cli
