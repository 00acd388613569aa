internal import Balances
internal import CCurl

/// The functions of libcurl, once it has been found on this machine.
@safe struct CurlLibrary: Sendable {
  /// The functions, to be handed to those of the shim.
  let functions: CurlFunctions

  /// The file name of the system's library.
  static let name = "libcurl.so.4"

  /// The system's library, opened when it is first asked for and kept open.
  static let shared = Result { () throws(TransportFailure) in try CurlLibrary(named: name)
  }

  /// Opens a library by its file name.
  init(named name: String) throws(TransportFailure) {
    var functions = CurlFunctions()
    guard unsafe curl_functions_load(&functions, name) else {
      let reason = unsafe curl_functions_problem().map { unsafe String(cString: $0) }
      throw .library(ServerText(Array((reason ?? "`\(name)` is too old").utf8), limit: 200))
    }
    self.functions = functions
  }
}
