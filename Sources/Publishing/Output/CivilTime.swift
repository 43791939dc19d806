/// An instant in UTC by calendar fields, for metadata that must not ask the clock.
struct CivilTime {
  var year: Int
  var month: Int
  var day: Int
  var secondsOfDay = 0

  init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The fields of a POSIX time, after the proleptic Gregorian calendar (Hinnant's algorithm for
  /// days from civil, turned round).
  init(secondsSinceEpoch seconds: Int) {
    let clamped = min(max(seconds, 0), 253_402_300_799)
    let days = clamped / 86_400 + 719_468
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    secondsOfDay = clamped % 86_400
  }

  /// `2026-03-01T00:00:00Z`.
  var iso: String {
    "\(year)-\(pad(month))-\(pad(day))T\(pad(secondsOfDay / 3600)):"
      + "\(pad(secondsOfDay / 60 % 60)):\(pad(secondsOfDay % 60))Z"
  }

  private func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
