extension Schema {
    /// Answers of every shape that a survey can ask for, how each response was
    /// asked, and the equality questions, which nothing joins to the rest.
    ///
    /// SQLite cannot change a constraint, so the table of answers is made anew
    /// and everything carried over.
    static let m0005 = Migration(
        number: "m0005",
        sql: """
            ALTER TABLE response ADD COLUMN language TEXT NOT NULL DEFAULT 'en' CHECK (language <> '');
            -- Such as easy-read; nothing for the survey as it is.
            ALTER TABLE response ADD COLUMN variant TEXT CHECK (variant <> '');
            -- What the order of shuffled choices was made from: 64 bits without a sign, in figures.
            ALTER TABLE response ADD COLUMN seed TEXT CHECK (seed <> '');

            CREATE TABLE wholeAnswer (
                response TEXT NOT NULL REFERENCES response ON DELETE CASCADE,
                question TEXT NOT NULL CHECK (question <> ''),
                position INTEGER NOT NULL CHECK (position >= 0),
                state TEXT NOT NULL,
                shape TEXT,
                text TEXT,
                number REAL,
                PRIMARY KEY (response, question, position),
                CONSTRAINT "a question has an answer, what was written by hand, or a known reason for having none"
                CHECK (\(stateRule)),
                CONSTRAINT "an answer has content of a known shape, and is never empty" CHECK (\(contentRule)),
                CONSTRAINT "only several choices take several rows"
                    CHECK (position = 0 OR coalesce(shape, '') = 'choices' OR coalesce(shape, '') = 'ranking')
            ) STRICT, WITHOUT ROWID;

            INSERT INTO wholeAnswer SELECT response, question, position, state, shape, text, number FROM answer;
            DROP TABLE answer;
            ALTER TABLE wholeAnswer RENAME TO answer;
            CREATE UNIQUE INDEX answerChoice ON answer (response, question, text)
                WHERE shape = 'choices' OR shape = 'ranking';

            -- What one person said in the equality questions, under a random key that stands nowhere else. No day:
            -- a month has enough people in it. Nobody can tell whose it was, not even to take it out.
            CREATE TABLE equalityAnswer (
                person TEXT NOT NULL CHECK (person <> ''),
                question TEXT NOT NULL CHECK (question <> ''),
                position INTEGER NOT NULL CHECK (position >= 0),
                month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
                state TEXT NOT NULL,
                shape TEXT,
                text TEXT,
                number REAL,
                PRIMARY KEY (person, question, position),
                CONSTRAINT "a question has an answer, what was written by hand, or a known reason for having none"
                CHECK (\(stateRule)),
                CONSTRAINT "an answer has content of a known shape, and is never empty" CHECK (\(contentRule))
            ) STRICT, WITHOUT ROWID;
            """)

    /// CASE and not IN: for a list SQLite builds a table each time, and this is
    /// checked for every answer.
    private static let stateRule = """
        CASE state
            WHEN 'answered' THEN shape IS NOT NULL
            WHEN 'as_written' THEN shape IS NULL AND text IS NOT NULL
            WHEN 'not_asked' THEN shape IS NULL
            WHEN 'left_blank' THEN shape IS NULL
            WHEN 'prefer_not_to_say' THEN shape IS NULL
            WHEN 'dont_know' THEN shape IS NULL
            ELSE FALSE
        END
        """

    private static let contentRule = """
        CASE shape
            WHEN 'text' THEN text IS NOT NULL AND text <> '' AND number IS NULL
            WHEN 'choice' THEN text IS NOT NULL AND text <> '' AND number IS NULL
            WHEN 'choices' THEN text IS NOT NULL AND text <> '' AND number IS NULL
            WHEN 'ranking' THEN text IS NOT NULL AND text <> '' AND number IS NULL
            WHEN 'service' THEN text IS NOT NULL AND text <> '' AND number IS NULL
            WHEN 'date' THEN text IS NOT NULL AND text GLOB '[0-9][0-9][0-9][0-9]*' AND number IS NULL
            WHEN 'time' THEN text IS NOT NULL AND text GLOB '[0-9][0-9]:[0-9][0-9]' AND number IS NULL
            WHEN 'number' THEN text IS NULL AND number IS NOT NULL
                AND number BETWEEN -1.7976931348623157e308 AND 1.7976931348623157e308
            WHEN 'consent' THEN text IS NULL AND number IS NOT NULL AND number IN (0, 1)
            ELSE shape IS NULL AND number IS NULL
                AND CASE state WHEN 'as_written' THEN text IS NOT NULL AND text <> '' ELSE text IS NULL END
        END
        """
}
