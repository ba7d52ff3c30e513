public import Involvement
import Reporting
import Storage
import TextAnalysis

// What a panel is shown beside single passages.
extension ReviewCycle {
    /// The passages that wait for somebody, in the order to read them.
    public func queue(of passages: [CodedQuotation]) -> [CodedQuotation] {
        ReviewQueue.order(passages, themes: consultation.codebook.themes.map(\.id))
    }

    /// Passages in which nobody and nothing found a theme: those that somebody has
    /// still to read first, and the ones that tell most before the others.
    public func withoutTheme(of passages: [CodedQuotation]) -> [CodedQuotation] {
        TellingOrder.order(passages.filter(\.isWithoutTheme))
    }

    /// How good the suggestions were.
    public func machineRecord(of passages: [CodedQuotation]) -> MachineRecord {
        MachineRecord(of: passages)
    }

    /// What several people speak of and no theme's word list knows.
    public func unnamedPhrases(in passages: [CodedQuotation]) async throws -> [UnnamedPhrase] {
        try await remembered.phrases.value(of: store, anewIf: \.touchResponses) {
            UnnamedPhrases(in: passages, learner: await learning.learner)
        }
        .inOrder(for: passages)
    }

    /// Which themes come together in one passage.
    public func themePairs(in passages: [CodedQuotation]) -> ThemePairs {
        ThemePairs(in: passages, themes: consultation.codebook.themes.map(\.id))
    }

    /// Passages of several people that say nearly the same, most people first. That
    /// people say the same is no proof of anything: a machine only shows it.
    public func alikePassages() async throws -> [AlikePassages] {
        try await remembered.alike.value(of: store, anewIf: \.touchResponses) {
            alikePassages(in: try await remembered.passages.all(in: store))
        }
    }

    private func alikePassages(in passages: [CodedQuotation]) -> [AlikePassages] {
        var texts = AlikeTexts()
        return texts.groups(passages.map(\.quotation.text)).map { group in
            let alike = group.map { passages[$0] }
            let people =
                Set(alike.compactMap(\.quotation.response)).count
                + alike.count { $0.quotation.response == nil }
            return AlikePassages(
                passages: alike.map(\.id), words: alike[0].quotation.text,
                language: alike[0].quotation.languageOfWords, people: people)
        }
        .filter { $0.people > 1 }
        .sorted { ($1.people, $0.passages[0]) < ($0.people, $1.passages[0]) }
    }
}
