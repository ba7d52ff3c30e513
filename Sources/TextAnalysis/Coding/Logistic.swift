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
