// SPDX-License-Identifier: MIT
import QtQuick
import Rollcall.Shell

// What a page is called in the window's title, and which file it is.
QtObject {
    id: root

    required property CurrentTenant tenant

    function titleOf(page: int): string {
        switch (page) {
        case Console.Invitations:
        case Console.Links:
            return qsTr("Invitations");
        case Console.Pending:
            return qsTr("Pending");
        case Console.Teams:
            return root.tenant.teamsWord;
        case Console.Credits:
            return root.tenant.creditsWord;
        case Console.Roles:
            return qsTr("Roles");
        case Console.Tokens:
            return qsTr("Admin tokens");
        case Console.Activity:
            return qsTr("Activity");
        case Console.Review:
            return qsTr("Review");
        default:
            return qsTr("Members");
        }
    }

    function fileOf(page: int): string {
        switch (page) {
        case Console.SignIn:
            return "SignInPage";
        case Console.ChooseTenant:
            return "ChooseTenantPage";
        case Console.Members:
            return "MembersPage";
        case Console.Invitations:
            // The product may invite by link only, or not by link: then the other list is all that there is.
            return root.tenant.recordsOffered ? "InvitationsPage" : "LinksPage";
        case Console.Pending:
            return "PendingPage";
        case Console.Links:
            return root.tenant.linksOffered ? "LinksPage" : "InvitationsPage";
        case Console.Teams:
            return "TeamsPage";
        case Console.Credits:
            return "CreditsPage";
        case Console.Roles:
            return "RolesPage";
        case Console.Tokens:
            return "TokensPage";
        case Console.Activity:
            return "ActivityPage";
        case Console.Review:
            return "ReviewPage";
        case Console.Tenants:
            return "TenantsPage";
        case Console.Invitation:
            return "InvitationPage";
        default:
            return "";
        }
    }
}
