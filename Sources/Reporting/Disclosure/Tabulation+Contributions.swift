public import Involvement

extension Tabulation {
    /// Of each person, whatever of theirs stands in the figures of a release: two
    /// that are alike change no figure. For counting who came and went between
    /// releases; it leaves no further.
    public var contributions: [ID<Response>: String] {
        var contributions: [ID<Response>: String] = [:]
        for (index, response) in responses.enumerated() {
            var parts = [
                service(of: response)?.id.rawValue ?? "", tier(of: response)?.code ?? "", response.day.isoMonth,
            ]
            parts += mentions[index].map { "\($0.key)=\($0.value.rawValue)" }.sorted()
            parts += response.items.map { question, item in
                "\(question):" + item.outcomes.map(\.text).sorted().joined(separator: ",")
            }.sorted()
            contributions[response.id] = parts.joined(separator: "\n")
        }
        return contributions
    }
}

extension AnswerTally.Outcome {
    fileprivate var text: String {
        if case .chose(let code) = self { "=" + code } else { state }
    }
}
