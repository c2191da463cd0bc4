// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The workbook: see export.h. Written by libxlsxwriter, where the program was built with it.
#include "core/view/strategies/export.h"

#ifdef EXEUNT_XLSX

#include "core/view/fact_export.h"
#include "core/view/palette.h"
#include "core/view/strategies/export_selection.h"

#include <xlsxwriter.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace exeunt::view::strategies {

namespace {

constexpr std::size_t kLongestCell = 30000; // bytes; a spreadsheet holds 32767 characters

/// A folder of our own, gone with its content.
class TemporaryFolder {
public:
    TemporaryFolder()
    {
        std::error_code failure;
        auto pattern = (std::filesystem::temp_directory_path(failure) / "exeunt-XXXXXX").string();
        if (!failure && ::mkdtemp(pattern.data()))
            m_path = pattern;
    }
    ~TemporaryFolder()
    {
        std::error_code ignored;
        if (!m_path.empty())
            std::filesystem::remove_all(m_path, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

std::uint32_t numberOf(Rgb colour)
{
    return std::uint32_t{colour.red} << 16U | std::uint32_t{colour.green} << 8U | colour.blue;
}

class Workbook {
public:
    Workbook(const Strategies& strategies, const ExportOptions& options, const std::string& file)
        : m_strategies{strategies}
        , m_options{options}
        , m_selection{strategies, options}
        , m_book{workbook_new(file.c_str())}
    {
    }

    bool write()
    {
        if (!m_book)
            return false;
        describeFile();
        makeFormats();
        writeGrid();
        writeStatements();
        writeTerms();
        writeSources();
        return workbook_close(m_book) == LXW_NO_ERROR;
    }

private:
    void describeFile()
    {
        auto title = m_options.title.empty() ? std::string{"Strategies"} : m_options.title;
        auto comments = describe(m_strategies.filter());
        std::string company = "Exeunt " EXEUNT_VERSION;
        lxw_doc_properties properties{};
        properties.title = title.data();
        properties.comments = comments.data();
        properties.company = company.data();
        workbook_set_properties(m_book, &properties);
    }

    lxw_format* format(bool isBold, bool isGrey)
    {
        auto* made = workbook_add_format(m_book);
        format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
        format_set_text_wrap(made);
        if (isBold)
            format_set_bold(made);
        if (isGrey)
            format_set_font_color(made, 0x707070);
        return made;
    }

    void makeFormats()
    {
        m_plain = format(false, false);
        m_bold = format(true, false);
        m_grey = format(false, true);
        m_title = workbook_add_format(m_book);
        format_set_bold(m_title);
        format_set_font_size(m_title, 14);
        m_note = workbook_add_format(m_book); // not wrapped: it stands alone in its row
        format_set_font_color(m_note, 0x707070);
    }

    static lxw_col_t column(std::size_t at) { return static_cast<lxw_col_t>(at); }
    static lxw_row_t row(std::size_t at) { return static_cast<lxw_row_t>(at); }

    static void put(lxw_worksheet* sheet, std::size_t at, std::size_t in, const std::string& text, lxw_format* format)
    {
        worksheet_write_string(sheet, row(at), column(in), text.c_str(), format);
    }
    static void put(lxw_worksheet* sheet, std::size_t at, std::size_t in, std::size_t number, lxw_format* format)
    {
        worksheet_write_number(sheet, row(at), column(in), static_cast<double>(number), format);
    }

    /// The company's name over a line in its colour.
    lxw_format* headFormat(const Company& company)
    {
        auto* made = format(true, false);
        format_set_bottom(made, LXW_BORDER_THICK);
        format_set_bottom_color(made, numberOf(companyColour(company.name, Ground::Light)));
        return made;
    }

    void writeGrid()
    {
        auto* sheet = workbook_add_worksheet(m_book, "Strategies");
        put(sheet, 0, 0, m_options.title.empty() ? "Strategies" : m_options.title, m_title);
        put(sheet, 1, 0, describe(m_strategies.filter()), m_note);
        worksheet_set_column(sheet, 0, 0, 14, nullptr);
        const auto& columns = m_strategies.columns();
        for (std::size_t i = 0; i < columns.size(); ++i) {
            worksheet_set_column(sheet, column(i + 1), column(i + 1), 44, nullptr);
            put(sheet, 3, i + 1, headOf(m_strategies, columns[i]), headFormat(m_strategies.companies()[columns[i].company]));
        }
        for (std::size_t i = 0; i < m_strategies.rows().size(); ++i) {
            put(sheet, i + 4, 0, std::string{toString(m_strategies.rows()[i])}, m_bold);
            for (std::size_t j = 0; j < columns.size(); ++j)
                putCell(sheet, i, j);
        }
        worksheet_freeze_panes(sheet, 4, 1);
        worksheet_set_landscape(sheet);
        worksheet_fit_to_pages(sheet, 1, 0);
    }

    void putCell(lxw_worksheet* sheet, std::size_t atRow, std::size_t atColumn)
    {
        const auto statements = m_selection.of(atRow, atColumn);
        if (statements.empty()) {
            put(sheet, atRow + 4, atColumn + 1, nothingIn(m_strategies.companies()[m_strategies.columns()[atColumn].company]),
                m_grey);
            return;
        }
        std::string text;
        for (std::size_t i = 0; i < statements.size(); ++i) {
            const auto& statement = *statements[i];
            const auto part = (i == 0 ? "" : "\n") + ("• " + statement.text) + "\n   " + toldOn(statement) + ", "
                + outletOf(statement) + ", " + std::string{toString(statement.voice)} + " " + m_selection.marksOf(statement);
            if (text.size() + part.size() > kLongestCell) {
                text += "\n… and " + std::to_string(statements.size() - i) + " more";
                break;
            }
            text += part;
        }
        put(sheet, atRow + 4, atColumn + 1, text, m_plain);
    }

    /// Heads of a list, frozen above it, with a filter on each column.
    lxw_worksheet* list(const char* name, const std::vector<std::pair<const char*, double>>& heads, std::size_t count)
    {
        auto* sheet = workbook_add_worksheet(m_book, name);
        for (std::size_t i = 0; i < heads.size(); ++i) {
            worksheet_set_column(sheet, column(i), column(i), heads[i].second, nullptr);
            put(sheet, 0, i, heads[i].first, m_bold);
        }
        worksheet_freeze_panes(sheet, 1, 0);
        if (count != 0)
            worksheet_autofilter(sheet, 0, 0, row(count), column(heads.size() - 1));
        return sheet;
    }

    void writeStatements()
    {
        auto* sheet = list("Statements",
            {{"company", 18}, {"unit", 14}, {"aspect", 12}, {"half", 9}, {"statement", 60}, {"date", 14}, {"published", 14},
                {"outlet", 20}, {"voice", 11}, {"articles", 9}, {"independent sources", 12}, {"stale", 7}, {"edited", 8},
                {"by hand", 8}, {"own words", 8}, {"sources", 14}},
            m_selection.entries().size());
        std::size_t at = 0;
        for (const auto& entry : m_selection.entries()) {
            const auto& statement = *entry.statement;
            const auto& strategy = m_strategies.strategy(statement);
            ++at;
            std::size_t in = 0;
            const auto text = [&](const std::string& words) { put(sheet, at, in++, words, m_plain); };
            const auto yes = [&](bool is) { text(is ? "yes" : "no"); };
            text(strategy.organization.name);
            text(strategy.organization.unit.value_or(""));
            text(std::string{toString(strategy.aspect)});
            text(std::string{toString(m_strategies.columns()[entry.column].half)});
            text(statement.text);
            text(statement.date ? statement.date->toString() : "");
            text(statement.published ? statement.published->toString() : "");
            text(statement.outlet);
            text(std::string{toString(statement.voice)});
            put(sheet, at, in++, statement.articles, m_plain);
            put(sheet, at, in++, statement.independentSources, m_plain);
            yes(statement.isStale);
            yes(statement.isEdited);
            yes(statement.isByHand);
            yes(statement.isOwnWords);
            text(m_selection.marksOf(statement));
        }
    }

    void writeTerms()
    {
        std::size_t count = 0;
        for (std::size_t i = 0; i < m_strategies.rows().size(); ++i)
            count += m_strategies.terms(i).shared.size() + m_strategies.terms(i).single.size();
        if (count == 0)
            return;
        auto* sheet = list("Terms", {{"aspect", 14}, {"term", 30}, {"companies", 50}, {"shared", 9}, {"statements", 11}}, count);
        std::size_t at = 0;
        for (std::size_t i = 0; i < m_strategies.rows().size(); ++i)
            for (const auto* terms : {&m_strategies.terms(i).shared, &m_strategies.terms(i).single})
                for (const auto& term : *terms) {
                    std::string companies;
                    for (const auto company : term.companies)
                        companies += (companies.empty() ? "" : ", ") + m_strategies.companies()[company].text;
                    ++at;
                    put(sheet, at, 0, std::string{toString(m_strategies.rows()[i])}, m_plain);
                    put(sheet, at, 1, term.text, m_plain);
                    put(sheet, at, 2, companies, m_plain);
                    put(sheet, at, 3, term.companies.size() > 1 ? "yes" : "no", m_plain);
                    put(sheet, at, 4, term.statements.size(), m_plain);
                }
    }

    void writeSources()
    {
        auto* sheet = list("Sources", {{"number", 9}, {"outlet", 24}, {"published", 14}, {"title", 70}, {"file", 30}},
            m_selection.sources().size());
        for (std::size_t i = 0; i < m_selection.sources().size(); ++i) {
            const auto& article = *m_selection.sources()[i];
            put(sheet, i + 1, 0, i + 1, m_plain);
            put(sheet, i + 1, 1, article.outlet.value_or(""), m_plain);
            put(sheet, i + 1, 2, article.published ? article.published->toString() : "", m_plain);
            put(sheet, i + 1, 3, article.title, m_plain);
            put(sheet, i + 1, 4, article.source, m_plain);
        }
    }

    const Strategies& m_strategies;
    const ExportOptions& m_options;
    ExportSelection m_selection;
    lxw_workbook* m_book = nullptr; // workbook_close frees it
    lxw_format *m_plain = nullptr, *m_bold = nullptr, *m_grey = nullptr, *m_title = nullptr, *m_note = nullptr;
};

} // namespace

bool canWriteXlsx()
{
    return true;
}

Result<std::string> strategiesXlsx(const Strategies& strategies, const ExportOptions& options)
{
    const TemporaryFolder folder;
    if (folder.path().empty())
        return Error{Fault::Storage, "The workbook was not written: there is no room for a temporary file."};
    const auto file = folder.path() / "strategies.xlsx";
    if (!Workbook{strategies, options, file.string()}.write())
        return Error{
            Fault::Storage, "The workbook was not written: the temporary file " + file.string() + " could not be finished."};
    std::ifstream stream{file, std::ios::binary};
    std::string bytes{std::istreambuf_iterator<char>{stream}, {}};
    if (!stream || bytes.empty())
        return Error{Fault::Storage, "The workbook was not written: the temporary file " + file.string() + " cannot be read."};
    return bytes;
}

} // namespace exeunt::view::strategies

#else

namespace exeunt::view::strategies {

bool canWriteXlsx()
{
    return false;
}

Result<std::string> strategiesXlsx(const Strategies&, const ExportOptions&)
{
    return Error{
        Fault::BadInput, "This Exeunt was built without libxlsxwriter and writes no workbooks; CSV opens in spreadsheets too."};
}

} // namespace exeunt::view::strategies

#endif
