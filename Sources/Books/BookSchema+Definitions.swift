internal import Ledgers

extension BookSchema {
  /// The parts that documents share.
  static let definitions =
    #"""
      "$defs": {
        "text": {"type": "string"},
        "optionalText": {"type": ["string", "null"]},
        "count": {"type": "integer", "minimum": 0},
        "optionalSignedAmount": {"description": "Credits, at most six decimals.", "type": ["string", "null"], "pattern": "^-?(0|[1-9][0-9]*)(\\.[0-9]{0,5}[1-9])?$"},
        "amount": {"description": "Credits, at most six decimals.", "type": "string", "pattern": "^-?(0|[1-9][0-9]*)(\\.[0-9]{0,5}[1-9])?$"},
        "optionalDollars": {"type": ["string", "null"], "pattern": "^(0|[1-9][0-9]*)\\.[0-9]{2}$"},
        "optionalDay": {"type": ["string", "null"], "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
        "moment": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$"},
        "digest": {"description": "SHA-256 in hexadecimal figures.", "type": "string", "pattern": "^[0-9a-f]{64}$"},
        "kind": {"enum": [\#(kinds)]},
        "head": {
          "description": "The last event of an account; keep it elsewhere, for ledger check --head.",
          "type": "object",
          "required": ["account", "sequence", "digest"],
          "properties": {"account": {"$ref": "#/$defs/text"}, "sequence": {"$ref": "#/$defs/count"}, "digest": {"$ref": "#/$defs/digest"}}
        },
        "event": {
          "type": "object",
          "required": ["account", "sequence", "event", "kind", "at", "time_ms", "tool", "key", "credits", "usd", "on", "reference", "by", "note", "hold", "body", "digest"],
          "properties": {
            "account": {"$ref": "#/$defs/text"},
            "sequence": {"type": "integer", "minimum": 1},
            "event": {"description": "Its name.", "$ref": "#/$defs/text"},
            "kind": {"$ref": "#/$defs/kind"},
            "at": {"description": "By the clock on the wall.", "$ref": "#/$defs/moment"},
            "time_ms": {"description": "On the ledger's time, which never goes back.", "type": "integer"},
            "tool": {"description": "The version of creditcast that wrote it.", "$ref": "#/$defs/text"},
            "key": {"description": "The key of the request.", "$ref": "#/$defs/optionalText"},
            "credits": {"description": "The amount that it is about, below zero where credits went.", "$ref": "#/$defs/optionalSignedAmount"},
            "usd": {"$ref": "#/$defs/optionalDollars"},
            "on": {"description": "The day that somebody named.", "$ref": "#/$defs/optionalDay"},
            "reference": {"$ref": "#/$defs/optionalText"},
            "by": {"$ref": "#/$defs/optionalText"},
            "note": {"$ref": "#/$defs/optionalText"},
            "hold": {"description": "The hold that it is about.", "$ref": "#/$defs/optionalText"},
            "body": {"description": "All that its kind says.", "type": ["object", "null"]},
            "digest": {"description": "Over the digest of the event before and all of the event.", "$ref": "#/$defs/digest"}
          }
        },

    """# + records

  private static let kinds = EventKind.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")

  private static let records = #"""
        "hold": {
          "type": "object",
          "required": ["hold", "state", "amount", "used", "remaining", "version", "lease_ms", "deadline_ms", "opened", "ended"],
          "properties": {
            "hold": {"$ref": "#/$defs/text"},
            "state": {"enum": ["active", "settled", "voided", "expired"]},
            "amount": {"$ref": "#/$defs/amount"},
            "used": {"$ref": "#/$defs/amount"},
            "remaining": {"$ref": "#/$defs/amount"},
            "version": {"$ref": "#/$defs/count"},
            "lease_ms": {"$ref": "#/$defs/count"},
            "deadline_ms": {"type": "integer"},
            "opened": {"$ref": "#/$defs/count"},
            "ended": {"type": ["integer", "null"]}
          }
        },
        "row": {
          "type": "object",
          "required": ["line", "fate", "kind", "on", "credits", "usd", "reference", "event", "why"],
          "properties": {
            "line": {"type": "integer", "minimum": 1},
            "fate": {"description": "known is in the ledger already, same says what an earlier row says.", "enum": ["new", "recorded", "known", "same", "wrong"]},
            "kind": {"enum": ["purchase", "adjustment", null]},
            "on": {"$ref": "#/$defs/optionalDay"},
            "credits": {"$ref": "#/$defs/optionalSignedAmount"},
            "usd": {"$ref": "#/$defs/optionalDollars"},
            "reference": {"$ref": "#/$defs/optionalText"},
            "event": {"description": "The event's name.", "$ref": "#/$defs/optionalText"},
            "why": {"$ref": "#/$defs/optionalText"}
          }
        },
        "account": {
          "type": "object",
          "required": ["account", "sequence", "digest", "last_at", "open_holds", "held"],
          "properties": {
            "account": {"$ref": "#/$defs/text"},
            "sequence": {"$ref": "#/$defs/count"},
            "digest": {"$ref": "#/$defs/digest"},
            "last_at": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/moment"}]},
            "open_holds": {"$ref": "#/$defs/count"},
            "held": {"$ref": "#/$defs/amount"}
          }
        },
        "checked": {
          "type": "object",
          "required": ["account", "sequence", "digest", "kept_head", "faults_total", "faults"],
          "properties": {
            "account": {"$ref": "#/$defs/text"},
            "sequence": {"type": "integer"},
            "digest": {"$ref": "#/$defs/text"},
            "kept_head": {"description": "What --head told; null where it was not given.", "enum": ["found", "changed", "missing", null]},
            "faults_total": {"$ref": "#/$defs/count"},
            "faults": {
              "description": "The first faults.",
              "type": "array",
              "items": {
                "type": "object",
                "required": ["sequence", "rule", "detail"],
                "properties": {
                  "sequence": {"description": "The event; null where it is about the account.", "type": ["integer", "null"]},
                  "rule": {"$ref": "#/$defs/text"},
                  "detail": {"$ref": "#/$defs/text"}
                }
              }
            }
          }
        }
      }
    }

    """#
}
