// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/strategies/break_lines.h"

#include "core/text/line_breaks.h"
#include "core/text/utf8.h"

#include <algorithm>

namespace exeunt::view::strategies {

namespace {

constexpr std::string_view kDots = "…";

} // namespace

double LineBreaker::widthOf(std::string_view piece)
{
    const auto known = m_widths.find(std::string{piece});
    if (known != m_widths.end())
        return known->second;
    const auto width = m_measure(piece);
    m_widths.emplace(piece, width);
    return width;
}

/// The most of `text` that fits, at least one character.
std::size_t LineBreaker::fitting(std::string_view text, double width, std::string_view ending)
{
    std::size_t fits = 0;
    double taken = ending.empty() ? 0 : widthOf(ending);
    for (text::Utf8Walk walk{text}; !walk.atEnd(); walk.next()) {
        const auto end = walk.offset() + text::decodeAt(text, walk.offset()).length;
        taken += widthOf(text.substr(walk.offset(), end - walk.offset()));
        if (taken > width && fits != 0)
            break;
        fits = end;
    }
    while (fits > 1 && m_measure(std::string{text::trimmed(text.substr(0, fits))}.append(ending)) > width) { // kerning
        const auto shorter = fits - text::decodeBefore(text, fits).length;
        if (shorter == 0)
            break;
        fits = shorter;
    }
    return fits;
}

/// Where lines end, whatever their number.
std::vector<std::size_t> LineBreaker::endsOf(std::string_view text, double width)
{
    std::vector<std::size_t> ends;
    std::size_t begin = 0, last = 0; // of the line; where it may end
    double taken = 0;
    for (const auto at : text::lineBreaks(text)) {
        const auto piece = text.substr(last, at - last);
        const auto bare = widthOf(text::trimmed(piece)); // spaces may hang over the end
        if (last != begin && taken + bare > width) {
            ends.push_back(last);
            begin = last;
            taken = 0;
        }
        auto rest = piece;
        while (taken == 0 && widthOf(text::trimmed(rest)) > width) { // a word longer than a line
            const auto fits = fitting(rest, width, {});
            if (fits >= rest.size())
                break;
            begin += fits;
            ends.push_back(begin);
            rest.remove_prefix(fits);
        }
        taken += widthOf(rest);
        last = at;
    }
    if (last > begin)
        ends.push_back(last);
    return ends;
}

Broken LineBreaker::broken(std::string_view text, double width, std::size_t mostLines)
{
    Broken result;
    const auto ends = endsOf(text, width);
    result.allLines = ends.size();
    result.isCut = mostLines != 0 && ends.size() > mostLines;
    const auto shown = result.isCut ? mostLines : ends.size();
    std::size_t begin = 0;
    for (std::size_t i = 0; i < shown; ++i) {
        if (result.isCut && i + 1 == shown) {
            const auto rest = text::trimmed(text.substr(begin));
            result.lines.push_back(std::string{text::trimmed(rest.substr(0, fitting(rest, width, kDots)))}.append(kDots));
        } else {
            result.lines.emplace_back(text::trimmed(text.substr(begin, ends[i] - begin)));
        }
        begin = ends[i];
    }
    return result;
}

} // namespace exeunt::view::strategies
