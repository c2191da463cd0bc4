// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// When an event was, as its own clause, the clauses before or the sentence before say.
#include "core/extract/zh/move_reader.h"

#include <algorithm>

namespace exeunt::extract::zh {

using article::Move;
using article::Status;

namespace {

constexpr std::size_t kClausesBack = 24;
constexpr std::size_t kItemsBack = 40;

} // namespace

/// 3月5日消息; 11月12日,据媒体报道; 10月9日,《…》获悉: the day of the report, not of the event.
bool MoveReader::isReport(const DateMention& date) const
{
    const std::size_t at = m_scene.skipSpaces(date.span.end);
    for (const std::string_view word : {"消息", "讯", "电", "上午消息", "下午消息", "晚间消息", "报道", "称", "爆料", "获悉"}) {
        if (m_scene.text.startsWith(at, word))
            return true;
    }
    if (m_scene.text.at(at) != U',')
        return false;
    if (m_scene.text.at(m_scene.skipSpaces(at + 1)) == U'据')
        return true;
    for (std::size_t next = at + 1; next < at + 30 && !isClauseEnd(m_scene.text.at(next)); ++next) {
        for (const std::string_view word : {"获悉", "获知", "了解到", "报道称", "报道"}) {
            if (m_scene.text.startsWith(next, word))
                return true;
        }
    }
    return false;
}

/// The date of the sentence before, where that one tells no event of its own: 这与今年5月的结局如出一辙。李思明加入…
std::optional<DateMention> MoveReader::introducedDate(std::size_t clause) const
{
    // A list whose members end in semicolons is introduced as a whole.
    std::size_t sentence = m_clauses[clause].sentence;
    const auto& sentences = m_scene.document.sentences();
    const auto endsInSemicolon = [&](std::size_t index) {
        const std::string_view words = m_scene.document.textOf(sentences[index]);
        return words.ends_with(";") || words.ends_with("；");
    };
    const std::size_t farthest = sentence - std::min(sentence, kItemsBack);
    while (sentence > farthest && endsInSemicolon(sentence - 1))
        --sentence;
    const auto first = std::lower_bound(m_clauses.begin(), m_clauses.begin() + static_cast<std::ptrdiff_t>(clause), sentence,
        [](const Clause& earlier, std::size_t wanted) { return earlier.sentence < wanted; });
    std::optional<DateMention> found;
    for (auto back = static_cast<std::size_t>(first - m_clauses.begin());
         back-- > 0 && m_clauses[back].sentence + 1 >= sentence;) {
        const Clause& earlier = m_clauses[back];
        const bool tellsEvent = std::any_of(
            earlier.tokens.begin(), earlier.tokens.end(), [](const Token& token) { return token.type == Token::Type::Trigger; });
        if (earlier.line != m_clauses[clause].line || !earlier.actors.empty() || tellsEvent)
            return std::nullopt;
        for (const DateMention& date : m_dates.inSentence(earlier.sentence)) {
            if (earlier.span.contains(date.span) && date.value && !date.isVague)
                found = date;
        }
    }
    return found;
}

/// The dates of the event's sentence that stand in its clauses or a few before and behind.
MoveReader::DateWindow MoveReader::datesNear(const Event& event) const
{
    const auto& dates = m_dates.inSentence(m_clauses[event.clause].sentence);
    const auto startsBefore = [](const DateMention& date, std::size_t at) { return date.span.begin < at; };
    const std::size_t first = event.clause - std::min(event.clause, kClausesBack);
    const std::size_t last = std::min(event.clause + 3, m_clauses.size() - 1);
    const auto begin = std::lower_bound(dates.begin(), dates.end(), m_clauses[first].span.begin, startsBefore);
    const auto end = std::lower_bound(begin, dates.end(), m_clauses[last].span.end, startsBefore);
    return {begin, end};
}

/// A day, month or year in the event's own clause.
bool MoveReader::hasOwnDate(const Event& event) const
{
    const Clause& clause = m_clauses[event.clause];
    const DateWindow dates = datesNear(event);
    return std::any_of(dates.begin(), dates.end(),
        [&](const DateMention& date) { return clause.span.contains(date.span) && date.value && !date.isVague; });
}

/// The last date of a clause before `end` with no other event's verb in between.
const DateMention* MoveReader::dateBefore(const Clause& clause, std::size_t end, DateWindow dates)
{
    const DateMention* best = nullptr;
    for (const DateMention& date : dates) {
        if (!clause.span.contains(date.span) || date.span.end > end)
            continue;
        const bool isSpent = std::any_of(clause.tokens.begin(), clause.tokens.end(), [&](const Token& token) {
            return token.type == Token::Type::Trigger && token.span.begin >= date.span.end && token.span.end <= end;
        });
        // 此前,近日: a day beats a vague word beside it.
        if (!isSpent && (!best || best->isVague || !date.isVague))
            best = &date;
    }
    return best;
}

/// 离任日期为9月4日, 最后工作日为11月30日.
bool MoveReader::isDayOfEffect(const DateMention& date) const
{
    std::size_t at = m_scene.skipSpacesBack(date.span.begin);
    if (isAmong(m_scene.text.before(at), U"为是:"))
        at = m_scene.skipSpacesBack(at - 1);
    return m_scene.map.ends(at, maskOf(Cue::EffectDay))
        || m_scene.map.begins(
            m_scene.skipSpaces(date.span.end + (m_scene.text.at(date.span.end) == U'为' ? 1 : 0)), maskOf(Cue::EffectDay));
}

/// 任期自7月1日起至…, 任期三年,自6月1日起: the first day of the term.
bool MoveReader::isTermBegin(const Clause& clause, const DateMention& date) const
{
    const bool isFrom =
        m_scene.text.before(date.span.end) == U'起' || m_scene.text.at(m_scene.skipSpaces(date.span.end)) == U'起';
    const std::size_t from = m_scene.skipSpacesBack(date.span.begin);
    return isFrom && m_scene.text.endsWithAny(from, {"自", "从"})
        && (m_scene.skipSpaces(clause.span.begin) + 1 >= from
            || m_scene.text.endsWithAny(from - 1, {"任期", "任期为", "任职期限", "聘期"}));
}

/// 离职于5月, 于3月31日起生效: behind the verb, or where the sentence says from when it counts.
const DateMention* MoveReader::dateBehind(const Event& event, DateWindow dates) const
{
    const Clause& clause = m_clauses[event.clause];
    for (const DateMention& date : dates) {
        const bool isNear =
            clause.span.contains(date.span) && date.span.begin >= event.trigger.end && date.span.begin - event.trigger.end <= 3;
        if (isNear)
            return &date;
    }
    for (std::size_t next = event.clause; next < m_clauses.size() && next <= event.clause + 2; ++next) {
        const Clause& later = m_clauses[next];
        if (later.sentence != clause.sentence)
            break;
        if (next > event.clause && !later.actors.empty())
            break;
        for (const DateMention& date : dates) {
            if (!later.span.contains(date.span) || date.span.begin < event.trigger.end)
                continue;
            for (const std::string_view word : {"起生效", "生效", "起正式生效", "起", "正式生效"}) {
                const std::size_t at = m_scene.skipSpaces(date.span.end);
                if (isDayOfEffect(date) || (next > event.clause && isTermBegin(later, date)))
                    return &date;
                if (m_scene.text.startsWith(at, word)
                    && m_scene.text.startsWith(later.span.end - std::min<std::size_t>(2, later.span.size()), "生效"))
                    return &date;
            }
        }
    }
    return nullptr;
}

/// 3月5日,公司发布公告。公告显示,李思明辞任…。同时,王晓岚获委任…: the day of the notice that the sentences go on about; none where
/// they tell of something else in between.
std::optional<date::Edtf> MoveReader::noticeBefore(const Event& event) const
{
    constexpr std::size_t kSentencesBack = 2;
    constexpr std::size_t kLongest = 600; // characters of a sentence: longer ones have lost their marks
    const Clause& clause = m_clauses[event.clause];
    const bool opensNotice = m_scene.text.startsWithAny(m_clauses[sentenceBegin(event.clause)].span.begin,
        {"公告", "该公告", "公司公告", "根据公告", "同时", "此外", "另外", "与此同时", "另"});
    const bool isPassedOn = event.kind == article::MoveKind::Appointment || event.kind == article::MoveKind::RoleChange;
    if (!opensNotice && !isPassedOn)
        return std::nullopt;
    for (std::size_t back = 1; back <= std::min(opensNotice ? kSentencesBack : 1, clause.sentence); ++back) {
        const std::size_t sentence = clause.sentence - back;
        const Span words = m_scene.text.chars(m_scene.document.sentences()[sentence]);
        const std::size_t line = m_scene.document.lineAt(m_scene.document.sentences()[sentence].begin);
        if (line + (opensNotice ? 1 : 0) < clause.line)
            return std::nullopt;
        if (words.size() > kLongest)
            return std::nullopt;
        if (!m_scene.map.has(words, maskOf(Cue::Announce))
            && m_scene.text.run(words).find(U"董事会") == std::u32string_view::npos)
            continue;
        std::optional<date::Edtf> told;
        for (const DateMention& date : m_dates.inSentence(sentence)) {
            if (!told && date.value && !date.isVague && date.value->precision() == date::Precision::Day)
                told = date.value;
        }
        if (told)
            return told;
    }
    return std::nullopt;
}

/// The first clause of the sentence that `clause` stands in.
std::size_t MoveReader::sentenceBegin(std::size_t clause) const
{
    const auto first = std::partition_point(m_clauses.begin(), m_clauses.end(),
        [sentence = m_clauses[clause].sentence](const Clause& before) { return before.sentence < sentence; });
    return static_cast<std::size_t>(first - m_clauses.begin());
}

/// 4月8日获续聘,不到五个月就请辞: some time after the date told before.
bool MoveReader::isAfterWhile(const Event& event) const
{
    const std::size_t begin = m_clauses[event.clause].span.begin;
    const auto before = m_scene.text.run({begin, event.trigger.begin});
    const bool isShort =
        before.find(U"不到") < 4 || before.find(U"不足") < 4 || before.find(U"仅") < 4 || before.find(U"短短") < 4;
    return isShort && before.find_first_of(U"月年周天") != std::u32string_view::npos
        && before.find_first_of(U"就即便又后") != std::u32string_view::npos;
}

/// A date that leads an earlier clause of the sentence and no event there has used.
const DateMention* MoveReader::dateOfEarlierClause(const Event& event, DateWindow dates) const
{
    for (std::size_t back = event.clause; back-- > 0 && event.clause - back <= kClausesBack;) {
        const Clause& earlier = m_clauses[back];
        if (earlier.sentence != m_clauses[event.clause].sentence)
            break;
        const DateMention* best = nullptr;
        bool isOver = false;
        for (const DateMention& date : dates) {
            if (!earlier.span.contains(date.span))
                continue;
            const bool isSpent =
                back >= event.firstClause && std::any_of(earlier.tokens.begin(), earlier.tokens.end(), [&](const Token& token) {
                    return token.type == Token::Type::Trigger && token.span.begin >= date.span.end
                        && token.span.begin != event.trigger.begin;
                });
            isOver = isOver || (!date.value && !date.isVague); // 半年后: another time, though unknown
            if (!isSpent)
                best = &date;
        }
        if (best || isOver)
            return best;
    }
    return nullptr;
}

/// 自4月1日起: the event is of that day, though what follows lasts. 于12月31日或之前: the last day is the one told.
std::optional<date::Edtf> MoveReader::dayItself(const DateMention& date) const
{
    const std::string& text = date.value->toString();
    if (text.starts_with("../") && m_scene.text.endsWithAny(date.span.end, {"或之前", "及之前", "或以前", "及以前"})) {
        const auto last = date::Edtf::parse(std::string_view{text}.substr(3));
        return last ? std::optional{last.value()} : date.value;
    }
    const bool isOpen = text.ends_with("/..");
    const std::size_t last = date.span.end - 1;
    const bool isFrom = m_scene.text.at(last) == U'起' || m_scene.text.at(m_scene.skipSpaces(date.span.end)) == U'起';
    if (!isOpen || !isFrom)
        return date.value;
    const auto first = date::Edtf::parse(std::string_view{text}.substr(0, text.size() - 3));
    return first ? std::optional{first.value()} : date.value;
}

void MoveReader::dateMove(const Event& event, Move& move) const
{
    const Clause& clause = m_clauses[event.clause];
    const DateWindow dates = datesNear(event);
    const DateMention* own = dateBefore(clause, event.trigger.begin, dates);
    if (const DateMention* behind = dateBehind(event, dates); behind && (!own || own->isVague || behind->value)) {
        // 3月5日宣布离任,自4月1日起生效: the first day is that of the news.
        if (own && own->value && !own->isVague)
            move.announced = own->value;
        own = behind;
    }
    const DateMention* earlier = isAfterWhile(event) ? nullptr : dateOfEarlierClause(event, dates);
    const DateMention* best = own ? own : earlier;
    std::optional<DateMention> introduced;
    if (!best && (introduced = introducedDate(event.clause)))
        best = &*introduced;
    if (own && earlier && earlier->value && !earlier->isVague) {
        if (isReport(*earlier))
            move.reported = earlier->value;
        else if (!move.announced && isAnnouncedIn(event, *earlier))
            move.announced = earlier->value;
    }
    if (!best && !event.isHistory && !isAfterWhile(event))
        move.announced = noticeBefore(event);
    if (!best || !best->value || best->isVague)
        return;
    const auto value = dayItself(*best);
    const bool isAnnouncement = best != own && move.status == Status::Announced && isPlanned(event);
    // 7月中旬传出李思明要离职: the day of the talk.
    const bool isTalk = best == own && own->span.end <= event.actor.span.begin
        && m_scene.map.has({own->span.end, event.actor.span.begin}, maskOf(Cue::Rumour)) && event.clause == event.firstClause;
    if (isReport(*best) || isTalk)
        move.reported = value;
    else if (isAnnouncement || (best == own && isAnnouncementDay(event, *best)))
        move.announced = value;
    else
        move.date = value;
}

/// A time of any sort in the clause, known or not: 2017年, 半年后, 近日.
bool MoveReader::hasAnyDate(std::size_t clause) const
{
    const auto& dates = m_dates.inSentence(m_clauses[clause].sentence);
    return m_scene.map.has(m_clauses[clause].span, maskOf(Cue::When))
        || std::any_of(
            dates.begin(), dates.end(), [&](const DateMention& date) { return m_clauses[clause].span.contains(date.span); });
}

/// 4月6日远帆科技公告,李思明离任;王晓岚暂代总裁: a day told once holds for what the next sentences of the paragraph tell of the same
/// house, until they name another time.
void MoveReader::carryDay(const Event& event, Move& move, const Reading& reading) const
{
    constexpr std::size_t kSentencesOn = 2;
    const Clause& clause = m_clauses[event.clause];
    if (reading.moves.empty() || m_lastEventClause >= event.clause || clause.line != m_clauses[m_lastEventClause].line
        || clause.sentence - m_clauses[m_lastEventClause].sentence > kSentencesOn || event.isHistory)
        return;
    const Move& last = reading.moves.back().claim;
    const auto& day = last.date ? last.date : last.announced;
    // 2017年底离开远帆科技,加入星图智能: one step.
    const bool isOneStep = last.kind == article::MoveKind::Departure && last.person && last.date && move.kind != last.kind
        && move.to && event.clause == m_lastEventClause + 1 && clause.sentence == m_clauses[m_lastEventClause].sentence
        && event.actor.mentions.size() == 1 && nameOf(event.actor.mentions.front()).name == last.person->name
        && !hasAnyDate(event.clause) && (move.kind == article::MoveKind::Move || move.kind == article::MoveKind::Joining);
    if (isOneStep) {
        move.date = last.date;
        return;
    }
    if (last.isBackground || !day || day->precision() != date::Precision::Day)
        return;
    const auto isOf = [&](const std::optional<article::Organization>& house) {
        return house && ((last.from && last.from->name == house->name) || (last.to && last.to->name == house->name));
    };
    if (!isOf(move.to) && !isOf(move.from))
        return;
    const Span between{m_clauses[m_lastEventClause].span.end, clause.span.end};
    if (m_scene.map.has(between, maskOf(Cue::Past, Cue::Plan)))
        return;
    for (std::size_t sentence = m_clauses[m_lastEventClause].sentence; sentence <= clause.sentence; ++sentence) {
        const auto& dates = m_dates.inSentence(sentence);
        const auto behind = std::partition_point(
            dates.begin(), dates.end(), [&](const DateMention& date) { return date.span.begin < between.begin; });
        const bool isOther = std::any_of(behind, dates.end(), [&](const DateMention& date) {
            return !date.value || date.value->firstDay() != day->firstDay(); // else 当天
        });
        if (isOther)
            return; // 接替他的是李思明,7月7日到岗
    }
    (last.date ? move.date : move.announced) = day;
}

/// 3月15日公告: the words of announcing stand in the clause of the date.
bool MoveReader::isAnnouncedIn(const Event& event, const DateMention& date) const
{
    for (std::size_t back = event.clause + 1; back-- > 0 && event.clause - back <= kClausesBack;) {
        const Clause& clause = m_clauses[back];
        if (clause.span.contains(date.span))
            return m_scene.map.has({date.span.end, clause.span.end}, maskOf(Cue::Announce));
    }
    return false;
}

/// 3月15日宣布将离任: the date stands before the announcing, the plan behind it.
bool MoveReader::isAnnouncementDay(const Event& event, const DateMention& date) const
{
    return date.span.end <= event.trigger.begin && isPlanned(event)
        && m_scene.map.has({date.span.end, event.trigger.begin}, maskOf(Cue::Announce));
}

} // namespace exeunt::extract::zh
