extension Schema {
    /// What somebody reviewed, byte for byte; that a release which is approved or
    /// discarded stays so; what of each released quotation was hidden; and what
    /// lies between any two releases.
    static let m0020 = Migration(
        number: "m0020",
        sql: """
            CREATE TABLE saidOfRelease (
                release INTEGER NOT NULL REFERENCES release,
                word TEXT NOT NULL CHECK (word IN ('reviewed', 'approved', 'discarded')),
                -- As they wish to be named in the release.
                name TEXT NOT NULL CHECK (name <> ''),
                day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
                -- SHA-256 of the list of checksums of what they read, or of what was handed over, in hexadecimal; NULL
                -- for a review from before it was kept.
                digest TEXT CHECK (length(digest) = 64),
                PRIMARY KEY (release, word),
                CHECK (CASE word WHEN 'approved' THEN digest IS NOT NULL WHEN 'discarded' THEN digest IS NULL ELSE 1 END)
            ) STRICT, WITHOUT ROWID;
            INSERT INTO saidOfRelease SELECT release, word, name, day, digest FROM releaseWord;
            DROP TABLE releaseWord;
            ALTER TABLE saidOfRelease RENAME TO releaseWord;

            CREATE TRIGGER releaseWordStands BEFORE UPDATE ON releaseWord
            BEGIN SELECT RAISE(ABORT, 'what was said of a release stands'); END;

            CREATE TRIGGER releaseWordIsLast BEFORE INSERT ON releaseWord
            WHEN EXISTS (
                SELECT 1 FROM releaseWord AS said
                WHERE said.release = NEW.release AND said.word IN ('approved', 'discarded')
            )
            BEGIN SELECT RAISE(ABORT, 'a release that is approved or discarded stays so'); END;

            -- Which bytes of it were hidden when it was released, each range with its mark; NULL where that was not noted,
            -- and once the quotation is gone.
            ALTER TABLE releasedQuotation ADD COLUMN hidden TEXT;
            CREATE INDEX releasedQuotationByKey ON releasedQuotation (quotation);
            CREATE TRIGGER releasedQuotationGoes BEFORE DELETE ON quotation
            BEGIN UPDATE releasedQuotation SET hidden = NULL WHERE quotation = OLD.id; END;

            -- Who came and went between a release and each before it, counted when it was made: should the nearest be
            -- discarded, another is.
            CREATE TABLE releasedChange (
                release INTEGER NOT NULL REFERENCES releasedPeople,
                since INTEGER NOT NULL REFERENCES releasedPeople CHECK (since < release),
                came INTEGER NOT NULL CHECK (came >= 0),
                went INTEGER NOT NULL CHECK (went >= 0),
                PRIMARY KEY (release, since)
            ) STRICT, WITHOUT ROWID;
            -- Who withdrew since is not known any more, and counts as somebody who went and another who came.
            INSERT INTO releasedChange
            SELECT release, since, max(people - same, 0), max(peopleBefore - same, 0) FROM (
                SELECT later.release AS release, earlier.release AS since, later.people AS people,
                    earlier.people AS peopleBefore,
                    (SELECT count(*) FROM releasedResponse AS here JOIN releasedResponse AS there USING (response)
                     WHERE here.first <= later.release AND later.release <= here.last
                         AND there.first <= earlier.release AND earlier.release <= there.last
                         AND here.contribution = there.contribution) AS same
                FROM releasedPeople AS later JOIN releasedPeople AS earlier ON earlier.release < later.release
                WHERE EXISTS (SELECT 1 FROM releasedCell WHERE release = later.release)
                    AND EXISTS (SELECT 1 FROM releasedCell WHERE release = earlier.release)
            );
            """)
}
