// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/western/western_reader.h"

#include "core/extract/strategy/western_source.h"
#include "core/extract/western/events.h"
#include "core/extract/western/list_entries.h"
#include "core/extract/western/lists.h"
#include "core/extract/western/phrases.h"
#include "core/extract/western/settle.h"
#include "core/extract/western/tables.h"
#include "core/extract/western/told_dates.h"

#include <algorithm>
#include <map>

namespace exeunt::extract::western {

namespace {

std::vector<Sentence> shortened(const std::vector<Sentence>& sentences)
{
    constexpr std::size_t kLongest = 240; // tokens; a list without an end is read in pieces
    std::vector<Sentence> out;
    for (auto sentence : sentences) {
        while (sentence.last - sentence.first > kLongest) {
            out.push_back({sentence.first, sentence.first + kLongest, sentence.line});
            sentence.first += kLongest;
        }
        out.push_back(sentence);
    }
    return out;
}

class ArticleReader {
public:
    ArticleReader(const Document& document, const Lexicon& lexicon, const Vocabulary& vocabulary)
        : m_document{document}
        , m_vocabulary{vocabulary}
        , m_text{tokenize(document.article().text, vocabulary)}
    {
        m_text.sentences = shortened(m_text.sentences);
        regroupLines();
        m_tables = readTables(m_text);
        readDates();
        readNames(lexicon);
    }

    Reading run(const strategy::Cues& cues)
    {
        Reading reading;
        reading.evidenceIsOriginal = true;
        const Scene scene{m_text, m_names, m_vocabulary, m_dates, m_document.article().text, m_document.anchor().today};
        Settler settler{scene, reading};
        ToldDates told{scene, reading};
        Focus focus;
        focus.topic = mainTopic();
        settler.setMainTopic(focus.topic);
        const bool isOneStory = tellsOf(focus.topic) || isHeadedBy(focus.topic);
        const int story = focus.topic;
        std::vector<std::vector<Item>> rows;
        std::vector<int> topics;
        constexpr std::size_t kLead = 4; // lines
        for (const auto& sentence : m_text.sentences) {
            rows.push_back(readPhrases(m_text, sentence, m_names, m_marks, m_vocabulary, m_document.article().text));
            settler.note(rows.back());
            if (sentence.line < kLead)
                settler.readLead(rows.back());
        }
        for (std::size_t index = 0; index < rows.size(); ++index) {
            const auto& sentence = m_text.sentences[index];
            if (isOneStory && m_text.lines[sentence.line].firstSentence == index)
                focus.topic = story; // a new paragraph of one company's story is about it again
            moveTopicBefore(rows[index], focus);
            topics.push_back(focus.topic);
            auto found = readEvents(scene, sentence, rows[index], focus);
            settler.settle(found.events, sentence, focus);
            settler.settle(found.reports, focus);
            if (m_vocabulary.isGerman())
                settler.settle(readGermanStations(scene, rows[index], focus));
            else
                settler.noteCareer(rows[index], focus);
            told.read(sentence, rows[index], found.events, focus);
            moveFocusAfter(rows[index], focus);
            if (const int place = found.events.empty() ? placeTold(rows[index], sentence) : kNoOrganization; place >= 0)
                focus.topic = place;
        }
        auto listed = readLists(scene, rows);
        for (auto& row : readEntries(scene, rows))
            listed.push_back(std::move(row));
        for (auto& row : readTableRows(scene, m_tables, m_marks.dateAt))
            listed.push_back(std::move(row));
        for (const auto& [event, sentence] : listed) {
            Focus then;
            then.topic = topics[sentence];
            settler.settle({event}, m_text.sentences[sentence], then);
        }
        settler.finish();
        reading.strategies = strategy::readStrategies(strategy::westernSource(scene, rows, topics, reading, cues));
        std::stable_sort(reading.moves.begin(), reading.moves.end(), [](const MoveDraft& a, const MoveDraft& b) {
            return a.claim.evidence.front().begin < b.claim.evidence.front().begin;
        });
        addNotes(reading);
        return reading;
    }

private:
    void regroupLines()
    {
        for (auto& line : m_text.lines)
            line.firstSentence = line.lastSentence = 0;
        for (std::size_t index = 0; index < m_text.sentences.size(); ++index) {
            auto& line = m_text.lines[m_text.sentences[index].line];
            if (line.lastSentence == 0)
                line.firstSentence = index;
            line.lastSentence = index + 1;
        }
    }

    void readDates()
    {
        const auto& text = m_document.article().text;
        m_dates = date::readDates(text, m_vocabulary.isGerman() ? "de" : "en", m_document.anchor());
        const std::size_t count = m_text.tokens.size();
        m_marks.dateAt.assign(count, -1);
        m_marks.dateEndAt.assign(count, -1);
        m_taken.assign(count, false);
        std::size_t token = 0;
        for (std::size_t index = 0; index < m_dates.size(); ++index) {
            const auto& span = m_dates[index].span;
            while (token < count && m_text.tokens[token].span.end <= span.begin)
                ++token;
            std::size_t end = token;
            while (end < count && m_text.tokens[end].span.begin < span.end)
                m_taken[end++] = true;
            if (end == token)
                continue;
            m_marks.dateAt[token] = static_cast<int>(index);
            m_marks.dateEndAt[token] = static_cast<int>(end);
            token = end;
        }
    }

    void readNames(const Lexicon& lexicon)
    {
        std::vector<std::vector<RoleSpan>> roles;
        m_marks.roleEndAt.assign(m_text.tokens.size(), -1);
        for (const auto& sentence : m_text.sentences) {
            roles.push_back(findRoles(m_text, sentence, m_vocabulary, m_taken));
            for (const auto& role : roles.back())
                m_marks.roleEndAt[role.first] = static_cast<int>(role.last);
        }
        m_names = findNames(m_text, m_document, lexicon, m_vocabulary, m_taken, roles, m_tables.columnAt);
        m_marks.mentionAt.assign(m_text.tokens.size(), -1);
        for (std::size_t index = 0; index < m_names.mentions.size(); ++index)
            m_marks.mentionAt[m_names.mentions[index].first] = static_cast<int>(index);
    }

    /// Whom the article is about: the organization named most, mentions in the heading and the lead counting more; of equals
    /// the first one.
    [[nodiscard]] int mainTopic() const
    {
        std::map<int, std::size_t> weights;
        int best = kNoOrganization;
        for (const auto& mention : m_names.mentions) {
            if (mention.kind != NameKind::Organization)
                continue;
            if (m_vocabulary.isGerman())
                return mention.index;
            const std::size_t line = lineOf(mention.first);
            weights[mention.index] += weights.empty() && line == 0 ? 6 : line == 0 ? 3 : line <= 2 ? 2 : 1;
            if (best < 0 || weights[mention.index] > weights[best])
                best = mention.index;
        }
        return best;
    }

    /// Is the article one organization's story, rather than a round-up of many?
    [[nodiscard]] bool tellsOf(int organization) const
    {
        if (organization < 0)
            return false;
        std::size_t all = 0;
        for (const auto& known : m_names.organizations)
            all += known.count;
        constexpr std::size_t kFew = 3;
        const std::size_t count = m_names.organizations[static_cast<std::size_t>(organization)].count;
        return count >= kFew && count * (m_vocabulary.isGerman() ? 2 : 3) >= all;
    }

    /// Does the heading name that organization alone, and the text below name it again?
    [[nodiscard]] bool isHeadedBy(int organization) const
    {
        if (organization < 0 || m_text.lines.size() < 2 || !m_text.lines.front().isHeading)
            return false;
        bool isNamed = false;
        for (const auto& mention : m_names.mentions) {
            if (lineOf(mention.first) > 0)
                break;
            if (mention.kind != NameKind::Organization)
                continue;
            if (mention.index != organization)
                return false;
            isNamed = true;
        }
        return isNamed && m_names.organizations[static_cast<std::size_t>(organization)].count >= 2;
    }

    [[nodiscard]] std::size_t lineOf(std::size_t token) const
    {
        const auto after = std::upper_bound(m_text.lines.begin(), m_text.lines.end(), m_text.tokens[token].span.begin,
            [](std::size_t at, const TextLine& line) { return at < line.span.begin; });
        return static_cast<std::size_t>(after - m_text.lines.begin()) - 1;
    }

    /// "At Norvane, Ann Roe …", "Beim Softwarehaus Norvane …": what the sentence is about, unless it tells somebody's career.
    [[nodiscard]] int placeAtFront(const std::vector<Item>& items) const
    {
        constexpr std::size_t kFew = 9; // a dateline, a label, "At"
        std::size_t at = 0;
        while (at < items.size() && at < kFew && items[at].type != ItemType::Organization && items[at].type != ItemType::Person
            && items[at].type != ItemType::Role && items[at].type != ItemType::Trigger && items[at].type != ItemType::Pronoun)
            ++at;
        if (at == 0 || at + 1 >= items.size() || items[at].type != ItemType::Organization || items[at].isPossessive
            || items[at].organizations.front() < 0)
            return kNoOrganization;
        const auto& place = items[at].preposition;
        if (place != "at" && place != "bei" && place != "beim")
            return kNoOrganization;
        const std::size_t next = m_text.tokens[items[at + 1].first].isMark(',') ? at + 2 : at + 1;
        for (std::size_t look = at + 1; look < items.size(); ++look)
            if (const auto& word = m_text.tokens[items[look].first];
                items[look].type == ItemType::Pronoun || (word.is(WordClass::Held) && !word.is(WordClass::Auxiliary)))
                return kNoOrganization;
        const bool isTold = m_vocabulary.isGerman()
            || (next < items.size() && (items[next].type == ItemType::Person || items[next].type == ItemType::Role));
        return isTold ? items[at].organizations.front() : kNoOrganization;
    }

    /// A sentence that begins with an organization is about it.
    void moveTopicBefore(const std::vector<Item>& items, Focus& focus) const
    {
        if (const int place = placeAtFront(items); place >= 0) {
            focus.topic = place;
            return;
        }
        for (const auto& item : items) {
            if (item.type == ItemType::Person)
                for (const auto& attribute : item.persons.front().attributes)
                    if (attribute.organization >= 0 && !attribute.isFormer && !attribute.isNew && item.preposition.empty()
                        && (!m_vocabulary.isGerman() || attribute.span.begin < item.persons.front().span.begin)) {
                        focus.topic = attribute.organization;
                        return;
                    }
            if (item.type == ItemType::Person || item.type == ItemType::Pronoun)
                break;
            if (item.type == ItemType::Role && item.preposition.empty() && item.attribute.organization >= 0
                && !item.attribute.isFormer) {
                focus.topic = item.attribute.organization; // "Paydhan CFO quits"
                break;
            }
            if (item.type == ItemType::Organization && item.preposition.empty() && item.organizations.front() >= 0) {
                focus.topic = item.organizations.front();
                break;
            }
        }
    }

    /// "Norvane wechselt bei der Tochter Quillon die Führung aus", "Ida Voss bleibt bei Quillon": where the next sentences play.
    [[nodiscard]] int placeTold(const std::vector<Item>& items, const Sentence& sentence) const
    {
        using enum WordClass;
        if (!m_vocabulary.isGerman())
            return kNoOrganization;
        bool hasChange = false;
        for (std::size_t at = sentence.first; at < sentence.last; ++at) {
            const auto& token = m_text.tokens[at];
            if (token.is(Former) || token.is(Past) || (token.is(Negator) && token.lower != "fast" && token.lower != "beinahe")
                || (token.is(PastSign) && token.lower != "hat") || (token.is(Held) && token.lower.ends_with("te")))
                return kNoOrganization;
            hasChange = hasChange || token.is(PostWord) || token.is(Change);
        }
        int bare = kNoOrganization;
        int place = kNoOrganization;
        for (const auto& item : items) {
            if (item.type != ItemType::Organization || item.organizations.front() < 0)
                continue;
            if (item.preposition == "bei" || item.preposition == "beim")
                place = item.organizations.front();
            else if (item.preposition.empty() && bare < 0)
                bare = item.organizations.front();
        }
        return bare < 0 || hasChange ? place : kNoOrganization;
    }

    /// Who and what the next sentence's "he" and "the company" are.
    void moveFocusAfter(const std::vector<Item>& items, Focus& focus) const
    {
        int bare = -1;
        int any = -1;
        int organization = kNoOrganization;
        for (const auto& item : items) {
            if (item.type == ItemType::Person) {
                any = item.persons.front().person;
                if (bare < 0 && item.preposition.empty() && !item.isPossessive)
                    bare = any;
            }
            if (item.type == ItemType::Organization && organization < 0 && item.organizations.front() >= 0
                && item.preposition.empty()
                && (m_vocabulary.isGerman() || focus.topic < 0
                    || m_names.organizations[static_cast<std::size_t>(item.organizations.front())].count > 1))
                organization = item.organizations.front(); // not whom she told it, named in passing
        }
        if (bare >= 0 || any >= 0)
            focus.person = bare >= 0 ? bare : any;
        if (focus.told >= 0)
            focus.topic = focus.told;
        else if (organization >= 0)
            focus.topic = organization;
        focus.told = kNoOrganization;
        focus.arriver = focus.newArriver;
        focus.newArriver = -1;
    }

    void addNotes(Reading& reading) const
    {
        for (const auto& person : m_names.persons)
            reading.notes.push_back("person: " + person.name);
        for (const auto& organization : m_names.organizations)
            reading.notes.push_back(
                "organization: " + organization.name + (organization.unit.empty() ? "" : " (" + organization.unit + ")"));
    }

    const Document& m_document;
    const Vocabulary& m_vocabulary;
    TokenText m_text;
    std::vector<date::DateExpression> m_dates;
    std::vector<bool> m_taken;
    Marks m_marks;
    Tables m_tables;
    Names m_names;
};

} // namespace

struct WesternReader::Impl {
    const Lexicon* lexicon = nullptr;
    Vocabulary english{"en"};
    Vocabulary german{"de"};
    strategy::Cues englishCues{"en"};
    strategy::Cues germanCues{"de"};
};

WesternReader::WesternReader(const Lexicon& lexicon)
    : m_impl{std::make_unique<Impl>()}
{
    m_impl->lexicon = &lexicon;
}

WesternReader::~WesternReader() = default;
WesternReader::WesternReader(WesternReader&&) noexcept = default;

Reading WesternReader::read(const Document& document) const
{
    const bool isGerman = document.article().language.starts_with("de");
    return ArticleReader{document, *m_impl->lexicon, isGerman ? m_impl->german : m_impl->english}.run(
        isGerman ? m_impl->germanCues : m_impl->englishCues);
}

} // namespace exeunt::extract::western
