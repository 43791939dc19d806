/// Latin words whose Korean reading neither their letters nor their spelling give away.
enum LatinLexicon {
  /// The sound of a word, whatever its case; nil for words that follow the rules.
  static func sound(of word: String) -> FinalSound? { words[word.lowercased()] }

  private static let words: [String: FinalSound] = {
    var words: [String: FinalSound] = [:]
    for word in vowels.split(separator: " ") { words[String(word)] = .vowel }
    for word in consonants.split(separator: " ") { words[String(word)] = .consonant }
    return words
  }()

  /// 세트, 비트, 허브, 루프, 수프, 스카우트, 라이다 …, and small initialisms that look like words.
  private static let vowels =
    "set bit qubit kit hit audit edit limit visit hub github loop soup scout lidar radar sonar laser "
    + "avatar naver cifar ip iot ok"

  /// 타입, 빅, 백, 트윗, 테크닉, 카카오톡, and acronyms in capitals that are read as words.
  private static let consonants =
    "type prototype subtype datatype big bag tweet retweet technique kakaotalk epub toeic postech mac "
    + "basic swot opec web app lab dot tip zip chip"
}
