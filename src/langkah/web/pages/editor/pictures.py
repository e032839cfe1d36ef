"""A picture is taken without what a camera writes into it."""

from __future__ import annotations

import struct
from io import BytesIO
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageOps
from wagtail.images.forms import BaseImageForm

#: What a picture is written as again; a moving one is left as it is, for it carries no place.
_WRITTEN = {"JPEG": {"quality": 92}, "PNG": {}, "WEBP": {"quality": 92}}
#: What is about its dots and stays.
_STAYS = {"icc_profile", "transparency", "gamma", "dpi"}
_JFIF = {"jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression"}


class PictureForm(BaseImageForm):
    """A picture without tags, which all units would share, and without what a camera writes into it."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.fields.pop("tags", None)
        if "file" in self.fields:
            _hold(self.fields["file"])

    def clean_file(self) -> Any:
        """The picture alone: not where it was taken, when, and with which phone."""
        given = self.cleaned_data.get("file")
        return bare(given) if "file" in self.changed_data and given else given


def _hold(field: Any) -> None:
    """What is cut short, or far too large to be looked at, is refused like anything that is no picture."""
    own = field.to_python

    def to_python(given: Any) -> Any:
        try:
            return own(given)
        except (OSError, SyntaxError, ValueError, struct.error, Image.DecompressionBombError) as broken:
            raise ValidationError(field.error_messages["invalid_image"], code="invalid_image") from broken

    field.to_python = to_python


def bare(given: Any) -> Any:
    """The same picture, upright, written anew without a word beside its dots; the name stays."""
    given.seek(0)
    with Image.open(given) as seen:
        kind = seen.format or ""
        if kind not in _WRITTEN or not set(seen.info) - _STAYS - _JFIF:
            given.seek(0)
            return given
        upright = ImageOps.exif_transpose(seen)
        for word in set(upright.info) - _STAYS:
            del upright.info[word]
        written = BytesIO()
        profile = {"icc_profile": upright.info["icc_profile"]} if "icc_profile" in upright.info else {}
        upright.save(written, kind, **_WRITTEN[kind], **profile)
    return SimpleUploadedFile(given.name, written.getvalue(), given.content_type)
