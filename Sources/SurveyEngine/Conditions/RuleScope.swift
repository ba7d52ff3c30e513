import DefinitionReading
import Involvement

/// What a rule may look at, seen from where it stands in the survey.
struct RuleScope {
    /// The questions asked before, by code.
    var earlier: [String: Question] = [:]
    /// Codes of earlier questions that could not be read; nothing more is said
    /// about rules that use them.
    var unreadable: Set<String> = []
    /// The line of every code of the file.
    var lines: [String: Int] = [:]
    /// The question being checked, which a check may look at.
    var this: Question?
    /// The code of the question that the rule belongs to.
    var owner: String?

    /// The repeat of each question that is asked several times and is out of
    /// reach from here.
    var asked: [String: String] = [:]

    /// Among the equality questions, the codes of everything else.
    var apart: Set<String> = []

    /// Codes of the repeats that end before this place.
    var repetitions: Set<String> = []

    /// The repeat that a word names, as what its rounds are counted by.
    func repetition(_ word: String) -> ID<Question>? {
        repetitions.contains(word) ? ID(word) : nil
    }

    /// The question that a word names.
    func find(_ word: RuleToken) -> Found {
        if word.text == "this" {
            guard let this else {
                return .problem(
                    RuleProblem(
                        offset: word.offset,
                        reason: "`this` is the question being checked, and nothing is checked here",
                        remedy: "Write the code of an earlier question"))
            }
            return .question(this)
        }
        if let this, this.id.rawValue == word.text { return .question(this) }
        if unreadable.contains(word.text) { return .unreadable }
        if let question = earlier[word.text] { return .question(question) }
        return .problem(problem(with: word))
    }

    private func problem(with word: RuleToken) -> RuleProblem {
        if word.text == owner {
            return RuleProblem(
                offset: word.offset, reason: "`\(word.text)` cannot look at its own answer here",
                remedy: "Look at an earlier question")
        }
        if apart.contains(word.text) {
            return RuleProblem(
                offset: word.offset,
                reason: "the equality questions are kept apart, so they cannot look at `\(word.text)`",
                remedy: "Look at an earlier equality question")
        }
        if repetitions.contains(word.text) {
            return RuleProblem(
                offset: word.offset, reason: "`\(word.text)` is a repeat, which has no answer of its own",
                remedy: "Write `count of \(word.text)`, or the code of an earlier question")
        }
        if let repetition = asked[word.text] {
            return RuleProblem(
                offset: word.offset,
                reason: "`\(word.text)` is asked several times, in the repeat `\(repetition)`",
                remedy: "Write `count of \(repetition)`, or put this into the repeat")
        }
        if let line = lines[word.text] {
            return RuleProblem(
                offset: word.offset, reason: "`\(word.text)` is asked later, on line \(line)",
                remedy: "Look at an earlier question, or move `\(word.text)` before this one")
        }
        let guess = nearest(to: word.text, among: Array(earlier.keys))
        return RuleProblem(
            offset: word.offset, reason: "there is no question `\(word.text)`",
            remedy: guess.map { "Did you mean `\($0)`" } ?? "Write the code of an earlier question")
    }

    enum Found {
        case question(Question)
        /// It stands in the file, but not so that its choices are known.
        case unreadable
        case problem(RuleProblem)
    }
}
