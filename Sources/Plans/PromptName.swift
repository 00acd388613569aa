/// The names of keys whose texts are only told to those who ask for them.
package enum PromptName {
  /// Whether a key holds prompts: `prompt`, `negative_prompt`, `prompts`.
  package static func holdsPrompts(_ name: String) -> Bool {
    name.hasSuffix("prompt") || name.hasSuffix("prompts")
  }
}
