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
