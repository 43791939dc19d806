/// Units of measure by their Korean names.
enum UnitReading {
  /// The sound of the unit at the end of `text`, which must follow a number; nil when there is none.
  static func finalSound(_ text: ArraySlice<Unicode.Scalar>) -> FinalSound? {
    let unit = text.suffix { isPartOfUnit($0) }
    let before = text[..<unit.startIndex].reversed().drop { $0 == " " }
    guard let last = before.first, NumberReading.isDigit(last) || last == "%" else { return nil }
    // 100km/h is 시속 100킬로미터: the unit before the stroke is read last.
    let parts = unit.split(separator: "/")
    guard let first = parts.first else { return nil }
    return sounds[first.filter { !ReadingForm.superscripts.contains($0) }[...].string]
  }

  private static func isPartOfUnit(_ scalar: Unicode.Scalar) -> Bool {
    LatinReading.isLetter(scalar) || scalar == "/" || scalar == "μ" || scalar == "Ω"
      || ReadingForm.superscripts.contains(scalar)
  }

  private static let sounds: [String: FinalSound] = {
    var sounds: [String: FinalSound] = [:]
    for (units, sound) in table {
      for unit in units.split(separator: " ") { sounds[String(unit)] = sound }
    }
    return sounds
  }()

  private static let table: [(String, FinalSound)] = [
    // 미터, 리터, 바이트, 비트.
    ("m km cm mm μm um nm pm fm L l mL ml dL μL kL", .vowel),
    ("B KB kB MB GB TB PB EB KiB MiB GiB TiB bit Kb Mb Gb Tb kbit Mbit Gbit", .vowel),
    // 헤르츠, 초, 와트, 볼트, 암페어, 패럿, 와트시, 비피에스.
    ("Hz kHz MHz GHz THz s ms μs us ns ps sec W mW kW MW GW TW V mV kV MV eV keV MeV GeV", .vowel),
    ("A mA μA kA Ah mAh Wh kWh MWh GWh TWh bps kbps Kbps Mbps Gbps Tbps", .vowel),
    // 칼로리, 헥타르, 아르, 럭스, 디피아이, 시시, 피트, 인치, 파운드, 온스, 포인트, 달러, 시버트, 그레이.
    ("cal kcal ha a lx dpi ppi cc ft in lb lbs oz pt USD Sv mSv μSv Gy cd T mT fps FLOPS", .vowel),
    ("GFLOPS TFLOPS PFLOPS ppb C F H VA kVA MVA ac dBi atm bar", .vowel),
    // 그램, 톤, 뉴턴, 옴, 루멘, 라디안, 알피엠, 피피엠, 분, 데시벨밀리와트.
    ("g kg mg μg ug ng kgf t kt Mt N kN mN Ω kΩ MΩ lm rad sr rpm ppm min dBm EUR", .consonant),
    // 데시벨, 줄, 파스칼, 몰, 마일, 픽셀, 베크렐, 갤런.
    ("dB J kJ MJ GJ Pa hPa kPa MPa GPa mol mmol mi mile px Bq", .rieul),
    ("gal psi yd", .vowel),
  ]
}
