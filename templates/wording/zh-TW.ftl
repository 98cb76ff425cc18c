# 所有頁面的臺灣正體中文文字。網站可以在自己的 templates/wording/zh-TW.ftl 裡
# 逐則替換其中任何一則。

## Language

language-name = 繁體中文（臺灣）

## Numbers
## 數字兩邊的寫法；數碼、分組和正負號由語言決定。

percent = { $number }%
bounds = [{ $low }, { $high }]

## Punctuation
## 拼接文字時所用的標點；`gap` 用在兩句話之間，以及括號裡的說明之前。

quoted = 「{ $text }」
list-comma = 、
list-or = 或
colon = ：
gap = { "" }

## Label sets
## 一對問題的五個選項，以及出處。

scale-default = chiu3620

scale-chiu3620 =
    .like = 喜歡
    .must-be = 應該的
    .neutral = 無所謂
    .live-with = 能忍受
    .dislike = 不喜歡
    .source = github.com/chiu3620/kano-analysis

scale-handbook =
    .like = 我喜歡
    .must-be = 理應如此
    .neutral = 無所謂
    .live-with = 我可以忍受
    .dislike = 我不喜歡
    .source = 由 kanopress 譯自一本簡體中文客戶服務手冊，第 3.4 章

## Questions of a pair
## Markdown；問卷沒有自己寫問題時使用。名稱放在引號裡，問題用「這一項」指回它，
## 所以事物、做法、整句話都可以當名稱。

stem-functional = 「{ $name }」：如果有這一項，您覺得如何？
stem-dysfunctional = 「{ $name }」：如果**沒有**這一項，您覺得如何？

## Form

skip = 跳到主要內容
languages = 語言
all-needed = 除了標示「選填」的題目以外，請您每一題都作答。
length = 共 { $questions } 題，約需 { $minutes } 分鐘
before-download = 本頁不會送出您的回答。填完後，您會拿到自己的回答，請轉交給邀請您填寫的人。
    .to = 本頁不會送出您的回答。填完後，您會拿到自己的回答，請傳給 { $contact }。
before-mail = 本頁不會送出您的回答。填完後，您的郵件程式會開啟一封寫好的郵件，請在那裡寄出。
optional = （選填）
consent = 填寫之前
consent-agree = 我已閱讀並同意
opens = { $date }起可以填寫。
closes = 填寫截止日期：{ $date }。
not-open = 本問卷將於{ $date }開放，在此之前無法送出。
closed = 本問卷已於{ $date }結束，無法再送出。
only-if = 只有在您於「{ $question }」選擇{ $options }時，才需要回答這一題。
importance = 這一項對您有多重要？
importance-low = 一點也不重要
importance-high = 極為重要
satisfaction = 您目前對這一項有多滿意？
satisfaction-low = 非常不滿意
satisfaction-high = 非常滿意
feature-comment = 關於這一項，您還想補充什麼嗎？
profile = 關於您
choose-any = 可以複選。
undo = 取消這一題的選擇
plain-number = 只用數字和小數點，例如 1500 或 1.5
comment = 您還有什麼想補充的嗎？
honeypot = 請不要填寫這一欄：
step = 第 { $n } 步，共 { $total } 步
progress = 進度
start = 開始
back = 上一步
next = 下一步
review = 請確認您的回答
review-none = 未作答
review-comment = 補充
change = 修改
change-of = 修改關於「{ $name }」的回答
problems = 有題目未作答或填寫有誤
problem-missing = 請回答這一題。
problem-consent = 請先勾選此項，再繼續填寫。
problem-number = 請輸入數字。
    .from = 請輸入不小於 { $min } 的數字。
    .to = 請輸入不大於 { $max } 的數字。
    .range = 請輸入 { $min } 到 { $max } 之間的數字。
    .ambiguous = 「{ $text }」是 { $first } 還是 { $second }？請輸入其中一個。
kept = 在確認送達之前，您的回答會保存在這台裝置上。
forget = 清除我的回答
forget-confirm = 要清除全部回答嗎？清除後無法復原。
send = 送出回答
sending = 正在送出……
sent = 您的回答已送達
receipt = 謝謝您！回條編號：{ $id }，時間：{ $time }。
another = 換下一位填寫
another-soon = 如果五分鐘內沒有人使用本頁，這些回答就會清除，頁面會重新開始，供下一位填寫。
unsent = 無法確認您的回答是否送達
unsent-unknown = 我們不知道回答是否已經送達。您的回答都還在這裡，沒有遺失。請再試一次，重複送出也只算一份。
unsent-refused = 接收端沒有收下這份回答。您的回答都還在這裡，沒有遺失。
unsent-closed = 您的回答沒有送出
    .text = 本問卷已於{ $date }結束。您的回答都還在這裡，沒有遺失。如果希望仍然計入，請自行把回答交給我們：
retry = 再試一次
other-ways = 如果還是不行，您可以自行把回答交給我們：
save = 完成
saved = 您的回答已準備好
save-note = 本頁不會送出任何內容。請用下列任一種方式，自行把回答交給我們：
mail-note = 您的郵件程式裡現在應該有一封寫好的郵件，其中的一行文字就是您的回答。請在那裡寄出：本頁不會送出任何內容。如果沒有出現郵件，請用下列任一種方式把回答交給我們：
file = 下載回答檔案
file-send = 請把檔案傳給邀請您填寫的人。
file-send-to = 請把檔案傳給 { $contact }。
code = 或者複製下面這一行回答碼，以訊息傳送：
copy = 複製
copied = 已複製
copy-failed = 請複製選取的文字
qr = 顯示 QR 碼
qr-name = 您的回答的 QR 碼
qr-failed = 無法顯示 QR 碼，請改為複製上面的回答碼。
mail = 或者用電子郵件寄出
edit = 返回我的回答
no-script = 本頁的 JavaScript 沒有在您的瀏覽器裡執行，無法把您的回答交給我們。您可以填好後列印出來交回，也可以改用其他瀏覽器開啟。
no-script-ask = 如果這樣不方便，請聯絡 { $contact }。
paper-version = 「{ $title }」的紙本問卷，版本 { $form }
paper-sheet = 答卷編號：
contact = 如對本問卷有疑問，請聯絡：
thanks-title = 謝謝您
thanks = 感謝您撥冗填寫。現在可以關閉本頁了。

## Index

index-title = 問卷
index-not-open = 尚未開放
index-open = 開放中
index-closed = 已結束
index-results = 查看結果
index-none = 這裡還沒有問卷。

## Report

category-attractive = 魅力品質
    .meaning = 有了，令人驚喜；沒有，也不會介意。
category-one-dimensional = 一維品質
    .meaning = 做得越好越滿意；沒有，就會不滿意。
category-must-be = 當然品質
    .meaning = 有了，覺得理所當然；沒有，就會不滿意。
category-indifferent = 無差異品質
    .meaning = 有沒有都無所謂。
category-reverse = 反向品質
    .meaning = 沒有反而更滿意。
category-questionable = 可疑回答
    .meaning = 正反兩題的答案互相矛盾。

report-title = 問卷結果：{ $title }
report-kicker = 問卷結果
report-responses = { $count } 份回答
report-features = { $count } 個項目
report-languages = 本頁的其他語言版本
report-contents = 本頁內容

report-simulated-title = 模擬資料
report-simulated = 這 { $total } 份回答中，有 { $count } 份是由電腦模擬產生的。請勿根據本報告下結論。
report-simulated-all = 這些回答全部由電腦模擬產生。本報告只用來展示結果的樣貌，請勿據此下結論。


report-glance = 一覽
report-glance-lead = 每個項目列在人數最多的類別之下。

report-summary = 所有項目
report-summary-lead = 每個項目在各類別中的人數，以及提供與不提供它的影響有多大。
report-summary-caption = 全體受訪者：各項目的類別與係數
report-summary-order-usual = 依 A O M I R Q 的順序排列
report-summary-order-handbook = 依手冊的順序：A O M Q R I
report-feature = 項目
report-n = 人數
report-category = 類別
report-better = Better 係數
report-worse = Worse 係數
report-interval = 95% 信賴區間
report-importance = 重要程度
    .scale = 平均值，1 到 9
report-satisfaction = 目前滿意度
    .scale = 平均值，1 到 5
report-tied = 並列：{ $letters }
report-tied-note = 如果有幾個類別人數相同，依 M O A I R Q 的順序取最前面的一個。
report-half-note = 有 { $count } 對問題只回答了一半，沒有計入這裡的任何數字。
report-undefined-note = 「–」表示無法計算：沒有可以作為依據的回答。

report-plane = Better 與 Worse
report-plane-lead = 位置越高，提供它越令人滿意；位置越靠右，不提供它越令人不滿意。十字線是 95% 信賴區間，字母是人數最多的類別。
report-plane-caption = 圖中的項目
report-plane-missing = 係數無法計算，因此沒有畫出：{ $names }

report-categories = 各類別的比例
report-categories-lead = 每一條長條代表這個項目正反兩題都作答的所有人。
report-categories-caption = 各類別的人數與比例
report-table = 以表格顯示這些數字

report-each = 各項目的結果
report-each-lead = 每張圖統計正反兩題答案的各種組合：列是提供時的答案，欄是不提供時的答案。各圖的顏色深淺採用同一標準。
report-commonest = 最常見的答案組合：{ $n } 人中有 { $count } 人在提供時選「{ $functional }」，不提供時選「{ $dysfunctional }」。所屬類別：
report-nobody = 還沒有人兩題都作答。
report-cells-caption = { $name }：答案組合
report-with = 提供時
report-without = 不提供時
report-total = 合計
report-group = 分組
report-hidden = 為保護隱私，不予顯示
report-hidden-note = 不顯示的分組不足 { $minimum } 人，或者一旦顯示，就能推算出不足 { $minimum } 人的分組。

report-versions = 問卷的版本
report-versions-lead = 問卷發布之後，題目有過更動。對舊題目的答案，只有在新舊題目意義相同時，才與對現行題目的答案合併統計。
report-versions-note = 對舊題目的答案不在此表之內，另行列出：
report-versions-caption = 各版本收到的回答
report-version = 版本
report-version-number = 第 { $number } 版
report-version-today = （現行）
report-version-unknown = 未知版本
report-version-unsaid = 未註明版本
report-version-responses = 回答數
report-version-answers = 如何統計
    .together = 與現行版本合併統計。
    .declared = 與現行版本合併統計，因為問卷註明兩者意義相同。
    .declared-but = 與現行版本合併統計，因為問卷註明兩者意義相同；下面單獨列出的除外。
    .apart = 意義有更動的項目單獨統計。
    .unknown = 全部單獨統計。
report-version-changes = 此後的更動
    .reworded = { $name }：措辭已改
    .reused = { $name }：已換成別的內容
    .removed = { $name }：不再詢問
    .retyped = { $name }：作答方式已改
    .labels = 答案的文字；當時是：{ $earlier }
    .evaluation = 評估表；這裡的結果一律依現行的評估表得出。
report-earlier-caption = 單獨統計的答案
report-earlier-questions = 當時的正反兩題

report-ledger = 回答的去向
report-ledger-lead = 讀到的每一筆紀錄都列入下表：讀取 = 計入 + 重複 + 衝突 + 排除 + 刪除 + 擱置。
report-ledger-caption = 各檔案的紀錄數
report-ledger-totals = 全部紀錄
report-ledger-file = 檔案
report-ledger-read = 讀取
report-ledger-accepted = 計入
    .meaning = 已計入結果
report-ledger-duplicate = 重複
    .meaning = 同一份回答再次出現，只計一次
report-ledger-conflict = 衝突
    .meaning = 編號相同但內容不同的回答
report-ledger-excluded = 排除
    .meaning = 依問卷的規則不計入
report-ledger-erased = 刪除
    .meaning = 應受訪者本人的要求刪除
report-ledger-set-aside = 擱置
    .meaning = 無法辨識的紀錄
report-ledger-all = 所有檔案
report-ledger-reasons = 擱置的原因
report-ledger-without-id = 計入的回答中，有 { $count } 份沒有編號；如果其中有重複送出的，將無從察覺。
report-ledger-honeypot = 計入的回答中，有 { $count } 份填寫了頁面上看不見的欄位，可能是程式送出的。
report-ledger-speeders = 計入的回答中，有 { $count } 份從看到第一題到送出，平均每對問題不到兩秒，來不及看完題目。這些回答仍然計入。
report-ledger-late = 計入的回答中，有 { $count } 份是在問卷截止日期之後送出的。這些回答仍然計入。
report-ledger-mended = 計入的回答中，有 { $count } 份含有被截斷的字元，例如半個表情符號。該字元以「�」代替，其餘內容照常計入。
report-ledger-unreadable-times = 計入的回答中，有 { $count } 份的時間無法辨識，因此無法判斷是否送出得太快或已經逾期。這些回答仍然計入。
report-ledger-without-person = 計入的回答中，有 { $count } 份來自沒有說明哪些列屬於同一個人的表格。每一列算作一份回答，因此回答的份數可能多於人數。
report-ledger-cut-ids = 計入的回答中，有 { $count } 份的編號被試算表截短，因此視為沒有編號。
report-ledger-unclear-codes = 計入的回答碼中，有 { $count } 個可能與另外幾份回答中的某一份重複；如果確實重複，就有人被計入了兩次。
report-ledger-left-out = 沒有列出「{ $question }」的分組結果：用來分組的問題，答案的組合太多。

report-methods = 方法
report-methods-lead = 這裡說明本頁的數字是怎麼得出的，任何人都可以重新計算。A、O、M、I、R、Q 分別代表六個類別的人數。
report-formula = 公式
report-source = 出處
report-evaluation-caption = 評估表：列是提供時的答案，欄是不提供時的答案

method-evaluation = 從答案到類別
    .text = 根據每個人對正反兩題的答案，從評估表中查出所屬的類別。
    .own = 本問卷自訂的評估表。
method-category = 項目的類別
    .text = 六個類別中人數最多的一個。如果有幾個類別人數相同，取下列順序中最前面的一個，並在報告中註明。文獻中的順序到 I 為止，這裡在後面補上 R 與 Q。
method-better = Better 係數
    .text = 提供該項目能在多大程度上令人滿意：因為有它而更滿意的人所占的比例，不計反向品質與可疑回答。數值介於 0 與 1 之間。
method-worse = Worse 係數
    .text = 不提供該項目會在多大程度上令人不滿意：因為沒有它而更不滿意的人所占的比例，前面加上負號。數值介於 -1 與 0 之間。
method-interval = 95% 信賴區間
    .text = 對 Better 與去掉負號的 Worse 分別計算 Wilson 信賴區間。式中 p 是係數，m = A + O + M + I，z = 1.96。人數越少，區間越寬，數值也越不確定。
method-privacy = 隱私保護
    .text = 只顯示至少有 { $minimum } 人的分組；同時，未顯示部分的總人數必須是 0 或至少 { $minimum }，否則再隱藏人數最少的一個分組。這樣一來，就無法從其他數字推算出被隱藏的分組。
method-versions = 問卷的版本
    .text = 每份回答都註明它所回答的版本。如果新舊題目只在字母大小寫、標點、空格、全形半形或強調標記上有差別，或者問卷註明兩者意義相同，就視為同一題目。對舊題目的其他答案一律單獨統計。如果某一版本中關於受訪者的問題措辭不同，該版本的回答不計入這個問題的任何分組。不足 { $minimum } 人的結果不予顯示。

report-downloads = 下載
report-downloads-lead = 與本頁相同的數字（保留完整精確度）以及圖表。

chart-plane = { $name }：各項目的 Better 與 Worse
    .description = 正方形座標圖。縱軸是 Better，從 0 到 1；橫軸是 Worse 的絕對值，從 0 到 1。共畫出 { $count } 個項目，每個項目是一個帶編號的標記，並附 95% 信賴區間；共 { $n } 份回答。項目表中有相同的數字。
chart-better = Better
chart-worse = |Worse|
chart-categories = { $name }：各項目的類別
    .description = 每個項目一條長條，依當然品質、一維品質、魅力品質、無差異品質、反向品質與可疑回答的比例劃分；共 { $n } 份回答。比例表中有相同的數字。
chart-heatmap = { $name }：答案組合
    .description = 五列是提供時的答案，五欄是不提供時的答案；每格標有人數與所屬類別的字母。共 { $n } 人。答案組合表中有相同的數字。

## Why a record does not count

reason-duplicate = 同一份回答先前已經讀入
reason-conflict = 先前已讀入編號相同、內容不同的回答
reason-merge-mark = 這一行是合併時留下的
reason-foreign-file = 不是回答檔案
reason-damaged-file = 壓縮檔已經損毀
reason-missing-header = 缺少標示各欄名稱的標題列
reason-unreadable-header = 檔案的第一行無法讀取
reason-doubled-column = 有兩欄名稱相同
reason-too-long = 這筆紀錄太長
reason-nul-character = 含有文字中不會出現的字元
reason-not-utf8 = 不是 UTF-8 編碼
reason-unclosed-quote = 引號沒有結尾
reason-short-row = 欄位太少
reason-long-row = 欄位太多
reason-cut-off = 檔案在這筆紀錄中途結束
reason-not-json = 不是 JSON 物件
reason-doubled-key = 同一個名稱出現兩次
reason-wrong-shape = 清單或物件放錯了位置
reason-damaged-code = 回答碼中有錯誤、遺漏或多餘的字元
reason-short-code = 回答碼不完整
reason-further-code = 同一筆紀錄中的另一個回答碼
reason-unknown-form = 不知道回答碼屬於哪一版問卷
reason-other-survey = 屬於另一份問卷
reason-unknown-answer = 不是五個答案之一
reason-not-a-rating = 評分不在範圍內
reason-unknown-option = 不是該題的選項
reason-not-a-number = 不是數字，或超出範圍
reason-text-too-long = 文字太長
reason-unknown-label = 未知的選項文字
reason-not-a-response = 不是回答
reason-needed-column = 缺少對照表需要的欄位
reason-incomplete-row = 沒有說明是誰的答案，或者是哪一題的答案
reason-two-answers = 同一個人對同一個問題有兩個不同的答案
reason-two-mappings = 有兩項對照適用於這個檔案
reason-no-answer = 一題也沒有回答
reason-no-code = 沒有回答碼，也沒有對本問卷的答案
