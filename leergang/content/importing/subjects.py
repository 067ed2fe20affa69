"""The subjects a folder names: do they exist?"""

from leergang.content.reference.vocabulary import Subject

from .folder import CourseText
from .text.source import Problem, Unreadable


def subjects_of(text: CourseText) -> dict[str, Subject]:
    """The subjects by slug; raises Unreadable when the folder names one that is not among them."""
    known = {subject.slug: subject for subject in Subject.objects.all()}
    named = [(node.source, node.source.line("onderwerpen"), node.values) for node in text.nodes()]
    named += [(item.file, item.entry.at("onderwerpen"), item.values) for item in text.items]
    problems = [
        Problem(source.name, line, f"onderwerp ‘{slug}’ is onbekend. Kies uit: {', '.join(known)}.")
        for source, line, values in named
        for slug in values.get("subjects", ())
        if slug not in known
    ]
    if problems:
        raise Unreadable(problems)
    return known
