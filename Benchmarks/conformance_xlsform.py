"""How many of the reference converter's own test forms survive our survey format.

    conformance_xlsform.py CORPUS.jsonl RESULTS.jsonl

RESULTS has one line a form, in the order of CORPUS: {"index", "markdown"} for one that was read, made a survey and
written again, {"index", "problems"} for one that was refused. Each XForm is made by pyxform twice, of the form as
it was and as it came back, and the two are compared.

Two XForms count as the same when their XML is the same after these rules, which are all that is ignored:

1. The order of attributes, the spelling of empty elements and of entities: XML itself.
2. White space between elements: XForms gives it no meaning.
3. White space between the words of an XPath expression (relevant, constraint, calculate, required, readonly, nodeset,
   ref, value, query, jr:count): XPath 1.0, section 3.7.
4. The order of the texts of a translation and of the values of a text: both are looked up by id and by form.
5. The order of the translations, with the default marked: they are looked up by language.
"""

import json
import re
import sys
import tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RULES = {"relevant", "constraint", "calculate", "required", "readonly", "nodeset", "ref", "value", "query", "count"}
WORDS = re.compile(r""""[^"]*"|'[^']*'|[\w.:-]+|\s+|.""", re.DOTALL)


def main():
    try:
        import lxml.etree
        import pyxform
        import pyxform.xls2xform
    except ImportError:
        print("skipped: pip install pyxform==4.5.0 lxml")
        return 0
    if len(sys.argv) != 3 or not all(Path(name).exists() for name in sys.argv[1:]):
        print("skipped: the corpus or the results are absent")
        return 0
    corpus = [json.loads(line) for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()]
    results = [json.loads(line) for line in Path(sys.argv[2]).read_text(encoding="utf-8").splitlines()]

    misses, kept = [], Counter()
    same = written = returned = refused = of_valid = of_invalid = other = other_refused = 0
    for form, result in zip(corpus, results, strict=True):
        name = form["test"].split(".")[-1]
        problems = result.get("problems")
        if not form["in_subset"]:
            other += 1
            other_refused += problems is not None
            if problems == []:
                misses.append((result["index"], name, "refused without a cause"))
        elif form.get("xform"):
            of_valid += 1
            if problems:
                misses.append((result["index"], name, "refused: " + problems[0]))
                continue
            difference = compare(lxml.etree, pyxform, form, result["markdown"])
            same += difference is None
            if difference:
                misses.append((result["index"], name, difference))
            difference = compare_written(lxml.etree, form, result.get("xform"))
            written += difference is None
            if difference:
                misses.append((result["index"], name, "XForm: " + difference))
            if "xform again" in result or "xform problems" in result:
                difference = (result["xform problems"][0] if "xform problems" in result
                              else compare_written(lxml.etree, form, result["xform again"]))
                returned += difference is None
                if difference:
                    misses.append((result["index"], name, "XForm and back: " + difference))
            counts = result.get("kept", {})
            changed = sum(count for column, count in counts.items() if column not in ("questions", "rows"))
            kept["forms"] += bool(changed or counts.get("rows"))
            kept.update(counts)
        else:
            of_invalid += 1
            named = problems and any("sheet " in problem for problem in problems)
            refused += bool(problems)
            if not problems:
                misses.append((result["index"], name, "taken, but: " + form.get("error", "").replace("\n", " ")[:120]))
            elif not named and "no sheet called" not in problems[0]:
                misses.append((result["index"], name, "refused without its sheet: " + problems[0]))

    rows = [
        {"suite": "forms that come back with the same XForm", "passed": same, "of": of_valid, "goal": 560},
        {"suite": "forms of which we write the same XForm", "passed": written, "of": of_valid, "goal": 540},
        {"suite": "XForms that come back the same", "passed": returned, "of": of_valid, "goal": 500},
        {"suite": "forms that are no forms, refused", "passed": refused, "of": of_invalid, "goal": 165},
        {"suite": "other forms read without a crash", "passed": other, "of": other, "goal": other},
    ]
    folder = ROOT / "Benchmarks/results"
    folder.mkdir(parents=True, exist_ok=True)
    report = {"referee": f"pyxform {pyxform.__version__}", "rows": rows, "misses": misses, "kept": kept,
              "other_refused": other_refused}
    (folder / "conformance_xlsform.json").write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    for index, name, why in misses:
        print(f"  miss {index:>4} {name}: {why[:260]}")
    for row in rows:
        print(f"{row['passed']:>4} of {row['of']:<4} {row['suite']:<45} goal {row['goal']}")
    print("kept:", dict(kept), "| other forms refused:", other_refused)
    return int(any(row["passed"] < row["goal"] for row in rows))


def compare(etree, pyxform, form, markdown):
    """None when the form that came back makes the same XForm, else what differs first."""
    instance = etree.fromstring(form["xform"].encode()).find(".//{http://www.w3.org/2002/xforms}instance")[0]
    root, identifier = etree.QName(instance).localname, instance.get("id")
    before = convert(pyxform, form["xlsform_markdown"], root, identifier)
    try:
        after = convert(pyxform, markdown, root, identifier)
    except Exception as error:  # noqa: BLE001 -- whatever pyxform says of it is the miss
        return "pyxform refuses what came back: " + str(error).replace("\n", " ")
    return first_difference(etree.fromstring(before.encode()), etree.fromstring(after.encode()))


def compare_written(etree, form, xform):
    """The same for the XForm that we write ourselves."""
    if xform is None:
        return "not written"
    try:
        after = etree.fromstring(xform.encode())
    except etree.XMLSyntaxError as error:
        return f"not XML: {error}"
    return first_difference(etree.fromstring(form["xform"].encode()), after)


def first_difference(before, after):
    before, after = lines(before), lines(after)
    for left, right in zip(before + [""] * len(after), after + [""] * len(before)):
        if left != right:
            return f"{left}  <>  {right}"
    return None


def convert(pyxform, markdown, root, identifier):
    with tempfile.TemporaryDirectory() as folder:
        # The file's name is the form's id where the settings give none.
        path = Path(folder) / f"{identifier.replace('/', '_')}.md"
        path.write_text(markdown, encoding="utf-8")
        return pyxform.xls2xform.convert(xlsform=str(path), form_name=root).xform


def lines(node, depth=0):
    """The canonical text of an element: one line for each tag and text."""
    tag = node.tag.rsplit("}", 1)[-1]
    attributes = " ".join(f'{name.rsplit("}", 1)[-1]}="{canonical(name, value)}"' for name, value in sorted(node.attrib.items()))
    children = list(node)
    if tag == "itext":
        children.sort(key=lambda child: child.get("lang"))
        if children and not any(child.get("default") for child in node):
            attributes += f' first="{node[0].get("lang")}"'
    elif tag == "translation":
        children.sort(key=lambda child: child.get("id"))
    elif tag == "text":
        children.sort(key=lambda child: child.get("form") or "")
    mixed = bool((node.text or "").strip()) or any((child.tail or "").strip() for child in node)
    result = [f"{' ' * depth}<{tag} {attributes}>"]
    if mixed and node.text:
        result.append(repr(node.text.strip() if not len(node) else node.text))
    for child in children:
        result += lines(child, depth + 1)
        if mixed and child.tail:
            result.append(repr(child.tail))
    return result


def canonical(name, value):
    name = name.rsplit("}", 1)[-1]
    if name not in RULES:
        return value
    return " ".join(word for word in WORDS.findall(value) if word.strip())


sys.exit(main())
