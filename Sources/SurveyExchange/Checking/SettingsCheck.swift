/// The form's settings can be.
extension FormCheck {
    mutating func checkSettings() {
        if !FormWord.isName(root) {
            let written = sheets.setting("name")
            report(
                "settings", row: written == nil ? nil : 2, column: "name", "`\(root)` cannot be the name of a form",
                remedy: "Start with a letter, and use only letters, digits, `_`, `-` and `.`")
        }
        if sheets.setting("omit_instanceID").flatMap(FormWord.truth) == true, sheets.setting("public_key") != nil {
            report(
                "settings", row: 2, column: "omit_instanceID", "a form that is encrypted needs its instanceID",
                remedy: "Remove omit_instanceID or public_key")
        }
    }
}
