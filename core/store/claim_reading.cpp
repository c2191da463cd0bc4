// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The reading half of claim_store.h.
#include "core/store/claim_store.h"

#include "core/store/sqlite.h"

#include <algorithm>

namespace exeunt::store {
namespace {

// Each reads one article's claims, or with :article 0 all of them.
constexpr auto kMovesSql = R"sql(
    SELECT claim.id, claim.article, is_team, unit_moved, kind, from_organization, from_unit, to_organization, to_unit, role,
           new_role, date, announced, reported, status, confidence, is_background
    FROM claim JOIN move ON move.claim = claim.id
    WHERE :article = 0 OR claim.article = :article ORDER BY claim.id
)sql";
constexpr auto kAffiliationsSql = R"sql(
    SELECT claim.id, claim.article, organization, unit, role, is_past
    FROM claim JOIN affiliation ON affiliation.claim = claim.id
    WHERE :article = 0 OR claim.article = :article ORDER BY claim.id
)sql";
constexpr auto kReportingSql = R"sql(
    SELECT claim.id, claim.article, organization, unit
    FROM claim JOIN reporting_line ON reporting_line.claim = claim.id
    WHERE :article = 0 OR claim.article = :article ORDER BY claim.id
)sql";
constexpr auto kStrategiesSql = R"sql(
    SELECT claim.id, claim.article, organization, unit, aspect, statement, date, voice, confidence
    FROM claim JOIN strategy ON strategy.claim = claim.id
    WHERE :article = 0 OR claim.article = :article ORDER BY claim.id
)sql";
constexpr auto kEvidenceSql = R"sql(
    SELECT evidence.claim, begin_byte, end_byte
    FROM evidence JOIN claim ON claim.id = evidence.claim
    WHERE claim.type = :type AND (:article = 0 OR claim.article = :article) ORDER BY evidence.claim, ordinal
)sql";
constexpr auto kPeopleSql = R"sql(
    SELECT claim_person.claim, ordinal, name
    FROM claim_person JOIN claim ON claim.id = claim_person.claim
    WHERE claim.type = :type AND part = :part AND (:article = 0 OR claim.article = :article)
    ORDER BY claim_person.claim, ordinal
)sql";
constexpr auto kQuotesOfDeparturesSql = R"sql(
    SELECT evidence.claim, quote
    FROM evidence JOIN move ON move.claim = evidence.claim
    WHERE kind IN ('departure', 'planned_departure') AND to_organization IS NULL ORDER BY evidence.claim, ordinal
)sql";
constexpr auto kCountSql = "SELECT count(*) FROM claim";

using article::Organization;
using article::PersonName;

template <class Claim>
using All = std::vector<Told<Claim>>;

std::optional<Organization> readOrganization(const SQLite::Statement& row, int column)
{
    if (row.isColumnNull(column))
        return std::nullopt;
    return Organization{textOf(row, column), optionalText(row, column + 1)};
}

/// Reads rows of (claim, …), both sides ordered by claim, and hands each to its claim.
template <class Claim, class Take>
void distribute(SQLite::Statement& rows, All<Claim>& claims, Take&& take)
{
    auto claim = claims.begin();
    while (rows.executeStep()) {
        const auto id = rows.getColumn(0).getInt64();
        while (claim != claims.end() && claim->claim.id.value < id)
            ++claim;
        if (claim == claims.end())
            return;
        if (claim->claim.id.value == id)
            take(claim->claim);
    }
}

template <class Claim>
void readEvidence(SQLite::Database& db, ArticleId article, const char* type, All<Claim>& claims)
{
    SQLite::Statement rows{db, kEvidenceSql};
    rows.bind(":article", article.value);
    rows.bind(":type", std::string{type});
    distribute(rows, claims, [&](Claim& claim) {
        claim.evidence.push_back(
            {static_cast<std::size_t>(rows.getColumn(1).getInt64()), static_cast<std::size_t>(rows.getColumn(2).getInt64())});
    });
}

PersonName& nameOf(std::optional<PersonName>& person)
{
    return person ? *person : person.emplace();
}
PersonName& nameOf(PersonName& person)
{
    return person;
}

template <class Claim, class Member>
void readPeople(SQLite::Database& db, ArticleId article, const char* type, const char* part, All<Claim>& claims, Member member)
{
    SQLite::Statement rows{db, kPeopleSql};
    rows.bind(":article", article.value);
    rows.bind(":type", std::string{type});
    rows.bind(":part", std::string{part});
    distribute(rows, claims, [&](Claim& claim) {
        auto& person = nameOf(claim.*member);
        if (rows.getColumn(1).getInt() == 0)
            person.name = textOf(rows, 2);
        else
            person.aliases.push_back(textOf(rows, 2));
    });
}

template <class Claim, class Read>
All<Claim> readClaims(SQLite::Database& db, const char* sql, ArticleId article, Read&& read)
{
    SQLite::Statement rows{db, sql};
    rows.bind(":article", article.value);
    All<Claim> claims;
    while (rows.executeStep()) {
        Told<Claim> told{ArticleId{rows.getColumn(1).getInt64()}, {}};
        told.claim.id = ClaimId{rows.getColumn(0).getInt64()};
        read(rows, told.claim);
        claims.push_back(std::move(told));
    }
    return claims;
}

void readMove(const SQLite::Statement& row, article::Move& move)
{
    move.isTeam = row.getColumn(2).getInt() != 0;
    move.unitMoved = optionalText(row, 3);
    move.kind = known(article::moveKindFromString(textOf(row, 4)), textOf(row, 4));
    move.from = readOrganization(row, 5);
    move.to = readOrganization(row, 7);
    move.role = optionalText(row, 9);
    move.newRole = optionalText(row, 10);
    move.date = optionalDate(row, 11);
    move.announced = optionalDate(row, 12);
    move.reported = optionalDate(row, 13);
    move.status = known(article::statusFromString(textOf(row, 14)), textOf(row, 14));
    move.confidence = row.getColumn(15).getDouble();
    move.isBackground = row.getColumn(16).getInt() != 0;
}

All<article::Move> readMoves(SQLite::Database& db, ArticleId article)
{
    auto claims = readClaims<article::Move>(db, kMovesSql, article, readMove);
    readPeople(db, article, "move", "person", claims, &article::Move::person);
    readEvidence(db, article, "move", claims);
    return claims;
}

All<article::Affiliation> readAffiliations(SQLite::Database& db, ArticleId article)
{
    auto claims = readClaims<article::Affiliation>(db, kAffiliationsSql, article, [](const auto& row, auto& claim) {
        claim.organization = {textOf(row, 2), optionalText(row, 3)};
        claim.role = optionalText(row, 4);
        claim.isPast = row.getColumn(5).getInt() != 0;
    });
    readPeople(db, article, "affiliation", "person", claims, &article::Affiliation::person);
    readEvidence(db, article, "affiliation", claims);
    return claims;
}

All<article::ReportingLine> readReporting(SQLite::Database& db, ArticleId article)
{
    auto claims = readClaims<article::ReportingLine>(
        db, kReportingSql, article, [](const auto& row, auto& claim) { claim.organization = readOrganization(row, 2); });
    readPeople(db, article, "reporting", "person", claims, &article::ReportingLine::person);
    readPeople(db, article, "reporting", "manager", claims, &article::ReportingLine::manager);
    readEvidence(db, article, "reporting", claims);
    return claims;
}

All<article::Strategy> readStrategies(SQLite::Database& db, ArticleId article)
{
    auto claims = readClaims<article::Strategy>(db, kStrategiesSql, article, [](const auto& row, auto& claim) {
        claim.organization = {textOf(row, 2), optionalText(row, 3)};
        claim.aspect = known(article::aspectFromString(textOf(row, 4)), textOf(row, 4));
        claim.statement = textOf(row, 5);
        claim.date = optionalDate(row, 6);
        claim.voice = known(article::voiceFromString(textOf(row, 7)), textOf(row, 7));
        claim.confidence = row.getColumn(8).getDouble();
    });
    readEvidence(db, article, "strategy", claims);
    return claims;
}

template <class Claim>
std::vector<Claim> withoutArticle(All<Claim> told)
{
    std::vector<Claim> claims;
    claims.reserve(told.size());
    for (auto& one : told)
        claims.push_back(std::move(one.claim));
    return claims;
}

} // namespace

Result<article::Claims> ClaimStore::of(ArticleId article) const
{
    return guarded("reading the claims of article " + std::to_string(article.value), [&]() -> article::Claims {
        if (!article.isStored())
            return {};
        auto& db = m_connection.db;
        return {withoutArticle(readMoves(db, article)), withoutArticle(readAffiliations(db, article)),
            withoutArticle(readReporting(db, article)), withoutArticle(readStrategies(db, article))};
    });
}

Result<std::vector<Told<article::Move>>> ClaimStore::moves() const
{
    return guarded("reading the moves", [&] { return readMoves(m_connection.db, {}); });
}

Result<std::vector<Told<article::Affiliation>>> ClaimStore::affiliations() const
{
    return guarded("reading the affiliations", [&] { return readAffiliations(m_connection.db, {}); });
}

Result<std::vector<Told<article::ReportingLine>>> ClaimStore::reporting() const
{
    return guarded("reading the reporting lines", [&] { return readReporting(m_connection.db, {}); });
}

Result<std::vector<Told<article::Strategy>>> ClaimStore::strategies() const
{
    return guarded("reading the strategies", [&] { return readStrategies(m_connection.db, {}); });
}

Result<std::vector<ClaimStore::Quote>> ClaimStore::quotesOfDepartures() const
{
    return guarded("reading the evidence of departures", [&] {
        SQLite::Statement rows{m_connection.db, kQuotesOfDeparturesSql};
        std::vector<Quote> quotes;
        while (rows.executeStep())
            quotes.push_back({ClaimId{rows.getColumn(0).getInt64()}, textOf(rows, 1)});
        return quotes;
    });
}

Result<std::size_t> ClaimStore::count() const
{
    return guarded("counting the claims", [&] {
        SQLite::Statement query{m_connection.db, kCountSql};
        query.executeStep();
        return static_cast<std::size_t>(query.getColumn(0).getInt64());
    });
}

} // namespace exeunt::store
