public import Involvement
import SurveyEngine

/// What the program itself says in the languages that it comes with.
public enum ShippedWords {
    /// By language; English is not among them, since it stands in the program.
    public static let all: [Words] = ShippedFile.languages.compactMap { file in
        try? WordsFile.read(name: file.name, text: String(decoding: file.bytes, as: UTF8.self))
    }

    /// Nil for a language that the program does not come with.
    public static func words(in language: String) -> Words? {
        language == Words.english.language ? .english : all.first { $0.language == language }
    }
}
