// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/chart/text_ruler.h"
#include "ui/departures/departures_painter.h"
#include "ui/departures/departures_stage.h"
#include "ui/page/statement.h"
#include "ui/widget/mark_accessibility.h"

#include <QPixmap>
#include <QWidget>

#include <functional>
#include <optional>

class QVariantAnimation;

namespace exeunt::ui {

/// The chart on the screen: pointer, keys, motion, the overview map.
class DeparturesCanvas : public QWidget, public MarkHost {
    Q_OBJECT
public:
    explicit DeparturesCanvas(QWidget* parent = nullptr);

    void setFacts(std::shared_ptr<const view::FactTable> table, const view::Filter& filter);
    /// Cards travel to their new places, unless the system asks for less motion.
    void setDay(view::DayNumber day);
    void setTheme(ThemeKind kind);
    void setSnippet(std::function<QString(FactId)> snippet) { m_snippet = std::move(snippet); }
    void select(FactId fact);
    void zoomBy(double factor);
    void fit();
    void foldAll(bool isFolded);
    /// Marks the cards that name the words. Out: how many.
    int find(const QString& words);
    /// Goes to the next card found, or the one before; around the end.
    void findNext(int step);

    [[nodiscard]] DeparturesStage& stage() { return m_stage; }
    [[nodiscard]] const DeparturesStage& stage() const { return m_stage; }
    [[nodiscard]] ThemeKind themeKind() const { return m_theme->kind; }
    [[nodiscard]] std::optional<std::uint32_t> selectedCard() const { return indexOf(m_selected); }
    [[nodiscard]] std::optional<std::uint32_t> focusedCard() const { return indexOf(m_focused); }
    [[nodiscard]] bool isMoving() const;
    /// Where a card is drawn; empty where it is folded away.
    [[nodiscard]] QRectF cardRect(std::uint32_t card) const;
    [[nodiscard]] QRectF mapRect() const; // of the overview; empty where everything is in sight

    [[nodiscard]] int markCount() const override;
    [[nodiscard]] QString markName(int mark) const override;
    [[nodiscard]] QRect markRect(int mark) const override;
    [[nodiscard]] int markAt(QPoint at) const override;
    [[nodiscard]] int focusedMark() const override { return markOf(focusedCard()); }
    [[nodiscard]] int chosenMark() const override { return markOf(selectedCard()); }
    void activateMark(int mark) override;

signals:
    void factChosen(exeunt::FactId fact);
    void factOpened(exeunt::FactId fact);
    void statementChosen(const exeunt::ui::Statement& statement);
    void sentenceOpened(exeunt::ArticleId article, exeunt::Span span);
    void stepAsked(int step); // to the next or the previous change
    void playAsked();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    using Key = std::optional<std::uint64_t>;
    enum class Drag { None, Pan, Map };
    [[nodiscard]] std::optional<std::uint32_t> indexOf(const Key& key) const;
    [[nodiscard]] Key keyOf(std::optional<std::uint32_t> card) const;
    [[nodiscard]] int markOf(std::optional<std::uint32_t> card) const;
    [[nodiscard]] bool isFoldAt(std::uint32_t card, QPointF at) const;
    void choose(std::uint32_t card);
    void open(std::uint32_t card);
    void chooseNothing();
    void startMotion();
    void focusCard(std::optional<std::uint32_t> card);
    [[nodiscard]] std::optional<std::uint32_t> neighbour(std::uint32_t card, int key) const;
    bool moveFocus(int key);
    bool foldFocused(int key);
    void followMap(QPointF at);
    void showToolTip(QPoint at, QPoint global);
    void matchWords();
    void paintMap(QPainter& painter);

    TextRuler m_ruler;
    DeparturesStage m_stage;
    const Theme* m_theme;
    std::function<QString(FactId)> m_snippet;
    Key m_selected, m_hovered, m_focused;
    QString m_words;
    std::vector<std::uint8_t> m_matches; // by card
    QVariantAnimation* m_motion;
    Drag m_drag = Drag::None;
    bool m_isPressed = false;
    bool m_wasDragged = false;
    QPointF m_pressedAt, m_last;
    QPixmap m_map;
    std::uint64_t m_mapRevision = 0;
};

} // namespace exeunt::ui
