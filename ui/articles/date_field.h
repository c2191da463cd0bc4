// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/date/edtf.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;

namespace exeunt::ui {

/// A field to type a publication date in, with what was understood beneath. Enter takes it, Escape leaves it as it was.
class DateField : public QWidget {
    Q_OBJECT
public:
    explicit DateField(QWidget* parent = nullptr);
    void start(const std::optional<date::Edtf>& current);

signals:
    void taken(const std::optional<exeunt::date::Edtf>& date); // nothing: the field was emptied
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showUnderstood();
    void take();
    QLineEdit* m_typed;
    QLabel* m_understood;
};

} // namespace exeunt::ui
