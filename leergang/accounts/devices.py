"""On which devices someone is signed in, by names that a person knows, and when each was last seen."""

import re
from dataclasses import dataclass
from datetime import datetime

# The first that fits counts: nearly every browser also calls itself Chrome and Safari.
BROWSERS = [
    (r"\bEdg(e|A|iOS)?/", "Edge"),
    (r"\bOPR/|\bOPT/", "Opera"),
    (r"\bSamsungBrowser/", "Samsung Internet"),
    (r"\b(Firefox|FxiOS)/", "Firefox"),
    (r"(Chrome|CriOS|Chromium)/", "Chrome"),
    (r"\bSafari/", "Safari"),
]
SYSTEMS = [
    (r"\biPhone\b", "iPhone"),
    (r"\biPad\b", "iPad"),
    (r"\bAndroid\b", "Android"),
    (r"\bWindows\b", "Windows"),
    (r"\bCrOS\b", "Chromebook"),
    (r"\bMacintosh\b|\bMac OS X\b", "Mac"),
    (r"\bLinux\b|\bX11\b", "Linux"),
]


@dataclass(frozen=True)
class Device:
    """One browser in which someone is signed in."""

    name: str
    since: datetime
    last_seen: datetime
    is_this_one: bool


def device_name(user_agent: str) -> str:
    """What a browser says of itself as a name: "Firefox op Windows"."""
    browser, system = _first(BROWSERS, user_agent), _first(SYSTEMS, user_agent)
    if browser and system:
        return f"{browser} op {system}"
    return browser or system or "Onbekend apparaat"


def _first(patterns, text):
    return next((name for pattern, name in patterns if re.search(pattern, text)), "")


def devices(sessions) -> list[Device]:
    """These sessions as devices, this one first and then the one seen last."""
    found = [
        Device(device_name(one.user_agent), one.created_at, one.last_seen_at, one.is_current()) for one in sessions
    ]
    return sorted(found, key=lambda device: (device.is_this_one, device.last_seen), reverse=True)
