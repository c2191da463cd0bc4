// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Catch2 2.13 today, 3 tomorrow: only what both have.
#ifdef EXEUNT_CATCH3
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

namespace exeunt::test {

/// Matches a string that contains `part`.
inline auto containsText(const std::string& part)
{
#ifdef EXEUNT_CATCH3
    return Catch::Matchers::ContainsSubstring(part);
#else
    return Catch::Matchers::Contains(part);
#endif
}

} // namespace exeunt::test
