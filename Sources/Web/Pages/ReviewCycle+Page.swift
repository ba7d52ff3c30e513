import Involvement
import Workflow

extension ReviewCycle {
    /// The words at the top of every page of the consultation.
    var title: String { consultation.instrument.title }

    var address: Address { Address("/").step(consultation.id.rawValue) }
    var answerAddress: Address { address.step("answer") }
    var returnAddress: Address { address.step("return") }
    var receiptAddress: Address { address.step("receipt") }
    var finishedAddress: Address { address.step("finished") }
    func pictureAddress(_ name: String) -> Address { address.step("picture").query([("name", name)]) }

    var helpLines: [HelpLineModel] {
        consultation.instrument.helpLines.map { HelpLineModel(name: $0.name, phone: $0.phone, hours: $0.hours) }
    }

    /// A page of this consultation for those who answer, with words of our own as its title.
    func document(_ title: PagePhrase) -> Document { document(words(title)) }

    /// A page of this consultation.
    func document(_ title: String, hasProblems: Bool = false, isForStaff: Bool = false) -> Document {
        Document(
            title: title, about: self.title, hasProblems: hasProblems, helpLines: helpLines, isForStaff: isForStaff,
            words: isForStaff ? .english : words)
    }
}
