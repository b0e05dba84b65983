#!/usr/bin/env python3
"""Learns the weights by which a sentence is judged: does it say that this drug is a therapy for this disease?

  learn_therapy_relation.py BENCH_DEV           writes src/EvidenceGraph/Claims/Relations/therapy-weights.tsv
  learn_therapy_relation.py BENCH_DEV --check   prints figures by five-fold cross-validation over documents instead

Logistic regression on words between and around the two names; on top of it the hand-set weights of PRIOR, for what the sets hold too few
examples of. The features are those of TherapyRelation.cs, word for word. Deterministic: fixed seed, fixed order.
"""
import collections, csv, hashlib, json, math, pathlib, random, re, sys

ROOM = pathlib.Path(__file__).resolve().parent.parent / "src/EvidenceGraph/Claims/Relations"
WORD = re.compile(r"[^\W_]+")
SETS = ("treats-sentences", "semrep", "treats-documents")
COST = {("treats-sentences", 1): 0.35, ("treats-sentences", 0): 3.0, ("treats-documents", 1): 1.2}
PRIOR = {"effect-of": -1.5, "effect-of-on": -1.0, "only-and": -2.0, "came-after": -1.5, "harm-between": -1.0, "developed": -1.5,
         "therapy-of": 1.5, "given-to": 0.7, "ends for": 0.7, "begins in": 0.7, "benefit-between": 0.7}
SEED, EPOCHS, PULL, FEWEST, SMALLEST = 7, 12, 0.02, 4, 0.08

CLASSES = collections.defaultdict(list)
for row in list(csv.reader(open(ROOM / "word-classes.tsv", encoding="utf-8"), delimiter="\t"))[1:]:
    for word in row[1].split():
        CLASSES[word].append(row[0])


def classes(words):
    return {c for w in words for c in CLASSES.get(w, ())}


def features(text, words, mentions, drug, disease):
    """Names of the features of a pair; words: (start, end, lower-case word); mentions: (kind, id, start, end)."""
    first, second = (drug, disease) if drug[2] < disease[2] else (disease, drug)
    order = "drug-first" if first is drug else "disease-first"
    runs = {"left": [], "between": [], "right": []}
    for start, end, word in words:
        if first[2] <= start < first[3] or second[2] <= start < second[3]:
            continue
        part = "left" if start < first[2] else "between" if start < second[2] else "right"
        kinds = [m[0] for m in mentions if m[2] <= start < m[3]]
        shown = "<%s>" % kinds[0] if kinds else "#" if word[0].isdigit() else word
        if not (kinds and runs[part] and runs[part][-1] == shown):
            runs[part].append(shown)
    left, between, right = runs["left"], runs["between"], runs["right"]
    core = between if len(between) <= 14 else between[:5] + between[-5:]
    out = {"order", "gap %d" % min(len(between) // 3, 4)}
    out |= {"between " + w for w in core} | {"between %s %s" % p for p in zip(core, core[1:])}
    if between:
        out |= {"begins " + between[0], "ends " + between[-1]}
    out |= {"left " + w for w in left[-4:]} | {"right " + w for w in right[:4]}
    out |= {"next " + w for w in right[:1]} | {"before " + w for w in left[-1:]}
    cl, cb, cr = classes(left[-8:]), classes(between), classes(right[:8])
    out |= {"class-left " + c for c in cl} | {"class-between " + c for c in cb} | {"class-right " + c for c in cr}
    if len(between) < 2:
        out.add("only " + "".join(between))
    out = {order + " " + f for f in out}
    every = left + between + right
    cs, cd = classes(every), classes(w.lower() for w in WORD.findall(text[drug[2]:drug[3]]))
    out |= {"any " + w for w in every} | {"class-any " + c for c in cs} | {"class-drug " + c for c in cd}
    out |= {"title-like"} if len(words) <= 14 and "verb" not in cs else set()
    out |= {"drugs %d" % min(3, len({m[1] for m in mentions if m[0] == "drug"})), "diseases %d" % min(3, len({m[1] for m in mentions if m[0] == "disease"}))}
    ahead, last = first is drug, between[-1] if between else ""
    if ahead and "effect" in cl:
        if "benefit" not in cs: out.add("effect-of")
        if "on" in between: out.add("effect-of-on")
    if between == ["and"]: out.add("only-and")
    if not ahead and {"following", "after"} & set(core) and "benefit" not in cs: out.add("came-after")
    if ahead and "harm" in cb and not {"benefit", "less"} & cb: out.add("harm-between")
    if "develop" in cb and "benefit" not in cs: out.add("developed")
    if ahead and "treat" in cb | cd | cl and last in ("of", "for", "with"): out.add("therapy-of")
    if not ahead and {"given", "treat"} & cb: out.add("given-to")
    if ahead and last == "for": out.add("ends for")
    if ahead and between[:1] == ["in"]: out.add("begins in")
    if ahead and "benefit" in cb: out.add("benefit-between")
    return out


# ---------------------------------------------------------------- the pairs of the development sets
def names(folder):
    out = {}
    for kind, table in (("drug", "drugs"), ("disease", "diseases")):
        for row in csv.DictReader(open(folder / "vocabulary" / (table + ".tsv"), encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE):
            for name in [row["name"], *(row["synonyms"] or "").split("|")]:
                if name:
                    short = len(name) <= 4 and name.upper() == name
                    out.setdefault(name if short else name.lower(), []).append((kind, row["id"]))
    return out


def sentences(text):
    start = 0
    for m in re.finditer(r"[.!?](?=\s+[A-Z0-9(\[])|\n", text):
        yield start, m.end()
        start = m.end()
    yield start, len(text)


def mentions_of(text, start, end, table, longest):
    found, free = [], start
    for i in range(start, end):
        if i < free or text[i].isspace() or (i > start and text[i].isalnum() and text[i - 1].isalnum()):
            continue
        for stop in range(min(end, i + longest), i, -1):
            if stop < end and text[stop].isalnum() and text[stop - 1].isalnum():
                continue
            hit = table.get(text[i:stop]) or (table.get(text[i:stop].lower()) if stop - i > 4 or not text[i:stop].isupper() else None)
            if hit:
                found += [(kind, name, i, stop) for kind, name in hit]
                free = stop
                break
    return found


def alike(one, other):
    inside = lambda a, b: re.search(r"\b" + re.escape(a) + r"\b", b)
    return one == other or inside(one, other) or inside(other, one)


def label(name, gold, text, drug, disease):
    if name == "treats-sentences":
        return {"TREAT_FOR_DIS": 1, "PREVENT": None, "TO_SEE": None}.get(gold, 0)
    if name == "treats-documents":
        known = drug[1] in gold["drugs"] and disease[1] in gold["diseases"]
        return int([drug[1], disease[1]] in [p[:2] for p in gold["negative"]]) if known else None
    words = text[drug[2]:drug[3]].lower(), text[disease[2]:disease[3]].lower()
    hit = lambda family: any(alike(words[0], p[0].lower()) and alike(words[1], p[1].lower()) for p in gold[family])
    return 1 if hit("treats") else None if hit("prevents") else 0


def pairs(dev):
    rows = []
    for name in SETS:
        table = names(dev / name)
        longest = max(map(len, table))
        gold = json.load(open(dev / name / "gold.json", encoding="utf-8"))["gold"]
        for line in open(dev / name / "documents.jsonl", encoding="utf-8"):
            doc = json.loads(line)
            text = doc["text"]
            for start, end in sentences(text):
                found = mentions_of(text, start, end, table, longest)
                words = [(m.start() + start, m.end() + start, m.group().lower()) for m in WORD.finditer(text[start:end])]
                for drug in (m for m in found if m[0] == "drug"):
                    for disease in (m for m in found if m[0] == "disease"):
                        if drug[2] < disease[3] and disease[2] < drug[3]:
                            continue
                        y = label(name, gold[doc["id"]], text, drug, disease)
                        if y is not None:
                            rows.append((name, doc["id"], (drug[1], disease[1]), features(text, words, found, drug, disease), y))
    return rows


# ---------------------------------------------------------------- learning
def learn(rows):
    seen = collections.defaultdict(set)
    for r in rows:
        for f in r[3]:
            seen[f].add(r[1])
    kept = {f for f, docs in seen.items() if len(docs) >= FEWEST and f not in PRIOR}
    weights, squares, rnd = collections.defaultdict(float), collections.defaultdict(float), random.Random(SEED)
    data = [(sorted(r[3] & kept) + ["bias"], r[4], COST.get((r[0], r[4]), 1.0)) for r in rows]
    for _ in range(EPOCHS):
        rnd.shuffle(data)
        for names_, y, cost in data:
            p = 1 / (1 + math.exp(-max(-30.0, min(30.0, sum(weights[f] for f in names_)))))
            for f in names_:
                step = cost * (p - y) + PULL * (0 if f == "bias" else weights[f])
                squares[f] += step * step + 1e-12
                weights[f] -= 0.1 * step / math.sqrt(squares[f])
    weights.update(PRIOR)
    return weights


def score(weights, names_):
    return weights.get("bias", 0.0) + sum(weights.get(f, 0.0) for f in names_)


def check(rows, dev):
    fold = lambda r: int(hashlib.md5((r[0] + r[1]).encode()).hexdigest(), 16) % 5
    scores = [0.0] * len(rows)
    for k in range(5):
        weights = learn([r for r in rows if fold(r) != k])
        for i, r in enumerate(rows):
            if fold(r) == k:
                scores[i] = score(weights, r[3])
    labels = json.load(open(dev / "treats-sentences" / "gold.json"))["gold"]
    for cut in (-0.5, -0.25, 0.0, 0.25, 0.5):
        best = collections.defaultdict(lambda: -99.0)
        for r, s in zip(rows, scores):
            key = (r[0], r[1]) if r[0] == "treats-sentences" else (r[0], r[1], r[2], r[4])
            best[key] = max(best[key], s)
        sides = [[best["treats-sentences", d] > cut for d, v in labels.items() if v == "TREAT_FOR_DIS"],
                 [best["treats-sentences", d] <= cut for d, v in labels.items() if v in ("SIDE_EFF", "TREAT_NO_FOR_DIS", "VAGUE")]]
        line = "cut %5.2f  treats-sentences %.3f / %.3f" % (cut, *(sum(s) / len(s) for s in sides))
        for name, total in (("semrep", 39), ("treats-documents", 366)):
            said = [k for k, s in best.items() if k[0] == name and s > cut]
            right = sum(k[3] for k in said)
            p, r = right / max(1, len(said)), min(1.0, right / total)
            line += "  %s %.3f (P %.3f R %.3f)" % (name, 2 * p * r / max(1e-9, p + r), p, r)
        print(line)


def main():
    dev = pathlib.Path(sys.argv[1])
    rows = pairs(dev)
    if "--check" in sys.argv:
        return check(rows, dev)
    weights = learn(rows)
    with open(ROOM / "therapy-weights.tsv", "w", encoding="utf-8") as out:
        out.write("feature\tweight\n")
        for f in sorted(weights):
            if abs(weights[f]) >= SMALLEST:
                out.write("%s\t%.2f\n" % (f, weights[f]))
    check_rows = [(r, score(weights, r[3])) for r in rows]
    print(len(weights), "weights;", sum((s > 0) == bool(r[4]) for r, s in check_rows), "of", len(rows), "pairs right on the rows learned from")


if __name__ == "__main__":
    main()
