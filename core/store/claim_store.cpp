// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/claim_store.h"

#include "core/store/sqlite.h"

#include <algorithm>
#include <map>

namespace exeunt::store {
namespace {

constexpr auto kInsertClaimSql = "INSERT INTO claim (id, article, type) VALUES (:id, :article, :type)";
constexpr auto kInsertEvidenceSql = R"sql(
    INSERT INTO evidence (claim, ordinal, begin_byte, end_byte, quote) VALUES (:claim, :ordinal, :begin, :end, :quote)
)sql";
constexpr auto kInsertPersonSql = "INSERT INTO claim_person (claim, part, ordinal, name) VALUES (:claim, :part, :ordinal, :name)";
constexpr auto kInsertMoveSql = R"sql(
    INSERT INTO move (claim, is_team, unit_moved, kind, from_organization, from_unit, to_organization, to_unit, role, new_role,
                      date, announced, reported, status, confidence, is_background)
    VALUES (:claim, :is_team, :unit_moved, :kind, :from_organization, :from_unit, :to_organization, :to_unit, :role, :new_role,
            :date, :announced, :reported, :status, :confidence, :is_background)
)sql";
constexpr auto kInsertAffiliationSql = R"sql(
    INSERT INTO affiliation (claim, organization, unit, role, is_past) VALUES (:claim, :organization, :unit, :role, :is_past)
)sql";
constexpr auto kInsertReportingSql =
    "INSERT INTO reporting_line (claim, organization, unit) VALUES (:claim, :organization, :unit)";
constexpr auto kInsertStrategySql = R"sql(
    INSERT INTO strategy (claim, organization, unit, aspect, statement, date, voice, confidence)
    VALUES (:claim, :organization, :unit, :aspect, :statement, :date, :voice, :confidence)
)sql";
constexpr auto kDeleteOfSql = "DELETE FROM claim WHERE article = :article";

using article::Affiliation;
using article::Claims;
using article::Move;
using article::ReportingLine;
using article::Strategy;

/// What makes a claim the same one when an article is read again: its kind of statement, whom it is about, where it stands.
std::string identity(const char* type, const std::string& subject, const std::vector<Span>& evidence)
{
    std::string key = std::string{type} + '\x1f' + subject;
    for (const auto& span : evidence)
        key += '\x1f' + std::to_string(span.begin) + '-' + std::to_string(span.end);
    return key;
}

std::string identity(const Move& move)
{
    return identity("move",
        std::string{toString(move.kind)} + '\x1f' + (move.person ? move.person->name : move.unitMoved.value_or("")),
        move.evidence);
}

std::string identity(const Affiliation& claim)
{
    return identity("affiliation", claim.person.name + '\x1f' + claim.organization.name, claim.evidence);
}

std::string identity(const ReportingLine& claim)
{
    return identity("reporting", claim.person.name + '\x1f' + claim.manager.name, claim.evidence);
}

std::string identity(const Strategy& claim)
{
    return identity("strategy", claim.organization.name + '\x1f' + std::string{toString(claim.aspect)}, claim.evidence);
}

template <class Visit>
void eachClaim(const Claims& claims, Visit&& visit)
{
    std::for_each(claims.moves.begin(), claims.moves.end(), visit);
    std::for_each(claims.affiliations.begin(), claims.affiliations.end(), visit);
    std::for_each(claims.reporting.begin(), claims.reporting.end(), visit);
    std::for_each(claims.strategies.begin(), claims.strategies.end(), visit);
}

bool isBoundary(std::string_view text, std::size_t at)
{
    return at == text.size() || (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U);
}

bool isQuotable(std::string_view text, const std::vector<Span>& evidence)
{
    return !evidence.empty() && std::all_of(evidence.begin(), evidence.end(), [&](const Span& span) {
        return span.begin < span.end && isBoundary(text, span.begin) && isBoundary(text, span.end);
    });
}

/// Writes the claims of one article, its statements prepared once.
class Writer {
public:
    Writer(SQLite::Database& db, ArticleId article, std::string_view text, std::multimap<std::string, std::int64_t> old)
        : m_db{db}
        , m_article{article}
        , m_text{text}
        , m_old{std::move(old)}
        , m_claim{db, kInsertClaimSql}
        , m_evidence{db, kInsertEvidenceSql}
        , m_person{db, kInsertPersonSql}
    {
    }

    void operator()(const Move& move)
    {
        const auto id = begin("move", identity(move), move.evidence);
        if (move.person)
            person(id, "person", *move.person);
        SQLite::Statement row{m_db, kInsertMoveSql};
        row.bind(":claim", id);
        row.bind(":is_team", move.isTeam ? 1 : 0);
        bindText(row, ":unit_moved", move.unitMoved);
        row.bind(":kind", std::string{toString(move.kind)});
        organization(row, ":from_organization", ":from_unit", move.from);
        organization(row, ":to_organization", ":to_unit", move.to);
        bindText(row, ":role", move.role);
        bindText(row, ":new_role", move.newRole);
        bindDate(row, ":date", move.date);
        bindDate(row, ":announced", move.announced);
        bindDate(row, ":reported", move.reported);
        row.bind(":status", std::string{toString(move.status)});
        row.bind(":confidence", move.confidence);
        row.bind(":is_background", move.isBackground ? 1 : 0);
        row.exec();
    }

    void operator()(const Affiliation& claim)
    {
        const auto id = begin("affiliation", identity(claim), claim.evidence);
        person(id, "person", claim.person);
        SQLite::Statement row{m_db, kInsertAffiliationSql};
        row.bind(":claim", id);
        organization(row, ":organization", ":unit", claim.organization);
        bindText(row, ":role", claim.role);
        row.bind(":is_past", claim.isPast ? 1 : 0);
        row.exec();
    }

    void operator()(const ReportingLine& claim)
    {
        const auto id = begin("reporting", identity(claim), claim.evidence);
        person(id, "person", claim.person);
        person(id, "manager", claim.manager);
        SQLite::Statement row{m_db, kInsertReportingSql};
        row.bind(":claim", id);
        organization(row, ":organization", ":unit", claim.organization);
        row.exec();
    }

    void operator()(const Strategy& claim)
    {
        const auto id = begin("strategy", identity(claim), claim.evidence);
        SQLite::Statement row{m_db, kInsertStrategySql};
        row.bind(":claim", id);
        organization(row, ":organization", ":unit", claim.organization);
        row.bind(":aspect", std::string{toString(claim.aspect)});
        row.bind(":statement", claim.statement);
        bindDate(row, ":date", claim.date);
        row.bind(":voice", std::string{toString(claim.voice)});
        row.bind(":confidence", claim.confidence);
        row.exec();
    }

private:
    std::int64_t begin(const char* type, const std::string& key, const std::vector<Span>& evidence)
    {
        const auto old = m_old.find(key);
        if (old == m_old.end())
            m_claim.bind(":id");
        else
            m_claim.bind(":id", old->second);
        m_claim.bind(":article", m_article.value);
        m_claim.bind(":type", std::string{type});
        m_claim.exec();
        m_claim.reset();
        if (old != m_old.end())
            m_old.erase(old);
        const auto id = m_db.getLastInsertRowid();
        for (std::size_t i = 0; i < evidence.size(); ++i)
            quote(id, i, evidence[i]);
        return id;
    }

    void quote(std::int64_t claim, std::size_t ordinal, const Span& span)
    {
        m_evidence.bind(":claim", claim);
        m_evidence.bind(":ordinal", static_cast<std::int64_t>(ordinal));
        m_evidence.bind(":begin", static_cast<std::int64_t>(span.begin));
        m_evidence.bind(":end", static_cast<std::int64_t>(span.end));
        m_evidence.bind(":quote", std::string{span.of(m_text)});
        m_evidence.exec();
        m_evidence.reset();
    }

    void person(std::int64_t claim, const char* part, const article::PersonName& person)
    {
        name(claim, part, 0, person.name);
        for (std::size_t i = 0; i < person.aliases.size(); ++i)
            name(claim, part, i + 1, person.aliases[i]);
    }

    void name(std::int64_t claim, const char* part, std::size_t ordinal, const std::string& name)
    {
        m_person.bind(":claim", claim);
        m_person.bind(":part", std::string{part});
        m_person.bind(":ordinal", static_cast<std::int64_t>(ordinal));
        m_person.bind(":name", name);
        m_person.exec();
        m_person.reset();
    }

    static void organization(
        SQLite::Statement& row, const char* name, const char* unit, const std::optional<article::Organization>& organization)
    {
        bindText(row, name, organization ? std::optional{organization->name} : std::nullopt);
        bindText(row, unit, organization ? organization->unit : std::nullopt);
    }

    SQLite::Database& m_db;
    ArticleId m_article;
    std::string_view m_text;
    std::multimap<std::string, std::int64_t> m_old;
    SQLite::Statement m_claim, m_evidence, m_person;
};

} // namespace

Result<std::size_t> ClaimStore::replace(ArticleId article, std::string_view text, Claims claims)
{
    const auto before = of(article);
    if (!before)
        return before.error();
    return guarded("storing the claims of article " + std::to_string(article.value), [&] {
        std::multimap<std::string, std::int64_t> ids;
        eachClaim(*before, [&](const auto& claim) { ids.emplace(identity(claim), claim.id.value); });
        SQLite::Statement statement{m_connection.db, kDeleteOfSql};
        statement.bind(":article", article.value);
        statement.exec();
        std::size_t refused = 0;
        Writer write{m_connection.db, article, text, std::move(ids)};
        eachClaim(claims, [&](const auto& claim) {
            if (isQuotable(text, claim.evidence))
                write(claim);
            else
                ++refused;
        });
        return refused;
    });
}

} // namespace exeunt::store
