extension Schema {
    /// What people took back: all of their answers, or one thing they had
    /// allowed. And whether they have said that their code is written down.
    static let m0009 = Migration(
        number: "m0009",
        sql: """
            -- What is left of a response that was withdrawn: enough to know it again, when the same form is sent once
            -- more or an older file is put back, and nothing else. The two digests come from the code by different
            -- ways; the second is the key of unfinished answers.
            CREATE TABLE tombstone (
                receiptHash TEXT NOT NULL PRIMARY KEY CHECK (length(receiptHash) = 64),
                unfinished TEXT NOT NULL CHECK (length(unfinished) = 64)
            ) STRICT, WITHOUT ROWID;

            -- What was said before a consent was taken back. The table of consents says what stands now.
            CREATE TABLE withdrawnConsent (
                response TEXT NOT NULL REFERENCES response ON DELETE CASCADE,
                purpose TEXT NOT NULL CHECK (purpose <> ''),
                wording TEXT NOT NULL CHECK (wording <> ''),
                givenDay TEXT NOT NULL CHECK (givenDay GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
                -- When it was taken back.
                day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
                PRIMARY KEY (response, purpose)
            ) STRICT, WITHOUT ROWID;

            ALTER TABLE response ADD COLUMN isCodeKept INTEGER NOT NULL DEFAULT 0 CHECK (isCodeKept IN (0, 1));
            """)
}
