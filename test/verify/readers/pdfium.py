"""Shows PDFs with PDFium. Reads one path per line; writes a line of JSON (the sizes of the pages, or an error), then their grey bytes."""

import json
import sys

import pypdfium2

if sys.argv[1] == "--version":
    print(pypdfium2.PDFIUM_INFO)
    sys.exit()

SCALE = float(sys.argv[1])
OUT = sys.stdout.buffer


def shown(path):
    pdf = pypdfium2.PdfDocument(path)
    # As in a browser: the form-filling part of PDFium paints the fields.
    pdf.init_forms()
    for page in pdf:
        bitmap = page.render(scale=SCALE, grayscale=True, draw_annots=True, may_draw_forms=True)
        data = bytes(bitmap.buffer)
        rows = [data[i * bitmap.stride : i * bitmap.stride + bitmap.width] for i in range(bitmap.height)]
        yield (bitmap.width, bitmap.height), b"".join(rows)
        page.close()
    pdf.close()


for line in sys.stdin:
    try:
        pages = list(shown(line.rstrip("\n")))
        head = {"pages": [size for size, _ in pages]}
    except Exception as error:
        pages, head = [], {"error": str(error)}
    OUT.write(json.dumps(head).encode() + b"\n" + b"".join(data for _, data in pages))
    OUT.flush()
