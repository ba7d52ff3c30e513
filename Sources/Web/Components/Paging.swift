/// A long list cut into pages of the same length.
struct Paging: Equatable, Sendable {
    static let pageLength = 20

    /// Counted from 1.
    let page: Int
    let pages: Int
    let total: Int

    /// - Parameter wanted: any number; the nearest page that exists is taken.
    init(total: Int, wanted: Int) {
        self.total = total
        self.pages = max(1, (total + Self.pageLength - 1) / Self.pageLength)
        self.page = min(max(wanted, 1), pages)
    }

    /// The page on which this place of the list stands.
    static func page(ofIndex index: Int) -> Int { index / pageLength + 1 }

    /// The places of the list that are on this page.
    var indices: Range<Int> {
        let start = min((page - 1) * Self.pageLength, total)
        return start..<min(start + Self.pageLength, total)
    }

    func write(_ html: inout HTMLWriter, address: (_ page: Int) -> Address) {
        guard pages > 1 else { return }
        html.element("nav", [.class("paging"), .fixed("aria-label", "Pages")]) { html in
            if page > 1 { html.a("Previous", to: address(page - 1), .fixed("rel", "prev")) }
            html.span("Page \(page) of \(pages)")
            if page < pages { html.a("Next", to: address(page + 1), .fixed("rel", "next")) }
        }
    }
}
