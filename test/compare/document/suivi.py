"""Accepts or refuses all tracked changes of documents with LibreOffice, and writes what is left as text,
and beside it, in <text>.alineas, the paragraphs outside tables, empty ones too, each after the name of its style.

Usage: suivi.py <profile> <file> <accept|reject> <text> ...
"""

import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue


def value(name, content):
    made = PropertyValue()
    made.Name, made.Value = name, content
    return made


def context(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.5)
    raise SystemExit("LibreOffice does not answer")


def paragraphs(document):
    found = document.Text.createEnumeration()
    while found.hasMoreElements():
        one = found.nextElement()
        if one.supportsService("com.sun.star.text.Paragraph"):
            yield f"{one.ParaStyleName}\t{one.String}\n"


def main():
    profile, *rest = sys.argv[1:]
    pipe = "csi" + "".join(c for c in profile if c.isalnum())[-20:]
    office = subprocess.Popen(
        ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", f"--accept=pipe,name={pipe};urp;"]
    )
    try:
        found = context(pipe)
        create = found.ServiceManager.createInstanceWithContext
        desktop = create("com.sun.star.frame.Desktop", found)
        dispatcher = create("com.sun.star.frame.DispatchHelper", found)
        for file, what, text in zip(rest[::3], rest[1::3], rest[2::3]):
            document = desktop.loadComponentFromURL(f"file://{file}", "_blank", 0, (value("Hidden", True),))
            command = ".uno:AcceptAllTrackedChanges" if what == "accept" else ".uno:RejectAllTrackedChanges"
            dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, ())
            document.storeToURL(f"file://{text}", (value("FilterName", "Text (encoded)"), value("FilterOptions", "UTF8,LF")))
            with open(f"{text}.alineas", "w", encoding="utf-8") as file_of_paragraphs:
                file_of_paragraphs.writelines(paragraphs(document))
            document.close(True)
        try:
            desktop.terminate()
        except Exception:
            pass
    finally:
        office.wait(60)


main()
