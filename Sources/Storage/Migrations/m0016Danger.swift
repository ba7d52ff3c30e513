import Involvement

extension Schema {
    /// Words that may speak of danger: which texts were looked at, what was
    /// found, and what people did about it. What belongs to an answer goes with
    /// its response.
    static let m0016 = Migration(
        number: "m0016",
        sql: """
            -- With which word lists a response was looked at, and a quotation from elsewhere.
            CREATE TABLE dangerReading (
                response TEXT NOT NULL PRIMARY KEY REFERENCES response ON DELETE CASCADE,
                version TEXT NOT NULL
            ) STRICT, WITHOUT ROWID;
            CREATE TABLE dangerQuotationReading (
                quotation TEXT NOT NULL PRIMARY KEY REFERENCES quotation ON DELETE CASCADE,
                version TEXT NOT NULL
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE dangerFinding (
                id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                response TEXT REFERENCES response ON DELETE CASCADE,
                question TEXT CHECK (question <> ''),
                quotation TEXT UNIQUE REFERENCES quotation ON DELETE CASCADE,
                day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
                UNIQUE (response, question),
                CHECK ((response IS NULL) = (question IS NULL) AND (response IS NULL) <> (quotation IS NULL))
            ) STRICT, WITHOUT ROWID;

            -- Never taken back by a later reading: a person does that.
            CREATE TABLE dangerSign (
                finding TEXT NOT NULL REFERENCES dangerFinding ON DELETE CASCADE,
                kind TEXT NOT NULL CHECK (kind IN (\(codes(DangerKind.self)))),
                -- Half-open ranges in bytes of UTF-8 of the text: `0-5 9-12`.
                evidence TEXT NOT NULL CHECK (evidence <> ''),
                PRIMARY KEY (finding, kind)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE dangerHandling (
                sequence INTEGER PRIMARY KEY,
                finding TEXT NOT NULL REFERENCES dangerFinding ON DELETE CASCADE,
                outcome TEXT NOT NULL CHECK (outcome IN (\(codes(DangerHandling.Outcome.self)))),
                note TEXT NOT NULL,
                -- How many kinds of danger they had before them: one that is found later is looked at anew.
                signs INTEGER NOT NULL CHECK (signs > 0),
                coder TEXT NOT NULL CONSTRAINT "only people look at a danger"
                    CHECK (substr(coder, 1, 7) = 'person:' AND length(coder) > 7),
                day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
            ) STRICT;

            CREATE INDEX dangerHandlingByFinding ON dangerHandling (finding, sequence);

            CREATE TRIGGER dangerHandlingStands BEFORE UPDATE ON dangerHandling
            BEGIN SELECT RAISE(ABORT, 'what was done is never changed; a later line is added'); END;

            CREATE VIEW dangerState AS
                SELECT id, NOT coalesce(
                    (SELECT outcome <> 'open_again' AND signs >= (SELECT count(*) FROM dangerSign WHERE finding = id)
                        FROM dangerHandling WHERE finding = id ORDER BY sequence DESC LIMIT 1), 0) AS isWaiting
                FROM dangerFinding;
            """)

    /// The codes of an enumeration, for a rule of a table.
    private static func codes<Value: RawRepresentable<String> & CaseIterable>(_: Value.Type) -> String {
        Value.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    }
}
