// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widget/mark_accessibility.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>
#include <QWidget>

#include <cmath>
#include <limits>
#include <map>

namespace exeunt::ui {

namespace {

/// One mark; it asks its host for everything, and is invalid once the host has fewer.
class MarkInterface : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    MarkInterface(QWidget& widget, MarkHost& host, int mark)
        : m_widget{&widget}
        , m_host{host}
        , m_mark{mark}
    {
    }
    bool isValid() const override { return m_widget && m_mark < m_host.markCount(); }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return m_widget ? m_widget->window()->windowHandle() : nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_widget); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QString text(QAccessible::Text kind) const override
    {
        return isValid() && kind == QAccessible::Name ? m_host.markName(m_mark) : QString{};
    }
    void setText(QAccessible::Text, const QString&) override { }
    QRect rect() const override
    {
        if (!isValid())
            return {};
        const auto inside = m_host.markRect(m_mark);
        return QRect{m_widget->mapToGlobal(inside.topLeft()), inside.size()};
    }
    QAccessible::Role role() const override { return QAccessible::Button; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.selectable = true;
        state.invalid = !isValid();
        if (!isValid())
            return state;
        state.focused = m_widget->hasFocus() && m_host.focusedMark() == m_mark;
        state.selected = m_host.chosenMark() == m_mark;
        state.offscreen = !m_widget->rect().intersects(m_host.markRect(m_mark));
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString& name) override
    {
        if (isValid() && name == pressAction())
            m_host.activateMark(m_mark);
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    QPointer<QWidget> m_widget;
    MarkHost& m_host;
    int m_mark;
};

/// A widget with its marks as children; each is made when it is first asked for.
class HostInterface : public QAccessibleWidget {
public:
    HostInterface(QWidget& widget, MarkHost& host)
        : QAccessibleWidget{&widget, QAccessible::Chart}
        , m_host{host}
    {
    }
    ~HostInterface() override
    {
        for (const auto& [mark, id] : m_children)
            QAccessible::deleteAccessibleInterface(id);
    }
    int childCount() const override { return m_host.markCount(); }
    QAccessibleInterface* child(int mark) const override
    {
        if (mark < 0 || mark >= m_host.markCount())
            return nullptr;
        const auto at = m_children.find(mark);
        if (at != m_children.end())
            return QAccessible::accessibleInterface(at->second);
        auto* made = new MarkInterface{*widget(), m_host, mark};
        m_children.emplace(mark, QAccessible::registerAccessibleInterface(made));
        return made;
    }
    int indexOfChild(const QAccessibleInterface* child) const override
    {
        for (const auto& [mark, id] : m_children)
            if (QAccessible::accessibleInterface(id) == child)
                return mark;
        return -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        return child(m_host.markAt(widget()->mapFromGlobal(QPoint{x, y})));
    }
    QAccessibleInterface* focusChild() const override { return child(m_host.focusedMark()); }

private:
    MarkHost& m_host;
    mutable std::map<int, QAccessible::Id> m_children;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    auto* widget = qobject_cast<QWidget*>(object);
    auto* host = widget ? dynamic_cast<MarkHost*>(widget) : nullptr;
    return host ? new HostInterface{*widget, *host} : nullptr;
}

} // namespace

int nextMark(const MarkHost& host, int mark, int key)
{
    const auto dx = key == Qt::Key_Right ? 1.0 : key == Qt::Key_Left ? -1.0 : 0.0;
    const auto dy = key == Qt::Key_Down ? 1.0 : key == Qt::Key_Up ? -1.0 : 0.0;
    const auto middle = [&host](int i) { return QRectF{host.markRect(i)}.center(); };
    const auto from = middle(mark);
    int best = mark;
    double least = std::numeric_limits<double>::max();
    for (int i = 0; i < host.markCount(); ++i) {
        const auto way = middle(i) - from;
        const double ahead = way.x() * dx + way.y() * dy;
        const double aside = std::abs(way.x() * dy + way.y() * dx);
        if (ahead <= 0.5 || ahead + aside * 3 >= least)
            continue;
        least = ahead + aside * 3;
        best = i;
    }
    return best;
}

void installMarkAccessibility()
{
    QAccessible::installFactory(makeInterface); // the same function twice counts once
}

void announceFocusedMark(QWidget& widget, int mark)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent event{&widget, QAccessible::Focus};
    event.setChild(mark);
    QAccessible::updateAccessibility(&event);
}

void announceMarksChanged(QWidget& widget)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent event{&widget, QAccessible::ObjectReorder};
    QAccessible::updateAccessibility(&event);
}

} // namespace exeunt::ui
