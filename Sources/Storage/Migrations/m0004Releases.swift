extension Schema {
    /// Releases made: enough to number the next one, and to prove later what a
    /// release was made from.
    static let m0004 = Migration(
        number: "m0004",
        sql: """
            CREATE TABLE release (
                number INTEGER NOT NULL PRIMARY KEY CHECK (number >= 1),
                day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
                policy TEXT NOT NULL CHECK (policy <> ''),
                -- SHA-256 of what was counted and quoted, in hexadecimal.
                dataDigest TEXT NOT NULL CHECK (length(dataDigest) = 64)
            ) STRICT;

            CREATE TRIGGER releaseStands BEFORE UPDATE ON release
            BEGIN SELECT RAISE(ABORT, 'a release is frozen'); END;
            """)
}
