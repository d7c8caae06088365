// SPDX-License-Identifier: Apache-2.0

// A client that writes a table names it: `.csv(table: .memberships)`.
@_exported public import CSTOKitTables
