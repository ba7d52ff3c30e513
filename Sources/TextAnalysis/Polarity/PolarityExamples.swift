import Involvement

/// What people said of one thing each in passages: what a `PolarityModel`
/// learns from.
struct PolarityExamples {
    struct Example {
        /// What the lists say.
        let read: Polarity
        /// What `PolarityColumn` says of it.
        let columns: [Int]
        /// What people said.
        let polarity: Polarity
    }

    private(set) var all: [Example] = []
    /// A row for each: how often each run of words and letters stands in it.
    private(set) var counted = SparseRows()

    /// The clauses of this passage that were counted, and in which row. Where people
    /// spoke of many themes these stand mostly in the same words.
    private var countedHere: [(clauses: ContiguousArray<UInt32>, row: Int)] = []

    /// Makes room, so that memory is not taken twice while there come more.
    mutating func reserve(runs: Int, examples: Int) {
        counted.reserve(entries: runs, rows: examples)
        all.reserveCapacity(examples)
    }

    /// Begins another passage.
    mutating func begin() { countedHere.removeAll(keepingCapacity: true) }

    /// Adds what was said of the evidence in the scratch's text.
    mutating func add(_ polarity: Polarity, _ inviting: Question.Invitation, _ scratch: inout CodingScratch) {
        let read = PolarityModel.lists.polarity(
            of: scratch.evidence, in: scratch.text, inviting: inviting, &scratch.polarity)
        scratch.polarity.findClauses(of: scratch.evidence, in: scratch.text)
        if let alike = countedHere.first(where: { $0.clauses == scratch.polarity.clauses }) {
            counted.add(likeRow: alike.row)
        } else {
            scratch.polarity.countClauses(in: scratch.text)
            countedHere.append((scratch.polarity.clauses, counted.count))
            scratch.polarity.tally.add(to: &counted)
        }
        all.append(
            Example(
                read: read, columns: PolarityColumn.all(read, inviting, scratch.polarity), polarity: polarity))
    }

    /// Gives the counted runs away, so that they are not kept twice.
    mutating func takeCounted() -> SparseRows {
        var taken = SparseRows()
        swap(&taken, &counted)
        return taken
    }
}
