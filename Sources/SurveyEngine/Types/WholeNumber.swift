import Involvement

/// How many, in figures and without a fraction.
struct WholeNumber: NumberType {
    let name = "whole number"
    let takesDecimals = false
    let example = "26"
    let twin = FormTwin(xlsform: "integer", control: .input, dataType: "int", ddi: .numeric)
}
