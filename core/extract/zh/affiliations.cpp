// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/zh/affiliations.h"

#include <algorithm>

namespace exeunt::extract::zh {
namespace {

article::PersonName nameOf(const Scene& scene, const PersonMention& mention)
{
    const Person& person = scene.people[static_cast<std::size_t>(mention.person)];
    return {person.name, person.aliases};
}

void noteNames(const Scene& scene, Reading& reading)
{
    for (const auto& mention : scene.organizations)
        reading.notes.push_back("organization " + std::string{scene.text.text(mention.span)} + " = " + mention.name
            + (mention.unit.empty() ? "" : "/" + mention.unit));
    for (const auto& mention : scene.personMentions) {
        reading.notes.push_back("person " + scene.people[static_cast<std::size_t>(mention.person)].name
            + (mention.employment ? " ["
                        + (mention.employment->organization >= 0
                                ? scene.organizations[static_cast<std::size_t>(mention.employment->organization)].name
                                : "?")
                        + " | " + mention.employment->role + (mention.employment->isFormer ? " | former]" : "]")
                                  : ""));
    }
}

/// 汇报给李思明, 向李思明汇报, 直属上级为李思明: whether the words around a name make it a manager; how far they reach behind it.
std::optional<std::size_t> reportEnd(const Scene& scene, const PersonMention& manager)
{
    const std::size_t begin =
        manager.employment ? std::min(manager.employment->span.begin, manager.span.begin) : manager.span.begin;
    for (std::size_t left = begin; left + 14 > begin && left > 0; --left) {
        if (scene.map.ends(left, maskOf(Cue::ReportsTo)))
            return manager.span.end;
        const bool isTo = isAmong(scene.text.before(left), U"向对") && left + 10 > begin;
        if (isTo) {
            for (std::size_t at = manager.span.end; at <= manager.span.end + 8; ++at) {
                if (scene.map.begins(at, maskOf(Cue::Reports)))
                    return at + 2;
                if (isClauseEnd(scene.text.at(at)))
                    break;
            }
            return std::nullopt;
        }
        if (isClauseEnd(scene.text.before(left)))
            break;
    }
    return std::nullopt;
}

/// Where a person goes by a move told in `sentence`, up to `end`: 远帆科技的李思明加入星图,直接汇报给王晓岚 tells of 星图. Bytes.
const article::Organization* joinedBefore(
    const Reading& reading, const std::string& person, const Span& sentence, std::size_t end)
{
    for (const auto& draft : reading.moves) {
        const auto& claim = draft.claim;
        const bool isHis = claim.to && claim.person && claim.person->name == person;
        const bool isHere = isHis && std::any_of(claim.evidence.begin(), claim.evidence.end(), [&](const Span& span) {
            return span.begin < end && span.end > sentence.begin && span.begin < sentence.end;
        });
        if (isHere)
            return &*claim.to;
    }
    return nullptr;
}

/// 李思明加入远帆科技,向王晓岚汇报. Who reports stands before, at most a sentence away; all of a list do.
void readReporting(const Scene& scene, std::size_t index, Reading& reading)
{
    constexpr std::size_t kReach = 80;
    const PersonMention& manager = scene.personMentions[index];
    const auto end = reportEnd(scene, manager);
    if (!end)
        return;
    for (std::size_t next = index; next-- > 0;) {
        const PersonMention& person = scene.personMentions[next];
        if (manager.span.begin - person.span.end > kReach)
            return;
        if (person.person == manager.person || person.isReporter)
            continue;
        article::ReportingLine line;
        line.person = nameOf(scene, person);
        line.manager = nameOf(scene, manager);
        const Span said = scene.text.bytes({person.span.begin, *end});
        const Span& sentence = scene.document.sentences()[scene.document.sentenceAt(said.end - 1)];
        const auto* joined = joinedBefore(reading, line.person.name, sentence, said.end);
        const bool isManagerPlaced = manager.employment && manager.employment->organization >= 0;
        const auto& held = isManagerPlaced ? manager.employment : person.employment;
        if (joined && !isManagerPlaced)
            line.organization = article::Organization{joined->name, std::nullopt};
        else if (held && held->organization >= 0 && !held->isFormer)
            line.organization =
                article::Organization{scene.organizations[static_cast<std::size_t>(held->organization)].name, std::nullopt};
        line.evidence = {said};
        reading.reporting.push_back({line, {"reports to"}});
        const bool isListed = next > 0 && isAmong(scene.text.before(person.span.begin), U"、和与")
            && scene.personMentions[next - 1].span.end + 1 == person.span.begin;
        if (!isListed)
            return;
    }
}

} // namespace

void readAffiliations(const Scene& scene, Reading& reading)
{
    noteNames(scene, reading);
    for (std::size_t i = 0; i < scene.personMentions.size(); ++i) {
        const PersonMention& mention = scene.personMentions[i];
        readReporting(scene, i, reading);
        if (!mention.employment || mention.employment->organization < 0)
            continue;
        const OrganizationMention& organization = scene.organizations[static_cast<std::size_t>(mention.employment->organization)];
        article::Affiliation affiliation;
        affiliation.person = nameOf(scene, mention);
        affiliation.organization.name = organization.name;
        if (!mention.employment->unit.empty() || !organization.unit.empty())
            affiliation.organization.unit = mention.employment->unit.empty() ? organization.unit : mention.employment->unit;
        if (!mention.employment->role.empty())
            affiliation.role = mention.employment->role;
        affiliation.isPast = mention.employment->isFormer;
        const Span& apposition = mention.employment->span;
        affiliation.evidence = {
            scene.text.bytes({std::min(apposition.begin, mention.span.begin), std::max(apposition.end, mention.span.end)})};
        reading.affiliations.push_back({affiliation, {"apposition"}});
    }
}

} // namespace exeunt::extract::zh
