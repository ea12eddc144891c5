"""Edits of a document as people make them, drawn from a seed: which words of which paragraphs. Shared by both programs that edit."""

import random
import re

# How many paragraphs of one document are edited.
EDITS = 10
NUMBER = re.compile(r"\d+")


def drawn(seed, texts, whole):
    """Pairs (index, edit) for the paragraphs `texts`; those that may go or be added to as a whole are in `whole`."""
    draw = random.Random(seed)
    indexes = [i for i, text in enumerate(texts) if len(text.split()) > 1]
    for index in draw.sample(indexes, min(EDITS, len(indexes))):
        kind = draw.choice(["replace", "remove", "insert", "append", "number", "number", "gone", "added"])
        if kind in ("gone", "added") and index not in whole:
            kind = "replace"
        yield index, kind, draw


def changed(text, kind, draw):
    """The place, the length and the new words of an edit within a text."""
    words = list(re.finditer(r"[^\W\d_]{2,}", text))
    numbers = list(NUMBER.finditer(text))
    if kind == "number" and numbers:
        found = draw.choice(numbers)
        return found.start(), len(found.group()), str(int(found.group()) + 7)
    if kind == "append" or not words:
        return len(text), 0, " et au-delà"
    word = draw.choice(words)
    if kind == "remove":
        return word.start(), len(word.group()), ""
    if kind == "insert":
        return word.start(), 0, "vraiment "
    return word.start(), len(word.group()), "autrement"
