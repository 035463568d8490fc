// SPDX-License-Identifier: MIT
#pragma once

#include "domain/error.h"

#include <QString>

namespace rollcall {

/// What a person reads about an error: what happened, and what they can do next. Made here and nowhere else.
struct ErrorText {
    QString sentence;
    QString nextStep; ///< empty where there is nothing to do but wait
    [[nodiscard]] QString whole() const
    {
        return nextStep.isEmpty() ? sentence : sentence + QLatin1Char(' ') + nextStep;
    }
};

/// What was being done decides the words: a change that may have been made needs other words than a list that did not load.
enum class Attempt { Read, Change, SignIn, Probe };

/// `host` names the server in the sentence. Where the server itself gave a sentence for a refusal, that is used: it knows why.
[[nodiscard]] ErrorText textFor(const Error &error, Attempt attempt, const QString &host);

/// The sentence for one field of a form, or empty where the error is not about that field.
[[nodiscard]] QString fieldText(const Error &error, const QString &field);

} // namespace rollcall
