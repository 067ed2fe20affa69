"""Small drawings, made with a few strokes of the pen in a box of 112 by 76."""

from leergang.kit.drawing.shapes import Circle, Path, Shape


def _strokes(*written: str, kind: str = "ink") -> tuple[Shape, ...]:
    return tuple(Path.read(kind, one) for one in written)


WAVES = Path.read(
    "pen", "M8 66C14 61 20 61 26 66C32 71 38 71 44 66C50 61 56 61 62 66C68 71 74 71 80 66C86 61 92 61 98 66"
)
ADRIFT = (
    *_strokes("M26 44L86 44L77 60L35 60Z", "M48 44C48 33 64 33 64 44Z", kind="solid"),
    Circle("solid", (56, 28), 7),
    WAVES,
)
LOOKING_ON = (
    *_strokes("M10 66L62 66L72 74", "M32 24L32 46", "M32 46L25 66", "M32 46L39 66", "M32 32L44 26"),
    Circle("solid", (32, 17), 7),
    *_strokes("M41 12L57 9L58 18L42 20Z", "M80 56L108 56L102 65L86 65Z", "M93 56L93 34L105 52L93 52", kind="solid"),
    *_strokes("M63 11L84 6", "M63 16L84 22", kind="ink dash"),
)
IN_THE_DARK = (
    *_strokes("M28 26L22 46", "M22 46L13 66", "M22 46L33 52L31 66", "M27 32L42 39L52 37", "M6 67L106 67"),
    Circle("solid", (31, 18), 7),
    *_strokes("M52 24L98 24L98 54L52 54Z", kind="solid"),
    Circle("solid", (63, 59), 7),
    Circle("solid", (88, 59), 7),
)
STEERING = (
    *_strokes("M18 46L84 46L75 61L29 61Z", "M60 8C75 14 82 28 82 40L60 40Z", kind="solid"),
    *_strokes("M57 46L57 4", "M36 33L35 46", "M36 38L12 42", "M18 41L24 50L15 71"),
    Circle("solid", (36, 26), 7),
    *_strokes("M97 68L102 40L107 68Z", kind="solid"),
    Circle("solid", (102, 35), 5),
    WAVES,
)
