extension Schema {
    /// Panel sessions. What was said there is among the quotations; here stands
    /// which session it was said at, and under what pseudonym.
    static let m0012 = Migration(
        number: "m0012",
        sql: """
            CREATE TABLE panelSession (
                id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
                -- How many people were in the room.
                present INTEGER NOT NULL CHECK (present >= 1),
                consent TEXT NOT NULL CHECK (consent IN (\(consentManners)))
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE panelStatement (
                quotation TEXT NOT NULL PRIMARY KEY REFERENCES quotation ON DELETE CASCADE,
                panel TEXT NOT NULL REFERENCES panelSession,
                pseudonym TEXT NOT NULL CHECK (pseudonym <> '')
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX panelStatementByPanel ON panelStatement (panel);
            """)

    /// Of `ConsentManner`.
    static let consentManners = "'spoken', 'written', 'interpreter', 'sign_language', 'pictures'"
}
