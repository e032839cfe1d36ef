"""Opens the site of a unit: pages, workflow, and what each role may do there."""

from __future__ import annotations

from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.images import get_image_model
from wagtail.models import (
    Collection,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Site,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from langkah.web.page.words import WORDS
from langkah.web.pages.models import Approval, HomePage, LegalReview, NewsIndexPage, OpinionIndexPage
from langkah.web.people.models import Unit, group_of
from langkah.web.people.powers import Role

#: What a role may do with the pages of its unit. Going live is decided by the workflow; `publish` takes down.
_ON_PAGES = {
    Role.COMMUNICATIONS: ("add_page", "change_page"),
    Role.EDITOR: ("add_page", "change_page", "publish_page", "unlock_page"),
}
_ON_PICTURES = ("add_image", "change_image", "choose_image")


def open_site(unit: Unit, hostname: str = "localhost") -> HomePage:
    """The site of a unit, made where it is not there yet. The first one answers whatever name is asked for."""
    with transaction.atomic():
        home = HomePage.objects.filter(unit=unit).first() or _made(unit)
        Site.objects.filter(root_page__depth__lte=2).exclude(root_page__in=HomePage.objects.all()).delete()
        if not Site.objects.filter(root_page=home).exists():
            first = not Site.objects.filter(is_default_site=True).exists()
            Site.objects.create(
                hostname=hostname if first else f"{unit.slug}.invalid",
                site_name=unit.name,
                root_page=home,
                is_default_site=first,
            )
        _grant(unit, home)
        WorkflowPage.objects.get_or_create(page=home, defaults={"workflow": workflow()})
    return home


def workflow() -> Workflow:
    """The one workflow of all sites: read by one, approved by another."""
    reading = LegalReview.objects.first() or LegalReview.objects.create(name=WORDS["step_legal"].id)
    approving = Approval.objects.first() or Approval.objects.create(name=WORDS["step_approval"].id)
    made, new = Workflow.objects.get_or_create(name=WORDS["workflow"].id)
    if new:
        for order, task in enumerate((reading, approving)):
            WorkflowTask.objects.create(workflow=made, task=task, sort_order=order)
    return made


def _made(unit: Unit) -> HomePage:
    root = Page.get_first_root_node()
    home: HomePage = root.add_child(instance=HomePage(title=unit.name, slug=unit.slug, unit=unit))
    home.add_child(instance=NewsIndexPage(title=WORDS["site_news"].id, slug="berita"))
    home.add_child(instance=OpinionIndexPage(title=WORDS["site_opinions"].id, slug="opini"))
    return home


def _grant(unit: Unit, home: HomePage) -> None:
    folder = Collection.objects.filter(name=unit.name, depth=2).first()
    if folder is None:
        folder = Collection.get_first_root_node().add_child(name=unit.name)
    images = ContentType.objects.get_for_model(get_image_model())
    for role, names in _ON_PAGES.items():
        group = group_of(role, unit)
        for name in names:
            allowed = Permission.objects.get(content_type__app_label="wagtailcore", codename=name)
            GroupPagePermission.objects.get_or_create(group=group, page=home, permission=allowed)
        for name in _ON_PICTURES:
            allowed = Permission.objects.get(content_type=images, codename=name)
            GroupCollectionPermission.objects.get_or_create(
                group=group, collection=folder, permission=allowed
            )
