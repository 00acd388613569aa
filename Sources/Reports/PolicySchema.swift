/// The part of schemas that says what came of policies.
enum PolicySchema {
  /// The definitions, with a comma behind the last one.
  static let definitions = #"""
        "policy": {
          "type": "object",
          "required": ["id", "level", "rule", "state", "denies", "reason", "breaches", "measured", "limit", "exact", "subject"],
          "properties": {
            "id": {"type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"},
            "level": {"enum": ["warn", "deny"]},
            "rule": {"description": "The key that sets the limit.", "$ref": "#/$defs/text"},
            "state": {"description": "undecided is never a yes.", "enum": ["kept", "near", "broken", "undecided"]},
            "denies": {"description": "Whether it makes the verdict denied, unless something stronger does.", "type": "boolean"},
            "reason": {"$ref": "#/$defs/optionalText"},
            "breaches": {"$ref": "#/$defs/count"},
            "measured": {"description": "The amount nearest to the limit, or furthest beyond it; null where nothing is measured or known.", "$ref": "#/$defs/optionalSignedAmount"},
            "limit": {"description": "An amount, or a percentage.", "$ref": "#/$defs/optionalText"},
            "exact": {"description": "False where a price is not known, so that the true amount may be worse.", "type": "boolean"},
            "subject": {"description": "Whose budget it is, and the stretch of time.", "anyOf": [{"type": "null"}, {"$ref": "#/$defs/subject"}]},
            "names": {"description": "The models or keys that it names; absent for other rules.", "$ref": "#/$defs/texts"},
            "budget": {"description": "How the budget is set; absent for other rules.", "$ref": "#/$defs/budget"}
          }
        },
        "budget": {
          "type": "object",
          "required": ["scope", "name", "period", "warn_at"],
          "properties": {
            "scope": {"enum": ["owner", "tag", "plan", "account"]},
            "name": {"description": "Null where each has a budget of its own.", "$ref": "#/$defs/optionalText"},
            "period": {"enum": ["day", "week", "month", "quarter", "year"]},
            "warn_at": {"description": "The share of the limit that is near it.", "$ref": "#/$defs/optionalText"}
          }
        },
        "subject": {
          "type": "object",
          "required": ["kind", "name", "period", "from"],
          "properties": {
            "kind": {"enum": ["owner", "tag", "plan", "account"]},
            "name": {"description": "Null is what names none.", "$ref": "#/$defs/optionalText"},
            "period": {"enum": ["day", "week", "month", "quarter", "year"]},
            "from": {"$ref": "#/$defs/day"}
          }
        },
    """#
}
