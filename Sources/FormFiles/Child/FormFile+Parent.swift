public import Involvement

extension FormFile {
    /// Reads a form that a stranger sent in a process of its own, which has no
    /// files, little memory and little time. Whatever the file does to it, the
    /// one who asks gets a form or a problem.
    ///
    /// - Parameters:
    ///   - name: the file's name, for problems only.
    ///   - command: the program and its arguments that end in `answerAsChild`.
    ///   - deadline: how long to wait for the whole answer.
    public static func readInChild(
        _ bytes: [UInt8], named name: String, command: [String], deadline: Duration = .seconds(10)
    ) throws(Problems) -> FormFile {
        guard bytes.count <= Limits.fileBytes else { throw Problems([tooLarge(name)]) }
        let ending = ChildProcess.run(command, input: bytes, upTo: answerBytes, deadline: deadline)
        let remedy = "Open it in a spreadsheet program, save it again as .xlsx, and try that"
        let reason: String
        switch ending {
        case .answered(let answer):
            if let result = Answer.result(answer, file: name) { return try result.get() }
            reason = "reading it ended without a form"
        case .tookTooLong: reason = "reading it took more than \(deadline.components.seconds) seconds, and was stopped"
        case .saidTooMuch: reason = "reading it gave more than any form holds, and was stopped"
        case .failed: reason = "reading it failed, as a file made to do harm might"
        case .notStarted:
            throw Problems([
                Problem(
                    file: name, reason: "no process could be started to read it",
                    remedy: "Close other programs and try again")
            ])
        }
        throw Problems([Problem(file: name, reason: reason, remedy: remedy)])
    }

    /// More than the largest workbook under the limits, with the lengths of its cells.
    private static let answerBytes = 160 << 20
}
