// SPDX-License-Identifier: Apache-2.0

// Imports Foundation beside the XML module. Debian's libxml2 is built with ICU, and Foundation has an ICU of its own: a module
// that showed a header of libxml2 would not compile here.

import CSTOKit
import CSTOKitXML
import CSTORecord
import Foundation

let bytes = try Dataset.csto.bytes(as: .xml)
let copy = try XMLImporter().read([UInt8](Data(bytes)))
guard copy == Dataset.csto else { fatalError("the record did not come back equal") }
print("\(bytes.count) bytes of XML, read back equal; Foundation counts \(Data(bytes).count)")
