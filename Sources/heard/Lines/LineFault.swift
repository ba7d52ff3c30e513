/// Why a line gets no themes, in words that follow "line 7".
enum LineFault: Error {
    case tooLong, empty, notUTF8, notAnObject, tooDeep, idIsNoName, noText, textIsNoText, questionIsNoText
    case languageIsNoTag

    var reason: String {
        switch self {
        case .tooLong: "is longer than \(LineFilter.longestLineBytes) bytes: send it in parts"
        case .empty: "is empty: write a JSON object with \"text\""
        case .notUTF8: "is not text in UTF-8: save it again as UTF-8"
        case .notAnObject: "is not a JSON object with \"text\": write one object on each line"
        case .tooDeep: "has more than \(JSONScanner.deepest) brackets in one another: send only what is needed"
        case .idIsNoName: "has an \"id\" that is neither a string nor a number"
        case .noText: "has no \"text\": give it one, if only an empty one"
        case .textIsNoText: "has a \"text\" that is not a string"
        case .questionIsNoText: "has a \"question\" that is not a string: what_good, could_improve or open"
        case .languageIsNoTag: "has a \"language\" that is not a language tag, such as en or cy"
        }
    }
}
