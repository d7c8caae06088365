// SPDX-License-Identifier: Apache-2.0

// This module exists for its pkg-config entry, which only a system library target can have. No Swift code imports it, because the headers of
// libxml2 may include ICU, with which Foundation does not compile. CSTOXMLShim is the only code that includes libxml2.

#ifndef CLIBXML2_SHIM_H
#define CLIBXML2_SHIM_H

#include <libxml/xmlversion.h>

#endif
