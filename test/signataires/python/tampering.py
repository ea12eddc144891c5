"""Further changes that pyHanko makes to a PDF when it signs, in the same update."""

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.sign.fields import enumerate_sig_fields


def page(writer, _field):
    """Draws a bar over the first page."""
    bar = generic.StreamObject(stream_data=b"q 1 0 0 rg 0 400 595 60 re f Q")
    writer.add_stream_to_page(0, writer.add_object(bar))


def annotation(writer, _field):
    """Adds a square annotation over the first page."""
    first, _ = writer.find_page_for_modification(0)
    square = generic.DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/Annot"),
            pdf_name("/Subtype"): pdf_name("/Square"),
            pdf_name("/Rect"): generic.ArrayObject(map(generic.NumberObject, (50, 300, 450, 500))),
            pdf_name("/IC"): generic.ArrayObject(map(generic.NumberObject, (1, 0, 0))),
            pdf_name("/F"): generic.NumberObject(4),
        }
    )
    writer.register_annotation(first, writer.add_object(square))


def title(writer, _field):
    """Changes the title of the document."""
    writer.document_meta.title = "Un autre contrat"


def field(writer, name):
    """Moves a field over the text of its page."""
    (found,) = (reference for known, _, reference in enumerate_sig_fields(writer) if known == name)
    found.get_object()["/Rect"] = generic.ArrayObject(map(generic.NumberObject, (60, 500, 520, 750)))
    writer.mark_update(found)


CHANGES = {"": lambda *_: None, "page": page, "annotation": annotation, "title": title, "field": field}
