// SPDX-License-Identifier: MIT
#pragma once

#include "session/app_session.h"
#include "ui/signin/certificate_view.h"

#include <QPointer>
#include <QtQml/qqmlregistration.h>

namespace rollcall {

/// What answers at the address that somebody typed, found out before any secret is entered. Part of the sign-in page.
class ServerProbe : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A SignInViewModel has one")
    Q_PROPERTY(State state READ state NOTIFY changed FINAL)
    Q_PROPERTY(QString product READ product NOTIFY changed FINAL)
    Q_PROPERTY(QString answered READ answered NOTIFY changed FINAL)
    Q_PROPERTY(QString warning READ warning NOTIFY changed FINAL)
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)
    Q_PROPERTY(QStringList kinds READ kinds NOTIFY changed FINAL)
    Q_PROPERTY(bool invitationLink READ invitationLink NOTIFY changed FINAL)
    Q_PROPERTY(bool passwordSignIn READ passwordSignIn NOTIFY changed FINAL)
    Q_PROPERTY(bool tokenSignIn READ tokenSignIn NOTIFY changed FINAL)
    Q_PROPERTY(rollcall::CertificateView *certificate READ certificate CONSTANT FINAL)

public:
    enum class State { Empty, Asking, Found, Untrusted, Failed };
    Q_ENUM(State)

    explicit ServerProbe(QObject *parent = nullptr);

    void setApp(AppSession *app) { m_app = app; }
    /// Asks the server at that address, unless it is the one that has answered already.
    void ask(const QString &typed);
    /// What was found out is of the address as it was asked: while another one is being typed, nothing is known.
    void edited(const QString &typed);
    /// As ask(), whatever is known; after "Try again".
    void askAgain();
    /// `kind` is of the account's driver: where the server does not tell what it is, it was chosen by hand before.
    void takeKnown(const Endpoint &endpoint, const QString &kind);
    /// Takes the server for one of `kinds`: what it is, somebody says who knows better.
    void choose(int kind);
    /// Trusts the certificate that was shown, for this server only, and asks again.
    void trust();
    void cancel();
    /// A certificate that was refused later on, when the secret was about to be sent.
    void showCertificate(const PeerCertificate &certificate);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const Endpoint &endpoint() const { return m_endpoint; }
    [[nodiscard]] const ServerInfo &info() const { return m_info; }
    [[nodiscard]] QString product() const;
    [[nodiscard]] QString answered() const;
    [[nodiscard]] QString warning() const;
    [[nodiscard]] const QString &error() const { return m_error; }
    /// What it can be, by the product's own name, where something answers that does not tell what it is.
    [[nodiscard]] QStringList kinds() const;
    [[nodiscard]] bool invitationLink() const { return m_invitationLink; }
    [[nodiscard]] bool passwordSignIn() const { return m_capabilities.passwordSignIn; }
    [[nodiscard]] bool tokenSignIn() const { return m_capabilities.tokenSignIn; }
    [[nodiscard]] CertificateView *certificate() { return &m_certificate; }

Q_SIGNALS:
    void changed();

private:
    void begin(const QString &typed);
    void start();
    void takeFailure(const Error &error);
    void takeChosen(ServerInfo info);
    void take(const Result<ServerInfo> &answer);
    void set(State state, const QString &error = {}, QList<ServerInfo> possible = {});

    QPointer<AppSession> m_app;
    CancelSource m_cancel;
    CertificateView m_certificate;
    State m_state = State::Empty;
    Endpoint m_endpoint;
    ServerInfo m_info;
    Capabilities m_capabilities;
    QList<ServerInfo> m_possible;
    QString m_typed;
    QString m_knownKind;
    QString m_error;
    bool m_invitationLink = false;
    bool m_chosen = false; ///< by hand
};

} // namespace rollcall
