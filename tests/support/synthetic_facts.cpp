// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/synthetic_facts.h"

#include <algorithm>
#include <array>
#include <string>

namespace exeunt::test {

namespace {

using article::MoveKind;
using article::Status;
using date::Edtf;

/// Small, and the same on every platform, unlike the standard distributions.
class Dice {
public:
    explicit Dice(std::uint32_t seed)
        : m_state{seed * 2654435761U + 12345U}
    {
    }
    std::size_t below(std::size_t count)
    {
        m_state ^= m_state << 13U;
        m_state ^= m_state >> 17U;
        m_state ^= m_state << 5U;
        return m_state % count;
    }
    bool oneIn(std::size_t count) { return below(count) == 0; }
    template <class List>
    const auto& of(const List& list)
    {
        return list[below(list.size())];
    }

private:
    std::uint32_t m_state;
};

const std::array<std::string, 12> kCompanies{"星河智能", "Norvane", "云杉科技",
    "Blauwald Forschungsgesellschaft für Sprachmodelle mbH", "远帆", "Halden Labs", "青禾大模型研究院",
    "Ostermark Recheninfrastruktur und Datendienste AG", "明日引擎", "Tessaline", "海棠", "Kestrel & Moor"};
const std::array<std::string, 10> kSurnames{"林", "周", "欧阳", "赵", "沈", "韩", "顾", "方", "陆", "司马"};
const std::array<std::string, 12> kGiven{
    "知远", "清和", "一鸣", "若水", "子昂", "明", "思源", "雨桐", "景行", "望舒", "凡", "以宁"};
const std::array<std::string, 8> kFirst{"Ada", "Tom", "Annegret", "Lukas", "Mara", "Jens-Peter", "Priya", "Noel"};
const std::array<std::string, 8> kLast{
    "Reyes", "von Hohenfeld-Brandt", "Kowalk", "Lindqvist", "Okafor", "Straßberger", "Li", "Marchetti"};
const std::array<std::string, 6> kRoles{"首席科学家", "head of pre-training", "Leiterin der Sprachmodellforschung", "副总裁",
    "chief financial officer", "联合创始人"};
const std::array<std::string, 4> kTeams{"预训练团队", "inference team", "Infra 团队", "Sicherheitsforschung"};
const std::array<std::string, 4> kOutlets{"晨光科技", "The Harbour Post", "Rechnerblatt", "数智观察"};

std::string personName(Dice& dice)
{
    if (dice.oneIn(2))
        return dice.of(kSurnames) + dice.of(kGiven);
    return dice.of(kFirst) + " " + dice.of(kLast);
}

std::string companyName(std::size_t index)
{
    const auto& name = kCompanies[index % kCompanies.size()];
    return index < kCompanies.size() ? name : name + " " + std::to_string(index / kCompanies.size() + 1);
}

std::optional<Edtf> someDate(Dice& dice, std::size_t facts)
{
    const int years = facts > 1000 ? 12 : 2;
    const int year = 2025 - static_cast<int>(dice.below(static_cast<std::size_t>(years)));
    const int month = static_cast<int>(dice.below(12)) + 1;
    const auto day = date::Day{std::chrono::year{year} / month / static_cast<int>(dice.below(28) + 1)};
    switch (dice.below(12)) {
    case 0:
    case 1:
    case 2:
    case 3:
        return Edtf::ofDay(day);
    case 4:
    case 5:
        return Edtf::ofMonth(year, month);
    case 6:
        return Edtf::ofHalfYear(year, month <= 6 ? 1 : 2);
    case 7:
        return Edtf::from(Edtf::ofMonth(year, month));
    case 8:
        return Edtf::ofMonth(year, month).approximately();
    case 9:
        return Edtf::ofDays(day, day + std::chrono::days{10});
    case 10:
        return dice.oneIn(2) ? Edtf::until(Edtf::ofDay(day)) : Edtf::ofMonth(year, month).uncertainly();
    default:
        return std::nullopt;
    }
}

MoveKind someKind(Dice& dice)
{
    static const std::array<MoveKind, 16> kKinds{MoveKind::Departure, MoveKind::Departure, MoveKind::Departure,
        MoveKind::Departure, MoveKind::Move, MoveKind::Move, MoveKind::Move, MoveKind::Joining, MoveKind::Joining,
        MoveKind::Appointment, MoveKind::RoleChange, MoveKind::Founding, MoveKind::Dismissal, MoveKind::Layoff,
        MoveKind::Acquihire, MoveKind::PlannedDeparture};
    return dice.of(kKinds);
}

Status someStatus(Dice& dice)
{
    static const std::array<Status, 10> kStatuses{Status::Confirmed, Status::Confirmed, Status::Confirmed, Status::Confirmed,
        Status::Announced, Status::Announced, Status::Rumoured, Status::Rumoured, Status::Denied, Status::Reversed};
    return dice.of(kStatuses);
}

void givePlaces(resolve::Fact& fact, Dice& dice, std::size_t companies)
{
    const auto from = dice.below(companies);
    const auto to = (from + 1 + dice.below(std::max<std::size_t>(1, companies - 1))) % companies;
    const bool leaves = fact.kind == MoveKind::Departure || fact.kind == MoveKind::Dismissal || fact.kind == MoveKind::Layoff
        || fact.kind == MoveKind::PlannedDeparture;
    const bool moves = fact.kind == MoveKind::Move || fact.kind == MoveKind::Acquihire;
    if (leaves || moves)
        fact.from = article::Organization{companyName(from), std::nullopt};
    if (moves || !leaves || (leaves && dice.oneIn(3)))
        fact.to = article::Organization{companyName(to), dice.oneIn(4) ? std::optional<std::string>{"Seed"} : std::nullopt};
    if (dice.oneIn(3))
        fact.role = dice.of(kRoles);
    if (fact.kind == MoveKind::Appointment || fact.kind == MoveKind::RoleChange)
        fact.newRole = dice.of(kRoles);
}

resolve::Fact someFact(std::int64_t number, Dice& dice, const SyntheticOptions& options)
{
    resolve::Fact fact;
    fact.id = FactId{number};
    fact.kind = someKind(dice);
    fact.isTeam = fact.kind == MoveKind::Layoff || dice.oneIn(14);
    if (fact.isTeam)
        fact.unitMoved = dice.of(kTeams);
    else
        fact.person = article::PersonName{personName(dice), {}};
    givePlaces(fact, dice, options.companies);
    fact.date = someDate(dice, options.facts);
    fact.status = someStatus(dice);
    fact.isBackground = dice.oneIn(9);
    fact.conflicts.dates = dice.oneIn(10);
    resolve::Source source;
    source.claim = ClaimId{number};
    source.article = ArticleId{static_cast<std::int64_t>(dice.below(kOutlets.size() * 3)) + 1};
    source.evidence = {Span{0, 10}};
    fact.sources = {source};
    return fact;
}

} // namespace

std::shared_ptr<const service::Snapshot> syntheticSnapshot(const SyntheticOptions& options)
{
    Dice dice{options.seed};
    auto snapshot = std::make_shared<service::Snapshot>();
    snapshot->revision = 1;
    for (std::size_t i = 0; i < options.facts; ++i)
        snapshot->facts.push_back(someFact(static_cast<std::int64_t>(i) + 1, dice, options));
    std::stable_sort(snapshot->facts.begin(), snapshot->facts.end(), [](const resolve::Fact& a, const resolve::Fact& b) {
        const auto day = [](const resolve::Fact& f) {
            return f.date && f.date->firstDay() ? *f.date->firstDay() : date::Day{std::chrono::days{1000000}};
        };
        return day(a) < day(b);
    });
    for (std::size_t i = 0; i < kOutlets.size() * 3; ++i) {
        service::ArticleSummary article;
        article.id = ArticleId{static_cast<std::int64_t>(i) + 1};
        article.source = "article-" + std::to_string(i + 1) + ".txt";
        article.title = "Invented article " + std::to_string(i + 1);
        if (i % 4 != 3 || i < 4)
            article.outlet = kOutlets[i % kOutlets.size()];
        article.published = Edtf::ofMonth(2025, static_cast<int>(i % 12) + 1);
        snapshot->articles.push_back(article);
    }
    for (std::size_t i = 0; i < options.companies; ++i)
        snapshot->organizations.push_back({companyName(i), {"Alias " + std::to_string(i)}});
    return snapshot;
}

} // namespace exeunt::test
