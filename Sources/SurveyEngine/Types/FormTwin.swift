/// What a question type is called in the tools of others: XLSForm, XForms and
/// DDI.
public struct FormTwin: Equatable, Sendable {
    /// The word in XLSForm's `type` column: `select_one`. https://xlsform.org/en/#question-types
    public var xlsform: String
    /// What stands in the `appearance` column; nil for nothing.
    public var appearance: String?
    /// The element of an XForm's body. https://getodk.github.io/xforms-spec/#body-elements
    public var control: Control
    /// The `type` of an XForm's bind: `string`, `int`, `decimal`, `date`, ...
    public var dataType: String
    /// The response domain of DDI-Codebook.
    public var ddi: ResponseDomain

    public enum Control: String, Equatable, Sendable {
        case input, select1, select, rank, trigger, range
        /// Not asked, so that it has a bind and no control.
        case none
    }

    public enum ResponseDomain: String, Equatable, Sendable {
        case text, numeric, category, multiple, datetime, none
    }

    public init(
        xlsform: String, appearance: String? = nil, control: Control, dataType: String, ddi: ResponseDomain
    ) {
        self.xlsform = xlsform
        self.appearance = appearance
        self.control = control
        self.dataType = dataType
        self.ddi = ddi
    }
}
