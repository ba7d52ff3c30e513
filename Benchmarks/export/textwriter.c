/* The peer of `exportbench xml`: the same rows through libxml2's xmlTextWriter, the same document. */
#include <libxml/xmlwriter.h>
#include <sqlite3.h>
#include <stdio.h>

int main(int count, char **arguments) {
    static const char *names[] = {"id", "service", "tier", "question", "text", "theme", "polarity", "date"};
    sqlite3 *database;
    sqlite3_stmt *statement;
    if (count != 3 || sqlite3_open_v2(arguments[1], &database, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK ||
        sqlite3_prepare_v2(database, "SELECT id, service, tier, question, text, theme, polarity, date "
                                     "FROM responses ORDER BY id", -1, &statement, NULL) != SQLITE_OK) {
        fprintf(stderr, "textwriter TABLE FILE\n");
        return 2;
    }
    xmlTextWriterPtr writer = xmlNewTextWriterFilename(arguments[2], 0);
    if (!writer) return 1;
    int step, wrong = 0;
    xmlTextWriterSetIndent(writer, 1);
    xmlTextWriterSetIndentString(writer, BAD_CAST "  ");
    wrong |= xmlTextWriterStartDocument(writer, NULL, NULL, NULL) < 0;
    wrong |= xmlTextWriterStartElement(writer, BAD_CAST "responses") < 0;
    while ((step = sqlite3_step(statement)) == SQLITE_ROW) {
        wrong |= xmlTextWriterStartElement(writer, BAD_CAST "response") < 0;
        for (int column = 0; column < 8; column++) {
            const unsigned char *text = sqlite3_column_text(statement, column);
            wrong |= xmlTextWriterWriteElement(writer, BAD_CAST names[column], text ? text : BAD_CAST "") < 0;
        }
        wrong |= xmlTextWriterEndElement(writer) < 0;
    }
    wrong |= xmlTextWriterEndElement(writer) < 0;
    wrong |= xmlTextWriterEndDocument(writer) < 0;
    xmlFreeTextWriter(writer);
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return wrong || step != SQLITE_DONE;
}
