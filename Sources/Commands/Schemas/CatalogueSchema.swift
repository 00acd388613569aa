/// The JSON Schema of price catalogues.
enum CatalogueSchema {
  /// The schema, draft 2020-12, with a line break at its end.
  static let text = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "creditcast price catalogue",
      "description": "What models take and cost, and since when, format 1. A catalogue of your own is laid over the built-in one with --prices.",
      "type": "object",
      "required": ["creditcast_catalogue", "provider", "credit_usd", "checked_on", "models"],
      "additionalProperties": false,
      "patternProperties": {"^x-": true},
      "properties": {
        "creditcast_catalogue": {"description": "The version of the format: 1.", "enum": [1, "1"]},
        "provider": {"description": "Whose models these are.", "$ref": "#/$defs/text"},
        "credit_usd": {"description": "What one credit costs, in United States dollars.", "$ref": "#/$defs/decimal"},
        "checked_on": {"description": "The day on which somebody last held it against the provider's own list.", "$ref": "#/$defs/day"},
        "purchase_url": {"description": "Where credits are bought.", "type": "string", "pattern": "^https://"},
        "request_limit": {"$ref": "#/$defs/requestLimit"},
        "models": {"type": "array", "items": {"$ref": "#/$defs/model"}}
      },
      "$defs": {
        "scalar": {"type": ["string", "integer", "number", "boolean"]},
        "text": {"type": ["string", "integer", "number", "boolean"], "minLength": 1},
        "day": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
        "decimal": {"type": ["integer", "number", "string"], "pattern": "^[0-9]+(\\.[0-9]+)?$"},
        "wholeNumber": {"type": ["integer", "string"], "pattern": "^-?[0-9]+$"},
        "bound": {"type": ["integer", "number", "string"], "pattern": "^-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?$"},
        "truth": {"enum": [true, false, "true", "false"]},
        "time": {"type": "string", "pattern": "^[1-9][0-9]*[smhd]$"},
        "requestLimit": {
          "description": "How many requests the provider takes.",
          "type": "object",
          "required": ["requests", "within", "source"],
          "additionalProperties": false,
          "properties": {
            "requests": {"description": "The most requests, up to 1000000.", "$ref": "#/$defs/wholeNumber"},
            "within": {"description": "In any stretch of so much time.", "$ref": "#/$defs/time"},
            "timeout": {"description": "How long it refuses everything once more come.", "$ref": "#/$defs/time"},
            "source": {"description": "Where that was found.", "$ref": "#/$defs/text"}
          }
        },
        "latency": {
          "description": "How long one call takes, and how the result of an asynchronous one is asked for.",
          "type": "object",
          "required": ["seconds", "source"],
          "dependentRequired": {"kept_for": ["poll_every"]},
          "additionalProperties": false,
          "properties": {
            "seconds": {"description": "The time until the result is there, above zero and up to a day.", "$ref": "#/$defs/decimal"},
            "poll_every": {"description": "The least time between two questions for a result; without it the reply to the call is the result.", "$ref": "#/$defs/time"},
            "kept_for": {"description": "How long a result can be fetched.", "$ref": "#/$defs/time"},
            "source": {"description": "Where the time was found; say so where it is assumed.", "$ref": "#/$defs/text"}
          }
        },
        "modelName": {"type": ["string", "integer", "number"], "pattern": "^[a-z0-9][a-z0-9._-]*$"},
        "parameterName": {"type": "string", "pattern": "^[A-Za-z_][A-Za-z0-9_]*$"},
        "model": {
          "description": "One thing that can be asked for; it replaces a model of the same id, or gives it new prices or another latency where nothing else is said.",
          "type": "object",
          "required": ["id"],
          "anyOf": [{"required": ["prices"]}, {"required": ["latency"]}],
          "dependentRequired": {
            "kind": ["name", "endpoint", "prices"], "endpoint": ["name", "kind", "prices"], "parameters": ["name", "kind", "endpoint", "prices"]
          },
          "additionalProperties": false,
          "properties": {
            "id": {"description": "The name that plans write.", "$ref": "#/$defs/modelName"},
            "name": {"description": "The name that people read.", "$ref": "#/$defs/text"},
            "aliases": {"description": "Other names that plans may write.", "type": "array", "items": {"$ref": "#/$defs/modelName"}},
            "kind": {"description": "What it makes; meta makes nothing and is free.", "enum": ["image", "audio", "3d", "video", "meta"]},
            "endpoint": {"description": "The path of its requests.", "$ref": "#/$defs/text"},
            "endpoint_default": {"description": "Whether the path alone means this model, where several share it.", "$ref": "#/$defs/truth"},
            "sends": {"description": "Fields that every request carries and that plans do not write.", "type": "object", "additionalProperties": {"$ref": "#/$defs/scalar"}},
            "input": {"description": "The parameter that for_each gives another job's output to.", "$ref": "#/$defs/parameterName"},
            "parameters": {"description": "What it takes.", "type": "object", "additionalProperties": {"$ref": "#/$defs/parameter"}},
            "rules": {"description": "What must hold between its parameters.", "type": "array", "items": {"$ref": "#/$defs/rule"}},
            "latency": {"$ref": "#/$defs/latency"},
            "prices": {"description": "Its prices, oldest first; the first row's day is the launch.", "type": "array", "minItems": 1, "items": {"$ref": "#/$defs/price"}},
            "retired_on": {"description": "The first day on which it no longer answers; null where it does.", "anyOf": [{"type": "null"}, {"$ref": "#/$defs/day"}]}
          }
        },
        "parameter": {
          "type": "object",
          "required": ["type"],
          "additionalProperties": false,
          "properties": {
            "type": {"enum": ["text", "integer", "number", "choice", "boolean", "file"]},
            "required": {"description": "Whether a request without it fails.", "$ref": "#/$defs/truth"},
            "default": {"description": "The value that the service takes where none is given.", "$ref": "#/$defs/scalar"},
            "min": {"description": "The least number.", "$ref": "#/$defs/bound"},
            "max": {"description": "The largest number.", "$ref": "#/$defs/bound"},
            "multiple_of": {"description": "What every value is a multiple of.", "$ref": "#/$defs/wholeNumber"},
            "min_length": {"description": "The least number of characters.", "$ref": "#/$defs/wholeNumber"},
            "max_length": {"description": "The largest number of characters.", "$ref": "#/$defs/wholeNumber"},
            "values": {"description": "The only values.", "type": "array", "minItems": 1, "items": {"$ref": "#/$defs/scalar"}}
          }
        },
        "rule": {
          "description": "One demand, always or only under a condition.",
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "needs": {"description": "The parameter that must be given.", "$ref": "#/$defs/parameterName"},
            "needs_any": {"description": "Parameters of which one must be given.", "type": "array", "minItems": 1, "items": {"$ref": "#/$defs/parameterName"}},
            "refuses": {"description": "The parameter that must not be given.", "$ref": "#/$defs/parameterName"},
            "sizes": {"description": "The sizes that width and height may make.", "type": "array", "minItems": 1, "items": {"type": "string", "pattern": "^[0-9]+x[0-9]+$"}},
            "when": {
              "description": "A parameter that is given, or a parameter with its value.",
              "anyOf": [{"$ref": "#/$defs/parameterName"}, {"type": "object", "additionalProperties": {"$ref": "#/$defs/scalar"}}]
            }
          }
        },
        "price": {
          "description": "A price and since when. Without credits the price of that time is not known.",
          "type": "object",
          "required": ["from", "source", "date_is"],
          "additionalProperties": false,
          "properties": {
            "from": {"description": "The first day.", "$ref": "#/$defs/day"},
            "credits": {"description": "The price of one call: a number, or a calculation with the model's numbers.", "$ref": "#/$defs/text"},
            "source": {"description": "Where the price was found.", "$ref": "#/$defs/text"},
            "date_is": {"description": "How well the day is known.", "enum": ["exact", "approximate", "observed", "placeholder"]},
            "note": {"description": "Something to add.", "$ref": "#/$defs/text"}
          }
        }
      }
    }

    """#
}
