// SPDX-License-Identifier: MIT
pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

// The one place that knows a colour, a size or a duration. The app sets `dark`, `highContrast` and `reducedMotion`
// (from the settings or the desktop), and `assisted` while a screen reader listens; everything else follows. Lengths are logical pixels, durations milliseconds.
// Every pair of text and surface here passes WCAG AA; high contrast raises secondary text and edges to the full text
// colour.
QtObject {
    id: root

    property bool dark: false
    property bool highContrast: false
    property bool reducedMotion: false
    property bool assisted: false

    // Surfaces
    readonly property color bg: root.dark ? "#161718" : "#F7F7F5"
    readonly property color surface: root.dark ? "#1E2021" : "#FFFFFF"
    readonly property color raised: root.dark ? "#26292B" : "#FFFFFF"
    readonly property color sunken: root.dark ? "#282B2D" : "#F1F1EE"
    readonly property color hover: root.dark ? "#242728" : "#F7F7F5"
    readonly property color press: root.dark ? "#303335" : "#E9E9E5"
    readonly property color nav: root.dark ? "#2A2D2F" : "#E9E9E4"

    // Edges, from the faintest to the 3:1 edge of fields and checkboxes
    readonly property color line: root.highContrast ? root.ctl : root.dark ? "#292C2E" : "#EDEDEA"
    readonly property color border: root.highContrast ? root.ctl : root.dark ? "#303335" : "#E4E4E0"
    readonly property color border2: root.highContrast ? root.text : root.dark ? "#44484B" : "#CFCFCA"
    readonly property color ctl: root.highContrast ? root.text : root.dark ? "#7C8186" : "#8B8F94"

    // Text
    readonly property color text: root.highContrast ? (root.dark ? "#FFFFFF" : "#000000") : root.dark ? "#ECEDEE" : "#1C1D1F"
    readonly property color text2: root.highContrast ? root.text : root.dark ? "#A0A4A8" : "#5F6368"
    readonly property color placeholder: root.highContrast ? root.text2 : root.dark ? "#989CA1" : "#6B6F74"
    readonly property color disabled: root.highContrast ? (root.dark ? "#A0A4A8" : "#5F6368") : root.dark ? "#6C7074" : "#9A9EA2"

    // Accent: acts and what is selected
    readonly property color accent: root.dark ? "#5CC8A8" : root.highContrast ? "#0F4A3C" : "#1F6F5C"
    readonly property color accentHover: root.dark ? "#74D6B9" : "#195C4C"
    readonly property color accentInk: root.dark ? "#0B1F19" : "#FFFFFF"
    readonly property color accentSoft: root.dark ? "#1C332C" : "#E7F2EE"
    readonly property color accentEdge: root.dark ? "#2E5A4C" : "#BFDDD3"
    readonly property color accentText: root.dark ? "#8ADCC3" : "#17594A"

    // What a state means. Never shown without a word.
    readonly property color ok: root.dark ? "#6CCB8F" : "#23794A"
    readonly property color okSoft: root.dark ? "#1D3326" : "#E9F4EC"
    readonly property color warn: root.dark ? "#E8C468" : "#7A5200"
    readonly property color warnSoft: root.dark ? "#352E1C" : "#FFF4D6"
    readonly property color warnEdge: root.dark ? "#5E4F26" : "#EBD48F"
    readonly property color warnMark: root.dark ? "#D9A93A" : "#A86F00"
    readonly property color danger: root.dark ? "#F28B82" : "#B3261E"
    readonly property color dangerSoft: root.dark ? "#3A2322" : "#FCEEEC"
    readonly property color dangerEdge: root.dark ? "#6B3633" : "#EDC4C0"
    readonly property color info: root.dark ? "#8FB0FF" : "#1D4ED8"
    readonly property color infoSoft: root.dark ? "#1F2840" : "#EDF2FE"
    readonly property color bar: root.dark ? "#A0A4A8" : "#5F6368"
    readonly property color track: root.dark ? "#393D40" : "#E4E4E0"

    // Behind a drawer or dialog, and around a popup in place of a shadow
    readonly property color scrim: root.dark ? "#80000000" : "#571C1D1F"
    readonly property color halo: root.dark ? "#47000000" : "#0F1C1D1F"

    // Type. Sizes are pixels, `textScale` is the user's text size (2 = 200 %).
    property real textScale: 1
    readonly property string fontFamily: "Inter"
    readonly property string monoFamily: "DejaVu Sans Mono"
    readonly property int sizeSmall: Math.round(11 * root.textScale)
    readonly property int sizeSecondary: Math.round(12 * root.textScale)
    readonly property int sizeBody: Math.round(13 * root.textScale)
    readonly property int sizeDialog: Math.round(16 * root.textScale)
    readonly property int sizeTitle: Math.round(20 * root.textScale)
    readonly property int regular: Font.Normal
    readonly property int medium: Font.Medium
    readonly property int semibold: Font.DemiBold

    // Space and shape
    readonly property int s1: 4
    readonly property int s2: 8
    readonly property int s3: 12
    readonly property int s4: 16
    readonly property int s5: 20
    readonly property int s6: 24
    readonly property int radiusCheck: 4
    readonly property int radiusControl: 6
    readonly property int radiusCard: 8
    readonly property int radiusPopup: 10
    readonly property int radiusDialog: 12
    readonly property int controlHeight: Math.round(32 * root.textScale)
    readonly property int controlHeightSmall: Math.round(28 * root.textScale)
    readonly property int rowHeight: Math.round(44 * root.textScale)
    readonly property int rowHeightCompact: Math.round(32 * root.textScale)
    readonly property int headHeight: Math.round(32 * root.textScale)
    readonly property int headHeightCompact: Math.round(28 * root.textScale)

    // Motion
    readonly property int fade: root.reducedMotion ? 0 : 120
    readonly property int slide: root.reducedMotion ? 0 : 160

    // How long what leaves by itself stays
    readonly property int notice: root.assisted ? 60000 : 8000

    // Tenant colours say which tenant, nothing else, and never without the monogram. White text on each is at least 6:1.
    // Which of the eight is the control plane's to say; the window gives them here by tenant id, as far as they are known.
    property var tenantSlots: ({})
    readonly property var tenantColours: ["#6A3FB5", "#336489", "#5A6520", "#56606C", "#6F4E37", "#A2345F", "#8A2F7A", "#3F51A8"]
    readonly property var tenantStripesOnDark: ["#9A78E0", "#6C9DC2", "#94A24A", "#8E99A6", "#AD8768", "#D6709A", "#C069B0", "#7F8FDC"]

    // Soft fills of avatars with the text that is read on them
    readonly property var avatarFills: root.dark ? ["#24413A", "#26384F", "#4A3524", "#4C2838", "#373E1E", "#37305A", "#383C40"] : ["#E4ECE9", "#E3EAF3", "#F1E7DF", "#F3E4EA", "#E9ECDD", "#E9E6F2", "#E7E8EA"]
    readonly property var avatarTexts: root.dark ? ["#A9DCCB", "#B3CCEE", "#EBC8A8", "#F0B8CF", "#D3DD9F", "#CFC4F2", "#CDD1D5"] : ["#2C5A4E", "#2F507F", "#7A4A26", "#84355A", "#52601F", "#51427F", "#474C52"]

    // The number that `key` (an id, or a name when there is no id) gives among `count`; the same on every start.
    function hashed(key: string, count: int): int {
        let sum = 0;
        for (let i = 0; i < key.length; ++i)
            sum = (sum * 31 + key.charCodeAt(i)) % 1000003;
        return sum % count;
    }

    function tenantSlot(key: string): int {
        const slot = root.tenantSlots[key];
        return slot === undefined ? root.hashed(key, root.tenantColours.length) : slot % root.tenantColours.length;
    }

    function tenantColour(key: string): color {
        return root.tenantColours[root.tenantSlot(key)];
    }

    // The stripe alone lightens on dark, since it carries no text.
    function stripeColour(key: string): color {
        const colours = root.dark ? root.tenantStripesOnDark : root.tenantColours;
        return colours[root.tenantSlot(key)];
    }
}
