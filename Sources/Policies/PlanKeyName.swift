/// The keys of plans that a policy may require.
enum PlanKeyName: String, CaseIterable {
  case owner
  case account
  case runAt = "run_at"
}
