"""A picture is taken without what a camera writes into it."""

from __future__ import annotations

import secrets
import struct
from io import BytesIO
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageOps, ImageSequence
from wagtail.images.forms import BaseImageForm
from wagtail.utils.file import hash_filelike

from langkah.web.page.words import said
from langkah.web.pages.editor import twice

#: What a picture is written as again, with what; a phone's pair of pictures becomes its first one.
_WRITTEN: dict[str, tuple[str, dict[str, Any]]] = {
    "JPEG": ("JPEG", {"quality": 92}),
    "MPO": ("JPEG", {"quality": 92}),
    "PNG": ("PNG", {}),
    "WEBP": ("WEBP", {"quality": 92}),
    "GIF": ("GIF", {}),
}
#: Bytes of chance in the name of a picture.
_NAME = 16
#: How frames follow one another, where a picture moves.
_MOVES = {"duration", "loop"}
_BROKEN = (OSError, SyntaxError, ValueError, struct.error, Image.DecompressionBombError)
#: What is about its dots and stays.
_STAYS = {"icc_profile", "transparency", "gamma", "dpi"} | _MOVES


class PictureForm(BaseImageForm):
    """A picture without tags, which all units would share, and without what a camera writes into it.

    Its file stays: it may stand in texts that were read with it, so another picture is another upload.
    """

    instance: Any

    def __init__(self, *arguments: Any, **options: Any) -> None:
        self._person = options.get("user")
        super().__init__(*arguments, **options)
        self.fields.pop("tags", None)
        if self.instance.pk and self.fields.pop("file", None):
            self["title"].help_text = said("picture_stays")  # the library has bound it by now
        elif "file" in self.fields:
            _hold(self.fields["file"])

    def clean_file(self) -> Any:
        """The picture alone: not where it was taken, when, and with which phone."""
        given = self.cleaned_data.get("file")
        if "file" not in self.changed_data or not given:
            return given
        try:
            return bare(given)
        except _BROKEN as broken:
            told = self.fields["file"].error_messages["invalid_image"]
            raise ValidationError(told, code="invalid_image") from broken

    def save(self, commit: bool = True) -> Any:
        """The picture; the one that is there already where the same upload arrives twice."""
        given = self.cleaned_data.get("file")
        if self._person and given:
            dots = hash_filelike(given)
            given.seek(0)
            known = twice.same_picture(self._person.pk, self.instance.title, dots)
            if known is not None:
                self.instance = known
                return known
        return super().save(commit=commit)


def _hold(field: Any) -> None:
    """What is cut short, or far too large to be looked at, is refused like anything that is no picture."""
    field.error_messages["file_too_many_pixels"] = said("picture_too_many_dots")
    own = field.to_python

    def to_python(given: Any) -> Any:
        try:
            return own(given)
        except _BROKEN as broken:
            raise ValidationError(field.error_messages["invalid_image"], code="invalid_image") from broken

    field.to_python = to_python


def bare(given: Any) -> Any:
    """The same picture, upright, written anew without a word beside its dots, under a name that nobody guesses.

    It is written anew whatever was found in it: words may stand behind the dots, or where no reader looks.

    Raises: whatever stands in _BROKEN for what cannot be read to its end.
    """
    given.seek(0)
    with Image.open(given) as seen:
        kind, options = _WRITTEN.get(seen.format or "", (None, {}))
        if kind is None:
            raise ValueError(seen.format)
        seen.load()
        moves = kind != "JPEG" and getattr(seen, "n_frames", 1) > 1
        written = BytesIO()
        if moves:
            _write_moving(seen, kind, written, options)
        else:
            upright = _alone(ImageOps.exif_transpose(seen))
            upright.save(written, kind, **_beside(upright.info), **options)
    return SimpleUploadedFile(unguessed(given.name), written.getvalue(), given.content_type)


def unguessed(name: str) -> str:
    """Another name with the same ending.

    What is made of a picture is given out by its name alone, from the day it is uploaded: who was shown no page with
    it does not know the name. Nor does the name tell what a phone or a person called the file.
    """
    return f"{secrets.token_hex(_NAME)}{Path(name).suffix.lower()}"


def _alone(frame: Image.Image) -> Image.Image:
    """Its dots, and what is about them."""
    for word in set(frame.info) - _STAYS:
        del frame.info[word]
    return frame


def _beside(info: dict[Any, Any]) -> dict[str, Any]:
    return {"icc_profile": info["icc_profile"]} if "icc_profile" in info else {}


def _write_moving(seen: Image.Image, kind: str, written: BytesIO, options: dict[str, Any]) -> None:
    """Every frame as it is shown, as long as it is shown."""
    frames, lasting = [], []
    for frame in ImageSequence.Iterator(seen):
        lasting.append(frame.info.get("duration", 0))
        frames.append(_alone(frame.copy()))
    first, *rest = frames
    first.save(
        written,
        kind,
        save_all=True,
        append_images=rest,
        duration=lasting,
        loop=seen.info.get("loop", 0),
        **_beside(first.info),
        **options,
    )
