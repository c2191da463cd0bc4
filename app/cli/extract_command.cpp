// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"

#include <fstream>
#include <iostream>
#include <set>
#include <system_error>

namespace fs = std::filesystem;

namespace exeunt::cli {
namespace {

/// Gives each article a file of its own in the folder: NAME.json, or NAME.txt.json where that is taken, or a number.
class OutputNames {
public:
    [[nodiscard]] std::string next(const fs::path& article)
    {
        auto name = article.stem().string() + ".json";
        if (m_taken.count(name) != 0)
            name = article.filename().string() + ".json";
        for (int number = 2; m_taken.count(name) != 0; ++number)
            name = article.filename().string() + "-" + std::to_string(number) + ".json";
        m_taken.insert(name);
        return name;
    }

private:
    std::set<std::string> m_taken;
};

bool save(const fs::path& file, const std::string& content)
{
    std::ofstream out{file, std::ios::binary | std::ios::trunc};
    out << content;
    out.close();
    if (!out)
        complain(file.string() + " could not be written.");
    return !out.fail();
}

int explain(const ExtractWish& wish)
{
    int status = kDone;
    service::extractPaths(wish.paths, wish.options, [&](const service::ExtractedFile& file) {
        if (file.refusal.empty())
            std::cout << "# " << file.path.string() << '\n' << file.output << '\n';
        else
            complain("skipped " + file.path.string() + ": " + file.refusal);
        status = file.refusal.empty() ? status : kPartlyDone;
        return true;
    });
    return status;
}

int extract(const ExtractWish& wish)
{
    std::error_code error;
    fs::create_directories(wish.out, error);
    if (!fs::is_directory(wish.out)) {
        complain(wish.out.string() + " is no folder and could not be made one: " + error.message() + ".");
        return kWrongUsage;
    }
    int status = kDone;
    OutputNames names;
    service::extractPaths(wish.paths, wish.options, [&](const service::ExtractedFile& file) {
        bool isDone = file.refusal.empty();
        if (!isDone)
            complain("skipped " + file.path.string() + ": " + file.refusal);
        else if (const auto name = names.next(file.path); (isDone = save(wish.out / name, file.output)))
            std::cout << name << ": " << counted(file.moveCount, "move") << '\n';
        status = isDone ? status : kPartlyDone;
        return true;
    });
    return status;
}

} // namespace

int runExtract(const ExtractWish& wish)
{
    return wish.options.explains ? explain(wish) : extract(wish);
}

} // namespace exeunt::cli
