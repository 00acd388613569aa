extension Matrix {
  /// Whether another matrix says the same in the same spelling, wherever it stands.
  package func saysTheSame(as other: Matrix) -> Bool {
    axes.elementsEqual(other.axes) { $0.name == $1.name && $0.values.sayTheSame(as: $1.values) }
      && Self.sayTheSame(excludes, other.excludes)
      && Self.sayTheSame(includes, other.includes)
  }

  private static func sayTheSame(_ rules: [Rule], _ others: [Rule]) -> Bool {
    rules.elementsEqual(others) { rule, other in
      rule.entries.elementsEqual(other.entries) {
        $0.name == $1.name && $0.value.saysTheSame(as: $1.value)
      }
    }
  }
}

extension AxisValues {
  /// Whether other values are surely the same; those of files are not compared.
  fileprivate func sayTheSame(as other: AxisValues) -> Bool {
    switch (self, other) {
    case (.list(let values), .list(let others)):
      values.elementsEqual(others) { $0.saysTheSame(as: $1) }
    case (.range(let range, _), .range(let other, _)): range == other
    case (.list, _), (.range, _), (.file, _): false
    }
  }
}

extension MatrixValue {
  fileprivate func saysTheSame(as other: MatrixValue) -> Bool {
    text == other.text && number == other.number && hasComment == other.hasComment
  }
}
