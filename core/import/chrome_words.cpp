// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/chrome_words.h"

#include "core/base/resource.h"
#include "core/text/fold.h"
#include "core/text/lines.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <unicode/uchar.h>

namespace exeunt::import {

namespace {

/// Calls `take` with each line of a list in resources/lexicon/chrome that is neither empty nor a comment.
template <class Take>
void readList(std::string_view name, Take take)
{
    const auto content = resource("lexicon/chrome/" + std::string{name}).value_or(std::string_view{});
    for (const auto& span : text::linesOf(content)) {
        // linesOf trims; a tab at the end means an empty second column.
        const auto line = span.of(content);
        if (!line.empty() && line.front() != '#')
            take(line);
    }
}

std::vector<std::string> pieces(std::string_view pattern)
{
    std::vector<std::string> found;
    while (!pattern.empty()) {
        const auto star = std::min(pattern.find('*'), pattern.size());
        found.emplace_back(pattern.substr(0, star));
        pattern.remove_prefix(std::min(star + 1, pattern.size()));
    }
    return found;
}

std::pair<std::string, std::string> columns(std::string_view line)
{
    const auto tab = std::min(line.find('\t'), line.size());
    return {std::string{line.substr(0, tab)}, std::string{line.substr(std::min(tab + 1, line.size()))}};
}

bool isMark(char32_t value)
{
    const auto character = static_cast<UChar32>(value);
    return text::isSpace(value) || u_ispunct(character) || (value >= 0x2190 && value < 0x2C00) || value == '|' || value == '+'
        || value == '>' || value == '<';
}

/// A start ends at a word border, so that "share on" is none of "share ones".
bool startsWith(std::string_view line, std::string_view start)
{
    if (line.substr(0, start.size()) != start)
        return false;
    if (line.size() == start.size() || !text::isLatin(static_cast<unsigned char>(start.back())))
        return true;
    return !text::isLatin(text::decodeAt(line, start.size()).value);
}

} // namespace

std::string_view bareLine(std::string_view line)
{
    while (!line.empty()) {
        const auto first = text::decodeAt(line, 0);
        if (!isMark(first.value))
            break;
        line.remove_prefix(first.length);
    }
    while (!line.empty()) {
        const auto last = text::decodeBefore(line, line.size());
        if (!isMark(last.value))
            break;
        line.remove_suffix(last.length);
    }
    return line;
}

const ChromeWords& ChromeWords::instance()
{
    static const ChromeWords words;
    return words;
}

ChromeWords::ChromeWords()
{
    const auto into = [](Words& words) { return [&words](std::string_view line) { words.insert(text::fold(line).text); }; };
    readList("lines.txt", into(m_lines));
    readList("anywhere.txt", into(m_anywhere));
    readList("cuts.txt", into(m_cuts));
    readList("counters.txt", into(m_counters));
    readList("starts.txt", [&](std::string_view line) { m_starts.push_back(text::fold(line).text); });
    readList("notices.txt", [&](std::string_view line) { m_notices.push_back(pieces(text::fold(line).text)); });
    readList("title_frames.txt", [&](std::string_view line) {
        const auto [before, after] = columns(line);
        m_frames.push_back({pieces(before), after});
        if (auto& parts = m_frames.back().before; parts.back().size() > 1 && parts.back().back() == ':') {
            parts.back().pop_back(); // "original title :"
            parts.emplace_back(":");
        }
    });
    readList("converter.tsv", [&](std::string_view line) { m_slips.push_back(columns(line)); });
    std::stable_sort(m_slips.begin(), m_slips.end(), [](const Slip& a, const Slip& b) {
        const auto first = text::decodeAt(a.first, 0).value;
        const auto other = text::decodeAt(b.first, 0).value;
        return first != other ? first < other : a.first.size() > b.first.size();
    });
    for (const auto& slip : m_slips)
        m_slipStarts[text::decodeAt(slip.first, 0).value & 0xFFFFU] = true;
}

const ChromeWords::Slip* ChromeWords::slipAt(std::string_view text, std::size_t at, char32_t first) const
{
    if (first >= m_slipStarts.size() || !m_slipStarts[first]) // nearly always
        return nullptr;
    auto slip = std::partition_point(
        m_slips.begin(), m_slips.end(), [&](const Slip& one) { return text::decodeAt(one.first, 0).value < first; });
    for (; slip != m_slips.end() && text::decodeAt(slip->first, 0).value == first; ++slip) {
        if (text.compare(at, slip->first.size(), slip->first) == 0)
            return &*slip;
    }
    return nullptr;
}

bool ChromeWords::isFurniture(std::string_view line) const
{
    const auto bare = bareLine(line);
    // A lone bullet or rule is furniture; so is a word of the list.
    if (bare.empty() || m_lines.count(std::string{bare}) > 0)
        return true;
    std::string_view unbulleted = line;
    while (!unbulleted.empty() && (unbulleted.front() == '*' || unbulleted.front() == ' '))
        unbulleted.remove_prefix(1);
    return text::displayWidth(line) < 100
        && std::any_of(m_starts.begin(), m_starts.end(), [&](const auto& start) { return startsWith(unbulleted, start); });
}

bool ChromeWords::isFurnitureAnywhere(std::string_view line) const
{
    return m_anywhere.count(std::string{bareLine(line)}) > 0;
}

bool ChromeWords::isCut(std::string_view line) const
{
    return m_cuts.count(std::string{bareLine(line)}) > 0;
}

bool ChromeWords::isNotice(std::string_view line) const
{
    return std::any_of(m_notices.begin(), m_notices.end(), [&](const auto& parts) {
        std::size_t at = 0;
        for (const auto& part : parts) {
            const auto found = line.find(part, at);
            if (found == std::string_view::npos)
                return false;
            at = found + part.size();
        }
        return true;
    });
}

bool ChromeWords::isCounter(std::string_view line) const
{
    std::string word;
    bool hasNumber = false;
    bool isKnown = true;
    const auto check = [&] {
        isKnown = isKnown && (word.empty() || m_counters.count(word) > 0 || word == "k" || word == "万");
        word.clear();
    };
    for (text::Utf8Walk walk{line}; !walk.atEnd() && isKnown; walk.next()) {
        if (text::isDigit(walk.value())) {
            hasNumber = true;
            check();
        } else if (isMark(walk.value())) {
            check();
        } else {
            text::append(word, walk.value());
        }
    }
    check();
    return hasNumber && isKnown;
}

std::optional<std::pair<std::size_t, std::size_t>> ChromeWords::framedTitle(std::string_view line) const
{
    for (const auto& [before, after] : m_frames) {
        std::size_t begin = 0;
        bool fits = true;
        for (const auto& part : before) {
            while (begin < line.size() && line[begin] == ' ')
                ++begin;
            const auto found =
                begin == 0 ? (line.substr(0, part.size()) == part ? 0 : std::string_view::npos) : line.find(part, begin);
            fits = found != std::string_view::npos && found - begin < 60;
            if (!fits)
                break;
            begin = found + part.size();
        }
        if (!fits)
            continue;
        const auto end = after.empty() ? line.size() : line.find(after, begin);
        if (end != std::string_view::npos && end > begin)
            return std::pair{begin, end};
    }
    return std::nullopt;
}

} // namespace exeunt::import
