"""How wide text is in Source Sans 3, so that a layout can be made without a browser.

Measured once in a browser, in thousandths of the font size, at the two weights the drawings use. Letters with an
accent are as wide as the letter without it, apart from those in the list.
"""

import unicodedata
from functools import cache

CHARACTERS = "".join(map(chr, range(32, 127))) + (
    "¡¢£¤¥¦§¨©ª«¬®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÐ×ØÞßæð÷øþĂĄďĐđĦħĩīıĲĳĴĸľĿŀŁłŉŊŋŒœŦŧſ–—‘’“”„•…€−"
)
REGULAR = (
    "200 289 426 497 497 824 609 249 303 303 418 497 249 311 249 350 497 497 497 497 497 497 497 497 497 497 249 "
    "249 497 497 497 425 847 543 588 571 615 527 494 617 652 263 479 579 486 727 647 664 566 664 569 534 536 645 "
    "515 786 513 476 539 303 350 303 497 500 542 504 553 456 555 496 292 504 544 246 247 495 255 829 547 542 555 "
    "555 347 419 338 544 467 719 446 467 425 303 241 303 497 289 497 497 497 497 241 497 542 744 345 429 497 423 "
    "542 331 497 367 367 542 562 560 249 542 367 365 429 781 808 796 425 544 544 544 544 544 544 822 639 497 664 "
    "583 576 778 544 497 542 555 544 544 573 635 562 692 557 247 247 247 526 493 480 495 265 486 362 500 298 769 "
    "635 547 847 839 536 338 271 480 800 249 249 426 426 426 304 948 497 497"
)
SEMIBOLD = (
    "200 315 482 513 513 841 639 275 324 324 438 513 275 322 275 344 513 513 513 513 513 513 513 513 513 513 275 "
    "275 513 513 513 444 875 558 597 576 625 538 510 628 663 282 494 597 502 745 657 674 582 674 592 545 546 655 "
    "536 800 541 501 540 324 344 324 513 500 549 516 563 462 564 507 317 520 558 262 263 522 271 843 560 549 564 "
    "564 373 431 361 556 495 748 481 495 443 324 255 324 513 315 513 513 513 513 255 513 549 747 352 455 513 443 "
    "549 348 513 372 372 549 578 599 275 549 372 369 455 795 827 807 444 558 558 558 558 558 558 834 651 513 674 "
    "600 604 780 552 513 549 564 558 558 594 645 564 703 566 262 262 262 565 524 494 522 292 502 408 522 329 810 "
    "651 560 859 830 546 361 292 480 800 275 275 482 482 482 325 964 513 513"
)

WIDTHS = {
    bold: dict(zip(CHARACTERS, map(int, measured.split()), strict=True))
    for bold, measured in ((False, REGULAR), (True, SEMIBOLD))
}
UNKNOWN = {True: 1300, False: 600}  # a picture or a wide script, or another alphabet: the browser is told to keep to it


def width(text: str, size: float, bold: bool = False) -> float:
    """How wide a line of text is at this size."""
    return sum(_character(one, bold) for one in text) * size / 1000


def is_measured(text: str) -> bool:
    """Whether every character is in our font, so that its width is known and not a guess."""
    return all(_base(one) in WIDTHS[False] for one in text)


@cache
def _character(one, bold):
    if unicodedata.combining(one) or unicodedata.category(one) in ("Mn", "Me", "Cf"):
        return 0
    return WIDTHS[bold].get(one) or WIDTHS[bold].get(_base(one), UNKNOWN[_is_wide(one)])


def _base(one):
    return one if one in WIDTHS[False] else unicodedata.normalize("NFD", one)[0]


def _is_wide(one):
    return unicodedata.east_asian_width(one) in "WF" or unicodedata.category(one) == "So"
