// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/view/filter.h"

#include <QByteArray>
#include <QObject>

namespace exeunt::ui {

/// The one filter that the bar, the pages and the exports share; whoever changes it, all hear it once.
class FilterState : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] const view::Filter& filter() const { return m_filter; }
    void setFilter(view::Filter filter);
    void clear() { setFilter({}); }

    void setOrganization(const std::string& name, bool isChosen);
    void setKind(article::MoveKind kind, bool isChosen);
    void setStatus(article::Status status, bool isChosen);
    void setPeriod(std::optional<date::Day> from, std::optional<date::Day> to);
    void setWords(const QString& words);

    /// For the session: JSON, and back. What cannot be read is left out.
    [[nodiscard]] QByteArray toJson() const;
    void restore(const QByteArray& json);

signals:
    void changed();

private:
    view::Filter m_filter;
};

} // namespace exeunt::ui
