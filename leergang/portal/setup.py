"""What every installation starts with: the site, its first pages, and the groups with their rights.

Idempotent: run at each start of the demo, at each release in production, and once for the tests.
"""

from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Locale,
    Page,
    Site,
    Task,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from cohorts.calendar.models import SchoolHoliday
from cohorts.schedule.models import Cohort
from cohorts.schools.models import Board, School
from leergang.content.changes.keeping import write_down_what_is_out
from leergang.content.library import LibraryIndexPage
from leergang.content.pages import CourseIndexPage, HomePage
from leergang.content.reference.models import DialogueCard, Source, Standard, Term
from leergang.content.reference.vocabulary import Subject

# Our group, the name Wagtail gave its own, and what it may do with pages, pictures and handouts, terms and cards.
WRITE = ["add", "change", "publish"]
GROUPS = {
    "Docenten": ("Editors", WRITE, ["add", "change", "choose"], WRITE),
    "Redactie": (
        "Moderators",
        [*WRITE, "bulk_delete", "lock", "unlock"],
        ["add", "change", "choose"],
        [*WRITE, "delete"],
    ),
}
SMALL = (Term, Standard, Source, DialogueCard)
# What has a date or a list of people. A teacher changes the groups they teach, Redactie every group.
IN_TIME = {
    Cohort: ["add", "change"],
    School: ["add", "change"],
    Board: ["add", "change"],
    SchoolHoliday: ["add", "change", "delete"],
}
EVERY_GROUP = {"Redactie": ["change_every"], "Docenten": []}
CHECK, LOOK = "Check door een collega", "Een collega van de redactie kijkt mee"
SUBJECTS = {
    "denkmodellen": "Kwaliteit: definities en denkmodellen",
    "wettelijke-kaders": "Wettelijke kaders",
    "plannen": "Plannen",
    "rollen": "Rollen",
    "contracteren": "Contracteren",
    "anderen-meenemen": "Anderen meenemen",
    "kwaliteitscultuur": "Kwaliteitscultuur",
    "onderzoeksmatig-werken": "Onderzoeksmatig werken",
    "verantwoording": "Evaluatie, verantwoording en dialoog",
}


@transaction.atomic
def set_up() -> HomePage:
    """Makes what is missing and returns the home page."""
    Locale.objects.get_or_create(language_code="nl")
    root = Page.get_first_root_node() or Page.add_root(title="Root", slug="root")
    collection = Collection.get_first_root_node() or Collection.add_root(name="Root")
    home = _home(root)
    _overviews(home)
    for order, (slug, name) in enumerate(SUBJECTS.items(), 1):
        Subject.objects.get_or_create(slug=slug, defaults={"name": name, "order": order})
    for name, (wagtail_name, pages, files, small) in GROUPS.items():
        group = _group(name, wagtail_name, root, pages, collection, files)
        group.permissions.add(*(permission for model in SMALL for permission in _permissions(model, small)))
        group.permissions.add(*_permissions(Subject, ["change"]))
        for model, actions in IN_TIME.items():
            group.permissions.add(*_permissions(model, actions))
        group.permissions.add(*_permissions(Cohort, EVERY_GROUP[name]))
    _check_by_a_colleague(root)
    write_down_what_is_out()
    return home


def _check_by_a_colleague(root):
    """Whoever wants a second pair of eyes asks for them; publishing without stays possible. Redactie approves."""
    for kind, theirs, ours in ((Workflow, "Moderators approval", CHECK), (Task, "Moderators approval", LOOK)):
        if not kind.objects.filter(name=ours).exists():
            kind.objects.filter(name=theirs).update(name=ours)  # Wagtail's migrations made these
    workflow, _ = Workflow.objects.get_or_create(name=CHECK)
    task = GroupApprovalTask.objects.filter(name=LOOK).first() or GroupApprovalTask.objects.create(name=LOOK)
    task.groups.set(Group.objects.filter(name="Redactie"))
    WorkflowTask.objects.get_or_create(workflow=workflow, task=task)
    WorkflowPage.objects.get_or_create(page=root, defaults={"workflow": workflow})


def _home(root):
    home = HomePage.objects.first()
    if home is None:
        root.get_children().filter(slug="home").delete()  # Wagtail's welcome page, and its Site with it
        home = Page.objects.get(pk=root.pk).add_child(instance=HomePage(title="Leergang", slug="home"))
    Site.objects.get_or_create(is_default_site=True, defaults={"hostname": "localhost", "root_page": home})
    return home


def _overviews(home):
    for kind, title, slug in (
        (CourseIndexPage, "Leergangen", "leergang"),
        (LibraryIndexPage, "Bibliotheek", "bibliotheek"),
    ):
        if not kind.objects.exists():
            HomePage.objects.get(pk=home.pk).add_child(instance=kind(title=title, slug=slug))


def _group(name, wagtail_name, root, page_actions, collection, file_actions):
    if not Group.objects.filter(name=name).exists():
        Group.objects.filter(name=wagtail_name).update(name=name)
    group, _ = Group.objects.get_or_create(name=name)
    group.permissions.add(Permission.objects.get(codename="access_admin", content_type__app_label="wagtailadmin"))
    for permission in _permissions(Page, page_actions):
        GroupPagePermission.objects.get_or_create(group=group, page=root, permission=permission)
    # Also for our own Picture and Handout Wagtail asks the rights on its Image and Document.
    for permission in [*_permissions(Image, file_actions), *_permissions(Document, file_actions)]:
        GroupCollectionPermission.objects.get_or_create(group=group, collection=collection, permission=permission)
    return group


def _permissions(model, actions):
    kind = ContentType.objects.get_for_model(model, for_concrete_model=False)
    wanted = [f"{action}_{model._meta.model_name}" for action in actions]
    return Permission.objects.filter(content_type=kind, codename__in=wanted)
