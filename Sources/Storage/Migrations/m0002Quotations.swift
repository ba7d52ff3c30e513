extension Schema {
    /// Quotations from answers and from elsewhere. The consent to quote an
    /// answer is not kept here but worked out from the consents of its
    /// response, so that one taken back counts at once.
    ///
    /// On PostgreSQL: `octet_length(text)` for the length in bytes.
    static let m0002 = Migration(
        number: "m0002",
        sql: """
            CREATE TABLE quotation (
                id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                response TEXT REFERENCES response ON DELETE CASCADE,
                question TEXT CHECK (question <> ''),
                -- The number of a quotation collected elsewhere.
                collectedAs TEXT UNIQUE CHECK (collectedAs <> ''),
                -- Half-open, in bytes of UTF-8.
                rangeStart INTEGER NOT NULL CHECK (rangeStart >= 0),
                rangeEnd INTEGER NOT NULL,
                text TEXT NOT NULL CHECK (text <> ''),
                consent TEXT CHECK (consent IN ('none', 'commissioner-only', 'publish')),
                attribution TEXT CHECK (attribution <> ''),
                UNIQUE (response, question, rangeStart, rangeEnd),
                CONSTRAINT "a quotation is as long as its range"
                    CHECK (rangeEnd - rangeStart = length(CAST(text AS BLOB))),
                CONSTRAINT "a quotation comes from an answer or from elsewhere" CHECK (
                    (response IS NULL) = (question IS NULL) AND (response IS NULL) <> (collectedAs IS NULL)
                ),
                CONSTRAINT "a collected quotation is its own source and has its own consent" CHECK (
                    (consent IS NULL) = (collectedAs IS NULL) AND (collectedAs IS NULL OR rangeStart = 0)
                )
            ) STRICT, WITHOUT ROWID;
            """)
}
