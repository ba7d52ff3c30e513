"""Checking a document against a schema while it is read, beside xmllint."""

import re
import subprocess

from bench import HEARD, ROOT, heard_version
from export.measure import in_turn
from export.table import EXPORTBENCH, row

SUBMISSION = ROOT / "Exports/submission"
# The rules that `heard validate` checks by itself (Sources/Exporter/XML/QuotationKeys.swift).
KEYS = ["quoteKey", "quoteQuestion", "quoteTheme", "themeOfQuote", "askEvidence", "reportQuote"]
TABLE = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:element name="responses"><xs:complexType><xs:sequence>
    <xs:element name="response" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:sequence>
      <xs:element name="id" type="xs:positiveInteger"/>
      <xs:element name="service"><xs:simpleType><xs:restriction base="xs:string">
        <xs:pattern value="Service [0-9]{3}"/></xs:restriction></xs:simpleType></xs:element>
      <xs:element name="tier"><xs:simpleType><xs:restriction base="xs:integer">
        <xs:minInclusive value="1"/><xs:maxInclusive value="4"/></xs:restriction></xs:simpleType></xs:element>
      <xs:element name="question" type="xs:NCName"/>
      <xs:element name="text" type="xs:string"/>
      <xs:element name="theme" type="xs:NCName"/>
      <xs:element name="polarity"><xs:simpleType><xs:restriction base="xs:string">
        <xs:enumeration value="positive"/><xs:enumeration value="negative"/><xs:enumeration value="mixed"/>
        <xs:enumeration value="neutral"/></xs:restriction></xs:simpleType></xs:element>
      <xs:element name="date" type="xs:date"/>
    </xs:sequence></xs:complexType></xs:element>
  </xs:sequence></xs:complexType></xs:element>
</xs:schema>
"""


def make_submission(file, size):
    """The example with its quotations again and again, each under a key of its own. Returns how many there are."""
    example = (SUBMISSION / "example.xml").read_bytes().decode()
    end = example.index("  </evidence>")
    quotations = re.findall(r"    <quote .*?</quote>\n", example[:end], re.S)
    count = 0
    with file.open("w", encoding="utf-8", newline="") as out:
        written = out.write(example[:end])
        while written < size:
            quotation = quotations[count % len(quotations)]
            written += out.write(re.sub(r'id="[^"]*"', f'id="m{count:08d}"', quotation, count=1))
            count += 1
        out.write(example[end:])
    return count + len(quotations)


def without_keys(schema):
    """The schema without the rules that libxml2 keeps every quotation for."""
    for key in KEYS:
        schema = re.sub(rf'<xs:(key|keyref|unique) name="{key}".*?</xs:\1>', "", schema, flags=re.S)
    return schema


def run(folder, documents):
    """:param documents: files that `exportbench xml` wrote, by how many rows they have.
    :returns: the rows of figures, and what was found wrong."""
    figures = []
    said = subprocess.run(["xmllint", "--version"], capture_output=True, text=True).stderr.split()
    xmllint = said[4] if len(said) > 4 else ""
    schema, bare = folder / "table.xsd", folder / "bare.xsd"
    schema.write_text(TABLE)
    bare.write_text(without_keys((SUBMISSION / "submission.xsd").read_text()))

    def compare(work, files, tools):
        few, many = ({name: (of, in_turn_of[name]) for name, (of, _) in tools.items()} for in_turn_of in (
            in_turn({name: make(files[count]) for name, (_, make) in tools.items()}) for count in sorted(files)))
        most = max(files)
        for name, (of, measured) in many.items():
            figures.append(row(work, name, of, most, measured, many["heard"][1], files[most].stat().st_size, few[name][1]))

    compare("checks a table in XML", documents, {
        "heard": (heard_version(), lambda file: [EXPORTBENCH, "validate", file, schema]),
        "xmllint --stream": (xmllint, lambda file: ["xmllint", "--stream", "--noout", "--schema", schema, file]),
    })
    submissions = {}
    for size in (20_000_000, 200_000_000):
        file = folder / f"submission-{size}.xml"
        submissions[make_submission(file, size)] = file
    compare("checks submission.xml", submissions, {
        "heard": (heard_version(), lambda file: [HEARD, "validate", file]),
        "xmllint --stream": (xmllint, lambda file: [
            "xmllint", "--stream", "--noout", "--schema", SUBMISSION / "submission.xsd", file]),
        "xmllint --stream, no keys of quotations": (xmllint, lambda file: [
            "xmllint", "--stream", "--noout", "--schema", bare, file]),
    })
    for file in submissions.values():
        file.unlink()
    return figures, []
