import Involvement

extension Visit {
    /// Why answers that are sent may be a machine's; nil for no reason. The
    /// surest sign comes first.
    func suspicion(about carried: CarriedAnswers) -> HeldReason? {
        // Counted for whatever reason it is held.
        let isTooMany = site.throttle.isTooMany(from: sender)
        if !carried.trap.isEmpty { return .trap }
        guard let age = site.formTime.age(of: carried.begun) else { return .unsigned }
        if age < Self.fastestReading(carried.entries) { return .tooFast }
        return isTooMany ? .tooMany : nil
    }

    /// Less than anybody needs to read and answer: two seconds, and half a second
    /// for each answer given.
    static func fastestReading(_ entries: Entries) -> Duration {
        let answers = entries.count { question, values in
            question.rawValue.utf8.first != UInt8(ascii: "_") && values.contains { !$0.isEmpty }
        }
        return .milliseconds(2_000 + 500 * answers)
    }
}
