// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/clauses.h"

#include "core/text/byte_set.h"
#include "core/text/utf8.h"

#include <algorithm>

namespace exeunt::text {

namespace {

/// What a clause mark or a bracket begins with: marks of ASCII, and what leads — and ，；：（）.
constexpr auto kClauseMarks = ByteSet::where([](unsigned char byte) {
    return byte == ',' || byte == ';' || byte == ':' || byte == '(' || byte == ')' || byte == 0xE2 || byte == 0xEF;
});

bool isClauseMark(std::string_view body, std::size_t at, char32_t value)
{
    switch (value) {
    case U'，':
    case U'；':
    case U'：':
    case U'—':
    case U';':
        return true;
    case U',':
    case U':': {
        const bool digitBefore = at > 0 && isDigit(decodeBefore(body, at).value);
        const bool digitAfter = at + 1 < body.size() && isDigit(decodeAt(body, at + 1).value);
        return !(digitBefore && digitAfter);
    }
    default:
        return false;
    }
}

} // namespace

std::vector<Span> splitClauses(std::string_view body, Span sentence)
{
    std::vector<Span> clauses;
    const auto add = [&](std::size_t begin, std::size_t end) {
        const auto clause = trimmed(body.substr(begin, end - begin));
        if (!clause.empty()) {
            const auto at = static_cast<std::size_t>(clause.data() - body.data());
            clauses.push_back({at, at + clause.size()});
        }
    };
    std::size_t begin = sentence.begin;
    int depth = 0;
    const auto text = body.substr(0, sentence.end);
    for (auto at = kClauseMarks.find(text, sentence.begin); at < sentence.end; at = kClauseMarks.find(text, at)) {
        const auto point = decodeAt(text, at);
        if (point.value == U'(' || point.value == U'（')
            ++depth;
        else if (point.value == U')' || point.value == U'）')
            depth = std::max(0, depth - 1);
        else if (depth == 0 && isClauseMark(text, at, point.value)) {
            add(begin, at);
            begin = at + point.length;
        }
        at += point.length;
    }
    add(begin, sentence.end);
    return clauses;
}

} // namespace exeunt::text
