"""Expressions of other tools' forms and tests: do we come to the same, can we read them, can we say them plainly?

The Swift tests `XPathConformanceTests` work them out; here they are only told.
"""

import json

from judging import row, shared, written


def rows():
    shared("surveys/xpath_expression_pairs.json")
    shared("surveys/xform_real_expressions.json")
    pairs = json.loads(written("pairs.json").read_text(encoding="utf-8"))
    inside, agree, choices = pairs["inside"], pairs["agree"], pairs["choices"]
    others = "getodk/web-forms' tests"
    result = [
        row("expressions that come to the same", others, agree, inside, notes=(
            f"{inside} of {pairs['pairs']} pairs use only our functions; {len(choices)} others differ by choice")),
        row("expressions that do, or differ by a written choice", others, inside - len(pairs["unexplained"]), inside,
            inside, misses=pairs["unexplained"]),
    ]
    for rule in json.loads(written("rules.json").read_text(encoding="utf-8")):
        kind, of = rule["kind"], rule["of"]
        forms = "real XForms"
        goal = -(-of * 99 // 100) if kind == "relevant" else None
        result.append(row(f"rules of kind `{kind}` read", forms, rule["read"], of, goal, misses=[
            f"{expression}: {reason}" for expression, reason in sorted(rule["refused"].items())]))
        if kind == "relevant":
            result.append(row("those in plain words, with the same result", forms, rule["said"], of))
    return result
