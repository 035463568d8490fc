// SPDX-License-Identifier: MIT
#pragma once

#include "localplane/http/call.h"

#include <utility>

namespace rollcall::plane {

/// The cookie by which a page knows its visitor again: the token of a page session, or random letters for somebody who is not
/// signed in. Empty where the browser sent none.
[[nodiscard]] QString visitorOf(const Request &request);

/// The header that gives a browser its cookie. It goes to the pages of this one invitation only, is out of reach of scripts,
/// and is gone with the browser.
[[nodiscard]] std::pair<QByteArray, QByteArray> visitorCookie(const Plane &plane, const QString &offerToken,
                                                              const QString &visitor);

/// What a form of the page carries, so that no other site can send it for the visitor.
[[nodiscard]] QString formSecret(const Plane &plane, const QString &offerToken, const QString &visitor);
/// Refuses a form that was not made for this visitor, or was made before they signed in or out.
[[nodiscard]] std::optional<Problem> foreignForm(const Call &call);

} // namespace rollcall::plane
