extension Style {
    /// Every colour by its use. `brand` and `button` are those that a theme may
    /// change; what is written on them and beside them is checked when it is read.
    static let colours: StaticString = """
        :root {
          color-scheme: light dark;
          --paper: #ffffff; --ink: #12181d; --soft: #46525c; --line: #b4bec6; --edge: #5c6872; --panel: #f1f5f7;
          --brand: #12435f; --brand-ink: #ffffff; --link: #0b4f8a; --button: #0f6340; --button-ink: #ffffff;
          --wrong: #a3170c; --done: #0f6340; --mark: #ffe68a; --mark-ink: #12181d; --bar: #2b6ca3; --whisker: #12181d;
          --focus: #ffd43b; --focus-ink: #12181d; --out: #8f1409; --out-ink: #ffffff;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: #12171c; --ink: #f2f5f7; --soft: #b9c3cc; --line: #46525c; --edge: #8d99a3; --panel: #1e262d;
            --brand: #1e262d; --link: #9ccbf5; --button: #8fd6a8; --button-ink: #0b1a10;
            --wrong: #ffaaa3; --done: #8fd6a8; --mark: #5c4a00; --mark-ink: #ffffff; --bar: #5b9bd1; --whisker: #ffffff;
            --out: #ffaaa3; --out-ink: #2a0603;
          }
        }
        """
}
