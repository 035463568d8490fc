// SPDX-License-Identifier: MIT
#include "ui/signin/server_probe.h"

#include "session/deliver.h"
#include "ui/shell/account_text.h"
#include "ui/signin/server_address.h"
#include "ui/text/error_text.h"

namespace rollcall {

ServerProbe::ServerProbe(QObject *parent) : QObject(parent) {}

void ServerProbe::ask(const QString &typed)
{
    const auto text = typed.trimmed();
    if (text == m_typed && (m_state == State::Asking || m_state == State::Found || m_state == State::Untrusted))
        return;
    m_typed = text;
    m_invitationLink = false;
    m_cancel.renew();
    m_certificate.set({});
    m_capabilities = {};
    m_endpoint = {};
    if (text.isEmpty()) {
        set(State::Empty);
        return;
    }
    // Before it is taken for a server: its path holds a secret, which has no business in a probe.
    if (m_app && m_app->services().drivers->parseInvitationLink(QUrl(text))) {
        m_invitationLink = true;
        set(State::Failed, tr("This is an invitation's link, not the address of a server."));
        return;
    }
    const auto url = serverAddress(text);
    if (!url) {
        set(State::Failed,
            tr("This is no address of a server. It looks like https://console.example or 127.0.0.1:8080."));
        return;
    }
    m_endpoint = {*url, {}};
    start();
}

void ServerProbe::edited(const QString &typed)
{
    if (m_state == State::Empty || typed.trimmed() == m_typed)
        return;
    m_cancel.renew();
    m_invitationLink = false;
    m_certificate.set({});
    m_capabilities = {};
    m_endpoint = {};
    m_typed.clear();
    set(State::Empty);
}

void ServerProbe::askAgain()
{
    if (m_endpoint.url.isEmpty())
        return;
    m_cancel.renew();
    start();
}

void ServerProbe::takeKnown(const Endpoint &endpoint)
{
    m_typed = endpoint.url.toString();
    m_invitationLink = false;
    m_cancel.renew();
    m_certificate.set({});
    m_capabilities = {};
    m_endpoint = endpoint;
    start();
}

void ServerProbe::trust()
{
    if (m_state != State::Untrusted || !m_certificate.certificate())
        return;
    m_endpoint.trustedFingerprint = m_certificate.certificate()->fingerprintSha256;
    m_cancel.renew();
    start();
}

void ServerProbe::cancel()
{
    m_cancel.renew();
    if (m_state == State::Asking)
        set(State::Empty);
}

void ServerProbe::start()
{
    if (!m_app)
        return;
    set(State::Asking);
    auto task = m_app->probe(m_endpoint, m_cancel.token());
    deliver(this, std::move(task), [this](const Result<ServerInfo> &answer) { take(answer); });
}

void ServerProbe::take(const Result<ServerInfo> &answer)
{
    if (!answer && answer.error().kind == Error::Kind::Cancelled)
        return;
    if (!answer && answer.error().certificate) {
        showCertificate(*answer.error().certificate);
        return;
    }
    if (!answer) {
        set(State::Failed, textFor(answer.error(), Attempt::Probe, hostText(m_endpoint.url)).whole());
        return;
    }
    m_info = *answer;
    if (m_info.untrusted) {
        showCertificate(*m_info.untrusted);
        return;
    }
    m_certificate.set({});
    if (const auto *driver = m_app->services().drivers->find(m_info.kind))
        m_capabilities = driver->capabilities();
    set(State::Found);
}

void ServerProbe::showCertificate(const PeerCertificate &certificate)
{
    m_certificate.set(certificate);
    set(State::Untrusted);
}

QString ServerProbe::product() const
{
    if (m_state != State::Found)
        return {};
    return m_info.version.isEmpty() ? m_info.productName : m_info.productName + QLatin1Char(' ') + m_info.version;
}

QString ServerProbe::answered() const
{
    return m_state == State::Found ? tr("answered in %1 ms").arg(m_info.answeredInMs) : QString();
}

QString ServerProbe::warning() const
{
    if (m_endpoint.url.isEmpty() || !isUnencrypted(m_endpoint.url))
        return {};
    return tr("This connection is not encrypted: others on the network can read your password. Use https where the "
              "server has it.");
}

void ServerProbe::set(State state, const QString &error)
{
    m_state = state;
    m_error = error;
    Q_EMIT changed();
}

} // namespace rollcall
