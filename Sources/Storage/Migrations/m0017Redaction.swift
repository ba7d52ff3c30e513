extension Schema {
    /// Which words of a quotation nobody outside may read. The quotation stays as
    /// it is; its redaction goes when it goes.
    static let m0017 = Migration(
        number: "m0017",
        sql: """
            CREATE TABLE redaction (
                sequence INTEGER PRIMARY KEY,
                quotation TEXT NOT NULL REFERENCES quotation ON DELETE CASCADE,
                -- Half-open ranges in bytes of UTF-8 of the quotation's text, each with its mark:
                -- `0-5:name 9-12:location`; empty when nothing has to be hidden.
                hidden TEXT NOT NULL,
                coder TEXT NOT NULL CONSTRAINT "only people redact"
                    CHECK (coder = 'imported' OR (substr(coder, 1, 7) = 'person:' AND length(coder) > 7)),
                day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
            ) STRICT;

            CREATE INDEX redactionByQuotation ON redaction (quotation);

            CREATE TRIGGER redactionStands BEFORE UPDATE ON redaction
            BEGIN SELECT RAISE(ABORT, 'a redaction is never changed; a later one is added'); END;
            """)
}
