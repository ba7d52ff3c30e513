/// What stands in the place of words that could tell who somebody is.
public enum RedactionMark: String, Sendable, CaseIterable {
    case name, location, service, phone, email
    /// A page or a name on the internet.
    case webAddress = "web_address"
    case postcode, date
    case nhsNumber = "nhs_number"
    case insuranceNumber = "insurance_number"
    /// Chosen by a person, who knows why.
    case other

    /// As it is read: `[Name]`.
    public var written: String {
        switch self {
        case .name: "[Name]"
        case .location: "[Location]"
        case .service: "[Service]"
        case .phone: "[Phone]"
        case .email: "[Email]"
        case .webAddress: "[Web address]"
        case .postcode: "[Postcode]"
        case .date: "[Date]"
        case .nhsNumber: "[NHS number]"
        case .insuranceNumber: "[National Insurance number]"
        case .other: "[Hidden]"
        }
    }
}

/// Words of a quotation that are hidden, or that a machine proposes to hide.
public struct HiddenWords: Hashable, Sendable {
    /// Half-open, in UTF-8 bytes of the quotation's text.
    public let rangeUTF8: Range<Int>
    public let mark: RedactionMark

    public init(_ rangeUTF8: Range<Int>, _ mark: RedactionMark) {
        self.rangeUTF8 = rangeUTF8
        self.mark = mark
    }
}

/// A person's word on which words of a quotation nobody outside may read. The
/// quotation itself stays as it is.
public struct Redaction: Equatable, Sendable {
    public let quotation: ID<Quotation>
    /// In order, not overlapping; empty when nothing has to be hidden.
    public let hidden: [HiddenWords]
    public let coder: Coder
    public let day: Day

    public init(quotation: ID<Quotation>, hidden: [HiddenWords], coder: Coder, day: Day) {
        self.quotation = quotation
        self.hidden = hidden
        self.coder = coder
        self.day = day
    }
}
