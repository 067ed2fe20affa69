"""What everything is measured against: F1, the least a signed-in page can cost, and F2, a course page in plain Django.

Written as anyone would, without a cache or a trick, and behind the same middleware as our own pages. Their templates
share nothing with ours: what is added to ours shows in the ratio.
"""

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.db import connection, models
from django.http import Http404
from django.shortcuts import get_object_or_404, render


class Course(models.Model):
    """A course."""

    title = models.CharField(max_length=200)
    slug = models.SlugField(unique=True)

    class Meta:
        app_label = "bench"


class Lesson(models.Model):
    """A page of a course: its HTML is stored as it is shown."""

    course = models.ForeignKey(Course, models.CASCADE, related_name="lessons")
    title = models.CharField(max_length=200)
    slug = models.SlugField()
    number = models.PositiveSmallIntegerField()
    html = models.TextField()

    class Meta:
        app_label = "bench"
        ordering = ["number"]


class Taking(models.Model):
    """Someone takes a course."""

    course = models.ForeignKey(Course, models.CASCADE)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")

    class Meta:
        app_label = "bench"


class Progress(models.Model):
    """How far someone is with a lesson."""

    lesson = models.ForeignKey(Lesson, models.CASCADE)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    done = models.BooleanField(default=False)

    class Meta:
        app_label = "bench"


TABLES = [Course, Lesson, Taking, Progress]


@login_required
def f1(request):
    """Two queries: the session and the person."""
    return render(request, "bench/f1.html")


@login_required
def f2(request, course, lesson):
    """Six queries: the session, the person, the lesson with its course, may I, how far am I, and the menu."""
    lesson = get_object_or_404(Lesson.objects.select_related("course"), course__slug=course, slug=lesson)
    if not Taking.objects.filter(course=lesson.course, user=request.user).exists():
        raise Http404
    progress = Progress.objects.filter(lesson=lesson, user=request.user).first()
    menu = lesson.course.lessons.defer("html")
    return render(request, "bench/f2.html", {"lesson": lesson, "progress": progress, "menu": menu})


def make(html, user, lessons=20):
    """The tables of F2 with one course in it, which this person takes; each lesson shows this HTML."""
    _make_tables()
    course = Course.objects.create(title="Kwaliteitszorg", slug="kwaliteitszorg")
    Taking.objects.create(course=course, user=user)
    for number in range(1, lessons + 1):
        fields = {"title": f"Stap {number}", "slug": f"stap-{number}", "number": number, "html": html}
        Progress.objects.create(lesson=Lesson.objects.create(course=course, **fields), user=user)


def _make_tables():
    """No migrations, as they are nobody's data; and not `with schema_editor()`, which refuses a test's transaction."""
    editor = connection.SchemaEditorClass(connection)
    editor.deferred_sql = []
    for table in TABLES:
        editor.create_model(table)
    for statement in editor.deferred_sql:  # indexes
        editor.execute(statement)
