// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

#if os(Linux)
  /// Each call of the file system by which something is written fails once, or is the last thing that the process does.
  @Suite struct FileSystemFaultTests {
    private func meet(_ fault: String, _ what: String, step: Int) throws -> Run {
      let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Faults")
      let folder = try scratchFolder()
      let library = folder.appendingPathComponent("faults.so").path
      let source = sources.appendingPathComponent("faults.c").path
      let built = try run("clang", ["-shared", "-fPIC", "-Wall", "-Werror", "-o", library, source, "-ldl"])
      #expect(built.status == 0, "\(built.errors)")
      let work = folder.appendingPathComponent("work")
      try FileManager.default.createDirectory(at: work, withIntermediateDirectories: false)
      for (name, states) in [("old", "{\"id\": \"a\"}"), ("new", "{\"id\": \"a\"}, {\"id\": \"b\"}")] {
        let text = "{\"schema\": 2, \"asOf\": \"2020-01-01\", \"states\": [\(states)]}"
        try Data(text.utf8).write(to: work.appendingPathComponent("\(name).json"))
      }
      let script = sources.appendingPathComponent("faults.py").path
      return try run("python3", [script, toolPath, library, work.path, fault, what, "\(step)"])
    }

    @Test(arguments: ["kill", "ENOSPC", "EIO", "EDQUOT", "EACCES", "EINTR", "short"])
    func `A file is the old or the new, whichever call fails`(_ fault: String) throws {
      let met = try meet(fault, "file", step: 1)
      #expect(met.status == 0 && met.text == "6 fchmod fsync open rename write\n", "\(met.errors)\(met.text)")
    }

    @Test(arguments: ["kill", "ENOSPC", "EIO"]) func `A folder is the old or the new, whichever call fails`(
      _ fault: String
    ) throws {
      let met = try meet(fault, "folder", step: 29)
      #expect(met.status == 0, "\(met.errors)")
      #expect(met.text.hasSuffix(" chmod fsync mkdir open renameat2 rmdir unlink write\n"), "\(met.text)")
    }
  }
#endif
