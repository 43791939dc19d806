/// Where the CJK-friendly amendment lets a delimiter run open or close and plain CommonMark not.
///
/// The amendment only ever adds: a run gains left flanking because of the character behind it, or
/// right flanking because of the one before it. A letter-like noncharacter put between the run and
/// that punctuation mark makes cmark see the same.
enum EmphasisFlanking {
  /// On which side of the run the noncharacter goes.
  enum Insertion {
    case before, after
  }

  /// What stands beside a delimiter run, as both specifications see it.
  struct Neighbour {
    var isSpace: Bool
    var isPunctuation: Bool
    var isCJK: Bool

    /// The beginning or end of a line.
    static let boundary = Neighbour(isSpace: true, isPunctuation: false, isCJK: false)

    init(isSpace: Bool, isPunctuation: Bool, isCJK: Bool) {
      self.isSpace = isSpace
      self.isPunctuation = isPunctuation
      self.isCJK = isCJK
    }

    init(_ scalar: Unicode.Scalar) {
      isSpace = Neighbour.isSpace(scalar)
      isPunctuation = Neighbour.isPunctuation(scalar)
      isCJK = CJKCharacter.contains(scalar)
    }

    /// White space after cmark-gfm 0.29.
    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x09, 0x0A, 0x0C, 0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000:
        true
      default: false
      }
    }

    /// Punctuation after CommonMark 0.29: ASCII punctuation and the general categories P*.
    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: return true
      case 0..<0xA1: return false
      default: break
      }
      switch scalar.properties.generalCategory {
      case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
        .initialPunctuation, .finalPunctuation, .otherPunctuation:
        return true
      default: return false
      }
    }
  }

  /// The insertion that a run between `before` and `after` needs; nil when both rules agree.
  static func insertion(before: Neighbour, after: Neighbour) -> Insertion? {
    let plainLeft =
      !after.isSpace && (!after.isPunctuation || before.isSpace || before.isPunctuation)
    let plainRight =
      !before.isSpace && (!before.isPunctuation || after.isSpace || after.isPunctuation)
    let afterIsForeignMark = after.isPunctuation && !after.isCJK
    let beforeIsForeignMark = before.isPunctuation && !before.isCJK
    let left =
      !after.isSpace
      && (!afterIsForeignMark || before.isSpace || beforeIsForeignMark || before.isCJK)
    let right =
      !before.isSpace
      && (!beforeIsForeignMark || after.isSpace || afterIsForeignMark || after.isCJK)
    if left, !plainLeft { return .after }
    if right, !plainRight { return .before }
    return nil
  }
}
