// SPDX-License-Identifier: MIT
#include "driver_openai/openai_call.h"

namespace rollcall::openai {

const JsonApi &api()
{
    static const JsonApi shape{"/v1/organization", QStringLiteral("after"), 100};
    return shape;
}

void readErrorBody(const QJsonObject &body, Error &error)
{
    const auto object = body.value(QLatin1String("error")).toObject();
    if (!object.contains(QLatin1String("param")) || !object.contains(QLatin1String("code")))
        return; // somebody else's
    error.code = object.value(QLatin1String("code")).toString();
    if (error.code.isEmpty())
        error.code = object.value(QLatin1String("type")).toString();
    error.detail = object.value(QLatin1String("message")).toString();
}

} // namespace rollcall::openai
