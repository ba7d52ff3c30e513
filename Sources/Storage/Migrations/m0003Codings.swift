extension Schema {
    /// What has been said about quotations: by the machine, replaced whenever
    /// it reads again; by people, only ever added to. The sequence is the order
    /// in which a panel decided and says nothing about respondents.
    static let m0003 = Migration(
        number: "m0003",
        sql: """
            -- When a quotation was last read by the machine, and with which codebook.
            CREATE TABLE quotationReading (
                quotation TEXT NOT NULL PRIMARY KEY REFERENCES quotation ON DELETE CASCADE,
                codebookVersion TEXT NOT NULL,
                day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
            ) STRICT, WITHOUT ROWID;

            -- The themes found in that reading.
            CREATE TABLE suggestion (
                quotation TEXT NOT NULL REFERENCES quotationReading ON DELETE CASCADE,
                theme TEXT NOT NULL CHECK (theme <> ''),
                polarity TEXT NOT NULL CHECK (polarity IN ('positive', 'negative', 'mixed', 'neutral')),
                confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
                -- Half-open ranges in bytes of UTF-8 of the quotation's text: `0-5 9-12`.
                evidence TEXT NOT NULL,
                PRIMARY KEY (quotation, theme)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE coding (
                sequence INTEGER PRIMARY KEY,
                quotation TEXT NOT NULL REFERENCES quotation ON DELETE CASCADE,
                theme TEXT NOT NULL CHECK (theme <> ''),
                coder TEXT NOT NULL CONSTRAINT "only people decide"
                    CHECK (coder = 'imported' OR (substr(coder, 1, 7) = 'person:' AND length(coder) > 7)),
                decision TEXT NOT NULL CHECK (decision IN ('accepted', 'rejected')),
                polarity TEXT NOT NULL CHECK (polarity IN ('positive', 'negative', 'mixed', 'neutral')),
                evidence TEXT NOT NULL,
                day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
            ) STRICT;

            CREATE INDEX codingByQuotation ON coding (quotation, theme, coder);

            CREATE TRIGGER codingStands BEFORE UPDATE ON coding
            BEGIN SELECT RAISE(ABORT, 'a decision is never changed; a later one is added'); END;

            -- Whether somebody read it for names and places.
            CREATE TABLE clearance (
                sequence INTEGER PRIMARY KEY,
                quotation TEXT NOT NULL REFERENCES quotation ON DELETE CASCADE,
                coder TEXT NOT NULL CONSTRAINT "only people clear"
                    CHECK (coder = 'imported' OR (substr(coder, 1, 7) = 'person:' AND length(coder) > 7)),
                isCleared INTEGER NOT NULL CHECK (isCleared IN (0, 1)),
                day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
            ) STRICT;

            CREATE INDEX clearanceByQuotation ON clearance (quotation);

            CREATE TRIGGER clearanceStands BEFORE UPDATE ON clearance
            BEGIN SELECT RAISE(ABORT, 'a clearance is never changed; a later one is added'); END;
            """)
}
