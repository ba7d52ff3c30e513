"""A reader of Triple-S 2.0 with CSV data, written from the standard and not from the program that writes it."""

import csv
import xml.etree.ElementTree as etree
from collections import defaultdict


class Survey:
    """Variables by name, each with its place in a record, its type and its codes; and the records."""

    def __init__(self, variables, weight, records):
        self.variables, self.weight, self.records = variables, weight, records

    @property
    def count(self):
        return len(self.records)

    def weighted(self, name):
        """Code to the sum of weights, as a survey package tabulates a variable. A code that no record has is absent."""
        variable, table = self.variables[name], defaultdict(int)
        for record in self.records:
            for code in variable.codes(record[variable.place]):
                table[code] += int(record[self.weight.place])
        return dict(table)

    def crossed(self):
        """How many records say something of more than one variable, or of none."""
        plain = [each for each in self.variables.values() if each.use is None]
        return sum(sum(record[each.place] != "" for each in plain) != 1 for record in self.records)


class Variable:
    def __init__(self, node):
        self.name = node.findtext("name")
        self.type = node.get("type")
        self.use = node.get("use")
        # In CSV data the position is the number of the cell, from 1.
        self.place = int(node.find("position").get("start")) - 1
        self.labels = {int(value.get("code")): "".join(value.itertext()) for value in node.iterfind("values/value")}
        spread = node.find("spread")
        self.subfields = None if spread is None else int(spread.get("subfields"))

    def codes(self, cell):
        """The codes in a cell. Bit strings have a 0 or 1 for each code; spread ones a code in each subfield."""
        if cell == "" or self.use is not None or self.type == "quantity":
            return []
        if self.type == "single":
            return [self.known(int(cell))]
        if self.subfields is None:
            return [self.known(place) for place, bit in enumerate(cell, 1) if bit == "1"]
        width = -(-len(cell) // self.subfields)
        parts = (cell[start:start + width].strip() for start in range(0, len(cell), width))
        return [self.known(int(part)) for part in parts if part and int(part) != 0]

    def known(self, code):
        assert code in self.labels, f"{self.name}: {code} is none of its codes"
        return code


def read(path):
    root = etree.parse(path).getroot()
    assert root.tag == "sss" and root.get("version") == "2.0"
    record = root.find("survey/record")
    assert record.get("format") == "csv", "only CSV data is read here"
    variables = [Variable(node) for node in record.iterfind("variable")]
    assert len({each.name for each in variables}) == len(variables)
    with (path.parent / record.get("href")).open(encoding="utf-8", newline="") as file:
        records = list(csv.reader(file))[int(record.get("skip", "0")):]
    weights = [each for each in variables if each.use == "weight"]
    assert len(weights) == 1
    return Survey({each.name: each for each in variables}, weights[0], records)
