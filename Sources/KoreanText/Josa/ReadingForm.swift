/// Brings a text to the few forms that the readings know.
enum ReadingForm {
  /// The scalars of `text` with full-width, enclosed, squared and Roman forms taken apart.
  static func scalars(of text: some StringProtocol) -> ArraySlice<Unicode.Scalar> {
    var result: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars { append(scalar, to: &result) }
    return result[...]
  }

  /// Superscript figures and letters, which are powers or note marks.
  static let superscripts = Set("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿⁱ".unicodeScalars)

  private static func append(_ scalar: Unicode.Scalar, to result: inout [Unicode.Scalar]) {
    let value = scalar.value
    switch value {
    // Full-width forms.
    case 0xFF01...0xFF5E: append(value - 0xFEE0, to: &result)
    // Subscript figures.
    case 0x2080...0x2089: append(value - 0x2080 + 0x30, to: &result)
    // Circled, parenthesised, full-stop and negative circled numbers.
    case 0x2460...0x2473: result += number(value - 0x2460 + 1)
    case 0x2474...0x2487: result += number(value - 0x2474 + 1)
    case 0x2488...0x249B: result += number(value - 0x2488 + 1)
    case 0x2776...0x2793: result += number((value - 0x2776) % 10 + 1)
    case 0x3251...0x325F: result += number(value - 0x3251 + 21)
    case 0x32B1...0x32BF: result += number(value - 0x32B1 + 36)
    // Parenthesised and circled Latin.
    case 0x249C...0x24B5: append(value - 0x249C + 0x61, to: &result)
    case 0x24B6...0x24CF: append(value - 0x24B6 + 0x41, to: &result)
    case 0x24D0...0x24E9: append(value - 0x24D0 + 0x61, to: &result)
    // Roman numerals: I … XII, L, C, D, M.
    case 0x2160...0x216B: result += number(value - 0x2160 + 1)
    case 0x2170...0x217B: result += number(value - 0x2170 + 1)
    case 0x216C...0x216F: result += number(romanTail[Int(value - 0x216C)])
    case 0x217C...0x217F: result += number(romanTail[Int(value - 0x217C)])
    // Parenthesised and circled Hangul: ㈀ … ㈍, ㈎ … ㈛, ㉠ … ㉭, ㉮ … ㉻.
    case 0x3200...0x320D: result.append(letters[Int(value - 0x3200)])
    case 0x320E...0x321B: result.append(syllables[Int(value - 0x320E)])
    case 0x3260...0x326D: result.append(letters[Int(value - 0x3260)])
    case 0x326E...0x327B: result.append(syllables[Int(value - 0x326E)])
    default:
      if let expansion = squared[scalar] {
        result += expansion.unicodeScalars
      } else {
        result.append(scalar)
      }
    }
  }

  private static func append(_ value: UInt32, to result: inout [Unicode.Scalar]) {
    if let scalar = Unicode.Scalar(value) { result.append(scalar) }
  }

  private static func number(_ value: UInt32) -> [Unicode.Scalar] {
    Array(String(value).unicodeScalars)
  }

  private static let romanTail: [UInt32] = [50, 100, 500, 1000]
  private static let letters = Array("ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ".unicodeScalars)
  private static let syllables = Array("가나다라마바사아자차카타파하".unicodeScalars)

  /// Squared units (U+3380…U+33DF) and other signs that stand for several letters.
  private static let squared: [Unicode.Scalar: String] = [
    "㎀": "pA", "㎁": "nA", "㎂": "μA", "㎃": "mA", "㎄": "kA", "㎅": "KB", "㎆": "MB", "㎇": "GB",
    "㎈": "cal", "㎉": "kcal", "㎊": "pF", "㎋": "nF", "㎌": "μF", "㎍": "μg", "㎎": "mg", "㎏": "kg",
    "㎐": "Hz", "㎑": "kHz", "㎒": "MHz", "㎓": "GHz", "㎔": "THz", "㎕": "μL", "㎖": "mL", "㎗": "dL",
    "㎘": "kL", "㎙": "fm", "㎚": "nm", "㎛": "μm", "㎜": "mm", "㎝": "cm", "㎞": "km", "㎟": "mm²",
    "㎠": "cm²", "㎡": "m²", "㎢": "km²", "㎣": "mm³", "㎤": "cm³", "㎥": "m³", "㎦": "km³",
    "㎧": "m/s", "㎨": "m/s²", "㎩": "Pa", "㎪": "kPa", "㎫": "MPa", "㎬": "GPa", "㎭": "rad",
    "㎰": "ps", "㎱": "ns", "㎲": "μs", "㎳": "ms", "㎴": "pV", "㎵": "nV", "㎶": "μV", "㎷": "mV",
    "㎸": "kV", "㎹": "MV", "㎺": "pW", "㎻": "nW", "㎼": "μW", "㎽": "mW", "㎾": "kW", "㎿": "MW",
    "㏀": "kΩ", "㏁": "MΩ", "㏄": "cc", "㏈": "dB", "㏊": "ha", "㏋": "HP", "㏏": "kt", "㏐": "lm",
    "㏓": "lx", "㏖": "mol", "㏗": "pH", "㏘": "pm", "㏙": "ppm", "㏛": "sr", "㏜": "Sv", "№": "No",
    "℡": "TEL", "™": "TM", "µ": "μ", "Ω": "Ω", "Å": "Å", "℃": "°", "℉": "°", "½": "1", "⅓": "1",
    "¼": "1", "⅕": "1", "⅙": "1", "⅛": "1", "⅔": "2", "⅖": "2", "¾": "3", "⅗": "3", "⅜": "3",
    "⅘": "4", "⅚": "5", "⅝": "5", "⅞": "7", "ℓ": "L",
  ]
}
