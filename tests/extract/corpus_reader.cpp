// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/extract/corpus_reader.h"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace exeunt::tests {

namespace {

using article::Move;
using Cells = std::vector<std::string>;

Cells split(const std::string& line, char separator)
{
    Cells cells;
    std::string cell;
    for (std::istringstream in{line}; std::getline(in, cell, separator);)
        cells.push_back(cell);
    return cells;
}

Cells alternatives(const std::string& cell)
{
    Cells parts;
    std::size_t begin = 0;
    for (std::size_t at = cell.find(" or "); at != std::string::npos; at = cell.find(" or ", begin)) {
        parts.push_back(cell.substr(begin, at - begin));
        begin = at + 4;
    }
    parts.push_back(cell.substr(begin));
    return parts;
}

std::string lineBroken(std::string text)
{
    for (std::size_t at = text.find("\\n"); at != std::string::npos; at = text.find("\\n", at))
        text.replace(at, 2, "\n");
    return text;
}

/// Exact, or in names: one holds the other ("Norvane", "Norvane Inc.").
bool fits(const std::string& expected, const std::string& actual, bool isName)
{
    const auto options = alternatives(expected);
    return std::any_of(options.begin(), options.end(), [&](const std::string& option) {
        if (option == "*")
            return true;
        if (option == "-" || actual.empty())
            return option == "-" && actual.empty();
        return option == actual
            || (isName && (actual.find(option) != std::string::npos || option.find(actual) != std::string::npos));
    });
}

std::string nameOf(const std::optional<article::Organization>& organization)
{
    return organization ? organization->name : "";
}

bool fitsMove(const Cells& cells, const Move& move)
{
    if (!fits(cells[1], std::string{article::toString(move.kind)}, false) || !fits(cells[3], nameOf(move.from), true)
        || !fits(cells[4], nameOf(move.to), true))
        return false;
    if (cells[2].starts_with("team:"))
        return move.isTeam && !move.person;
    return move.person && fits(cells[2], move.person->name, false);
}

std::string describe(const Move& move)
{
    std::string text{article::toString(move.kind)};
    text += " " + (move.person ? move.person->name : move.isTeam ? "team:" + move.unitMoved.value_or("") : "?");
    text += " [" + nameOf(move.from) + " -> " + nameOf(move.to) + "] role=" + move.role.value_or("-")
        + " new=" + move.newRole.value_or("-");
    text += " date=" + (move.date ? move.date->toString() : "-") + " " + std::string{article::toString(move.status)}
        + (move.isBackground ? " background" : "");
    return text;
}

void count(int (&counter)[2], bool isRight)
{
    counter[0] += isRight, ++counter[1];
}

std::string joined(const Cells& cells)
{
    std::string text;
    for (const auto& cell : cells)
        text += cell + " | ";
    return text;
}

class CaseScorer {
public:
    CaseScorer(const CorpusCase& corpusCase, const article::Claims& claims, CorpusScore& score)
        : m_case{corpusCase}
        , m_claims{claims}
        , m_score{score}
    {
    }

    void run()
    {
        scoreMoves();
        scoreReporting();
        scoreStrategies();
        scoreAffiliations();
    }

private:
    void complain(const std::string& what)
    {
        m_score.complaints.push_back(m_case.file + ":" + std::to_string(m_case.line) + ": " + what + "\n    in: " + m_case.text);
    }

    void scoreMoves()
    {
        std::vector<bool> used(m_claims.moves.size(), false);
        for (const auto& cells : m_case.moves) {
            std::size_t at = 0;
            while (at < used.size() && (used[at] || !fitsMove(cells, m_claims.moves[at])))
                ++at;
            if (at == used.size()) {
                ++m_score.missed;
                complain("missed " + joined(cells));
                continue;
            }
            used[at] = true;
            ++m_score.found;
            scoreDetails(cells, m_claims.moves[at]);
        }
        for (std::size_t at = 0; at < used.size(); ++at)
            if (!used[at]) {
                ++m_score.wrong;
                m_score.falseAlarms += m_case.moves.empty();
                complain("wrong " + describe(m_claims.moves[at]));
            }
        m_score.quietCases += m_case.moves.empty();
    }

    void scoreDetails(const Cells& cells, const Move& move)
    {
        const auto check = [&](int(&counter)[2], const std::string& expected, const std::string& actual, const char* what) {
            if (expected == "*")
                return;
            const bool isRight = fits(expected, actual, false);
            count(counter, isRight);
            if (!isRight)
                complain(
                    std::string{what} + " expected " + expected + ", is " + (actual.empty() ? "-" : actual) + " of " + cells[2]);
        };
        check(m_score.roles, cells[5], move.role.value_or(""), "role");
        check(m_score.roles, cells[6], move.newRole.value_or(""), "new role");
        const auto date = move.date ? move.date->toString() : move.announced ? move.announced->toString() : "";
        check(m_score.dates, cells[7], date, "date");
        check(m_score.statuses, cells[8], std::string{article::toString(move.status)}, "status");
        check(m_score.backgrounds, cells[9], move.isBackground ? "b" : "", "background");
        scoreEvidence(cells[10], move);
    }

    /// The expected span must lie inside one claimed span of the same sentence or hold it.
    void scoreEvidence(const std::string& expected, const Move& move)
    {
        if (expected == "*")
            return;
        const auto gap = expected.find("…");
        const std::string first = expected.substr(0, gap);
        const std::string last = gap == std::string::npos ? first : expected.substr(gap + std::string{"…"}.size());
        const auto begin = m_case.text.find(first);
        const auto end = m_case.text.find(last, begin);
        const bool exists = begin != std::string::npos && end != std::string::npos;
        const Span wanted{exists ? begin : 0, exists ? end + last.size() : 0};
        const bool isRight = exists && std::any_of(move.evidence.begin(), move.evidence.end(), [&](const Span& span) {
            return span.contains(wanted) || wanted.contains(span);
        });
        count(m_score.evidence, isRight);
        if (!isRight)
            complain("evidence expected “" + expected + "”, is “" + std::string{move.evidence.front().of(m_case.text)} + "”");
    }

    void scoreReporting()
    {
        for (const auto& cells : m_case.reporting) {
            const bool isFound =
                std::any_of(m_claims.reporting.begin(), m_claims.reporting.end(), [&](const article::ReportingLine& line) {
                    return fits(cells[1], line.person.name, false) && fits(cells[2], line.manager.name, false)
                        && fits(cells[3], nameOf(line.organization), true);
                });
            count(m_score.others, isFound);
            if (!isFound)
                complain("missed " + joined(cells));
        }
    }

    void scoreStrategies()
    {
        for (const auto& cells : m_case.strategies) {
            const bool isFound =
                std::any_of(m_claims.strategies.begin(), m_claims.strategies.end(), [&](const article::Strategy& strategy) {
                    return fits(cells[1], strategy.organization.name, true)
                        && fits(cells[2], std::string{article::toString(strategy.aspect)}, false)
                        && (cells[3] == "*" || strategy.statement.find(cells[3]) != std::string::npos);
                });
            count(m_score.others, isFound);
            if (!isFound)
                complain("missed " + joined(cells));
        }
    }

    void scoreAffiliations()
    {
        for (const auto& cells : m_case.affiliations) {
            const bool isFound = std::any_of(
                m_claims.affiliations.begin(), m_claims.affiliations.end(), [&](const article::Affiliation& affiliation) {
                    return fits(cells[1], affiliation.person.name, false) && fits(cells[2], affiliation.organization.name, true)
                        && fits(cells[3], affiliation.role.value_or(""), false)
                        && fits(cells[4], affiliation.isPast ? "past" : "present", false);
                });
            count(m_score.others, isFound);
            if (!isFound)
                complain("missed " + joined(cells));
        }
    }

    const CorpusCase& m_case;
    const article::Claims& m_claims;
    CorpusScore& m_score;
};

} // namespace

std::string CorpusScore::summary() const
{
    std::ostringstream out;
    const auto part = [&](const char* name, const int(&counter)[2]) {
        out << ", " << name << " " << counter[0] << "/" << counter[1];
    };
    out << "moves F1 " << movesF1() << " (found " << found << ", wrong " << wrong << ", missed " << missed << "), false alarms "
        << falseAlarms << " in " << quietCases;
    part("dates", dates), part("roles", roles), part("statuses", statuses), part("background", backgrounds),
        part("evidence", evidence), part("others", others);
    return out.str();
}

std::vector<CorpusCase> readCorpus(const std::string& path)
{
    std::vector<CorpusCase> cases;
    std::ifstream in{path};
    std::string line;
    for (int number = 1; std::getline(in, line); ++number) {
        if (line.empty() || line.front() == '#')
            continue;
        auto cells = split(line, '\t');
        if (cells.front() == "T" && cells.size() >= 4)
            cases.push_back({path.substr(path.rfind('/') + 1), number, cells[1], cells[2] == "-" ? "" : cells[2],
                lineBroken(cells[3]), {}, {}, {}, {}});
        else if (!cases.empty() && cells.front() == "M" && cells.size() == 11)
            cases.back().moves.push_back(cells);
        else if (!cases.empty() && cells.front() == "A" && cells.size() == 6)
            cases.back().affiliations.push_back(cells);
        else if (!cases.empty() && cells.front() == "R" && cells.size() == 5)
            cases.back().reporting.push_back(cells);
        else if (!cases.empty() && cells.front() == "S" && cells.size() == 5)
            cases.back().strategies.push_back(cells);
        else
            cases.push_back({path, number, "en", "", "malformed line " + std::to_string(number), {cells}, {}, {}, {}});
    }
    return cases;
}

CorpusScore scoreCorpus(const std::vector<CorpusCase>& cases, const extract::Extractor& extractor)
{
    CorpusScore score;
    for (const auto& corpusCase : cases) {
        if (corpusCase.text.starts_with("malformed line")) {
            ++score.missed;
            score.complaints.push_back(corpusCase.file + ": " + corpusCase.text);
            continue;
        }
        article::Article article;
        article.text = corpusCase.text;
        article.language = corpusCase.language;
        if (const auto published = date::Edtf::parse(corpusCase.published); published)
            article.published = *published;
        const auto claims = extractor.extract(article);
        CaseScorer{corpusCase, claims, score}.run();
    }
    return score;
}

} // namespace exeunt::tests
