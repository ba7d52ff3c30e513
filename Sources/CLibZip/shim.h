#pragma once
#include <stdio.h>
#include <stdlib.h>
#include <zip.h>
