import Involvement
import Reporting
import TextAnalysis

/// What is kept in memory from one page to the next, so that staff do not wait
/// for what has not changed. None of it is needed: it is read or worked out
/// anew when the program starts.
struct Remembered: Sendable {
    let passages = KeptPassages()
    /// Without what was said.
    let answers = Kept<Tabulation>()
    let tabulation = Kept<Tabulation>()
    let waitingDangers = Kept<Int>()
    let summaries: [Summary.Grouping?: Kept<SummaryAndQuotations>]
    /// As a release would have them, compared with every earlier one.
    let asReleased = Kept<SummaryAndQuotations>()
    let phrases = Kept<UnnamedPhrases>()
    let alike = Kept<[AlikePassages]>()

    typealias SummaryAndQuotations = (summary: Summary, quotations: [ReleasedQuotation], withheld: [Withheld])

    init() {
        let groupings: [Summary.Grouping?] = [nil] + Summary.Grouping.allCases
        summaries = Dictionary(uniqueKeysWithValues: groupings.map { ($0, Kept()) })
    }

    /// Lets go of everything in which somebody's words can stand, since they took
    /// them back.
    func forget() async {
        await passages.forget()
        answers.forget()
        tabulation.forget()
        for summary in summaries.values { summary.forget() }
        asReleased.forget()
        phrases.forget()
        alike.forget()
    }
}
