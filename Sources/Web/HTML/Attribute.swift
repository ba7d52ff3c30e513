/// One attribute of an element: a name of ours, and a value that is escaped as
/// it is written.
struct Attribute {
    let name: StaticString
    let value: Value

    enum Value {
        /// Not written at all.
        case left
        /// Present without a value: `checked`.
        case flag
        case fixed(StaticString)
        /// A beginning of ours and the rest from anywhere, so that `hint-` and a
        /// code need not be joined first.
        case text(StaticString, String)
    }
}

extension Attribute {
    static func fixed(_ name: StaticString, _ value: StaticString) -> Attribute {
        Attribute(name: name, value: .fixed(value))
    }

    static func text(_ name: StaticString, _ value: String) -> Attribute { .text(name, "", value) }

    static func text(_ name: StaticString, _ prefix: StaticString, _ value: String) -> Attribute {
        Attribute(name: name, value: .text(prefix, value))
    }

    static func flag(_ name: StaticString, if isSet: Bool = true) -> Attribute {
        Attribute(name: name, value: isSet ? .flag : .left)
    }

    static func `class`(_ value: StaticString) -> Attribute { .fixed("class", value) }
    static func `class`(_ value: StaticString, if isSet: Bool) -> Attribute {
        Attribute(name: "class", value: isSet ? .fixed(value) : .left)
    }
    static func id(_ value: StaticString) -> Attribute { .fixed("id", value) }
    static func id(_ prefix: StaticString, _ value: String) -> Attribute { .text("id", prefix, value) }
    static func name(_ value: String) -> Attribute { .text("name", value) }
    static func value(_ value: String) -> Attribute { .text("value", value) }
    static func type(_ value: StaticString) -> Attribute { .fixed("type", value) }
    static func href(_ address: Address) -> Attribute { .text("href", address.text) }
    static func action(_ address: Address) -> Attribute { .text("action", address.text) }
    static func `for`(_ prefix: StaticString, _ id: String) -> Attribute { .text("for", prefix, id) }

    /// Marks the link, among several, that leads to where one is.
    static func current(_ kind: StaticString, if isSet: Bool) -> Attribute {
        Attribute(name: "aria-current", value: isSet ? .fixed(kind) : .left)
    }

    /// The language of somebody's survey, which need not be that of our own words.
    static func lang(_ language: String) -> Attribute { .text("lang", language) }

    /// That of somebody's words; none where it is the page's own.
    static func lang(ofWords language: String?) -> [Attribute] { language.map { [.lang($0)] } ?? [] }

    /// The elements that explain this one, by identifier; none when empty.
    static func describedBy(_ ids: [String]) -> Attribute {
        ids.isEmpty
            ? Attribute(name: "aria-describedby", value: .left)
            : .text("aria-describedby", ids.joined(separator: " "))
    }
}
