// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/page_outlet.h"

#include "core/import/page_date.h"
#include "core/text/byte_set.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <map>

namespace exeunt::import {

namespace {

constexpr auto kFrameLeads = text::ByteSet::where([](unsigned char byte) { return byte == 0xE5 || byte == 0xE6; });
constexpr std::size_t kNotice = 200;  // bytes of an opening in which a reprint notice begins
constexpr std::size_t kOpening = 600; // bytes of a paragraph in which notices and datelines stand

bool isNameMark(char32_t value)
{
    return text::isHan(value) || text::isLatin(value) || text::isDigit(value) || value == '-' || value == '.' || value == '&'
        || value == '_' || value == U'·';
}

/// The name that begins at `at`: letters, ideographs and digits, single spaces between Latin words.
std::size_t nameEnd(std::string_view line, std::size_t at)
{
    std::size_t end = at;
    while (end < line.size()) {
        const auto point = text::decodeAt(line, end);
        const bool isSpaceInside = point.value == ' ' && end > at && text::isLatin(text::decodeBefore(line, end).value)
            && end + 1 < line.size() && text::isLatin(text::decodeAt(line, end + 1).value);
        if (!isNameMark(point.value) && !isSpaceInside)
            break;
        end += point.length;
    }
    return end;
}

/// The original spelling of a stretch of the folded line, when it can be an outlet's name.
std::optional<std::string> original(std::string_view raw, const text::Folded& folded, Span span)
{
    const auto name = text::trimmed(folded.toOriginal(span).of(raw));
    const auto length = text::countCodePoints(name);
    if (length < 2 || length > 30)
        return std::nullopt;
    return std::string{name};
}

/// After one of the openings, past colons, brackets and quotation marks.
std::optional<std::string> afterOpening(std::string_view raw, const text::Folded& folded,
    std::initializer_list<std::string_view> openings, std::initializer_list<std::string_view> skipped = {})
{
    for (const auto opening : openings) {
        auto at = folded.text.find(opening);
        if (at == std::string::npos)
            continue;
        at += opening.size();
        const auto skipMarks = [&] {
            while (at < folded.text.size()) {
                const auto point = text::decodeAt(folded.text, at);
                if (isNameMark(point.value))
                    break;
                at += point.length;
            }
        };
        skipMarks();
        for (const auto word : skipped) {
            if (folded.text.compare(at, word.size(), word) == 0) {
                at += word.size();
                skipMarks();
            }
        }
        auto end = nameEnd(folded.text, at);
        for (const std::string_view stop : {"作者", "编辑", "责任", "发布", "时间", "的", "授权", "原创", " 20"}) {
            if (const auto cut = folded.text.find(stop, at); cut != std::string::npos && cut > at)
                end = std::min(end, cut);
        }
        if (auto name = original(raw, folded, {at, end}))
            return name;
    }
    return std::nullopt;
}

std::optional<std::string> fromReprint(std::string_view raw, const text::Folded& folded)
{
    return afterOpening(raw, folded,
        {"本文来自于", "本文来自", "本文来源于", "本文来源", "本文转载自", "转载自", "本文首发于", "原载于", "文章来源",
            "首发于"},
        {"微信公众号", "微信公众平台", "公众号", "微信", "id"});
}

std::optional<std::string> fromSourceLine(std::string_view raw, const text::Folded& folded)
{
    return afterOpening(raw, folded, {"来源:", "来源|", "来源丨", "来源 ", "出处:", "稿源:", "source:", "quelle:", "publisher:"},
        {"微信公众号", "公众号"});
}

std::optional<std::string> fromDisclaimer(std::string_view raw, const text::Folded& folded)
{
    const auto& line = folded.text;
    for (std::string_view opening : {"不代表", "版权归"}) {
        for (auto at = line.find(opening); at != std::string::npos; at = line.find(opening, at + 1)) {
            const auto begin = at + opening.size();
            const auto end = nameEnd(line, begin);
            auto name = std::string_view{line}.substr(begin, end - begin);
            for (const std::string_view tail : {"立场", "观点", "所有", "的", "官方"}) {
                if (const auto cut = name.find(tail); cut != std::string_view::npos)
                    name = name.substr(0, cut);
            }
            const bool isGeneric = name.empty() || name.find("本") == 0 || name.find("作者") != std::string_view::npos
                || name.find("网站") == 0 || name.find("平台") != std::string_view::npos || name.find("原作") == 0
                || name.find("我们") == 0;
            if (!isGeneric)
                return original(raw, folded, {begin, begin + name.size()});
        }
    }
    return std::nullopt;
}

std::optional<std::string> fromCopyright(std::string_view raw, const text::Folded& folded)
{
    for (std::string_view opening : {"©", "copyright", "(c)"}) {
        auto at = folded.text.find(opening);
        if (at == std::string::npos)
            continue;
        at += opening.size();
        const auto isFiller = [&](char c) { return c == ' ' || c == '-' || c == ',' || (c >= '0' && c <= '9'); };
        while (at < folded.text.size()
            && (isFiller(folded.text[at]) || folded.text.compare(at, 2, "©") == 0 || folded.text.compare(at, 3, "(c)") == 0))
            ++at;
        auto end = nameEnd(folded.text, at);
        if (const auto all = folded.text.find(" all rights", at); all != std::string::npos)
            end = std::min(end, all);
        return original(raw, folded, {at, end});
    }
    return std::nullopt;
}

/// 《X30日專訊》, X社北京3月5日电, X 3 月 5 日消息: the name before the day. Only at the very begin of a paragraph.
std::optional<std::string> fromChineseDateline(std::string_view raw, const text::Folded& folded)
{
    const std::string_view line = folded.text;
    std::size_t begin = 0;
    while (begin < line.size() && !isNameMark(text::decodeAt(line, begin).value))
        begin += text::decodeAt(line, begin).length;
    // A dateline is short: some marks, a name, a day, 讯.
    const auto window = line.substr(0, std::min<std::size_t>(line.size(), begin + 100));
    std::size_t day = std::string_view::npos;
    for (std::size_t at = begin; at < window.size(); at += text::decodeAt(window, at).length) {
        if (text::isDigit(text::decodeAt(window, at).value)) {
            day = at;
            break;
        }
    }
    if (day == std::string_view::npos || day == begin)
        return std::nullopt;
    auto at = day;
    while (at < window.size()) {
        const auto point = text::decodeAt(window, at);
        if (!text::isDigit(point.value) && point.value != ' ' && point.value != U'年' && point.value != U'月'
            && point.value != U'日')
            break;
        at += point.length;
    }
    auto after = window.substr(at);
    for (const std::string_view time : {"上午", "下午", "晚间", "晚", "早间", "凌晨", "午间"}) {
        if (after.rfind(time, 0) == 0)
            after.remove_prefix(time.size());
    }
    const auto ends = {"专讯", "讯", "电", "消息", "报道", "专电"};
    if (std::none_of(ends.begin(), ends.end(), [&](std::string_view word) { return after.rfind(word, 0) == 0; }))
        return std::nullopt;
    auto name = text::trimmed(window.substr(begin, day - begin));
    for (const std::string_view place :
        {"北京", "上海", "深圳", "香港", "广州", "杭州", "台北", "纽约", "华盛顿", "东京", "伦敦"}) {
        if (name.size() > place.size() && name.substr(name.size() - place.size()) == place)
            name = text::trimmed(name.substr(0, name.size() - place.size()));
    }
    for (const std::string_view word : {"北京时间", "当地时间", "据", "今日", "今天"}) {
        if (name.rfind(word, 0) == 0)
            return std::nullopt;
    }
    for (const std::string_view tail : {"讯", "消息", "app"}) {
        if (name.size() > tail.size() + 3 && name.substr(name.size() - tail.size()) == tail)
            name = text::trimmed(name.substr(0, name.size() - tail.size()));
    }
    if (nameEnd(name, 0) != name.size() && name.find(' ') == std::string_view::npos)
        return std::nullopt;
    return original(raw, folded, {begin, begin + name.size()});
}

/// "LONDON (Reuters) -", "FRANKFURT (dpa-AFX) –": the bracket before a dash in the first bytes of a paragraph.
std::optional<std::string> fromLatinDateline(std::string_view raw)
{
    const auto open = raw.substr(0, 60).find('(');
    if (open == std::string_view::npos)
        return std::nullopt;
    const auto close = raw.find(')', open);
    if (close == std::string_view::npos || close - open > 30)
        return std::nullopt;
    const auto rest = text::trimmed(raw.substr(close + 1, 12));
    const auto before = raw.substr(0, open);
    const bool isPlace = std::none_of(before.begin(), before.end(), [](char c) { return c == '.' || c == '"'; });
    const bool isDash = rest.rfind("-", 0) == 0 || rest.rfind("–", 0) == 0 || rest.rfind("—", 0) == 0;
    if (!isPlace || !isDash)
        return std::nullopt;
    return std::string{raw.substr(open + 1, close - open - 1)};
}

/// "2024年03月05日 18:20 新岸财经": what stands alone behind a page's date.
std::optional<std::string> besideDate(std::string_view raw, const text::Folded& folded)
{
    const auto dates = pageDates(folded.text, "und");
    if (dates.size() != 1)
        return std::nullopt;
    auto at = dates.front().span.end;
    while (at < folded.text.size() && !isNameMark(text::decodeAt(folded.text, at).value))
        at += text::decodeAt(folded.text, at).length;
    const auto rest = std::string_view{folded.text}.substr(at);
    const bool isHanName = !rest.empty() && text::isHan(text::decodeAt(rest, 0).value) && nameEnd(rest, 0) == rest.size();
    for (const std::string_view word :
        {"星期", "周", "阅读", "评论", "作者", "记者", "编辑", "来源", "浏览", "发布", "更新", "上午", "下午"}) {
        if (rest.rfind(word, 0) == 0)
            return std::nullopt;
    }
    return isHanName ? original(raw, folded, {at, folded.text.size()}) : std::nullopt;
}

/// What stands before and behind a medium that a text quotes itself by: 告诉X，对X表示，据X了解.
struct QuoteFrame {
    std::array<std::string_view, 2> before; // in both scripts
    std::array<std::string_view, 5> after;  // folded
};
constexpr std::array<QuoteFrame, 5> kQuoteFrames{{
    {{"告诉", "告訴"}, {",", ":", "记者", "。", ",记者"}},
    {{"对", "對"}, {"表示", "指出", "透露", "称", "记者表示"}},
    {{"向", "向"}, {"透露", "表示", "证实", "记者透露", "记者证实"}},
    {{"据", "據"}, {"了解", "确认", "获悉", "独家获悉", "记者了解"}},
    {{"接受", "接受"}, {"采访", "专访", "记者采访", "独家采访", "记者专访"}},
}};

/// Words that open a frame begin with these; their UTF-8 begins with the bytes of kFrameLeads.
constexpr std::u32string_view kFrameFirsts = U"告对對向据據接";

/// The frame that opens at `at`, and where its medium begins.
const QuoteFrame* quoteFrameAt(std::string_view text, std::size_t at, std::size_t& begin)
{
    if (kFrameFirsts.find(text::decodeAt(text, at).value) == std::u32string_view::npos)
        return nullptr;
    for (const auto& frame : kQuoteFrames) {
        for (const auto before : frame.before) {
            if (text.compare(at, before.size(), before) == 0) {
                begin = at + before.size();
                return &frame;
            }
        }
    }
    return nullptr;
}

bool isNoMedium(std::string_view folded)
{
    constexpr std::array<std::string_view, 7> kPronouns{"我们", "记者", "媒体", "的", "此", "他", "外界"};
    return std::any_of(
        kPronouns.begin(), kPronouns.end(), [&](std::string_view word) { return folded.find(word) != std::string_view::npos; });
}

/// A text that says so three times of one medium is that medium's.
std::optional<std::string> fromItself(std::string_view body)
{
    constexpr std::size_t kReach = 60; // bytes looked at behind the opening word
    body = body.substr(0, 400'000);
    std::map<std::string, std::pair<std::size_t, std::string>> counts; // by folded name: how often, and as written
    std::size_t begin = 0;
    for (auto at = kFrameLeads.find(body, 0); at < body.size(); at = kFrameLeads.find(body, at + 1)) {
        const auto* frame = quoteFrameAt(body, at, begin);
        if (!frame)
            continue;
        const auto folded = text::fold(body.substr(begin, kReach));
        const std::string_view window = folded.text;
        std::size_t nearest = std::string_view::npos;
        for (const auto after : frame->after)
            nearest = std::min(nearest, window.find(after));
        if (nearest == std::string_view::npos || nearest == 0 || nearest > 36)
            continue;
        const auto name = window.substr(0, nearest);
        const auto length = text::countCodePoints(name);
        if (length < 2 || length > 10 || isNoMedium(name) || nameEnd(name, 0) != name.size())
            continue;
        auto& [count, written] = counts[std::string{name}];
        ++count;
        written = folded.toOriginal(Span{0, nearest}).of(body.substr(begin, kReach));
    }
    const auto best = std::max_element(
        counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second.first < b.second.first; });
    if (best == counts.end() || best->second.first < 3)
        return std::nullopt;
    return best->second.second;
}

} // namespace

std::optional<std::string> findOutlet(std::string_view text, const Page& page)
{
    std::vector<std::pair<std::string_view, text::Folded>> chrome; // every finder reads these
    for (const auto& line : page.lines) {
        if (isChrome(line.kind) && line.span.size() <= 2000)
            chrome.emplace_back(line.span.of(text), text::fold(line.span.of(text)));
    }
    const auto inChrome = [&](auto finder) -> std::optional<std::string> {
        for (const auto& [raw, folded] : chrome) {
            if (auto outlet = finder(raw, folded))
                return outlet;
        }
        return std::nullopt;
    };
    const auto inOpening = [&](auto finder) -> std::optional<std::string> {
        for (auto i = page.bodyBegin; i < std::min(page.tailBegin, page.bodyBegin + 2); ++i) {
            const auto raw = page.lines[i].span.of(text).substr(0, kOpening);
            if (auto outlet = finder(raw, text::fold(raw)))
                return outlet;
        }
        return std::nullopt;
    };
    if (auto outlet = inChrome(fromReprint))
        return outlet;
    if (auto outlet = inOpening([](std::string_view raw, const text::Folded&) {
            const auto opening = raw.substr(0, kNotice);
            return fromReprint(opening, text::fold(opening));
        }))
        return outlet;
    if (auto outlet = inChrome(fromSourceLine))
        return outlet;
    if (auto outlet = inOpening(fromChineseDateline))
        return outlet;
    if (auto outlet = inOpening([](std::string_view raw, const text::Folded&) { return fromLatinDateline(raw); }))
        return outlet;
    if (auto outlet = inChrome([](std::string_view raw, const text::Folded& folded) { return besideDate(raw, folded); }))
        return outlet;
    if (auto outlet = inChrome(fromDisclaimer))
        return outlet;
    if (auto outlet = inChrome(fromCopyright))
        return outlet;
    return fromItself(text);
}

} // namespace exeunt::import
