// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick

// The initials of a name in any script: two where letters have a case (AH, ВЧ), one elsewhere (王, ن), counted in whole code
// points. Marks that steer direction and spaces are skipped. An empty name gives "?". `pair` asks for two letters of a single
// word as well (IN for Initech).
QtObject {
    id: root

    function of(name: string, pair: bool): string {
        const words = name.replace(/[\u0000-\u001f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"'()]/g, "").split(/[\s\-_.@+]+/).filter(word => word !== "");
        if (words.length === 0)
            return "?";
        const first = root.firstOf(words[0]);
        const cased = first.toLowerCase() !== first.toUpperCase();
        const rest = words[0].slice(first.length);
        const second = !cased ? "" : words.length > 1 ? root.firstOf(words[1]) : pair && rest !== "" ? root.firstOf(rest) : "";
        return first.toUpperCase() + (second.toLowerCase() !== second.toUpperCase() ? second.toUpperCase() : "");
    }

    function firstOf(word: string): string {
        return String.fromCodePoint(word.codePointAt(0));
    }
}
