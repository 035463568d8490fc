// SPDX-License-Identifier: MIT
#pragma once

#include "domain/member.h"
#include "driver_rollcall/simdjson_values.h"

namespace rollcall {

/// Reads the members of one answer. A flaw is told by the path of its field.
class MemberReader {
public:
    /// What must be there: every field of a list row, or what every product answers after a creation.
    enum class Required { Row, Created };
    explicit MemberReader(Required required);

    /// False where it is flawed; `flaw()` then says at which field.
    [[nodiscard]] bool read(simdjson::ondemand::object object, Member &member);
    [[nodiscard]] const QString &flaw() const { return m_flaw; }

private:
    bool saw(unsigned field, bool good);
    bool readField(Member &member, std::string_view key, JsonValue value);
    bool readStatus(Member &member, JsonValue value);
    bool readType(Member &member, JsonValue value);

    unsigned m_required;
    unsigned m_seen = 0; ///< of the object being read, in the bits of m_required
    QString m_flaw;
    SharedTexts m_texts;
};

} // namespace rollcall
