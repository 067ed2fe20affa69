"""Originals have no address, no copy of one is made, and a file is for whoever may read its page."""

import re
import stat
from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage, storages
from django.template import Context, Template
from django.urls import reverse
from PIL import Image
from wagtail.images.models import Filter
from wagtail.models import Page
from wagtail.rich_text import expand_db_html

from leergang.content.blocks import ImageBlock
from leergang.content.course import ModulePage, StepPage
from leergang.content.media import Handout, Picture, Rendition
from tests import factories

TAGS = [
    "{% image picture original %}",
    "{% image picture original format-webp %}",
    "{% image picture format-webp %}",
    "{% image picture jpegquality-90 %}",
    "{% srcset_image picture original sizes='90vw' %}",
    "{% picture picture format-{webp,png} original %}",
    "{% picture picture format-{webp,png} width-{100,200} sizes='90vw' %}",
    "{% image picture original as big %}{{ big.url }}",
]
SPECS = ["original", "original|format-webp", "format-webp|original", "bgcolor-fff", "width-100"]


@pytest.fixture
def photo(db):
    """A large photo, with what a camera writes in it."""
    exif = Image.Exif()
    exif[0x010F] = "Merk van de camera"
    exif[0x0112] = 6  # lies on its side
    exif.get_ifd(0x8825)[1] = "N"
    file = BytesIO()
    Image.new("RGB", (2400, 1200), "#1a3a5c").save(file, "JPEG", exif=exif, comment=b"Eigenaar", xmp=b"<x>Plaats</x>")
    return Picture.objects.create(title="Foto", file=ContentFile(file.getvalue(), "IMG_0001.JPG"))


def all_is_resized():
    """Nothing was made under the name `original`, or as large as one."""
    assert Rendition.objects.exists()
    for rendition in Rendition.objects.all():
        assert "original" not in rendition.filter_spec
        assert "original" not in rendition.file.name
        assert max(rendition.width, rendition.height) <= 1600
    return True


@pytest.mark.parametrize("tag", TAGS)
def test_no_tag_makes_a_copy_of_the_original(photo, tag):
    html = Template("{% load wagtailimages_tags %}" + tag).render(Context({"picture": photo}))
    assert "/media/images/" in html
    assert "original" not in html
    assert all_is_resized()


@pytest.mark.parametrize("spec", SPECS)
@pytest.mark.parametrize("kind", [str, Filter])
def test_no_method_makes_a_copy_of_the_original(photo, spec, kind):
    photo.get_rendition(kind(spec))
    assert list(photo.get_renditions(kind(spec), "width-50")) == [spec, "width-50"]
    photo.create_renditions(Filter("original"), Filter("width-60"))
    assert all("original" not in path.name for path in Path(storages["renditions"].location).rglob("*"))
    assert not Rendition.objects.filter(file__contains="original").exists()


def test_no_picture_in_rich_text_makes_a_copy_of_the_original(photo):
    for name in ("fullwidth", "left", "right"):
        expand_db_html(f'<embed embedtype="image" id="{photo.pk}" format="{name}" alt=""/>')
    assert all_is_resized()


def test_no_screen_of_the_admin_makes_a_copy_of_the_original(photo, client):
    client.force_login(factories.administrator())
    names = ("wagtailimages:index", "wagtailimages_chooser:choose", "wagtailimages:add_multiple")
    numbered = ("wagtailimages:edit", "wagtailimages:image_usage")
    chosen = ("wagtailimages_chooser:chosen", "wagtailimages_chooser:select_format", "wagtailimages:delete")
    urls = [reverse(name) for name in names] + [reverse(name, args=[photo.pk]) for name in (*numbered, *chosen)]
    for url in urls:
        assert client.get(url).status_code == 200, url
    assert client.get(reverse("wagtailimages:url_generator", args=[photo.pk])).status_code == 404
    assert all_is_resized()


def test_the_admin_shows_an_original_only_to_who_may_change_it_and_keeps_no_copy(photo, client, reader):
    url = reverse("wagtailimages:preview", args=[photo.pk, "original"])
    for person in (None, reader):
        if person:
            client.force_login(person)
        assert client.get(url).status_code in (302, 404)
    client.force_login(factories.administrator())
    answer = client.get(url)
    assert "no-store" in answer["Cache-Control"]
    assert not Rendition.objects.exists()


@pytest.mark.parametrize("spec", ["width-300", "original", "max-300x300|jpegquality-60", "width-300|format-webp"])
def test_a_resized_photo_forgets_where_and_when_it_was_taken(photo, spec):
    made = photo.get_rendition(spec).file.read()
    for word in (b"Merk", b"Plaats", b"Eigenaar", b"Exif", b"xmp"):
        assert word not in made
    assert Image.open(BytesIO(made)).size[0] < Image.open(BytesIO(made)).size[1], "it was turned upright first"


def test_a_picture_in_a_page_keeps_its_whole_unguessable_name(photo):
    value = ImageBlock().to_python({"image": photo.pk, "alt": "Foto", "caption": "", "credit": "Wij"})
    html = ImageBlock().render(value)
    name = Path(photo.file.name).stem
    found = re.findall(r"/media/images/([0-9a-f]+)\.", html)
    assert re.fullmatch("[0-9a-f]{32}", name)
    assert set(found) == {name}


def test_the_original_is_nowhere_to_be_found(photo, client):
    photo.get_rendition("width-100")
    client.force_login(factories.administrator())
    name = Path(photo.file.name).name
    for address in (name, f"originals/{name}", f"images/{name}", f"private/originals/{name}"):
        assert client.get(f"/media/{address}").status_code == 404
    with pytest.raises(NotImplementedError):
        photo.file.url  # noqa: B018


TRAVERSALS = [
    "../private/{}",
    "images/../../private/{}",
    "%2e%2e/private/{}",
    "..%2fprivate%2f{}",
    "....//private/{}",
    "/etc/passwd",
    "//etc/passwd",
    "images/..%5c..%5cprivate%5c{}",
    "",
    "images",
    "images/",
]


@pytest.mark.parametrize("address", TRAVERSALS)
def test_no_address_of_a_rendition_leads_out_of_its_folder(photo, client, address):
    rendition = photo.get_rendition("width-100")
    assert client.get(rendition.url).status_code == 200
    assert client.get("/media/" + address.format(photo.file.name)).status_code in (301, 404)


def test_a_rendition_says_that_it_stays_and_runs_nothing(photo, client):
    answer = client.get(photo.get_rendition("width-100").url)
    assert answer["Cache-Control"] == f"public, max-age={365 * 24 * 60 * 60}, immutable"
    assert answer["Content-Security-Policy"] == "default-src 'none'"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Type"] == "image/jpeg"
    assert client.post(photo.get_rendition("width-100").url).status_code == 405


@pytest.mark.parametrize("group", ["Docenten", "Redactie"])
@pytest.mark.parametrize("kind", ["images", "documents"])
def test_who_writes_pages_adds_pictures_and_files(group, kind, client, db):
    client.force_login(factories.user(groups=[group]))
    assert client.get(f"/beheer/{kind}/").status_code == 200
    assert client.get(f"/beheer/{kind}/add/").status_code == 200


def test_what_is_private_is_readable_for_nobody_else_on_the_machine(photo):
    for file in (photo.file, factories.handout().file):
        path = Path(default_storage.path(file.name))
        assert path.is_relative_to(settings.MEDIA_ROOT)
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert not list(path.parent.glob("*.part"))


def test_two_files_of_one_name_are_two_files(db):
    first, second = factories.handout("Een"), factories.handout("Twee")
    assert first.file.read() != second.file.read()


@pytest.mark.parametrize("make", [factories.picture, factories.handout])
def test_what_is_deleted_leaves_the_disk_too(make, db, django_capture_on_commit_callbacks):
    made = make()
    paths = [default_storage.path(made.file.name)]
    if isinstance(made, Picture):
        paths.append(storages["renditions"].path(made.get_rendition("width-50").file.name))
    with django_capture_on_commit_callbacks(execute=True):
        made.delete()
    assert not [path for path in paths if Path(path).exists()]


# Handouts -----------------------------------------------------------------------------------------


@pytest.fixture
def cases(course):
    """The addresses of files: of a step, of a draft, of nobody, and of nothing at all."""
    step = StepPage.objects.first()
    draft = factories.step(ModulePage.objects.get(), title="Nog niet", live=False)
    own, hidden = factories.handout("Kaart", page=step), factories.handout("Kaart van later", page=draft)
    public = factories.handout("Kaart voor iedereen", is_public=True)
    return {
        "of a step": own.url,
        "of a draft": hidden.url,
        "public": public.url,
        "of which nobody said whose it is": factories.handout("Kaart van nog niemand").url,
        "misnamed": own.url.replace("kaart", "anders"),
        "missing": "/documenten/99999/kaart-van-niemand.pdf",
        "without a name": f"/documenten/{own.pk}/",
    }


@pytest.mark.parametrize("method", ["get", "head"])
def test_a_stranger_cannot_tell_a_file_of_members_from_none(client, cases, method):
    assert getattr(client, method)(cases.pop("public")).status_code == 200
    answers = {case: getattr(client, method)(address) for case, address in cases.items()}
    for case, address in cases.items():
        assert answers[case].status_code == 302, case
        assert answers[case].url == f"/inloggen/?next={address}"
    names = [{name for name in answer.headers if name != "Server-Timing"} for answer in answers.values()]
    assert all(one == names[0] for one in names)


@pytest.mark.parametrize("condition", ["HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE"])
def test_a_stranger_who_has_the_file_cannot_ask_whether_it_is_still_there(client, cases, condition):
    value = Handout.objects.first().get_file_hash() if "NONE" in condition else "Fri, 01 Jan 2100 00:00:00 GMT"
    assert client.get(cases["of a step"], **{condition: f'"{value}"'}).status_code == 302


@pytest.mark.parametrize("method", ["post", "put", "delete", "options", "patch"])
def test_a_file_is_only_ever_asked_for(client, cases, method):
    assert {getattr(client, method)(address).status_code for address in cases.values()} == {405}


def test_who_signed_in_gets_files_of_steps_and_nothing_else(signed_in, cases):
    found = {case: signed_in.get(address).status_code for case, address in cases.items()}
    assert found == dict.fromkeys(cases, 404) | {"of a step": 200, "public": 200}


def test_who_works_on_a_draft_gets_its_file(client, cases):
    client.force_login(factories.user(groups=["Docenten"]))
    assert client.get(cases["of a draft"]).status_code == 200


def test_a_file_is_sent_as_a_download_that_stays_in_no_cache(signed_in, cases):
    answer = signed_in.get(cases["of a step"])
    assert answer["Content-Disposition"] == 'attachment; filename="kaart.pdf"'
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "default-src 'none'"
    assert "no-store" in answer["Cache-Control"]
    assert "private" in answer["Cache-Control"]


def test_a_file_of_a_page_that_goes_offline_goes_with_it(signed_in, cases):
    Page.objects.filter(handouts__isnull=False).update(live=False)
    assert signed_in.get(cases["of a step"]).status_code == 404


@pytest.mark.parametrize("how", ["one by one", "in bulk"])
def test_a_page_with_files_below_it_is_not_deleted_and_says_why(client, cases, how):
    client.force_login(factories.administrator())
    module = ModulePage.objects.get()
    address = {"one by one": f"/beheer/pages/{module.pk}/delete/"}.get(how)
    answer = client.post(address or f"/beheer/bulk/wagtailcore/page/delete/?id={module.pk}", follow=True)
    assert "er horen bestanden bij: Kaart, Kaart van later." in answer.text
    assert ModulePage.objects.exists()
    Handout.objects.all().delete()
    assert client.post(f"/beheer/pages/{module.pk}/delete/").status_code == 302
    assert not ModulePage.objects.exists()


def test_a_picture_that_is_deleted_in_bulk_is_not_taken_for_a_page(client, photo):
    client.force_login(factories.administrator())
    assert client.post(f"/beheer/bulk/leergang/picture/delete/?id={photo.pk}").status_code == 302
    assert not Picture.objects.exists()


def test_a_picture_of_huge_measures_is_refused_before_it_is_taken_apart(client, db):
    client.force_login(factories.administrator())
    file = BytesIO()
    Image.new("1", (8000, 6000)).save(file, "PNG")
    sent = {"title": "Groot", "file": ContentFile(file.getvalue(), "groot.png"), "collection": 1}
    answer = client.post(reverse("wagtailimages:add"), sent)
    assert "pixels" in str(answer.context["form"].errors["file"])
    assert not Picture.objects.exists()
