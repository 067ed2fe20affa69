"""What a person did in the admin, and left there."""

import json

from django.utils.translation import gettext as _
from wagtail.admin.models import EditingSession, FormState
from wagtail.models import (
    COMMENTS_RELATION_NAME,
    APIToken,
    Comment,
    CommentReply,
    ModelLogEntry,
    Page,
    PageLogEntry,
    PageSubscription,
    Revision,
    TaskState,
    UploadedFile,
    WorkflowState,
)
from wagtail.users.models import UserProfile

from leergang.content.changes.models import ContentChange
from leergang.content.media import Handout, Picture
from leergang.kit.personal import Kept, Told

# What stays for everyone, and the field in which a person is named.
NAMELESS = (
    *((Page, "owner"), (Page, "locked_by"), (Revision, "user"), (PageLogEntry, "user"), (ModelLogEntry, "user")),
    *((Picture, "uploaded_by_user"), (Handout, "uploaded_by_user"), (Comment, "resolved_by")),
    *((WorkflowState, "requested_by"), (TaskState, "finished_by"), (ContentChange, "by")),
)
# What is this person's own.
THEIRS = (CommentReply, Comment, UserProfile, EditingSession, FormState, APIToken, PageSubscription)


def kept() -> Kept:
    """Pages and files keep being there; remarks and what was left half done go."""
    return Kept(
        slug="beheer",
        title=_("Wat je in het beheer deed"),
        told=_told,
        erase=_erase,
        theirs=(*(model._meta.label for model in THEIRS), UploadedFile._meta.label),
        nameless=tuple({model._meta.label for model, field in NAMELESS}),
        stays=_("Wat je in het beheer schreef, plaatste of wijzigde blijft van de leergang, zonder je naam."),
        files=_files,
    )


def _told(user) -> Told:
    done = [*_log(PageLogEntry, user), *_log(ModelLogEntry, user)]
    remarks = [
        {_("opmerking"): one.text, _("gemaakt op"): one.created_at}
        for model in (Comment, CommentReply)
        for one in model.objects.filter(user=user).order_by("pk")
    ]
    files = [
        {_("bestand"): one.title, _("geplaatst op"): one.created_at}
        for model in (Picture, Handout)
        for one in model.objects.filter(uploaded_by_user=user).order_by("pk")
    ]
    pages = Page.objects.filter(owner=user).order_by("path").values_list("title", "first_published_at")
    return {
        _("Waarom je iets veranderde"): [
            {_("zin"): one.sentence, _("wanneer"): one.revision.created_at}
            for one in ContentChange.objects.filter(by=user).select_related("revision").order_by("pk")
        ],
        _("Bladzijden die je maakte"): [{_("titel"): title, _("gepubliceerd op"): at} for title, at in pages],
        _("Bestanden die je plaatste"): files,
        _("Opmerkingen"): remarks,
        _("Wat het logboek van je weet"): sorted(done, key=lambda row: row[_("wanneer")]),
        _("Waar je aan begon"): [
            {_("formulier"): one.data, _("laatst veranderd"): one.last_updated_at}
            for one in FormState.objects.filter(user=user)
        ],
        _("Sleutels"): [
            {_("naam"): one.name, _("gemaakt op"): one.created} for one in APIToken.objects.filter(user=user)
        ],
    }


def _log(model, user):
    found = model.objects.filter(user=user).order_by("timestamp")
    return [{_("wat"): one.action, _("waarvan"): one.label, _("wanneer"): one.timestamp} for one in found]


def _files(user):
    """A portrait, from before it could no longer be placed here, and uploads that were not finished."""
    for profile in UserProfile.objects.filter(user=user).exclude(avatar=""):
        yield profile.avatar.name.rpartition("/")[2], profile.avatar
    for upload in UploadedFile.objects.filter(uploaded_by_user=user):
        yield upload.file.name.rpartition("/")[2], upload.file


def _erase(user) -> None:
    for _name, file in _files(user):
        file.delete(save=False)
    _forget_remarks_in_revisions(user)
    UploadedFile.objects.filter(uploaded_by_user=user).delete()
    for model in THEIRS:
        model.objects.filter(user=user).delete()
    for model, field in NAMELESS:
        model.objects.filter(**{field: user}).update(**{field: None})


def _forget_remarks_in_revisions(user):
    """A revision of a page has a copy of the remarks that stood beside it."""
    for revision in Revision.objects.filter(content__icontains=COMMENTS_RELATION_NAME).iterator():
        before = json.dumps(revision.content)
        remarks = revision.content.get(COMMENTS_RELATION_NAME) or []
        revision.content[COMMENTS_RELATION_NAME] = [_without(one, user) for one in remarks if one["user"] != user.pk]
        if json.dumps(revision.content) != before:
            Revision.objects.filter(pk=revision.pk).update(content=revision.content)


def _without(remark, user):
    return remark | {"replies": [reply for reply in remark.get("replies", []) if reply["user"] != user.pk]}
