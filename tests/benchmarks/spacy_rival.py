"""A blank spaCy tokeniser and its PhraseMatcher, in a process of their own.

spaCy depends on a package that is named `catalogue` as ours is, hence run this with ``python -I``: one line of
JSON ``{"texts": […], "phrases": […]}`` on standard input, then a rival's name a line; for each the CPU seconds
over all texts are printed. Without spaCy it ends with code 3.
"""

import json
import sys
import time

try:
    import spacy
    from spacy.matcher import PhraseMatcher
except ImportError:
    sys.exit(3)

given = json.loads(sys.stdin.readline())
tokenise = spacy.blank("en")
matcher = PhraseMatcher(tokenise.vocab, attr="LOWER")
matcher.add("known", list(tokenise.pipe(given["phrases"])))
rivals = {"tokeniser": tokenise, "matcher": lambda text: matcher(tokenise(text))}
print("ready", flush=True)
for line in sys.stdin:
    rival = rivals[line.strip()]
    begun = time.process_time()
    for text in given["texts"]:
        rival(text)
    print(time.process_time() - begun, flush=True)
