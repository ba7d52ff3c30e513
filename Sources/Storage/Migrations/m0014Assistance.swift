extension Schema {
    /// Who helped when somebody else typed, and how the person agreed.
    static let m0014 = Migration(
        number: "m0014",
        sql: """
            CREATE TABLE assistance (
                response TEXT NOT NULL PRIMARY KEY REFERENCES response ON DELETE CASCADE,
                -- The name or the role of who helped, not of the person who answered.
                helper TEXT NOT NULL CHECK (helper <> ''),
                consent TEXT NOT NULL CHECK (consent IN (\(consentManners)))
            ) STRICT, WITHOUT ROWID;
            """)
}
