// SPDX-License-Identifier: MIT
#include "sheets/columns.h"

#include "domain/phone.h"
#include "domain/search_text.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace rollcall {

namespace {

constexpr std::size_t sampleRows = 200;

/// Letters and digits only, folded: "E-Mail Address", "e_mail address" and "EMAILADDRESS" are the same name.
QString nameKey(const QString &cell)
{
    QString key;
    const auto folded = foldForSearch(cell);
    std::copy_if(folded.cbegin(), folded.cend(), std::back_inserter(key), [](QChar c) { return c.isLetterOrNumber(); });
    return key;
}

QHash<QString, SheetField> knownNames()
{
    const QList<std::pair<SheetField, QString>> spellings{
        {SheetField::Address,
         QStringLiteral("address,recipient,recipients,contact,account,to,user,member,invitee,login,username,"
                        "地址,收件人,账号,帐号,联系方式,联系人,成员,kontakt,empfänger,destinataire,destinatario")},
        {SheetField::Email,
         QStringLiteral("email,emailaddress,emailaddresses,emails,mail,mailaddress,useremail,primaryemail,workemail,"
                        "emailprimarywork,eaddress,邮箱,邮箱地址,电子邮箱,电子邮件,邮件,邮件地址,电邮,信箱,"
                        "メール,メールアドレス,이메일,correo,correoelectronico,adresseemail,adressemail,courriel,"
                        "emailadresse,mailadresse,indirizzoemail,posta,почта,электроннаяпочта,البريدالإلكتروني")},
        {SheetField::Phone,
         QStringLiteral("phone,phonenumber,phoneno,mobile,mobilephone,mobilenumber,cell,cellphone,tel,telephone,"
                        "telephonenumber,sms,手机,手机号,手机号码,电话,电话号码,移动电话,電話,電話番号,"
                        "telefon,telefonnummer,handy,telefono,portable,телефон,الهاتف")},
        {SheetField::Role,
         QStringLiteral("role,roles,memberrole,userrole,rolename,permission,accesslevel,access,角色,权限,成员角色,"
                        "役割,ロール,역할,rolle,rol,ruolo,роль,الدور")},
        {SheetField::Name,
         QStringLiteral("name,fullname,displayname,membername,person,employee,employeename,姓名,名字,名称,"
                        "昵称,显示名,显示名称,成员姓名,氏名,名前,이름,nom,nombre,nome,имя,الاسم,anzeigename")},
        {SheetField::GivenName, QStringLiteral("firstname,givenname,forename,first,名,vorname,prenom")},
        {SheetField::FamilyName, QStringLiteral("lastname,surname,familyname,last,姓,姓氏,nachname,apellido,cognome")},
        {SheetField::Message,
         QStringLiteral("message,note,notes,comment,text,personalmessage,invitationmessage,留言,消息,备注,附言,"
                        "邀请留言,メッセージ,nachricht,mensaje,messaggio,сообщение")},
        {SheetField::Team,
         QStringLiteral("team,teams,group,groups,workspace,workspaces,department,团队,小组,分组,组,部门,工作区,"
                        "チーム,gruppe,equipe,equipo,команда")},
    };
    QHash<QString, SheetField> names;
    for (const auto &[field, words] : spellings) {
        const auto each = words.split(QLatin1Char(','));
        for (const auto &word : each)
            names.insert(nameKey(word), field);
    }
    return names;
}

std::optional<SheetField> fieldNamed(const QString &cell)
{
    static const auto names = knownNames();
    constexpr qsizetype longestName = 40;
    if (cell.size() > longestName)
        return std::nullopt;
    const auto found = names.constFind(nameKey(cell));
    return found == names.constEnd() ? std::nullopt : std::optional(*found);
}

/// How many of the first cells of each column fulfil a condition, from a row on.
template <typename Condition>
int columnWithMost(const Sheet &sheet, std::size_t from, Condition condition)
{
    std::vector<int> hits;
    const auto end = std::min(sheet.rows.size(), sampleRows);
    for (auto row = from; row < end; ++row) {
        const auto &cells = sheet.rows[row].cells;
        hits.resize(std::max(hits.size(), cells.size()));
        for (std::size_t column = 0; column < cells.size(); ++column)
            hits[column] += condition(cells[column]);
    }
    const auto most = std::max_element(hits.cbegin(), hits.cend());
    return most == hits.cend() || *most == 0 ? -1 : static_cast<int>(most - hits.cbegin());
}

void set(SheetColumns &columns, SheetField field, int column) { columns.at[static_cast<std::size_t>(field)] = column; }

bool isTaken(const SheetColumns &columns, int column)
{
    return std::find(columns.at.cbegin(), columns.at.cend(), column) != columns.at.cend();
}

/// Where no name says so, the column with the most addresses holds them, and the first of the others the names.
void guess(const Sheet &sheet, SheetColumns &columns)
{
    const std::size_t from = columns.header ? 1 : 0;
    const auto email = columnWithMost(sheet, from, looksLikeEmail);
    const auto phone = columnWithMost(sheet, from, looksLikeNumber);
    if (email >= 0 && !isTaken(columns, email))
        set(columns, SheetField::Email, email);
    if (phone >= 0 && phone != email && !isTaken(columns, phone))
        set(columns, SheetField::Phone, phone);
    if (!columns.hasAddress())
        set(columns, SheetField::Address, 0);
    if (columns.header)
        return;
    const auto filled = columnWithMost(sheet, from, [](const QString &cell) { return !cell.isEmpty(); });
    if (filled >= 0 && !isTaken(columns, filled))
        set(columns, SheetField::Name, filled);
}

} // namespace

bool looksLikeEmail(const QString &text)
{
    const auto at = text.indexOf(QLatin1Char('@'));
    return at > 0 && at < text.size() - 1;
}

bool looksLikeNumber(const QString &text)
{
    constexpr qsizetype fewestDigits = 7;
    return PhoneNumber::looksLikePhone(text)
           && std::count_if(text.cbegin(), text.cend(), [](QChar c) { return c.isDigit(); }) >= fewestDigits;
}

SheetColumns findColumns(const Sheet &sheet)
{
    SheetColumns columns;
    if (sheet.rows.empty())
        return columns;
    const auto &first = sheet.rows.front().cells;
    const auto isAddress = [](const QString &cell) { return looksLikeEmail(cell) || looksLikeNumber(cell); };
    if (std::none_of(first.cbegin(), first.cend(), isAddress)) {
        for (std::size_t column = 0; column < first.size(); ++column) {
            const auto field = fieldNamed(first[column]);
            if (!field)
                continue;
            columns.header = true;
            if (!columns.has(*field))
                set(columns, *field, static_cast<int>(column));
        }
        // Names that nobody has heard of above a column of addresses.
        const auto below = columnWithMost(sheet, 1, isAddress);
        columns.header =
            columns.header || (below >= 0 && static_cast<std::size_t>(below) < first.size() && !first[below].isEmpty());
    }
    if (!columns.hasAddress())
        guess(sheet, columns);
    return columns;
}

} // namespace rollcall
