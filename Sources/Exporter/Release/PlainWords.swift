import Involvement

/// What every reader of a release must know, said once, for all its files.
enum PlainWords {
    /// What the figures cannot say.
    static func limits(of release: Release) -> [String] {
        var limits = [
            "The people who answered chose to. They are not a sample, so the figures say nothing about those who did "
                + "not answer.",
            "A person is counted once for a theme, however often they spoke of it, and only where someone on the panel "
                + "agreed that they did. Nobody is counted on the word of a machine.",
        ]
        let collected = release.summary.collectedQuotations
        if collected > 0 {
            limits.append(
                "\(collected) quotations were collected elsewhere. Nobody knows how many people they come from, so they "
                    + "are quoted and not counted as people.")
        }
        if release.summary.questions.contains(where: { $0.options.contains { $0.rounds != nil } }) {
            limits.append(
                "Some questions were asked several times, such as once for each worker. A person is counted once for an "
                    + "answer that they gave, and the rounds say how often it was given.")
        }
        limits.append(disclosure(release.policy))
        return limits
    }

    /// How small numbers were hidden.
    static func disclosure(_ policy: DisclosurePolicy) -> String {
        "Counts from 1 to \(policy.suppressUpTo), and counts that leave out \(policy.suppressUpTo) people or fewer, "
            + "are not given. Other counts are rounded to the nearest \(policy.roundTo), so they may not add up. "
            + "A group of fewer than \(policy.smallestBase) people has no figures."
    }

    /// The `README.txt` beside the files.
    static func readme(of release: Release, replacedCharacters: Int) -> String {
        let consultation = release.consultation
        var lines = [
            "\(consultation.title): release \(release.number), \(release.day.inWords)",
            "",
        ]
        if release.stage == .draft {
            lines += ["This is a draft. It is handed over only once two people have approved it.", ""]
        }
        if !consultation.runBy.isEmpty { lines.append("Asked by \(consultation.runBy).") }
        if !consultation.isFor.isEmpty { lines.append("For \(consultation.isFor).") }
        lines += [
            ""
        ]
        let files =
            exportFormats.map { ($0.fileName, $0.about) } + [
                (ReleaseFolder.schemaName, "the rules that submission.xml keeps, with a description of every part")
            ]
        let width = files.map(\.0.count).max() ?? 0
        lines += files.map { $0.0 + String(repeating: " ", count: width - $0.0.count + 2) + $0.1 }
        lines += [
            "",
            "In tables, [c] stands for a number that is not given because it is too small or is nearly",
            "everybody; [x] for one that cannot be given because the group is too small; [z] for one that",
            "does not apply. None of them is zero.",
            "",
            "In the CSV files, words that a spreadsheet could take for a formula have an apostrophe in front.",
            "Take off exactly one to have the words as they were written.",
            "",
            "What the figures cannot say:",
            "",
        ]
        lines += limits(of: release).map { "- \($0)" }
        if replacedCharacters > 0 {
            lines += [
                "",
                "Characters that no such file can hold were replaced by U+FFFD, in \(replacedCharacters) places "
                    + "over all the files.",
            ]
        }
        lines += [
            "",
            "The folder is a BagIt 1.0 package: manifest-sha256.txt has the SHA-256 of every file.",
            "To check it: heard validate FOLDER",
        ]
        return lines.joined(separator: "\n") + "\n"
    }
}
