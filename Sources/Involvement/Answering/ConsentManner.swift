/// How a person agreed who did not press the button themselves.
public enum ConsentManner: String, Hashable, Sendable, CaseIterable {
    case spoken, written
    case byInterpreter = "interpreter"
    case inSignLanguage = "sign_language"
    /// With pictures or in Easy Read, gone through together.
    case withPictures = "pictures"
}
