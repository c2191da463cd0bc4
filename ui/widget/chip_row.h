// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

namespace exeunt::ui {

class Chip;

/// Chips side by side in one line; those that do not fit are hidden and counted in a last chip.
class ChipRow : public QWidget {
    Q_OBJECT
public:
    explicit ChipRow(QWidget* parent = nullptr);

    /// Takes the chips as children and shows them in this order; the earlier ones are deleted.
    void setChips(std::vector<Chip*> chips);
    [[nodiscard]] const std::vector<Chip*>& chips() const { return m_chips; }
    [[nodiscard]] Chip* restChip() const { return m_rest; } // "+3"; clicked() asks for the whole list

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    std::vector<Chip*> m_chips;
    Chip* m_rest;
};

} // namespace exeunt::ui
