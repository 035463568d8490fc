// SPDX-License-Identifier: MIT
#include "app/composition.h"

#include "app/sample_accounts.h"
#include "controlplane/drivers/aisix/aisix_driver.h" // house: the one place where drivers are chosen
#include "controlplane/drivers/anthropic/anthropic_driver.h"
#include "controlplane/drivers/betterauth/betterauth_driver.h"
#include "controlplane/drivers/openai/openai_driver.h"
#include "controlplane/drivers/rollcall/rollcall_driver.h"
#include "ui/icons/icon_provider.h"

#include <QCoreApplication>
#include <QFont>
#include <QFontMetricsF>
#include <QUrl>

namespace rollcall {

Composition::Composition(const QString &profileFolder, bool demo)
    : m_store(profileFolder + QStringLiteral("/cache"))
    , m_preferences(profileFolder)
    , m_session({&m_drivers, &m_keychain, &m_store, &m_clock, profileFolder})
{
    m_drivers.add(std::make_unique<RollcallDriver>());
    m_drivers.add(std::make_unique<BetterAuthDriver>());
    m_drivers.add(std::make_unique<AnthropicDriver>());
    m_drivers.add(std::make_unique<OpenAiDriver>());
    m_drivers.add(std::make_unique<AisixDriver>(HttpSettings(), m_shelf));
    m_shelf->setApp(&m_session);
    if (demo) {
        m_offered = std::make_unique<OfferedPlane>(OfferedPlane::tr("Local control plane"), sampleAccounts());
        // Beside the profile, not in it: a server has one-time links in its outbox, and a profile never holds one.
        m_embedded = std::make_unique<EmbeddedPlane>(
            EmbeddedPlane::Settings{EmbeddedPlane::findProgram(QCoreApplication::applicationDirPath()),
                                    profileFolder + QStringLiteral("-localplane")},
            m_offered.get());
    }
    m_console = std::make_unique<Console>(&m_session, &m_preferences, m_offered.get());
    m_engine.addImageProvider(QStringLiteral("icon"), new IconProvider);
    m_engine.addImportPath(QStringLiteral("qrc:/"));
}

// The engine reads its types on a thread of its own. Meanwhile this one makes Qt find the fonts, which takes as long, and which
// the first text on the screen would otherwise wait for.
void Composition::warmUp()
{
    for (const auto *file : {"Main", "Pages/MembersPage", "Pages/MemberRowFace"}) {
        const QUrl address(QStringLiteral("qrc:/Rollcall/%1.qml").arg(QLatin1StringView(file)));
        m_firstTypes.push_back(std::make_unique<QQmlComponent>(&m_engine, address, QQmlComponent::Asynchronous));
    }
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(13);
    font.setWeight(QFont::Medium);
    static_cast<void>(QFontMetricsF(font).height());
}

bool Composition::show()
{
    // The plane first: it needs the longest, and does it in another process.
    if (m_embedded)
        m_embedded->start();
    m_session.start();
    warmUp();
    m_engine.setInitialProperties({{QStringLiteral("shell"), QVariant::fromValue(m_console.get())}});
    m_engine.load(QUrl(QStringLiteral("qrc:/Rollcall/Main.qml")));
    return !m_engine.rootObjects().isEmpty();
}

void Composition::leave()
{
    if (!m_embedded) {
        QCoreApplication::quit();
        return;
    }
    QObject::connect(m_embedded.get(), &EmbeddedPlane::stopped, qApp, &QCoreApplication::quit);
    m_embedded->stop();
}

} // namespace rollcall
