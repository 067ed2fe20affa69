"""What stands before a view below the public page of a course."""

from functools import wraps

from leergang.content.course import live_courses
from leergang.content.published.serving import serve


def of_a_course(view):
    """Hands the view a course the world may see; at any other address it is as if the view were not there."""

    @wraps(view)
    def found(request, course, **kwargs):
        page = live_courses().filter(slug=course).first()
        return view(request, page, **kwargs) if page else serve(request, request.path.lstrip("/"))

    return found
