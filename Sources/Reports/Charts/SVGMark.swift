internal import Charts

/// The form of a mark in a picture.
enum SVGMark {
  /// A mark at a place; a triangle stands on it.
  static func element(_ sign: ChartMarks.Sign, x: Int, y: Int, told: String) -> String {
    let title = told.isEmpty ? "" : "<title>\(told)</title>"
    return switch sign {
    case .dot: "<circle class=\"cc-dot\" cx=\"\(x)\" cy=\"\(y)\" r=\"4\">\(title)</circle>"
    case .cross:
      "<path class=\"cc-cross\" d=\"M\(x - 4) \(y - 4)l8 8m0-8l-8 8\">\(title)</path>"
    case .triangle:
      "<path class=\"cc-triangle\" d=\"M\(x - 6) \(y)h12l-6-11z\">\(title)</path>"
    }
  }
}
