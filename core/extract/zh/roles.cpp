// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Posts: a title and the words before it that say of what. 算法副总裁; AI Lab 计算机视觉中心负责人; 首席执行官(CEO).
#include "core/extract/zh/scene.h"

namespace exeunt::extract::zh {
namespace {

constexpr std::size_t kLongestRole = 26;
constexpr CueMask kBounds = maskOf(Cue::Trigger, Cue::Speech, Cue::Announce, Cue::Confirm, Cue::Rumour, Cue::Plan, Cue::Past,
    Cue::Also, Cue::Perfect, Cue::Hypothesis, Cue::Attempt, Cue::Following, Cue::Negation, Cue::OwnCompany, Cue::Pronoun,
    Cue::Former, Cue::When, Cue::ListHead);

/// [工作]室: the word at `begin` is the head of a longer one that names a unit.
bool goesOnInUnit(const Scene& scene, std::size_t begin, std::size_t length)
{
    return scene.map.beginning(begin, maskOf(Cue::UnitSuffix, Cue::Generic)) > length;
}

/// [前]瞻研究院院长, 招[聘]负责人, 语音方[向]负责人: the character at `at` ends no post, it is part of a word.
bool isInWord(const Scene& scene, std::size_t at)
{
    struct Part {
        char32_t value;
        std::u32string_view before, behind; // characters it makes a word with
    };
    constexpr Part kParts[] = {{U'前', U"", U"瞻沿端台厅线"}, {U'原', U"", U"创料材生型画"}, {U'向', U"方导定横纵面", U""},
        {U'聘', U"招", U""}, {U'对', U"", U"外公话抗"}, {U'在', U"", U"线"}, {U'到', U"", U"店家"}, {U'使', U"天", U"用"},
        {U'都', U"成首京", U"市"}, {U'位', U"定", U""}, {U'名', U"", U"品"}, {U'任', U"", U"务"}, {U'请', U"申", U""},
        {U'与', U"参", U""}, {U'当', U"", U"代地"}, {U'为', U"华行", U""}, {U'就', U"", U"业"}, {U'做', U"叫", U"市空"}};
    for (const Part& part : kParts) {
        if (scene.text.at(at) == part.value)
            return part.behind.find(scene.text.at(at + 1)) != std::u32string_view::npos
                || part.before.find(scene.text.before(at)) != std::u32string_view::npos;
    }
    return false;
}

/// Where the post whose title begins at `title` itself begins.
std::size_t roleBegin(const Scene& scene, std::size_t title)
{
    std::size_t at = title;
    while (at > 0 && title - at < kLongestRole) {
        const char32_t value = scene.text.before(at);
        if (scene.isCovered(at - 1)
            || (isAmong(value, U"的了在是由从被将已曾也都就还到向对于把让使等这那其此该为任名位个前原兼聘和与及请当做")
                && !isInWord(scene, at - 1))
            || value == U'\n')
            break;
        if (isMark(value) && !isAmong(value, U" &-/+·《》"))
            break;
        if (const std::size_t word = scene.map.ending(at, kBounds); word > 1 && !goesOnInUnit(scene, at - word, word))
            break;
        --at;
    }
    while (at < title && isAmong(scene.text.at(at), U" -·/》暨继有"))
        ++at;
    return at;
}

bool isFormerAt(const Scene& scene, std::size_t begin)
{
    const std::size_t end = scene.skipSpacesBack(begin);
    return scene.map.ends(end, maskOf(Cue::Former));
}

} // namespace

void findRoles(Scene& scene)
{
    std::size_t done = 0;
    for (const WordHit& hit : scene.map.hits()) {
        if ((scene.map.cues(hit) & maskOf(Cue::Title)) == 0 || hit.span.begin < done || scene.isCovered(hit.span))
            continue;
        // 产品[委员]会主席, [董事]会高级顾问: the post is named behind.
        if (scene.text.at(hit.span.end) == U'会' && scene.text.endsWithAny(hit.span.end, {"委员", "董事"}))
            continue;
        // 到远帆科技主管研发: a verb here.
        const bool goesOn = isHanChar(scene.text.at(hit.span.end))
            && !isAmong(scene.text.at(hit.span.end), U"的和与及等兼在于已曾也将") && !scene.isCovered(hit.span.end);
        if ((scene.map.cues(hit) & maskOf(Cue::Trigger)) != 0 && goesOn)
            continue;
        // 总裁办公室, 负责人之一: the longest title counts; 之一 belongs to it.
        Span span{std::max(done, roleBegin(scene, hit.span.begin)), hit.span.end};
        if (scene.text.startsWith(span.end, "之一"))
            span.end += 2;
        if (scene.text.at(span.end) == U'(') {
            std::size_t close = span.end + 1;
            while (close < span.end + 12 && (isLatinChar(scene.text.at(close)) || isHanChar(scene.text.at(close))))
                ++close;
            if (scene.text.at(close) == U')' && !scene.isCovered({span.end, close}))
                span.end = close + 1;
        }
        // Titles run together: 创始人兼首席执行官, 董事总经理.
        while (true) {
            const std::size_t next = span.end + (isAmong(scene.text.at(span.end), U"兼/") ? 1 : 0);
            const std::size_t at = scene.skipSpaces(next);
            const std::size_t title = scene.map.beginning(at, maskOf(Cue::Title));
            if (title == 0 || scene.isCovered({at, at + title}))
                break;
            span.end = at + title;
        }
        scene.roles.push_back({span, isFormerAt(scene, span.begin)});
        done = span.end;
    }
}

} // namespace exeunt::extract::zh
