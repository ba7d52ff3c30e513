public import Involvement

/// What select committees ask of written evidence, and what in a release breaks
/// it. None of it stops a release: the group may send it elsewhere.
/// https://www.parliament.uk/get-involved/committees/how-do-i-submit-evidence/
public enum EvidenceRules {
    public static let limitWords = 3000
    public static let limitBytes = 25 << 20

    static let tooLongRemedy = "Shorten the report or cite fewer quotations"

    /// What a committee could send back, in order of how likely it is to.
    public static func problems(of release: Release) -> [Problem] {
        let file = "evidence.docx"
        var problems: [Problem] = []
        let countWords = Evidence.document(of: release).countWords
        if countWords > limitWords {
            problems.append(Problem(file: file, reason: tooLong(countWords), remedy: tooLongRemedy))
        }
        if let report = release.report {
            if report.summary.isEmpty {
                problems.append(
                    Problem(
                        file: file, place: "executive summary",
                        reason: "nobody has written it, so its points are the largest figures",
                        remedy: "Write it as a list at the beginning of report.md"))
            }
            for paragraph in report.sections.flatMap(\.paragraphs) {
                for case .withdrawn in paragraph.pieces {
                    problems.append(
                        Problem(
                            file: file, place: "paragraph \(paragraph.number)",
                            reason: "it stands on words that were withdrawn", remedy: "Write it anew without them"))
                }
            }
        } else {
            problems.append(
                Problem(
                    file: file, reason: "nobody has written a report, so its paragraphs are made of figures",
                    remedy: "Write report.md in the consultation's folder"))
        }
        if release.consultation.runBy.isEmpty {
            problems.append(
                Problem(
                    file: file, reason: "it does not say who submits it", remedy: "Say in survey.yaml who runs it"))
        }
        return problems
    }

    static func tooLong(_ countWords: Int) -> String {
        "it has \(countWords) words, \(countWords - limitWords) more than the \(limitWords) that a select committee takes"
    }
}
