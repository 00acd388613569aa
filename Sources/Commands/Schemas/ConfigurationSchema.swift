/// The JSON Schema of configuration files.
enum ConfigurationSchema {
  /// The schema, draft 2020-12, with a line break at its end.
  static let text = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "creditcast configuration",
      "description": "Settings of creditcast: creditcast.yaml in a project, config.yaml of a user. Flags and CREDITCAST_ variables go before them.",
      "type": ["object", "null"],
      "additionalProperties": false,
      "properties": {
        "account": {"description": "The account to hold plans against that name none.", "$ref": "#/$defs/text"},
        "accounts": {"description": "The accounts by their names.", "type": "object", "additionalProperties": {"$ref": "#/$defs/account"}},
        "refill": {"$ref": "#/$defs/refill"},
        "prices": {"$ref": "#/$defs/prices"},
        "ledger": {"description": "The file of the ledger.", "$ref": "#/$defs/text"}
      },
      "$defs": {
        "text": {"type": ["string", "integer", "number", "boolean"], "minLength": 1},
        "days": {"description": "A number of days: 180d.", "type": "string", "pattern": "^[0-9]+d$"},
        "credits": {"description": "An amount of credits in plain figures.", "type": ["integer", "number", "string"], "minimum": 0, "pattern": "^[0-9]+(\\.[0-9]{1,6})?$"},
        "account": {
          "description": "An account of a platform. Its key is in a file or in a variable, never here.",
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "provider": {"description": "The platform.", "enum": ["stability"]},
            "key_file": {"description": "The file that holds the API key and that nobody else can read.", "$ref": "#/$defs/text"},
            "key_env": {"description": "The variable that holds the API key; STABILITY_API_KEY where neither is given.", "$ref": "#/$defs/text"},
            "organization": {"description": "The organization to ask for: org-123456.", "$ref": "#/$defs/text"},
            "reserve": {"description": "Credits that must stay in the account.", "$ref": "#/$defs/credits"}
          }
        },
        "refill": {
          "description": "How credits are bought.",
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "minimum": {"description": "The smallest purchase, in credits.", "$ref": "#/$defs/credits"},
            "increment": {"description": "What purchases go up by, in credits.", "$ref": "#/$defs/credits"},
            "purchase_limit": {"description": "The largest single purchase, in credits.", "$ref": "#/$defs/credits"},
            "lead_time": {"description": "How long a purchase takes.", "$ref": "#/$defs/days"}
          }
        },
        "prices": {
          "description": "Price catalogues.",
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "max_age": {"description": "How old a check of the price list may be before it is told.", "$ref": "#/$defs/days"},
            "files": {
              "description": "Catalogues to lay over the built-in one, relative to this file.",
              "anyOf": [{"$ref": "#/$defs/text"}, {"type": "array", "items": {"$ref": "#/$defs/text"}}]
            }
          }
        }
      }
    }

    """#
}
