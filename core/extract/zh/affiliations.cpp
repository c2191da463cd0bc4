// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/zh/affiliations.h"

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

/// 汇报给李思明, 向李思明汇报
void readReporting(const Scene& scene, std::size_t index, Reading& reading)
{
    const PersonMention& manager = scene.personMentions[index];
    const std::size_t begin = manager.employment ? manager.employment->span.begin : manager.span.begin;
    const bool isTold = scene.text.endsWith(scene.skipSpacesBack(begin), "汇报给")
        || scene.text.endsWith(scene.skipSpacesBack(begin), "汇报于")
        || (scene.text.endsWith(scene.skipSpacesBack(begin), "向")
            && (scene.text.startsWith(manager.span.end, "汇报") || scene.text.startsWith(manager.span.end, "直接汇报")));
    if (!isTold || index == 0)
        return;
    const PersonMention& person = scene.personMentions[index - 1];
    if (manager.span.begin - person.span.end > 80 || person.person == manager.person)
        return;
    article::ReportingLine line;
    line.person = nameOf(scene, person);
    line.manager = nameOf(scene, manager);
    if (manager.employment && manager.employment->organization >= 0)
        line.organization = article::Organization{
            scene.organizations[static_cast<std::size_t>(manager.employment->organization)].name, std::nullopt};
    line.evidence = {
        scene.text.bytes({person.span.begin, manager.span.end + (scene.text.startsWith(manager.span.end, "汇报") ? 2U : 0U)})};
    reading.reporting.push_back({line, {"reports to"}});
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
