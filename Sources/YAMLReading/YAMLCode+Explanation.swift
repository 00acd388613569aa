extension YAMLCode {
  /// What the code means and what to write instead.
  package var explanation: String {
    switch self {
    case .syntax:
      "The text breaks YAML's grammar at this place, so nothing after it can be read. The true slip"
        + " often stands a little before the place where reading stopped; the note shows where the"
        + " part that could not be finished began."
    case .tab:
      "YAML allows only spaces to indent. Replace each tab at the start of the line by spaces; most"
        + " editors do that for you when the file is set to indent with spaces."
    case .reservedCharacter:
      "A text without quotes cannot begin with `@`, `` ` ``, `%`, `,`, `[`, `{` or similar, because"
        + " YAML keeps those for itself. Put the whole text in quotes."
    case .colonInText:
      "A text without quotes cannot hold a colon followed by a blank: YAML takes what stands before"
        + " it for a key. Put the whole text in quotes: `prompt: \"cat: a portrait\"`."
    case .unclosedQuote:
      "A text that begins with a quotation mark runs to the next one of the same kind, over as many"
        + " lines as it takes. Close it, or write `\\\"` inside double quotes and `''` inside single"
        + " ones for a mark that belongs to the text."
    case .unclosedBracket:
      "A list in `[ ]` or a mapping in `{ }` has no end, or lacks a comma between two of its parts."
    case .indentation:
      "The keys of one mapping and the dashes of one list must begin in the same column. This line"
        + " begins in a column that fits nothing above it."
    case .duplicateKey:
      "YAML readers silently keep one of two equal keys, and not all the same one. Remove one of"
        + " them: the message names both places."
    case .keyNotText:
      "A key must be a plain or quoted text. A list or a mapping as a key (`? [x]`) has no meaning"
        + " here; if the text begins with `[` or `{`, put it in quotes."
    case .unknownAlias:
      "`*name` repeats a value that was marked with `&name` earlier in the same document. Mark the"
        + " value, or, if the asterisk belongs to a text, put the text in quotes."
    case .recursiveAlias:
      "The alias stands inside the very value that it would repeat, which has no end."
    case .mergeValue:
      "`<<` lays the keys of another mapping under this one. Its value is an alias of a mapping, a"
        + " mapping, or a list of those."
    case .tag:
      "Values are read by what their key expects, never by a tag. Only `!!str`, `!!int`, `!!float`,"
        + " `!!bool`, `!!null`, `!!map` and `!!seq` are taken, where they fit the value."
    case .directive:
      "A line that begins with `%` is a directive to the YAML reader. Only `%YAML 1.1` and `%YAML"
        + " 1.2` are taken. If the line belongs to a text, indent it or put the text in one line."
    case .gluedComment:
      "A comment begins with a blank and a `#`. Here the `#` touches the end of a quoted text, a"
        + " bracket or a comma, and the rest of the line would be lost. Put it inside quotes, or a"
        + " blank before it."
    case .encoding:
      "Plans and catalogues are UTF-8 texts. Save the file as UTF-8; a byte order mark is allowed."
    case .controlCharacter:
      "Control characters (except tab and line breaks) cannot stand in YAML. Remove it, or write it"
        + " as an escape inside double quotes: `\"\\u0007\"`."
    case .lineSeparator:
      "U+0085, U+2028 and U+2029 end a line for some YAML readers and not for others, and editors"
        + " do not show them. Remove it, or write it as an escape in double quotes: `\"\\u2028\"`."
    case .depthLimit:
      "Mappings and sequences are nested deeper than any plan needs. The limit guards against"
        + " texts that are made to keep a reader busy; `--raise depth=128` raises it for plans."
    case .scalarLimit:
      "One text is longer than the limit for a scalar. No model takes a prompt of that length."
        + " `--raise scalar-bytes=NUMBER` raises the limit for plans."
    case .keyLimit:
      "One mapping has more keys than the limit. Lists of things belong in a sequence."
        + " `--raise keys=NUMBER` raises the limit for plans."
    case .aliasLimit:
      "Aliases and merge keys may repeat a bounded number of values and bytes, so that a short"
        + " file cannot grow without end, and anchors may mark as many. Write the jobs as a matrix"
        + " instead, or raise the limits with `--raise alias-nodes=NUMBER` and `--raise"
        + " alias-growth=NUMBER`."
    case .gapLimit:
      "Too many bytes of comments or of one unfinished value pass without a value."
        + " `--raise gap-bytes=NUMBER` raises the limit for plans."
    case .sizeLimit:
      "The file is larger than the limit. Split the plan into several files: they are summed"
        + " against one balance."
    case .fileMissing:
      "The file that was named is not there. Names are taken relative to the working folder."
    case .fileNotRegular:
      "Only regular files are read: no folders in place of a file, no devices, no named pipes. For"
        + " input from another program write `-` and pipe it in."
    case .fileUnreadable:
      "The system did not let the file be read; the message repeats its reason."
    }
  }
}
