import DefinitionReading
public import Involvement

/// A house style as a person writes it: `theme.yaml`, which need not be there.
public enum HouseStyleFile {
    /// What the file says, before the logo it names is looked at.
    public struct Read: Equatable, Sendable {
        public let style: HouseStyle
        public let logo: LogoFile?
    }

    public struct LogoFile: Equatable, Sendable {
        public let name: String
        public let kind: HouseStyle.Logo.Kind
        public let words: String
        /// Where the file says so, from 1.
        public let line: Int
    }

    /// - Parameter name: the file's name, as problems should show it.
    /// - Throws: `Problems` with everything that is wrong in the file, among it
    ///   colours on which white words cannot be read.
    public static func read(name: String, text: String) throws(Problems) -> Read {
        let file = try DefinitionFile(name: name, text: text)
        var problems = ProblemList(file: name)
        let root = file.root
        problems.check(keysOf: root, place: "", known: ["name", "logo", "logo text", "colour", "button colour"])
        let style = HouseStyle(
            name: problems.optionalText("name", of: root, place: "") ?? "", logo: nil,
            colour: colour("colour", of: root, &problems), buttonColour: colour("button colour", of: root, &problems))
        let logo = logo(of: root, &problems)
        if !problems.all.isEmpty { throw Problems(problems.all.sorted()) }
        return Read(style: style, logo: logo)
    }

    private static func colour(_ key: String, of root: DefinitionNode, _ problems: inout ProblemList) -> Colour? {
        guard let field = root.fields?.first(where: { $0.key == key }) else { return nil }
        guard field.value.content != .empty else {
            problems.report(
                field, place: "", "`\(key)` has nothing after it: `#` begins a remark here",
                remedy: "Put the colour in quotes, as in `\(key): \"#12435f\"`")
            return nil
        }
        guard let text = problems.optionalText(key, of: root, place: "") else { return nil }
        guard let colour = Colour(hex: text) else {
            problems.report(
                field.value, place: "", "`\(text)` is not a colour",
                remedy: "Write six digits from 0 to f in quotes, as in `\(key): \"#12435f\"`")
            return nil
        }
        let contrast = colour.contrast(with: HouseStyle.ink)
        guard contrast >= Colour.leastContrast else {
            let better = colour.moved(towards: .black, until: [HouseStyle.ink])
            problems.report(
                field.value, place: "",
                "`\(key)` \(colour.hex) has a contrast of \(figures(contrast)) to 1 with the white words on it, "
                    + "and people need 4.5 to 1 to read them",
                remedy: "Use a darker one, such as \"\(better.hex)\"")
            return nil
        }
        return colour
    }

    private static func logo(of root: DefinitionNode, _ problems: inout ProblemList) -> LogoFile? {
        let words = problems.optionalText("logo text", of: root, place: "")
        guard let node = root["logo"], let name = problems.optionalText("logo", of: root, place: "") else {
            return nil
        }
        let ending = name.split(separator: ".").dropFirst().last.map(String.init) ?? ""
        guard let kind = HouseStyle.Logo.Kind(rawValue: ending.lowercased()), !name.utf8.contains(UInt8(ascii: "/")),
            name.utf8.first != UInt8(ascii: ".")
        else {
            problems.report(
                node, place: "", "`\(name)` cannot be a logo",
                remedy: "Name an .svg or .png file that lies in the same folder, as in `logo: crest.svg`")
            return nil
        }
        guard let words, !words.isEmpty else {
            problems.report(
                node, place: "", "the logo has no words for those who do not see it",
                remedy: "Add a line `logo text: ...` with what the logo says, such as the name in it")
            return nil
        }
        return LogoFile(name: name, kind: kind, words: words, line: node.line)
    }

    /// With two decimals, never rounded up to what is needed.
    private static func figures(_ ratio: Double) -> String {
        let hundredths = Int(ratio * 100)
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}
