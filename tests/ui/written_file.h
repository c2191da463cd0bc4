// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstddef>

namespace exeunt::test {

/// What an export wrote; a file that cannot be read fails the test.
[[nodiscard]] QByteArray contentOf(const QString& file);
/// How many groups of an SVG have a class that begins with a word; checks that the file is sound XML.
[[nodiscard]] std::size_t groupsOf(const QByteArray& svg, const QString& word);

} // namespace exeunt::test
