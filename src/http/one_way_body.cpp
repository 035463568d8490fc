// SPDX-License-Identifier: MIT
#include "http/one_way_body.h"

#include <algorithm>
#include <cstring>

namespace rollcall {

OneWayBody::OneWayBody(QByteArray bytes, QObject *parent) : QIODevice(parent), m_bytes(std::move(bytes))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OneWayBody::bytesAvailable() const { return m_bytes.size() - m_position + QIODevice::bytesAvailable(); }

qint64 OneWayBody::readData(char *data, qint64 maxSize)
{
    if (atEnd())
        return -1;
    const auto count = std::min(maxSize, m_bytes.size() - m_position);
    std::memcpy(data, m_bytes.constData() + m_position, static_cast<std::size_t>(count));
    m_position += count;
    return count;
}

} // namespace rollcall
