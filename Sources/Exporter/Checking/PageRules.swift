/// What a page of a release promises beyond being well-formed.
struct PageRules {
    struct Finding: Equatable {
        let line: Int
        let place: String
        let reason: String
    }

    private var found: [Finding] = []
    private var ids: Set<String> = []
    private var links: [(id: String, line: Int)] = []
    private var elements: [(name: String, line: Int)] = []
    private var level = 0
    private var countFirstHeadings = 0
    private var hasTitle = false
    private var countHeaders = 0
    private var hasCaption = false
    private var isDescribed = false
    private var style = ""

    /// In the order of the page.
    var findings: [Finding] {
        var all = found
        for link in links where !ids.contains(link.id) {
            all.append(
                Finding(line: link.line, place: "a", reason: "it leads to #\(link.id.prefix(60)), which is not there"))
        }
        if countFirstHeadings != 1 {
            all.append(Finding(line: 1, place: "h1", reason: "there are \(countFirstHeadings) of it and not one"))
        }
        if !hasTitle { all.append(Finding(line: 1, place: "title", reason: "the page has none")) }
        return all.sorted { $0.line < $1.line }
    }

    private static let forbidden: Set<String> = [
        "script", "iframe", "object", "embed", "link", "base", "form", "audio", "video", "foreignObject",
    ]

    mutating func take(_ event: XMLReader.Event, _ reader: borrowing XMLReader) {
        switch event {
        case .start: start(reader.name, reader.line, reader.attributes())
        case .text: text(reader.text)
        case .end: end()
        }
    }

    private mutating func text(_ text: String) {
        guard !text.allSatisfy(\.isWhitespace) else { return }
        switch elements.last?.name {
        case "title" where elements.contains { $0.name == "head" }: hasTitle = true
        case "desc": isDescribed = true
        case "style": style += text
        default: break
        }
    }

    private mutating func start(_ name: String, _ line: Int, _ attributes: [String: String]) {
        func add(_ reason: String) { found.append(Finding(line: line, place: name, reason: reason)) }
        elements.append((name, line))
        if Self.forbidden.contains(name) { add("no page of a release has such an element") }
        for (attribute, value) in attributes.sorted(by: { $0.key < $1.key }) {
            if attribute.lowercased().hasPrefix("on") { add("its attribute \(attribute) would run a program") }
            if ["src", "srcset", "poster", "data"].contains(attribute), !value.hasPrefix("data:") {
                add("its attribute \(attribute) would fetch something")
            }
            if attribute == "style", value.lowercased().contains("url(") { add("its style would fetch something") }
            if attribute == "id", !ids.insert(value).inserted {
                add("its id \(value.prefix(60)) stands here a second time")
            }
            if attribute.hasSuffix("href") { check(value, name, line) }
        }
        switch name {
        case "html": if (attributes["lang"] ?? "").isEmpty { add("it does not say which language the page is in") }
        case "h1", "h2", "h3", "h4", "h5", "h6":
            let number = Int(name.dropFirst()) ?? 1
            if number == 1 { countFirstHeadings += 1 }
            if number > level + 1 { add("a heading between it and the one before it is left out") }
            level = number
        case "img": if attributes["alt"] == nil { add("it has no words for those who cannot see it") }
        case "svg":
            isDescribed = false
            if attributes["role"] != "img" { add("a screen reader does not know that it is a picture") }
        case "table": (countHeaders, hasCaption) = (0, false)
        case "caption": hasCaption = true
        case "th": countHeaders += 1
        default: break
        }
    }

    private mutating func check(_ address: String, _ name: String, _ line: Int) {
        if address.hasPrefix("#") {
            links.append((String(address.dropFirst()), line))
        } else if name != "a" || !["https:", "http:", "mailto:"].contains(where: address.hasPrefix) {
            found.append(Finding(line: line, place: name, reason: "it leads out of the page in a way that is not safe"))
        }
    }

    private mutating func end() {
        guard let element = elements.popLast() else { return }
        func add(_ reason: String) { found.append(Finding(line: element.line, place: element.name, reason: reason)) }
        switch element.name {
        case "svg": if !isDescribed { add("it has no words for those who cannot see it") }
        case "table":
            if !hasCaption { add("it has no caption") }
            if countHeaders == 0 { add("it has no headings") }
        case "style":
            if style.lowercased().contains("url(") || style.lowercased().contains("@import") {
                add("it would fetch something")
            }
            style = ""
        default: break
        }
    }
}
