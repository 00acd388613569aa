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
        "forecast": {"$ref": "#/$defs/forecast"},
        "prices": {"$ref": "#/$defs/prices"},
        "balance": {"$ref": "#/$defs/balance"},
        "policies": {"description": "What plans must keep to; the policies of all files hold together.", "type": "array", "items": {"$ref": "#/$defs/policy"}},
        "watch": {"$ref": "#/$defs/watch"},
        "ledger": {"description": "The file of the ledger.", "$ref": "#/$defs/text"},
        "holds": {"$ref": "#/$defs/holds"},
        "invoicing": {"$ref": "#/$defs/invoicing"},
        "approvals": {"$ref": "#/$defs/approvals"}
      },
      "$defs": {
        "text": {"type": ["string", "integer", "number", "boolean"], "minLength": 1},
        "time": {"description": "A time: 90s, 15m, 24h, 7d.", "type": "string", "pattern": "^[0-9]+[smhd]$"},
        "days": {"description": "A number of days: 180d.", "type": "string", "pattern": "^[0-9]+d$"},
        "span": {"description": "A number of days, at most a year: 14d.", "type": "string", "pattern": "^([0-9]{1,2}|[12][0-9]{2}|3[0-5][0-9]|36[0-6])d$"},
        "credits": {"description": "An amount of credits in plain figures.", "type": ["integer", "number", "string"], "minimum": 0, "pattern": "^[0-9]+(\\.[0-9]{1,6})?$"},
        "dollars": {"description": "Dollars in plain figures.", "type": ["integer", "number", "string"], "minimum": 0, "pattern": "^[0-9]+(\\.[0-9]{1,2})?$"},
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
        "balance": {
          "description": "Balances.",
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "max_age": {"description": "How old a recorded balance may be that stands in: 24h.", "$ref": "#/$defs/time"}
          }
        },
        "approvals": {
          "description": "When a run needs an approval, and who may give it.",
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "allowed_signers": {"description": "The file of who may approve by which keys, as ssh-keygen reads it.", "$ref": "#/$defs/text"},
            "required_above": {"description": "What a run may need without an approval.", "$ref": "#/$defs/credits"},
            "max_age": {"description": "How old an approval may be: 7d.", "$ref": "#/$defs/time"}
          }
        },
        "invoicing": {
          "description": "When manual invoicing can be asked for.",
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "rule": {"description": "The rule that decides: purchases.", "enum": ["purchases", "anticipated_spend"]},
            "threshold": {"description": "Dollars to buy in each month: 1000.", "$ref": "#/$defs/dollars"},
            "months": {"description": "Months in a row, 1 to 24: 3.", "type": ["integer", "string"], "minimum": 1, "maximum": 24, "pattern": "^([1-9]|1[0-9]|2[0-4])$"},
            "anticipated_spend": {"description": "Dollars that the anticipated spend must be above: 10000.", "$ref": "#/$defs/dollars"},
            "time_zone": {"description": "UTC, or how far ahead of it: +02:00.", "type": "string", "pattern": "^(UTC|[+-][0-9]{2}:[0-9]{2})$"},
            "tax": {"description": "The tax that recorded dollars include: 19%.", "type": "string", "pattern": "^[0-9]+(\\.[0-9]+)?%$"},
            "capital_cost": {"description": "What a dollar that lies idle costs in a year: 20%.", "type": "string", "pattern": "^[0-9]+(\\.[0-9]+)?%$"}
          }
        },
        "holds": {
          "description": "How credits are held for runs.",
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "lease": {"description": "How long a hold holds without renewal: 15m.", "$ref": "#/$defs/time"},
            "lag_window": {"description": "How long a balance may not show what was used: 2m.", "$ref": "#/$defs/time"},
            "max_age": {"description": "How old a balance may be for a hold: 5m.", "$ref": "#/$defs/time"},
            "tolerance": {"description": "By how much a balance may exceed what the ledger explains.", "$ref": "#/$defs/credits"}
          }
        },
        "names": {"anyOf": [{"$ref": "#/$defs/text"}, {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/text"}}]},
        "policy": {
          "description": "One rule for plans, with a name and a reason.",
          "type": "object",
          "additionalProperties": false,
          "required": ["id"],
          "oneOf": [
            {"required": ["max_job_credits"]}, {"required": ["max_plan_credits"]}, {"required": ["max_run_credits"]},
            {"required": ["max_added_credits"]}, {"required": ["max_added_percent"]}, {"required": ["max_output_credits"]},
            {"required": ["allowed_models"]}, {"required": ["forbidden_models"]}, {"required": ["required_keys"]},
            {"required": ["min_balance_left"]}, {"required": ["budget"]}
          ],
          "properties": {
            "id": {"description": "The name that findings give it.", "type": ["string", "integer", "number", "boolean"], "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"},
            "level": {"description": "deny ends with 3, warn is only told; deny where nothing is said.", "enum": ["warn", "deny"]},
            "reason": {"description": "Why it is there, shown with every breach.", "type": ["string", "integer", "number", "boolean"], "minLength": 1, "maxLength": 300},
            "max_job_credits": {"description": "The most credits for a job.", "$ref": "#/$defs/credits"},
            "max_plan_credits": {"description": "The most credits for a plan.", "$ref": "#/$defs/credits"},
            "max_run_credits": {"description": "The most credits for all plans of a run.", "$ref": "#/$defs/credits"},
            "max_added_credits": {"description": "The most credits that a change may add.", "$ref": "#/$defs/credits"},
            "max_added_percent": {"description": "The largest part of the cost before that a change may add: 20%.", "type": "string", "pattern": "^[0-9]+(\\.[0-9]{1,6})?%$"},
            "max_output_credits": {"description": "The most credits for one output, at list price.", "$ref": "#/$defs/credits"},
            "allowed_models": {"description": "The only models that may be used.", "$ref": "#/$defs/names"},
            "forbidden_models": {"description": "Models that may not be used.", "$ref": "#/$defs/names"},
            "required_keys": {"description": "Keys that every job or plan must give.", "$ref": "#/$defs/names"},
            "min_balance_left": {"description": "The least balance that must be left after the run.", "$ref": "#/$defs/credits"},
            "budget": {"$ref": "#/$defs/budget"}
          }
        },
        "budget": {
          "description": "The most credits for somebody or something in a stretch of time.",
          "type": "object",
          "additionalProperties": false,
          "required": ["credits", "period"],
          "oneOf": [{"required": ["per"]}, {"required": ["owner"]}, {"required": ["tag"]}, {"required": ["plan"]}, {"required": ["account"]}],
          "properties": {
            "credits": {"$ref": "#/$defs/credits"},
            "period": {"description": "The stretch of time that a plan's day lies in.", "enum": ["day", "week", "month", "quarter", "year"]},
            "per": {"description": "Each of them has as much.", "enum": ["owner", "tag", "plan", "account"]},
            "owner": {"description": "Only plans of this owner.", "$ref": "#/$defs/text"},
            "tag": {"description": "Only jobs with this tag.", "$ref": "#/$defs/text"},
            "plan": {"description": "Only plans of this name.", "$ref": "#/$defs/text"},
            "account": {"description": "Only this account.", "$ref": "#/$defs/text"},
            "warn_at": {"description": "The part from which it is told that the limit is near: 80%.", "type": "string", "pattern": "^[0-9]+(\\.[0-9]+)?%$"}
          }
        },
        "watch": {
          "description": "When somebody is told that credits run low, and through what.",
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "below": {"description": "Thresholds: less than one of them is told once.", "anyOf": [{"$ref": "#/$defs/credits"}, {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/credits"}}]},
            "of": {"description": "What is watched; available is the balance less holds and reserve.", "enum": ["balance", "available"]},
            "rearm_above": {"description": "From how many credits on thresholds can fire again; each at least from itself on.", "$ref": "#/$defs/credits"},
            "every": {"description": "How often the balance is read: 5m; at least every 10 seconds and once a day.", "type": "string", "pattern": "^[0-9]+[smhd]$"},
            "after_failures": {"description": "After how many failed readings in a row that is told.", "type": ["integer", "string"], "minimum": 1, "pattern": "^[1-9][0-9]*$"},
            "webhooks": {"description": "Where alerts are posted.", "type": "array", "items": {"$ref": "#/$defs/webhook"}},
            "command": {"description": "A program with its arguments that is run for each alert, without a shell.", "anyOf": [{"$ref": "#/$defs/text"}, {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/text"}}]}
          }
        },
        "webhook": {
          "description": "A webhook. Its address is a secret, in a file or in a variable, never here.",
          "type": "object",
          "additionalProperties": false,
          "oneOf": [{"required": ["env"]}, {"required": ["file"]}],
          "properties": {
            "env": {"description": "The variable that holds the address.", "type": "string", "pattern": "^[A-Za-z_][A-Za-z0-9_]*$"},
            "file": {"description": "The file that holds the address and that nobody else can read.", "$ref": "#/$defs/text"},
            "format": {"description": "What the receiver takes.", "enum": ["generic", "slack", "teams"]}
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
            "lead_time": {"description": "How long a purchase takes, in working days.", "$ref": "#/$defs/span"},
            "cover": {"description": "How long credits are to last after they are there: 14d.", "$ref": "#/$defs/span"},
            "horizon": {"description": "How long the longest option lasts: 30d.", "$ref": "#/$defs/span"},
            "budget": {"description": "The most dollars to spend at once.", "$ref": "#/$defs/dollars"},
            "stop_cost": {"description": "What it costs when credits run out, in dollars.", "$ref": "#/$defs/dollars"},
            "capital_cost": {"description": "What a dollar that lies idle costs in a year: 20%.", "type": "string", "pattern": "^[0-9]+(\\.[0-9]+)?%$"},
            "loss_risk": {"description": "The chance that credits are lost altogether: 2%.", "type": "string", "pattern": "^[0-9]+(\\.[0-9]+)?%$"}
          }
        },
        "forecast": {
          "description": "How sure forecasts are.",
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "confidence": {"description": "With which chance credits are to suffice: a percentage above 50, at most 99.99.", "type": ["string", "number"], "pattern": "^[0-9]+(\\.[0-9]+)?%?$"},
            "concurrency": {"description": "How many calls run at once, from 1 to 1000; what the time of a run is told by.", "type": ["string", "integer"], "pattern": "^[0-9]+$", "minimum": 1, "maximum": 1000}
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
