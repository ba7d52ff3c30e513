import DefinitionReading
public import Involvement

/// Whether a survey may follow the versions of it that are published. A code
/// stands for one thing for ever, since answers under it are put into one
/// column:
///
/// - a version number stands for one content;
/// - a question keeps its kind of answer, and a rating its numbers. A box for
///   words may become longer or shorter, and a list a scale. One that is asked
///   for each thing chosen goes on being asked about the same list;
/// - a choice keeps its words, but for capitals, spaces and the marks of a
///   sentence. A program cannot tell a mended word from another meaning, so
///   anything more needs the author's word: the words that stood there before,
///   under `same meaning:`. One that was left out and comes back is held to the
///   words it had;
/// - words of questions, hints, rules, order and limits may change.
public enum VersionCheck {
    /// What keeps a draft from being published.
    /// - Parameters:
    ///   - published: the versions before it, the oldest first.
    ///   - file: the survey file's name, as problems should show it.
    public static func problems(published: [Instrument], draft: Instrument, file: String = "survey.yaml") -> [Problem] {
        var check = VersionChecking(published: published, draft: draft, file: file)
        return check.problems()
    }
}

private struct VersionChecking {
    let published: [Instrument]
    let draft: Instrument
    let file: String
    private let outlines: [SurveyOutline]
    private let outline: SurveyOutline
    private var found: [Problem] = []

    init(published: [Instrument], draft: Instrument, file: String) {
        self.published = published
        self.draft = draft
        self.file = file
        self.outlines = published.map(SurveyOutline.init)
        self.outline = SurveyOutline(draft)
    }

    private mutating func report(_ place: String, _ reason: String, _ remedy: String) {
        let problem = Problem(file: file, place: place, reason: reason, remedy: remedy)
        if !found.contains(problem) { found.append(problem) }
    }

    mutating func problems() -> [Problem] {
        if let same = published.first(where: { $0.version == draft.version }) {
            if same != draft {
                report(
                    "", "version `\(draft.version)` is published already, with other content",
                    "Give this one a number of its own, in the line `version:`")
            }
            return found
        }
        if let last = published.last {
            if last.id != draft.id {
                report(
                    "", "the versions before it have the code `\(last.id)`, and this one has `\(draft.id)`",
                    "Write `survey: \(last.id)`, or publish it as a survey of its own in another folder")
            }
            if last.language != draft.language {
                report(
                    "", "the versions before it are written in `\(last.language)`, and this one in `\(draft.language)`",
                    "Keep `\(last.language)` first under `languages:`, and put the other language into an overlay")
                // Words of two languages cannot be compared.
                return found
            }
        }
        for placed in outline.questions { check(placed) }
        for consent in draft.consents { checkCode(of: consent) }
        checkConfirmations()
        return found
    }

    // MARK: questions

    /// The last version that had a question under this code and took answers.
    private func last(_ id: ID<Question>) -> SurveyOutline.Placed? {
        outlines.reversed().lazy.compactMap { $0[id] }.first { $0.question.shape != nil }
    }

    private mutating func checkCode(of consent: Question) {
        guard let old = last(consent.id) else { return }
        report(
            "consent `\(consent.id)`", "the code stood for a question of type `\(old.question.type)` before",
            "Give the consent another name")
    }

    private mutating func check(_ placed: SurveyOutline.Placed) {
        let now = placed.question
        let place = "\(now.shape == nil ? "message" : "question") `\(now.id)`"
        if published.contains(where: { $0.consents.contains { $0.id == now.id } }) {
            report(place, "the code stood for a consent before", "Give the question another code")
        }
        guard now.shape != nil, let old = last(now.id) else { return }
        let was = old.question
        if old.repetition != nil, placed.repetition == nil {
            report(place, "it was asked several times before, in a repeat, and is asked once now", Self.another)
        } else if old.repetition == nil, placed.repetition != nil {
            report(place, "it was asked once before, and is asked several times now, in a repeat", Self.another)
        } else if let about = old.isAbout, let newAbout = placed.isAbout, about != newAbout {
            // Answers are kept under the choices, and these are other ones.
            report(
                place, "it was asked for each of `\(about)` before, and is for each of `\(newAbout)` now", Self.another)
        }
        if old.isEquality != placed.isEquality {
            report(
                place,
                "its answers were \(old.isEquality ? "" : "not ")stored apart, with the equality questions, before",
                Self.another)
        }
        switch Meaning(now).difference(from: Meaning(was)) {
        case .type: return report(place, "it was of type `\(was.type)` before, and is `\(now.type)` now", Self.another)
        case .marks:
            return report(
                place, "its rating had other numbers before, and a number would mean something else", Self.another)
        case .workedOut: report(place, "it was worked out in another way before", Self.another)
        case .units where !isConfirmed(was.text, [now.id.rawValue]):
            report(
                place, "its words change what is counted: “\(was.text)” became “\(now.text)”",
                Self.newOrSame("question", now.id.rawValue, was.text))
        case .units, nil: break
        }
        for choice in now.choices { check(choice, of: now, place) }
    }

    private static let another = "Give the new question another code; the answers of before stay under the old one"

    // MARK: choices

    private mutating func check(_ choice: Choice, of question: Question, _ place: String) {
        guard question.type != "tick to confirm",
            let (was, old) = lastWords(of: choice.id, in: question.id), !SameWords.areSame(was, choice.text)
        else { return }
        // A scale is mended once for all the questions that use it.
        let owners = [question.id.rawValue] + [question.scale].compactMap(\.self)
        guard !isConfirmed(was, owners.map { "\($0)/\(choice.id)" }) else { return }
        let owner = question.scale.flatMap { old.scale == $0 ? $0 : nil }
        report(
            owner.map { "scale `\($0)`, choice `\(choice.id)`" } ?? "\(place), choice `\(choice.id)`",
            "its words were “\(was)” before, and are “\(choice.text)” now",
            Self.newOrSame("choice", "\(owner ?? question.id.rawValue)/\(choice.id)", was))
    }

    /// The words of a choice in the last version that had it, and its question
    /// there.
    private func lastWords(of choice: ID<Choice>, in question: ID<Question>) -> (String, Question)? {
        for outline in outlines.reversed() {
            guard let old = outline[question]?.question, let was = old.choices.first(where: { $0.id == choice })
            else { continue }
            return (was.text, old)
        }
        return nil
    }

    private func isConfirmed(_ was: String, _ places: [String]) -> Bool {
        places.contains { place in draft.sameMeaning[place].map { SameWords.areSame($0, was) } ?? false }
    }

    private static func newOrSame(_ kind: String, _ place: String, _ was: String) -> String {
        "Give the new \(kind) another code; or, if it means the same, add a line "
            + "`\(place): \(DefinitionText.scalar(was))` under `same meaning:`"
    }

    /// A line that names nothing is a slip, and would confirm nothing.
    private mutating func checkConfirmations() {
        let choices = outline.questions.flatMap { placed in
            placed.question.choices.flatMap { choice in
                [placed.question.id.rawValue, placed.question.scale].compactMap(\.self).map { "\($0)/\(choice.id)" }
            }
        }
        let known = Set(choices + outline.questions.map(\.question.id.rawValue))
        for place in draft.sameMeaning.keys.sorted() where !known.contains(place) {
            let guess = nearest(to: place, among: known.sorted())
            report(
                "same meaning", "there is no `\(place)` in this survey",
                guess.map { "Did you mean `\($0)`" } ?? "Remove the line, or write `question/choice`")
        }
    }
}

extension VersionCheck {
    /// Every question that any version ever asked, each as it was asked last:
    /// the columns of a table over all versions. New ones come at the end, so
    /// that a column stays where it is.
    public static func columns(of versions: [Instrument]) -> [Question] {
        var columns: [Question] = []
        var places: [ID<Question>: Int] = [:]
        for question in versions.flatMap(\.questions) where question.shape != nil && question.shape != .consent {
            if let place = places[question.id] {
                columns[place] = question
            } else {
                places[question.id] = columns.count
                columns.append(question)
            }
        }
        return columns
    }
}
