// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include <iostream>

namespace exeunt::cli {

void complain(const std::string& what)
{
    std::cerr << "exeunt-cli: " << what << '\n';
}

void print(const Json& document)
{
    std::cout << document.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

std::optional<service::Library> openExisting(const std::filesystem::path& path, int& exitStatus)
{
    auto library = service::Library::open(path, service::Library::Mode::OpenExisting);
    if (library)
        return std::move(*library);
    complain(library.error().what);
    exitStatus = kUnusableLibrary;
    return std::nullopt;
}

std::string counted(std::size_t count, const std::string& one)
{
    return std::to_string(count) + " " + one + (count == 1 ? "" : "s");
}

} // namespace exeunt::cli
