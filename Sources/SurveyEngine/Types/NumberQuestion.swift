import Involvement

/// How much, in figures, with a decimal point if need be.
struct NumberQuestion: NumberType {
    let name = "number"
    let takesDecimals = true
    let example = "2.5"
    let twin = FormTwin(xlsform: "decimal", control: .input, dataType: "decimal", ddi: .numeric)
}
