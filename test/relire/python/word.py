"""Edits documents with python-docx: reads jobs as JSON, writes what was edited as JSON."""

import json
import sys

from docx import Document
from docx.text.paragraph import Paragraph
from edits import changed, drawn


def edited(document, seed):
    body = document.element.body
    found = [Paragraph(element, document) for element in body.iter("{*}p") if element.tag.endswith("main}p")]
    found = [one for one in found if not (one.style.name or "").lower().startswith("toc") and one.runs]
    texts = [paragraph.text for paragraph in found]
    whole = {i for i, paragraph in enumerate(found) if paragraph._element.getparent() is body}
    journal = []
    for index, kind, draw in drawn(seed, texts, whole):
        paragraph, before = found[index], texts[index]
        if kind == "gone":
            paragraph._element.getparent().remove(paragraph._element)
            journal.append([before, None])
        elif kind == "added":
            new = f"Une phrase que personne n’attend ici, la {index}e."
            paragraph.insert_paragraph_before(new)
            journal.append([None, new])
        else:
            run = max(paragraph.runs, key=lambda one: len(one.text))
            start, length, words = changed(run.text, kind, draw)
            run.text = run.text[:start] + words + run.text[start + length :]
            journal.append([before, paragraph.text])
    return journal


jobs = json.load(sys.stdin)
for job in jobs:
    document = Document(job["from"])
    job["journal"] = edited(document, job["seed"])
    document.save(job["to"])
json.dump(jobs, sys.stdout)
