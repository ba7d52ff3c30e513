import Involvement
import Testing

@testable import SurveyEngine

/// Each function and each conversion, by what it comes to. The text says more
/// than the value: `3` is a number and `'3'` a text.
struct XPathFunctionTests {
    private static let items: [ID<Question>: ItemResponse] = [
        "tier": .answered(.choice("t3")), "helped": .answered(.choices(["flex", "trust"])),
        "weeks": .answered(.number(4)), "story": .answered(.text("They listened")),
        "started": .answered(.date(PartialDate(year: 2026, month: 2)!)),
        "dob": .answered(.date(PartialDate(Day(year: 2025, month: 6, day: 4)!))),
        "time": .answered(.time(TimeOfDay(hour: 9, minute: 5)!)), "order": .answered(.ranking(["b", "a"])),
        "agreed": .answered(.consent(true)), "blank": .absent(.leftBlank), "rather_not": .absent(.preferNotToSay),
        "workers": .answered(.number(3)), "by_hand": .asWritten("60+"), "code": .answered(.choice("7")),
    ]

    private func text(_ expression: String) throws -> String { try xpath(expression, Self.items).asText }
    private func truth(_ expression: String) throws -> Bool { try xpath(expression, Self.items).asTruth }

    @Test(arguments: [
        ("1 + 2 * 3", "7"), ("(1 + 2) * 3", "9"), ("7 div 2", "3.5"), ("-7 mod 2", "-1"), ("1 div 0", "Infinity"),
        ("-1 div 0", "-Infinity"), ("0 div 0", "NaN"), ("-0", "0"), ("--3", "3"), ("0.1 + 0.2", "0.30000000000000004"),
        ("1000000 * 1000000 * 1000000 * 1000000", "1000000000000000000000000"), ("1 div 1000000000", "0.000000001"),
        ("true() + 1", "2"), ("'2' * '3'", "6"), ("'2' + 'x'", "NaN"), ("${blank} + 1", "NaN"), ("${weeks} + 1", "5"),
    ])
    func `numbers are worked out as XPath does`(expression: String, expected: String) throws {
        #expect(try text(expression) == expected)
    }

    @Test(arguments: [
        ("number('3')", "3"), ("number(' 3.50 ')", "3.5"), ("number('.5')", "0.5"), ("number('5.')", "5"),
        ("number('-.5')", "-0.5"), ("number('')", "NaN"), ("number('three')", "NaN"), ("number('1,000')", "NaN"),
        ("number('1e3')", "1000"), ("number('+1')", "NaN"), ("number('0x10')", "NaN"), ("number('inf')", "NaN"),
        ("number('.')", "NaN"), ("number('-')", "NaN"), ("number(true())", "1"), ("number(false())", "0"),
        ("number(${blank})", "NaN"), ("number(${tier})", "NaN"), ("number(${code})", "7"),
        ("number('1970-01-02')", "1"), ("number(date('1969-12-31'))", "-1"), ("number('1970-01-01T12:00:00Z')", "0.5"),
        ("number('1970-01-01T12:00:00.000+12:00')", "0"), ("number('2026-13-01')", "NaN"),
        ("number(${time})", "0.3784722222222222"), ("int(2.9)", "2"), ("int(-2.9)", "-2"), ("int('x')", "NaN"),
        ("round(2.5)", "3"), ("round(-2.5)", "-3"), ("round(2.4)", "2"), ("round(1.255, 1)", "1.3"),
        ("round(33.33, -1)", "30"), ("round(1 div 0)", "Infinity"), ("round(1.5, 400)", "1.5"),
    ])
    func `a number is made of anything`(expression: String, expected: String) throws {
        #expect(try text(expression) == expected)
    }

    @Test(arguments: [
        ("string(3.0)", "3"), ("string(true())", "true"), ("string(${blank})", ""), ("string(${helped})", "flex trust"),
        ("string(${order})", "b a"), ("string(${dob})", "2025-06-04"), ("string(${started})", "2026-02-01"),
        ("string(${time})", "09:05"), ("string(${agreed})", "yes"), ("string(${rather_not})", "prefer_not_to_say"),
        ("string(${by_hand})", "60+"), ("concat('a', 1, true())", "a1true"), ("concat(${blank}, 'x')", "x"),
        ("contains('listened', 'list')", "true"), ("contains('a', '')", "true"), ("contains('', 'a')", "false"),
        ("starts-with('listened', 'list')", "true"), ("starts-with('a', 'ab')", "false"),
        ("string-length(${story})", "13"), ("string-length(${blank})", "0"), ("string-length('\u{1F600}é')", "2"),
        ("if(${weeks} > 3, 'long', 'short')", "long"), ("if(${blank}, 'a', 'b')", "b"),
        ("coalesce(${blank}, 'x')", "x"), ("coalesce(${tier}, 'x')", "t3"), ("coalesce('', ${blank}, 5)", "5"),
        ("coalesce(${blank}, '')", ""),
    ])
    func `texts are put together and looked into`(expression: String, expected: String) throws {
        #expect(try text(expression) == expected)
    }

    @Test(arguments: [
        ("'a'", true), ("''", false), ("'false'", true), ("0", false), ("-1", true), ("0 div 0", false),
        ("${blank}", false), ("${weeks}", true), ("${dob}", true), ("not(${blank})", true), ("true()", true),
        ("false()", false), ("not('')", true), ("1 and 'a'", true), ("1 and ''", false), ("0 or 'a'", true),
    ])
    func `a truth is made of anything`(expression: String, expected: Bool) throws {
        #expect(try truth(expression) == expected)
    }

    @Test(arguments: [
        // Text with text letter by letter, and with a number as numbers.
        ("'1' = '1.0'", false), ("'1' = 1.0", true), ("1 = 1.0", true), ("'a' = 'a'", true), ("'a' < 'b'", false),
        ("'2' < '10'", true), ("${weeks} = '4'", true), ("${weeks} = '4.0'", true), ("${weeks} != 4", false),
        ("${code} = 7", true), ("${code} = '7'", true), ("true() = 'x'", true), ("false() = ''", true),
        ("0 div 0 = 0 div 0", false), ("0 div 0 != 0 div 0", true),
        // Several chosen are one text, with spaces.
        ("${helped} = 'flex'", false), ("${helped} = 'flex trust'", true), ("${order} = 'b a'", true),
        // Dates by the day.
        ("${dob} < today()", true), ("today() - ${dob} >= 273", true), ("today() - ${dob} > 273", false),
        ("${dob} = '2025-06-04'", true), ("${dob} = date('2025-06-04')", true), ("${dob} > '2025-06-03'", true),
        ("${dob} = 'soon'", false), ("${dob} != 'soon'", true), ("'2026-03-03' < today()", true),
        ("today() = '2026-03-04'", true), ("now() > today()", true), ("now() < today() + 1", true),
        ("${started} = '2026-02-01'", true),
        // Times by the clock.
        ("${time} < '09:30'", true), ("${time} > '10:00:00.000+01:00'", false), ("'09:00' < ${time}", true),
        ("${time} = '09:05'", true), ("${time} = '09:05:00'", true), ("${time} = 'noon'", false),
    ])
    func `values are compared by their kind`(expression: String, expected: Bool) throws {
        #expect(try truth(expression) == expected)
    }

    @Test(arguments: [
        ("${blank} = 'a'", false), ("${blank} != 'a'", true), ("${blank} < 5", false), ("${blank} > -5", false),
        ("${blank} = 0", false), ("${blank} >= today()", false), ("selected(${blank}, 'a')", false),
        ("selected(${blank}, '')", false), ("${blank} = ''", true), ("${blank} != ''", false), ("'' = ${blank}", true),
        ("${tier} = ''", false), ("${tier} != ''", true), ("${blank} = ${hidden}", true),
        ("${blank} != ${hidden}", false),
        ("${blank} = ${tier}", false), ("${blank} = concat('', '')", true), ("${by_hand} != ''", true),
        // Rather not saying is no answer, and the code of a choice.
        ("${rather_not} = ''", true), ("${rather_not} = 'prefer_not_to_say'", true),
    ])
    func `an absent answer is like nothing but nothing`(expression: String, expected: Bool) throws {
        #expect(try truth(expression) == expected)
    }

    @Test(arguments: [
        ("selected(${helped}, 'flex')", "true"), ("selected(${helped}, 'fle')", "false"),
        ("selected(${helped}, ' trust ')", "true"), ("selected(${tier}, 't3')", "true"),
        ("selected(${tier}, 't2')", "false"), ("selected(${code}, 7)", "true"), ("selected('a  b', 'b')", "true"),
        ("selected(${order}, 'a')", "true"), ("count-selected(${helped})", "2"), ("count-selected(${order})", "2"),
        ("count-selected(${tier})", "1"), ("count-selected(${blank})", "0"),
        ("number(count-selected(${hidden}))", "NaN"),
        ("count-selected('a b  c')", "3"), ("count(${workers})", "3"), ("count(/data/workers) > 2", "true"),
    ])
    func `what was chosen is found and counted`(expression: String, expected: String) throws {
        #expect(try text(expression) == expected)
    }

    @Test(arguments: [
        ("date('2026-09-30')", "2026-09-30"), ("date(0)", "1970-01-01"), ("date(-1)", "1969-12-31"),
        ("date(1.9)", "1970-01-02"), ("date('2026-09-30T23:59:00.000-07:00')", "2026-09-30"), ("date('x')", ""),
        ("date('2026-02-30')", ""), ("date(${blank})", ""), ("date(1 div 0)", ""), ("date(today() + 1)", "2026-03-05"),
        ("date(now())", "2026-03-04"), ("string(now())", "2026-03-04T09:30:00.000+00:00"),
        ("format-date('2026-09-05', '%d/%m/%Y')", "05/09/2026"),
        ("format-date('2026-09-05', '%e %b %y, %a')", "5 Sep 26, Sat"),
        ("format-date('2026-09-05', '%n %q %%')", "9 %q %"), ("format-date('2026-09-05', '100%')", "100%"),
        ("format-date('2026-09-05T08:07:06.050Z', '%H:%M:%S.%3 %h')", "08:07:06.050 8"),
        ("format-date(now(), '%H:%M')", "09:30"), ("format-date(${blank}, '%Y')", ""), ("format-date('x', '%Y')", ""),
        ("format-date(${dob}, '%Y-%m-%d')", "2025-06-04"), ("format-date(${started}, '%m/%Y')", "02/2026"),
    ])
    func `dates are read, counted and written`(expression: String, expected: String) throws {
        #expect(try text(expression) == expected)
    }

    @Test(arguments: [
        ("regex('07911', '^[0-9]+$')", true), ("regex('07911', '[0-9]+')", true), ("regex('0791 1', '[0-9]+')", false),
        ("regex('cocotero', 'te')", false), ("regex(${blank}, 'a*')", true), ("regex(${blank}, 'a+')", false),
    ])
    func `a pattern is compared with the whole`(expression: String, expected: Bool) throws {
        #expect(try truth(expression) == expected)
    }

    @Test func `the round, the words of a choice, and what was there before are told by whoever asks`() throws {
        #expect(try text("position(..)") == "2")
        #expect(try xpath("position(..)", context: RuleContext(today: .example)).asText == "1")
        #expect(try text("jr:choice-name(${tier}, '${tier}')") == "Community drug team")
        #expect(try text("jr:choice-name('t9', '${tier}')") == "t9")
        #expect(try text("jr:choice-name(${blank}, '/data/tier')") == "")
        #expect(try text("once(today())") == "2026-03-04")
        #expect(try xpath("once(today())", ["this": .answered(.text("2020-01-01"))]).asText == "2020-01-01")
        #expect(try xpath(". > 5", ["this": .answered(.number(6))]).asTruth)
    }

    @Test func `only the way that is taken is worked out`() throws {
        var asked: [ID<Question>] = []
        let tree = try XPath.parse("if(true() or ${a} = 1, 'x', ${b})") { ID($0) }

        let value = tree.value(.example) { id in
            asked.append(id)
            return .absent(.notAsked)
        }

        #expect(value == .text("x"))
        #expect(asked == [])
    }
}
