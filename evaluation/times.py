"""Annotate a TimeML corpus with times alone, for a scorer: `python evaluation/times.py CORPUS.jsonl ANNOTATIONS.jsonl`.

A line of the corpus holds `id`, `text` and `published`; a line written holds `id` and `times`. Prints words a second of the
extractor itself, the parse not counted.
"""

import json
import sys
import time
from pathlib import Path

from travaux.annotate import pipeline, times
from travaux.languages import language
from travaux.model import Document


def main(corpus: Path, out: Path) -> None:
    words, spent, lines = 0, 0.0, []
    for gold in map(json.loads, corpus.read_text(encoding="utf-8").splitlines()):
        document = Document(gold["text"], id=gold["id"], published=gold["published"], language="en")
        parsed = pipeline.parse(document, language("en"))
        begin = time.process_time()
        found = times.find(parsed)
        spent += time.process_time() - begin
        words += len(gold["text"].split())
        told = [{"span": list(t.span), "type": t.type, "value": t.value, "when": t.when} for t in found]
        lines.append(json.dumps({"id": gold["id"], "times": told}))
    out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{words} words, {words / spent:.0f} a second")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
