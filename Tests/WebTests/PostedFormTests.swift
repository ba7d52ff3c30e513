import Involvement
import Testing

@testable import Web

struct PostedFormTests {
    private func fields(_ text: String) -> [String]? {
        PostedForm(bytes: Array(text.utf8)).map { $0.fields.map { "\($0.name)=\($0.value)" } }
    }

    @Test(arguments: [
        ("a=1&b=2", ["a=1", "b=2"]),
        ("a=x+y%20z&a=2", ["a=x y z", "a=2"]),
        ("a=%C3%A9%F0%9F%99%82", ["a=é🙂"]),
        ("a=b=c&=d&e", ["a=b=c", "=d", "e="]),
        ("&&a=1&&", ["a=1"]),
        ("a=100%&b=%zz&c=%4", ["a=100%", "b=%zz", "c=%4"]),
        ("a=%00x%00", ["a=x"]),
        ("a=%ff%fe", ["a=\u{FFFD}\u{FFFD}"]),
        ("a%5B%5D=%26%3D", ["a[]=&="]),
        ("", []),
    ])
    func `whatever is sent is read, and nothing typed is lost`(sent: String, expected: [String]) {
        #expect(fields(sent) == expected)
    }

    @Test func `more fields than any page has are refused`() {
        let most = String(repeating: "a=1&", count: PostedForm.fieldLimit)

        #expect(fields(most)?.count == PostedForm.fieldLimit)
        #expect(fields(most + "b=2") == nil)
    }

    @Test(arguments: [
        (nil, PressedButton.next), ("", .next), ("anything", .next), ("back", .back), ("send", .send),
        ("change:tier", .change("tier")),
    ])
    func `a button is known by its value, and Enter goes on`(value: String?, expected: PressedButton) {
        #expect(PressedButton(value) == expected)
    }
}
