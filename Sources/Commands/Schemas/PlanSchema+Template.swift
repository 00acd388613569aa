extension PlanSchema {
  /// The schema but for what a catalogue fills in at the marks.
  static let template = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "creditcast plan",
      "description": "A batch of generation jobs, format 1. Values are typed by what their key expects, so numbers may be quoted.",
      "type": "object",
      "required": ["creditcast", "name", "jobs"],
      "additionalProperties": false,
      "patternProperties": {"^x-": true},
      "properties": {
        "$schema": {"description": "The address of this schema, for editors.", "type": "string"},
        "creditcast": {"description": "The version of the format: 1.", "enum": [1, "1"]},
        "name": {"description": "The plan's name in reports.", "$ref": "#/$defs/name"},
        "owner": {"description": "Who owns the plan, for reports.", "$ref": "#/$defs/scalar"},
        "account": {"description": "The account of the configuration to hold it against.", "$ref": "#/$defs/scalar"},
        "run_at": {"description": "The day (UTC) whose prices apply; today where it is left out.", "$ref": "#/$defs/day"},
        "defaults": {"$ref": "#/$defs/defaults"},
        "assumptions": {"$ref": "#/$defs/assumptions"},
        "jobs": {"description": "What to make, each job after a dash.", "type": "array", "items": {"$ref": "#/$defs/job"}}
      },
      "$defs": {
        "scalar": {"type": ["string", "integer", "number", "boolean"]},
        "name": {"type": ["string", "integer", "number", "boolean"], "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"},
        "id": {"description": "The job's name, unique in the plan.", "type": ["string", "integer", "number", "boolean"], "minLength": 1},
        "day": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
        "wholeNumber": {"type": ["integer", "string"], "pattern": "^-?(0|[1-9][0-9]*)$"},
        "decimal": {"type": ["integer", "number", "string"], "pattern": "^-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?$"},
        "truth": {"enum": [true, false, "true", "false"]},
        "count": {"description": "Outputs wanted of each combination; 1 where it is left out.", "type": ["integer", "string"], "minimum": 1, "maximum": 1000000000000, "pattern": "^[1-9][0-9]*$"},
        "priority": {"description": "Higher runs first; 0 where it is left out.", "type": ["integer", "string"], "minimum": -1000000000, "maximum": 1000000000, "pattern": "^-?(0|[1-9][0-9]*)$"},
        "tags": {"description": "Words to find the job by.", "anyOf": [{"$ref": "#/$defs/scalar"}, {"type": "array", "items": {"$ref": "#/$defs/scalar"}}]},
        "keep": {"description": "How much of the source goes on: a share such as 25%, or a number of outputs.", "type": ["integer", "string"], "minimum": 1, "pattern": "^([0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?%|[1-9][0-9]*)$"},
        "rate": {"description": "A share below the whole, as 8% or 0.08.", "type": ["integer", "number", "string"], "minimum": 0, "maximum": 1, "pattern": "^[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?%?$"},
        "note": {"description": "A remark for readers of the plan.", "$ref": "#/$defs/scalar"},
        "output": {"description": "Where the program that runs the job puts its outputs.", "$ref": "#/$defs/scalar"},
        "model": {
          "description": "A catalogue id, an alias, or an endpoint's path.",
          "anyOf": [{"enum": [
              %models%
            ]},
            {"$ref": "#/$defs/scalar"}
          ]
        },
        "assumptions": {
          "description": "What to expect of the run.",
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "redo_rate": {"description": "The share of billed outputs that must be made again.", "$ref": "#/$defs/rate"},
            "failure_rate": {"description": "The share of calls that fail; they are not billed, and cost time only.", "$ref": "#/$defs/rate"},
            "attempts": {"description": "How often an output is made and billed at most.", "type": "integer", "minimum": 1, "maximum": 1000}
          }
        },
        "job": {
          "description": "A job: request parameters of its model, and how many outputs.",
          "type": "object",
          "required": ["id"],
          "additionalProperties": false,
          "properties": {
            "id": {"$ref": "#/$defs/id"},
            "model": {"$ref": "#/$defs/model"},
            "count": {"$ref": "#/$defs/count"},
            "priority": {"$ref": "#/$defs/priority"},
            "tags": {"$ref": "#/$defs/tags"},
            "matrix": {"$ref": "#/$defs/matrix"},
            "for_each": {"description": "The id of a job: one call for each of its outputs.", "$ref": "#/$defs/scalar"},
            "keep": {"$ref": "#/$defs/keep"},
            "assumptions": {"$ref": "#/$defs/assumptions"},
            "note": {"$ref": "#/$defs/note"},
            "output": {"$ref": "#/$defs/output"},
            %jobParameters%
          }
        },
        "defaults": {
          "description": "What jobs give where they do not say themselves.",
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "model": {"$ref": "#/$defs/model"},
            "count": {"$ref": "#/$defs/count"},
            "priority": {"$ref": "#/$defs/priority"},
            "tags": {"$ref": "#/$defs/tags"},
            "keep": {"$ref": "#/$defs/keep"},
            "assumptions": {"$ref": "#/$defs/assumptions"},
            "note": {"$ref": "#/$defs/note"},
            "output": {"$ref": "#/$defs/output"},
            %defaultParameters%
          }
        },
        "matrix": {
          "description": "One set of outputs for each combination of the axes, as in the matrix of a CI system.",
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "include": {"description": "Combinations to add, or values to add to combinations.", "$ref": "#/$defs/combinations"},
            "exclude": {"description": "Combinations to leave out.", "$ref": "#/$defs/combinations"},
            "model": {"$ref": "#/$defs/axis"},
            %axes%
          }
        },
        "axis": {
          "description": "Values to try in turn: a list, a range of numbers, or the lines of a file.",
          "anyOf": [
            {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/scalar"}},
            {
              "type": "object",
              "required": ["from", "to"],
              "additionalProperties": false,
              "properties": {
                "from": {"description": "The first number.", "$ref": "#/$defs/decimal"},
                "to": {"description": "The last number, itself included.", "$ref": "#/$defs/decimal"},
                "step": {"description": "The distance between two; 1 where it is left out.", "$ref": "#/$defs/decimal"}
              }
            },
            {
              "type": "object",
              "required": ["file"],
              "additionalProperties": false,
              "properties": {
                "file": {"description": "A .txt file with one value on each line, or a .csv file.", "$ref": "#/$defs/scalar"},
                "column": {"description": "The column of a .csv file.", "$ref": "#/$defs/scalar"}
              }
            }
          ]
        },
        "combinations": {"type": "array", "items": {"$ref": "#/$defs/combination"}},
        "combination": {
          "type": "object",
          "minProperties": 1,
          "additionalProperties": false,
          "properties": {
            "model": {"$ref": "#/$defs/model"},
            %combinationParameters%
          }
        },
        %parameters%
      }
    }

    """#
}
