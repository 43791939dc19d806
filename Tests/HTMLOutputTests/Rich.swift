/// A manuscript with every kind of block and inline.
let richManuscript = #"""
  ---
  title: 활자와 셈
  type: 해설
  ---

  # 활자와 셈

  ## 1. 머리말

  **한국어(English)**은 *기울인 글*, ~~지운 글~~, `let x = "<&>"`, 물<sub>2</sub>, <kbd>Ctrl</kbd>.
  둘째 줄은 [이음](https://example.org/?a=1&b=2 "제목 \"따옴표\"")과 <https://example.org/가>.  
  셋째 줄. 줄 안의 수식 $x < y$의 뜻과 $\bad$를 본다[^first]. 다시 같은 주[^first], 다른 주[^둘].

  ### 1.1 차례 {#lists}

  - 하나
  - 둘
    1. 안쪽 하나
    2. 안쪽 둘

  3. 셋부터

     문단이 둘

  4. 넷

  - [x] 한 일
  - [ ] 할 일

  > 인용한 글.
  >
  > > 겹친 인용.

  ```swift
  let 값 = "<b>" // &
  ```

  ```"><script>
  모르는 말
  ```

      들여 쓴 글 <i>

  ## 2. 그림과 표

  (그림 1)과 <표 1>, 식 (1), 1.1절을 본다 [1, 2]. 다시 [1].

  ![(그림 1) **굵은** 설명](<figures/하나 둘.png> "제목")

  ![(가) 왼쪽](left.png)
  ![(나) 오른쪽](missing-right.png)

  (그림 2) 두 그림[^fig]

  ![](missing.png)

  줄 안의 ![작은 그림](small.png)과 ![](missing-small.png).

  <표 1> 값의 표

  | 이름 | 값 | 가운데 | |
  |:-----|---:|:------:|-|
  | a|b | 1 | `x` | **굵게** |
  | 나 | 2 | | |

  ※ 출처 : 저자가 만들었다

  | 설명 | 없는 표 |
  |------|---------|

  $$
  E = mc^2 \tag{1}
  $$

  $$\bad$$

  ---

  끝.

  ## 참고문헌

  [1] 홍길동, “제목 <하나>,” 활자 학회지, 2024. https://example.org/1
  [2] 김철수, *둘째 책*, 활자사, 2023.

  [^first]: 논문 | 첫 주.
  [^둘]: 둘째 주의 첫 문단.

      둘째 문단과 `code`.
  [^fig]: 그림의 주.
  [^unused]: 쓰지 않은 주.
  """#
