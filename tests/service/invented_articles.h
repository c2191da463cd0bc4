// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/library.h"
#include "tests/support/catch.h"
#include "tests/support/scratch_folder.h"

#include <string>

namespace exeunt::test {

/// An invented article in English that no other number gives.
inline std::string inventedArticle(int number)
{
    const auto n = std::to_string(number);
    return "Norvane loses its head of research, part " + n + "\n\nMara Vell-" + n
        + " has left Norvane, the company said on Monday. She had led the research of the software house for six years.\n"
          "Her team of "
        + n + " people stays in Harrowgate, a spokesman said. Who follows her is open.\n";
}

inline service::Library openLibrary(const std::filesystem::path& path)
{
    auto library = service::Library::open(path);
    if (!library)
        FAIL(library.error().what);
    return std::move(*library);
}

} // namespace exeunt::test
