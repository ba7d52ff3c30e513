/// A tidy file as somebody in a hurry would have written it: the same, in
/// other quotes, over several lines, with remarks and gaps.
struct UntidyText {
    private var random: SeededGenerator
    private(set) var remarks: [String] = []
    private(set) var text = ""

    init(_ tidy: String, seed: UInt64, hasRemarks: Bool) {
        random = SeededGenerator(state: seed)
        var lines: [String] = []
        for line in tidy.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if hasRemarks, chance(6) {
                lines.append(String(repeating: " ", count: Int.random(in: 0...2, using: &random)) + remark())
            }
            if hasRemarks, chance(6) { lines += ["", "  ", ""] }
            lines += untidied(line, hasRemarks: hasRemarks)
        }
        if hasRemarks { lines += ["", remark(), ""] }
        text = lines.joined(separator: chance(4) ? "\r\n" : "\n")
    }

    private mutating func untidied(_ line: String, hasRemarks: Bool) -> [String] {
        var (head, value) = Self.parts(line)
        guard let plain = value, plain.utf8.first != UInt8(ascii: "\""), plain.utf8.first != UInt8(ascii: "[") else {
            return [line + beside(line.isEmpty || !hasRemarks)]
        }
        let indent = String(repeating: " ", count: head.prefix { $0 == " " || $0 == "-" }.count + 3)
        var more: [String] = []
        switch Int.random(in: 0..<6, using: &random) {
        case 0:
            value = "'" + plain.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
        case 1: value = "\"\(plain.filter { $0 != "\\" && $0 != "\"" }.count == plain.count ? plain : "x")\""
        case 2:
            head += " |-" + beside(!hasRemarks)
            return [head, indent + plain]
        case 3:
            let words = plain.split(separator: " ", maxSplits: 1)
            if words.count == 2, let letter = words[1].first, letter.isLetter {
                value = String(words[0])
                more = ["", indent + words[1]]
                if chance(2) { more.removeFirst() }
                if more.count == 2 { return [head + " " + plain + beside(!hasRemarks)] }
            }
        case 4: value = "   " + plain + " "
        default: break
        }
        // An unescaped text in double quotes is the same only without marks.
        if value == "\"x\"" { value = plain }
        let written = [head + " " + (value ?? "")] + more
        return written.dropLast() + [written[written.count - 1] + beside(!hasRemarks)]
    }

    private static func parts(_ line: String) -> (head: String, value: String?) {
        let isQuoted = line.drop { $0 == " " || $0 == "-" }.hasPrefix("\"")
        guard !isQuoted, let colon = line.firstRange(of: ": ") else { return (line, nil) }
        return (String(line[..<colon.lowerBound]) + ":", String(line[colon.upperBound...]))
    }

    private mutating func remark() -> String {
        let words = ["it's \"so\"", "- x: y", "#", "{[", "'"].randomElement(using: &random) ?? ""
        remarks.append("# remark \(remarks.count + 1). \(words)")
        return remarks[remarks.count - 1]
    }

    private mutating func beside(_ isBare: Bool) -> String { isBare || !chance(5) ? "" : " " + remark() }
    private mutating func chance(_ one: Int) -> Bool { Int.random(in: 1...one, using: &random) == 1 }
}
