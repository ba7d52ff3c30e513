/// A text of a form for people, with earlier answers put into it: `You said ${q}`.
struct FormText {
    var pieces: [Piece]

    enum Piece: Equatable {
        case words(String)
        /// What stands between `${` and `}`, whatever it is.
        case reference(String)
        /// A `${` that nothing closes.
        case open(String)
    }

    init(_ text: String) {
        pieces = []
        var rest = Substring(text)
        while let start = rest.firstRange(ofText: "${") {
            let inside = rest[start.upperBound...]
            guard let close = inside.firstIndex(of: "}") else {
                pieces += [.words(String(rest[..<start.lowerBound])), .open(String(rest[start.lowerBound...]))]
                return
            }
            if close == inside.startIndex {
                pieces.append(.words(String(rest[...close])))
            } else {
                pieces += [.words(String(rest[..<start.lowerBound])), .reference(String(inside[..<close]))]
            }
            rest = inside[inside.index(after: close)...]
        }
        pieces.append(.words(String(rest)))
    }

    var references: [String] {
        pieces.compactMap { piece in
            guard case .reference(let name) = piece else { return nil }
            return name
        }
    }

    func renamed(_ other: (String) -> String?) -> String {
        pieces.map { piece in
            switch piece {
            case .words(let text), .open(let text): text
            case .reference(let name): "${\(other(name) ?? name)}"
            }
        }.joined()
    }
}
