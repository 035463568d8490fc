// SPDX-License-Identifier: MIT
#include "localplane/http/problem.h"

namespace rollcall::plane {

Problem Problem::of(int status, QString code, QString detail)
{
    Problem problem;
    problem.status = status;
    problem.code = std::move(code);
    problem.detail = std::move(detail);
    return problem;
}

Problem Problem::field(int status, const QString &code, const QString &detail, const QString &field)
{
    auto problem = of(status, code, detail);
    problem.errors.append({field, code, detail});
    return problem;
}

} // namespace rollcall::plane
