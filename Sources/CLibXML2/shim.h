// Debian's libxml2 pulls in ICU's headers, which clash with Foundation's own copy as soon as one file sees both.
// Nothing here uses ICU through libxml2, so it is switched off before the rest is read.
#ifndef HEARD_CLIBXML2_SHIM_H
#define HEARD_CLIBXML2_SHIM_H

#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlschemas.h>

// xmlFree is a variable that holds a function pointer, which Swift 6 refuses to read: it is not concurrency-safe.
static inline void heard_xmlFree(void *pointer) { xmlFree(pointer); }

#endif
