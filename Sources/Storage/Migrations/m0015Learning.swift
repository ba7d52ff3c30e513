extension Schema {
    /// What a machine needs to learn from people's decisions, and to be judged
    /// by them: what it had said when they decided, and when they were done.
    static let m0015 = Migration(
        number: "m0015",
        sql: """
            -- The phrases that say most, strongest first: `9-12 0-5`; and the clause that carries them.
            ALTER TABLE suggestion ADD COLUMN phrases TEXT NOT NULL DEFAULT '';
            ALTER TABLE suggestion ADD COLUMN clause TEXT NOT NULL DEFAULT '';

            -- How sure the machine was when somebody decided, and which one.
            ALTER TABLE coding ADD COLUMN confidence REAL CHECK (confidence BETWEEN 0 AND 1);
            ALTER TABLE coding ADD COLUMN seen TEXT;

            CREATE TABLE finishedReading (
                sequence INTEGER PRIMARY KEY,
                quotation TEXT NOT NULL REFERENCES quotation ON DELETE CASCADE,
                coder TEXT NOT NULL CONSTRAINT "only people finish"
                    CHECK (coder = 'imported' OR (substr(coder, 1, 7) = 'person:' AND length(coder) > 7)),
                day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
            ) STRICT;

            CREATE INDEX finishedReadingByQuotation ON finishedReading (quotation);

            CREATE TRIGGER finishedReadingStands BEFORE UPDATE ON finishedReading
            BEGIN SELECT RAISE(ABORT, 'that somebody is done is never changed; a later one is added'); END;
            """)
}
