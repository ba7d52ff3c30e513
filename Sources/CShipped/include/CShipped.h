// Files that travel inside the binary, so that one program can be carried to a machine and need nothing beside it.
#ifndef HEARD_CSHIPPED_H
#define HEARD_CSHIPPED_H

#include <stddef.h>

/// A file as bytes. The bytes live as long as the program and are not ended by a zero.
struct heard_shipped_file {
    /// Its name, without a folder; ended by a zero.
    const char *name;
    const unsigned char *bytes;
    size_t size;
};

/// The schema that every submission.xml is checked against: Exports/submission/submission.xsd.
struct heard_shipped_file heard_submission_schema(void);

/// One file of the worked example, Surveys/riverside. An index past the last gives no name, no bytes and size 0.
struct heard_shipped_file heard_example_file(size_t index);

/// One file of the blank consultation, Surveys/blank, in the same way.
struct heard_shipped_file heard_blank_file(size_t index);

/// What the product itself says in one other language, Languages, in the same way.
struct heard_shipped_file heard_language_file(size_t index);

#endif
