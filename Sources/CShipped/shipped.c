#include "CShipped.h"

// The compiler knows #embed and says that it is new, once for every file.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char submission_schema[] = {
#embed "../../Exports/submission/submission.xsd"
};

static const unsigned char example_readme[] = {
#embed "../../Surveys/riverside/README.md"
};

static const unsigned char example_answers[] = {
#embed "../../Surveys/riverside/answers.csv"
};

static const unsigned char example_codebook[] = {
#embed "../../Surveys/riverside/codebook.yaml"
};

static const unsigned char example_codebook_cy[] = {
#embed "../../Surveys/riverside/codebook.cy.yaml"
};

static const unsigned char example_decisions[] = {
#embed "../../Surveys/riverside/decisions.csv"
};

static const unsigned char example_asks[] = {
#embed "../../Surveys/riverside/asks.yaml"
};

static const unsigned char example_report[] = {
#embed "../../Surveys/riverside/report.md"
};

static const unsigned char example_replies[] = {
#embed "../../Surveys/riverside/replies.yaml"
};

static const unsigned char example_services[] = {
#embed "../../Surveys/riverside/services.yaml"
};

static const unsigned char example_survey[] = {
#embed "../../Surveys/riverside/survey.yaml"
};

static const unsigned char example_survey_cy[] = {
#embed "../../Surveys/riverside/survey.cy.yaml"
};

static const unsigned char example_survey_easy_read[] = {
#embed "../../Surveys/riverside/survey.easy-read.yaml"
};

static const unsigned char blank_codebook[] = {
#embed "../../Surveys/blank/codebook.yaml"
};

static const unsigned char blank_services[] = {
#embed "../../Surveys/blank/services.yaml"
};

static const unsigned char blank_survey[] = {
#embed "../../Surveys/blank/survey.yaml"
};

static const unsigned char words_cy[] = {
#embed "../../Languages/cy.yaml"
};

#define SHIPPED(name, bytes) { name, bytes, sizeof bytes }

static const struct heard_shipped_file nothing = { NULL, NULL, 0 };

static const struct heard_shipped_file example[] = {
    SHIPPED("README.md", example_readme),
    SHIPPED("answers.csv", example_answers),
    SHIPPED("asks.yaml", example_asks),
    SHIPPED("codebook.cy.yaml", example_codebook_cy),
    SHIPPED("codebook.yaml", example_codebook),
    SHIPPED("decisions.csv", example_decisions),
    SHIPPED("replies.yaml", example_replies),
    SHIPPED("report.md", example_report),
    SHIPPED("services.yaml", example_services),
    SHIPPED("survey.cy.yaml", example_survey_cy),
    SHIPPED("survey.easy-read.yaml", example_survey_easy_read),
    SHIPPED("survey.yaml", example_survey),
};

static const struct heard_shipped_file blank[] = {
    SHIPPED("codebook.yaml", blank_codebook),
    SHIPPED("services.yaml", blank_services),
    SHIPPED("survey.yaml", blank_survey),
};

static const struct heard_shipped_file languages[] = {
    SHIPPED("cy.yaml", words_cy),
};

// Functions and not variables: Swift 6 reads a C variable as mutable and shared, and refuses it.

struct heard_shipped_file heard_submission_schema(void) {
    return (struct heard_shipped_file)SHIPPED("submission.xsd", submission_schema);
}

struct heard_shipped_file heard_example_file(size_t index) {
    return index < sizeof example / sizeof *example ? example[index] : nothing;
}

struct heard_shipped_file heard_blank_file(size_t index) {
    return index < sizeof blank / sizeof *blank ? blank[index] : nothing;
}

struct heard_shipped_file heard_language_file(size_t index) {
    return index < sizeof languages / sizeof *languages ? languages[index] : nothing;
}
