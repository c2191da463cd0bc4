// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/zh/name_shape.h"

#include "core/base/resource.h"
#include "core/extract/table.h"

#include <algorithm>
#include <string>
#include <unordered_set>

namespace exeunt::extract::zh {
namespace {

constexpr CueMask kVerbs = maskOf(Cue::Trigger, Cue::Speech, Cue::Announce, Cue::Confirm);
constexpr CueMask kAdverbs = maskOf(Cue::Also, Cue::Perfect, Cue::Plan, Cue::Past, Cue::Rumour, Cue::Negation, Cue::Following);
constexpr CueMask kNouns = maskOf(Cue::Title, Cue::Team, Cue::UnitSuffix, Cue::OwnCompany, Cue::Pronoun, Cue::Generic);
constexpr CueMask kAnyWord = kVerbs | kAdverbs | kNouns
    | maskOf(Cue::Former, Cue::Hypothesis, Cue::Attempt, Cue::Media, Cue::NotPlace, Cue::Common, Cue::Honorific, Cue::Loss,
        Cue::Included, Cue::NotOrganization);

constexpr char32_t kParticles[] = U"的了在是有不及或被将已曾都就还到把这那其他们她它我你您吗呢吧啊么没很更离辞职";

/// 已, 将于近日, 也已: where the verb stands that adverbs and a date's 于 lead to.
std::size_t behindAdverbs(const Scene& scene, std::size_t at)
{
    for (int words = 0; words < 4; ++words) {
        std::size_t length = scene.map.beginning(at, kAdverbs | maskOf(Cue::When));
        if (length == 0 && isAmong(scene.text.at(at), U"于在")
            && (scene.map.begins(at + 1, maskOf(Cue::When)) || isLatinChar(scene.text.at(at + 1))))
            length = 1;
        if (length == 0) {
            std::size_t digits = 0; // 5月, 12日
            while (digits < 4 && scene.text.at(at + digits) >= U'0' && scene.text.at(at + digits) <= U'9')
                ++digits;
            length = digits > 0 && isAmong(scene.text.at(at + digits), U"月日年号") ? digits + 1 : 0;
        }
        if (length == 0 && isAmong(scene.text.at(at), U"已将也均都曾即拟欲正仍亦又再就才刚则便"))
            length = 1;
        if (length == 0)
            break;
        at = scene.skipSpaces(at + length);
    }
    return at;
}

/// Words of two and more characters that begin inside the name and go on behind it, or begin before it and end inside.
double crossing(const Scene& scene, const Span& span)
{
    double penalty = 0;
    for (std::size_t at = span.begin + 1; at < span.end; ++at) {
        if (scene.map.beginning(at, kVerbs | kAdverbs | maskOf(Cue::Title)) > span.end - at
            && scene.map.beginning(at, kVerbs | kAdverbs | maskOf(Cue::Title)) > 1)
            penalty = std::max(penalty, 3.0);
        else if (scene.map.beginning(at, kAnyWord) > std::max<std::size_t>(1, span.end - at))
            penalty = std::max(penalty, 1.8);
    }
    for (std::size_t end = span.begin + 1; end < span.end; ++end) {
        const std::size_t length = scene.map.ending(end, kAnyWord);
        if (length > 1 && length > end - span.begin)
            penalty = std::max(penalty, 2.0);
    }
    return penalty;
}

/// 任命李思明, 接替李思明; 加入, 出任 lead to a company or a post.
double behindTrigger(const Scene& scene, const WordHit& trigger)
{
    const int frame = scene.map.word(trigger).frame;
    if (frame < 0)
        return 0.4;
    const Frame::Slot& object = scene.words.frames()[static_cast<std::size_t>(frame)].object;
    if (object.takes(Frame::End::Person) || scene.words.frames()[static_cast<std::size_t>(frame)].name == "replace")
        return 1.6;
    return object.takes(Frame::End::To) || object.takes(Frame::End::From) ? -0.8 : 0.4;
}

/// 李思明加入; before 任命, 挖来 stands who hires, a company more often than a person.
double beforeTrigger(const Scene& scene, const WordHit& trigger)
{
    const int frame = scene.map.word(trigger).frame;
    return frame < 0 || scene.words.frames()[static_cast<std::size_t>(frame)].subject.takes(Frame::End::Person) ? 2.2 : 0.9;
}

/// 已从远帆科技离职, 将出任, 因个人原因, 为首席财务官: what only follows who moves; 0 where nothing does.
double leadingToVerb(const Scene& scene, std::size_t at)
{
    if (scene.text.at(at) == U'为') {
        const std::size_t post = scene.skipSpaces(at + 1);
        return scene.map.beginning(post, maskOf(Cue::Title)) > 1 || scene.organizationBeginning(post) >= 0 ? 1.6 : 0;
    }
    if (scene.map.begins(at, maskOf(Cue::Reason)))
        return 1.9;
    const std::size_t behind = behindAdverbs(scene, at);
    if (isAmong(scene.text.at(behind), U"从自由")) {
        const int source = scene.organizationBeginning(scene.skipSpaces(behind + 1));
        return source >= 0 ? 1.9 : 0;
    }
    if (behind == at)
        return 0;
    const WordHit* trigger = scene.map.hitBeginning(behind, maskOf(Cue::Trigger));
    return trigger && trigger->span.size() > 1 ? beforeTrigger(scene, *trigger) - 0.3 : 0;
}

} // namespace

double nameShape(const Scene& scene, const Span& span, std::size_t surname, bool isCertain)
{
    double shape = scene.words.isRiskySurname(scene.text.at(span.begin)) && surname == 1 ? -0.7 : 0.2;
    for (std::size_t at = span.begin + surname; at < span.end; ++at) {
        if (!isHanChar(scene.text.at(at)))
            return -3;
        const double weight = scene.words.givenWeight(scene.text.at(at));
        if (weight < -2 && (!isCertain || isAmong(scene.text.at(at), kParticles)))
            return -3;
        shape += std::max(weight, isCertain ? -0.6 : -2.0) * 0.8;
    }
    // 于七月, 于近日: a preposition and a day.
    if (scene.text.at(span.begin) == U'于'
        && isAmong(scene.text.at(span.begin + 1), U"一二三四五六七八九十本近上今昨去前年此同次当每"))
        return -3;
    if (surname + scene.map.beginning(span.begin + surname, maskOf(Cue::Honorific)) == span.size())
        return -3; // 李总 is a form of a name
    const CueMask whole = scene.words.cuesOf(scene.text.text(span));
    if ((whole & ~maskOf(Cue::Common)) != 0 && !(isCertain && whole == maskOf(Cue::NotName) && span.size() > 2))
        return -3;
    if (whole != 0)
        shape -= 1.4; // 洪亮 is a word, and a name behind a post
    for (std::size_t at = span.begin; at + 1 < span.end; ++at) {
        const std::size_t length = scene.map.beginning(at, kAnyWord);
        if (length > 1 && at + length <= span.end && length < span.size())
            shape -= at == span.begin ? 2.0 : 1.2;
    }
    if (scene.map.begins(span.begin, kAnyWord) && scene.map.beginning(span.begin, kAnyWord) > span.size())
        return -3;
    return shape - crossing(scene, span);
}

double leftOfName(const Scene& scene, std::size_t at)
{
    const std::size_t end = scene.skipSpacesBack(at);
    const char32_t before = scene.text.before(end);
    if (before == 0 || before == U'\n')
        return 0.6;
    for (const std::string_view word : {"真名", "本名", "原名", "欢迎", "祝贺", "恭喜"}) {
        if (scene.text.endsWith(end, word))
            return 1.6;
    }
    if (scene.map.ends(end, maskOf(Cue::TopTitle)))
        return 2.8;
    if (scene.map.ends(end, maskOf(Cue::Title)))
        return 2.3;
    if (scene.organizationEnding(end) >= 0)
        return 1.2;
    if (scene.map.ending(end, maskOf(Cue::Generic)) > 1)
        return -0.3; // 连锁药房|康济堂: a sort of company leads to a company
    if (const WordHit* trigger = scene.map.hitEnding(end, maskOf(Cue::Trigger)); trigger && trigger->span.size() > 1)
        return behindTrigger(scene, *trigger);
    if (before == U'的') { // 从远帆科技请来的李思明
        const WordHit* led = scene.map.hitEnding(end - 1, maskOf(Cue::Trigger));
        if (led && led->span.size() > 1 && scene.map.word(*led).frame >= 0)
            return 1.6;
    }
    if (before == U'、' || before == U'》')
        return 1.1;
    if (isAmong(before, U"和与及"))
        return 1.0;
    if (isAmong(before, U"由被让请聘"))
        return 1.3;
    if (isAmong(before, U",。;:!?()\"“”|·-—…[]〔〕【】「」/"))
        return 0.8;
    if (scene.map.ending(end, kAnyWord) > 1)
        return 0.6;
    if (isAmong(before, U"的是对向以从为了随据若而但将把经有叫"))
        return 0.5;
    if (isAmong(before, U"前原兼"))
        return 0.4;
    if (isLatinChar(before))
        return -0.2;
    if (scene.isCovered(end - 1))
        return -0.5;
    return -1.5;
}

double rightOfName(const Scene& scene, std::size_t end)
{
    const std::size_t at = scene.skipSpaces(end);
    const char32_t next = scene.text.at(at);
    if (scene.map.begins(at, maskOf(Cue::Honorific)))
        return 1.8;
    if (const WordHit* trigger = scene.map.hitBeginning(at, maskOf(Cue::Trigger)); trigger && trigger->span.size() > 1)
        return beforeTrigger(scene, *trigger);
    if (scene.map.begins(at, maskOf(Cue::Speech)) && next != U'指' && next != U'文')
        return scene.map.beginning(at, maskOf(Cue::Speech)) > 1 ? 1.9 : 1.2;
    if (const double led = leadingToVerb(scene, at); led > 0)
        return led;
    if (next == U'等')
        return 1.5;
    if (scene.text.startsWith(at, "一人") || scene.text.startsWith(at, "二人") || scene.text.startsWith(at, "两人"))
        return 1.2;
    if (next == U'、')
        return 1.0;
    if (isAmong(next, U"和与及"))
        return 0.8;
    if (next == U'(')
        return isLatinChar(scene.text.at(at + 1)) ? 1.4 : 0.8;
    if (next == 0 || next == U'\n' || isAmong(next, U",。;:!?)\"”“'…—|〕】」/"))
        return 0.7;
    if (scene.map.beginning(at, kAdverbs) > 1)
        return 1.3;
    if (scene.organizationBeginning(at) >= 0)
        return 0.8;
    if (isAmong(next,
            U"于在从将被已曾则也向对为是的因率带亦还又再就才都并把让称说任由以自去来接要想会能需可没未不却便仍正拟欲作身领携跟随"
            U"同今近现昨首离辞退转跳早则返获晋升届受遭"))
        return 0.8;
    if (scene.map.begins(at, maskOf(Cue::Title)))
        return 0.3;
    if (scene.map.beginning(at, kAnyWord) > 1)
        return 0.6;
    if (isLatinChar(next))
        return next >= U'0' && next <= U'9' ? 0.7 : -0.3;
    if (scene.isCovered(at))
        return 0;
    return -1.3;
}

bool isLatinName(const Scene& scene, const Span& span)
{
    std::size_t wordCount = 0;
    bool isInside = false;
    for (std::size_t at = span.begin; at < span.end; ++at) {
        const char32_t value = scene.text.at(at);
        if (value == U' ' || value == U'\n' || value == U'.' || value == U'-' || value == U'\'') {
            isInside = false;
            continue;
        }
        if (!isLatinChar(value) || (value >= U'0' && value <= U'9'))
            return false;
        if (!isInside) {
            if (value >= U'a' && value <= U'z')
                return false;
            isInside = true;
            ++wordCount;
        }
    }
    return wordCount >= 1 && wordCount <= 4 && span.size() >= 3;
}

namespace {

bool isPlainLatin(char32_t value)
{
    return isLatinChar(value) && !(value >= U'0' && value <= U'9');
}

/// The run of capitalized Latin words that begins at `at`.
Span latinRun(const Scene& scene, std::size_t at)
{
    std::size_t end = at;
    while (end < scene.text.size() && end < at + 40) {
        const char32_t value = scene.text.at(end);
        const bool joins =
            (value == U' ' || value == U'-' || value == U'\'' || value == U'.') && isPlainLatin(scene.text.at(end + 1));
        if (!isPlainLatin(value) && !joins)
            break;
        ++end;
    }
    return {at, end};
}

/// Mostly lower case after the first letter: a person's name, not an abbreviation.
bool isCapitalized(const Scene& scene, const Span& span)
{
    const char32_t second = scene.text.at(span.begin + 1);
    return scene.text.at(span.begin) >= U'A' && scene.text.at(span.begin) <= U'Z' && second >= U'a' && second <= U'z';
}

Span transcribedRun(const Scene& scene, std::size_t at)
{
    std::size_t end = at;
    for (; end < scene.text.size() && end < at + 16 && !scene.isCovered(end); ++end) {
        const bool isDot = scene.text.at(end) == U'·' && end > at;
        if (!isDot && !scene.words.isTranscription(scene.text.at(end)))
            break;
        if (end > at && scene.map.beginning(end, kVerbs | kAdverbs | maskOf(Cue::Title)) > 1)
            break; // 比尔|加入
    }
    return {at, end};
}

/// Whether the first of several Latin words is a given name of English.
bool isGivenName(const Scene& scene, const Span& run)
{
    static const auto kNames = [] {
        std::unordered_set<std::string> names;
        for (const auto& row : tableRows(resource("lexicon/en/given_names.txt").value_or("")))
            names.emplace(row[0]);
        return names;
    }();
    const std::string_view words = scene.text.text(run);
    return kNames.count(std::string{words.substr(0, words.find(' '))}) > 0;
}

void addLatinName(const Scene& scene, const Span& run, std::vector<Span>& names)
{
    if (run.size() < 3 || !isLatinName(scene, run) || !isCapitalized(scene, run))
        return;
    const std::size_t left = scene.skipSpacesBack(run.begin);
    const std::size_t right = scene.skipSpaces(run.end);
    const bool follows = scene.map.ends(left, maskOf(Cue::Title));
    const bool hasTwoWords = scene.text.text(run).find(' ') != std::string_view::npos;
    const bool isTaken = leftOfName(scene, run.begin) >= 1.5; // 接替Ada Lane
    const bool goesOn = isTaken || scene.map.beginning(right, maskOf(Cue::Speech)) > 1 || rightOfName(scene, right) >= 1.2;
    const bool isNamed = hasTwoWords && isGivenName(scene, run);
    const bool isCompany = hasTwoWords && scene.map.ends(run.end, maskOf(Cue::LatinOrganization));
    const bool isEmployer =
        scene.map.begins(right, maskOf(Cue::Title, Cue::UnitSuffix, Cue::Generic)) || scene.text.at(right) == U'的';
    const bool hasChineseBeside = scene.text.at(run.end) == U'(' && isHanChar(scene.text.at(run.end + 1)) && hasTwoWords;
    const bool isPerson = (!isEmployer && (follows || hasChineseBeside || (hasTwoWords && goesOn)))
        || (isNamed && (follows || rightOfName(scene, run.end) >= 0.5)); // 原CFO Martin Koh的任期
    if (!isCompany && isPerson)
        names.push_back(run);
}

void addTranscribedName(const Scene& scene, const Span& run, std::vector<Span>& names)
{
    const bool hasDot = scene.text.text(run).find("·") != std::string_view::npos;
    const std::size_t left = scene.skipSpacesBack(run.begin);
    const double before = leftOfName(scene, run.begin);
    const double after = rightOfName(scene, run.end);
    const bool hasTitle = scene.map.ends(left, maskOf(Cue::Title));
    const std::size_t shortest = hasDot ? 4 : hasTitle ? 2 : 3;
    if (run.size() < shortest || (!hasDot && run.size() > 6) || scene.words.cuesOf(scene.text.text(run)) != 0)
        return;
    if (run.size() == 2 && (after < 0.8 || !scene.isWordBreak(run.begin) || !scene.isWordBreak(run.end)))
        return;
    if (hasDot ? before > -1 : (hasTitle && after > 0) || (before >= 0.6 && after >= 1.9))
        names.push_back(run);
}

/// 行政总裁祈耀年(Noel Quinn): a post before and a Latin name in brackets behind make a name of any characters.
void addGlossedNames(const Scene& scene, std::vector<Span>& names)
{
    for (std::size_t open = 2; open < scene.text.size(); ++open) {
        if (scene.text.at(open) != U'(' || !isPlainLatin(scene.text.at(open + 1)))
            continue;
        std::size_t close = open + 1;
        while (close < open + 40 && scene.text.at(close) != U')' && scene.text.at(close) != 0)
            ++close;
        const Span inside{open + 1, close};
        if (scene.text.at(close) != U')' || !isLatinName(scene, inside) || !isCapitalized(scene, inside)
            || scene.text.text(inside).find_first_of(" \n") == std::string_view::npos)
            continue;
        std::size_t begin = open;
        while (begin > 0 && open - begin < 12 && (isHanChar(scene.text.before(begin)) || scene.text.before(begin) == U'·')
            && !scene.isCovered(begin - 1) && !scene.map.ends(begin, maskOf(Cue::Title)))
            --begin;
        if (open - begin >= 2 && scene.map.ends(begin, maskOf(Cue::Title)))
            names.push_back({begin, open});
    }
}

} // namespace

std::vector<Span> dottedNames(const Scene& scene)
{
    std::vector<Span> names;
    const auto isPart = [&](std::size_t at) {
        const bool isWeekday = scene.text.at(at) == U'周' && isAmong(scene.text.at(at + 1), U"一二三四五六日末");
        return !isWeekday && isHanChar(scene.text.at(at)) && !scene.isCovered(at)
            && scene.words.givenWeight(scene.text.at(at)) > -2 && scene.text.at(at) != U'和';
    };
    for (std::size_t dot = 1; dot + 1 < scene.text.size(); ++dot) {
        if (scene.text.at(dot) != U'·' || !isHanChar(scene.text.at(dot - 1)) || !isHanChar(scene.text.at(dot + 1)))
            continue;
        std::size_t begin = dot;
        while (begin > 0 && dot - begin < 5 && isPart(begin - 1) && !scene.map.ends(begin, maskOf(Cue::Title))
            && scene.map.ending(begin, kAnyWord) < 2)
            --begin;
        std::size_t end = dot + 1;
        while (end < scene.text.size() && end - dot < 7 && (isPart(end) || scene.text.at(end) == U'·')
            && scene.map.beginning(end, kAnyWord) < 2 && scene.map.beginning(end, maskOf(Cue::Title)) == 0)
            ++end;
        if (end - begin >= 4 && begin < dot && (names.empty() || names.back().end <= begin))
            names.push_back({begin, end});
        dot = std::max(dot, end - 1);
    }
    return names;
}

std::vector<Span> foreignNames(const Scene& scene)
{
    std::vector<Span> names;
    addGlossedNames(scene, names);
    for (std::size_t at = 0; at < scene.text.size();) {
        const char32_t value = scene.text.at(at);
        if (scene.isCovered(at)) {
            ++at;
        } else if (isPlainLatin(value) && !isLatinChar(scene.text.before(at))) {
            // CEO David: the post is no part of the name.
            if (const std::size_t title = scene.map.beginning(at, maskOf(Cue::Title))) {
                at += title;
                continue;
            }
            const Span run = latinRun(scene, at);
            addLatinName(scene, run, names);
            at = std::max(run.end, at + 1);
        } else if (scene.words.isTranscription(value)) {
            const Span run = transcribedRun(scene, at);
            addTranscribedName(scene, run, names);
            at = std::max(run.end, at + 1);
        } else {
            ++at;
        }
    }
    return names;
}

bool isReporterAt(const Scene& scene, const Span& span)
{
    if (scene.map.beginning(scene.skipSpaces(span.end), maskOf(Cue::Trigger)) > 1)
        return false; // a reporter who moves herself
    std::size_t end = span.begin;
    while (end > 0 && (scene.text.before(end) == U' ' || isAmong(scene.text.before(end), U"|:丨/-·")))
        --end;
    for (const std::string_view mark :
        {"记者", "作者", "编辑", "撰文", "采写", "撰稿", "责编", "校对", "摄影", "文", "编译", "实习生", "通讯员"}) {
        if (scene.text.endsWith(end, mark) && (mark != "文" || end < span.begin))
            return true;
    }
    return scene.text.startsWith(span.end, "摄") || scene.text.startsWith(span.end, "/文")
        || scene.text.startsWith(span.end, "/编");
}

} // namespace exeunt::extract::zh
