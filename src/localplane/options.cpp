// SPDX-License-Identifier: MIT
#include "localplane/options.h"

#include <QCommandLineParser>

#include <QUrl>

#include <optional>

#include <arpa/inet.h>

namespace rollcall::plane {

namespace {

QCommandLineOption option(const char *name, const char *help, const char *value)
{
    return {QString::fromLatin1(name), QString::fromLatin1(help), QString::fromLatin1(value)};
}

/// "0.0.0.0", "::" and the other ways to write them: an address to listen on, which nobody can connect to.
bool isEveryAddress(const QString &address)
{
    const auto text = address.toLatin1();
    in_addr four{};
    if (inet_aton(text.constData(), &four) != 0)
        return four.s_addr == INADDR_ANY;
    in6_addr six{};
    return inet_pton(AF_INET6, text.constData(), &six) == 1 && IN6_IS_ADDR_UNSPECIFIED(&six);
}

/// nullopt where it is no address that a link could begin with.
std::optional<QString> publicAddress(const QString &typed)
{
    const QUrl url(typed, QUrl::StrictMode);
    const bool web = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (!url.isValid() || !web || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery()
        || url.hasFragment())
        return std::nullopt;
    return url.toString(QUrl::FullyEncoded | QUrl::StripTrailingSlash);
}

} // namespace

tl::expected<Options, QString> readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Rollcall's local control plane: members and invitations over REST."));
    parser.addHelpOption();
    parser.addVersionOption();
    const auto data = option("data", "Folder that the plane keeps everything in.", "folder");
    const auto bind = option("bind", "Address to listen on (127.0.0.1).", "address");
    const auto port = option("port", "Port to listen on; 0 picks a free one.", "number");
    const auto seed = option("seed", "Fills an empty data folder: sample.", "name");
    const auto members = option("members", "Adds a tenant of so many members.", "number");
    const auto rate = option("rate-limit", "Requests a second for each credential.", "number");
    // Two values, as `--tls CERT KEY`: the second is what is left over on the command line.
    const auto tls = option("tls", "Certificate and key files: --tls CERT KEY.", "certificate");
    const auto offset = option("time-offset", "Seconds by which this plane's clock is ahead.", "seconds");
    const auto publicUrl = option("public-url", "Address that people reach this plane by, for links.", "url");
    const QCommandLineOption withStdin(QStringLiteral("exit-with-stdin"),
                                       QStringLiteral("Ends when standard input does."));
    parser.addOptions({data, bind, port, seed, members, rate, tls, offset, publicUrl, withStdin});
    parser.addPositionalArgument(QStringLiteral("key"), QStringLiteral("The key file of --tls."),
                                 QStringLiteral("[KEY]"));
    parser.process(arguments);

    Options options;
    QString wrong;
    const auto number = [&](const QCommandLineOption &named, qint64 fallback, qint64 least, qint64 most) {
        if (!parser.isSet(named))
            return fallback;
        bool isNumber = false;
        const auto value = parser.value(named).toLongLong(&isNumber);
        if (!isNumber || value < least || value > most)
            wrong = QStringLiteral("--%1 takes a number from %2 to %3.")
                        .arg(named.names().constFirst())
                        .arg(least)
                        .arg(most);
        return value;
    };
    constexpr qint64 century = qint64{100} * 366 * 24 * 3600;
    options.dataFolder = parser.value(data);
    if (parser.isSet(bind))
        options.address = parser.value(bind);
    options.port = static_cast<int>(number(port, 0, 0, 65535));
    options.members = static_cast<int>(number(members, 0, 1, 10'000'000));
    options.requestsPerSecond = static_cast<int>(number(rate, 0, 0, 1'000'000));
    options.timeOffsetSeconds = number(offset, 0, -century, century);
    options.exitWithStdin = parser.isSet(withStdin);
    options.seedSample = parser.value(seed) == QStringLiteral("sample");
    const auto rest = parser.positionalArguments();
    if (parser.isSet(tls) && rest.size() == 1) {
        options.certificateFile = parser.value(tls);
        options.keyFile = rest.first();
    }
    if (parser.isSet(publicUrl)) {
        const auto address = publicAddress(parser.value(publicUrl));
        if (!address)
            wrong = QStringLiteral("--public-url takes an address such as https://console.example.");
        options.publicUrl = address.value_or(QString());
    } else if (isEveryAddress(options.address)) {
        wrong = QStringLiteral("--bind %1 listens on every address: name the one for links with --public-url.")
                    .arg(options.address);
    }
    if (options.dataFolder.isEmpty())
        wrong = QStringLiteral("Name a folder with --data.");
    else if (parser.isSet(seed) && !options.seedSample)
        wrong = QStringLiteral("--seed knows only 'sample'.");
    else if (parser.isSet(tls) != (rest.size() == 1) || rest.size() > 1)
        wrong = QStringLiteral("--tls takes two files, the certificate and its key.");
    if (!wrong.isEmpty())
        return tl::unexpected(wrong);
    return options;
}

} // namespace rollcall::plane
