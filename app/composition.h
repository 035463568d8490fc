// SPDX-License-Identifier: MIT
#pragma once

#include "app/embedded_plane.h"
#include "controlplane/driver.h"
#include "credentials/keychain_store.h"
#include "domain/clock.h"
#include "session/app_session.h"
#include "session/session_shelf.h"
#include "store/offline_store.h"
#include "ui/shell/console.h"

#include <QQmlApplicationEngine>
#include <QQmlComponent>

#include <memory>
#include <vector>

namespace rollcall {

/// Everything that the console is made of, in the order in which it depends on each other; it is destroyed the other way
/// round. The one place where concrete classes are chosen.
class Composition {
public:
    Composition(const QString &profileFolder, bool demo);

    /// Shows the window. False where its QML could not be loaded; why is in the log.
    [[nodiscard]] bool show();
    /// Ends the program, after the embedded control plane where there is one. To be called when the window has closed.
    void leave();
    [[nodiscard]] Console &console() { return *m_console; }

private:
    void warmUp();

    SystemClock m_clock;
    std::shared_ptr<SessionShelf> m_shelf = std::make_shared<SessionShelf>();
    DriverRegistry m_drivers;
    KeychainStore m_keychain;
    OfflineStore m_store;
    Preferences m_preferences;
    AppSession m_session;
    std::unique_ptr<OfferedPlane> m_offered;
    std::unique_ptr<EmbeddedPlane> m_embedded;
    std::unique_ptr<Console> m_console;
    QQmlApplicationEngine m_engine;
    std::vector<std::unique_ptr<QQmlComponent>> m_firstTypes;
};

} // namespace rollcall
