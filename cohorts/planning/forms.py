"""What starts a group, and what is said of it besides its dates."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms.models import WagtailAdminModelForm

from cohorts.enrolment.models import Role
from cohorts.schedule.models import Cohort
from cohorts.schools.models import Region
from leergang.content.course import CoursePage

from .drafts.fields import DayField
from .queries import possible_teachers

LIKE_BEFORE = gettext_lazy("zoals bij de groep ervoor")


class StartForm(forms.Form):
    """The three things a new group needs; the rest follows."""

    course = forms.ModelChoiceField(label=gettext_lazy("Leergang"), queryset=CoursePage.objects.all(), empty_label=None)
    day_one = DayField(label=gettext_lazy("Eerste dag"))
    like = forms.ModelChoiceField(
        label=gettext_lazy("In het ritme van"),
        queryset=Cohort.objects.filter(days__isnull=False).distinct(),
        required=False,
        empty_label=gettext_lazy("de laatste groep van deze leergang"),
        help_text=gettext_lazy("Zonder eerdere groep komen de dagen vijf weken na elkaar."),
    )
    region = forms.ChoiceField(
        label=gettext_lazy("Vakanties van regio"), choices=[("", LIKE_BEFORE), *Region.choices], required=False
    )

    def clean(self):
        """A rhythm is of the same course."""
        data = super().clean()
        if (like := data.get("like")) and data.get("course") and like.course_id != data["course"].pk:
            self.add_error("like", _("Deze groep volgde een andere leergang. Kies een groep van dezelfde leergang."))
        return data


class BasicsForm(forms.Form):
    """What a new group is called, and where it meets."""

    name = forms.CharField(label=gettext_lazy("Naam van de groep"), max_length=200)
    seats = forms.IntegerField(label=gettext_lazy("Plaatsen"), min_value=1, max_value=500)
    place = forms.CharField(label=gettext_lazy("Plaats"), max_length=200, required=False)


class CohortForm(WagtailAdminModelForm):
    """Everything of a group that has no date."""

    teachers = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Docenten"),
        queryset=None,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Zij zien de deelnemers en mogen de dagen van deze groep veranderen."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["teachers"].queryset = possible_teachers()
        self.fields["teachers"].error_messages["required"] = _("Kies minstens één docent.")
        if self.instance.pk:
            self.initial["teachers"] = [enrolment.user_id for enrolment in self.instance.enrolments.teaching()]

    def clean_seats(self):
        """Nobody loses a seat by a number."""
        seats, taken = self.cleaned_data["seats"], self.instance.enrolments.participants().count()
        if seats < taken:
            text = _("Er doen al %(taken)s mensen mee. Kies minstens %(taken)s plaatsen.")
            raise ValidationError(text % {"taken": taken})
        return seats

    def clean_teachers(self):
        """Nobody is both, and nobody shuts themselves out."""
        teachers = self.cleaned_data["teachers"]
        if both := self.instance.enrolments.filter(user__in=teachers, role=Role.PARTICIPANT).first():
            text = _("%(name)s is deelnemer van deze groep en kan er geen docent van zijn.")
            raise ValidationError(text % {"name": both.user})
        mine = self.instance.enrolments.teaching().filter(user=self.for_user).exists()
        if mine and self.for_user not in teachers and not self.for_user.has_perm("cohorts.change_every_cohort"):
            raise ValidationError(_("Je haalt jezelf weg en kunt dan niet meer bij deze groep. Vraag dat een collega."))
        return teachers
