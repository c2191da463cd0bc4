// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the neighbours of a run of characters, and the characters themselves, say for a company's name. The figures are rough
// weights; organization_places.cpp adds those of both sides and of all places where the same characters stand.
#include "core/extract/zh/name_shape.h"
#include "core/extract/zh/organization_shape.h"

#include <algorithm>

namespace exeunt::extract::zh {
namespace {

constexpr CueMask kAdverbs = maskOf(Cue::Also, Cue::Perfect, Cue::Plan, Cue::Past, Cue::Rumour, Cue::Negation, Cue::Hypothesis);

const Frame* frameOf(const Scene& scene, const WordHit* hit)
{
    const int frame = hit ? scene.map.word(*hit).frame : -1;
    return frame < 0 ? nullptr : &scene.words.frames()[static_cast<std::size_t>(frame)];
}

bool isClauseHead(const Scene& scene, std::size_t at)
{
    const char32_t before = scene.text.before(scene.skipSpacesBack(at));
    return before == 0 || isClauseEnd(before) || isAmong(before, U"“(—…|●•■◆▶▪*○◇►>#】");
}

/// 公司, 厂商, 东家 before a name; 这家公司, 该公司, 多家企业 name none.
double behindSort(const Scene& scene, const Span& sort)
{
    const std::size_t end = scene.skipSpacesBack(sort.begin);
    const char32_t before = scene.text.before(end);
    if (isAmong(before, U"该本某各些家每此何数") || scene.text.endsWith(end, "其他") || scene.text.endsWith(end, "所有"))
        return 0.1;
    if (isClauseHead(scene, end))
        return scene.text.text(sort) == "公司" || scene.text.text(sort) == "企业" ? 0.2 : 1.2;
    return 1.7;
}

/// What stands behind a place where companies stand too: 在X任职, 从X离职, 与X合作.
double behindParticle(char32_t before)
{
    if (isAmong(before, U"从在自"))
        return 0.9;
    if (before == U'据' || before == U'由')
        return 0.7;
    if (before == U'是')
        return 0.3;
    if (isAmong(before, U"与和跟同向对给被为让把及投除来去进赴"))
        return 0.5;
    return -1;
}

/// 先看X。这家公司…
bool isExplainedBehind(const Scene& scene, std::size_t end)
{
    std::size_t at = end;
    if (!isClauseEnd(scene.text.at(at)))
        return false;
    while (at < end + 4 && (isClauseEnd(scene.text.at(at)) || scene.text.at(at) == U' '))
        ++at;
    return scene.text.startsWith(at, "这家") || scene.text.startsWith(at, "该公司") || scene.text.startsWith(at, "该企业")
        || scene.text.startsWith(at, "这个公司");
}

/// Whether the characters before `end` lead back to the begin of a line.
bool opensLine(const Scene& scene, std::size_t end)
{
    std::size_t at = end;
    while (at > 0 && end - at < 9 && (isHanChar(scene.text.before(at)) || isLatinChar(scene.text.before(at))))
        --at;
    const char32_t before = scene.text.before(scene.skipSpacesBack(at));
    return before == 0 || before == U'\n' || isAmong(before, U"●•■◆▶▪*○◇►>#");
}

/// ● X:
bool followsBullet(const Scene& scene, std::size_t end)
{
    std::size_t at = end;
    while (at > 0 && end - at < 9 && (isHanChar(scene.text.before(at)) || isLatinChar(scene.text.before(at))))
        --at;
    return isAmong(scene.text.before(scene.skipSpacesBack(at)), U"●•■◆▶▪○◇►");
}

/// X等公司, X等三家企业, X等一众大厂, X这五家公司
bool isListedBehind(const Scene& scene, std::size_t at)
{
    if (scene.text.at(at) != U'等' && !(scene.text.at(at) == U'这' && scene.text.at(at + 2) == U'家'))
        return false;
    for (std::size_t end = at + 1; end < at + 10 && isHanChar(scene.text.at(end)); ++end) {
        if (scene.map.beginning(end, maskOf(Cue::Generic)) > 1)
            return true;
        if (scene.map.beginning(end, maskOf(Cue::Title, Cue::Trigger)) > 1)
            return false;
    }
    return false;
}

/// 昨(23)日: how long it is; 0 where none stands there.
std::size_t bracketedDay(const Scene& scene, std::size_t at)
{
    if (!isAmong(scene.text.at(at), U"昨今前") || scene.text.at(at + 1) != U'(')
        return 0;
    const std::size_t close = scene.text.at(at + 3) == U')' ? at + 3 : at + 4;
    return scene.text.at(close) == U')' && scene.text.at(close + 1) == U'日' ? close + 2 - at : 0;
}

/// (QCOM), (Zhipu): one word in Latin letters, as companies are explained.
bool holdsLatinWord(const Scene& scene, std::size_t open)
{
    std::size_t at = open + 1;
    while (at < open + 14 && isLatinChar(scene.text.at(at)))
        ++at;
    return at > open + 2 && scene.text.at(at) == U')';
}

double beforePost(const Scene& scene, std::size_t at)
{
    const WordHit* post = scene.map.hitBeginning(at, maskOf(Cue::Title));
    if (!post)
        return 0;
    const std::size_t behind = scene.skipSpaces(post->span.end);
    const bool isHeld = scene.isCovered(behind) && scene.organizationBeginning(behind) < 0;
    return isHeld ? 1.7 : (scene.map.cues(*post) & maskOf(Cue::TopTitle)) != 0 ? 1.5 : 1.0;
}

/// What the dictionary makes of the characters: names that were coined fall into single characters.
struct Pieces {
    std::size_t words = 0; // of two and more characters
    std::size_t singles = 0;
};

Pieces piecesOf(const Scene& scene, const Span& span)
{
    Pieces pieces;
    std::size_t begin = span.begin;
    for (std::size_t at = span.begin + 1; at <= span.end; ++at) {
        if (at < span.end && !scene.isWordBreak(at))
            continue;
        (at - begin == 1 ? pieces.singles : pieces.words) += 1;
        begin = at;
    }
    return pieces;
}

double latinShape(const Scene& scene, const Span& span)
{
    const std::string_view name = scene.text.text(span);
    if (scene.words.cuesOf(name) != 0 || span.size() < 2)
        return -3;
    if (scene.text.at(span.begin + 1) == U'.' || (name.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos))
        return -3; // "B. MoE" is an item of a list
    if (scene.map.ends(span.end, maskOf(Cue::LatinOrganization)))
        return 1.3;
    const bool isShortCapitals =
        span.size() <= 4 && std::all_of(name.begin(), name.end(), [](char value) { return value >= 'A' && value <= 'Z'; });
    return isShortCapitals ? -0.3 : 0.5; // DBA, PR are words as often as names
}

} // namespace

double organizationShape(const Scene& scene, const Span& span)
{
    if (!isPlausible(scene, span) || scene.map.beginning(span.begin, maskOf(Cue::NotOrganization)) > span.size())
        return -3;
    if (isLatinChar(scene.text.at(span.begin)) && isLatinChar(scene.text.at(span.end - 1)))
        return latinShape(scene, span);
    // 月影AI, 青禾Labs: a coined stem and a word that companies end in.
    if (isLatinChar(scene.text.at(span.end - 1)) && span.size() <= 9) {
        std::size_t stem = span.end;
        while (stem > span.begin && isLatinChar(scene.text.before(stem)))
            --stem;
        const bool isNamed = stem - span.begin >= 2 && stem - span.begin <= 4 && isHanChar(scene.text.before(stem))
            && scene.map.beginning(stem, maskOf(Cue::LatinOrganization)) == span.end - stem && span.end - stem >= 2;
        return isNamed ? 0.8 + std::min(0.0, organizationShape(scene, {span.begin, stem})) : -1.5;
    }
    // 知行[千里], 云端[之上]: the end of a word of two characters is no place in something.
    const bool endsInWord = span.size() >= 4 && isAmong(scene.text.at(span.end - 1), U"里间上外日月天")
        && (!scene.isWordBreak(span.end - 1) || scene.text.at(span.end - 2) == U'之');
    // 传媒组, 财经版, 同一份, 共有41位: parts, places and counts.
    if ((!endsInWord
            && isAmong(scene.text.at(span.end - 1), U"组版部处室线班队课股款套位名个份次轮上下里中内外前后时间年月日天号群"))
        || isAmong(scene.text.at(span.begin), U"同共该本每另何自") || isLatinChar(scene.text.at(span.end - 1)))
        return -1.5;
    if (!scene.isWordBreak(span.begin) || !scene.isWordBreak(span.end))
        return -1.5;
    const Pieces pieces = piecesOf(scene, span);
    double shape = 0;
    if (pieces.words == 0)
        shape = span.size() >= 4 ? 1.0 : 0.6;
    else if (pieces.words == 1 && pieces.singles == 0)
        shape = -0.9;
    else
        shape = 0.1 - 0.6 * static_cast<double>(pieces.words - 1);
    if (scene.map.ends(span.end, maskOf(Cue::OrganizationSuffix)))
        shape += 0.8;
    std::size_t surname = 0;
    if (!scene.isSurnameAt(span.begin, surname) || span.size() > surname + 2)
        shape += 0.3;
    else if (surname == 1 && span.size() == 3 && pieces.words == 0 && nameShape(scene, span, surname) > 0)
        shape -= 1.5; // 鄢志杰: a person, whatever stands around
    for (std::size_t at = span.begin; at < span.end; ++at) {
        if (isAmong(scene.text.at(at),
                U"来去走说看想做用要会能可没有不很最更太正又再才刚着过得所以而但因如则即往跟同给按照据后前内外")
            && !scene.text.endsWith(at + 1, "未来"))
            shape -= 0.6;
    }
    return shape;
}

double leftOfOrganization(const Scene& scene, std::size_t at, double least)
{
    std::size_t end = scene.skipSpacesBack(at);
    if (scene.text.before(end) == U'“') {
        const double outside = leftOfOrganization(scene, end - 1);
        return std::max(outside, 0.5);
    }
    if (scene.text.before(end) == U'《') {
        const double outside = leftOfOrganization(scene, end - 1); // 加盟网媒《岛屿报》
        return outside >= 1.2 ? outside : -1;
    }
    if (scene.text.before(end) == U'了' || scene.text.before(end) == U'到')
        end = scene.map.ends(end - 1, maskOf(Cue::Trigger)) ? end - 1 : end;
    const char32_t before = scene.text.before(end);
    if (scene.map.ends(end, maskOf(Cue::Named)))
        return 1.9;
    if (const WordHit* topic = scene.map.hitEnding(end, maskOf(Cue::Topic)))
        return isClauseHead(scene, topic->span.begin) ? 1.6 : 0.7;
    if (const WordHit* sort = scene.map.hitEnding(end, maskOf(Cue::Generic)); sort && sort->span.size() > 1)
        return behindSort(scene, sort->span);
    if (before == U'于' && scene.text.endsWithAny(end, {"任职于", "就职于", "供职于", "效力于", "服务于"}))
        return 1.9;
    if (scene.text.endsWith(end, "旗下的"))
        return 1.5;
    if (const Frame* frame = frameOf(scene, scene.map.hitEnding(end, maskOf(Cue::Trigger)))) {
        const bool takesPerson = frame->object.takes(Frame::End::Person) || frame->object.takes(Frame::End::Team);
        const bool takesCompany = frame->object.takes(Frame::End::To) || frame->object.takes(Frame::End::From);
        return takesCompany && !takesPerson && frame->name != "leave" ? 1.9 : -0.5;
    }
    if (isAmong(before, U"前原") && isClauseHead(scene, end - 1))
        return 1.0;
    if (before == 0 || before == U'\n')
        return 0.9;
    if (before == U'、')
        return scene.organizationEnding(end - 1) >= 0 ? 1.5 : 0.6;
    if (isAmong(before, U"和与及") && scene.organizationEnding(end - 1) >= 0)
        return 1.3;
    if (isClauseHead(scene, at))
        return 0.8;
    if (const double particle = behindParticle(before); particle > 0)
        return particle;
    if (scene.map.ending(end, kAdverbs | maskOf(Cue::Speech, Cue::Media, Cue::Confirm)) > 1)
        return 0.4;
    if (before == U'的' || isMark(before))
        return 0.1;
    const bool isTold = least <= -0.8 && isHanChar(before) && !scene.isCovered(at - 1) && scene.isWordBreak(at);
    return isTold ? -0.8 : -2;
}

double rightOfOrganization(const Scene& scene, std::size_t end, double least)
{
    std::size_t at = end;
    if (isAmong(scene.text.at(at), U"”》"))
        ++at;
    if (isStockCode(scene, at))
        return 3;
    at = scene.skipSpaces(at);
    const char32_t next = scene.text.at(at);
    const std::size_t behind = next == U'的' || next == U'原' || next == U'前' ? scene.skipSpaces(at + 1) : at;
    if (scene.map.beginning(behind, maskOf(Cue::OrganizationNoun)) > 1)
        return 1.8;
    if (isListedBehind(scene, at))
        return 1.6;
    if (const double post = beforePost(scene, behind); post > 0)
        return post;
    if (next == U'的' && scene.isCovered(behind) && scene.organizationBeginning(behind) < 0)
        return 0.9; // 商汤的蒋叶青
    if (next == U'的' && leadsToPost(scene, behind))
        return 1.0;
    if (const Frame* frame = frameOf(scene, scene.map.hitBeginning(at, maskOf(Cue::Trigger)))) {
        const bool isCompany = frame->subject.takes(Frame::End::To) || frame->subject.takes(Frame::End::From);
        if (isCompany)
            return 1.3;
        return scene.text.before(end) == U'”' || frame->kind == "joining" ? 0.3 : 0.1;
    }
    if (scene.map.beginning(at, maskOf(Cue::OrganizationVerb)) > 1)
        return 1.0;
    if (const std::size_t day = std::max(scene.map.beginning(at, maskOf(Cue::When)), bracketedDay(scene, at));
        day > 1 && scene.map.beginning(at + day, maskOf(Cue::OrganizationVerb, Cue::Announce)) > 1)
        return 1.2; // 华川重机今日公告
    if (isExplainedBehind(scene, at))
        return 1.5;
    if (leadsToPost(scene, at))
        return 0.8;
    const std::size_t region = scene.map.beginning(at, maskOf(Cue::Place)); // ● 沃茵中国:…
    if (region > 1 && scene.text.at(at + region) == U':' && opensLine(scene, end) && followsBullet(scene, end))
        return 1.8;
    const std::size_t branch = at + region + (scene.text.at(at + region) == U'的' ? 1 : 0);
    if (region > 1 && (isBranchWord(scene, branch) || leadsToPost(scene, branch)))
        return 1.3; // 恒途成都公司, 恒途西南区域, 沃茵中国(的)总裁
    if (next == U':' && opensLine(scene, end))
        return followsBullet(scene, end) ? 1.8 : 1.3; // ● 拾光烘焙:原副总裁…
    if (next == 0 || isClauseEnd(next))
        return 0.5;
    if (isAmong(next, U"、和与及") && scene.organizationBeginning(at + 1) >= 0)
        return 1.0; // a list that goes on with a company
    if (next == U'(' && holdsLatinWord(scene, at))
        return 0.8;
    if (next == U'、' || isAmong(next, U"和与及)(“”") || scene.text.startsWithAny(at, {"之前", "之后", "以前", "期间", "时期"}))
        return 0.4;
    if (isAmong(next, U"的将已也则是把从于被又还正今去近对在向最这那曾不没并又出挖请招做待工任") || isFunctionChar(next))
        return 0.4;
    if (scene.map.beginning(at, kAdverbs | maskOf(Cue::Trigger, Cue::Title, Cue::UnitSuffix)) > 1)
        return 0.4;
    return least <= -0.3 && scene.isWordBreak(at) ? -0.3 : -2;
}

} // namespace exeunt::extract::zh
