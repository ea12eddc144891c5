"""Edits documents with LibreOffice: reads jobs as JSON, writes what was edited as JSON. Run with the Python that has `uno`."""

import json
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from edits import changed, drawn

FILTERS = {"odt": "writer8", "docx": "MS Word 2007 XML"}


def value(name, content):
    made = PropertyValue()
    made.Name, made.Value = name, content
    return made


def started(profile):
    pipe = "csi-" + profile.rsplit("/", 1)[-1]
    process = subprocess.Popen(
        [
            "soffice",
            f"-env:UserInstallation=file://{profile}",
            "--headless",
            "--norestore",
            f"--accept=pipe,name={pipe};urp;",
        ],
        stderr=subprocess.DEVNULL,
    )
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(600):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return process, context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except Exception:
            time.sleep(0.1)
    raise SystemExit("LibreOffice does not answer")


def paragraphs(text):
    """The paragraphs of a text and of its tables, each with whether another paragraph follows it."""
    elements = []
    enumeration = text.createEnumeration()
    while enumeration.hasMoreElements():
        elements.append(enumeration.nextElement())
    for at, element in enumerate(elements):
        if element.supportsService("com.sun.star.text.TextTable"):
            for name in element.CellNames:
                for paragraph, _ in paragraphs(element.getCellByName(name)):
                    yield paragraph, False
        elif element.supportsService("com.sun.star.text.Paragraph"):
            after = elements[at + 1] if at + 1 < len(elements) else None
            yield element, after is not None and after.supportsService("com.sun.star.text.Paragraph")


def plain(paragraph):
    """Whether a paragraph is of text only, and not of the contents."""
    if paragraph.ParaStyleName.startswith(("Contents", "TOC", "toc")):
        return False
    portions = paragraph.createEnumeration()
    while portions.hasMoreElements():
        if portions.nextElement().TextPortionType not in ("Text", "Bookmark"):
            return False
    return True


def edited(document, seed):
    found = [(paragraph, follows) for paragraph, follows in paragraphs(document.Text) if plain(paragraph)]
    texts = [paragraph.String for paragraph, _ in found]
    whole = {i for i, (_, follows) in enumerate(found) if follows and i + 1 < len(found)}
    journal = []
    for index, kind, draw in drawn(seed, texts, whole):
        paragraph, before = found[index][0], texts[index]
        text = paragraph.Text
        if kind == "gone":
            cursor = text.createTextCursorByRange(paragraph.Start)
            cursor.gotoRange(paragraph.End, True)
            cursor.goRight(1, True)
            cursor.String = ""
            journal.append([before, None])
        elif kind == "added":
            cursor = text.createTextCursorByRange(paragraph.End)
            text.insertControlCharacter(cursor, 0, False)
            new = f"Une phrase que personne n’attend ici, la {index}e."
            text.insertString(cursor, new, False)
            journal.append([None, new])
        else:
            start, length, words = changed(before, kind, draw)
            cursor = text.createTextCursorByRange(paragraph.Start)
            cursor.goRight(start, False)
            cursor.goRight(length, True)
            cursor.String = words
            journal.append([before, before[:start] + words + before[start + length :]])
    return journal


def main():
    jobs = json.load(sys.stdin)
    with tempfile.TemporaryDirectory(prefix="csi-lo-") as profile:
        process, desktop = started(profile)
        try:
            for job in jobs:
                hidden = value("Hidden", True)
                document = desktop.loadComponentFromURL("file://" + job["from"], "_blank", 0, (hidden,))
                document.RecordChanges = job["tracked"]
                job["journal"] = edited(document, job["seed"])
                to = job["to"]
                kind = value("FilterName", FILTERS[to.rsplit(".", 1)[-1]])
                document.storeToURL("file://" + to, (kind,))
                document.close(True)
        finally:
            process.terminate()
            process.wait(20)
    json.dump(jobs, sys.stdout)


main()
