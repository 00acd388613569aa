extension BalanceProblem {
  /// Whether a recorded balance may stand in: where there is no key, and where the service cannot be
  /// reached or will not answer now.
  ///
  /// Nothing stands in for an answer, for a key that is refused, or for a server that may be another.
  package var allowsStandIn: Bool {
    switch self {
    case .noKey, .keyVariableMissing, .libraryMissing, .unreachable, .rateLimited: true
    case .keyUnusable, .keyFile, .keyRejected, .badOrganization, .badArgument, .file, .record,
      .badEndpoint, .certificate, .endpointMoved, .refused, .noCredits, .badReply, .unexplained,
      .told:
      false
    }
  }
}
