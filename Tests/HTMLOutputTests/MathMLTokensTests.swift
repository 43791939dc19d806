import Testing

@testable import HTMLOutput

@Suite struct MathMLTokensTests {
  @Test(arguments: [
    ("<math><mi>x</mi></math>", "<math><mi>x</mi></math>"),
    (
      "<math><mo lspace=\"1em\"><mrow><mi mathvariant=\"normal\">m</mi><mn>2</mn></mrow></mo></math>",
      "<math><mo lspace=\"1em\">m2</mo></math>"
    ),
    (
      "<math><mo rspace=\"1em\"><mover><mo>=</mo><mo>!</mo></mover></mo></math>",
      "<math><mrow><mover><mo>=</mo><mo>!</mo></mover><mspace width=\"1em\"/></mrow></math>"
    ),
    (
      "<math xmlns=\"m\"><mi><mi>a</mi></mi><annotation>a &lt; b</annotation></math>",
      "<math xmlns=\"m\"><mrow><mi>a</mi></mrow><annotation>a &lt; b</annotation></math>"
    ),
  ])
  func `tokens of formulas hold nothing but text`(_ formula: String, _ expected: String) {
    #expect(MathMLTokens.repaired(formula) == expected)
  }
}
