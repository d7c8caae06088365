// SPDX-License-Identifier: Apache-2.0

// Dates are part of every entity's interface: whoever imports the model has them.
@_exported public import EDTF
