// SPDX-License-Identifier: Apache-2.0

#include "CSTOStatesData.h"

static const unsigned char states[] = {
#embed "states.tsv"
};

const unsigned char *csto_states_bytes(void) { return states; }
size_t csto_states_size(void) { return sizeof states; }
