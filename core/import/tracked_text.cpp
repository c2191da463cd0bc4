// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/tracked_text.h"

#include <algorithm>

namespace exeunt::import {

TrackedText::TrackedText(std::string original)
    : m_text{std::move(original)}
{
    if (!m_text.empty())
        m_runs.push_back({0, 0, m_text.size()});
}

void TrackedText::copyRuns(Span kept, std::size_t at, std::size_t& cursor, std::vector<article::OffsetRun>& into) const
{
    if (kept.isEmpty())
        return;
    while (cursor < m_runs.size() && m_runs[cursor].clean + m_runs[cursor].length <= kept.begin)
        ++cursor;
    for (auto i = cursor; i < m_runs.size() && m_runs[i].clean < kept.end; ++i) {
        const auto& run = m_runs[i];
        const auto begin = std::max(run.clean, kept.begin);
        const auto end = std::min(run.clean + run.length, kept.end);
        const article::OffsetRun piece{at + (begin - kept.begin), run.original + (begin - run.clean), end - begin};
        const bool continues = !into.empty() && into.back().clean + into.back().length == piece.clean
            && into.back().original + into.back().length == piece.original;
        if (continues)
            into.back().length += piece.length;
        else
            into.push_back(piece);
    }
}

void TrackedText::apply(const Edits& edits, std::string_view kind)
{
    applyAll({{kind, edits}});
}

void TrackedText::applyAll(const std::vector<std::pair<std::string_view, Edits>>& kinds)
{
    struct Marked {
        const Edit* edit;
        std::string_view kind;
    };
    std::vector<Marked> all;
    for (const auto& [kind, edits] : kinds) {
        for (const auto& edit : edits)
            all.push_back({&edit, kind});
    }
    if (all.empty())
        return;
    std::stable_sort(
        all.begin(), all.end(), [](const Marked& a, const Marked& b) { return a.edit->span.begin < b.edit->span.begin; });
    std::string text;
    text.reserve(m_text.size());
    std::vector<article::OffsetRun> runs;
    std::size_t at = 0;
    std::size_t cursor = 0;
    const auto keep = [&](std::size_t end) {
        copyRuns({at, end}, text.size(), cursor, runs);
        text.append(m_text, at, end - at);
    };
    for (const auto& [edit, kind] : all) {
        if (edit->span.begin < at || edit->span.end > m_text.size())
            continue;
        keep(edit->span.begin);
        text += edit->replacement;
        at = edit->span.end;
        count(kind, 1);
    }
    keep(m_text.size());
    m_text = std::move(text);
    m_runs = std::move(runs);
}

void TrackedText::count(std::string_view kind, std::size_t pieces)
{
    if (kind.empty())
        return;
    const auto same = std::find_if(m_removed.begin(), m_removed.end(), [&](const auto& removed) { return removed.kind == kind; });
    if (same == m_removed.end())
        m_removed.push_back({std::string{kind}, pieces});
    else
        same->count += pieces;
}

std::string edited(std::string_view text, const Edits& edits)
{
    TrackedText tracked{std::string{text}};
    tracked.apply(edits, "");
    return tracked.takeText();
}

} // namespace exeunt::import
