import Foundation
import Involvement
public import Storage
import SurveyEngine

/// Where a survey stands between draft and published.
public enum PublishedState: Equatable, Sendable {
    /// Nothing was published yet: it may still change at will.
    case draft
    /// It is, word for word, a version that was published.
    case published(PublishedVersion)
    /// It is another than what was published last.
    case changed(since: PublishedVersion)
}

extension ConsultationFolder {
    /// The survey file and its overlays, by name: what publishing freezes.
    func surveyFiles() throws -> [String: String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        var files: [String: String] = [:]
        for name in names where name.hasPrefix("survey.") && name.hasSuffix(".yaml") {
            guard let text = try? String(contentsOfFile: filePath(name), encoding: .utf8) else {
                throw WorkflowError(place: name, reason: "It is not text in UTF-8. Save it again as UTF-8.")
            }
            files[name] = text
        }
        return files
    }
}

extension ReviewCycle {
    /// Where the survey in a folder stands.
    public func publishedState(of folder: ConsultationFolder) async throws -> PublishedState {
        let versions = try await store.publishedVersions()
        guard let last = versions.last else { return .draft }
        let digest = PublishedVersion.digest(of: try folder.surveyFiles())
        return versions.last { $0.digest == digest }.map(PublishedState.published) ?? .changed(since: last)
    }

    /// Freezes the survey of a folder under its version. Publishing the same
    /// again changes nothing.
    /// - Throws: `Problems` when something stands in the way.
    public func publish(_ folder: ConsultationFolder) async throws -> PublishedVersion {
        let instrument = consultation.instrument
        let file = ConsultationFolder.surveyFile
        let obstacles = PublishingObstacles.problems(in: instrument, file: file) + folder.problems()
        guard obstacles.isEmpty else { throw Problems(obstacles) }
        let files = try folder.surveyFiles()
        let version = PublishedVersion(
            instrument: instrument.id, version: instrument.version, day: world.today(),
            digest: PublishedVersion.digest(of: files), files: files)
        let before = try await store.publishedVersions()
        if let same = before.first(where: { $0.digest == version.digest }) { return same }
        let problems = VersionCheck.problems(
            published: before.compactMap(\.survey), draft: instrument, file: file)
        guard problems.isEmpty else { throw Problems(problems) }
        try await store.publish(version)
        return version
    }

    /// Questions that earlier versions asked and this one does not, so that a
    /// table has a column for each question there ever was; as the newest
    /// version that has them words them.
    func formerQuestions() async throws -> [Question] {
        let versions = try await store.publishedVersions().compactMap(\.survey)
        let known = Set(consultation.instrument.questions.map(\.id))
        return VersionCheck.columns(of: versions).filter { !known.contains($0.id) }
    }
}

extension PublishedVersion {
    /// The questionnaire as it was; nil when a later version of the program can
    /// no longer read it.
    var survey: Instrument? {
        files[ConsultationFolder.surveyFile].flatMap {
            try? SurveyFile.read(name: ConsultationFolder.surveyFile, text: $0)
        }
    }
}
