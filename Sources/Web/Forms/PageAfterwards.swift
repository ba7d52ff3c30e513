import Involvement
import Workflow

/// A page that tells what was done: stored, saved, taken out. It is had in
/// another language without doing it once more: the answers do not travel any
/// further, only the code does, and which page it was.
enum PageAfterwards: String {
    /// The receipt, after answers were stored and when they had come before.
    case first, before
    case saved, withdrawn
    /// The end at a kiosk, without the code and with it.
    case kioskEnd = "kiosk_end"
    case kioskCode = "kiosk_code"

    static let field = "_stored"

    /// The page for what is under the code now; nil when nothing is.
    func response(_ carried: CarriedAnswers, _ visit: Visit, _ cycle: ReviewCycle) async throws -> WebResponse? {
        let receipt = carried.receipt
        if try await cycle.holds(receipt) {
            return ReceiptPage.response(
                receipt, isFirst: self == .first, isCodeKept: try await cycle.isCodeKept(receipt), cycle)
        }
        if try await cycle.isWithdrawn(receipt) { return WithdrawnPage.response(carried, cycle) }
        return try await cycle.unfinished(under: receipt).map {
            SavedPage.response(receipt, until: $0.lastDay, visit, cycle)
        }
    }
}

extension ReviewCycle {
    /// The other languages of such a page.
    func otherEditions(of page: PageAfterwards, _ carried: CarriedAnswers) -> Way {
        var fields = [(name: CarriedAnswers.receiptField, value: carried.receipt.text)]
        fields.append((PageAfterwards.field, page.rawValue))
        if carried.channel == .kiosk { fields.append((CarriedEntry.channel.rawValue, Channel.kiosk.rawValue)) }
        if carried.channel == .assisted { fields.append((StaffGuard.formTokenField, carried.helperToken)) }
        return .again(answerAddress(carried), fields, otherEditions)
    }
}
