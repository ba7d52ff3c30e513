import Involvement
import Workflow

extension ReviewCycle {
    /// The words at the top of every page of the consultation.
    var title: String { consultation.instrument.title }

    var address: Address { Address("/").step(consultation.id.rawValue) }

    /// The first page, in the edition that is shown.
    var startAddress: Address { shown(address) }
    /// The edition stands in the address too, so that a page that says why a form
    /// could not be read can say it in the reader's language.
    var answerAddress: Address { shown(address.step("answer")) }
    var returnAddress: Address { shown(address.step("return")) }
    var receiptAddress: Address { shown(address.step("receipt")) }
    var finishedAddress: Address { shown(address.step("finished")) }
    /// Nil when there are no replies to read.
    var repliesAddress: Address? { consultation.asks.isEmpty ? nil : shown(address.step("replies")) }

    /// Where the pages of an interview are sent.
    func answerAddress(_ carried: CarriedAnswers) -> Address {
        switch carried.channel {
        case .assisted: shown(assistAddress)
        case .kiosk: answerAddress.atKiosk
        default: answerAddress
        }
    }

    /// The beginning of an interview in each of the other editions, at a kiosk
    /// when it is given there.
    func editionLinksToBegin(_ carried: CarriedAnswers?) -> Way {
        let begin = address.step("answer")
        return editionLinks(to: carried?.channel == .kiosk ? begin.atKiosk : begin)
    }

    /// Where somebody begins who types for another.
    var assistAddress: Address { address.step("assist") }

    /// Where an interview began.
    func startAddress(_ carried: CarriedAnswers) -> Address {
        switch carried.channel {
        case .kiosk: kioskAddress
        case .assisted: assistAddress
        default: startAddress
        }
    }

    private func shown(_ address: Address) -> Address {
        editionName.isEmpty ? address : address.query([("edition", editionName)])
    }

    /// The other languages and ways of asking.
    var otherEditions: [EditionModel] { EditionModel.others(of: self) }

    func pictureAddress(_ name: String) -> Address { address.step("picture").query([("name", name)]) }

    var helpLines: [HelpLineModel] {
        consultation.instrument.helpLines.map { HelpLineModel(name: $0.name, phone: $0.phone, hours: $0.hours) }
    }

    /// Links to the same page in the other editions.
    func editionLinks(to address: Address) -> Way {
        .links(
            otherEditions.map { edition in
                (edition, edition.name.isEmpty ? address : address.query([("edition", edition.name)]))
            })
    }

    /// A page of this consultation for those who answer, with words of our own as its title.
    func document(_ title: PagePhrase, way: Way = .none, given carried: CarriedAnswers? = nil) -> Document {
        document(words(title), way: way, given: carried)
    }

    /// The same for a page that has no form: the other editions of it are made
    /// from what was sent, once more.
    func document(_ title: PagePhrase, madeFrom carried: CarriedAnswers) -> Document {
        document(title, way: .form(answerAddress(carried), carried, otherEditions), given: carried)
    }

    /// A page of this consultation.
    /// - Parameter carried: the interview that it is a page of; nil for none.
    func document(
        _ title: String, hasProblems: Bool = false, isForStaff: Bool = false, way: Way = .none,
        given carried: CarriedAnswers? = nil
    ) -> Document {
        return Document(
            title: title, about: self.title, hasProblems: hasProblems, helpLines: helpLines, isForStaff: isForStaff,
            words: isForStaff ? .english : words, language: consultation.instrument.language,
            name: shownName, houseStyle: houseStyle, way: way, kiosk: carried.flatMap(kiosk(of:)),
            isTypedForSomeone: carried?.channel == .assisted)
    }
}
