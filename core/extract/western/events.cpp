// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/western/events.h"

#include "core/extract/western/clause.h"
#include "core/extract/western/modality.h"

#include <algorithm>
#include <array>

namespace exeunt::extract::western {

namespace {

using enum WordClass;
using article::MoveKind;

class EventReader {
public:
    EventReader(const Scene& scene, const Sentence& sentence, std::vector<Item>& items, Focus& focus)
        : m_scene{scene}
        , m_sentence{sentence}
        , m_items{items}
        , m_focus{focus}
        , m_clauses{scene, sentence, items}
    {
    }

    SentenceReading run()
    {
        for (std::size_t at = 0; at < m_items.size(); ++at)
            if (m_items[at].type == ItemType::Trigger)
                readTrigger(at);
        readNewPosts();
        return std::move(m_reading);
    }

private:
    // --- one trigger ---------------------------------------------------------------------------------------------------
    void readTrigger(std::size_t at)
    {
        const auto& token = m_scene.text.tokens[m_items[at].first];
        const std::size_t length = m_items[at].last - m_items[at].first;
        std::vector<const Phrase*> tried;
        for (const auto& found : token.phrases) {
            if (found.phrase->frame < 0 || (found.length != length && found.phrase->later.empty()))
                continue;
            if (!hasLater(*found.phrase, at))
                continue;
            tried.push_back(found.phrase);
        }
        // What needs a particle says more than what does not; teams before people, for their nouns are people too.
        std::stable_sort(tried.begin(), tried.end(), [&](const Phrase* a, const Phrase* b) { return weight(*a) > weight(*b); });
        for (const auto* phrase : tried)
            if (tryFrame(frameOf(*phrase), at))
                return;
    }

    [[nodiscard]] const Frame& frameOf(const Phrase& phrase) const
    {
        return m_scene.vocabulary.frames()[static_cast<std::size_t>(phrase.frame)];
    }
    [[nodiscard]] int weight(const Phrase& phrase) const
    {
        return static_cast<int>(phrase.words.size() + 2 * phrase.later.size()) * 2 + (frameOf(phrase).has("team") ? 1 : 0);
    }

    /// "tritt … zurück": the particle follows in the clause.
    [[nodiscard]] bool hasLater(const Phrase& phrase, std::size_t at) const
    {
        if (phrase.later.empty())
            return true;
        const auto& tokens = m_scene.text.tokens;
        const std::size_t end = m_clauses.tokenEnd(at);
        std::size_t wanted = 0;
        for (std::size_t token = m_items[at].first + phrase.words.size(); token < end && wanted < phrase.later.size(); ++token)
            wanted = tokens[token].lower == phrase.later[wanted] ? wanted + 1 : (tokens[token].lower == phrase.later[0] ? 1 : 0);
        return wanted == phrase.later.size();
    }

    bool tryFrame(const Frame& frame, std::size_t at)
    {
        if (frame.has("reporting"))
            return readReport(frame, at);
        if (frame.has("put"))
            return false;
        m_isComing = frame.has("fromorg");
        Clause clause = m_clauses.around(at, frame);
        if (clause.isRefused)
            return false;
        Event event;
        event.kind = frame.kind;
        event.reason = frame.name;
        bool isFilled = false;
        if (frame.has("noun"))
            isFilled = fillNoun(frame, clause, at, event);
        else if (frame.has("both"))
            isFilled = fillBoth(frame, clause, event);
        else if (frame.has("successornoun"))
            isFilled = fillSuccessorNoun(frame, clause, at, event);
        else if (frame.has("follow"))
            return fillFollow(frame, clause, at);
        else if (frame.has("quote"))
            isFilled = fillQuote(frame, clause, at, event);
        else if (frame.name == "charge")
            isFilled = fillCharge(clause, at, event);
        else if (frame.has("same"))
            isFilled = fillSame(clause, event);
        else
            isFilled = fillVerb(frame, clause, at, event);
        if (!isFilled)
            return false;
        return finish(frame, clause, at, std::move(event));
    }

    // --- filling -------------------------------------------------------------------------------------------------------
    [[nodiscard]] bool isPersonItem(const Item* item) const
    {
        return item && (item->type == ItemType::Person || item->type == ItemType::Pronoun || item->type == ItemType::Role);
    }

    bool takePersons(const Item& item, Event& event)
    {
        if (item.type == ItemType::Person) {
            event.persons = item.persons;
            event.spans.push_back(item.span);
            return true;
        }
        if (item.type == ItemType::Pronoun) {
            const int person =
                m_clauses.personBefore(item, m_isComing && m_focus.arriver >= 0 ? m_focus.arriver : m_focus.person);
            if (person < 0)
                return false;
            event.persons.push_back({person, item.span, {}});
            event.spans.push_back(item.span);
            return true;
        }
        return false;
    }

    bool takeRoleAsPerson(const Item& item, Event& event)
    {
        // "The former chief executive is joining X": the one who was just talked about.
        const auto& token = m_scene.text.tokens[item.first];
        const bool isDefinite = token.lower == "the" || token.lower == "der" || token.lower == "die" || item.attribute.isFormer;
        if (!isDefinite || m_focus.person < 0 || item.attribute.isNew)
            return false;
        event.persons.push_back({m_focus.person, item.span, {item.attribute}});
        event.spans.push_back(item.span);
        return true;
    }

    void takeOrganization(Slot slot, const Item& item, Event& event)
    {
        if (item.organizations.empty())
            return;
        const int organization = item.organizations.front();
        if (slot == Slot::From && event.from == kNoOrganization)
            event.from = organization;
        else if ((slot == Slot::To || slot == Slot::Here) && event.to == kNoOrganization)
            event.to = organization;
        else
            return;
        event.spans.push_back(item.span);
    }

    void takeRole(Slot slot, const Item& item, Event& event)
    {
        if (slot == Slot::From)
            slot = Slot::OldRole;
        if (slot == Slot::To)
            slot = Slot::NewRole;
        auto& role = slot == Slot::OldRole ? event.role : event.newRole;
        if (role || (slot != Slot::OldRole && slot != Slot::NewRole))
            return;
        role = item.attribute.role;
        event.spans.push_back(item.attribute.span);
        if (item.attribute.organization == kNoOrganization)
            return;
        auto& organization = slot == Slot::OldRole ? event.from : event.to;
        if (organization == kNoOrganization)
            organization = item.attribute.organization;
    }

    /// Phrases behind prepositions: "from X", "to Y", "as chief".
    void takePrepositions(const Frame& frame, const Clause& clause, Event& event, bool isPassive)
    {
        for (const auto* item : clause.arguments) {
            if (item->preposition.empty())
                continue;
            Slot slot = item->preposition == "span" ? (item->type == ItemType::Role ? Slot::OldRole : Slot::From)
                                                    : frame.slotOf(item->preposition);
            if (slot == Slot::None)
                continue;
            if (isPassive
                && (item->preposition == "by"
                    || (m_scene.vocabulary.isGerman() && (item->preposition == "von" || item->preposition == "durch")))) {
                if (item->type == ItemType::Organization && frame.object == Slot::Person)
                    takeOrganization(frame.subject, *item, event);
                else if (item->type == ItemType::Person && event.persons.empty())
                    takePersons(*item, event);
                continue;
            }
            switch (item->type) {
            case ItemType::Organization:
                takeOrganization(slot == Slot::NewRole ? Slot::To : slot == Slot::OldRole ? Slot::From : slot, *item, event);
                break;
            case ItemType::Role:
                takeRole(slot, *item, event);
                break;
            case ItemType::Person:
                if (slot == Slot::Person && event.persons.empty())
                    takePersons(*item, event);
                else if ((slot == Slot::Successor) && m_successors.empty())
                    m_successors = item->persons;
                break;
            case ItemType::Pronoun:
                if (const int person = m_clauses.personBefore(*item, m_focus.person);
                    slot == Slot::Successor && m_successors.empty() && person >= 0)
                    m_successors.push_back({person, item->span, {}});
                break;
            default:
                break;
            }
        }
    }

    bool fillVerb(const Frame& frame, Clause& clause, std::size_t at, Event& event)
    {
        m_successors.clear();
        const bool isGerman = m_scene.vocabulary.isGerman();
        const bool canTurn = frame.has("passive");
        bool isPassive = canTurn && clause.isPassive;
        const bool isFounding = frame.has("found");
        if (canTurn && !isPassive && !isGerman && !isFounding && !frame.has("succession") && !frame.has("team")) {
            // Headline style: "Ann Roe named chief executive of Norvane".
            const bool hasObject = std::any_of(clause.arguments.begin(), clause.arguments.end(),
                [](const Item* item) { return item->type == ItemType::Person && item->preposition.empty(); });
            if (!hasObject && clause.subject && clause.subject->type == ItemType::Person && isParticiple(at))
                isPassive = true;
        }
        if (frame.has("passiveonly") && !clause.isPassive)
            return false;
        if (frame.has("team"))
            return fillTeam(frame, clause, isPassive, event);
        Slot subjectSlot = frame.subject;
        Slot objectSlot = frame.object;
        if (isPassive) {
            if (isFounding)
                return fillFoundingPassive(frame, clause, event);
            subjectSlot = frame.object;
            objectSlot = Slot::None;
        }
        if (isGerman)
            return fillGerman(frame, clause, subjectSlot, objectSlot, isPassive, event);

        // The subject.
        if (subjectSlot == Slot::Person || subjectSlot == Slot::Successor) {
            if (!clause.subject || clause.subject->type == ItemType::Organization || clause.subject->type == ItemType::Team)
                return false;
            if (subjectSlot == Slot::Successor) { // "X will be succeeded by Y"
                if (clause.subject->type == ItemType::Person)
                    m_successors = clause.subject->persons;
                else if (const int person = m_clauses.personBefore(*clause.subject, m_focus.person); person >= 0)
                    m_successors.push_back({person, clause.subject->span, {}});
                event.spans.push_back(clause.subject->span);
            } else if (clause.subject->type == ItemType::Role) {
                if (!takeRoleAsPerson(*clause.subject, event))
                    return false;
            } else if (!takePersons(*clause.subject, event)) {
                return false;
            }
            if (clause.isRelative && event.persons.size() > 1) // "A and B, who joined in March"
                event.persons.erase(event.persons.begin(), event.persons.end() - 1);
        } else if (subjectSlot == Slot::To || subjectSlot == Slot::From) {
            if (clause.subject && clause.subject->type == ItemType::Organization)
                takeOrganization(subjectSlot, *clause.subject, event);
            else if (clause.subject && clause.subject->type == ItemType::Pronoun)
                event.needsHere = false;
            else if (clause.subject && clause.subject->type != ItemType::Role)
                return false;
        }
        // The object and what stands bare behind the verb.
        bool sawObject = false;
        for (const auto* item : clause.arguments) {
            if (!item->preposition.empty()
                || (clause.commaAt > 0 && item->first >= clause.commaAt && item->type != ItemType::Role
                    && !(isFounding && item->type == ItemType::Organization && item->first == clause.commaAt)))
                continue;
            if (item->type == ItemType::Person && !item->isPossessive && !sawObject) {
                if (objectSlot == Slot::Person)
                    sawObject = takePersons(*item, event);
                else if (objectSlot == Slot::Successor) {
                    m_successors = item->persons;
                    event.spans.push_back(item->span);
                    sawObject = true;
                } else if (frame.has("strict")) {
                    return false;
                }
            } else if (item->type == ItemType::Organization && frame.bareOrganization != Slot::None
                && !(objectSlot == Slot::Person)) {
                if (!item->isPossessive) {
                    if (isFounding)
                        m_founded = item->organizations;
                    takeOrganization(frame.bareOrganization, *item, event);
                }
            } else if (item->type == ItemType::Role && frame.bareRole != Slot::None
                && !(objectSlot == Slot::Person && !sawObject)) {
                takeRole(frame.bareRole, *item, event);
            }
        }
        if ((frame.has("needsperson") && !isPassive && !sawObject))
            return false;
        takePrepositions(frame, clause, event, isPassive);
        takeSpanBefore(clause, event);
        if (isPassive && frame.subject == Slot::To && event.to == kNoOrganization)
            event.needsHere = true;
        return checkNeeds(frame, clause, event, isPassive);
    }

    /// "After twelve years at X, Ann Roe is joining …"
    void takeSpanBefore(const Clause& clause, Event& event)
    {
        for (std::size_t at = 0; at < clause.trigger; ++at) {
            const auto& item = m_items[at];
            if (item.type == ItemType::Trigger)
                return;
            if (item.type == ItemType::Organization && item.preposition == "span")
                takeOrganization(Slot::From, item, event);
        }
    }

    bool fillGerman(const Frame& frame, Clause& clause, Slot subjectSlot, Slot objectSlot, bool isPassive, Event& event)
    {
        const bool wantsPerson = subjectSlot == Slot::Person || objectSlot == Slot::Person;
        bool sawPerson = false;
        const auto takeBare = [&](const Item* item) {
            if (!item->preposition.empty() || item->isPossessive)
                return;
            if (item->type == ItemType::Person || item->type == ItemType::Pronoun) {
                if (wantsPerson && !sawPerson)
                    sawPerson = takePersons(*item, event);
                else if (objectSlot == Slot::Successor && item->type == ItemType::Person && m_successors.empty())
                    m_successors = item->persons;
            } else if (item->type == ItemType::Organization) {
                const Slot slot = subjectSlot == Slot::To || subjectSlot == Slot::From ? subjectSlot : frame.bareOrganization;
                if (slot != Slot::None && !(isPassive && frame.object == Slot::Person))
                    takeOrganization(slot, *item, event);
                if (frame.has("found"))
                    m_founded = item->organizations;
            } else if (item->type == ItemType::Role && item->attribute.organization != kNoOrganization
                && (subjectSlot == Slot::To || subjectSlot == Slot::From)) {
                (subjectSlot == Slot::To ? event.to : event.from) = item->attribute.organization; // the board of X
            } else if (item->type == ItemType::Role && frame.bareRole != Slot::None) {
                takeRole(frame.bareRole, *item, event);
            }
        };
        for (const auto* item : clause.arguments)
            takeBare(item);
        takePrepositions(frame, clause, event, isPassive);
        if (wantsPerson && event.persons.empty() && clause.subject)
            takePersons(*clause.subject, event);
        if (wantsPerson && event.persons.empty())
            for (const auto* item : clause.arguments)
                if (item->type == ItemType::Role && item->preposition.empty() && frame.subject == Slot::Person && !isPassive
                    && frame.bareRole != Slot::NewRole)
                    if (takeRoleAsPerson(*item, event))
                        break;
        if (frame.has("takeover")) {
            if (!m_successors.empty() && !event.persons.empty())
                event.needsHere = true;
            else if (!event.newRole && !clause.hasPostWord)
                return false;
        }
        return checkNeeds(frame, clause, event, isPassive);
    }

    bool checkNeeds(const Frame& frame, const Clause& clause, Event& event, bool isPassive)
    {
        if (event.persons.empty() && !(frame.has("needsperson") && isPassive && !event.persons.empty()))
            if (!takeAfterColon(frame, clause, event))
                return false;
        if (frame.has("strict") && event.from == kNoOrganization && event.to == kNoOrganization && !event.role && !event.newRole
            && !clause.endsAtVerb)
            return false;
        if (frame.has("org") && event.from == kNoOrganization && event.to == kNoOrganization)
            return false;
        if (frame.has("fromorg") && event.from == kNoOrganization)
            return false;
        if (frame.has("role") && !event.newRole && !event.role)
            return false;
        if (frame.has("needshere") && event.from == kNoOrganization && !clause.hasBei)
            return false;
        if (frame.has("bare") && event.from == kNoOrganization && !event.role && clause.hasOtherArgument)
            return false;
        if (frame.has("succession") && m_successors.empty() && event.to == kNoOrganization && !event.newRole)
            return false;
        if (frame.has("intransitive") && clause.hasDirectObject)
            return false;
        if (frame.has("norg") && event.to == kNoOrganization)
            event.needsHere = true;
        if (frame.has("norg") && clause.hasDirectObject && event.to == kNoOrganization && !clause.hasPostWord && !clause.hasUnit)
            return false;
        if ((frame.has("here") || (frame.has("heretoo") && (event.from != kNoOrganization || event.newRole || clause.date >= 0)))
            && event.to == kNoOrganization)
            event.needsHere = true;
        return true;
    }

    /// "Two executives have left X: finance chief Ann Roe and Bo Lund."
    bool takeAfterColon(const Frame& frame, const Clause& clause, Event& event)
    {
        if (frame.has("team") || !clause.hasCount)
            return false;
        bool sawColon = false;
        for (std::size_t at = clause.trigger + 1; at < m_items.size(); ++at) {
            sawColon = sawColon || m_scene.text.tokens[m_items[at].first].isMark(':');
            if (sawColon && m_items[at].type == ItemType::Person)
                event.persons.insert(event.persons.end(), m_items[at].persons.begin(), m_items[at].persons.end());
        }
        return !event.persons.empty();
    }

    bool fillTeam(const Frame& frame, const Clause& clause, bool isPassive, Event& event)
    {
        const Item* team = nullptr;
        if (frame.subject == Slot::Team || isPassive)
            team = clause.subject && clause.subject->type == ItemType::Team ? clause.subject : nullptr;
        else if (!m_scene.vocabulary.isGerman() && clause.subject && clause.subject->type == ItemType::Organization)
            takeOrganization(frame.subject, *clause.subject, event);
        for (const auto* item : clause.arguments) {
            if (item->type == ItemType::Team && !team && item->preposition.empty()
                && (frame.object == Slot::Team || m_scene.vocabulary.isGerman()))
                team = item;
            if (item->type == ItemType::Organization && item->preposition.empty() && !item->isPossessive) {
                if (m_scene.vocabulary.isGerman() && frame.subject != Slot::Team)
                    takeOrganization(frame.subject, *item, event);
                else if (frame.bareOrganization != Slot::None && frame.object != Slot::Team)
                    takeOrganization(frame.bareOrganization, *item, event);
            }
        }
        if (!team)
            return false;
        event.isTeam = true;
        event.team = std::string{team->span.of(m_scene.article)};
        event.spans.push_back(team->span);
        if (!team->organizations.empty() && event.from == kNoOrganization)
            event.from = ownerOf(*team, event.to);
        takePrepositions(frame, clause, event, isPassive);
        if (frame.kind == MoveKind::Layoff) {
            const bool counts = hasNumber(*team);
            if (event.from == kNoOrganization)
                event.needsHere = true;
            return counts && (clause.subject || event.from != kNoOrganization);
        }
        if (frame.kind == MoveKind::Acquihire)
            return event.to != kNoOrganization && event.from != kNoOrganization && event.from != event.to
                && event.from != kTopicOrganization;
        if (frame.has("org") && event.to == kNoOrganization && frame.kind != MoveKind::Departure)
            return false;
        if (event.from == event.to)
            event.from = kNoOrganization;
        return event.to != kNoOrganization || event.from != kNoOrganization;
    }

    /// Whose "its" team is: the organization named before it in the sentence, not the one that takes it.
    [[nodiscard]] int ownerOf(const Item& team, int taker) const
    {
        const int owner = team.organizations.front();
        if (owner != kTopicOrganization)
            return owner;
        int found = owner;
        for (const auto& item : m_items)
            if (item.first < team.first && item.type == ItemType::Organization && item.organizations.front() >= 0
                && item.organizations.front() != taker && item.organizations.front() != m_focus.topic)
                found = item.organizations.front();
        return found;
    }

    [[nodiscard]] bool hasNumber(const Item& item) const
    {
        for (std::size_t at = item.first; at < item.last; ++at)
            if (m_scene.text.tokens[at].isNumber || m_scene.text.tokens[at].is(Amount))
                return true;
        return false;
    }

    bool fillFoundingPassive(const Frame& frame, const Clause& clause, Event& event)
    {
        const Item* founded = clause.subject && clause.subject->type == ItemType::Organization ? clause.subject : nullptr;
        const std::string_view by = m_scene.vocabulary.isGerman() ? "von" : "by";
        for (const auto* item : clause.arguments) {
            if (item->type == ItemType::Organization && item->preposition.empty() && !founded)
                founded = item;
            if (item->type == ItemType::Person && item->preposition == by)
                takePersons(*item, event);
        }
        if (!founded || event.persons.empty() || frame.bareOrganization == Slot::None)
            return false;
        m_founded = founded->organizations;
        takeOrganization(Slot::To, *founded, event);
        event.isRelative = true; // history, told in passing
        return true;
    }

    bool fillNoun(const Frame& frame, const Clause& clause, std::size_t at, Event& event)
    {
        // Whose: "Ann Roe's exit", "her exit", "the exit of Ann Roe".
        if (at > 0) {
            std::size_t before = at - 1;
            while (before > 0 && m_items[before].type == ItemType::Word && !head(before).is(Preposition)
                && !head(before).is(Pronoun) && head(before).lower != "his" && head(before).lower != "her"
                && (head(before).is(New) || head(before).is(Former) || head(before).lower == "'s" || !head(before).is(Stop))
                && at - before < 3)
                --before;
            const bool isGenitiveMark = m_items[before].type == ItemType::Mark
                && (head(before).lower == "'s" || head(before).text == "'" || head(before).text == "’");
            if (isGenitiveMark && before > 0)
                --before;
            const auto& owner = m_items[before];
            if (owner.type == ItemType::Person && owner.isPossessive)
                takePersons(owner, event);
            else if (isOwnerWord(head(before).lower)) {
                Item pronoun = owner;
                pronoun.type = ItemType::Pronoun;
                takePersons(pronoun, event);
            } else if (owner.type == ItemType::Organization && owner.isPossessive && frame.has("here")) {
                event.to = owner.organizations.front();
            }
        }
        // "of its chief executive, Ann Roe": the title was taken into the person.
        takePrepositions(frame, clause, event, false);
        if (event.persons.empty())
            return false;
        for (const auto* item : clause.arguments)
            if (item->type == ItemType::Role && item->preposition.empty() && frame.bareRole != Slot::None && false)
                takeRole(frame.bareRole, *item, event);
        if (frame.has("here") && event.to == kNoOrganization) {
            if (clause.subject && clause.subject->type == ItemType::Organization
                && event.from != clause.subject->organizations.front())
                event.to = clause.subject->organizations.front();
            else
                event.needsHere = true;
        }
        if (frame.has("org") && event.from == kNoOrganization && event.to == kNoOrganization)
            return false;
        return true;
    }

    static bool isOwnerWord(std::string_view word)
    {
        constexpr std::array<std::string_view, 10> kOwners{
            "his", "her", "sein", "seine", "seinen", "seinem", "ihr", "ihre", "ihren", "ihrem"};
        return std::find(kOwners.begin(), kOwners.end(), word) != kOwners.end();
    }

    bool fillBoth(const Frame& frame, const Clause& clause, Event& event)
    {
        takePrepositions(frame, clause, event, false);
        if (m_scene.vocabulary.isGerman()) {
            for (const auto* item : clause.arguments)
                if (item->type == ItemType::Organization && item->preposition.empty())
                    takeOrganization(Slot::From, *item, event);
            return !event.persons.empty();
        }
        for (std::size_t at = clause.trigger; at-- > 0;) {
            const auto& item = m_items[at];
            if (!item.preposition.empty())
                continue;
            if (item.type == ItemType::Organization)
                takeOrganization(Slot::From, item, event);
            if (item.type == ItemType::Person && event.persons.empty())
                takePersons(item, event);
        }
        return !event.persons.empty() && event.from != kNoOrganization;
    }

    bool fillQuote(const Frame& frame, const Clause& clause, std::size_t at, Event& event)
    {
        if (at == 0 || (head(at - 1).lower != "my" && head(at - 1).lower != "his" && head(at - 1).lower != "her"))
            return false;
        for (std::size_t look = 0; look < m_items.size() && event.persons.empty(); ++look)
            if (m_items[look].type == ItemType::Person && m_items[look].preposition.empty())
                takePersons(m_items[look], event);
        takePrepositions(frame, clause, event, false);
        return !event.persons.empty() && event.from != kNoOrganization;
    }

    /// "X has put P in charge of …", "P has been put in charge of … at X".
    bool fillCharge(const Clause& clause, std::size_t at, Event& event)
    {
        bool isPut = false;
        for (std::size_t before = at; before-- > 0 && at - before < 8;) {
            isPut = isPut || head(before).lower == "put" || head(before).lower == "puts" || head(before).lower == "placed";
            const auto& item = m_items[before];
            if (!item.preposition.empty())
                continue;
            if (item.type == ItemType::Person && event.persons.empty())
                takePersons(item, event);
            if (item.type == ItemType::Organization)
                takeOrganization(Slot::To, item, event);
        }
        for (const auto* item : clause.arguments)
            if (item->type == ItemType::Organization && item->preposition == "at")
                takeOrganization(Slot::To, *item, event);
        if (event.to == kNoOrganization)
            event.needsHere = true;
        return isPut && !event.persons.empty();
    }

    /// "a number of engineers are making the same switch"
    bool fillSame(const Clause& clause, Event& event)
    {
        int to = m_focus.lastTo;
        for (const auto& other : m_reading.events)
            if (other.to >= 0)
                to = other.to;
        if (!clause.subject || clause.subject->type != ItemType::Team || to < 0)
            return false;
        event.isTeam = true;
        event.team = std::string{clause.subject->span.of(m_scene.article)};
        event.spans.push_back(clause.subject->span);
        event.from = clause.subject->organizations.empty() ? m_focus.lastFrom : clause.subject->organizations.front();
        event.to = to;
        return event.from != event.to;
    }

    bool fillSuccessorNoun(const Frame& frame, const Clause& clause, std::size_t at, Event& event)
    {
        m_successors.clear();
        const auto& own = head(at).lower;
        constexpr std::array<std::string_view, 8> kOwners{"his", "her", "sein", "seine", "ihr", "ihre", "'s", "their"};
        const bool isOwned = own == "seine" || own == "ihre" || own == "seinen" || own == "ihren"
            || (at > 0
                && (m_items[at - 1].isPossessive
                    || std::find(kOwners.begin(), kOwners.end(), head(at - 1).lower) != kOwners.end()));
        takePrepositions(frame, clause, event, false);
        if (at > 0 && m_items[at - 1].type == ItemType::Person && m_items[at - 1].isPossessive)
            m_successors = m_items[at - 1].persons;
        if (at > 1 && m_items[at - 2].type == ItemType::Person && m_items[at - 2].isPossessive)
            m_successors = m_items[at - 2].persons;
        const auto isSuccessor = [&](int person) {
            return std::any_of(m_successors.begin(), m_successors.end(), [&](const PersonRef& p) { return p.person == person; });
        };
        const bool isGerman = m_scene.vocabulary.isGerman();
        for (const auto* item : clause.arguments)
            if (item->type == ItemType::Person && item->preposition.empty() && event.persons.empty()
                && !isSuccessor(item->persons.front().person))
                takePersons(*item, event);
        if (isGerman && event.persons.empty())
            for (std::size_t look = 0; look < m_items.size() && event.persons.empty(); ++look)
                if (m_items[look].type == ItemType::Person && m_items[look].preposition.empty()
                    && !isSuccessor(m_items[look].persons.front().person) && m_clauses.sameClause(look, at))
                    takePersons(m_items[look], event);
        if (event.persons.empty() || (!isOwned && m_successors.empty()))
            return false;
        if (!isGerman) { // "her successor is P": a copula between them
            bool hasCopula = false;
            for (std::size_t look = at + 1; look < m_items.size(); ++look)
                hasCopula = hasCopula || head(look).lower == "is" || head(look).lower == "was" || head(look).lower == "be"
                    || head(look).isMark(',');
            if (!hasCopula)
                return false;
        }
        if (event.to == kNoOrganization)
            event.needsHere = true;
        return true;
    }

    /// "He follows P and Q" after a departure: they left too.
    bool fillFollow(const Frame& frame, Clause& clause, std::size_t at)
    {
        Event event;
        event.reason = frame.name;
        const Item* object = nullptr;
        for (const auto* item : clause.arguments)
            if (item->type == ItemType::Person && item->preposition.empty() && !object)
                object = item;
        if (!clause.subject || !object || !isPersonItem(clause.subject))
            return false;
        Event subject;
        if (!takePersons(*clause.subject, subject))
            return false;
        const int leader = subject.persons.front().person;
        for (const auto* item : clause.arguments)
            if (item->preposition == "as" && item->type == ItemType::Role) {
                // "P follows Q as chief executive": a succession.
                event.kind = MoveKind::Appointment;
                event.persons = subject.persons;
                takeRole(Slot::NewRole, *item, event);
                m_successors = object->persons;
                event.spans.push_back(clause.subject->span);
                event.needsHere = event.to == kNoOrganization;
                return finish(frame, clause, at, std::move(event));
            }
        if (std::find(m_focus.leavers.begin(), m_focus.leavers.end(), leader) == m_focus.leavers.end())
            return false;
        event.kind = MoveKind::Departure;
        event.persons = object->persons;
        event.from = m_focus.lastFrom;
        event.spans.push_back(object->span);
        event.needsHere = event.from == kNoOrganization;
        clause.date = -1;
        return finish(frame, clause, at, std::move(event));
    }

    bool readReport(const Frame& frame, std::size_t at)
    {
        Clause clause = m_clauses.around(at, frame);
        Event employee;
        if (!clause.subject || !isPersonItem(clause.subject) || clause.subject->type == ItemType::Role)
            clause.subject = m_clauses.antecedent(at);
        if (!clause.subject || !takePersons(*clause.subject, employee))
            return false;
        const Item* manager = nullptr;
        for (const auto* item : clause.arguments)
            if (item->type == ItemType::Person && !manager && item != clause.subject)
                manager = item;
        if (!manager)
            return false;
        Report report;
        report.person = employee.persons.front();
        report.manager = manager->persons.front();
        for (const auto& attribute : report.manager.attributes)
            if (attribute.organization != kNoOrganization)
                report.organization = attribute.organization;
        report.span = {
            std::min(clause.subject->span.begin, m_items[at].span.begin), std::max(manager->span.end, m_items[at].span.end)};
        if (report.person.person != report.manager.person)
            m_reading.reports.push_back(std::move(report));
        return true;
    }

    // --- finishing -----------------------------------------------------------------------------------------------------
    [[nodiscard]] const Token& head(std::size_t item) const { return m_scene.text.tokens[m_items[item].first]; }
    [[nodiscard]] bool isParticiple(std::size_t at) const
    {
        const auto& word = m_scene.text.tokens[m_items[at].first].lower;
        constexpr std::array<std::string_view, 8> kIrregular{
            "chosen", "made", "brought", "taken", "let", "shown", "pushed", "forced"};
        return word.ends_with("ed") || std::find(kIrregular.begin(), kIrregular.end(), word) != kIrregular.end();
    }

    bool finish(const Frame& frame, const Clause& clause, std::size_t at, Event event)
    {
        const auto& trigger = m_items[at];
        const std::size_t subject = clause.subject ? std::min(clause.subject->first, trigger.first) : trigger.first;
        const auto modality = modalityOf(m_scene.text, m_sentence, m_scene.vocabulary, subject, trigger.first, trigger.last);
        if (modality.isDenied)
            return true;
        event.spans.push_back(trigger.span);
        event.isRelative = event.isRelative || clause.isRelative;
        event.isPlanned = modality.isFuture && !frame.has("noun");
        if (modality.isRumoured)
            event.status = article::Status::Rumoured;
        else if (event.isPlanned)
            event.status = article::Status::Announced;
        if (event.isPlanned && event.kind == MoveKind::Departure && !event.isTeam && event.to == kNoOrganization)
            event.kind = MoveKind::PlannedDeparture;
        event.isPast = isPluperfect(clause);
        event.isForward = event.isPlanned || isPresent(at, clause);
        event.date = clause.date;
        event.announced = clause.announced;
        if (event.kind == MoveKind::Move || event.kind == MoveKind::Joining || event.kind == MoveKind::Departure) {
            if (event.from != kNoOrganization && event.from == event.to)
                (event.kind == MoveKind::Departure ? event.to : event.from) = kNoOrganization;
        }
        if (event.kind == MoveKind::Move && event.from == kNoOrganization)
            event.kind = MoveKind::Joining;
        if (event.kind == MoveKind::Move && event.to == kNoOrganization)
            event.kind = MoveKind::Departure;
        if (event.kind == MoveKind::Joining && event.from != kNoOrganization && event.to != kNoOrganization)
            event.kind = MoveKind::Move;
        if (event.kind == MoveKind::Departure && event.from != kNoOrganization && event.to != kNoOrganization)
            event.kind = MoveKind::Move;
        if (frame.has("takeover") && !m_successors.empty())
            event.needsHere = true;
        addSuccession(event);
        if (frame.has("found") && m_founded.size() > 1)
            for (std::size_t index = 1; index < m_founded.size(); ++index) {
                Event other = event;
                other.to = m_founded[index];
                m_reading.events.push_back(std::move(other));
            }
        m_founded.clear();
        m_reading.events.push_back(std::move(event));
        m_clauses.remember(at, clause.subject, frame);
        return true;
    }

    /// "war von X gewechselt", "had joined from X": before the news.
    [[nodiscard]] bool isPluperfect(const Clause& clause) const
    {
        bool isPluperfect = false;
        for (std::size_t item = clause.firstItem; item < clause.lastItem; ++item) {
            const auto& word = head(item).lower;
            if (m_scene.vocabulary.isGerman())
                isPluperfect = isPluperfect || word == "war" || word == "hatte" || word == "waren" || word == "hatten";
            else
                isPluperfect = isPluperfect || (word == "had" && item < clause.trigger);
        }
        return isPluperfect;
    }

    [[nodiscard]] bool isPresent(std::size_t at, const Clause& clause) const
    {
        constexpr std::array<std::string_view, 9> kPastWords{
            "hat", "haben", "hatte", "hatten", "ist", "war", "wurde", "wurden", "worden"};
        const auto& word = head(at).lower;
        if (!m_scene.vocabulary.isGerman())
            return (word.ends_with('s') && word != "was") || word.ends_with("ing") || clause.takesEffect;
        for (std::size_t item = clause.firstItem; item < clause.lastItem; ++item)
            if (std::find(kPastWords.begin(), kPastWords.end(), head(item).lower) != kPastWords.end())
                return false;
        return word.ends_with('t') && !word.ends_with("ließ");
    }

    /// Who comes in for whom: the other one leaves the post.
    void addSuccession(Event& event)
    {
        if (m_successors.empty())
            return;
        Event left = event;
        left.kind = event.isPlanned ? MoveKind::PlannedDeparture : MoveKind::Departure;
        left.persons = std::move(m_successors);
        left.from = event.to;
        left.to = kNoOrganization;
        left.role = event.newRole;
        left.newRole.reset();
        left.needsHere = event.to == kNoOrganization;
        left.reason += " (predecessor)";
        event.needsHere = event.to == kNoOrganization;
        m_successors.clear();
        m_reading.events.push_back(std::move(left));
    }

    /// "X's new finance chief is P", "P is the new boss of X", "P, the new CEO of X,".
    void readNewPosts()
    {
        const bool isGerman = m_scene.vocabulary.isGerman();
        for (std::size_t at = 0; at < m_items.size(); ++at) {
            const auto& item = m_items[at];
            if (item.type == ItemType::Person) {
                for (const auto& person : item.persons)
                    for (const auto& attribute : person.attributes)
                        if (attribute.isNew && !attribute.isFormer)
                            addPost({person}, attribute, at);
                continue;
            }
            if (item.type != ItemType::Role)
                continue;
            const bool isNow = at > 0 && head(at - 1).lower == "now";
            if (!item.attribute.isNew && !isNow)
                continue;
            std::size_t next = at + 1;
            while (next < m_items.size() && m_items[next].type == ItemType::Word
                && (head(next).is(Auxiliary) || head(next).is(Plain)))
                ++next;
            if ((next > at + 1 && next < m_items.size() && m_items[next].type == ItemType::Person)
                || (at + 2 < m_items.size() && head(at + 1).isMark(':') && m_items[at + 2].type == ItemType::Person)) {
                const auto& named = m_items[next > at + 1 ? next : at + 2];
                addPost(named.persons, item.attribute, at);
                continue;
            }
            std::size_t before = at;
            while (before > 0 && (m_items[before - 1].type == ItemType::Word || m_items[before - 1].type == ItemType::Trigger)
                && (head(before - 1).is(Auxiliary) || head(before - 1).is(Plain) || head(before - 1).is(Copula)
                    || head(before - 1).lower == "now"))
                --before;
            const bool hasCopula = before < at || isGerman;
            if (hasCopula && before > 0 && m_items[before - 1].preposition.empty()) {
                if (m_items[before - 1].type == ItemType::Person)
                    addPost(m_items[before - 1].persons, item.attribute, at);
                else if (m_items[before - 1].type == ItemType::Pronoun && before < at) {
                    const int person = m_clauses.personBefore(m_items[before - 1], m_focus.person);
                    if (person >= 0)
                        addPost({{person, m_items[before - 1].span, {}}}, item.attribute, at);
                }
            }
        }
    }

    void addPost(const std::vector<PersonRef>& persons, const Attribute& attribute, std::size_t at)
    {
        const auto& item = m_items[at];
        for (const auto& event : m_reading.events) // a verb has said it already
            if (!event.persons.empty() && event.persons.front().person == persons.front().person
                && (event.kind == MoveKind::Appointment || event.kind == MoveKind::Joining || event.kind == MoveKind::Move))
                return;
        const auto modality = modalityOf(m_scene.text, m_sentence, m_scene.vocabulary, item.first, item.first, item.last);
        if (modality.isDenied)
            return;
        Event event;
        event.kind = MoveKind::Appointment;
        event.reason = "new post";
        event.persons = persons;
        event.to = attribute.organization;
        event.needsHere = event.to == kNoOrganization;
        if (!attribute.role.empty())
            event.newRole = attribute.role;
        event.spans.push_back(persons.front().span);
        if (attribute.span.end > attribute.span.begin)
            event.spans.push_back(attribute.span);
        event.date = m_clauses.dateNear(at);
        if (modality.isRumoured)
            event.status = article::Status::Rumoured;
        m_reading.events.push_back(std::move(event));
    }

    const Scene& m_scene;
    const Sentence& m_sentence;
    std::vector<Item>& m_items;
    Focus& m_focus;
    ClauseReader m_clauses;
    SentenceReading m_reading;
    std::vector<PersonRef> m_successors;
    std::vector<int> m_founded;
    bool m_isComing = false; // "kommt von": said of who arrives
};

} // namespace

SentenceReading readEvents(const Scene& scene, const Sentence& sentence, std::vector<Item>& items, Focus& focus)
{
    return EventReader{scene, sentence, items, focus}.run();
}

} // namespace exeunt::extract::western
