public import Involvement

/// What the columns of somebody else's file of answers mean in our survey, as
/// a person wrote it down. Nothing in it is guessed.
public struct AnswerMapping: Equatable, Sendable {
    /// How the answers came in, for rows that do not say it themselves.
    public var channel: Channel?
    /// The language they were asked in, BCP 47; nil for the survey's own.
    public var language: String?
    /// The way they were asked, such as `easy-read`; nil for the plain one.
    public var variant: String?
    /// What stands between two cells; nil to tell it from the first line.
    public var separator: Separator?
    public var letters: Letters
    /// By the names in the file's first line.
    public var columns: [String: Use]
    /// Answers that every row has, such as a consent taken on another sheet.
    public var everyRow: [ID<Question>: String]

    public enum Separator: String, Equatable, Sendable, CaseIterable {
        case comma
        case semicolon
        case tab

        public var byte: UInt8 {
            switch self {
            case .comma: UInt8(ascii: ",")
            case .semicolon: UInt8(ascii: ";")
            case .tab: 0x09
            }
        }
    }

    /// How its letters are kept.
    public enum Letters: String, Equatable, Sendable, CaseIterable {
        case utf8 = "utf-8"
        /// What spreadsheets in western Europe write when nothing is said.
        case windows1252 = "windows-1252"
    }

    /// What one column is for.
    public enum Use: Equatable, Sendable {
        case leftOut
        case own(OwnColumn)
        /// The day, written in another order than 2026-09-30.
        case day(DayOrder)
        /// The answers to a question; what is written, by what it stands for.
        case answers(ID<Question>, values: [String: String])
        /// One choice of a question, ticked or not. Empty `ticked` for the usual
        /// marks.
        case tick(ID<Question>, ID<Choice>, ticked: [String])
    }

    /// Columns that are not questions.
    public enum OwnColumn: String, Equatable, Sendable, CaseIterable {
        /// The number on the form, by which a form is known again.
        case number = "response_id"
        case day
        case channel
        case language
        case variant
        /// Why a row was refused; written by us and not read.
        case reason = "why_refused"
    }

    public enum DayOrder: String, Equatable, Sendable, CaseIterable {
        case dayMonthYear = "day/month/year"
        case monthDayYear = "month/day/year"
        case yearMonthDay = "year/month/day"
    }

    public init(
        channel: Channel? = nil, language: String? = nil, variant: String? = nil, separator: Separator? = nil,
        letters: Letters = .utf8, columns: [String: Use] = [:], everyRow: [ID<Question>: String] = [:]
    ) {
        self.channel = channel
        self.language = language
        self.variant = variant
        self.separator = separator
        self.letters = letters
        self.columns = columns
        self.everyRow = everyRow
    }
}
