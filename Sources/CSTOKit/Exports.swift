// SPDX-License-Identifier: Apache-2.0

// Dates are part of the interface of every entity, so importing the model also imports `EDTF`.
@_exported public import EDTF
