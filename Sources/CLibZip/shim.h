#ifndef HEARD_CLIBZIP_SHIM_H
#define HEARD_CLIBZIP_SHIM_H

// libzip frees with `free` what it is given to keep, and seeks with the constants of stdio.
#include <stdio.h>
#include <stdlib.h>
#include <zip.h>

#endif
