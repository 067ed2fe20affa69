"""What the guard sees in a work: which question or file, what, and how to mend it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..attachments.models import Attachment
from ..attachments.queries import is_of_files
from ..work.kinds import asked
from ..work.models import Work
from ..work.values import text
from . import signs
from .documents import Behind, behind, text_of

FOUND: tuple[tuple[Callable[[str], str], str | Promise, str | Promise], ...] = (
    (
        signs.names,
        gettext_lazy("Dit lijkt een lijst met namen en cijfers of klassen."),
        gettext_lazy("Schrijf leerling A, leerling B. Laat weg wat je voor je verhaal niet nodig hebt."),
    ),
    (
        signs.citizen_number,
        gettext_lazy("Dit lijkt een burgerservicenummer."),
        gettext_lazy("Haal het weg. Zo’n nummer is hier nooit nodig."),
    ),
    (
        signs.addresses,
        gettext_lazy("Dit zijn e-mailadressen van meer mensen."),
        gettext_lazy("Haal ze weg, of zeg alleen wat voor mensen het zijn."),
    ),
)


@dataclass(frozen=True)
class Sighting:
    """One thing to look at once more. `field` is the question; `file` the document it stands in, if any."""

    field: str
    where: str
    what: str
    sample: str
    mend: str
    file: Attachment | None = None
    can_be_cleaned: bool = False


def look(work: Work) -> list[Sighting]:
    """Everything worth a second look, in the order of the questions; one query beside those of the form."""
    labels = asked(work)
    written = {field: text(value) for field, value in work.body.items() if not is_of_files(value)}
    found = [one for field, said in written.items() for one in _in_text(said, field, labels.get(field, ""))]
    for attachment in Attachment.objects.present().filter(work=work.pk):
        found += _in_file(attachment, work, labels.get(attachment.field, ""))
    order = {field: at for at, field in enumerate(labels)}
    return sorted(found, key=lambda one: order.get(one.field, len(order)))


def _in_text(value, field, where, file=None) -> Iterator[Sighting]:
    for sign, what, mend in FOUND:
        if sample := sign(value):
            yield Sighting(field, where, str(what), sample, str(mend), file)


def _in_file(attachment, work, where) -> Iterator[Sighting]:
    with attachment.file.open() as file:
        yield from _in_text(text_of(file, attachment.kind), attachment.field, where, attachment)
        hidden = behind(file, attachment.kind)
    own = {str(user) for user in (work.owner, *(author.user for author in work.authors.select_related("user")))}
    makers = [name for name in hidden.makers if name not in own]
    if makers or hidden.company:
        sample = ", ".join(filter(None, [*makers, hidden.company]))
        what = _("In de eigenschappen van dit bestand staat wie het maakte.")
        mend = _("Haal die gegevens eruit als ze niet van jou zijn.")
        can = attachment.kind != "pdf"
        yield Sighting(attachment.field, where, what, sample, mend, attachment, can)
    if told := _unseen(hidden):
        mend = _("Open het bestand, kies Bestand en dan Controleren op problemen. Stuur het daarna opnieuw op.")
        yield Sighting(attachment.field, where, _("In dit bestand zit meer dan je ziet."), told, mend, attachment)


def _unseen(hidden: Behind) -> str:
    told = (
        (hidden.has_remarks, _("opmerkingen")),
        (hidden.has_changes, _("bijgehouden wijzigingen")),
        (hidden.has_hidden_sheets, _("verborgen werkbladen")),
    )
    return ", ".join(name for there, name in told if there)
