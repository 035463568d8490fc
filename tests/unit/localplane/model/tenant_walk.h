// SPDX-License-Identifier: MIT
#pragma once

#include "../plane_in_process.h"
#include "tenant_model.h"

#include <QStringList>

#include <array>

/// Numbers that a generator has drawn; what they mean depends on what is there when it is their turn.
struct Draw {
    int deed = 0;
    int person = 0;
    int target = 0;
    int rank = 0;
};

/// A tenant of its own on a plane, and the model beside it.
class TenantWalk {
public:
    TenantWalk(PlaneInProcess &plane, Product product);

    /// Makes the calls, all at the same time. Empty where some order of them explains every answer and all that can be seen
    /// afterwards; otherwise what was seen.
    [[nodiscard]] QString take(const std::vector<Draw> &draws);
    [[nodiscard]] int steps() const { return m_steps; }

private:
    static constexpr std::size_t crowd = 4;
    struct Outcome {
        bool done = false;
        QJsonObject body;
    };
    /// What anybody can see of the tenant, in words.
    using Sight = QStringList;

    [[nodiscard]] std::optional<Move> moveFor(const Draw &draw) const;
    [[nodiscard]] std::vector<Move> movesFor(const std::vector<Draw> &draws) const;
    [[nodiscard]] Outcome perform(const Move &move);
    [[nodiscard]] PlaneInProcess::Response send(const Move &move);
    void learn(const Move &move, const Outcome &outcome);
    [[nodiscard]] Sight see();
    [[nodiscard]] Sight expected(const TenantModel &model) const;
    [[nodiscard]] QString explain(const std::vector<Move> &moves, const std::vector<Outcome> &outcomes);
    void signInAgain();
    [[nodiscard]] PlaneInProcess::Response asAdmin(const QString &method, const QString &path,
                                                   const QJsonObject &body = {});
    [[nodiscard]] QString roleOf(Rank rank) const;
    [[nodiscard]] QString stateOfToken(const QString &token);

    PlaneInProcess &m_plane;
    Product m_product;
    TenantModel m_model;
    QString m_tenant;
    QString m_root;
    QStringList m_emails;
    std::array<QString, crowd> m_sessions;
    std::array<QString, crowd> m_memberIds;
    std::vector<QStringList> m_invitationIds;       ///< of each person
    std::vector<std::vector<QStringList>> m_tokens; ///< of each person's invitations, by generation
    QStringList m_linkIds;
    QStringList m_linkTokens;
    int m_steps = 0;
};
