extension Schema {
    /// Surveys as they were published, and codes that let one person answer
    /// once.
    static let m0006 = Migration(
        number: "m0006",
        sql: """
            CREATE TABLE publishedVersion (
                instrument TEXT NOT NULL CHECK (instrument <> ''),
                version TEXT NOT NULL CHECK (version <> ''),
                -- In the order of publishing.
                sequence INTEGER NOT NULL UNIQUE CHECK (sequence >= 1),
                day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
                -- SHA-256 of the files, in hexadecimal.
                digest TEXT NOT NULL CHECK (length(digest) = 64),
                PRIMARY KEY (instrument, version)
            ) STRICT, WITHOUT ROWID;

            -- The survey file and its overlays, word for word.
            CREATE TABLE publishedFile (
                instrument TEXT NOT NULL,
                version TEXT NOT NULL,
                name TEXT NOT NULL CHECK (name <> ''),
                text TEXT NOT NULL,
                PRIMARY KEY (instrument, version, name),
                FOREIGN KEY (instrument, version) REFERENCES publishedVersion
            ) STRICT, WITHOUT ROWID;

            CREATE TRIGGER publishedVersionStands BEFORE UPDATE ON publishedVersion
            BEGIN SELECT RAISE(ABORT, 'a published version is frozen'); END;
            CREATE TRIGGER publishedVersionStays BEFORE DELETE ON publishedVersion
            BEGIN SELECT RAISE(ABORT, 'a published version is frozen'); END;
            CREATE TRIGGER publishedFileStands BEFORE UPDATE ON publishedFile
            BEGIN SELECT RAISE(ABORT, 'a published version is frozen'); END;
            CREATE TRIGGER publishedFileStays BEFORE DELETE ON publishedFile
            BEGIN SELECT RAISE(ABORT, 'a published version is frozen'); END;

            -- Single-use codes. Which response a code brought stands nowhere.
            CREATE TABLE invitation (
                -- SHA-256 of the code, in hexadecimal: the codes themselves are handed out and forgotten.
                codeDigest TEXT NOT NULL PRIMARY KEY CHECK (length(codeDigest) = 64),
                -- Where they were handed out.
                label TEXT NOT NULL CHECK (label <> ''),
                isUsed INTEGER NOT NULL DEFAULT 0 CHECK (isUsed IN (0, 1))
            ) STRICT, WITHOUT ROWID;
            """)
}
