// SPDX-License-Identifier: MIT
#include "localplane/about/about_routes.h"

#include <QFile>

namespace rollcall::plane {

namespace {

Answer<Reply> about(Call &call)
{
    JsonWriter json;
    json.beginObject().field("product", QStringLiteral("Rollcall local control plane"));
    json.field("kind", QStringLiteral("rollcall")).field("contract", QStringLiteral("1.0"));
    json.field("version", QStringLiteral(ROLLCALL_VERSION)).field("server_time", toRfc3339(call.now));
    json.field("registration", true).endObject();
    return Reply::json(std::move(json));
}

Answer<Reply> document(Call &)
{
    QFile file(QStringLiteral(":/localplane/openapi/rollcall.yaml"));
    if (!file.open(QIODevice::ReadOnly))
        return refuse(Problem::of(500, QStringLiteral("internal_error"), QStringLiteral("The document is missing.")));
    Reply reply;
    reply.body = file.readAll();
    reply.contentType = QByteArrayLiteral("application/yaml");
    return reply;
}

} // namespace

void addAboutRoutes(Router &router)
{
    router.add({QStringLiteral("GET"), QStringLiteral("/api/about"), Access::Public, about});
    router.add({QStringLiteral("GET"), QStringLiteral("/api/openapi.yaml"), Access::Public, document});
}

} // namespace rollcall::plane
