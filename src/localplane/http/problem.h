// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace rollcall::plane {

struct FieldProblem {
    QString field;
    QString code;
    QString message;
};

/// A refusal, as RFC 9457 problem details say it. `detail` is a sentence for people and holds no secret.
struct Problem {
    int status = 500;
    QString code;
    QString detail;
    QList<FieldProblem> errors;
    int retryAfterSeconds = 0;
    QStringList allow;        ///< methods, with 405
    bool keepChanges = false; ///< what the refused change has noted down (a failed try) stays

    static Problem of(int status, QString code, QString detail);
    /// A refusal that one field is to blame for; the field's code is the problem's.
    static Problem field(int status, const QString &code, const QString &detail, const QString &field);
};

template <typename T>
using Answer = tl::expected<T, Problem>;

inline tl::unexpected<Problem> refuse(Problem problem) { return tl::unexpected<Problem>(std::move(problem)); }

} // namespace rollcall::plane
