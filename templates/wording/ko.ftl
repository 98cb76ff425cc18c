# 모든 페이지의 한국어 문구입니다. 사이트는 자체 templates/wording/ko.ftl에서
# 원하는 문구를 하나씩 바꿀 수 있습니다.

## Language

language-name = 한국어

## Numbers
## 숫자 앞뒤에 붙는 것. 숫자 모양, 자릿수 구분, 부호는 언어에 따라 정해집니다.

percent = { $number }%
bounds = [{ $low }, { $high }]

## Punctuation
## 글을 이어 붙일 때 앞뒤와 사이에 두는 것. `gap`은 두 문장 사이와 괄호로 된 설명 앞에 둡니다.

quoted = ‘{ $text }’
list-comma = { ", " }
list-or = { " 또는 " }
colon = { ": " }
gap = { " " }

## Label sets
## 한 쌍의 질문에 대한 다섯 가지 선택지와 그 출처.

scale-default = literature

scale-literature =
    .like = 마음에 든다
    .must-be = 당연하다
    .neutral = 아무런 느낌이 없다
    .live-with = 하는 수 없다
    .dislike = 마음에 안 든다
    .source = 한국어 카노 모델 문헌에서 쓰이는 표현(Song & Park의 2012년 응답 표현 연구 참조)

scale-handbook =
    .like = 마음에 들어요
    .must-be = 당연히 그래야 해요
    .neutral = 상관없어요
    .live-with = 참을 수 있어요
    .dislike = 마음에 들지 않아요
    .source = 중국어 고객 서비스 안내서 3.4장(kanopress 번역)

## Questions of a pair
## Markdown. 설문에 질문이 따로 적혀 있지 않을 때 씁니다. 이름은 따옴표 안에 두고 ‘이것’으로
## 받습니다. 이름 뒤에 조사가 오지 않아, 받침이 있든 없든 자연스럽게 읽힙니다.

stem-functional = “{ $name }”: 이것이 제공된다면 어떠시겠어요?
stem-dysfunctional = “{ $name }”: 이것이 제공되지 **않는다면** 어떠시겠어요?

## Form

skip = 본문으로 건너뛰기
languages = 언어
all-needed = ‘선택’이라고 표시되지 않은 질문에는 모두 답해 주세요.
length = 총 { $questions }문항, 약 { $minutes }분 소요
before-download = 이 페이지에서는 응답이 전송되지 않습니다. 마지막에 응답을 드리니 설문을 부탁하신 분께 전달해 주세요.
    .to = 이 페이지에서는 응답이 전송되지 않습니다. 마지막에 응답을 드리니 다음 연락처로 보내 주세요: { $contact }
before-mail = 이 페이지에서는 응답이 전송되지 않습니다. 마지막에 메일 프로그램에 응답이 담긴 메일이 표시되면 그 메일을 직접 보내 주세요.
optional = (선택)
consent = 시작하기 전에
consent-agree = 위 내용을 읽었으며 동의합니다
opens = { $date }부터 응답할 수 있습니다.
closes = { $date }까지 응답할 수 있습니다.
not-open = 이 설문은 { $date }에 시작됩니다. 그 전에는 응답을 보낼 수 없습니다.
closed = 이 설문은 { $date }에 끝났습니다. 더 이상 응답을 보낼 수 없습니다.
only-if = 다음 답을 고르신 분만 답해 주세요. ‘{ $question }’: { $options }
importance = 이것은 귀하께 얼마나 중요한가요?
importance-low = 전혀 중요하지 않음
importance-high = 매우 중요함
satisfaction = 현재 이것에 얼마나 만족하시나요?
satisfaction-low = 매우 불만족
satisfaction-high = 매우 만족
feature-comment = 이와 관련해 더 하고 싶은 말씀이 있으신가요?
profile = 응답자 정보
choose-any = 여러 개를 선택할 수 있습니다.
undo = 이 선택 취소
plain-number = 숫자와 소수점만 입력(예: 1500, 1.5)
comment = 더 하고 싶은 말씀이 있으신가요?
honeypot = 이 칸은 비워 두세요:
step = { $total }단계 중 { $n }단계
progress = 진행 상황
start = 시작
back = 이전
next = 다음
review = 응답을 확인해 주세요
review-none = 응답하지 않음
review-comment = 의견
change = 수정
change-of = ‘{ $name }’에 대한 응답 수정
problems = 확인이 필요한 질문이 있습니다
problem-missing = 이 질문에 답해 주세요.
problem-consent = 계속하려면 여기에 체크해 주세요.
problem-number = 숫자를 입력해 주세요.
    .from = { $min } 이상의 숫자를 입력해 주세요.
    .to = { $max } 이하의 숫자를 입력해 주세요.
    .range = { $min }부터 { $max }까지의 숫자를 입력해 주세요.
    .ambiguous = ‘{ $text }’ 값은 { $first }일 수도 있고 { $second }일 수도 있습니다. 둘 중 하나를 입력해 주세요.
kept = 응답은 도착이 확인될 때까지 이 기기에 보관됩니다.
forget = 내 응답 지우기
forget-confirm = 응답을 모두 지울까요? 지우면 되돌릴 수 없습니다.
send = 응답 보내기
sending = 응답을 보내는 중입니다…
sent = 응답이 도착했습니다
receipt = 감사합니다! 접수 번호: { $id }, 시각: { $time }
another = 다음 분 응답 시작하기
another-soon = 5분 동안 아무도 이 페이지를 사용하지 않으면 응답이 지워지고 다음 분을 위해 처음 화면으로 돌아갑니다.
unsent = 응답이 도착했는지 확인하지 못했습니다
unsent-unknown = 응답이 도착했는지 알 수 없습니다. 응답은 사라지지 않고 여기에 그대로 있습니다. 다시 시도해 주세요. 여러 번 보내도 한 번만 집계됩니다.
unsent-refused = 받는 쪽에서 응답을 접수하지 않았습니다. 응답은 사라지지 않고 여기에 그대로 있습니다.
unsent-closed = 응답이 전송되지 않았습니다
    .text = 이 설문은 { $date }에 끝났습니다. 응답은 사라지지 않고 여기에 그대로 있습니다. 그래도 집계되기를 원하시면 다음 방법으로 응답을 직접 전달해 주세요:
retry = 다시 시도
other-ways = 그래도 안 되면 다음 방법으로 응답을 직접 전달하실 수 있습니다:
save = 완료
saved = 응답이 준비되었습니다
save-note = 이 페이지에서는 아무것도 전송되지 않습니다. 다음 방법 중 하나로 응답을 직접 전달해 주세요:
mail-note = 메일 프로그램에 응답을 한 줄로 담은 새 메일이 표시되어 있을 것입니다. 그 메일을 직접 보내 주세요. 이 페이지에서는 아무것도 전송되지 않습니다. 메일이 표시되지 않았다면 다음 방법 중 하나로 응답을 전달해 주세요:
file = 응답 파일 다운로드
file-send = 설문을 부탁하신 분께 이 파일을 보내 주세요.
file-send-to = 이 파일을 다음 연락처로 보내 주세요: { $contact }
code = 또는 아래 한 줄의 응답 코드를 복사해 메시지로 보내 주세요:
copy = 복사
copied = 복사했습니다
copy-failed = 선택된 글을 복사해 주세요
qr = QR 코드로 보기
qr-name = 응답 QR 코드
qr-failed = QR 코드를 표시하지 못했습니다. 대신 위의 응답 코드를 복사해 주세요.
mail = 또는 이메일로 보내기
edit = 내 응답으로 돌아가기
no-script = 사용 중인 브라우저에서 이 페이지의 JavaScript가 실행되지 않아 응답을 전달할 수 없습니다. 내용을 입력한 뒤 인쇄해서 제출하시거나, 다른 브라우저에서 열어 주세요.
no-script-ask = 그래도 어려우시면 다음 연락처로 문의해 주세요: { $contact }
paper-version = ‘{ $title }’ 종이 설문지, 버전 { $form }
paper-sheet = 용지 번호:
contact = 설문에 대해 궁금한 점은 다음 연락처로 문의해 주세요:
thanks-title = 감사합니다
thanks = 시간을 내어 주셔서 진심으로 감사드립니다. 이제 이 페이지를 닫으셔도 됩니다.

## Index

index-title = 설문 조사
index-not-open = 시작 전
index-open = 진행 중
index-closed = 종료
index-results = 결과 보기
index-none = 아직 설문이 없습니다.

## Report

category-attractive = 매력적 품질
    .meaning = 있으면 기쁘고, 없어도 아쉽지 않습니다.
category-one-dimensional = 일원적 품질
    .meaning = 충실할수록 만족하고, 없으면 불만이 생깁니다.
category-must-be = 당연적 품질
    .meaning = 있으면 당연하게 여기고, 없으면 불만이 생깁니다.
category-indifferent = 무관심 품질
    .meaning = 있든 없든 차이가 없습니다.
category-reverse = 역품질
    .meaning = 없을 때 더 만족합니다.
category-questionable = 회의적 응답
    .meaning = 두 응답이 서로 모순됩니다.

report-title = 설문 결과: { $title }
report-kicker = 설문 결과
report-responses = 응답 { $count }건
report-features = 항목 { $count }개
report-languages = 다른 언어로 보기
report-contents = 이 페이지의 내용

report-simulated-title = 모의 데이터
report-simulated = 응답 { $total }건 가운데 { $count }건은 컴퓨터가 생성한 것입니다. 이 보고서로 결론을 내리지 마세요.
report-simulated-all = 모든 응답은 컴퓨터가 생성한 것입니다. 이 보고서는 결과가 어떤 모습인지 보여 줄 뿐이니, 이를 바탕으로 결론을 내리지 마세요.


report-glance = 한눈에 보기
report-glance-lead = 각 항목을 응답자가 가장 많은 분류 아래에 놓았습니다.

report-summary = 전체 항목
report-summary-lead = 항목마다 각 분류에 해당하는 응답자 수와, 그 항목이 있고 없음이 미치는 영향의 크기를 보여 줍니다.
report-summary-caption = 전체 응답자: 항목별 분류와 계수
report-summary-order-usual = A O M I R Q 순서로 보기
report-summary-order-handbook = 안내서의 순서: A O M Q R I
report-feature = 항목
report-n = 인원
report-category = 분류
report-better = Better 계수
report-worse = Worse 계수
report-interval = 95% 신뢰구간
report-importance = 중요도
    .scale = 평균, 1~9
report-satisfaction = 현재 만족도
    .scale = 평균, 1~5
report-tied = 동률: { $letters }
report-tied-note = 응답자 수가 같은 분류가 여럿이면 M O A I R Q 순서에서 앞선 것을 따릅니다.
report-half-note = 한 쌍의 질문 중 하나에만 답한 경우가 { $count }건 있습니다. 여기의 어떤 수치에도 포함되지 않습니다.
report-undefined-note = ‘–’ 표시는 근거가 되는 응답이 없어 계산할 수 없다는 뜻입니다.

report-plane = Better와 Worse
report-plane-lead = 위쪽 항목일수록 있을 때의 만족이 크고, 오른쪽 항목일수록 없을 때의 불만이 큽니다. 십자선은 95% 신뢰구간이고, 글자는 응답자가 가장 많은 분류입니다.
report-plane-caption = 그림에 표시된 항목
report-plane-missing = 계수를 계산할 수 없어 그리지 않은 항목: { $names }

report-categories = 분류별 비율
report-categories-lead = 막대 하나는 해당 항목의 두 질문에 모두 답한 사람 전체를 나타냅니다.
report-categories-caption = 분류별 응답자 수와 비율
report-table = 수치를 표로 보기

report-each = 항목별 결과
report-each-lead = 응답 쌍을 센 그림입니다. 행은 있을 때, 열은 없을 때의 느낌입니다. 색의 진하기는 모든 그림에서 같은 기준을 따릅니다.
report-commonest = 가장 많은 응답({ $n }명 중 { $count }명): 있을 때 “{ $functional }”, 없을 때 “{ $dysfunctional }”. 분류:
report-nobody = 두 질문에 모두 답한 사람이 아직 없습니다.
report-cells-caption = { $name }: 응답 쌍
report-with = 있을 때
report-without = 없을 때
report-total = 합계
report-group = 그룹
report-hidden = 개인 정보 보호를 위해 숨김
report-hidden-note = 응답자가 { $minimum }명 미만인 그룹과, 공개하면 그런 그룹의 수치가 드러나는 그룹은 숨깁니다.

report-versions = 질문의 버전
report-versions-lead = 설문이 공개된 뒤에 질문이 바뀌었습니다. 이전 질문에 대한 응답은 뜻이 지금과 같은 경우에만 함께 집계합니다.
report-versions-note = 이전 질문에 대한 응답은 이 표에 들어 있지 않습니다. 따로 정리한 곳:
report-versions-caption = 질문 버전별 응답 수
report-version = 버전
report-version-number = 버전 { $number }
report-version-today = (현재)
report-version-unknown = 알 수 없는 버전
report-version-unsaid = 버전 표시 없음
report-version-responses = 응답 수
report-version-answers = 집계 방법
    .together = 현재 버전과 함께 집계합니다.
    .declared = 설문에 뜻이 같다고 명시되어 있으므로 현재 버전과 함께 집계합니다.
    .declared-but = 설문에 뜻이 같다고 명시되어 있으므로 현재 버전과 함께 집계합니다. 아래에 따로 정리한 것은 제외합니다.
    .apart = 뜻이 바뀐 항목은 따로 집계합니다.
    .unknown = 모두 따로 집계합니다.
report-version-changes = 그 뒤에 바뀐 것
    .reworded = { $name }: 문구가 바뀜
    .reused = { $name }: 다른 내용으로 대체됨
    .removed = { $name }: 더 이상 묻지 않음
    .retyped = { $name }: 답하는 방식이 바뀜
    .labels = 선택지의 문구. 이전 문구: { $earlier }
    .evaluation = 평가표. 여기의 결과는 모두 현재 평가표를 따릅니다.
report-earlier-caption = 따로 집계한 응답
report-earlier-questions = 당시의 두 질문

report-ledger = 응답의 처리 내역
report-ledger-lead = 읽은 기록의 전체 내역입니다: 읽음 = 반영 + 중복 + 충돌 + 제외 + 삭제 + 보류.
report-ledger-caption = 파일별 기록 수
report-ledger-totals = 모든 기록
report-ledger-file = 파일
report-ledger-read = 읽음
report-ledger-accepted = 반영
    .meaning = 결과에 집계됨
report-ledger-duplicate = 중복
    .meaning = 같은 응답이 다시 나온 것으로, 한 번만 집계됨
report-ledger-conflict = 충돌
    .meaning = 이미 있는 ID로 들어온, 내용이 다른 응답
report-ledger-excluded = 제외
    .meaning = 설문의 규칙에 따라 집계하지 않음
report-ledger-erased = 삭제
    .meaning = 응답자의 요청으로 지움
report-ledger-set-aside = 보류
    .meaning = 해석할 수 없음
report-ledger-all = 전체 파일
report-ledger-reasons = 보류된 이유
report-ledger-without-id = 반영된 응답 중 { $count }건에는 ID가 없습니다. 같은 응답이 두 번 전송되었더라도 알아낼 수 없습니다.
report-ledger-honeypot = 반영된 응답 중 { $count }건에는 화면에 보이지 않는 칸이 채워져 있습니다. 프로그램이 보낸 응답일 수 있습니다.
report-ledger-speeders = 반영된 응답 중 { $count }건은 첫 질문이 표시된 뒤 제출하기까지 질문 한 쌍당 2초도 걸리지 않았습니다. 질문을 다 읽기 어려운 시간이지만 집계에 포함됩니다.
report-ledger-late = 반영된 응답 중 { $count }건은 설문의 마지막 날이 지난 뒤 제출되었습니다. 그래도 집계에 포함됩니다.
report-ledger-mended = 반영된 응답 중 { $count }건에는 이모지의 일부처럼 중간에 잘린 글자가 있었습니다. 그 글자는 ‘�’로 바꾸었으며, 나머지는 모두 집계에 포함됩니다.
report-ledger-unreadable-times = 반영된 응답 중 { $count }건은 시각을 읽을 수 없습니다. 너무 빨리 제출되었는지, 마지막 날이 지난 뒤 제출되었는지 알 수 없습니다. 그래도 집계에 포함됩니다.
report-ledger-without-person = 반영된 응답 중 { $count }건은 어느 행이 같은 사람의 것인지 알려 주지 않는 표의 행입니다. 한 행을 응답 한 건으로 집계하므로 응답 수가 사람 수보다 많을 수 있습니다.
report-ledger-cut-ids = 반영된 응답 중 { $count }건은 스프레드시트 프로그램에서 ID가 잘렸습니다. ID가 없는 응답으로 처리합니다.
report-ledger-unclear-codes = 반영된 응답 코드 중 { $count }개는 다른 여러 응답 가운데 하나와 같은 것일 수 있습니다. 그렇다면 같은 사람이 두 번 집계되었습니다.
report-ledger-left-out = ‘{ $question }’의 그룹은 표시하지 않습니다. 그룹을 나누는 질문들의 응답 조합이 너무 많습니다.

report-methods = 방법
report-methods-lead = 이 페이지의 수치를 어떻게 구했는지 설명하며, 누구나 다시 계산해 볼 수 있습니다. A, O, M, I, R, Q는 여섯 분류 각각의 응답자 수입니다.
report-formula = 공식
report-source = 출처
report-evaluation-caption = 평가표: 행은 있을 때, 열은 없을 때의 응답

method-evaluation = 응답에서 분류로
    .text = 응답자마다 두 응답의 조합을 평가표에서 찾아 분류합니다.
    .own = 이 설문에서 직접 정한 평가표입니다.
method-category = 항목의 분류
    .text = 여섯 분류 가운데 응답자가 가장 많은 것입니다. 수가 같은 분류가 여럿이면 다음 순서에서 앞선 것을 따르고, 보고서에 이를 밝힙니다. 문헌의 순서는 I에서 끝나며, 여기서는 그 뒤에 R과 Q를 덧붙였습니다.
method-better = Better 계수
    .text = 항목이 있을 때 만족이 얼마나 커질 수 있는지를 나타냅니다. 있을 때 더 만족하는 응답자의 비율이며, 역품질과 회의적 응답은 제외합니다. 값은 0과 1 사이입니다.
method-worse = Worse 계수
    .text = 항목이 없을 때 불만이 얼마나 커질 수 있는지를 나타냅니다. 없을 때 더 불만스러운 응답자의 비율에 음의 부호를 붙인 것입니다. 값은 -1과 0 사이입니다.
method-interval = 95% 신뢰구간
    .text = Better와, 부호를 뗀 Worse에 대해 구한 Wilson 신뢰구간입니다. 여기서 p는 계수, m = A + O + M + I, z = 1.96입니다. 응답자가 적을수록 구간은 넓어지고 값은 불확실해집니다.
method-privacy = 개인 정보 보호
    .text = 응답자가 { $minimum }명 이상인 그룹만 표시합니다. 또한 표시된 어느 그룹에도 속하지 않는 사람이 모두 합해 0명이거나 { $minimum }명 이상이어야 하며, 그렇지 않으면 표시된 그룹 중 가장 작은 것도 숨깁니다. 이렇게 하면 숨긴 그룹의 수치를 다른 수치로부터 알아낼 수 없습니다.
method-versions = 질문의 버전
    .text = 응답마다 어느 버전의 질문에 답했는지 적혀 있습니다. 두 질문이 대소문자, 문장 부호, 공백, 글자 너비, 강조 표시에서만 다르거나 설문에 뜻이 같다고 명시되어 있으면 같은 질문으로 봅니다. 이전 질문에 대한 그 밖의 응답은 따로 집계합니다. 응답자에 관한 질문의 문구가 다른 버전의 응답은 그 질문의 어느 그룹에도 넣지 않습니다. 응답자가 { $minimum }명 미만인 결과는 표시하지 않습니다.

report-downloads = 다운로드
report-downloads-lead = 이 페이지와 같은 수치(계산된 정밀도 그대로)와 차트입니다.

chart-plane = { $name }: 항목별 Better와 Worse
    .description = 정사각형 그림입니다. 위로는 Better가 0에서 1까지, 오른쪽으로는 Worse의 절댓값이 0에서 1까지입니다. 항목 { $count }개가 번호가 붙은 표식과 95% 신뢰구간으로 그려져 있습니다. 응답은 { $n }건입니다. 항목 표에 같은 수치가 있습니다.
chart-better = Better
chart-worse = |Worse|
chart-categories = { $name }: 항목별 분류
    .description = 항목마다 막대가 하나 있고, 당연적 품질, 일원적 품질, 매력적 품질, 무관심 품질, 역품질, 회의적 응답의 비율로 나뉩니다. 응답은 { $n }건입니다. 비율 표에 같은 수치가 있습니다.
chart-heatmap = { $name }: 응답 쌍
    .description = 다섯 행은 있을 때의 응답, 다섯 열은 없을 때의 응답이며, 칸마다 응답자 수와 분류의 글자가 있습니다. n = { $n }. 응답 쌍 표에 같은 수치가 있습니다.

## Why a record does not count

reason-duplicate = 같은 응답이 앞서 있었습니다
reason-conflict = 같은 ID의 다른 응답이 앞서 있었습니다
reason-merge-mark = 병합할 때 남은 줄입니다
reason-foreign-file = 응답 파일이 아닙니다
reason-damaged-file = 압축 파일이 손상되었습니다
reason-missing-header = 열 이름을 적은 머리글이 없습니다
reason-unreadable-header = 파일의 첫 줄을 읽을 수 없습니다
reason-doubled-column = 이름이 같은 열이 두 개 있습니다
reason-too-long = 기록이 너무 깁니다
reason-nul-character = 텍스트에 쓰이지 않는 문자가 있습니다
reason-not-utf8 = UTF-8이 아닙니다
reason-unclosed-quote = 따옴표가 닫히지 않았습니다
reason-short-row = 칸이 부족합니다
reason-long-row = 칸이 너무 많습니다
reason-cut-off = 기록 도중에 파일이 끝납니다
reason-not-json = JSON 객체가 아닙니다
reason-doubled-key = 같은 이름이 두 번 나옵니다
reason-wrong-shape = 목록이나 객체가 잘못된 자리에 있습니다
reason-damaged-code = 응답 코드에 틀리거나 빠지거나 남는 글자가 있습니다
reason-short-code = 응답 코드가 중간에 끊겼습니다
reason-further-code = 같은 기록에 있는 또 다른 응답 코드입니다
reason-unknown-form = 응답 코드가 어느 버전의 설문에서 나온 것인지 알 수 없습니다
reason-other-survey = 다른 설문의 응답입니다
reason-unknown-answer = 다섯 가지 선택지 중 하나가 아닙니다
reason-not-a-rating = 평점이 범위를 벗어났습니다
reason-unknown-option = 질문의 선택지가 아닙니다
reason-not-a-number = 숫자가 아니거나 범위를 벗어났습니다
reason-text-too-long = 텍스트가 너무 깁니다
reason-unknown-label = 알 수 없는 선택지 문구입니다
reason-not-a-response = 응답이 아닙니다
reason-needed-column = 대응표에 필요한 열이 없습니다
reason-incomplete-row = 누구의 응답인지, 또는 어느 질문에 대한 응답인지 알 수 없습니다
reason-two-answers = 한 사람이 같은 질문에 서로 다른 답을 두 개 했습니다
reason-two-mappings = 파일에 맞는 대응표가 두 개입니다
reason-no-answer = 어떤 질문에도 답하지 않았습니다
reason-no-code = 응답 코드도, 이 설문에 대한 답도 없습니다
