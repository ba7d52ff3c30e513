import Testing

@testable import SurveyEngine

struct XPathTokenTests {
    private func kinds(_ text: String) -> [XPath.Token.Kind] { XPath.tokens(text).map(\.kind) }

    @Test func `an expression is taken apart at its words`() {
        let text = "selected( /data/grp/q-1 ,'a b') and .>=1.5 or ../x*2 != \"é\""

        let tokens = XPath.tokens(text)

        #expect(
            tokens.map(\.text) == [
                "selected", "(", "/data/grp/q-1", ",", "'a b'", ")", "and", ".", ">=", "1.5", "or", "../x", "*", "2",
                "!=", "\"é\"",
            ])
        #expect(
            tokens.map(\.kind) == [
                .name, .open, .path, .comma, .literal, .close, .sign, .own, .sign, .number, .sign, .path, .sign,
                .number,
                .sign, .literal,
            ])
        let bytes = Array(text.utf8)
        for token in tokens {
            #expect(String(decoding: bytes[token.offset..<token.endOffset], as: UTF8.self) == token.text)
        }
    }

    @Test(arguments: [
        ("${age}", "age"), ("${ age }", "age"), ("/data/p/age", "age"), ("../age", "age"), ("../../p/age", "age"),
        ("current()/../age", "age"), ("./age", "age"), ("p/age", "age"), ("/data/orx:meta/jr:age", "jr:age"),
    ])
    func `a question has its own name, however it is reached`(text: String, name: String) {
        #expect(XPath.tokens(text).map(\.questionName) == [name])
    }

    @Test func `what has no meaning is a token too`() {
        #expect(kinds("a[1]") == [.name, .other, .number, .other])
        #expect(kinds("//x") == [.other, .name])
        #expect(kinds("'open") == [.other])
        #expect(kinds("${open") == [.other, .name])
        #expect(kinds("..") == [.parent])
        #expect(kinds("../..") == [.parent])
        #expect(kinds("* = *") == [.other, .sign, .other])
        #expect(kinds("%") == [.other])
        #expect(kinds("@x/!") == [.other, .name, .other, .other])
        #expect(kinds("div div div") == [.name, .sign, .name])
        #expect(XPath.tokens("").isEmpty)
    }

    @Test func `space between words makes no difference, inside quotes it does`() {
        #expect(XPath.isSame("${a}='x'and true()", " ${a} = 'x'\n and true( )"))
        #expect(!XPath.isSame("${a} = 'x'", "${a} = 'x '"))
        #expect(!XPath.isSame("${a} = 'x'", "${a} = \"x\""))
        #expect(!XPath.isSame("1 2", "12"))
    }

    @Test func `questions get other names, and everything else stays`() {
        let text =
            "selected( /data/Grp/Q1 ,'1')  and ../Q1 != 'it''s' and ${Q1}=\"Q1\" or jr:choice-name(${Q1}, '${Q1}') = jr:choice-name(/data/Q1,'/data/Q1')"

        let new = XPath.rewritten(text, reference: { $0.questionName == "Q1" ? "${q1}" : nil })

        #expect(
            new
                == "selected( ${q1} ,'1')  and ${q1} != 'it''s' and ${q1}=\"Q1\" or jr:choice-name(${q1}, '${q1}') = jr:choice-name(${q1},'${q1}')"
        )
        #expect(XPath.rewritten(text, reference: { _ in nil }) == text)
    }

    @Test func `a text or a number knows what it is compared with`() {
        let text =
            "${q} = '1' or 2 = ${q} or selected(../m, \"3\") or . != '4' or '5' or concat('6') or jr:choice-name('7', '${q}') or selected('8', '9')"
        var found: [XPath.Literal] = []

        let new = XPath.rewritten(text, reference: { _ in nil }) { literal in
            found.append(literal)
            return literal.comparedWith == "q" ? "c\(literal.text)" : nil
        }

        func literal(_ text: String, _ with: String?, isNumber: Bool = false) -> XPath.Literal {
            XPath.Literal(text: text, isNumber: isNumber, comparedWith: with)
        }
        #expect(
            found == [
                literal("1", "q"), literal("2", "q", isNumber: true), literal("3", "m"), literal("4", "."),
                literal("5", nil), literal("6", nil), literal("7", "q"), literal("8", nil), literal("9", nil),
            ])
        #expect(
            new
                == "${q} = 'c1' or 'c2' = ${q} or selected(../m, \"3\") or . != '4' or '5' or concat('6') or jr:choice-name('c7', '${q}') or selected('8', '9')"
        )
    }

    @Test func `a new text gets quotes that can hold it`() {
        #expect(XPath.rewritten("'a'", reference: { _ in nil }, literal: { _ in "it's" }) == "\"it's\"")
        #expect(XPath.literal("it's \"so\"") == "concat('it', \"'\", 's ', '\"', 'so', '\"')")
        #expect(XPath.literal("") == "''")
    }
}
