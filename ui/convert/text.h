// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace exeunt::ui {

[[nodiscard]] QString toQString(std::string_view utf8);
[[nodiscard]] std::string toUtf8(QStringView text);

/// A half-open stretch of a QString, in UTF-16 units.
struct TextRange {
    int begin = 0;
    int end = 0;
    [[nodiscard]] int size() const { return end - begin; }
    bool operator==(const TextRange&) const = default;
};

/// Turns offsets into a UTF-8 text into offsets into the same text as QString, and back.
/// In:    the text, which must outlive the map; offsets beyond its end mean the end, offsets inside a character its start.
/// Fails: never.
class OffsetMap {
public:
    explicit OffsetMap(std::string_view utf8);

    [[nodiscard]] int toUtf16(std::size_t byte) const;
    [[nodiscard]] std::size_t toByte(int utf16) const;
    [[nodiscard]] TextRange toUtf16(const Span& span) const { return {toUtf16(span.begin), toUtf16(span.end)}; }

private:
    struct Stop {
        std::size_t byte = 0;
        int utf16 = 0;
    };
    std::string_view m_text;
    std::vector<Stop> m_stops; // every kStride bytes or a little later, at character starts
};

} // namespace exeunt::ui
