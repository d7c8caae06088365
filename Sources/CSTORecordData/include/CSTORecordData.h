// SPDX-License-Identifier: Apache-2.0

#ifndef CSTO_RECORD_DATA_H
#define CSTO_RECORD_DATA_H

#include <stddef.h>

/// The number of files that make up the record.
size_t csto_record_part_count(void);

/// The name of a file of the record.
const char *csto_record_part_name(size_t part);

/// The bytes of a file of the record, which live as long as the program.
const unsigned char *csto_record_part_bytes(size_t part);

/// The number of bytes of a file of the record.
size_t csto_record_part_size(size_t part);

/// The bytes of the file of waivers, which live as long as the program.
const unsigned char *csto_record_waiver_bytes(void);

/// The number of bytes of the file of waivers.
size_t csto_record_waiver_size(void);

#endif
