// SPDX-License-Identifier: Apache-2.0

// Clients that write a table need its name: `.csv(table: .memberships)`.
@_exported public import CSTOKitTables
