import Involvement

/// A time of day, to the minute.
struct TimeQuestion: QuestionType {
    let name = "time"
    let shape: Answer.Shape? = .time
    let wordsWhenMissing = SurveyPhrase.writeTheTime
    let twin = FormTwin(xlsform: "time", control: .input, dataType: "time", ddi: .datetime)

    private static let partNames = ["hour", "minute"]

    func widget(for question: Question, offering choices: [Choice]) -> Widget { .time }

    func paper(for question: Question, offering choices: [Choice]) -> PaperAnswer { .timeBoxes }

    func parts(of question: Question, offering choices: [Choice]) -> [String] { Self.partNames }

    func item(from entered: [String], to question: Question, offering choices: [Choice]) throws(Refusal)
        -> ItemResponse
    {
        if let parts = Parts(entered, named: Self.partNames) {
            guard let hour = parts["hour"] else { throw Refusal(.timeNeedsHour) }
            guard let minute = parts["minute"] else { throw Refusal(.timeNeedsMinutes) }
            return .answered(.time(try WrittenTime("\(hour):\(minute)", takesOneFigure: true).time()))
        }
        guard entered.count == 1 else { throw WrittenTime.unreadable }
        return .answered(.time(try WrittenTime(entered[0]).time()))
    }

    func inOnePiece(_ written: [String]) -> String {
        guard let parts = Parts(written, named: Self.partNames) else { return written.joined(separator: "; ") }
        return Self.partNames.compactMap { parts[$0] }.joined(separator: ":")
    }

    func words(of item: ItemResponse, offering choices: [Choice], in language: Words) -> String {
        guard case .answered(.time(let time)) = item else { return "" }
        let hour = time.hour % 12 == 0 ? 12 : time.hour % 12
        let figures = "\(hour):\(time.minute < 10 ? "0" : "")\(time.minute)"
        return language(time.hour < 12 ? SurveyPhrase.morning : .afternoon, ["time": .text(figures)])
    }
}

/// A time as somebody wrote it: `09:30`, `9.30`, `9:30am`, `noon`.
struct WrittenTime {
    static let unreadable = Refusal(.unreadableTime)

    private let text: String
    /// Whether one figure can be the minutes, as in a line of their own.
    private let takesOneFigure: Bool

    init(_ text: String, takesOneFigure: Bool = false) {
        self.text = text
        self.takesOneFigure = takesOneFigure
    }

    func time() throws(Refusal) -> TimeOfDay {
        guard text.utf8.count <= 40 else { throw Self.unreadable }
        var rest = text.lowercased()
        rest = rest.split { $0.isWhitespace }.joined(separator: " ")
        switch rest {
        case "noon", "midday", "12 noon": return try clock(hour: 12, minute: 0, half: nil)
        case "midnight", "12 midnight": return try clock(hour: 0, minute: 0, half: nil)
        default: break
        }
        let half = Self.takeHalf(from: &rest)
        let parts = rest.split(omittingEmptySubsequences: false) { ":. ".contains($0) }
        guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }) else {
            throw Self.unreadable
        }
        let figures = parts.map(\.utf8.count)
        let numbers = parts.compactMap { $0.utf8.count <= 4 ? Int($0) : nil }
        switch (figures.count, figures.first ?? 0) {
        case (1, 1...2):
            // "9" alone is neither morning nor evening; "9pm" is.
            guard half != nil else { throw Refusal(.timeNeedsMinutes) }
            return try clock(hour: numbers[0], minute: 0, half: half)
        case (1, 4): return try clock(hour: numbers[0] / 100, minute: numbers[0] % 100, half: half)
        // With seconds, as other tools write it; they are dropped.
        case (2, 1...2) where figures[1] == 2 || (takesOneFigure && figures[1] == 1),
            (3, 1...2) where figures[1] == 2 && figures[2] == 2 && numbers[2] < 60:
            return try clock(hour: numbers[0], minute: numbers[1], half: half)
        default: throw Self.unreadable
        }
    }

    private enum Half { case morning, afternoon }

    /// Takes `am` or `pm` off the end.
    private static func takeHalf(from text: inout String) -> Half? {
        for (ending, half) in [("am", Half.morning), ("a.m", .morning), ("pm", .afternoon), ("p.m", .afternoon)] {
            let whole = text.hasSuffix(".") ? text.dropLast() : text[...]
            guard whole.hasSuffix(ending) else { continue }
            text = String(whole.dropLast(ending.utf8.count))
            while text.last == " " { text.removeLast() }
            return half
        }
        return nil
    }

    private func clock(hour: Int, minute: Int, half: Half?) throws(Refusal) -> TimeOfDay {
        let time: TimeOfDay?
        switch half {
        case nil: time = TimeOfDay(hour: hour, minute: minute)
        case .morning: time = hour <= 12 ? TimeOfDay(hour: hour % 12, minute: minute) : nil
        // "13:30pm" says the same thing twice; "0:30pm" says two things.
        case .afternoon: time = hour == 0 ? nil : TimeOfDay(hour: hour < 12 ? hour + 12 : hour, minute: minute)
        }
        guard let time else { throw Self.unreadable }
        return time
    }
}
