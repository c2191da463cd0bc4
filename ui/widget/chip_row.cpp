// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widget/chip_row.h"

#include "ui/widget/chip.h"

namespace exeunt::ui {
namespace {

constexpr int kGap = 8;

} // namespace

ChipRow::ChipRow(QWidget* parent)
    : QWidget{parent}
    , m_rest{new Chip{QString{}, this}}
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_rest->hide();
}

void ChipRow::setChips(std::vector<Chip*> chips)
{
    for (auto* chip : m_chips)
        chip->deleteLater();
    m_chips = std::move(chips);
    QWidget* before = m_rest;
    for (auto* chip : m_chips) {
        chip->setParent(this);
        setTabOrder(before, chip);
        before = chip;
    }
    setVisible(!m_chips.empty());
    updateGeometry();
    arrange();
}

QSize ChipRow::sizeHint() const
{
    int width = 0;
    for (const auto* chip : m_chips)
        width += chip->sizeHint().width() + kGap;
    return {width - (width > 0 ? kGap : 0), m_rest->sizeHint().height()};
}

QSize ChipRow::minimumSizeHint() const
{
    return {m_chips.empty() ? 0 : m_rest->sizeHint().width() + 24, m_rest->sizeHint().height()};
}

void ChipRow::resizeEvent(QResizeEvent*)
{
    arrange();
}

void ChipRow::arrange()
{
    const bool fitsAll = sizeHint().width() <= width();
    m_rest->setText(tr("+%1").arg(m_chips.size()));
    const int room = fitsAll ? width() : width() - m_rest->sizeHint().width() - kGap;
    int x = 0;
    int hidden = 0;
    for (auto* chip : m_chips) {
        const auto size = chip->sizeHint();
        const bool fits = hidden == 0 && x + size.width() <= room;
        chip->setVisible(fits);
        if (!fits) {
            ++hidden;
            continue;
        }
        chip->setGeometry(QRect{QPoint{x, 0}, size});
        x += size.width() + kGap;
    }
    m_rest->setVisible(hidden > 0);
    m_rest->setText(tr("+%1").arg(hidden));
    m_rest->setAccessibleName(tr("%1 more companies").arg(hidden));
    m_rest->setGeometry(QRect{QPoint{x, 0}, m_rest->sizeHint()});
}

} // namespace exeunt::ui
