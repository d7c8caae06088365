// SPDX-License-Identifier: Apache-2.0

// Reading is a module of its own, for what only reads; whoever imports the format has both.
@_exported public import CSTOJSONReading
