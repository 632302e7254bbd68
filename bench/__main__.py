"""All figures, one bench after the other; the exit code is 1 if any floor is broken."""

import subprocess
import sys

BENCHES = (
    "articles",
    "pages",
    "pagedates",
    "lines",
    "warc",
    "readers",
    "quotes",
    "peers",
    "speakers",
    "circumstances",
    "chains",
    "variants",
    "actors",
    "metonyms",
    "names",
    "seeds",
    "utterances",
    "stories",
    "stream",
    "identities",
    "store",
    "times",
    "eventlinks",
    "events",
    "eventstatus",
    "eventtypes",
    "claimsread",
    "facts",
    "differences",
    "claimpairs",
    "positions",
    "copies",
    "linking",
    "start",
    "serve",
)

if __name__ == "__main__":
    codes = [subprocess.call([sys.executable, "-m", f"bench.{name}", *sys.argv[1:]]) for name in BENCHES]
    sys.exit(int(any(codes)))
