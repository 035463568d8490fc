// SPDX-License-Identifier: MIT
#pragma once

#include "controlplane/record_shelf.h"

#include <QPointer>

namespace rollcall {

class AppSession;

/// What drivers keep lies in the vault of the tenant's session: sealed with its key, and gone with it when the account is forgotten.
/// A sign-in that leaves nothing on this computer keeps nothing here either.
class SessionShelf final : public RecordShelf {
public:
    /// The sessions are made after the drivers, and end before them.
    void setApp(AppSession *app);

    Answer<Read> read(QUrl server, QString tenantId, QString prefix) override;
    Answer<std::monostate> write(QUrl server, QString tenantId, Records put, QStringList removed) override;

private:
    QPointer<AppSession> m_app;
};

} // namespace rollcall
