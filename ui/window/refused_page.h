// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/style/theme.h"
#include "ui/widget/empty_state.h"

namespace exeunt::ui {

/// What stands in the window when a library cannot be opened: what happened, that nothing was changed, and what to do now.
class RefusedPage : public EmptyState {
    Q_OBJECT
public:
    explicit RefusedPage(QWidget* parent = nullptr);
    void showError(const Error& error, const QString& path);
    void setTheme(const Theme& theme);

signals:
    void openAsked();
    void createAsked();
};

} // namespace exeunt::ui
