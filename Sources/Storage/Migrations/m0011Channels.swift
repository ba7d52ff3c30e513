extension Schema {
    /// How a response came in when somebody else typed it, and paper forms that
    /// were typed once and wait for their second entry.
    static let m0011 = Migration(
        number: "m0011",
        sql: """
            CREATE TABLE assistance (
                response TEXT NOT NULL PRIMARY KEY REFERENCES response ON DELETE CASCADE,
                -- The name or the role of who helped, not of the person who answered.
                helper TEXT NOT NULL CHECK (helper <> ''),
                consent TEXT NOT NULL CHECK (consent IN (\(consentManners)))
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE paperTyping (
                response TEXT NOT NULL PRIMARY KEY REFERENCES response ON DELETE CASCADE,
                wasTypedTwice INTEGER NOT NULL CHECK (wasTypedTwice IN (0, 1)),
                differences INTEGER NOT NULL CHECK (differences >= 0),
                CONSTRAINT "a form typed once has nothing to differ from" CHECK (wasTypedTwice = 1 OR differences = 0)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE paperEntry (
                -- As it stands on the form.
                number TEXT NOT NULL PRIMARY KEY CHECK (number <> ''),
                -- Tells one typing from another: a digest, in hexadecimal.
                typingKey TEXT NOT NULL UNIQUE CHECK (length(typingKey) = 64),
                -- The overlay it was printed from; empty for the survey as it is.
                edition TEXT NOT NULL,
                day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
                typedBy TEXT NOT NULL CHECK (typedBy <> '')
            ) STRICT, WITHOUT ROWID;

            -- As typed, to be compared; gone when the form is settled.
            CREATE TABLE paperEntryAnswer (
                number TEXT NOT NULL REFERENCES paperEntry ON DELETE CASCADE,
                question TEXT NOT NULL CHECK (question <> ''),
                position INTEGER NOT NULL CHECK (position >= 0),
                text TEXT NOT NULL CHECK (text <> ''),
                PRIMARY KEY (number, question, position)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE paperRule (
                -- There is one row at most.
                one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
                mayBeTypedOnce INTEGER NOT NULL CHECK (mayBeTypedOnce IN (0, 1))
            ) STRICT, WITHOUT ROWID;
            """)

    /// Of `ConsentManner`.
    static let consentManners = "'spoken', 'written', 'interpreter', 'sign_language', 'pictures'"
}
