import Involvement
import Workflow

/// A list of passages in the order in which somebody was given it. They go
/// through it in that order, whatever is decided or learned meanwhile; when they
/// open the list anew it is put in order anew.
struct ListedPassages: Equatable, Sendable {
    let name: Name
    let order: [ID<Quotation>]

    struct Name: Equatable, Sendable {
        let consultation: ID<Consultation>
        let filter: ThemesPage.Filter
    }

    /// The passages of a list.
    /// - Parameters:
    ///   - kept: the passage just decided on, which stays in its place so that the eye
    ///     finds it.
    ///   - given: the list as it was given before; nil for a new one.
    static func order(
        _ all: [CodedQuotation], _ filter: ThemesPage.Filter, keeping kept: String?, _ cycle: ReviewCycle,
        given: ListedPassages?
    ) -> [CodedQuotation] {
        func isKept(_ coded: CodedQuotation) -> Bool { coded.id.rawValue == kept }
        var listed: [CodedQuotation]
        switch filter {
        // Always in the order of keys.
        case .toCheck, .all: return all.filter { filter.includes($0) || isKept($0) }
        case .toDecide: listed = cycle.queue(of: all)
        case .withoutTheme: listed = cycle.withoutTheme(of: all)
        }
        if kept != nil, !listed.contains(where: isKept) { listed += all.filter(isKept) }
        guard let given else { return listed }
        let places = Dictionary(given.order.enumerated().map { ($1, $0) }) { first, _ in first }
        // What came since stands at the end.
        return listed.enumerated().map { (places[$1.id] ?? Int.max, $0, $1) }
            .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }

    /// The passages of one page of a list, each as the machine reads it with all
    /// that it has learned by now. Where one turns out not to belong in the list
    /// any more, the next takes its place.
    /// - Returns: those to be shown, and all that were read on the way.
    static func page(
        _ listed: [CodedQuotation], from start: Int, _ filter: ThemesPage.Filter, keeping kept: String?,
        _ cycle: ReviewCycle
    ) async throws -> (shown: [CodedQuotation], read: [CodedQuotation]) {
        var shown: [CodedQuotation] = []
        var read: [CodedQuotation] = []
        var next = start
        var most = Paging.pageLength
        while shown.count < Paging.pageLength, next < listed.count {
            let some = listed[next..<min(next + most, listed.count)]
            let again = try await cycle.readAgain(some.map(\.id))
            read += again
            shown += again.filter { filter.includes($0) || $0.id.rawValue == kept }
            next += some.count
            // Few fall out, unless nearly all do.
            most *= 2
        }
        return (Array(shown.prefix(Paging.pageLength)), read)
    }
}
