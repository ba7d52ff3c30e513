import Involvement

extension ConsentManner {
    /// For those who say how consent was given.
    var words: String {
        switch self {
        case .spoken: "They said yes out loud"
        case .written: "They signed or ticked a paper"
        case .byInterpreter: "They said yes through an interpreter"
        case .inSignLanguage: "They said yes in sign language"
        case .withPictures: "We went through pictures or Easy Read together and they said yes"
        }
    }

    static var options: [FieldModel.Option] {
        allCases.map { FieldModel.Option(SelectOption(value: $0.rawValue, words: $0.words)) }
    }
}
