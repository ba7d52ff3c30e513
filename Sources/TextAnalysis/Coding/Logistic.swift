#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The probability of which this is the log odds.
func logistic(_ logOdds: Double) -> Double {
    1 / (1 + exp(-logOdds))
}

/// The log odds of which this is the probability, between 0 and 1.
func logOddsOf(_ probability: Double) -> Double {
    log(probability / (1 - probability))
}

/// The probabilities of which these are the log odds, to within a few parts in
/// ten million, for where there are very many.
@inline(__always)
func logistic(_ logOdds: SIMD8<Float>) -> SIMD8<Float> { 1 / (1 + exponential(-logOdds)) }

/// As Cephes does it (https://www.netlib.org/cephes/): two to the nearest whole
/// number, and a polynomial for the rest.
@inline(__always)
private func exponential(_ powers: SIMD8<Float>) -> SIMD8<Float> {
    let powers = powers.replacing(with: 87, where: powers .> 87).replacing(with: -87, where: powers .< -87)
    // Added to a small number, this leaves the nearest whole one in the lowest bits.
    let rounder: Float = 12_582_912
    let rounded = powers * 1.442_695_04 + rounder
    let whole = rounded - rounder
    let rest = powers - whole * 0.693_359_375 + whole * 2.121_944_4e-4
    var sum = rest * 1.987_569_15e-4 + 1.398_199_95e-3
    sum = sum * rest + 8.333_451_9e-3
    sum = sum * rest + 4.166_579_6e-2
    sum = sum * rest + 1.666_666_55e-1
    sum = sum * rest + 5.000_000_1e-1
    sum = sum * rest * rest + rest + 1
    let bits = unsafeBitCast(rounded, to: SIMD8<UInt32>.self)
    return sum * unsafeBitCast((bits &+ 127) &<< 23, to: SIMD8<Float>.self)
}
