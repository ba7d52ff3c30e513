/// Ready-made markup. It can only be written out in our own source, as a
/// literal without anything put into it, so nothing that came from outside can
/// become markup.
struct Markup: ExpressibleByStringLiteral, Sendable {
    let literal: StaticString

    init(stringLiteral literal: StaticString) {
        self.literal = literal
    }
}
