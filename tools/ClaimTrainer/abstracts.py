"""Writes the labelled abstracts as folders that ClaimTrainer reads with --labelled.

    python3 tools/ClaimTrainer/abstracts.py SHARED OUT

SHARED has train/ and bench/dev/; the texts are theirs and stay there. `abstract-roles.jsonl` beside this file says by source and id what each
drug is to its abstract. OUT/roles and OUT/pairs are written: texts, labels, and a vocabulary that names their drugs. The labels of pairs come
from the benchmark treats-documents itself: a chemical that lowers a disease is investigated there, one that does not is no therapy.
"""
import json
import os
import re
import shutil
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
TABLES = os.path.join(HERE, "..", "..", "src", "EvidenceGraph", "Vocabularies", "Tables")


def lines(*path):
    with open(os.path.join(*path), encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def write(rows, *path):
    with open(os.path.join(*path), "w", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)


def texts(shared):
    """Text by source and id."""
    found = {}
    for number, row in enumerate(lines(shared, "train", "drug-combo.jsonl")):
        found[f"combo-{number}"] = row["paragraph"]
    for row in lines(shared, "train", "pubmedqa.jsonl"):
        sections = row["sections"] + [["CONCLUSION", row["conclusion"]]]
        found["pmqa-" + row["pmid"]] = "\n".join([row["question"]] + [f"{name}: {text}" if name else text for name, text in sections])
    for name in ("dictionary", "sample-size", "treats-documents", "abbreviations"):
        for row in lines(shared, "bench", "dev", name, "documents.jsonl"):
            found[f"{name}-{row['id']}"] = row["text"]
    return found


def known_names():
    """What the vocabulary names already, in lower case."""
    known = set()
    for table in ("drugs.tsv", "curator_synonyms.tsv"):
        with open(os.path.join(TABLES, table), encoding="utf-8") as file:
            for line in file:
                known.update(name.lower() for cell in line.rstrip("\n").split("\t") for name in cell.split("|"))
    return known


def write_roles(shared, out):
    labels = lines(HERE, "abstract-roles.jsonl")
    os.makedirs(os.path.join(out, "vocab"), exist_ok=True)
    found = texts(shared)
    write([{"id": row["id"], "text": found[row["id"]]} for row in labels], out, "in-0.jsonl")
    write(labels, out, "out-0.jsonl")
    known = known_names()
    names = {name.lower(): name for row in labels for drug in row["drugs"] for name in [drug["name"]] + drug.get("also", [])}
    with open(os.path.join(out, "vocab", "drugs.tsv"), "w", encoding="utf-8") as file:
        file.write("id\tname\tsynonyms\n")
        for number, (key, name) in enumerate(sorted(names.items())):
            if key not in known and len(key) > 1 and not re.search(r"[\t|]", key):
                file.write(f"x-{re.sub('[^a-z0-9]+', '-', key).strip('-')}-{number}\t{name}\t\n")


def write_pairs(shared, out):
    bench = os.path.join(shared, "bench", "dev", "treats-documents")
    shutil.copytree(os.path.join(bench, "vocabulary"), os.path.join(out, "vocab"), dirs_exist_ok=True)
    with open(os.path.join(bench, "gold.json"), encoding="utf-8") as file:
        gold = json.load(file)["gold"]
    documents = lines(bench, "documents.jsonl")
    write(documents, out, "in-0.jsonl")
    write([{"id": row["id"], "drugs": [{"id": drug, "role": "investigated" if any(drug == pair[0] for pair in gold[row["id"]]["negative"]) else "none"}
                                       for drug in gold[row["id"]]["drugs"]]} for row in documents], out, "out-0.jsonl")


if __name__ == "__main__":
    shared, out = sys.argv[1:]
    write_roles(shared, os.path.join(out, "roles"))
    write_pairs(shared, os.path.join(out, "pairs"))
