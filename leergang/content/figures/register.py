"""All figures, by the name a course text calls them."""

from . import culture, cycle, levels, opinions, plans, roles, sight

FIGURES = {
    figure.name: figure
    for figure in (
        cycle.FIGURE,
        levels.FIGURE,
        sight.FIGURE,
        opinions.FIGURE,
        plans.FIGURE,
        culture.FIGURE,
        roles.FIGURE,
    )
}
CHOICES = [(figure.name, figure.title) for figure in FIGURES.values()]
