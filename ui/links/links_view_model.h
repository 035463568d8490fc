// SPDX-License-Identifier: MIT
#pragma once

#include "ui/links/link_list_model.h"

#include <QTimer>

#include <memory>

namespace rollcall {

/// The links page: every invitation link, what it still lets in, and what can be done with it. Links are not kept offline:
/// what was read stays on show while the server is away.
class LinksViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(rollcall::TenantSession *session READ session WRITE setSession NOTIFY sessionChanged REQUIRED FINAL)
    Q_PROPERTY(QString host READ host WRITE setHost NOTIFY hostChanged FINAL)
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY activeChanged FINAL)
    Q_PROPERTY(rollcall::LinkListModel *rows READ rows CONSTANT FINAL)
    Q_PROPERTY(State state READ state NOTIFY shownChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY shownChanged FINAL)
    Q_PROPERTY(bool stale READ stale NOTIFY statusChanged FINAL)
    Q_PROPERTY(bool syncing READ syncing NOTIFY shownChanged FINAL)
    Q_PROPERTY(QString asOfText READ asOfText NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString tenantName READ tenantName NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString tenantId READ tenantId NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY filterChanged FINAL)
    Q_PROPERTY(bool offered READ offered NOTIFY statusChanged FINAL)
    Q_PROPERTY(bool recordsOffered READ recordsOffered NOTIFY statusChanged FINAL)
    Q_PROPERTY(int recordsTotal READ recordsTotal NOTIFY statusChanged FINAL)
    Q_PROPERTY(int total READ total NOTIFY shownChanged FINAL)
    Q_PROPERTY(QString inviteText READ inviteText NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString inviteReason READ inviteReason NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString generateReason READ generateReason NOTIFY statusChanged FINAL)
    Q_PROPERTY(bool switchable READ switchable NOTIFY statusChanged FINAL)
    Q_PROPERTY(bool removable READ removable NOTIFY statusChanged FINAL)
    Q_PROPERTY(bool revocable READ revocable NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString revokeText READ revokeText NOTIFY statusChanged FINAL)
    Q_PROPERTY(QStringList unused READ unused NOTIFY shownChanged FINAL)
    Q_PROPERTY(QString joinedText READ joinedText NOTIFY shownChanged FINAL)
    Q_PROPERTY(QString countText READ countText NOTIFY shownChanged FINAL)
    Q_PROPERTY(bool working READ working NOTIFY progressChanged FINAL)
    Q_PROPERTY(QString workText READ workText NOTIFY progressChanged FINAL)
    Q_PROPERTY(int workTotal READ workTotal NOTIFY progressChanged FINAL)
    Q_PROPERTY(int workDone READ workDone NOTIFY progressChanged FINAL)
    Q_PROPERTY(int workFailed READ workFailed NOTIFY progressChanged FINAL)

public:
    /// What stands in the place of the rows. `stale` and `problem` go beside rows that are shown.
    enum class State { Loading, Empty, Filtered, Failed, Denied, Ready };
    Q_ENUM(State)

    explicit LinksViewModel(QObject *parent = nullptr);

    [[nodiscard]] TenantSession *session() const { return m_session; }
    void setSession(TenantSession *session);
    [[nodiscard]] TenantLinks *links() const { return m_links.get(); } ///< null without a session
    [[nodiscard]] QString host() const { return m_host; }
    void setHost(const QString &host);
    [[nodiscard]] bool active() const { return m_active; }
    void setActive(bool active);
    [[nodiscard]] LinkListModel *rows() { return &m_rows; }
    [[nodiscard]] State state() const;
    [[nodiscard]] QString problem() const; ///< why it failed, or may not be read; with the next step
    [[nodiscard]] bool stale() const;
    [[nodiscard]] bool syncing() const;
    [[nodiscard]] QString asOfText() const;
    [[nodiscard]] QString tenantName() const;
    [[nodiscard]] QString tenantId() const;
    [[nodiscard]] QString search() const { return m_search; }
    void setSearch(const QString &search);
    [[nodiscard]] bool offered() const;        ///< the product has such links
    [[nodiscard]] bool recordsOffered() const; ///< the product also invites single people
    [[nodiscard]] int recordsTotal() const;
    [[nodiscard]] int total() const; ///< -1 while it is not known
    [[nodiscard]] QString inviteText() const;
    [[nodiscard]] QString inviteReason() const;
    [[nodiscard]] QString generateReason() const; ///< empty where the caller may make links
    [[nodiscard]] bool switchable() const;        ///< the product disables and enables links; a row may still refuse
    [[nodiscard]] bool removable() const;
    [[nodiscard]] bool revocable() const;
    [[nodiscard]] QString revokeText() const; ///< the control plane's word
    [[nodiscard]] QStringList unused() const; ///< ids of the enabled ones with which nobody has joined for long
    [[nodiscard]] QString joinedText() const;
    [[nodiscard]] QString countText() const;
    [[nodiscard]] bool working() const { return m_actions.running(); }
    [[nodiscard]] QString workText() const;
    [[nodiscard]] int workTotal() const { return m_actions.total(); }
    [[nodiscard]] int workDone() const { return m_actions.done(); }
    [[nodiscard]] int workFailed() const { return m_actions.failed(); }

    Q_INVOKABLE void refresh();
    Q_INVOKABLE void readMore(); ///< the end of the list is in sight
    Q_INVOKABLE void copy(const QString &linkId);
    Q_INVOKABLE void disable(const QStringList &linkIds);
    Q_INVOKABLE void enable(const QStringList &linkIds);
    Q_INVOKABLE void revoke(const QString &linkId);
    Q_INVOKABLE void remove(const QString &linkId);
    Q_INVOKABLE void retry(const QString &linkId);
    Q_INVOKABLE void dismiss(const QString &linkId);
    Q_INVOKABLE void stopWork();

Q_SIGNALS:
    void sessionChanged();
    void hostChanged();
    void activeChanged();
    void statusChanged(); ///< of the session: what may be done, and what the rows are worth
    void shownChanged();  ///< the list, or what stands in its place
    void filterChanged();
    void progressChanged();
    void noticed(const QString &sentence, const QStringList &undoable);

private:
    void follow();
    void showRows();
    void tick();
    [[nodiscard]] Instant now() const;
    [[nodiscard]] const LinkPolicy &policy() const;

    QPointer<TenantSession> m_session;
    std::unique_ptr<TenantLinks> m_links;
    QString m_host;
    QString m_search;
    LinkActions m_actions;
    LinkListModel m_rows;
    Instant m_seen; ///< the session's reading at which the list was read
    QTimer m_tick;
    bool m_active = true;
};

} // namespace rollcall
