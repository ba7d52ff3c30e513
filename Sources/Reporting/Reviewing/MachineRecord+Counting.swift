public import Involvement

extension MachineRecord {
    /// Counts what stands on these passages. A theme that was decided several
    /// times counts once, as it was decided last.
    public init(of passages: [CodedQuotation]) {
        var accepted: [ConfidenceBand: Int] = [:]
        var decided: [ConfidenceBand: Int] = [:]
        var sample = SampleTally()
        for passage in passages {
            let isInSample = passage.isInSample
            if isInSample { sample.passages += 1 }
            guard !passage.decisions.isEmpty || passage.finished != nil else { continue }
            let present = passage.accepted
            let absent = passage.rejected
            for coding in present + absent {
                guard let band = coding.confidence.map(ConfidenceBand.init(of:)) else { continue }
                decided[band, default: 0] += 1
                if coding.decision == .accepted { accepted[band, default: 0] += 1 }
            }
            if isInSample, passage.finished != nil { sample.add(present: present, absent: absent) }
        }
        self.init(
            bands: ConfidenceBand.allCases.map {
                Band(band: $0, accepted: accepted[$0] ?? 0, decided: decided[$0] ?? 0)
            },
            sample: sample.figures)
    }
}

/// What was found so far on the passages chosen by chance.
private struct SampleTally {
    var passages = 0
    var finished = 0
    var found = 0
    var wrong = 0
    var missed = 0

    mutating func add(present: [Coding], absent: [Coding]) {
        finished += 1
        for coding in present {
            if coding.confidence == nil { missed += 1 } else { found += 1 }
        }
        wrong += absent.count { $0.confidence != nil }
    }

    var figures: MachineRecord.Sample {
        func share(of whole: Int) -> Share? {
            finished < MachineRecord.Sample.fewestFinished || whole == 0 ? nil : Wilson.share(found, of: whole)
        }
        return MachineRecord.Sample(
            passages: passages, finished: finished, found: found, wrong: wrong, missed: missed,
            precision: share(of: found + wrong), recall: share(of: found + missed))
    }
}
