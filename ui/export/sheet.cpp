// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/sheet.h"

#include "core/view/fact_export.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace exeunt::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double kMargin = 16;
constexpr double kTitle = 40;
constexpr double kFooterLine = 16;
constexpr double kSourceColumn = 420;  // width of a column of sources
constexpr qsizetype kMostSources = 36; // in sight; all stand in the metadata
constexpr double kStep = 0.92;         // from one try to the next

QString translated(const char* text)
{
    return QCoreApplication::translate("exeunt::ui::Export", text);
}

QString versionWords()
{
    return u"Exeunt %1"_s.arg(QStringLiteral(EXEUNT_VERSION));
}

int columnsIn(double width)
{
    return std::max(1, static_cast<int>((width - 2 * kMargin) / kSourceColumn));
}

} // namespace

Sheet::Sheet(std::unique_ptr<SheetContent> content, const view::Filter& filter, const SheetOptions& options)
    : m_content{std::move(content)}
    , m_filter{filter}
    , m_options{options}
{
    int number = 0;
    for (const auto* article : m_content->sources())
        m_sources << u"[%1] %2"_s.arg(++number).arg(QString::fromStdString(view::citation(*article)));
    arrange(QSizeF{options.size});
}

QString Sheet::title() const
{
    return m_options.title.isEmpty() ? m_content->usualTitle() : m_options.title;
}

QString Sheet::filterWords() const
{
    const auto words = view::describe(m_filter);
    return words.empty() ? translated("all facts") : QString::fromStdString(words);
}

double Sheet::titleHeight() const
{
    return m_options.title.isEmpty() ? 0 : kTitle;
}

double Sheet::arrangeFooter(double width)
{
    const int columns = columnsIn(width);
    auto shown = m_sources.mid(0, kMostSources);
    if (m_sources.size() > shown.size())
        shown << translated("and %1 more, listed inside the file").arg(m_sources.size() - shown.size());
    const auto rows = (shown.size() + columns - 1) / columns;
    m_footer = shown;
    while (m_footer.size() < rows * columns)
        m_footer << QString{};
    return kMargin + kFooterLine * static_cast<double>(1 + rows) + 8;
}

/// Draws smaller as long as the words stay readable, then grows; what needs less than the room gets less.
void Sheet::arrange(const QSizeF& room)
{
    m_size = room;
    for (m_shrink = 1;; m_shrink *= kStep) {
        const double width = room.width() / m_shrink;
        const double around = titleHeight() + arrangeFooter(width);
        const auto needed = m_content->arrange({width, std::max(200.0, room.height() / m_shrink - around)}, m_ruler);
        const double height = needed.height() + around;
        if (needed.width() * m_shrink <= room.width() + 0.5 && height * m_shrink <= room.height() + 0.5)
            return cut(needed);
        if (m_shrink * kStep >= m_content->leastShrink())
            continue;
        m_size.setWidth(std::max(room.width(), std::ceil(needed.width() * m_shrink)));
        const double grown = titleHeight() + arrangeFooter(m_size.width() / m_shrink) + needed.height();
        const bool isWider = m_size.width() > room.width(); // then the asked height has no meaning any more
        m_size.setHeight(std::max(isWider ? 0.0 : room.height(), std::ceil(grown * m_shrink)));
        return;
    }
}

/// Takes away what the content leaves empty. A narrow sheet lists its sources below each other; it widens before it gets higher
/// than was asked.
void Sheet::cut(const QSizeF& needed)
{
    const auto room = m_size / m_shrink;
    const double least = std::min(room.width(), std::max(needed.width(), leastWidth()));
    const auto heightAt = [&](double width) { return titleHeight() + needed.height() + arrangeFooter(width); };
    double width = least;
    for (int columns = columnsIn(least); heightAt(width) > room.height() && width < room.width(); ++columns)
        width = std::min(room.width(), std::max(least, columns * kSourceColumn + 2 * kMargin));
    const double height = std::min(room.height(), heightAt(width));
    m_size = {std::ceil(width * m_shrink), std::ceil(height * m_shrink)};
    const double around = titleHeight() + arrangeFooter(m_size.width() / m_shrink);
    m_content->arrange({m_size.width() / m_shrink, m_size.height() / m_shrink - around}, m_ruler);
}

/// For title and footer: their words in full, and one column of sources.
double Sheet::leastWidth() const
{
    const double title = m_options.title.isEmpty() ? 0 : m_ruler.width(m_options.title, TextRole::Heading) + 2 * kMargin;
    const double footer =
        m_ruler.width(summaryWords(), TextRole::Secondary) + m_ruler.width(versionWords(), TextRole::Secondary) + 3 * kMargin + 8;
    return std::max({title, footer, kSourceColumn + 2 * kMargin});
}

QString Sheet::summaryWords() const
{
    return m_content->summary() + u" · "_s + filterWords();
}

void Sheet::draw(Surface& surface) const
{
    const auto& look = theme(m_options.theme);
    if (!m_options.isTransparent)
        surface.rect({0, 0, m_size.width() / m_shrink, m_size.height() / m_shrink}, look.window);
    drawTitle(surface);
    surface.pushOffset({0, titleHeight()});
    m_content->draw(surface, look, m_ruler);
    surface.popOffset();
    drawFooter(surface);
}

void Sheet::drawTitle(Surface& surface) const
{
    if (titleHeight() > 0)
        surface.text({kMargin, titleHeight() / 2 + 4 + m_ruler.baseline(TextRole::Heading)},
            m_ruler.elided(title(), m_size.width() / m_shrink - 2 * kMargin, TextRole::Heading), TextRole::Heading,
            theme(m_options.theme).ink);
}

void Sheet::drawFooter(Surface& surface) const
{
    const auto& look = theme(m_options.theme);
    const double width = m_size.width() / m_shrink;
    const int columns = columnsIn(width);
    const double columnWidth = (width - 2 * kMargin) / columns;
    const auto rows = m_footer.size() / columns;
    const double lines = kFooterLine * static_cast<double>(rows + 1);
    const double y = m_size.height() / m_shrink - kMargin - lines + kFooterLine / 2;
    const auto version = versionWords();
    const double versionWidth = m_ruler.width(version, TextRole::Secondary);
    const auto words = summaryWords();
    const double base = m_ruler.baseline(TextRole::Secondary);
    surface.text({kMargin, y + base}, m_ruler.elided(words, width - 3 * kMargin - versionWidth, TextRole::Secondary),
        TextRole::Secondary, look.ink);
    surface.text({width - kMargin - versionWidth, y + base}, version, TextRole::Secondary, look.inkSecondary);
    for (qsizetype i = 0; i < m_footer.size(); ++i) {
        const double x = kMargin + static_cast<double>(i / rows) * columnWidth;
        const double at = y + kFooterLine * static_cast<double>(i % rows + 1);
        surface.text({x, at + base}, m_ruler.elided(m_footer[i], columnWidth - 12, TextRole::Secondary), TextRole::Secondary,
            look.inkSecondary);
    }
}

QByteArray Sheet::metadata() const
{
    QJsonObject data;
    data.insert(u"generator"_s, versionWords());
    data.insert(u"view"_s, m_content->viewName());
    data.insert(u"title"_s, title());
    data.insert(u"filter"_s, filterWords());
    data.insert(u"facts"_s, static_cast<qint64>(m_content->factCount()));
    data.insert(u"sources"_s, QJsonArray::fromStringList(m_sources));
    return QJsonDocument{data}.toJson(QJsonDocument::Compact);
}

} // namespace exeunt::ui
