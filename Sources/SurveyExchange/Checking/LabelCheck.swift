/// What is shown says something.
extension FormCheck {
    mutating func checkLabels() {
        for line in outline.lines where isShown(line) && !isOutOfSight(line) {
            if !line.hasWords("label"), !line.hasWords("hint"), !line.hasMedia, line.row["appearance"] != "label" {
                report(
                    line, column: "label", "it has no label and no hint, so that there would be nothing to read",
                    remedy: "Write its words in the column label")
            }
            if line.hasWords("big-image"), !line.hasWords("image") {
                report(
                    line, column: "big-image", "it has a big picture and no small one",
                    remedy: "Name a picture in the column image too")
            }
        }
    }

    private func isShown(_ line: FormOutline.Line) -> Bool {
        switch line.type {
        case .select: true
        case .word(let type): FormType.shown.contains(type)
        case .begin, .end: false
        }
    }
}
