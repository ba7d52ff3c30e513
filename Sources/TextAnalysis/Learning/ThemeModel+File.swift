public import Involvement

extension ThemeModel {
    private static let start = Array("HEARD MODEL 1\n".utf8)

    /// The model as a file, for programs that read comments elsewhere. It holds
    /// no words, but what words were said can be guessed from it: keep it as
    /// safely as the answers it was learned from.
    public func encoded() -> [UInt8] {
        var file = ModelWriter()
        file.add(version)
        file.add(Int32(learnedFrom))
        file.add(Int32(ownWeights.count))
        for weights in ownWeights { file.add(weights) }
        grams.add(to: &file)
        file.add(Int32(polarity.ownWeights.count))
        for weights in polarity.ownWeights { file.add(weights) }
        polarity.grams.add(to: &file)
        return Self.start + file.bytes + Self.check(file.bytes)
    }

    /// Reads what `encoded` wrote.
    /// - Parameter name: the file's name, as problems show it.
    /// - Throws: `Problems`, when it is no model, is damaged, or was made with
    ///   another codebook.
    public init(codebook: Codebook, name: String, encoded bytes: [UInt8]) throws(Problems) {
        func problem(_ reason: String, _ remedy: String) -> Problems {
            Problems([Problem(file: name, place: "", reason: reason, remedy: remedy)])
        }
        guard bytes.starts(with: Self.start), bytes.count >= Self.start.count + 8 else {
            throw problem("it is not a model", "Make one with `heard learn`")
        }
        let body = bytes[Self.start.count..<bytes.count - 8]
        var file = ModelReader(body)
        guard Array(bytes.suffix(8)) == Self.check(Array(body)), let version = file.text(),
            let learnedFrom = file.number()
        else { throw problem("it is damaged", "Make it again with `heard learn`") }
        guard version.split(separator: "+").first.map(String.init) == codebook.fingerprint else {
            throw problem(
                "it was made with another codebook, or another version of it",
                "Make it again with `heard learn` and this codebook")
        }
        let hits = ThemeHits(codebook)
        let columns = OwnColumn.first + hits.entryCount
        guard let own = file.table(rows: codebook.themes.count, columns: columns),
            let grams = GramWeights.read(&file, questionCount: codebook.themes.count),
            let polarityOwn = file.table(rows: Signs.both.count, columns: PolarityColumn.count, orNone: true),
            let polarityGrams = GramWeights.read(&file, questionCount: Signs.both.count), file.isAtEnd,
            polarityOwn.isEmpty == (polarityGrams.weights == nil)
        else { throw problem("it is damaged", "Make it again with `heard learn`") }
        self.init(
            codebook: codebook, hits: hits, grams: grams.weights, ownWeights: own,
            polarity: PolarityModel(grams: polarityGrams.weights, ownWeights: polarityOwn), version: version,
            learnedFrom: Int(learnedFrom))
    }

    private static func check(_ body: [UInt8]) -> [UInt8] {
        var hash = Fingerprint()
        for byte in body { hash.add(byte) }
        return (0..<8).map { UInt8(truncatingIfNeeded: hash.value >> UInt64(8 * $0)) }
    }
}

extension ModelReader {
    fileprivate mutating func table(rows: Int, columns: Int, orNone: Bool = false) -> [[Float]]? {
        guard let count = number(), Int(count) == rows || orNone && count == 0 else { return nil }
        var table: [[Float]] = []
        for _ in 0..<count {
            guard let row = floats(), row.count == columns else { return nil }
            table.append(row)
        }
        return table
    }
}

extension GramWeights? {
    fileprivate func add(to file: inout ModelWriter) {
        guard let self else { return file.add(Int32(0)) }
        file.add(Int32(1))
        let known = self.rarity.known
        file.add(self.rarity.others)
        file.add(Int32(known.count))
        for (gram, weight) in known {
            file.add(gram)
            file.add(weight)
        }
        file.add(Int32(self.grams.count))
        for gram in self.grams {
            file.add(gram)
            for question in 0..<self.questionCount { file.add(self.weight(of: gram, question: question)) }
        }
    }
}

extension GramWeights {
    /// What a file holds: no weights when nothing had been learned.
    fileprivate struct Saved {
        let weights: GramWeights?
    }

    /// Nil when the file is damaged.
    fileprivate static func read(_ file: inout ModelReader, questionCount: Int) -> Saved? {
        guard let isThere = file.number(), isThere == 0 || isThere == 1 else { return nil }
        if isThere == 0 { return Saved(weights: nil) }
        guard let others = file.float(), let knownCount = file.count(ofBytes: 8) else { return nil }
        var known: [(gram: Int32, weight: Float)] = []
        for _ in 0..<knownCount {
            guard let gram = file.gram(), let weight = file.float() else { return nil }
            known.append((gram, weight))
        }
        guard let count = file.count(ofBytes: 4 + 4 * questionCount) else { return nil }
        var table: [Int32: [Float]] = [:]
        var grams: [Int32] = []
        for _ in 0..<count {
            guard let gram = file.gram() else { return nil }
            var weights: [Float] = []
            for _ in 0..<questionCount {
                guard let weight = file.float() else { return nil }
                weights.append(weight)
            }
            grams.append(gram)
            table[gram] = weights
        }
        return Saved(
            weights: GramWeights(
                rarity: GramRarity(known: known, others: others), questionCount: questionCount, grams: grams
            ) { gram, block in
                var eight = SIMD8<Float>.zero
                for (lane, weight) in (table[gram] ?? []).dropFirst(8 * block).prefix(8).enumerated() {
                    eight[lane] = weight
                }
                return eight
            })
    }
}

extension ModelReader {
    fileprivate mutating func gram() -> Int32? {
        number().flatMap { $0 >= 0 && $0 < GramHash.all ? $0 : nil }
    }
}
