import Involvement
import NIOCore
import Synchronization
import Workflow

/// Pages that nearly everybody sees, each written once: from one person to the
/// next they differ only in words such as the receipt code.
final class MouldedPages: Sendable {
    enum Kind: Sendable { case first, receipt }

    private struct Key: Hashable {
        let kind: Kind
        let consultation: ID<Consultation>
        let edition: String?
        let isAtKiosk: Bool
    }

    private struct OfDay {
        /// A rule may look at the day.
        var day: Day?
        var moulds: [Key: PageMould] = [:]
    }

    private let ofToday = Mutex(OfDay())

    /// The first page for one person; nil when it is not like everybody's.
    func first(_ carried: CarriedAnswers, _ cycle: ReviewCycle) -> ByteBuffer? {
        // An edition that there is not travels with the page as it was asked for, whatever it was.
        guard cycle.beginsAlike, carried.edition ?? cycle.editionName == cycle.editionName else { return nil }
        return page(.first, carried, cycle, with: [carried.receipt.text, carried.begun]) {
            guard case .ask(let asked) = cycle.step(carried.entries) else { return nil }
            return QuestionPage.page(asked, carried, cycle)
        }
    }

    /// The page for somebody whose answers have just been stored.
    func receipt(_ carried: CarriedAnswers, _ cycle: ReviewCycle) -> ByteBuffer {
        let write = { ReceiptPage.page(carried.receipt, isFirst: true, cycle) }
        let receipt = carried.receipt
        return page(.receipt, carried, cycle, with: [receipt.text, receipt.grouped], make: write) ?? write()
    }

    private func page(
        _ kind: Kind, _ carried: CarriedAnswers, _ cycle: ReviewCycle, with words: [String],
        make: () -> ByteBuffer?
    ) -> ByteBuffer? {
        let today = cycle.today
        let key = Key(
            kind: kind, consultation: cycle.consultation.id,
            edition: kind == .first ? carried.edition : cycle.editionName, isAtKiosk: carried.channel == .kiosk)
        let known = ofToday.withLock { of in of.day == today ? of.moulds[key] : nil }
        if let known { return known.page(with: words) }
        guard let page = make() else { return nil }
        let mould = PageMould(page, places: words)
        ofToday.withLock { of in
            if of.day != today { of = OfDay(day: today) }
            of.moulds[key] = mould
        }
        return page
    }
}

/// A page with places where a word goes that is another each time.
struct PageMould: Sendable {
    /// What stands between the places; one more than those.
    private var pieces: [[UInt8]] = []
    /// Which of the words goes behind each piece.
    private var words: [Int] = []
    private let byteCount: Int

    /// - Parameter places: the words as they stand in this page, each wherever it
    ///   stands. They must be such as stand in it by no chance.
    init(_ page: ByteBuffer, places: [String]) {
        let bytes = Array(page.readableBytesView)
        let wanted = places.map { Array($0.utf8) }
        var start = 0
        var at = 0
        while at < bytes.count {
            if let word = wanted.firstIndex(where: { !$0.isEmpty && bytes[at...].starts(with: $0) }) {
                pieces.append(Array(bytes[start..<at]))
                words.append(word)
                at += wanted[word].count
                start = at
            } else {
                at += 1
            }
        }
        pieces.append(Array(bytes[start...]))
        byteCount = bytes.count
    }

    /// - Parameter replacements: one for each of the places, as HTML can hold it.
    func page(with replacements: [String]) -> ByteBuffer {
        var page = ByteBuffer()
        page.reserveCapacity(byteCount + 64)
        for (piece, word) in zip(pieces, words) {
            page.writeBytes(piece)
            page.writeString(replacements[word])
        }
        page.writeBytes(pieces[words.count])
        return page
    }
}
