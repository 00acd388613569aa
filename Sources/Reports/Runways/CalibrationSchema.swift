/// The JSON Schema of calibrations.
package enum CalibrationSchema {
  /// The schema, draft 2020-12, with a line break at its end.
  package static let text = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "creditcast forecast check",
      "type": "object",
      "additionalProperties": false,
      "required": ["format_version", "account", "days", "made", "scored", "enough", "chances", "tenths", "ks", "ks_p", "crps"],
      "properties": {
        "format_version": {"type": "string", "pattern": "^1\\.[0-9]+$"},
        "account": {"type": "string"},
        "days": {"description": "Over how many days the forecasts go.", "enum": [7, 14, 28]},
        "made": {"type": "integer", "minimum": 0},
        "scored": {"type": "integer", "minimum": 0},
        "enough": {"description": "Whether there is enough to say something.", "type": "boolean"},
        "chances": {
          "type": "array",
          "items": {
            "type": "object",
            "additionalProperties": false,
            "required": ["chance", "held", "true_from", "true_to", "loss"],
            "properties": {
              "chance": {"$ref": "#/$defs/decimal"},
              "held": {"description": "How many forecasts were not exceeded.", "type": "integer", "minimum": 0},
              "true_from": {"description": "Wilson's interval, 95 %.", "$ref": "#/$defs/decimal"},
              "true_to": {"$ref": "#/$defs/decimal"},
              "loss": {"description": "The mean pinball loss, in credits.", "$ref": "#/$defs/decimal"}
            }
          }
        },
        "tenths": {"description": "How many outcomes lie in each tenth of what was foretold.", "type": "array", "items": {"type": "integer", "minimum": 0}},
        "ks": {"$ref": "#/$defs/optionalDecimal"},
        "ks_p": {"$ref": "#/$defs/optionalDecimal"},
        "crps": {"$ref": "#/$defs/optionalDecimal"}
      },
      "$defs": {
        "decimal": {"type": "string", "pattern": "^[0-9]+(\\.[0-9]+)?$"},
        "optionalDecimal": {"type": ["string", "null"], "pattern": "^[0-9]+(\\.[0-9]+)?$"}
      }
    }

    """#
}
