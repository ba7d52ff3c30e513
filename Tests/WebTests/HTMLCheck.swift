/// A small reading of HTML as we write it: every tag closed in order, every
/// attribute in double quotes, and what a screen reader needs.
enum HTMLCheck {
    struct Tag {
        let name: String
        let attributes: [String: String]
        let isEnd: Bool
    }

    static let withoutEnd: Set<String> = ["meta", "link", "input", "img"]

    /// Every tag in order, its attributes as a browser reads them.
    static func tags(of html: String) -> [Tag] {
        var tags: [Tag] = []
        var rest = Array(html.utf8)[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[(start + 1)...]
            guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { break }
            let inside = rest[..<end]
            rest = rest[(end + 1)...]
            guard inside.first != UInt8(ascii: "!") else { continue }
            let isEnd = inside.first == UInt8(ascii: "/")
            var text = inside.dropFirst(isEnd ? 1 : 0)
            let name = text.prefix { $0 != UInt8(ascii: " ") }
            text = text.dropFirst(name.count)
            var attributes: [String: String] = [:]
            while text.first == UInt8(ascii: " ") {
                text = text.dropFirst()
                let key = text.prefix { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: " ") }
                text = text.dropFirst(key.count)
                var value: ArraySlice<UInt8> = []
                if text.starts(with: Array("=\"".utf8)) {
                    text = text.dropFirst(2)
                    value = text.prefix { $0 != UInt8(ascii: "\"") }
                    text = text.dropFirst(value.count + 1)
                }
                attributes[String(decoding: key, as: UTF8.self)] = unescaped(String(decoding: value, as: UTF8.self))
            }
            tags.append(Tag(name: String(decoding: name, as: UTF8.self), attributes: attributes, isEnd: isEnd))
        }
        return tags
    }

    /// What is wrong with a page; nothing when all is well.
    static func problems(of html: String) -> [String] {
        let tags = tags(of: html)
        var problems: [String] = []
        var open: [String] = []
        for tag in tags where !withoutEnd.contains(tag.name) {
            if !tag.isEnd {
                open.append(tag.name)
            } else if open.last == tag.name {
                open.removeLast()
            } else {
                problems.append("</\(tag.name)> closes \(open.last ?? "nothing")")
            }
        }
        if !open.isEmpty { problems.append("not closed: \(open)") }

        let started = tags.filter { !$0.isEnd }
        let ids = started.compactMap { $0.attributes["id"] }
        if Set(ids).count != ids.count { problems.append("an id stands twice") }
        for name in ["h1", "main", "title"] where started.filter({ $0.name == name && !isInChart($0) }).count != 1 {
            problems.append("there is not one \(name)")
        }
        if started.first(where: { $0.name == "html" })?.attributes["lang"] == nil { problems.append("no language") }
        for tag in started {
            if tag.attributes["style"] != nil || tag.attributes.keys.contains(where: { $0.hasPrefix("on") }) {
                problems.append("<\(tag.name)> has style or script of its own")
            }
            for key in ["aria-describedby", "aria-labelledby"] {
                for id in (tag.attributes[key] ?? "").split(separator: " ") where !ids.contains(String(id)) {
                    problems.append("<\(tag.name)> points to \(id), which is not there")
                }
            }
            if let href = tag.attributes["href"], href.hasPrefix("#"), !ids.contains(String(href.dropFirst())) {
                problems.append("a link leads to \(href), which is not there")
            }
        }
        let labelled = Set(started.filter { $0.name == "label" }.compactMap { $0.attributes["for"] })
        for tag in started
        where ["input", "textarea", "select"].contains(tag.name) && tag.attributes["type"] != "hidden" {
            if !labelled.contains(tag.attributes["id"] ?? "") { problems.append("<\(tag.name)> has no label") }
        }
        return problems
    }

    /// A chart has a `title` of its own.
    private static func isInChart(_ tag: Tag) -> Bool { tag.name == "title" && tag.attributes["id"] == "chart-title" }

    static func unescaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        let names: [(String, String)] = [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
        ]
        outer: while let byte = rest.first {
            for (name, character) in names where rest.starts(with: name.utf8) {
                bytes += Array(character.utf8)
                rest = rest.dropFirst(name.utf8.count)
                continue outer
            }
            bytes.append(byte)
            rest = rest.dropFirst()
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
