import Involvement

/// What is known of a passage before its words are weighed one by one: what
/// the lists say, what the question asked for, and how much was praised and
/// complained of in all.
enum PolarityColumn {
    private static let bias = 0
    private static let read = 1
    private static let inviting = 5
    private static let readAndInviting = 7
    private static let praise = 15
    private static let complaint = 19
    private static let nothing = 23
    static let count = 26

    /// More than this many are as good as this many.
    private static let most = 3

    static func all(_ read: Polarity, _ inviting: Question.Invitation, _ scratch: borrowing PolarityScratch) -> [Int] {
        let readPlace = place(read)
        var columns = [bias, Self.read + readPlace]
        var praised = 0
        var complained = 0
        for signal in scratch.signals {
            if signal.signs.contains(.positive) { praised += 1 }
            if signal.signs.contains(.negative) { complained += 1 }
        }
        columns.append(praise + min(praised, most))
        columns.append(complaint + min(complained, most))
        let asked = place(inviting)
        if let asked {
            columns.append(Self.inviting + asked)
            columns.append(readAndInviting + asked * 4 + readPlace)
        }
        if scratch.isNothing || scratch.openingWords > 0 { columns.append(nothing + (asked ?? 2)) }
        return columns
    }

    private static func place(_ read: Polarity) -> Int {
        switch read {
        case .positive: 0
        case .negative: 1
        case .mixed: 2
        case .neutral: 3
        }
    }

    /// Nil where anything was asked for.
    private static func place(_ inviting: Question.Invitation) -> Int? {
        switch inviting {
        case .anything: nil
        case .whatWasGood: 0
        case .whatCouldBeBetter: 1
        }
    }
}
