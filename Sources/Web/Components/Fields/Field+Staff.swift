import Involvement

/// Questions of our own, which staff pages put in English.
extension FieldModel {
    static func staff(
        _ name: String, _ label: String, hint: String? = nil, _ control: Control, entered: [String] = [],
        problem: String? = nil, language: String = "en"
    ) -> FieldModel {
        FieldModel(
            code: name, label: label, hint: hint, problem: problem, isRequired: true, control: control,
            entered: entered, isHeading: false, language: language)
    }
}

extension FieldModel.Option {
    init(_ option: SelectOption) {
        self.init(value: option.value, words: option.words, isOnItsOwn: false)
    }
}

extension PostedForm {
    /// What was typed into the parts of a date, as a field is given it again.
    func parts(of name: String) -> [String] {
        ["day", "month", "year"].map { "\($0)=\(first("\(name)-\($0)") ?? "")" }
    }

    /// The day typed in three parts; nil when there is no such day.
    func day(_ name: String) -> Day? {
        func figure(_ part: String) -> Int? { Int((first("\(name)-\(part)") ?? "").filter { $0 != " " }) }
        guard let year = figure("year"), let month = figure("month"), let day = figure("day") else { return nil }
        return Day(year: year, month: month, day: day)
    }

    /// One line without control characters or spaces at its ends.
    func line(_ name: String, atMost limit: Int = 200) -> String {
        let scalars = (first(name) ?? "").unicodeScalars.filter { $0.properties.generalCategory != .control }
        return String(String.UnicodeScalarView(scalars.prefix(limit))).split(separator: " ").joined(separator: " ")
    }
}
