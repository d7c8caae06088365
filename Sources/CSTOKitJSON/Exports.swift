// SPDX-License-Identifier: Apache-2.0

// Reading is a separate module for clients that only read; importing this one includes it.
@_exported public import CSTOJSONReading
