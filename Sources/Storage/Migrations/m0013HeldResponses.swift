extension Schema {
    /// Responses that were set aside, and what people decided about them. Which
    /// of them count is worked out from the last decision, so nothing is ever
    /// moved or taken away.
    static let m0013 = Migration(
        number: "m0013",
        sql: """
            CREATE TABLE heldResponse (
                response TEXT NOT NULL PRIMARY KEY REFERENCES response ON DELETE CASCADE,
                reason TEXT NOT NULL
                    CHECK (reason IN ('trap', 'unsigned', 'too_fast', 'too_many', 'same_words'))
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE heldDecision (
                sequence INTEGER PRIMARY KEY,
                response TEXT NOT NULL REFERENCES heldResponse ON DELETE CASCADE,
                verdict TEXT NOT NULL CHECK (verdict IN ('held', 'let_in', 'kept_out')),
                coder TEXT NOT NULL CONSTRAINT "only people let in or keep out"
                    CHECK (substr(coder, 1, 7) = 'person:' AND length(coder) > 7),
                day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
            ) STRICT;

            CREATE INDEX heldDecisionByResponse ON heldDecision (response, sequence);

            CREATE TRIGGER heldDecisionStands BEFORE UPDATE ON heldDecision
            BEGIN SELECT RAISE(ABORT, 'a decision is never changed; a later one is added'); END;

            CREATE VIEW heldState AS
                SELECT response, reason, coalesce(
                    (SELECT verdict FROM heldDecision WHERE heldDecision.response = heldResponse.response
                        ORDER BY sequence DESC LIMIT 1), 'held') AS state
                FROM heldResponse;

            -- What does not count.
            CREATE VIEW leftOut AS SELECT response FROM heldState WHERE state <> 'let_in';
            """)
}
