extension Schema {
    /// Who counts towards which quota, so that a place that is withdrawn is free
    /// again.
    static let m0008 = Migration(
        number: "m0008",
        sql: """
            CREATE TABLE quotaPlace (
                quota TEXT NOT NULL CHECK (quota <> ''),
                response TEXT NOT NULL REFERENCES response ON DELETE CASCADE,
                PRIMARY KEY (quota, response)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX quotaPlaceByResponse ON quotaPlace (response);
            """)
}
