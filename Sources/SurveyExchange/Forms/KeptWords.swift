/// Names under which we keep what belongs to a form and to no cell of its own.
enum KeptWords {
    /// On a question: the list its choices stand in, when it is not called like the question.
    static let list = "list_name"
    /// On a question, and on the choice "Other": that the form's tools add both the choice and the line to say more.
    static let orOther = "or_other"
    /// On a consent: that the form did not ask for it.
    static let added = "added"
    /// On the survey: the order of the lists of choices.
    static let lists = "lists"

    /// What the name of a page ends in that has the code of its first question.
    static let pageEnding = "_page"

    /// On the survey: how a language is called in the headings; empty when its columns do not name it.
    static func language(_ tag: String) -> String { "language::\(tag)" }
    /// On the survey: the order of a sheet's columns.
    static func columns(_ sheet: String) -> String { "columns::\(sheet)" }
    /// On the survey: a sheet that means nothing to the form's tools.
    static func sheet(_ name: String) -> String { "sheet::\(name)" }

    /// Whether a name kept on the survey is one of these, and not a setting.
    static func isOurs(_ name: String) -> Bool {
        name == lists || ["language::", "columns::", "sheet::"].contains { name.hasPrefix($0) }
    }

    /// Between the words of a kept list.
    static let separator = " | "
}
