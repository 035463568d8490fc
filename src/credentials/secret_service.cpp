// SPDX-License-Identifier: MIT
#include "credentials/secret_service.h"

#include "credentials/keychain_error.h"
#include "secret_prompt.h"

#include <QCoro/QCoroDBusPendingCall>
#include <QCoro/QCoroFuture>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QPromise>
#include <QTimer>

#include <optional>

namespace rollcall {

namespace {

const auto service = QLatin1StringView("org.freedesktop.secrets");
constexpr int answerMs = 5000; // of calls that ask nobody

QDBusMessage callOn(const QString &path, const char *interface, const char *method, const QVariantList &arguments)
{
    auto message = QDBusMessage::createMethodCall(QString(service), path, QString::fromLatin1(interface),
                                                  QString::fromLatin1(method));
    message.setArguments(arguments);
    return message;
}

QString servicePath() { return QStringLiteral("/org/freedesktop/secrets"); }

/// nullopt: no service. An empty path: a service without a default collection.
QCoro::Task<std::optional<QString>> defaultCollection()
{
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        co_return std::nullopt;
    const auto message =
        callOn(servicePath(), "org.freedesktop.Secret.Service", "ReadAlias", {QStringLiteral("default")});
    const auto pending = bus.asyncCall(message, answerMs);
    const auto reply = co_await pending;
    if (reply.type() != QDBusMessage::ReplyMessage)
        co_return std::nullopt;
    const auto path = reply.arguments().value(0).value<QDBusObjectPath>().path();
    co_return path == QLatin1String("/") ? QString() : path;
}

QCoro::Task<Outcome> showPrompt(QString path, std::chrono::milliseconds patience, CancelToken cancel)
{
    OrgFreedesktopSecretPromptInterface prompt(QString(service), path, QDBusConnection::sessionBus());
    QPromise<void> promise;
    promise.start();
    const auto future = promise.future();
    Outcome outcome = fail(keychainError(Error::Kind::KeychainFailed, "no_answer_in_time"));
    QTimer timer;
    timer.setSingleShot(true);
    bool ended = false;
    const auto end = [&](Outcome how) {
        if (std::exchange(ended, true))
            return;
        outcome = std::move(how);
        promise.finish();
    };
    QObject::connect(&prompt, &OrgFreedesktopSecretPromptInterface::Completed, &timer, [&](bool dismissed) {
        end(dismissed ? Outcome(fail(keychainError(Error::Kind::KeychainDenied, "dismissed"))) : done());
    });
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
        prompt.Dismiss();
        end(cancel.isCancelled() ? fail(keychainError(Error::Kind::Cancelled, "cancelled"))
                                 : fail(keychainError(Error::Kind::KeychainFailed, "no_answer_in_time")));
    });
    timer.start(patience);
    const auto registration = cancel.onCancel([&timer] { timer.start(0); });
    prompt.Prompt(QString());
    co_await future;
    co_return outcome;
}

} // namespace

QCoro::Task<SecretServiceState> secretServiceState()
{
    auto finding = defaultCollection();
    const auto collection = co_await finding;
    if (!collection)
        co_return SecretServiceState::Absent;
    // Nothing is kept yet, so nothing is hidden; a first write has the service ask for a new password.
    if (collection->isEmpty())
        co_return SecretServiceState::Unlocked;
    const QVariantList property{QStringLiteral("org.freedesktop.Secret.Collection"), QStringLiteral("Locked")};
    const auto message = callOn(*collection, "org.freedesktop.DBus.Properties", "Get", property);
    const auto pending = QDBusConnection::sessionBus().asyncCall(message, answerMs);
    const auto reply = co_await pending;
    if (reply.type() != QDBusMessage::ReplyMessage)
        co_return SecretServiceState::Absent;
    const bool locked = reply.arguments().value(0).value<QDBusVariant>().variant().toBool();
    co_return locked ? SecretServiceState::Locked : SecretServiceState::Unlocked;
}

QCoro::Task<bool> isSecretServiceLocked()
{
    // QtKeychain takes KWallet there, whatever the Secret Service says.
    if (qgetenv("XDG_CURRENT_DESKTOP").split(':').contains("KDE"))
        co_return false;
    auto asking = secretServiceState();
    co_return co_await asking == SecretServiceState::Locked;
}

QCoro::Task<Outcome> unlockSecretService(std::chrono::milliseconds patience, CancelToken cancel)
{
    auto finding = defaultCollection();
    const auto collection = co_await finding;
    if (!collection)
        co_return fail(keychainError(Error::Kind::KeychainMissing, "no_keychain"));
    if (collection->isEmpty())
        co_return done();
    const QVariantList paths{QVariant::fromValue(QList<QDBusObjectPath>{QDBusObjectPath(*collection)})};
    const auto message = callOn(servicePath(), "org.freedesktop.Secret.Service", "Unlock", paths);
    const auto pending = QDBusConnection::sessionBus().asyncCall(message, answerMs);
    const auto reply = co_await pending;
    if (reply.type() != QDBusMessage::ReplyMessage)
        co_return fail(keychainError(Error::Kind::KeychainFailed, "failed"));
    const auto prompt = reply.arguments().value(1).value<QDBusObjectPath>().path();
    if (prompt == QLatin1String("/"))
        co_return done();
    auto prompting = showPrompt(prompt, patience, std::move(cancel));
    co_return co_await prompting;
}

} // namespace rollcall
