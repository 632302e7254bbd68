"""How well and how fast times are tagged, on development data (not a test set)."""

import sys
import tarfile
import tempfile
import time
from pathlib import Path
from typing import Any

from bench.figures import digest, publish, shared
from onrecord.reading.times.reader import day_of
from onrecord.reading.times.tagger import Found, tag

CORPORA = {
    "timebank_aquaint": ("timebank-aquaint.tar.gz", ("timebank-aquaint/TimeBank", "timebank-aquaint/AQUAINT")),
    "wikiwars": ("wikiwars-train.tar.gz", ("wikiwars-train",)),
}


def documents(archive: Path, folders: tuple[str, ...], timex_corpus: Any) -> list[Any]:
    """The documents of a corpus, with offsets, day of publication and gold times."""
    with tempfile.TemporaryDirectory() as there:
        with tarfile.open(archive) as tar:
            tar.extractall(there, filter="data")
        return [doc for folder in folders for doc in timex_corpus.load_dir(str(Path(there) / folder))]


def timex_type(found: Found) -> str:
    """TIMEX3's type, which our values do not need."""
    value = found.value.timex3 or ""
    if found.value.grain == "set":
        return "SET"
    if value.startswith("P") and not value.endswith("REF"):
        return "DURATION"
    return "TIME" if "T" in value[8:] else "DATE"


def measure(docs: list[Any], timex_corpus: Any, score_times: Any) -> tuple[dict[str, float], float]:
    """F1 in percent by the TempEval-3 definitions, and CPU seconds."""
    start = time.process_time()
    tagged = {doc.id: list(tag([(0, doc.text)], day_of(doc.dct))) for doc in docs}
    seconds = time.process_time() - start
    answers = {
        name: [timex_corpus.Timex(t.start, t.end, timex_type(t), t.value.timex3 or "") for t in found]
        for name, found in tagged.items()
    }
    result, _ = score_times.score(docs, answers)
    return {f"{name}_f1": round(100 * result[name][2], 1) for name in ("strict", "relaxed", "value")}, seconds


def main() -> int:
    """Measure, write, compare."""
    sys.path.insert(0, str(shared() / "tools"))
    import score_times  # type: ignore[import-not-found]
    import timex_corpus  # type: ignore[import-not-found]

    figures: dict[str, float] = {}
    digests, words, seconds = {}, 0, 0.0
    for name, (archive, folders) in CORPORA.items():
        path = shared() / "data" / "times" / archive
        digests[archive] = digest(path)
        docs = documents(path, folders, timex_corpus)
        found, took = measure(docs, timex_corpus, score_times)
        figures |= {f"{name}_{key}": value for key, value in found.items()}
        words += sum(len(doc.text.split()) for doc in docs)
        seconds += took
    figures["words_per_cpu_s"] = round(words / seconds)
    return publish("times", figures, digests, words=words)


if __name__ == "__main__":
    sys.exit(main())
