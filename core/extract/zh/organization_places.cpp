// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Organizations without a suffix, by the place they stand in: 加入X, 芯片公司X, X内部人士, X的首席分析师.
#include "core/extract/zh/organization_extent.h"
#include "core/extract/zh/organization_shape.h"

#include <algorithm>
#include <unordered_map>

namespace exeunt::extract::zh {
namespace {

/// What may follow the object of 加入, 离开, 出任: a mark, 的, a post or a verb that goes on.
bool endsObject(const Scene& scene, std::size_t end)
{
    const std::size_t at = scene.skipSpaces(isAmong(scene.text.at(end), U"”》") ? end + 1 : end);
    const char32_t value = scene.text.at(at);
    return value == 0 || isClauseEnd(value) || isAmong(value, U"的后并担任出负为)(、时去") || startsPost(scene, at)
        || scene.map.beginning(at, maskOf(Cue::Trigger, Cue::Title, Cue::UnitSuffix)) > 1;
}

/// 加入做陪伴硬件的小公司栗子机器人, 转投主权基金旗下的海岬投资: a description first, then the sort of company or its owner, the
/// name at the end of the clause. Where the name begins; nothing where no such words follow.
std::optional<std::size_t> behindDescription(const Scene& scene, std::size_t at)
{
    std::optional<std::size_t> begin;
    for (std::size_t place = at; place < at + 30 && !isClauseEnd(scene.text.at(place)) && scene.text.at(place) != 0; ++place) {
        if (scene.map.begins(place, maskOf(Cue::Trigger)))
            break;
        if (const std::size_t sort = scene.map.beginning(place, maskOf(Cue::Generic)); sort > 1) {
            begin = place + sort;
            place += sort - 1;
        } else if (place > at && scene.text.startsWith(place, "旗下")) {
            begin = place + (scene.text.at(place + 2) == U'的' ? 3 : 2);
        }
    }
    return begin;
}

void findObjects(Scene& scene, std::vector<Span>& accepted)
{
    for (const WordHit& hit : scene.map.hits()) {
        const Word& word = scene.map.word(hit);
        if (word.frame < 0)
            continue;
        const Frame& frame = scene.words.frames()[static_cast<std::size_t>(word.frame)];
        const bool isBought = frame.kind == "acquihire";
        const bool isObject = frame.object.takes(Frame::End::To) || frame.object.takes(Frame::End::From) || isBought;
        if (!isObject || frame.name == "leave")
            continue; // 离职, 请辞 take no object; what follows is another word
        std::size_t at = hit.span.end;
        while (isAmong(scene.text.at(at), U"了至到于 ") || (frame.name == "next" && isAmong(scene.text.at(at), U"是为:")))
            ++at;
        // 加入国内芯片企业星图: the sort of company comes before its name.
        for (std::size_t step = 0; step < 8 && scene.map.beginning(at, maskOf(Cue::Generic)) > 1; ++step)
            at += scene.map.beginning(at, maskOf(Cue::Generic));
        if (const auto begin = behindDescription(scene, at)) {
            const Span described = nameFrom(scene, *begin);
            if (scene.isCovered(described))
                continue;
            if (organizationShape(scene, described) > (isBought ? 0.5 : -0.5) && endsObject(scene, described.end)) {
                accepted.push_back(described);
                continue;
            }
        }
        const Span span = nameFrom(scene, at);
        // 告别李思明: to a person.
        std::size_t surname = 0;
        if (frame.name == "leave_from" && scene.isSurnameAt(span.begin, surname) && span.size() <= surname + 2)
            continue;
        const bool isGood = frame.object.takes(Frame::End::NewRole) ? startsPost(scene, span.end) : endsObject(scene, span.end);
        const bool isJoined = frame.kind == "joining" && span.size() == 3 && scene.isSurnameAt(span.begin, surname);
        const double least = isBought ? 0.5 : isJoined ? -1.2 : -0.5; // 加入施维亚: it looks like a person
        if (isGood && organizationShape(scene, span) > least)
            accepted.push_back(span);
    }
}

/// A place where the characters of `span` may name a company.
struct Sighting {
    Span span;
    double score = 0;
};

constexpr double kAccept = 2.5;
constexpr CueMask kBefore = kOrganizationBounds
    | maskOf(Cue::Topic, Cue::Named, Cue::Media, Cue::NotOrganization, Cue::Common, Cue::Pronoun, Cue::OrganizationVerb);

/// Whether a name may begin at `at`: a mark, a particle, a name or a word ends there.
bool mayBegin(const Scene& scene, std::size_t at)
{
    const char32_t value = scene.text.at(at);
    if (scene.isCovered(at) || (!isHanChar(value) && !isLatinChar(value)) || isFunctionChar(value))
        return false;
    const char32_t before = scene.text.before(at);
    if (isLatinChar(value) && isLatinChar(before))
        return false;
    return before == 0 || isMark(before) || isFunctionChar(before) || isAmong(before, U"据前原自跟同给除投来去进赴")
        || scene.isCovered(at - 1) || scene.map.ending(at, kBefore) > 1;
}

constexpr double kBeside = 1.2; // what both sides must say together

/// 在[珂捷]任职, 来[腾枫]之前: the words on both sides go together. A name of two words of the language needs more of them.
double embraced(const Scene& scene, const Span& span)
{
    const char32_t before = scene.text.before(scene.skipSpacesBack(span.begin));
    const std::size_t at = scene.skipSpaces(span.end);
    const double length = span.size() >= 4 ? 0.6 : 0.0;
    if (before == U'在'
        && scene.text.startsWithAny(at,
            {"任职", "工作", "担任", "出任", "供职", "就职", "实习", "效力", "历任", "负责", "主管", "度过", "做", "当", "干",
                "待", "管", "任"}))
        return 0.9 + length;
    if (isAmong(before, U"由从自")
        && scene.text.startsWithAny(at, {"转", "跳槽", "离", "出走", "出来", "加盟", "来到", "挖", "过来"}))
        return 0.6 + length;
    return isAmong(before, U"在来去到进赴")
            && scene.text.startsWithAny(at, {"之前", "以前", "之后", "以后", "期间", "时期", "的时候"})
        ? 0.9 + length
        : 0.0;
}

/// 诺华|全球研发副总裁, 沃茵|中国总裁: the region a post is held for is none of the name.
bool endsInRegion(const Scene& scene, const Span& span)
{
    const std::size_t region = std::max<std::size_t>(scene.map.ending(span.end, maskOf(Cue::Place)),
        scene.text.endsWithAny(span.end, {"全球", "海外", "亚太", "区域"}) ? 2 : 0);
    return region > 1 && span.size() >= region + 2 && leadsToPost(scene, span.end);
}

/// rightOfOrganization() of a scene, each end looked at once.
class RightSides {
public:
    explicit RightSides(const Scene& scene)
        : m_scene{scene}
        , m_values(scene.text.size() + 1, kUnknown)
    {
    }
    double at(std::size_t end, double least)
    {
        double& value = m_values[end];
        if (value == kUnknown || (value < kTold && least < kTold))
            value = rightOfOrganization(m_scene, end, std::min(least, kTold));
        return value;
    }

private:
    static constexpr double kUnknown = -100;
    static constexpr double kTold = 0; // values below it hang on the dictionary
    const Scene& m_scene;
    std::vector<double> m_values;
};

void addSightings(const Scene& scene, std::size_t at, RightSides& rights, std::vector<Sighting>& sightings)
{
    const double left = leftOfOrganization(scene, at, 0);
    if (left < 0)
        return;
    const Span longest = nameFrom(scene, at);
    const bool isLatin = isLatinChar(scene.text.at(at));
    for (std::size_t end = isLatin ? longest.end : at + 2; end <= longest.end && end <= at + (isLatin ? 30U : 7U); ++end) {
        const Span span{at, end};
        const double both = embraced(scene, span);
        const double beside = left + both + rights.at(end, kBeside - left - both);
        if (beside < kBeside || endsInRegion(scene, span))
            continue;
        const double score = beside + organizationShape(scene, span);
        if (score > 1)
            sightings.push_back({span, score});
    }
}

/// 中国远帆(601999): the run of characters before a stock code, from a mark or a word of time on.
void findCoded(Scene& scene, std::vector<Span>& accepted)
{
    constexpr std::size_t kLongest = 8;
    for (std::size_t open = 2; open < scene.text.size(); ++open) {
        if (scene.text.at(open) != U'(' || scene.isCovered(open - 1) || !isStockCode(scene, open))
            continue;
        Span span{open, open};
        while (span.begin > 0 && span.size() <= kLongest && isHanChar(scene.text.before(span.begin))
            && !scene.isCovered(span.begin - 1))
            --span.begin;
        const std::size_t lead = scene.map.beginning(span.begin, maskOf(Cue::When, Cue::Also, Cue::Perfect, Cue::Generic));
        span.begin += lead > 1 ? lead : 0;
        // 停牌中的内房股|华樟年(01999): what leads to the name.
        for (std::size_t at = span.begin + 1; at + 2 <= open; ++at) {
            if (scene.text.before(at) == U'的' || scene.map.ending(at, maskOf(Cue::Generic)) > 2)
                span.begin = at;
        }
        const bool isName = span.size() >= 3 && span.size() <= kLongest
            && !scene.map.has(span, maskOf(Cue::Trigger, Cue::Speech, Cue::Announce, Cue::Pronoun, Cue::Title));
        if (isName)
            accepted.push_back(span);
    }
}

/// 丰巢、兔展、禾川等公司: every name of a list that a sort of company closes.
void findListed(Scene& scene, std::vector<Span>& accepted)
{
    for (std::size_t at = 2; at < scene.text.size(); ++at) {
        if (!isAmong(scene.text.at(at), U"等这") || rightOfOrganization(scene, at, 1.6) < 1.6)
            continue;
        std::size_t end = at;
        for (int names = 0; names < 12; ++names) {
            std::size_t begin = end;
            while (begin > 0 && end - begin < 8 && isHanChar(scene.text.before(begin)) && !scene.isCovered(begin - 1))
                --begin;
            const Span span{begin, end};
            const bool isListed = scene.text.before(begin) == U'、' || names > 0;
            if (isListed && span.size() >= 2 && span.size() <= 6 && organizationShape(scene, span) > -1.0) {
                addOrganization(scene, span);
                accepted.push_back(span);
            } else if (scene.organizationEnding(end) >= 0) {
                begin = scene.organizations[static_cast<std::size_t>(scene.organizationEnding(end))].span.begin;
            }
            if (scene.text.before(begin) != U'、')
                break;
            end = begin - 1;
        }
    }
    scene.sortOrganizations();
}

/// X宣布, 据X公告, 芯片公司X, 先看X: a name is weighed by its neighbours in all the places where it stands.
void findByEvidence(Scene& scene, Extents& extents, std::vector<Span>& accepted)
{
    std::vector<Sighting> sightings;
    RightSides rights{scene};
    for (std::size_t at = 0; at < scene.text.size(); ++at) {
        if (mayBegin(scene, at))
            addSightings(scene, at, rights, sightings);
    }
    struct Tally {
        double best = 0;
        int count = 0;
    };
    std::unordered_map<std::string_view, Tally> tallies;
    for (const Sighting& sighting : sightings) {
        Tally& tally = tallies[scene.text.text(sighting.span)];
        tally.best = std::max(tally.best, sighting.score);
        ++tally.count;
    }
    for (Sighting& sighting : sightings) {
        const Tally& tally = tallies[scene.text.text(sighting.span)];
        const double elsewhere = tally.best > sighting.score ? std::clamp(tally.best - kAccept, 0.0, 1.5) : 0.0;
        sighting.score += elsewhere + std::min(0.9, 0.3 * (tally.count - 1));
    }
    std::stable_sort(sightings.begin(), sightings.end(), [](const Sighting& a, const Sighting& b) { return a.score > b.score; });
    for (const Sighting& sighting : sightings) {
        if (sighting.score < kAccept || scene.isCovered(sighting.span))
            continue;
        const Span span = extents.settled(sighting.span);
        if (!scene.isCovered(span)) {
            addOrganization(scene, span);
            accepted.push_back(span);
        }
    }
}

/// 前[蓝鲸]自动驾驶研发|副总裁: between the mark of a former post and the title the company's name comes first, then the field.
Span employerBehindMark(const Scene& scene, std::size_t title)
{
    constexpr CueMask kFields =
        maskOf(Cue::NotOrganization, Cue::UnitSuffix, Cue::BusinessWord, Cue::Place, Cue::Team, Cue::Verb, Cue::Title);
    constexpr std::size_t kLongest = 14;
    std::size_t begin = title;
    while (begin > 0 && title - begin < kLongest && isHanChar(scene.text.before(begin)) && !scene.isCovered(begin - 1)
        && !isAmong(scene.text.before(begin), U"前原的和与及"))
        --begin;
    const std::size_t field = begin;
    while (begin > 0 && title - begin < 3 * kLongest && !scene.isCovered(begin - 1)
        && (isLatinChar(scene.text.before(begin)) || (begin < field && isAmong(scene.text.before(begin), U" -.&"))))
        --begin;
    const std::size_t left = begin - std::min<std::size_t>(2, begin);
    const bool isLatin = begin < field && scene.text.at(begin) >= U'A' && scene.text.at(begin) <= U'Z';
    const bool isUnit = scene.map.begins(field, maskOf(Cue::UnitSuffix)); // 原[Zen]事业部总裁
    if (isLatin && !isUnit && isAmong(scene.text.before(begin), U"前原") && organizationShape(scene, {begin, field}) > 0)
        return {begin, field}; // 前[Shopland]印尼区总经理
    const bool isMark = begin == field && isAmong(scene.text.before(begin), U"前原")
        && !isAmong(scene.text.at(left), U"目此以之年日跟面早先") && !isAmong(scene.text.at(begin), U"任往来");
    Span span{begin, title};
    for (std::size_t word = 2; isMark && word > 1 && span.size() >= word + 2;) {
        word = scene.map.ending(span.end, kFields);
        if (word > 1 && span.size() >= word + 2)
            span.end -= word;
    }
    // 运动|控制: two words of the language are a field.
    const bool isField = span.size() == 4 && !scene.isWordBreak(span.begin + 1) && scene.isWordBreak(span.begin + 2)
        && !scene.isWordBreak(span.begin + 3);
    const bool isName = isMark && !isField && !scene.map.begins(span.end, maskOf(Cue::UnitSuffix)) && span.size() >= 2
        && span.size() <= 6 && organizationShape(scene, span) > -1.0 && scene.map.beginning(span.begin, kFields) < span.size();
    return isName ? span : Span{title, title};
}

/// 恒途|成都公司总经理, 恒途|西南区域总经理: where the name ends before the place its branch is called by.
std::size_t behindBranch(const Scene& scene, const Span& span)
{
    for (std::size_t at = span.begin + 2; at < span.end; ++at) {
        const std::size_t place = scene.map.beginning(at, maskOf(Cue::Place));
        if (place > 1 && isBranchWord(scene, at + place))
            return at;
    }
    return span.end;
}

/// X(的)副总裁李思明: the run before a post that a person's name follows.
void findEmployers(Scene& scene, std::vector<Span>& accepted)
{
    for (const PersonMention& mention : scene.personMentions) {
        const std::size_t end = scene.skipSpacesBack(mention.span.begin);
        // Only the posts that a company has one of: before 视觉负责人 or 产品经理 stands a field as often as a name.
        std::size_t title = scene.map.ending(end, maskOf(Cue::TopTitle));
        const std::size_t anyTitle = scene.map.ending(end, maskOf(Cue::Title));
        const bool isMarked = anyTitle > 0 && isAmong(scene.text.before(scene.skipSpacesBack(end - anyTitle)), U"前原");
        const Span former = anyTitle == 0 ? Span{} : employerBehindMark(scene, end - anyTitle);
        if (!former.isEmpty()) {
            accepted.push_back(former);
            continue;
        }
        if (isMarked)
            title = anyTitle; // 拼好货前员工: who is former belongs to a company
        if (title == 0)
            continue;
        while (const std::size_t more = scene.map.ending(scene.skipSpacesBack(end - title), maskOf(Cue::Title)))
            title = end - (scene.skipSpacesBack(end - title) - more);
        std::size_t at = scene.skipSpacesBack(end - title);
        if (isMarked)
            at = scene.skipSpacesBack(at - 1);
        while (isAmong(scene.text.before(at), U"一二两三四五六七八九十几多数名位个"))
            --at; // 的三名副总裁
        const bool hasParticle = scene.text.before(at) == U'的';
        if (hasParticle)
            --at;
        Span span{at, at};
        if (isLatinChar(scene.text.before(at))) {
            while (span.begin > 0 && !scene.isCovered(span.begin - 1) && span.end - span.begin < 24
                && (isLatinChar(scene.text.at(span.begin - 1))
                    || (scene.text.at(span.begin - 1) == U' ' && span.begin > 1 && isLatinChar(scene.text.at(span.begin - 2)))))
                --span.begin;
        } else {
            span.begin = nameBegin(scene, at);
        }
        span.end = behindBranch(scene, span);
        const char32_t before = scene.text.before(scene.skipSpacesBack(span.begin));
        const bool isBounded =
            before == 0 || isMark(before) || scene.map.ends(span.begin, kOrganizationBounds) || isFunctionChar(before);
        const bool isUnit = holdsUnit(scene, span);
        // 云杉纪元CTO宋佳: two words of the language, where only an employer stands.
        const bool isNamed = span.size() >= 4 && scene.map.ends(end, maskOf(Cue::TopTitle));
        if (isBounded && !isUnit && span.size() <= 6 + (isLatinChar(scene.text.at(span.begin)) ? 18U : 0U)
            && organizationShape(scene, span) >= (isNamed ? -0.6 : 0.3) && !scene.map.has(span, maskOf(Cue::Title, Cue::Former))
            && (hasParticle || span.size() >= 3 || title >= 2))
            accepted.push_back(span);
    }
}

} // namespace

void findPlacedOrganizations(Scene& scene)
{
    std::vector<Span> accepted;
    findCoded(scene, accepted);
    findObjects(scene, accepted);
    findEmployers(scene, accepted);
    Extents extents{scene};
    std::vector<Span> kept;
    for (Span& span : accepted) {
        span = extents.settled(span);
        if (!scene.isCovered(span)) {
            addOrganization(scene, span);
            kept.push_back(span);
        }
    }
    scene.sortOrganizations();
    findListed(scene, kept);
    findByEvidence(scene, extents, kept);
    findAgain(scene, kept);
    scene.sortOrganizations();
}

} // namespace exeunt::extract::zh
