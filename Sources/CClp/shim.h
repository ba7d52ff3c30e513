// The C interface of COIN-OR's linear programming. Its pkg-config file also names the stand-alone solver and what that
// needs, of which nothing here is used, so only the library itself is linked.
#ifndef HEARD_CCLP_SHIM_H
#define HEARD_CCLP_SHIM_H

#include <coin/Clp_C_Interface.h>

#endif
