public import Involvement
public import Storage
import SurveyEngine
import TextAnalysis

/// One consultation at work, from asking to handing over: collect, quote,
/// code, summarise, submit. Every door, page or command, calls this and
/// nothing beneath it.
public struct ReviewCycle: Sendable {
    public let consultation: Consultation
    /// The language of the survey itself, whatever edition is shown.
    public let mainLanguage: String
    /// What the product itself says, in the language that is shown.
    public let words: Words
    /// The name of the edition that is shown; empty for the survey as it is.
    public let editionName: String
    let store: Store
    let world: World
    let interview: Interview
    /// The other languages and ways of asking, by the names of their overlays.
    let editions: [String: Edition]
    let learning: Learning
    let redactor: RedactionProposer
    let reading: ReadingTurn<TagReport>
    /// Of passages out of new answers, which a release does too.
    let picking: ReadingTurn<Int>
    let fullQuotas: FullQuotas

    /// A consultation over a store that is already open.
    public init(consultation: Consultation, store: Store, world: World) {
        self.consultation = consultation
        self.mainLanguage = consultation.instrument.language
        self.store = store
        self.world = world
        self.words = consultation.words(in: consultation.instrument.language)
        self.editionName = ""
        self.interview = Interview(
            instrument: consultation.instrument, register: consultation.register, words: words)
        self.editions = Edition.all(of: consultation)
        self.learning = Learning()
        self.redactor = RedactionProposer(register: consultation.register)
        self.reading = ReadingTurn()
        self.picking = ReadingTurn()
        self.fullQuotas = FullQuotas()
    }

    /// Opens a consultation folder and its database, which is made when it is
    /// not there yet.
    /// - Throws: `Problems` of the definitions; `StorageError`.
    public static func open(folder: String, world: World) throws -> ReviewCycle {
        let folder = ConsultationFolder(path: folder)
        let consultation = try folder.load()
        let store = try Store.open(path: folder.filePath(ConsultationFolder.databaseFile))
        return ReviewCycle(consultation: consultation, store: store, world: world)
    }

    /// A consultation whose answers live only in memory.
    public static func inMemory(consultation: Consultation, world: World) throws -> ReviewCycle {
        ReviewCycle(consultation: consultation, store: try Store.inMemory(), world: world)
    }

    /// Throws `StorageError` when the answers cannot be read now.
    public func checkReadable() async throws {
        try await store.checkReadable()
    }

    /// Lets the database finish and go.
    public func close() throws {
        try store.close()
    }
}
