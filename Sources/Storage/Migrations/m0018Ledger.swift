extension Schema {
    /// Every figure that any release showed or hid, so that what a new one would
    /// give away together with them can be worked out first.
    static let m0018 = Migration(
        number: "m0018",
        sql: """
            CREATE TABLE releasedPeople (
                release INTEGER NOT NULL PRIMARY KEY REFERENCES release,
                people INTEGER NOT NULL CHECK (people >= 0),
                -- The earlier release that is nearest to it, and how many came and went since.
                since INTEGER REFERENCES release CHECK (since < release),
                came INTEGER NOT NULL CHECK (came >= 0),
                went INTEGER NOT NULL CHECK (went >= 0)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE releasedCell (
                release INTEGER NOT NULL REFERENCES releasedPeople,
                -- `everybody`, `service:quay`, `month:2026-09`.
                population TEXT NOT NULL CHECK (population <> ''),
                -- `people`, `theme:trust`, `polarity:mixed:trust`, `answer:one:answered:helped=yes`.
                measure TEXT NOT NULL CHECK (measure <> ''),
                -- What everybody could read: the number, `[c]` or `[x]`.
                figure TEXT NOT NULL CHECK (figure IN ('[c]', '[x]') OR figure NOT GLOB '*[^0-9]*' AND figure <> ''),
                -- Why it is hidden; NULL where it is shown.
                hiding TEXT,
                PRIMARY KEY (release, population, measure),
                CHECK ((hiding IS NULL) = (figure NOT IN ('[c]', '[x]')))
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE releasedService (
                release INTEGER NOT NULL REFERENCES releasedPeople,
                service TEXT NOT NULL CHECK (service <> ''),
                tier TEXT NOT NULL CHECK (tier <> ''),
                PRIMARY KEY (release, service)
            ) STRICT, WITHOUT ROWID;

            -- Who was counted, from one release to another, and a digest of how: enough to know how many came and went
            -- since. It goes with the person's answers; how many there were stays.
            CREATE TABLE releasedResponse (
                response TEXT NOT NULL REFERENCES response ON DELETE CASCADE,
                first INTEGER NOT NULL REFERENCES releasedPeople,
                last INTEGER NOT NULL REFERENCES releasedPeople CHECK (last >= first),
                contribution TEXT NOT NULL CHECK (length(contribution) = 64),
                PRIMARY KEY (response, first)
            ) STRICT, WITHOUT ROWID;

            CREATE TRIGGER releasedCellStands BEFORE UPDATE ON releasedCell
            BEGIN SELECT RAISE(ABORT, 'a release is frozen'); END;
            """)
}
