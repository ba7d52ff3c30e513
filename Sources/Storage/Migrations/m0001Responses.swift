extension Schema {
    /// Responses with their answers and consents. Nothing says who sent them or
    /// when, but for the day; keys are random, and without row numbers the file
    /// does not tell their order.
    ///
    /// On PostgreSQL: `double precision` for REAL, `date` for the days, and
    /// without STRICT and WITHOUT ROWID.
    static let m0001 = Migration(
        number: "m0001",
        sql: """
            CREATE TABLE response (
                id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                instrument TEXT NOT NULL CHECK (instrument <> ''),
                instrumentVersion TEXT NOT NULL CHECK (instrumentVersion <> ''),
                channel TEXT NOT NULL
                    CHECK (channel IN ('web', 'kiosk', 'paper', 'assisted', 'panel', 'imported')),
                day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
                disposition TEXT NOT NULL CHECK (disposition IN ('complete', 'partial')),
                -- SHA-256 of the receipt code, in hexadecimal.
                receiptHash TEXT NOT NULL UNIQUE CHECK (length(receiptHash) = 64),
                -- Whether its quotations were picked out. Many responses have none to pick.
                wasPicked INTEGER NOT NULL DEFAULT 0 CHECK (wasPicked IN (0, 1))
            ) STRICT, WITHOUT ROWID;

            -- What became of one question. Several choices are several rows, in their order.
            CREATE TABLE answer (
                response TEXT NOT NULL REFERENCES response ON DELETE CASCADE,
                question TEXT NOT NULL CHECK (question <> ''),
                position INTEGER NOT NULL CHECK (position >= 0),
                state TEXT NOT NULL,
                shape TEXT,
                text TEXT,
                number REAL,
                PRIMARY KEY (response, question, position),
                -- CASE and not IN: for a list SQLite builds a table each time, and this is
                -- checked for every answer.
                CONSTRAINT "a question has an answer or a known reason for having none" CHECK (
                    CASE state
                        WHEN 'answered' THEN shape IS NOT NULL
                        WHEN 'not_asked' THEN shape IS NULL
                        WHEN 'left_blank' THEN shape IS NULL
                        WHEN 'prefer_not_to_say' THEN shape IS NULL
                        WHEN 'dont_know' THEN shape IS NULL
                        ELSE FALSE
                    END
                ),
                CONSTRAINT "an answer has content of a known shape, and is never empty" CHECK (
                    CASE shape
                        WHEN 'text' THEN text IS NOT NULL AND text <> '' AND number IS NULL
                        WHEN 'choice' THEN text IS NOT NULL AND text <> '' AND number IS NULL
                        WHEN 'choices' THEN text IS NOT NULL AND text <> '' AND number IS NULL
                        WHEN 'service' THEN text IS NOT NULL AND text <> '' AND number IS NULL
                        WHEN 'number' THEN text IS NULL AND number IS NOT NULL
                            AND number BETWEEN -1.7976931348623157e308 AND 1.7976931348623157e308
                        WHEN 'consent' THEN text IS NULL AND number IS NOT NULL AND number IN (0, 1)
                        ELSE shape IS NULL AND text IS NULL AND number IS NULL
                    END
                ),
                CONSTRAINT "only several choices take several rows"
                    CHECK (position = 0 OR coalesce(shape, '') = 'choices')
            ) STRICT, WITHOUT ROWID;

            CREATE UNIQUE INDEX answerChoice ON answer (response, question, text) WHERE shape = 'choices';

            CREATE TABLE consent (
                response TEXT NOT NULL REFERENCES response ON DELETE CASCADE,
                purpose TEXT NOT NULL CHECK (purpose <> ''),
                -- As asked.
                position INTEGER NOT NULL CHECK (position >= 0),
                isGiven INTEGER NOT NULL CHECK (isGiven IN (0, 1)),
                wording TEXT NOT NULL CHECK (wording <> ''),
                day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
                PRIMARY KEY (response, purpose)
            ) STRICT, WITHOUT ROWID;
            """)
}
