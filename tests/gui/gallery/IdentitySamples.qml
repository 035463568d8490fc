// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Rollcall.Components

// People and tenants of many scripts, beside a key and a spinner.
Section {
    title: "Who and whose"

    Repeater {
        model: ["Amelia Hartmann", "王小明", "نورة القحطانی", "María Fernanda", "Владислав Черненко", "佐藤 美咲", "이서연", "李伟"]

        Avatar {
            required property string modelData

            name: modelData
        }
    }

    Avatar {
        name: "Payments service"
        service: true
    }

    Avatar {
        name: "Tomasz Wiśniewski"
        dimmed: true
    }

    Repeater {
        model: ["Acme Robotics", "Globex Industries", "Northwind Trading", "Initech", "Lab Sandbox", "星云科技 Nebula AI"]

        Monogram {
            required property string modelData

            name: modelData
        }
    }

    Monogram {
        name: "Acme Robotics"
        size: 44
    }

    Kbd {
        text: "Ctrl+K"
    }

    Spinner {
    }
}
