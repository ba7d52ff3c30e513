extension Schema {
    /// What people have said of each release, which quotations were in it, and
    /// which quotations were withdrawn: keys only, so that an ask, a paragraph or
    /// an earlier release can say that something stood there.
    static let m0019 = Migration(
        number: "m0019",
        sql: """
            CREATE TABLE releaseWord (
                release INTEGER NOT NULL REFERENCES release,
                word TEXT NOT NULL CHECK (word IN ('reviewed', 'approved', 'discarded')),
                -- As they wish to be named in the release.
                name TEXT NOT NULL CHECK (name <> ''),
                day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
                -- With 'approved', SHA-256 of the list of checksums of what was handed over, in hexadecimal.
                digest TEXT CHECK (length(digest) = 64),
                PRIMARY KEY (release, word),
                CHECK ((word = 'approved') = (digest IS NOT NULL))
            ) STRICT, WITHOUT ROWID;

            CREATE TRIGGER releaseWordStands BEFORE UPDATE ON releaseWord
            BEGIN SELECT RAISE(ABORT, 'what was said of a release stands'); END;

            CREATE TABLE releasedQuotation (
                release INTEGER NOT NULL REFERENCES release,
                -- A key; the quotation itself may be gone.
                quotation TEXT NOT NULL CHECK (quotation <> ''),
                PRIMARY KEY (release, quotation)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE withdrawnQuotation (
                quotation TEXT NOT NULL PRIMARY KEY CHECK (quotation <> '')
            ) STRICT, WITHOUT ROWID;

            -- Only of what could be quoted: of anything else nobody outside knows a key.
            CREATE TRIGGER quotationWithdrawn BEFORE DELETE ON quotation
            WHEN EXISTS (SELECT 1 FROM clearance WHERE quotation = OLD.id AND isCleared = 1)
            BEGIN INSERT OR IGNORE INTO withdrawnQuotation (quotation) VALUES (OLD.id); END;
            """)
}
