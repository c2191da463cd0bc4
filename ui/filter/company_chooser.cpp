// SPDX-FileCopyrightText: 2026 The Exeunt authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/company_chooser.h"

#include "ui/convert/text.h"
#include "ui/filter/filter_state.h"
#include "ui/filter/organization_model.h"
#include "ui/style/fonts.h"
#include "ui/widget/icon.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace exeunt::ui {

using namespace Qt::StringLiterals;

/// Tick, colour, name, other name, count.
class CompanyChooser::Painter : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    Theme look = theme(ThemeKind::Light);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(option.state & QStyle::State_Selected ? look.selection : look.controlHover);
            painter->drawRoundedRect(QRectF{option.rect}.adjusted(4, 1, -4, -1), 6, 6);
        }
        auto rest = option.rect.adjusted(12, 0, -16, 0);
        paintTick(painter, rest, index.data(Qt::CheckStateRole).toInt() == Qt::Checked);
        rest.adjust(24, 0, 0, 0);
        painter->setPen(Qt::NoPen);
        painter->setBrush(companyColor(look, index.data(OrganizationModel::NameIndexRole).toUInt()));
        painter->drawEllipse(QRectF{qreal(rest.left()), rest.center().y() - 4.0, 9, 9});
        rest.adjust(20, 0, 0, 0);
        paintWords(painter, rest, index);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {200, 32}; }

    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem&, const QModelIndex& index) override
    {
        if (event->type() != QEvent::MouseButtonRelease)
            return false;
        const bool isChosen = index.data(Qt::CheckStateRole).toInt() == Qt::Checked; // the whole line ticks, not only its box
        return model->setData(index, isChosen ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }

private:
    void paintTick(QPainter* painter, const QRect& rest, bool isChosen) const
    {
        const QRectF box{rest.left() + 0.5, rest.center().y() - 7.5, 16, 16};
        painter->setPen(QPen{isChosen ? look.accent : look.lineStrong, 1});
        painter->setBrush(isChosen ? look.accent : look.control);
        painter->drawRoundedRect(box, 4, 4);
        if (isChosen)
            painter->drawPixmap(
                box.toRect().topLeft(), iconPixmap(u"check"_s, look.inkOnAccent, 16, painter->device()->devicePixelRatioF()));
    }

    void paintWords(QPainter* painter, QRect rest, const QModelIndex& index) const
    {
        const auto count = index.data(OrganizationModel::FactCountRole).toString();
        const auto font = textFont(TextRole::Text);
        const QFontMetrics metrics{font};
        painter->setFont(font);
        painter->setPen(look.inkSecondary);
        painter->drawText(rest, Qt::AlignVCenter | Qt::AlignRight, count);
        rest.adjust(0, 0, -metrics.horizontalAdvance(count) - 12, 0);
        const auto name = metrics.elidedText(index.data().toString(), Qt::ElideRight, rest.width());
        painter->setPen(look.ink);
        painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeft, name);
        rest.adjust(metrics.horizontalAdvance(name) + 8, 0, 0, 0);
        const auto small = textFont(TextRole::Secondary);
        painter->setFont(small);
        painter->setPen(look.inkSecondary);
        painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeft,
            QFontMetrics{small}.elidedText(index.data(OrganizationModel::AliasRole).toString(), Qt::ElideRight, rest.width()));
    }
};

CompanyChooser::CompanyChooser(FilterState& state, QWidget* parent)
    : QFrame{parent, Qt::Popup}
    , m_state{state}
    , m_typed{new QLineEdit{this}}
    , m_list{new QListView{this}}
    , m_none{new QLabel{tr("No company of this library has such a name."), this}}
    , m_model{new OrganizationModel{this}}
    , m_painter{new Painter{this}}
{
    setObjectName(u"popup"_s);
    setAttribute(Qt::WA_WindowPropagation);
    setAccessibleName(tr("Choose companies"));
    m_typed->setObjectName(u"companySearch"_s);
    m_typed->setPlaceholderText(tr("Type a name, in any script"));
    m_typed->setAccessibleName(tr("Search companies"));
    m_typed->setClearButtonEnabled(true);
    m_typed->setFont(textFont(TextRole::Text));
    m_typed->installEventFilter(this);
    m_list->setObjectName(u"companyList"_s);
    m_list->setAccessibleName(tr("Companies"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_painter);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->installEventFilter(this);
    m_none->setProperty("role", u"secondary"_s);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setWordWrap(true);
    m_none->hide();
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    column->addWidget(m_typed);
    column->addWidget(m_list, 1);
    column->addWidget(m_none, 1);
    setFixedSize(320, 380);
    connect(m_typed, &QLineEdit::textChanged, this, &CompanyChooser::showTyped);
    connect(m_model, &OrganizationModel::toggled, this,
        [this](const QString& name, bool isChosen) { m_state.setOrganization(toUtf8(name), isChosen); });
    connect(&m_state, &FilterState::changed, this, [this] { m_model->setChosen(m_state.filter().organizations); });
}

void CompanyChooser::setTable(std::shared_ptr<const view::FactTable> table)
{
    m_model->setTable(std::move(table));
    m_model->setChosen(m_state.filter().organizations);
}

void CompanyChooser::setTheme(const Theme& theme)
{
    m_painter->look = theme;
}

void CompanyChooser::openBelow(const QWidget& anchor)
{
    m_typed->clear();
    m_list->setCurrentIndex({});
    auto corner = anchor.mapToGlobal(QPoint{0, anchor.height() + 4});
    if (const auto* screen = anchor.screen())
        corner.setX(std::clamp(corner.x(), screen->geometry().left() + 8, std::max(screen->geometry().right() - width() - 8, 8)));
    move(corner);
    show();
    m_typed->setFocus();
}

void CompanyChooser::showTyped(const QString& typed)
{
    m_model->setTyped(typed);
    const bool hasAny = m_model->rowCount() > 0;
    m_list->setVisible(hasAny);
    m_none->setVisible(!hasAny);
    m_list->setCurrentIndex(hasAny && !typed.isEmpty() ? m_model->index(0) : QModelIndex{});
}

void CompanyChooser::toggleCurrent()
{
    const auto index = m_list->currentIndex();
    if (index.isValid())
        m_model->setData(
            index, index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

bool CompanyChooser::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const int rows = m_model->rowCount();
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        toggleCurrent();
        return true;
    case Qt::Key_Space:
        if (watched == m_list) {
            toggleCurrent();
            return true;
        }
        break;
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (watched == m_typed && rows > 0) { // the cursor stays in the field, the current line moves
            const int step = key->key() == Qt::Key_Down ? 1 : -1;
            m_list->setCurrentIndex(m_model->index(std::clamp(m_list->currentIndex().row() + step, 0, rows - 1)));
            return true;
        }
        break;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        break;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace exeunt::ui
