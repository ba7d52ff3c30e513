extension Schema {
    /// Answers that somebody has saved to come back to. They are sealed under a
    /// key made from the person's code, which is not stored: without it the file
    /// tells that somebody saved, about how much, and until when it is kept.
    static let m0010 = Migration(
        number: "m0010",
        sql: """
            CREATE TABLE unfinishedAnswers (
                -- Made from the code, in hexadecimal.
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 64),
                sealed BLOB NOT NULL,
                lastDay TEXT NOT NULL CHECK (lastDay GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX unfinishedAnswersByLastDay ON unfinishedAnswers (lastDay);
            """)
}
