// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/view/fact_export.h"
#include "core/view/strategies/export.h"
#include "core/view/strategies/export_selection.h"

namespace exeunt::view::strategies {

namespace {

/// Text that means nothing else in Markdown.
std::string plain(std::string_view text)
{
    std::string escaped;
    for (const char c : text) {
        if (std::string_view{"\\`*_[]<>#|~"}.find(c) != std::string_view::npos)
            escaped += '\\';
        escaped += c == '\n' || c == '\r' ? ' ' : c;
    }
    return escaped;
}

std::string_view voiceWords(article::Voice voice)
{
    switch (voice) {
    case article::Voice::Company:
        return "the company itself";
    case article::Voice::Analyst:
        return "an analyst";
    case article::Voice::Press:
        break;
    }
    return "the press";
}

std::string item(const ExportSelection& selection, const Statement& statement)
{
    return "- " + plain(statement.text) + " — " + toldOn(statement) + ", " + std::string{voiceWords(statement.voice)}
    + (statement.isOwnWords ? ", in a reader's words" : "") + " " + selection.marksOf(statement) + "\n";
}

/// One column: its aspects, and which of them tell nothing.
std::string section(const Strategies& strategies, const ExportSelection& selection, std::size_t column)
{
    const auto& place = strategies.columns()[column];
    auto text = "\n## " + plain(headOf(strategies, place)) + "\n";
    std::string silent;
    for (std::size_t row = 0; row < strategies.rows().size(); ++row) {
        const auto aspect = std::string{toString(strategies.rows()[row])};
        const auto statements = selection.of(row, column);
        if (statements.empty()) {
            silent += (silent.empty() ? "" : ", ") + aspect;
            continue;
        }
        text += "\n### " + aspect + "\n\n";
        for (const auto* statement : statements)
            text += item(selection, *statement);
    }
    if (!silent.empty())
        text += "\n*" + nothingIn(strategies.companies()[place.company]) + ": " + silent + "*\n";
    return text;
}

std::string termList(const Strategies& strategies, const std::vector<Term>& terms, bool namesCompanies)
{
    std::string list;
    for (const auto& term : terms) {
        list += (list.empty() ? "" : "; ") + ("**" + plain(term.text) + "**");
        std::string companies;
        for (const auto company : term.companies)
            companies += (companies.empty() ? "" : ", ") + plain(strategies.companies()[company].text);
        if (namesCompanies)
            list += " (" + companies + ")";
    }
    return list;
}

std::string termsSection(const Strategies& strategies)
{
    std::string text;
    for (std::size_t row = 0; row < strategies.rows().size(); ++row) {
        const auto& terms = strategies.terms(row);
        if (terms.isEmpty())
            continue;
        text += "- " + std::string{toString(strategies.rows()[row])} + ":";
        if (!terms.shared.empty())
            text += " shared: " + termList(strategies, terms.shared, true) + ".";
        if (!terms.single.empty())
            text += " only here: " + termList(strategies, terms.single, true) + ".";
        text += "\n";
    }
    return text.empty() ? text : "\n## Terms\n\n" + text;
}

} // namespace

std::string strategiesMarkdown(const Strategies& strategies, const ExportOptions& options)
{
    const ExportSelection selection{strategies, options};
    auto text = "# " + (options.title.empty() ? "Strategies" : plain(options.title)) + "\n";
    if (const auto filter = describe(strategies.filter()); !filter.empty())
        text += "\n" + plain(filter) + "\n";
    for (std::size_t column = 0; column < strategies.columns().size(); ++column)
        text += section(strategies, selection, column);
    text += termsSection(strategies);
    if (!selection.sources().empty())
        text += "\n## Sources\n\n";
    for (std::size_t i = 0; i < selection.sources().size(); ++i)
        text += "\\[" + std::to_string(i + 1) + "\\] " + plain(citation(*selection.sources()[i])) + "  \n";
    return text + "\nExeunt " EXEUNT_VERSION "\n";
}

} // namespace exeunt::view::strategies
