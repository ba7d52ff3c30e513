import DefinitionReading
import Involvement

/// Choices on their way into a file.
struct ChoiceDraft {
    let rules: RuleWriting

    /// A line `code: words` for each, and a map for those that say more.
    func choices(_ choices: [Choice]) -> DraftFields {
        var fields = DraftFields()
        for choice in choices {
            var more = DraftFields()
            more.add("on its own", yes: choice.isOnItsOwn)
            more.add("please say", choice.pleaseSay)
            more.add("show if", rule: choice.showIf.map { rules.text(of: $0) })
            more.add("picture", choice.picture)
            more.add(kept: choice.kept)
            if more.isEmpty {
                fields.add(choice.id.rawValue, choice.text)
            } else {
                more.add("text", choice.text)
                fields.add(choice.id.rawValue, more)
            }
        }
        return fields
    }
}
