import FormFiles

/// A form written as Markdown tables, as the reference converter's tests have it.
enum MarkdownForm {
    /// Empty when it cannot be read.
    static func workbook(_ text: String) -> Workbook {
        (try? MarkdownFile.read(Array(text.utf8), named: "form.md")) ?? Workbook()
    }

    /// Empty when it cannot be written.
    static func text(_ workbook: Workbook) -> String {
        (try? MarkdownFile.write(workbook, named: "form.md")) ?? ""
    }
}
