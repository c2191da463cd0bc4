// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/zh/name_shape.h"

#include "core/extract/zh/organization_shape.h"

#include <algorithm>

namespace exeunt::extract::zh {
namespace {

constexpr char32_t kParticles[] = U"的了在是有不及或被将已曾都就还到把这那其他们她它我你您吗呢吧啊么没很更离辞职";

/// 已, 将于近日, 也已: where the verb stands that adverbs and a date's 于 lead to.
std::size_t behindAdverbs(const Scene& scene, std::size_t at)
{
    for (int words = 0; words < 4; ++words) {
        std::size_t length = scene.map.beginning(at, kNameAdverbs | maskOf(Cue::When));
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
        if (scene.map.beginning(at, kNameVerbs | kNameAdverbs | maskOf(Cue::Title)) > span.end - at
            && scene.map.beginning(at, kNameVerbs | kNameAdverbs | maskOf(Cue::Title)) > 1)
            penalty = std::max(penalty, 3.0);
        else if (scene.map.beginning(at, kNameBounds) > std::max<std::size_t>(1, span.end - at))
            penalty = std::max(penalty, 1.8);
    }
    for (std::size_t end = span.begin + 1; end < span.end; ++end) {
        const std::size_t length = scene.map.ending(end, kNameBounds);
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
    if (scene.words.frames()[static_cast<std::size_t>(frame)].name == "leave_from")
        return 0.3; // 告别李思明
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
    if (scene.text.at(at) == U'以') { // 李思明以个人原因为由
        for (std::size_t end = at + 3; end < at + 14 && !isClauseEnd(scene.text.at(end)); ++end) {
            if (scene.text.startsWith(end, "为由"))
                return 1.9;
        }
    }
    // 免去李思明的副总裁职务
    if (scene.text.at(at) == U'的') {
        const std::size_t post = scene.map.beginning(at + 1, maskOf(Cue::Title));
        return post > 1 && scene.map.beginning(at + 1 + post, maskOf(Cue::Post)) > 1 ? 1.7 : 0;
    }
    const std::size_t behind = behindAdverbs(scene, at);
    const bool isPhrase = isAmong(scene.text.at(behind), U"从自由到赴");
    if (isPhrase && scene.organizationBeginning(scene.skipSpaces(behind + 1)) >= 0)
        return 1.9;
    if (isAmong(scene.text.at(behind), U"从自由"))
        return 0;
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
    // 原远帆中国区首席市场官: the mark of a former post.
    if (scene.text.at(span.begin) == U'原' && leadsToPost(scene, span.end) && !startsPost(scene, span.end))
        return -3;
    if (scene.text.at(span.begin + surname) == U'姓')
        return -3; // 周姓博士
    if (surname + scene.map.beginning(span.begin + surname, maskOf(Cue::Honorific)) == span.size())
        return -3; // 李总 is a form of a name
    const CueMask whole = scene.cuesOf(span);
    if ((whole & ~maskOf(Cue::Common)) != 0 && !(isCertain && whole == maskOf(Cue::NotName) && span.size() > 2))
        return -3;
    if (whole != 0)
        shape -= 1.4; // 洪亮 is a word, and a name behind a post
    // 黄纬因董事会换届离任: the reason follows the name.
    if (scene.text.before(span.end) == U'因' && isHanChar(scene.text.at(span.end)))
        shape -= 2.0;
    const std::size_t given = span.begin + surname;
    if (span.size() == surname + 2 && scene.map.beginning(given, maskOf(Cue::Also, Cue::When)) == 2)
        return -3; // 林同日获委任: 林 and a day
    for (std::size_t at = span.begin; at + 1 < span.end; ++at) {
        const std::size_t length = scene.map.beginning(at, kNameBounds);
        if (length > 1 && at + length <= span.end && length < span.size())
            shape -= at == span.begin || (at == given && at + length == span.end) ? 2.0 : 1.2;
    }
    if (scene.map.begins(span.begin, kNameBounds) && scene.map.beginning(span.begin, kNameBounds) > span.size())
        return -3;
    return shape - crossing(scene, span);
}

double leftOfName(const Scene& scene, std::size_t at)
{
    const std::size_t end = scene.skipSpacesBack(at);
    const char32_t before = scene.text.before(end);
    if (before == 0 || before == U'\n')
        return 0.6;
    if (isAmong(before, U"名迎贺喜") && scene.text.endsWithAny(end, {"真名", "本名", "原名", "欢迎", "祝贺", "恭喜"}))
        return 1.6;
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
    // 从苍砚离职: out of a company; 从李思明手中 names him elsewhere.
    if (before == U'从')
        return -1.2;
    if (isAmong(before, U"是为系")) { // 接手的人是李思明
        const WordHit* told = scene.map.hitEnding(end - 1, maskOf(Cue::Trigger));
        const int frame = told ? scene.map.word(*told).frame : -1;
        if (frame >= 0 && scene.words.frames()[static_cast<std::size_t>(frame)].name == "successor")
            return 1.6;
    }
    if (before == U'的') { // 从远帆科技请来的李思明
        const WordHit* led = scene.map.hitEnding(end - 1, maskOf(Cue::Trigger));
        if (led && led->span.size() > 1 && scene.map.word(*led).frame >= 0)
            return isAmong(scene.text.before(end - 1), U"来到") ? 2.0 : 1.6;
        // 去年离开远帆科技的李思明
        const int object = scene.organizationEnding(end - 1);
        const std::size_t verb = object < 0 ? 0 : scene.organizations[static_cast<std::size_t>(object)].span.begin;
        if (object >= 0 && scene.map.ends(verb, maskOf(Cue::ComesFrom)))
            return 1.6; // 来自远帆科技的李思明
        if (object >= 0 && scene.map.ending(verb - (scene.text.before(verb) == U'了' ? 1 : 0), maskOf(Cue::Trigger)) > 1)
            return 1.6;
    }
    if (before == U'、' || before == U'》')
        return 1.1;
    if (isAmong(before, U"和与及"))
        return 1.0;
    if (isAmong(before, U"由被让请聘"))
        return 1.3;
    if (isAmong(before, U",。;:!?()\"“”○●■◆▶▪•◇►|·-—…[]〔〕【】「」/"))
        return 0.8;
    if (scene.map.ends(end, maskOf(Cue::Topic)))
        return 1.2; // 先说李思明, 至于李思明
    if (scene.map.ending(end, kNameBounds) > 1)
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
    if (scene.map.beginning(at, maskOf(Cue::OrganizationNoun)) > 1 && !isAmong(next, U"旗股持"))
        return -0.8; // 苍墨方面, 远帆官网: a company's
    if (const WordHit* trigger = scene.map.hitBeginning(at, maskOf(Cue::Trigger)); trigger && trigger->span.size() > 1)
        return beforeTrigger(scene, *trigger);
    if (scene.map.begins(at, maskOf(Cue::Speech)) && next != U'指' && next != U'文')
        return scene.map.beginning(at, maskOf(Cue::Speech)) > 1 ? 1.9 : 1.2;
    if (const double led = leadingToVerb(scene, at); led > 0)
        return led;
    if (next == U'等')
        return 1.5;
    if (isAmong(next, U"出生毕现年曾本原时历")
        && scene.text.startsWithAny(at,
            {"出生于", "出生在", "生于", "毕业于", "现年", "年仅", "曾任", "本科毕业", "原先是", "原是", "原系", "原为", "现任",
                "现为", "时任", "历任"}))
        return 1.8;
    if (isAmong(next, U"带率携") && scene.text.startsWithAny(at, {"带着", "带领", "率领", "率队", "带队", "携手", "携团队"}))
        return 1.7;
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
    if (scene.map.beginning(at, kNameAdverbs) > 1)
        return 1.3;
    if (scene.organizationBeginning(at) >= 0)
        return 0.8;
    if (isAmong(next,
            U"于在从将被已曾则也向对为是的因率带亦还又再就才都并把让称说任由以自去来接要想会能需可没未不却便仍正拟欲作身领携跟随"
            U"同今近现昨首离辞退转跳早则返获晋升届受遭"))
        return 0.8;
    if (scene.map.begins(at, maskOf(Cue::Title)))
        return 0.3;
    if (scene.map.beginning(at, kNameBounds) > 1)
        return 0.6;
    if (isLatinChar(next))
        return next >= U'0' && next <= U'9' ? 0.7 : -0.3;
    if (scene.isCovered(at))
        return 0;
    return -1.3;
}

bool isReporterAt(const Scene& scene, const Span& span)
{
    if (scene.map.beginning(scene.skipSpaces(span.end), maskOf(Cue::Trigger)) > 1)
        return false; // a reporter who moves herself
    std::size_t end = span.begin;
    while (end > 0 && (scene.text.before(end) == U' ' || isAmong(scene.text.before(end), U"|:丨/-·")))
        --end;
    const bool isMark = isAmong(scene.text.before(end), U"者辑文写稿编对影译生员"); // how the words below end
    for (const std::string_view mark :
        {"记者", "作者", "编辑", "撰文", "采写", "撰稿", "责编", "校对", "摄影", "文", "编译", "实习生", "通讯员"}) {
        if (isMark && scene.text.endsWith(end, mark) && (mark != "文" || end < span.begin))
            return true;
    }
    return scene.text.startsWith(span.end, "摄") || scene.text.startsWith(span.end, "/文")
        || scene.text.startsWith(span.end, "/编");
}

} // namespace exeunt::extract::zh
