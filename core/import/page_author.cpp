// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/page_author.h"

#include "core/import/chrome_words.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>

namespace exeunt::import {

namespace {

constexpr std::array<std::string_view, 16> kLabels{"本文作者", "作者", "撰文", "撰稿", "采写", "采访", "编译", "记者", "文字",
    "文", "author", "autor", "text", "written by", "编辑", "责编"};
constexpr std::array<std::string_view, 5> kSeparators{"|", "丨", "/", ":", "｜"};

/// Where the name begins behind a label and a separator; 0 where the line is no such thing.
std::size_t afterLabel(std::string_view folded)
{
    for (const auto label : kLabels) {
        if (folded.substr(0, label.size()) != label)
            continue;
        auto at = label.size();
        while (at < folded.size() && folded[at] == ' ')
            ++at;
        for (const auto separator : kSeparators) {
            if (folded.substr(at, separator.size()) == separator) {
                at += separator.size();
                while (at < folded.size() && folded[at] == ' ')
                    ++at;
                return at < folded.size() ? at : 0;
            }
        }
    }
    return 0;
}

bool isCapitalized(std::string_view word)
{
    return !word.empty() && ((word[0] >= 'A' && word[0] <= 'Z') || static_cast<unsigned char>(word[0]) >= 0xC3);
}

/// "By Ada Li", "Von Lena Voss und Tom Ruf": two to eight words, all capitalized but the joining ones.
std::optional<std::string_view> latinByline(std::string_view raw)
{
    for (const std::string_view opening : {"By ", "BY ", "by ", "Von ", "VON "}) {
        if (raw.substr(0, opening.size()) != opening || raw.size() > 80)
            continue;
        const auto names = text::trimmed(raw.substr(opening.size()));
        std::size_t words = 0;
        auto rest = names;
        while (!rest.empty()) {
            const auto space = std::min(rest.find(' '), rest.size());
            const auto word = rest.substr(0, space);
            const bool joins = word == "and" || word == "und" || word == "de" || word == "van" || word == "von" || word == "|";
            if (!joins && !isCapitalized(word))
                return std::nullopt;
            words += joins ? 0U : 1U;
            rest.remove_prefix(std::min(space + 1, rest.size()));
        }
        const bool isSentence = !names.empty() && (names.back() == '.' || names.back() == ':');
        if (words >= 2 && words <= 8 && !isSentence)
            return names;
    }
    return std::nullopt;
}

/// The name itself out of what follows a label: without a column's title before it or an editor behind it.
std::optional<std::string> plainName(std::string_view raw)
{
    for (const std::string_view stop : {"编辑", "編輯", "责编", "責編", "来源", "來源", "出品", "记者", "|", "｜", "丨", "，",
             "。", "发布", "發布", "\n", "\t"}) {
        if (const auto found = raw.find(stop); found != std::string_view::npos && found > 0)
            raw = raw.substr(0, found);
    }
    raw = text::trimmed(raw);
    if (const auto column = raw.rfind("》"); column != std::string_view::npos) {
        auto rest = text::trimmed(raw.substr(column + std::string_view{"》"}.size()));
        if (const auto space = rest.rfind(' '); space != std::string_view::npos)
            rest = rest.substr(space + 1);
        raw = rest;
    }
    raw = text::trimmed(raw);
    return raw.empty() || raw.size() > 60 ? std::nullopt : std::optional{std::string{raw}};
}

std::optional<std::string> fromByline(std::string_view raw)
{
    raw = text::trimmed(raw);
    if (const auto names = latinByline(raw))
        return std::string{*names};
    const auto folded = text::fold(raw);
    const auto at = afterLabel(folded.text);
    if (at == 0 || folded.text.rfind("编辑", 0) == 0 || folded.text.rfind("责编", 0) == 0)
        return std::nullopt;
    return plainName(raw.substr(folded.toOriginal(at)));
}

/// "2024-03-05 来源:… 作者:某某": the label inside a line of several fields.
std::optional<std::string> fromField(std::string_view raw)
{
    const auto folded = text::fold(raw);
    for (const std::string_view label : {"作者:", "记者:", "author:", "autor:"}) {
        const auto found = folded.text.find(label);
        if (found != std::string::npos)
            return plainName(raw.substr(folded.toOriginal(found + label.size())));
    }
    return std::nullopt;
}

/// 〔記者某某／某地報導〕 at the begin of a paragraph, （记者 某某） at its end.
std::optional<std::string> fromReporterMark(std::string_view paragraph)
{
    for (const std::string_view opening :
        {"〔記者", "〔记者", "【記者", "【记者", "[記者", "(記者", "（記者", "（记者", "(记者", "本报记者", "本報記者"}) {
        const auto found = paragraph.find(opening);
        if (found == std::string_view::npos)
            continue;
        auto rest = text::trimmed(paragraph.substr(found + opening.size(), 60));
        std::size_t end = 0;
        std::size_t characters = 0;
        while (end < rest.size()) {
            const auto point = text::decodeAt(rest, end);
            if (!text::isHan(point.value))
                break;
            end += point.length;
            ++characters;
        }
        const auto name = rest.substr(0, end);
        for (const std::string_view tail : {"攝", "摄", "报道", "報導"}) {
            if (const auto cut = name.find(tail); cut != std::string_view::npos && cut > 0)
                return std::string{name.substr(0, cut)};
        }
        if (characters >= 2 && characters <= 4)
            return std::string{name};
    }
    return std::nullopt;
}

std::optional<std::string> fromBlock(std::string_view text, const Page& page)
{
    for (std::size_t i = 0; i + 1 < page.lines.size(); ++i) {
        const bool isLabel = bareLine(page.lines[i].folded) == "name" || bareLine(page.lines[i].folded) == "姓名";
        if (page.lines[i].kind == LineKind::AuthorBlock && isLabel && page.lines[i + 1].kind == LineKind::AuthorBlock)
            return std::string{text::trimmed(page.lines[i + 1].span.of(text))};
    }
    return std::nullopt;
}

} // namespace

bool isByline(std::string_view line, std::string_view folded)
{
    if (folded.size() > 150 || folded.find("。") != std::string_view::npos)
        return false;
    return afterLabel(folded) > 0 || latinByline(text::trimmed(line)).has_value();
}

bool opensAuthorBlock(std::string_view folded)
{
    static constexpr std::array<std::string_view, 6> kOpenings{"authors", "author", "autoren", "autor", "autorin", "作者"};
    return std::find(kOpenings.begin(), kOpenings.end(), bareLine(folded)) != kOpenings.end();
}

bool isAvatarLine(std::string_view folded)
{
    const auto bare = bareLine(folded);
    return bare == "avatar" || bare == "name" || bare == "头像" || bare == "姓名";
}

std::optional<std::string> findAuthor(std::string_view text, const Page& page)
{
    if (auto author = fromBlock(text, page))
        return author;
    for (const auto& line : page.lines) {
        const bool mayName = line.kind == LineKind::Byline || line.kind == LineKind::Date || line.kind == LineKind::Furniture;
        if (!mayName || line.span.size() > 200)
            continue;
        if (auto author = fromByline(line.span.of(text)))
            return author;
        if (auto author = line.kind == LineKind::Date ? fromField(line.span.of(text)) : std::nullopt)
            return author;
    }
    for (auto i = page.bodyBegin; i < std::min(page.tailBegin, page.bodyBegin + 3); ++i) {
        if (auto author = fromReporterMark(page.lines[i].span.of(text).substr(0, 1000)))
            return author;
    }
    return std::nullopt;
}

} // namespace exeunt::import
