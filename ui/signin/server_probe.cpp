// SPDX-License-Identifier: MIT
#include "ui/signin/server_probe.h"

#include "session/deliver.h"
#include "ui/shell/account_text.h"
#include "ui/signin/server_address.h"
#include "ui/text/error_text.h"

#include <algorithm>

namespace rollcall {

ServerProbe::ServerProbe(QObject *parent) : QObject(parent) {}

void ServerProbe::ask(const QString &typed)
{
    const auto text = typed.trimmed();
    if (text == m_typed && (m_state == State::Asking || m_state == State::Found || m_state == State::Untrusted))
        return;
    begin(text);
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
    begin({});
    set(State::Empty);
}

void ServerProbe::begin(const QString &typed)
{
    m_typed = typed;
    m_knownKind.clear();
    m_invitationLink = false;
    m_cancel.renew();
    m_certificate.set({});
    m_capabilities = {};
    m_endpoint = {};
}

void ServerProbe::askAgain()
{
    if (m_endpoint.url.isEmpty())
        return;
    m_cancel.renew();
    start();
}

void ServerProbe::takeKnown(const Endpoint &endpoint, const QString &kind)
{
    begin(endpoint.url.toString());
    m_knownKind = kind;
    m_endpoint = endpoint;
    start();
}

void ServerProbe::choose(int kind)
{
    if (m_state == State::Failed && kind >= 0 && kind < m_possible.size())
        takeChosen(m_possible.at(kind));
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
        takeFailure(answer.error());
        return;
    }
    m_info = *answer;
    m_chosen = false;
    if (m_info.untrusted) {
        showCertificate(*m_info.untrusted);
        return;
    }
    m_certificate.set({});
    if (const auto *driver = m_app->services().drivers->find(m_info.kind))
        m_capabilities = driver->capabilities();
    set(State::Found);
}

void ServerProbe::takeFailure(const Error &error)
{
    QList<ServerInfo> possible;
    // A server that sends us elsewhere would do so with every request.
    if (error.kind == Error::Kind::NotControlPlane && error.code != QLatin1String("redirected")) {
        for (const auto &driver : m_app->services().drivers->all()) {
            if (const auto info = driver->byHand())
                possible.append(*info);
        }
    }
    const auto known = std::find_if(possible.cbegin(), possible.cend(),
                                    [&](const ServerInfo &info) { return info.kind == m_knownKind; });
    if (known != possible.cend()) {
        takeChosen(*known);
        return;
    }
    set(State::Failed, textFor(error, Attempt::Probe, hostText(m_endpoint.url)).whole(), std::move(possible));
}

void ServerProbe::takeChosen(ServerInfo info)
{
    m_info = std::move(info);
    m_chosen = true;
    if (const auto *driver = m_app->services().drivers->find(m_info.kind))
        m_capabilities = driver->capabilities();
    set(State::Found);
}

QStringList ServerProbe::kinds() const
{
    QStringList names;
    for (const auto &info : m_possible)
        names.append(info.productName);
    return names;
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
    if (m_state != State::Found)
        return {};
    return m_chosen ? tr("chosen by hand: the server does not tell what it is")
                    : tr("answered in %1 ms").arg(m_info.answeredInMs);
}

QString ServerProbe::warning() const
{
    if (m_endpoint.url.isEmpty() || !isUnencrypted(m_endpoint.url))
        return {};
    return tr("This connection is not encrypted: others on the network can read your password. Use https where the "
              "server has it.");
}

void ServerProbe::set(State state, const QString &error, QList<ServerInfo> possible)
{
    m_state = state;
    m_error = error;
    m_possible = std::move(possible);
    Q_EMIT changed();
}

} // namespace rollcall
