import ArgumentParser
import CCurl
import CYAML

/// Holds ArgumentParser to the program, and is never parsed.
struct Nothing: ParsableArguments {}

print("libyaml", String(cString: yaml_get_version_string()), String(cString: curl_version()))
