// SPDX-License-Identifier: MIT
#pragma once

#include "domain/secret.h"
#include "ui/invitations/qr_code.h"

#include <QObject>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace rollcall {

/// The links that a control plane has just returned and will not return again, one a person, for as long as their dialog is
/// open. They are held in memory only and never reach QML: it gets a masked text, and asks for copying and drawing.
class OneTimeLinks : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(int index READ index WRITE setIndex NOTIFY currentChanged FINAL)
    Q_PROPERTY(QString recipient READ recipient NOTIFY currentChanged FINAL)
    Q_PROPERTY(QString subtitle READ subtitle NOTIFY currentChanged FINAL)
    Q_PROPERTY(QString acceptance READ acceptance NOTIFY currentChanged FINAL)
    Q_PROPERTY(QString maskedLink READ maskedLink NOTIFY currentChanged FINAL)
    Q_PROPERTY(QString lossAdvice READ lossAdvice NOTIFY currentChanged FINAL)
    Q_PROPERTY(bool singleUse READ singleUse NOTIFY currentChanged FINAL)
    Q_PROPERTY(bool copied READ copied NOTIFY currentChanged FINAL)
    Q_PROPERTY(bool passedOn READ passedOn WRITE setPassedOn NOTIFY currentChanged FINAL)
    Q_PROPERTY(int notPassedOn READ notPassedOn NOTIFY currentChanged FINAL)
    Q_PROPERTY(QString closeWarning READ closeWarning NOTIFY currentChanged FINAL)
    Q_PROPERTY(QString suggestedFileName READ suggestedFileName NOTIFY currentChanged FINAL)

public:
    struct Entry {
        QString recipient;       ///< for people
        QString subtitle;        ///< "Member of Initech, expires Fri 28 Nov, 14:30"
        bool resendable = false; ///< a lost link can be replaced by sending again
        bool singleUse = true;
        bool mustMatchAccount = true;
        Secret link;
        bool copied = false;
        bool passedOn = false;
    };

    explicit OneTimeLinks(QObject *parent = nullptr) : QObject(parent) {}

    void add(Entry entry);
    [[nodiscard]] QrCode code() const; ///< of the current link

    [[nodiscard]] int count() const { return static_cast<int>(m_entries.size()); }
    [[nodiscard]] int index() const { return m_index; }
    void setIndex(int index);
    [[nodiscard]] QString recipient() const;
    [[nodiscard]] QString subtitle() const;
    [[nodiscard]] QString acceptance() const;
    [[nodiscard]] QString maskedLink() const;
    [[nodiscard]] QString lossAdvice() const;
    [[nodiscard]] bool singleUse() const;
    [[nodiscard]] bool copied() const;
    [[nodiscard]] bool passedOn() const;
    void setPassedOn(bool passedOn);
    [[nodiscard]] int notPassedOn() const;
    [[nodiscard]] QString closeWarning() const;
    [[nodiscard]] QString suggestedFileName() const;

    Q_INVOKABLE void copy();
    /// Writes the code as a PNG where the user chose; the sentence of what went wrong, or empty.
    Q_INVOKABLE QString saveCode(const QUrl &file) const;
    Q_INVOKABLE void clear();

Q_SIGNALS:
    void countChanged();
    void currentChanged();

private:
    [[nodiscard]] const Entry *current() const;

    std::vector<Entry> m_entries;
    int m_index = 0;
};

/// "https://host/invite/Hq4…s7Q2F": enough to tell two links apart, too little to use one.
[[nodiscard]] QString maskLink(const QString &link);

} // namespace rollcall
