import Invoicing

extension InvoicingCase {
  /// Hand-made cases: streaks, ends of months, leap days, refunds, time zones.
  static let all: [InvoicingCase] = streaks + monthEnds + refunds + zones + rules

  private static let streaks = [
    InvoicingCase("nothing", "", now: "2026-11-22", "0/3 2026-11 0.00 -1000.00 9d open"),
    InvoicingCase(
      "three months in a row",
      "buy 2026-09-05 $1000;buy 2026-10-05 $1200;buy 2026-11-05 $1000",
      now: "2026-11-22",
      "3/3 2026-11 1000.00 -0.00 9d reached"
    ),
    InvoicingCase(
      "two and a month that is not over",
      "buy 2026-09-05 $1000;buy 2026-10-05 $1200;buy 2026-11-05 $620",
      now: "2026-11-22",
      "2/3 2026-11 620.00 -380.00 9d open"
    ),
    InvoicingCase(
      "several purchases make a month",
      "buy 2026-11-01 $400;buy 2026-11-12 $350;buy 2026-11-22 $250",
      now: "2026-11-22",
      "1/3 2026-11 1000.00 -0.00 9d reached"
    ),
    InvoicingCase(
      "a cent short",
      "buy 2026-11-01 $999.99",
      now: "2026-11-22",
      "0/3 2026-11 999.99 -0.01 9d open"
    ),
    InvoicingCase(
      "a month between breaks the streak",
      "buy 2026-08-05 $1000;buy 2026-09-05 $1000;buy 2026-11-05 $1000",
      now: "2026-11-22",
      "1/3 2026-11 1000.00 -0.00 9d reached"
    ),
    InvoicingCase(
      "a short month breaks the streak",
      "buy 2026-08-05 $1000;buy 2026-09-05 $1000;buy 2026-10-05 $999;buy 2026-11-05 $1000",
      now: "2026-11-22",
      "1/3 2026-11 1000.00 -0.00 9d reached"
    ),
    InvoicingCase(
      "last month was short",
      "buy 2026-08-05 $1000;buy 2026-09-05 $1000;buy 2026-10-05 $10",
      now: "2026-11-22",
      "0/3 2026-11 0.00 -1000.00 9d open"
    ),
    InvoicingCase(
      "three months that are over count while the next one is open",
      "buy 2026-08-05 $1000;buy 2026-09-05 $1000;buy 2026-10-05 $1000",
      now: "2026-11-22",
      "3/3 2026-11 0.00 -1000.00 9d open"
    ),
    InvoicingCase(
      "four months stay at three",
      "buy 2026-08-05 $1000;buy 2026-09-05 $1000;buy 2026-10-05 $1000;buy 2026-11-01 $1000",
      now: "2026-11-22",
      "3/3 2026-11 1000.00 -0.00 9d reached"
    ),
    InvoicingCase(
      "much in one month is one month",
      "buy 2026-11-05 $9000",
      now: "2026-11-22",
      "1/3 2026-11 9000.00 -0.00 9d reached"
    ),
    InvoicingCase(
      "a streak of last year has passed",
      "buy 2025-01-05 $1000;buy 2025-02-05 $1000;buy 2025-03-05 $1000",
      now: "2026-11-22",
      "0/3 2026-11 0.00 -1000.00 9d open"
    ),
    InvoicingCase(
      "recorded in another order",
      "buy 2026-11-05 $1000;buy 2026-09-05 $1000;buy 2026-10-05 $1000",
      now: "2026-11-22",
      "3/3 2026-11 1000.00 -0.00 9d reached"
    ),
  ]

  private static let monthEnds = [
    InvoicingCase(
      "the last day of a month counts in it",
      "buy 2026-09-30 $1000;buy 2026-10-31 $1000;buy 2026-11-30 $1000",
      now: "2026-11-30",
      "3/3 2026-11 1000.00 -0.00 1d reached"
    ),
    InvoicingCase(
      "the first day of the next month does not",
      "buy 2026-09-30 $1000;buy 2026-11-01 $1000",
      now: "2026-11-01",
      "1/3 2026-11 1000.00 -0.00 30d reached"
    ),
    InvoicingCase(
      "a day later the month is over",
      "buy 2026-10-31 $999.99",
      now: "2026-11-01",
      "0/3 2026-11 0.00 -1000.00 30d open"
    ),
    InvoicingCase(
      "a streak over the turn of the year",
      "buy 2025-11-15 $1000;buy 2025-12-31 $1000;buy 2026-01-01 $1000",
      now: "2026-01-01",
      "3/3 2026-01 1000.00 -0.00 31d reached"
    ),
    InvoicingCase(
      "a leap day",
      "buy 2027-12-15 $1000;buy 2028-01-15 $1000;buy 2028-02-29 $1000",
      now: "2028-02-29",
      "3/3 2028-02 1000.00 -0.00 1d reached"
    ),
    InvoicingCase(
      "the day before a leap day",
      "buy 2028-02-28 $500",
      now: "2028-02-28",
      "0/3 2028-02 500.00 -500.00 2d open"
    ),
    InvoicingCase(
      "no leap day",
      "buy 2027-02-28 $500",
      now: "2027-02-28",
      "0/3 2027-02 500.00 -500.00 1d open"
    ),
    InvoicingCase(
      "a century without a leap day",
      "buy 2100-02-28 $1000",
      now: "2100-02-28",
      "1/3 2100-02 1000.00 -0.00 1d reached"
    ),
    InvoicingCase(
      "a purchase with a later day does not count yet",
      "buy 2026-11-25 $1000",
      now: "2026-11-22",
      "0/3 2026-11 0.00 -1000.00 9d open"
    ),
    InvoicingCase(
      "on its day it does",
      "buy 2026-11-25 $1000",
      now: "2026-11-25",
      "1/3 2026-11 1000.00 -0.00 6d reached"
    ),
    InvoicingCase(
      "the calendar's end",
      "buy 9999-12-31 $1000",
      now: "9999-12-31",
      "1/3 9999-12 1000.00 -0.00 1d reached"
    ),
    InvoicingCase("its beginning", "", now: "0001-01-01", "0/3 0001-01 0.00 -1000.00 31d open"),
  ]

  private static let refunds = [
    InvoicingCase(
      "a purchase that never happened",
      "buy 2026-11-05 $1000;retract 1",
      now: "2026-11-22",
      "0/3 2026-11 0.00 -1000.00 9d open"
    ),
    InvoicingCase(
      "a refund in part lowers its own month",
      "buy 2026-10-05 $1000;buy 2026-11-05 $1000;correct 1 50000=$500",
      now: "2026-11-22",
      "1/3 2026-11 1000.00 -0.00 9d reached"
    ),
    InvoicingCase(
      "the last correction counts",
      "buy 2026-11-05 $1000;correct 1 $400;correct 1 $1000",
      now: "2026-11-22",
      "1/3 2026-11 1000.00 -0.00 9d reached"
    ),
    InvoicingCase(
      "a correction of the dollars alone",
      "buy 2026-11-05 100000=$1000;correct 1 100000=$990",
      now: "2026-11-22",
      "0/3 2026-11 990.00 -10.00 9d open"
    ),
    InvoicingCase(
      "a correction of the credits alone keeps the dollars",
      "buy 2026-11-05 100000=$1000;correct 1 90000",
      now: "2026-11-22",
      "1/3 2026-11 1000.00 -0.00 9d reached"
    ),
    InvoicingCase(
      "a retracted purchase that is corrected again counts again",
      "buy 2026-11-05 $1000;retract 1;correct 1 $1000",
      now: "2026-11-22",
      "1/3 2026-11 1000.00 -0.00 9d reached"
    ),
    InvoicingCase(
      "an adjustment takes nothing from a month",
      "buy 2026-11-05 $1000;adjust 2026-11-06 -50000",
      now: "2026-11-22",
      "1/3 2026-11 1000.00 -0.00 9d reached"
    ),
    InvoicingCase(
      "a grant is no purchase",
      "adjust 2026-11-06 200000",
      now: "2026-11-22",
      "0/3 2026-11 0.00 -1000.00 9d open"
    ),
    InvoicingCase(
      "a purchase without dollars counts at list price",
      "buy 2026-11-05 100000",
      now: "2026-11-22",
      "1/3 2026-11 1000.00 -0.00 9d reached"
    ),
    InvoicingCase(
      "list prices are rounded down",
      "buy 2026-11-05 99999.999999",
      now: "2026-11-22",
      "0/3 2026-11 999.99 -0.01 9d open"
    ),
    InvoicingCase(
      "corrected credits without dollars count at list price",
      "buy 2026-11-05 100000;correct 1 40000",
      now: "2026-11-22",
      "0/3 2026-11 400.00 -600.00 9d open"
    ),
  ]

  private static let zones = [
    InvoicingCase(
      "east of UTC it is next month already",
      "buy 2026-11-05 $1000",
      now: "2026-11-30T22:30:00Z",
      zone: "+02:00",
      "1/3 2026-12 0.00 -1000.00 31d open"
    ),
    InvoicingCase(
      "in UTC it is not",
      "buy 2026-11-05 $1000",
      now: "2026-11-30T22:30:00Z",
      "1/3 2026-11 1000.00 -0.00 1d reached"
    ),
    InvoicingCase(
      "west of UTC it is still last month",
      "buy 2026-11-30 $1000",
      now: "2026-12-01T07:59:59Z",
      zone: "-08:00",
      "1/3 2026-11 1000.00 -0.00 1d reached"
    ),
    InvoicingCase(
      "a second later it is not",
      "buy 2026-11-30 $1000",
      now: "2026-12-01T08:00:00Z",
      zone: "-08:00",
      "1/3 2026-12 0.00 -1000.00 31d open"
    ),
    InvoicingCase(
      "a day of tomorrow there is not today yet",
      "buy 2026-12-01 $1000",
      now: "2026-12-01T05:00:00Z",
      zone: "-08:00",
      "0/3 2026-11 0.00 -1000.00 1d open"
    ),
    InvoicingCase(
      "half hours count",
      "buy 2028-02-29 $1000",
      now: "2028-02-29T18:30:00Z",
      zone: "+05:30",
      "1/3 2028-03 0.00 -1000.00 31d open"
    ),
    InvoicingCase(
      "a leap day by a quarter of an hour",
      "buy 2028-02-29 $1000",
      now: "2028-02-29T18:14:59Z",
      zone: "+05:45",
      "1/3 2028-02 1000.00 -0.00 1d reached"
    ),
    InvoicingCase(
      "the turn of the year far in the east",
      "buy 2026-12-31 $1000",
      now: "2026-12-31T10:00:00Z",
      zone: "+14:00",
      "1/3 2027-01 0.00 -1000.00 31d open"
    ),
  ]

  private static let rules = [
    InvoicingCase(
      "another threshold",
      "buy 2026-11-05 $500",
      now: "2026-11-22",
      threshold: 500,
      "1/3 2026-11 500.00 -0.00 9d reached"
    ),
    InvoicingCase(
      "one month is enough",
      "buy 2026-10-05 $1000",
      now: "2026-11-22",
      months: 1,
      "1/1 2026-11 0.00 -1000.00 9d open"
    ),
    InvoicingCase(
      "eight months",
      "buy 2026-04-05 $1000;buy 2026-05-05 $1000;buy 2026-06-05 $1000;buy 2026-07-05 $1000;buy"
        + " 2026-08-05 $1000;buy 2026-09-05 $1000;buy 2026-10-05 $1000;buy 2026-11-05 $1000",
      now: "2026-11-22",
      months: 8,
      "8/8 2026-11 1000.00 -0.00 9d reached"
    ),
    InvoicingCase(
      "tax does not count",
      "buy 2026-11-05 100000=$1190",
      now: "2026-11-22",
      tax: 19,
      "1/3 2026-11 1000.00 -0.00 9d reached"
    ),
    InvoicingCase(
      "tax is taken off and rounded down",
      "buy 2026-11-05 100000=$1189.99",
      now: "2026-11-22",
      tax: 19,
      "0/3 2026-11 999.99 -0.01 9d open"
    ),
    InvoicingCase(
      "list prices have no tax in them",
      "buy 2026-11-05 100000",
      now: "2026-11-22",
      tax: 19,
      "1/3 2026-11 1000.00 -0.00 9d reached"
    ),
  ]
}
