"""What the body of a text is made of; a picture comes with its words."""

from __future__ import annotations

from wagtail.blocks import CharBlock, RichTextBlock, StreamBlock, StructBlock, TextBlock
from wagtail.images.blocks import ImageBlock

from langkah.web.page.words import said

_INLINE = ["bold", "italic", "link"]


class Quote(StructBlock):
    """Somebody's words, and whose they are."""

    words = TextBlock(label=said("block_quote_words"))
    whose = CharBlock(required=False, max_length=160, label=said("block_quote_whose"))

    class Meta:
        icon = "openquote"
        template = "pages/blocks/quote.html"


class Picture(StructBlock):
    """A picture with its alternative text, and the line below it."""

    picture = ImageBlock(label=said("block_picture"))
    caption = CharBlock(required=False, max_length=240, label=said("block_caption"))

    class Meta:
        icon = "image"
        template = "pages/blocks/picture.html"


class Body(StreamBlock):
    """Headings, paragraphs, lists, quotes, pictures."""

    heading = CharBlock(
        max_length=160, label=said("block_heading"), icon="title", template="pages/blocks/heading.html"
    )
    paragraph = RichTextBlock(features=_INLINE, label=said("block_paragraph"), icon="pilcrow")
    listing = RichTextBlock(features=["ul", "ol", *_INLINE], label=said("block_list"), icon="list-ul")
    quote = Quote(label=said("block_quote"))
    picture = Picture(label=said("block_picture"))
