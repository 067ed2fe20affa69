"""Begrippen, Standaarden, Bronnen and Kaarten in the menu of the admin."""

from django.forms import CheckboxSelectMultiple
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.admin.ui.tables import BooleanColumn, Column, LiveStatusTagColumn, NumberColumn, UpdatedAtColumn
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.snippets.views.snippets import SnippetViewSet

from leergang.content.reference.models import DialogueCard, Source, Standard, Term
from leergang.content.reference.vocabulary import Subject

from .screens import QuickIndexView, WordEditView, WordIndexView, WordUsageView

FINDABLE = MultiFieldPanel(
    [FieldPanel("subjects", widget=CheckboxSelectMultiple), FieldPanel("line")], heading=_("Vindbaar")
)
CERTAINTY = Column("certainty", label=_("Zekerheid"), accessor="get_certainty_display", sort_key="certainty")
SUBJECTS = Column(
    "subjects",
    label=_("Onderwerpen"),
    accessor=lambda thing: ", ".join(str(subject) for subject in thing.subjects.all()),
)
USED_ON = NumberColumn("used_on", label=_("Staat op"), accessor="used_on")


class ReferenceViewSet(SnippetViewSet):
    """What the four have in common: in the menu itself, found by their words, on Dutch addresses."""

    add_to_admin_menu = True
    copy_view_enabled = False
    list_per_page = 50
    index_view_class: type[QuickIndexView] = QuickIndexView
    # The search index cannot filter on all that the list can, so here the database looks itself.
    search_backend_name = None
    prefetch: tuple[str, ...] = ("subjects",)

    def get_queryset(self, request):
        """With what the columns show."""
        return self.model.objects.select_related("latest_revision").prefetch_related(*self.prefetch)


class TermViewSet(ReferenceViewSet):
    """Terms."""

    model = Term
    icon = "openquote"
    menu_label = _("Begrippen")
    menu_order = 120
    admin_url_namespace, base_url_path = "begrippen", "begrippen"
    list_display = [
        "name",
        SUBJECTS,
        CERTAINTY,
        USED_ON,
        BooleanColumn("in_text", label=_("In tekst")),
        UpdatedAtColumn(),
        LiveStatusTagColumn(),
    ]
    list_filter = ["subjects", "line", "certainty", "in_text"]
    search_fields = ["name", "synonyms", "forms", "definition"]
    index_view_class = WordIndexView
    usage_view_class = WordUsageView
    edit_view_class = WordEditView
    edit_handler = TabbedInterface(
        [
            ObjectList(
                [
                    FieldPanel("name"),
                    FieldPanel("definition"),
                    FieldPanel("certainty"),
                    MultiFieldPanel(
                        [FieldPanel("synonyms"), FieldPanel("forms"), FieldPanel("in_text")],
                        heading=_("Hoe het begrip in een tekst staat"),
                    ),
                    FINDABLE,
                ],
                heading=_("Begrip"),
            ),
            ObjectList([FieldPanel("slug")], heading=_("Adres")),
        ]
    )


class StandardViewSet(ReferenceViewSet):
    """Standards: versioned, with how sure we are beside what we say."""

    model = Standard
    icon = "list-ol"
    menu_label = _("Standaarden")
    menu_order = 130
    admin_url_namespace, base_url_path = "standaarden", "standaarden"
    list_display = [
        "code",
        "title",
        "framework",
        "valid_from",
        "valid_until",
        CERTAINTY,
        BooleanColumn("is_core", label=_("Kern"), sort_key="is_core"),
        USED_ON,
        LiveStatusTagColumn(),
    ]
    list_filter = ["framework", "level", "certainty", "is_core", "subjects"]
    search_fields = ["code", "title", "own_words", "area"]
    index_view_class = WordIndexView
    usage_view_class = WordUsageView
    edit_view_class = WordEditView
    panels = [
        FieldRowPanel([FieldPanel("code"), FieldPanel("title")]),
        FieldRowPanel([FieldPanel("level"), FieldPanel("area")]),
        MultiFieldPanel(
            [
                FieldPanel("framework"),
                FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_until")]),
                FieldPanel("replaces"),
            ],
            heading=_("Versie"),
        ),
        FieldRowPanel([FieldPanel("own_words"), FieldPanel("certainty")]),
        FieldRowPanel([FieldPanel("is_core"), FieldPanel("source")]),
        FieldPanel("evidence"),
        FINDABLE,
    ]


class SourceViewSet(ReferenceViewSet):
    """Sources."""

    model = Source
    icon = "link"
    menu_label = _("Bronnen")
    menu_order = 140
    admin_url_namespace, base_url_path = "bronnen", "bronnen"
    list_display = ["code", "title", "where", "looked_at", UpdatedAtColumn(), LiveStatusTagColumn()]
    list_filter = {"looked_at": ["isnull", "lt"]}
    search_fields = ["code", "title", "where", "note"]
    prefetch = ()
    panels = [
        FieldRowPanel([FieldPanel("code"), FieldPanel("looked_at")]),
        FieldPanel("title"),
        FieldPanel("where"),
        FieldPanel("url"),
        FieldPanel("note"),
    ]


class DialogueCardViewSet(ReferenceViewSet):
    """Dialogue cards."""

    model = DialogueCard
    icon = "comment"
    menu_label = _("Kaarten")
    menu_order = 150
    admin_url_namespace, base_url_path = "kaarten", "kaarten"
    list_display = [
        "question",
        Column("phase", label=_("Fase"), accessor="get_phase_display", sort_key="phase"),
        Column("row", label=_("Rij"), accessor="get_row_display", sort_key="row"),
        SUBJECTS,
        CERTAINTY,
        LiveStatusTagColumn(),
    ]
    list_filter = ["phase", "row", "subjects", "certainty"]
    search_fields = ["question", "follow_up"]
    panels = [
        FieldPanel("question"),
        FieldRowPanel([FieldPanel("phase"), FieldPanel("row")]),
        FieldPanel("follow_up"),
        FieldPanel("certainty"),
        FINDABLE,
        FieldPanel("slug"),
    ]


class SubjectViewSet(ModelViewSet):
    """The nine subjects: their names may be reworded."""

    model = Subject
    icon = "tag"
    menu_label = _("Onderwerpen")
    menu_order = 600
    add_to_settings_menu = True
    name = "onderwerpen"
    list_display = ["name", "slug"]
    form_fields = ["name"]
    copy_view_enabled = False


VIEWSETS = [TermViewSet, StandardViewSet, SourceViewSet, DialogueCardViewSet]
