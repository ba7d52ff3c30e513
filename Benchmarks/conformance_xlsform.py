"""How many of the reference converter's own test forms survive our survey format.

The Swift test `CorpusTests` reads each form, makes it a survey, writes that as YAML, reads it again and writes it as a
form and as an XForm; `corpus.jsonl` has one line a form: {"index", "markdown", "xform", ...} or {"index", "problems"}.
(The program's own `heard survey export` is not asked, since it leaves other languages out.) Each XForm is made by
pyxform twice, of the form as it was and as it came back, and the two are compared.

Two XForms count as the same when their XML is the same after these rules, which are all that is ignored:

1. The order of attributes, the spelling of empty elements and of entities: XML itself.
2. White space between elements: XForms gives it no meaning.
3. White space between the words of an XPath expression (relevant, constraint, calculate, required, readonly, nodeset,
   ref, value, query, jr:count): XPath 1.0, section 3.7.
4. The order of the texts of a translation and of the values of a text: both are looked up by id and by form.
5. The order of the translations, with the default marked: they are looked up by language.
"""

import json
import os
import re
import tempfile
from collections import Counter
from multiprocessing import Pool
from pathlib import Path

from judging import Skipped, row, shared, written

RULES = {"relevant", "constraint", "calculate", "required", "readonly", "nodeset", "ref", "value", "query", "count"}
WORDS = re.compile(r""""[^"]*"|'[^']*'|[\w.:-]+|\s+|.""", re.DOTALL)


def rows():
    try:
        import lxml.etree  # noqa: F401 -- used by every process of the pool
        import pyxform
    except ImportError:
        raise Skipped("pip install pyxform==4.5.0 lxml") from None
    corpus = read(shared("surveys/xlsform_corpus.jsonl"))
    results = read(written("corpus.jsonl"))
    referee = f"pyxform {pyxform.__version__}"

    with Pool(os.cpu_count()) as pool:
        differences = pool.starmap(compare_all, zip(corpus, results, strict=True), chunksize=16)
    survived, wrote, returned, refused, others = Share(), Share(), Share(), Share(), Share()
    named = 0
    kept = Counter()
    for form, result, (came_back, as_xform, xform_back) in zip(corpus, results, differences, strict=True):
        name = form["test"].split(".")[-1]
        problems = result.get("problems")
        if not form["in_subset"]:
            # That there is a line for it means that it stopped nothing.
            others.count(name, "refused without a cause" if problems == [] else None)
        elif form.get("xform"):
            survived.count(name, came_back)
            wrote.count(name, as_xform)
            returned.count(name, xform_back)
            counts = result.get("kept", {})
            kept["forms"] += any(count for column, count in counts.items() if column != "questions")
            kept.update(counts)
        else:
            refused.count(name, None if problems else "taken, but: " + " ".join(form.get("error", "").split())[:120])
            named += any("row " in problem for problem in problems or [])
    meant = "; ".join(
        f"{column} {count}" for column, count in sorted(kept.items()) if column not in ("forms", "questions"))
    return [
        survived.row("forms that come back with the same XForm", referee, 560,
                     f"kept unasked in {kept['forms']}: {meant}; of {kept['questions']} questions"),
        wrote.row("forms of which we write the same XForm", referee, 540),
        returned.row("XForms that come back the same", referee, 500),
        refused.row("forms that are no forms, refused", referee, 165, f"{named} name the row"),
        others.row("other forms read or refused with a cause, no crash", referee, others.of,
                   f"{sum('problems' in result for result in results) - refused.passed - survived.refusals} refused"),
    ]


def read(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


class Share:
    """How many passed, of how many, and which did not."""

    def __init__(self):
        self.passed, self.misses = 0, []

    @property
    def of(self):
        return self.passed + len(self.misses)

    @property
    def refusals(self):
        return sum(": refused: " in miss for miss in self.misses)

    def count(self, name, difference):
        if difference is None:
            self.passed += 1
        else:
            self.misses.append(f"{name}: {difference}")

    def row(self, suite, referee, goal, notes=""):
        return row(suite, referee, self.passed, self.of, goal, notes, self.misses)


def compare_all(form, result):
    """What differs first in the form that came back, in the XForm we write of it, and in the XForm that came back;
    None for nothing."""
    import lxml.etree
    import pyxform.xls2xform

    if not form["in_subset"] or not form.get("xform"):
        return None, None, None
    if result.get("problems"):
        refused = "refused: " + result["problems"][0]
        return refused, refused, refused
    xform_back = (result["xform problems"][0] if "xform problems" in result
                  else compare_written(lxml.etree, form, result.get("xform again")))
    if result.get("differs"):
        again = "it is another survey when its YAML is read again"
        return again, again, xform_back
    return (compare(lxml.etree, pyxform, form, result["markdown"]),
            compare_written(lxml.etree, form, result.get("xform")), xform_back)


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
        result.append(repr(node.text))
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
