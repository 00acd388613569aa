internal import Approvals
internal import Quantities

extension Settings {
  /// When a run needs an approval.
  ///
  /// As policies do, the limits of all files hold together: the lowest counts, and no file takes another one's away.
  var approvals: ApprovalRules {
    let given = files.map(\.approvals)
    return ApprovalRules(
      requiredAbove: given.compactMap(\.requiredAbove).min(),
      maximumAge: given.compactMap(\.maximumAge).min() ?? ApprovalRules.usualAge
    )
  }

  /// The file of those who may approve: the flag's, else that of the strongest file that names one.
  func allowedSigners(_ flag: String?, in world: World) -> String? {
    if let flag { return flag }
    let resolver = SettingsResolver(files: files, world: world)
    for file in files {
      if let path = file.approvals.allowedSigners { return resolver.relative(path, to: file.file) }
    }
    return nil
  }
}

extension Configuration {
  /// What the file says of approvals, for the doctor.
  var approvalLines: [Diagnosis.Setting] {
    let given: [(String, String?)] = [
      ("approvals.allowed_signers", approvals.allowedSigners),
      ("approvals.required_above", approvals.requiredAbove?.description),
      ("approvals.max_age", approvals.maximumAge?.description),
    ]
    return given.compactMap { name, value in
      value.map { Diagnosis.Setting(name: name, value: $0, origin: .file(file)) }
    }
  }
}
