extension ReportSchema {
  /// The parts that the schema puts together, up to its end.
  static let definitions = #"""
        "amount": {"description": "Credits, at most six decimals.", "type": "string", "pattern": "^(0|[1-9][0-9]*)(\\.[0-9]{0,5}[1-9])?$"},
        "signedAmount": {"type": "string", "pattern": "^-?(0|[1-9][0-9]*)(\\.[0-9]{0,5}[1-9])?$"},
        "optionalAmount": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/amount"}]},
        "optionalSignedAmount": {"type": ["string", "null"], "pattern": "^-?(0|[1-9][0-9]*)(\\.[0-9]{0,5}[1-9])?$"},
        "dollars": {"description": "United States dollars.", "type": "string", "pattern": "^(0|[1-9][0-9]*)\\.[0-9]{2}$"},
        "day": {"type": "string", "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},
        "optionalDay": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/day"}]},
        "optionalMoment": {
          "type": ["string", "null"],
          "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z$"
        },
        "count": {"type": "integer", "minimum": 0},
        "position": {"description": "A line or a column, from 1.", "type": "integer", "minimum": 1},
        "optionalPosition": {"type": ["integer", "null"], "minimum": 1},
        "text": {"type": "string"},
        "optionalText": {"type": ["string", "null"]},
        "texts": {"type": "array", "items": {"type": "string"}},
        "tool": {
          "type": "object",
          "required": ["name", "version"],
          "properties": {"name": {"const": "creditcast"}, "version": {"type": "string", "minLength": 1}}
        },
        "ledger": {
          "type": "object",
          "required": ["open_holds", "held", "charged", "ceiling"],
          "properties": {
            "open_holds": {"description": "How many holds of other runs are open.", "$ref": "#/$defs/count"},
            "held": {"description": "What they may still use.", "$ref": "#/$defs/amount"},
            "charged": {"description": "What was used of late, so that the balance may not show it yet.", "$ref": "#/$defs/amount"},
            "ceiling": {"description": "What the balance is counted as where the ledger explains no more; null where it is believed.", "$ref": "#/$defs/optionalSignedAmount"}
          }
        },
    \#(BatchSchema.definitions)
    \#(ClockSchema.definitions)
        "hold": {
          "type": "object",
          "required": ["id", "credits", "expires_at"],
          "properties": {
            "id": {"$ref": "#/$defs/text"},
            "credits": {"$ref": "#/$defs/amount"},
            "expires_at": {"description": "When it ends unless it is renewed.", "$ref": "#/$defs/optionalMoment"}
          }
        },
        "plan": {
          "type": "object",
          "required": ["files", "titles", "plans", "jobs", "calls", "outputs", "run_at", "run_days"],
          "properties": {
            "files": {"$ref": "#/$defs/texts"},
            "titles": {
              "description": "What the plans are called, and whose they are.", "type": "array",
              "items": {
                "type": "object", "required": ["name", "owner"],
                "properties": {"name": {"type": "string"}, "owner": {"$ref": "#/$defs/optionalText"}}
              }
            },
            "plans": {"$ref": "#/$defs/count"},
            "jobs": {"$ref": "#/$defs/count"},
            "calls": {"description": "How many requests the jobs make.", "$ref": "#/$defs/count"},
            "outputs": {"$ref": "#/$defs/count"},
            "run_at": {"description": "The first day whose prices apply.", "$ref": "#/$defs/optionalDay"},
            "run_days": {"description": "All days whose prices apply.", "type": "array", "items": {"$ref": "#/$defs/day"}}
          }
        },
        "cost": {
          "type": "object",
          "required": ["credits", "usd", "expected_credits", "expected_usd", "lower_bound", "unpriced_jobs", "by_model"],
          "properties": {
            "credits": {"description": "At list price, each output made once.", "$ref": "#/$defs/amount"},
            "usd": {"$ref": "#/$defs/dollars"},
            "expected_credits": {"description": "With outputs that are expected to be made again.", "$ref": "#/$defs/amount"},
            "expected_usd": {"$ref": "#/$defs/dollars"},
            "lower_bound": {"description": "Whether the true cost may be higher, as a price is not known.", "type": "boolean"},
            "unpriced_jobs": {"$ref": "#/$defs/count"},
            "by_model": {"type": "array", "items": {"$ref": "#/$defs/model"}}
          }
        },
        "model": {
          "type": "object",
          "required": ["model", "jobs", "outputs", "unit", "credits", "expected_credits", "unpriced_jobs"],
          "properties": {
            "model": {"$ref": "#/$defs/text"},
            "jobs": {"$ref": "#/$defs/count"},
            "outputs": {"$ref": "#/$defs/count"},
            "unit": {"description": "The price of one call; null where it varies.", "$ref": "#/$defs/optionalAmount"},
            "credits": {"description": "Null where no job has a price.", "$ref": "#/$defs/optionalAmount"},
            "expected_credits": {"$ref": "#/$defs/optionalAmount"},
            "unpriced_jobs": {"$ref": "#/$defs/count"}
          }
        },
        "balance": {
          "type": "object",
          "required": ["credits", "raw", "source", "place", "account", "read_at", "warnings", "problem"],
          "properties": {
            "credits": {"description": "Rounded down to a millionth; null where not known.", "$ref": "#/$defs/optionalSignedAmount"},
            "raw": {"description": "The number as the source spelt it.", "$ref": "#/$defs/optionalText"},
            "source": {"description": "recorded is an earlier reading that stands in.", "enum": ["argument", "file", "endpoint", "recorded", null]},
            "place": {"description": "The file or the address that it was read from.", "$ref": "#/$defs/optionalText"},
            "account": {"$ref": "#/$defs/text"},
            "read_at": {"$ref": "#/$defs/optionalMoment"},
            "age_seconds": {"description": "How old a recorded balance is; absent for others.", "$ref": "#/$defs/count"},
            "stands_in_because": {"description": "Why a recorded balance stands in; absent for others.", "$ref": "#/$defs/text"},
            "warnings": {"$ref": "#/$defs/texts"},
            "problem": {"description": "Why it is not known.", "anyOf": [{"type": "null"}, {"$ref": "#/$defs/problem"}]}
          }
        },
        "problem": {
          "type": "object",
          "required": ["message", "help"],
          "properties": {"message": {"$ref": "#/$defs/text"}, "help": {"$ref": "#/$defs/optionalText"}}
        },
        "cutLine": {
          "description": "The first job in run order that the available credits do not cover.",
          "type": "object",
          "required": ["job", "file", "line", "column", "needs", "left", "outputs_before", "jobs_before"],
          "properties": {
            "job": {"$ref": "#/$defs/text"},
            "file": {"$ref": "#/$defs/text"},
            "line": {"$ref": "#/$defs/position"},
            "column": {"$ref": "#/$defs/position"},
            "needs": {"$ref": "#/$defs/amount"},
            "left": {"$ref": "#/$defs/amount"},
            "outputs_before": {"$ref": "#/$defs/count"},
            "jobs_before": {"$ref": "#/$defs/count"}
          }
        },
        "refill": {
          "description": "The manual purchase that lets the run go through.",
          "type": "object",
          "required": ["credits", "usd", "purchases", "left_after_run", "url"],
          "properties": {
            "credits": {"$ref": "#/$defs/amount"},
            "usd": {"$ref": "#/$defs/dollars"},
            "purchases": {"type": "integer", "minimum": 1},
            "left_after_run": {"description": "Below zero where a budget allows no more.", "$ref": "#/$defs/signedAmount"},
            "url": {"$ref": "#/$defs/text"}
          }
        },
        "prices": {
          "type": "object",
          "required": ["provider", "checked_on", "age_days", "max_age_days", "overrides"],
          "properties": {
            "provider": {"$ref": "#/$defs/text"},
            "checked_on": {"description": "The day on which the list was last held against the provider's own.", "$ref": "#/$defs/day"},
            "age_days": {"type": "integer"},
            "max_age_days": {"$ref": "#/$defs/count"},
            "overrides": {"description": "Files whose prices replace the built-in ones.", "$ref": "#/$defs/texts"}
          }
        },
        "job": {
          "type": "object",
          "required": ["id", "file", "line", "column", "model", "models", "calls", "outputs", "unit", "credits", "expected_credits", "price_from", "source", "plan", "redo_rate", "content"],
          "properties": {
            "id": {"type": "string", "minLength": 1},
            "plan": {"description": "The name of its plan.", "$ref": "#/$defs/text"},
            "redo_rate": {"description": "The share of billed outputs that must be made again: 8%.", "$ref": "#/$defs/text"},
            "attempts": {"description": "How often an output is made at most; absent without a limit.", "type": "integer", "minimum": 1},
            "content": {"description": "Equal for jobs that ask for the same, whatever their ids.", "type": ["string", "null"], "pattern": "^[0-9a-f]{16}$"},
            "file": {"$ref": "#/$defs/text"},
            "line": {"$ref": "#/$defs/position"},
            "column": {"$ref": "#/$defs/position"},
            "owner": {"description": "Whose plan it is.", "$ref": "#/$defs/optionalText"},
            "tags": {"description": "Words to group jobs by.", "$ref": "#/$defs/texts"},
            "model": {"description": "The first of its models.", "$ref": "#/$defs/optionalText"},
            "models": {"$ref": "#/$defs/texts"},
            "calls": {"$ref": "#/$defs/count"},
            "outputs": {"$ref": "#/$defs/count"},
            "unit": {"description": "The price of one call; null where it varies or is not known.", "$ref": "#/$defs/optionalAmount"},
            "credits": {"description": "Null where a price is not known, never 0.", "$ref": "#/$defs/optionalAmount"},
            "expected_credits": {"$ref": "#/$defs/optionalAmount"},
            "price_from": {"description": "The day since which the price has been in force.", "$ref": "#/$defs/optionalDay"},
            "source": {"$ref": "#/$defs/optionalText"}
          }
        },
    \#(PolicySchema.definitions)
        "finding": {
          "type": "object",
          "required": ["code", "severity", "message", "file", "line", "column", "end_line", "end_column", "help", "notes"],
          "properties": {
            "code": {"type": "string", "pattern": "^[a-z]+(-[a-z0-9]+)*\\.[a-z0-9]+(-[a-z0-9]+)*$"},
            "severity": {"enum": ["error", "warning", "note"]},
            "message": {"type": "string", "minLength": 1},
            "file": {"$ref": "#/$defs/optionalText"},
            "line": {"$ref": "#/$defs/optionalPosition"},
            "column": {"$ref": "#/$defs/optionalPosition"},
            "end_line": {"$ref": "#/$defs/optionalPosition"},
            "end_column": {"$ref": "#/$defs/optionalPosition"},
            "help": {"$ref": "#/$defs/optionalText"},
            "notes": {"type": "array", "items": {"$ref": "#/$defs/note"}},
            "excerpt": {"description": "The line that it is about, prompts dotted out; null where it is not to be had.", "anyOf": [{"type": "null"}, {"$ref": "#/$defs/excerpt"}]}
          }
        },
        "excerpt": {
          "type": "object",
          "required": ["line", "text", "marked_from", "marked_to"],
          "properties": {
            "line": {"$ref": "#/$defs/position"},
            "text": {"$ref": "#/$defs/text"},
            "marked_from": {"description": "The first marked character, from 0.", "$ref": "#/$defs/count"},
            "marked_to": {"description": "Just after the last marked character.", "$ref": "#/$defs/count"}
          }
        },
        "note": {
          "type": "object",
          "required": ["message", "file", "line", "column", "end_line", "end_column"],
          "properties": {
            "message": {"$ref": "#/$defs/text"},
            "file": {"$ref": "#/$defs/optionalText"},
            "line": {"$ref": "#/$defs/optionalPosition"},
            "column": {"$ref": "#/$defs/optionalPosition"},
            "end_line": {"$ref": "#/$defs/optionalPosition"},
            "end_column": {"$ref": "#/$defs/optionalPosition"}
          }
        },
        "digests": {
          "type": "object",
          "required": ["plans", "prices", "configuration", "reading"],
          "properties": {
            "plans": {"description": "Of the bytes of the plans' files, in their order.", "$ref": "#/$defs/digest"},
            "prices": {"description": "Of the price list and the catalogues laid over it.", "$ref": "#/$defs/digest"},
            "configuration": {"description": "Of the settings that decide.", "$ref": "#/$defs/digest"},
            "reading": {"description": "Of the balance and its account; null without a balance.", "anyOf": [{"type": "null"}, {"$ref": "#/$defs/digest"}]}
          }
        },
        "digest": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
        "approval": {
          "type": "object",
          "required": ["state", "required_above", "approver", "approved_at", "expires_at", "needed", "refill"],
          "properties": {
            "state": {"enum": ["not_needed", "valid", "missing", "refused", "expired", "drifted"]},
            "required_above": {"description": "What a run may need without an approval; null where one was asked for.", "$ref": "#/$defs/optionalAmount"},
            "approver": {"$ref": "#/$defs/optionalText"},
            "approved_at": {"$ref": "#/$defs/optionalMoment"},
            "expires_at": {"description": "From when on it does not count.", "$ref": "#/$defs/optionalMoment"},
            "needed": {"description": "What was approved to be needed.", "$ref": "#/$defs/optionalAmount"},
            "refill": {"description": "What was approved to be bought.", "$ref": "#/$defs/optionalAmount"}
          }
        },
        "totals": {
          "description": "How many findings there are, those not listed as well.",
          "type": "object",
          "required": ["errors", "warnings", "notes"],
          "properties": {
            "errors": {"$ref": "#/$defs/count"},
            "warnings": {"$ref": "#/$defs/count"},
            "notes": {"$ref": "#/$defs/count"}
          }
        }
      }
    }

    """#
}
