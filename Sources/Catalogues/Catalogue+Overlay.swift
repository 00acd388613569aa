extension Catalogue {
  /// Lays another catalogue over this one and remembers its name.
  ///
  /// A model with the same id is replaced as a whole, others are added before those below, and a
  /// name that both use means the model on top. The price of a credit and the request limit come from
  /// the top where both speak of one provider. The day of the last check stays, because it speaks of what is below.
  package func overlaid(with top: Catalogue, named name: String) -> Catalogue {
    let replaced = Set(top.models.map(\.id))
    return Catalogue(
      provider: provider,
      creditPrice: top.provider == provider ? top.creditPrice : creditPrice,
      checkedOn: checkedOn,
      purchaseURL: purchaseURL,
      requestLimit: top.provider == provider
        ? top.requestLimit ?? requestLimit : requestLimit,
      models: Array(top.models) + models.filter { !replaced.contains($0.id) },
      overrides: overrides + [name]
    )
  }
}
