import ArgumentParser
import CYAML

/// Holds ArgumentParser to the program, and is never parsed.
struct Nothing: ParsableArguments {}

print("libyaml", String(cString: yaml_get_version_string()))
