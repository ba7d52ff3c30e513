"""The exchange formats of a release (DDI, REFI-QDA, Triple-S), judged by the standards' schemas and by other readers.

Nothing here comes from the program but its files: what they must say is taken from what was brought in, and from
submission.xml.
"""

import csv
import subprocess
import tempfile
import zipfile
from pathlib import Path

import triple_s
from bench import HEARD, SHARED
from judging import Skipped, row

SCHEMAS = SHARED / "schemas"

# Words that careless programs count or write wrongly.
TORTURE = [
    "plain", " a space before", "a space after ", "\ta tab\tand two\t\t", "e\u0301 and a\u0308\u0323: accents of their own",
    "\u00e9 and \u1ea1: accents built in", "\U0001F44D and \U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466 and \U0001F3F4\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F",
    "\u05e9\u05dc\u05d5\u05dd, \u0645\u0631\u062d\u0628\u0627 \u202Eright to left\u202C", "\U00010348 \U0001D11E \U0010FFFD: beyond the first plane",
    "one\r\ntwo\r\n\r\nthree", "one\rtwo\r", "one\ntwo", "a noncharacter: \uFFFE and \uFFFF", "f**k the ****ing forms",
    "<b>&amp;</b> ]]> <!-- -- --> <?x?> <![CDATA[x]]>", "=2+2", "'mine", "\u200B=2", "a \u00A0 b\u2028c\u2029d\u0085e",
    "[Location] and [Name]", "\uFEFFa mark before and \uFEFF inside", "\u0301 an accent on nothing", "\u4f60\u597d\uff0c\u4e16\u754c",
    "x" * 5000,
]


def as_it_stands(words):
    """What a text source may hold, said another way than the program does it."""
    words = words.replace("\r\n", "\n").replace("\r", "\n")
    if words.startswith("\uFEFF"):
        words = "\uFFFD" + words[1:]
    return "".join("\uFFFD" if ch in "\uFFFE\uFFFF" or (ord(ch) < 32 and ch not in "\t\n") else ch for ch in words)


def rows():
    try:
        import lxml.etree as etree
    except ImportError:
        raise Skipped("lxml is absent") from None
    if not HEARD.exists():
        raise Skipped("the program is not built: make build")
    result = []
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        panel = SHARED / "themes/panel_quotes.csv"
        if panel.exists():
            with panel.open(encoding="utf-8", newline="") as file:
                quotes = [line["quote"] for line in csv.DictReader(file)]
            data = release(folder / "panel", panel)
            result += schemas(etree, data)
            result += quotations(data, "panel quotations exactly", quotes)
            result += triple_s_rows(etree, data)
        else:
            result.append(row("exchange formats of the panel", "", 0, 0, notes="skipped: shared data is absent"))
        odd = folder / "odd.csv"
        with odd.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\r\n")
            writer.writerow(["quote_id", "quote"])
            writer.writerows((f"T{number:03}", words) for number, words in enumerate(TORTURE))
        data = release(folder / "odd", odd)
        result += quotations(data, "odd Unicode exactly", TORTURE)
    return result


def release(folder, quotations):
    """The files of a release of the example with these quotations."""
    run(["init", folder, "--example"])
    run(["import", "quotations", folder, quotations, "--consent", "publish", "--attribution",
         "Member of National Advisory Panel"])
    out = folder.parent / f"{folder.name}-release"
    run(["release", folder, "--out", out])
    run(["validate", out])
    return out / "data"


def run(arguments):
    done = subprocess.run([HEARD, *arguments], capture_output=True, text=True)
    assert done.returncode == 0, f"{arguments[0]}: {done.stdout[-500:]} {done.stderr[-500:]}"


def schemas(etree, data):
    """Each document against the schema of its standard."""
    with zipfile.ZipFile(data / "project.qdpx") as project:
        qde = project.read("project.qde")
    ddi = (data / "ddi.xml").read_bytes()
    later = ddi.replace(b"ddi:codebook:2_5", b"ddi:codebook:2_6").replace(b'version="2.5"', b'version="2.6"')
    result = []
    for suite, document, xsd in [
        ("codebook.qdc against REFI-QDA 1.0", (data / "codebook.qdc").read_bytes(), "refi-qda/Codebook.xsd"),
        ("project.qde against REFI-QDA 1.0", qde, "refi-qda/Project.xsd"),
        ("ddi.xml against DDI 2.5", ddi, "ddi-codebook-2.5.1/schemas/codebook.xsd"),
        ("ddi.xml, renumbered, against DDI 2.6", later, "ddi-codebook-2.6/schemas/codebook.xsd"),
    ]:
        schema = SCHEMAS / xsd
        if not schema.exists():
            result.append(row(suite, "lxml", 0, 0, notes="skipped: shared data is absent"))
            continue
        try:
            done = subprocess.run(["xmllint", "--noout", "--nonet", "--schema", schema, "-"], input=document,
                                  capture_output=True)
            result.append(row(suite, "xmllint", int(done.returncode == 0), 1, 1,
                              "" if done.returncode == 0 else done.stderr.decode()[-80:].strip()))
        except FileNotFoundError:
            result.append(row(suite, "xmllint", 0, 0, notes="skipped: xmllint is absent"))
        checker = etree.XMLSchema(etree.parse(schema))
        good = checker.validate(etree.fromstring(document))
        result.append(row(suite, "lxml", int(good), 1, 1, "" if good else str(checker.error_log.last_error)[-80:]))
    return result


def quotations(data, suite, quotes):
    """What another program's reader finds selected in the texts of the project."""
    try:
        from pyrefiqda import RefiCodebook, RefiProject
    except ImportError:
        return [row(suite, "pyrefiqda", 0, 0, notes="skipped: pyrefiqda is absent")]
    with tempfile.TemporaryDirectory() as folder:
        project = RefiProject.load(data / "project.qdpx", folder)
        selected = set()
        for source in project.sources.text_source:
            path = RefiProject.resolve_source_path(source.plain_text_path, folder)
            text = path.read_bytes().decode("utf-8")
            for selection in source.plain_text_selection:
                selected.add(text[selection.start_position:selection.end_position])
        codes = {code.guid for code in walk(project.code_book.codes.code)}
        codebook = {code.guid for code in walk(RefiCodebook.load(data / "codebook.qdc").codes.code)}
    misses = [words for words in quotes if as_it_stands(words) not in selected]
    return [
        row(suite, "pyrefiqda", len(quotes) - len(misses), len(quotes), len(quotes), misses=map(repr, misses)),
        row(f"{suite}: codes of the codebook", "pyrefiqda", len(codebook & codes), len(codebook), len(codebook)),
        other_tool(project, RefiProject, data.parent),
    ]


def other_tool(project, library, folder):
    """The same project as another program writes it, checked by ours."""
    with tempfile.TemporaryDirectory() as unpacked:
        library.load(folder / "data/project.qdpx", unpacked)
        again = folder / "again.qdpx"
        library.save(project, again, f"{unpacked}/sources")
    done = subprocess.run([HEARD, "validate", again], capture_output=True, text=True)
    return row("a project that pyrefiqda wrote", "heard validate", int(done.returncode == 0), 1, 1,
               done.stdout.strip()[-80:])


def walk(codes):
    for code in codes:
        yield code
        yield from walk(code.code)


def triple_s_rows(etree, data):
    """Weighted tables of the Triple-S data against the figures of submission.xml."""
    survey = triple_s.read(data / "survey.sss")
    tables = {name: survey.weighted(name) for name in survey.variables}
    right, misses = 0, []
    figures = list(published(etree.parse(data / "submission.xml").getroot()))
    for variable, place, count in figures:
        found = tables.get(variable, {}).get(place)
        if found == count:
            right += 1
        else:
            misses.append(f"{variable}, value {place}: {found} for {count}")
    crossed = survey.crossed()
    return [
        row("figures of survey.sss and survey.csv", "own reader", right, len(figures), len(figures), misses=misses),
        row("records about one variable", "own reader", survey.count - crossed, survey.count, survey.count),
    ]


def published(root):
    """Each figure of a question and of a theme: variable, place from 1, and count, None when it is hidden."""
    def count(node):
        found = node.find("{*}count")
        return None if found is None else int(found.text)

    for question in root.iter("{*}question"):
        options = [node for node in question if node.find("{*}respondents") is not None]
        for place, option in enumerate(options, 1):
            yield question.get("code"), place, count(option.find("{*}respondents"))
    themes = root.find("{*}themes").findall("{*}theme")
    for place, theme in enumerate(themes, 1):
        yield "themes", place, count(theme.find("{*}respondents"))
        for number, name in enumerate(["positive", "negative", "mixed", "neutral"], 1):
            yield f"polarity_{theme.get('code')}", number, count(theme.find(f"{{*}}polarity/{{*}}{name}"))
