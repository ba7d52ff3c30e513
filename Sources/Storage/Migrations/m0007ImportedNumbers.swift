extension Schema {
    /// The numbers on forms that were brought in from a file, so that a form is
    /// known again.
    static let m0007 = Migration(
        number: "m0007",
        sql: """
            CREATE TABLE importedNumber (
                -- SHA-256 of the number, in hexadecimal.
                numberDigest TEXT NOT NULL PRIMARY KEY CHECK (length(numberDigest) = 64),
                -- NULL once it was withdrawn: it does not come back with the next file.
                response TEXT REFERENCES response ON DELETE SET NULL
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX importedNumberByResponse ON importedNumber (response);
            """)
}
