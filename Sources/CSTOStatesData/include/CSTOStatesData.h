// SPDX-License-Identifier: Apache-2.0

#ifndef CSTO_STATES_DATA_H
#define CSTO_STATES_DATA_H

#include <stddef.h>

/// The bytes of the list of states, which live as long as the program.
const unsigned char *csto_states_bytes(void);

/// The number of bytes.
size_t csto_states_size(void);

#endif
