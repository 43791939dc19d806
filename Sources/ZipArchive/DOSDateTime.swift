/// A time as ZIP keeps it: local, in steps of two seconds, from 1980 to 2107.
package struct DOSDateTime: Sendable, Hashable {
  /// Year since 1980, month and day in 7, 4 and 5 bits.
  package let date: UInt16
  /// Hour, minute and half the second in 5, 6 and 5 bits.
  package let time: UInt16

  /// 1 January 1980, the earliest time there is.
  package static let earliest = DOSDateTime(year: 1980, month: 1, day: 1)

  /// A time of the calendar; parts outside their range are moved to its nearest end.
  package init(
    year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0
  ) {
    let years = UInt16(Self.clamp(year, 1980...2107) - 1980)
    let months = UInt16(Self.clamp(month, 1...12))
    let days = UInt16(Self.clamp(day, 1...31))
    date = years << 9 | months << 5 | days
    let hours = UInt16(Self.clamp(hour, 0...23))
    let minutes = UInt16(Self.clamp(minute, 0...59))
    time = hours << 11 | minutes << 5 | UInt16(Self.clamp(second, 0...59) / 2)
  }

  private static func clamp(_ value: Int, _ range: ClosedRange<Int>) -> Int {
    min(max(value, range.lowerBound), range.upperBound)
  }
}
