/// Programs of others that tests hold our output against; where they are missing those tests are skipped.
package enum Tool {
  /// Checks XML against a schema.
  package static let xmllint = isThere("xmllint")
  /// Renders Markdown as GitHub does.
  package static let cmark = isThere("cmark-gfm")
  /// Prints pages, as `refill --output pdf` has it do.
  package static let chromium = isThere("chromium")
  /// Reads journals of double entry.
  package static let hledger = isThere("hledger")
  /// Breaks calls of other programs, as the script of faults does; not everywhere may one process trace another.
  package static let strace =
    !ChildProcess.run("strace -qq -o /dev/null true 2>/dev/null && command -v python3", []).isEmpty
  /// Reads OpenMetrics, by the client library of Prometheus for Python.
  package static let openMetrics = !python.isEmpty

  /// A Python that has the client library.
  private static let python = ChildProcess.run(
    """
    for python in python3 /usr/bin/python3; do
      "$python" -c 'import prometheus_client.openmetrics.parser' 2>/dev/null && echo "$python" && exit
    done
    """,
    []
  )

  /// What a reader of OpenMetrics says about the files of a folder; empty where all are right.
  package static func openMetricsProblems(in folder: String) -> String {
    ChildProcess.run("\"$1\" -c \"$2\" \"$3\"", [python, reader, folder])
  }

  private static let reader = """
    import os, sys
    from prometheus_client.openmetrics.parser import text_string_to_metric_families as read
    for name in sorted(os.listdir(sys.argv[1])):
        text = open(os.path.join(sys.argv[1], name), newline='').read()
        try:
            families = list(read(text))
            if len(families) < 2: print(name, 'has few families')
        except Exception as problem:
            print(name, problem)
    """

  private static func isThere(_ program: String) -> Bool {
    !ChildProcess.run("command -v \"$1\"", [program]).isEmpty
  }
}
