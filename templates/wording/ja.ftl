# すべてのページの日本語の文言。サイトは自分の templates/wording/ja.ftl で、
# どの文言でも一つずつ置き換えられます。

## Language

language-name = 日本語

## Numbers
## 数の前後に付くもの。数字、桁区切り、符号は言語によって決まります。

percent = { $number }%
bounds = [{ $low }, { $high }]

## Punctuation
## 文字列をつなぐときに前後や間に置くもの。`gap` は文と文の間、括弧書きの前に置きます。

quoted = 「{ $text }」
list-comma = 、
list-or = または
colon = ：
gap = { "" }

## Label sets
## 一対の質問に対する五つの選択肢と、その出典。

scale-default = kano

scale-kano =
    .like = 気に入る
    .must-be = 当然である
    .neutral = 何とも感じない
    .live-with = 仕方ない
    .dislike = 気に入らない
    .source = 狩野・瀬楽・高橋・辻「魅力的品質と当り前品質」『品質』14巻2号、1984年

scale-jstage =
    .like = とてもうれしい
    .must-be = 当然だろう
    .neutral = 特に何とも思わない
    .live-with = 別にそれでも構わない
    .dislike = それは困る
    .source = 上江洲弘明「狩野モデル」『知能と情報』27巻4号、128頁、2015年（J-STAGE）

scale-handbook =
    .like = 好ましいです
    .must-be = 当然そうあるべきです
    .neutral = どちらでもかまいません
    .live-with = 我慢できます
    .dislike = 好ましくありません
    .source = 中国語の顧客サービス手引書、第3.4章（日本語訳はkanopress）

## Questions of a pair
## Markdown。アンケートに質問文が書かれていないときに使います。名前は『』に入れ、質問は
## 「これ」で受けるので、物でも行為でも文でも、どんな名前にも合います。

stem-functional = 『{ $name }』：これがあるとしたら、どう感じますか？
stem-dysfunctional = 『{ $name }』：これが**ない**としたら、どう感じますか？

## Form

skip = 本文へ移動
languages = 言語
all-needed = 「任意」と書かれていない質問には、すべてお答えください。
length = 全{ $questions }問、所要時間は約{ $minutes }分
before-download = このページから回答は送信されません。最後に回答をお渡ししますので、アンケートの依頼者にお届けください。
    .to = このページから回答は送信されません。最後に回答をお渡ししますので、{ $contact }までお送りください。
before-mail = このページから回答は送信されません。最後に、回答の入ったメールがメールソフトに表示されますので、そこから送信してください。
optional = （任意）
consent = はじめにお読みください
consent-agree = 内容を読み、同意します
opens = { $date }から回答できます。
closes = { $date }まで回答できます。
not-open = このアンケートは{ $date }に始まります。それまでは送信できません。
closed = このアンケートは{ $date }に終了しました。もう送信できません。
only-if = 「{ $question }」で{ $options }を選んだ方だけお答えください。
importance = あなたにとって、これはどのくらい重要ですか？
importance-low = まったく重要でない
importance-high = きわめて重要
satisfaction = 現在、これにどのくらい満足していますか？
satisfaction-low = とても不満
satisfaction-high = とても満足
feature-comment = これについて、ほかに伝えたいことはありますか？
profile = あなたについて
choose-any = いくつでも選べます。
undo = この回答を取り消す
plain-number = 半角の数字と小数点のみ（例：1500、1.5）
comment = ほかに伝えたいことはありますか？
honeypot = この欄には何も記入しないでください：
step = ステップ{ $n } / { $total }
progress = 進み具合
start = 始める
back = 戻る
next = 次へ
review = 回答をご確認ください
review-none = 未回答
review-comment = コメント
change = 変更する
change-of = 「{ $name }」についての回答を変更する
problems = 未回答または誤りのある質問があります
problem-missing = この質問にお答えください。
problem-consent = 続けるには、ここにチェックを入れてください。
problem-number = 数値を入力してください。
    .from = { $min }以上の数値を入力してください。
    .to = { $max }以下の数値を入力してください。
    .range = { $min }から{ $max }までの数値を入力してください。
    .ambiguous = 「{ $text }」は{ $first }とも{ $second }とも読めます。どちらかを入力してください。
kept = 回答は、届いたことが確認されるまで、この端末に保存されます。
forget = 回答を消去する
forget-confirm = すべての回答を消去しますか？消去すると元に戻せません。
send = 回答を送信する
sending = 回答を送信しています…
sent = 回答が届きました
receipt = ありがとうございました。受付番号：{ $id }、日時：{ $time }
another = 次の方の回答を始める
another-soon = 5分間操作がないと、これらの回答は消去され、次の方のために最初の画面に戻ります。
unsent = 回答が届いたことを確認できませんでした
unsent-unknown = 回答が届いたかどうか分かりません。回答は失われておらず、ここに残っています。もう一度お試しください。重ねて送信しても、集計は一回だけです。
unsent-refused = 送信先で受け付けられませんでした。回答は失われておらず、ここに残っています。
unsent-closed = 回答は送信されませんでした
    .text = このアンケートは{ $date }に終了しました。回答は失われておらず、ここに残っています。それでも集計を希望される場合は、次のいずれかの方法で回答をお届けください：
retry = もう一度試す
other-ways = それでもうまくいかないときは、次のいずれかの方法で回答をお届けいただけます：
save = 完了する
saved = 回答の準備ができました
save-note = このページからは何も送信されません。次のいずれかの方法で回答をお届けください：
mail-note = メールソフトに、回答を一行の文字にした新しいメールが表示されているはずです。そのメールを送信してください。このページからは何も送信されません。メールが表示されないときは、次のいずれかの方法で回答をお届けください：
file = 回答のファイルをダウンロードする
file-send = アンケートの依頼者に、このファイルをお送りください。
file-send-to = { $contact }まで、このファイルをお送りください。
code = または、次の一行の回答コードをコピーして、メッセージでお送りください：
copy = コピーする
copied = コピーしました
copy-failed = 選択された文字をコピーしてください
qr = QRコードで表示する
qr-name = 回答のQRコード
qr-failed = QRコードを表示できませんでした。代わりに、上の回答コードをコピーしてください。
mail = または、メールで送る
edit = 回答に戻る
no-script = お使いのブラウザーでこのページのJavaScriptが動いていないため、回答をお届けいただけません。記入後に印刷してご提出いただくか、別のブラウザーで開いてください。
no-script-ask = それでもうまくいかないときは、{ $contact }までご連絡ください。
paper-version = 「{ $title }」のアンケート用紙（版：{ $form }）
paper-sheet = 用紙番号：
contact = このアンケートについてのお問い合わせ先：
thanks-title = ありがとうございました
thanks = お時間をいただき、心より感謝いたします。このページは閉じていただいてかまいません。

## Index

index-title = アンケート
index-not-open = 受付前
index-open = 受付中
index-closed = 受付終了
index-results = 結果を見る
index-none = アンケートはまだありません。

## Report

category-attractive = 魅力的品質
    .meaning = あればうれしく、なくても不満にはなりません。
category-one-dimensional = 一元的品質
    .meaning = 充実しているほど満足し、なければ不満になります。
category-must-be = 当たり前品質
    .meaning = あって当たり前と受け取られ、なければ不満になります。
category-indifferent = 無関心品質
    .meaning = あってもなくても、満足度は変わりません。
category-reverse = 逆品質
    .meaning = ないほうが満足度が高くなります。
category-questionable = 懐疑的回答
    .meaning = 二つの回答が矛盾しています。

report-title = アンケート結果：{ $title }
report-kicker = アンケート結果
report-responses = 回答{ $count }件
report-features = { $count }項目
report-languages = このページの他の言語版
report-contents = このページの内容

report-simulated-title = 模擬データ
report-simulated = 全{ $total }件の回答のうち、{ $count }件はコンピューターで生成したものです。このレポートから結論を導かないでください。
report-simulated-all = 回答はすべてコンピューターで生成したものです。このレポートは結果の見え方を示すためのものですので、ここから結論を導かないでください。


report-glance = 概要
report-glance-lead = 各項目を、最も回答者の多い分類の下に並べています。

report-summary = すべての項目
report-summary-lead = 各項目について、それぞれの分類に該当する回答者の人数と、項目の有無による影響の大きさを示します。
report-summary-caption = 全回答者による、各項目の分類と係数
report-summary-order-usual = A O M I R Qの順に表示
report-summary-order-handbook = 手引書の順：A O M Q R I
report-feature = 項目
report-n = 人数
report-category = 分類
report-better = Better係数
report-worse = Worse係数
report-interval = 95%信頼区間
report-importance = 重要度
    .scale = 平均値、1～9
report-satisfaction = 現在の満足度
    .scale = 平均値、1～5
report-tied = 同数：{ $letters }
report-tied-note = 回答者が同数の分類が複数あるときは、M O A I R Qの順で最初のものを採用します。
report-half-note = 一対の質問の片方だけに答えたものが{ $count }件あります。ここに示す数値には含まれていません。
report-undefined-note = 「–」は、もとになる回答がなく、計算できないことを表します。

report-plane = BetterとWorse
report-plane-lead = 上にある項目ほど、ある場合の満足が大きくなります。右にある項目ほど、ない場合の不満が大きくなります。十字は95%信頼区間、文字は最も回答者の多い分類です。
report-plane-caption = 図中の項目
report-plane-missing = 係数を計算できないため、描かれていない項目：{ $names }

report-categories = 分類の割合
report-categories-lead = それぞれの帯は、その項目について両方の質問に答えた人全員を表します。
report-categories-caption = 各分類の回答者数と割合
report-table = 数値を表で見る

report-each = 項目別の結果
report-each-lead = 回答の組み合わせを数えた図です。行はある場合、列はない場合の感じ方です。色の濃さの基準は、すべての図で同じです。
report-commonest = 最も多い回答：{ $n }人中{ $count }人が、ある場合に「{ $functional }」、ない場合に「{ $dysfunctional }」と答えました。分類：
report-nobody = 両方の質問に答えた人は、まだいません。
report-cells-caption = { $name }：回答の組み合わせ
report-with = ある場合
report-without = ない場合
report-total = 合計
report-group = グループ
report-hidden = プライバシー保護のため非表示
report-hidden-note = 非表示のグループは、回答者が{ $minimum }人未満であるか、表示すると{ $minimum }人未満のグループの値が推測できてしまうものです。

report-versions = 質問の版
report-versions-lead = 質問は、アンケートの公開後に変更されています。以前の質問への回答は、意味が現在の質問と同じ場合にだけ、まとめて集計しています。
report-versions-note = 以前の質問への回答は、この表には含まれていません。別の節に示しています：
report-versions-caption = 質問の版ごとの回答数
report-version = 版
report-version-number = 第{ $number }版
report-version-today = （現在）
report-version-unknown = 不明な版
report-version-unsaid = 版の記載なし
report-version-responses = 回答数
report-version-answers = 回答の集計
    .together = 現在の版とまとめて集計しています。
    .declared = アンケートの設定で同じ意味とされているため、現在の版とまとめて集計しています。
    .declared-but = アンケートの設定で同じ意味とされているため、現在の版とまとめて集計しています。下に示すものは除きます。
    .apart = 意味の変わった項目は、別に集計しています。
    .unknown = すべて別に集計しています。
report-version-changes = その後の変更
    .reworded = { $name }：文言の変更
    .reused = { $name }：別の内容に置き換え
    .removed = { $name }：質問の廃止
    .retyped = { $name }：答え方の変更
    .labels = 選択肢の文言。以前は：{ $earlier }
    .evaluation = 評価表。ここに示す結果は、すべて現在の評価表によるものです。
report-earlier-caption = 別に集計した回答
report-earlier-questions = 当時の一対の質問

report-ledger = 回答の取り扱い
report-ledger-lead = 読み込んだ記録の内訳です。読み込み = 採用 + 重複 + 競合 + 除外 + 削除 + 保留。
report-ledger-caption = ファイルごとの記録数
report-ledger-totals = すべての記録
report-ledger-file = ファイル
report-ledger-read = 読み込み
report-ledger-accepted = 採用
    .meaning = 結果に集計されたもの
report-ledger-duplicate = 重複
    .meaning = 同じ回答がもう一度現れたもの。集計は一回だけです
report-ledger-conflict = 競合
    .meaning = すでにあるIDで、内容の異なる回答
report-ledger-excluded = 除外
    .meaning = アンケートの規則により、集計に含めないもの
report-ledger-erased = 削除
    .meaning = 回答者の希望により消去したもの
report-ledger-set-aside = 保留
    .meaning = 読み取れなかったもの
report-ledger-all = 全ファイル
report-ledger-reasons = 保留された理由
report-ledger-without-id = 採用された回答のうち{ $count }件にはIDがありません。同じ回答が二度送られていても、見分けられません。
report-ledger-honeypot = 採用された回答のうち{ $count }件では、画面に表示されない欄が記入されています。プログラムが送信した可能性があります。
report-ledger-speeders = 採用された回答のうち{ $count }件は、最初の質問が表示されてから送信までの時間が、質問一組あたり2秒未満です。質問を読み終えられない速さですが、集計には含めています。
report-ledger-late = 採用された回答のうち{ $count }件は、アンケートの最終日を過ぎてから送信されました。集計には含めています。
report-ledger-mended = 採用された回答のうち{ $count }件には、絵文字の一部など、途中で切れた文字がありました。その文字は「�」に置き換え、ほかはすべて集計に含めています。
report-ledger-unreadable-times = 採用された回答のうち{ $count }件は、日時を読み取れません。速すぎたか、最終日を過ぎていたかは分かりませんが、集計には含めています。
report-ledger-without-person = 採用された回答のうち{ $count }件は、どの行が同じ人のものかを示していない表の行です。1行を1件の回答として数えるため、回答数は人数より多い場合があります。
report-ledger-cut-ids = 採用された回答のうち{ $count }件は、IDの一部の桁が表計算ソフトで失われています。IDのない回答として扱っています。
report-ledger-unclear-codes = 採用された回答コードのうち{ $count }件は、ほかの複数の回答のどれかと同じものである可能性があります。その場合、同じ人が二度集計されています。
report-ledger-left-out = 「{ $question }」のグループは表示していません。グループ分けに使う質問の、回答の組み合わせが多すぎます。

report-methods = 方法
report-methods-lead = このページの数値の求め方です。どなたでも同じ計算ができます。A、O、M、I、R、Qは、六つの分類それぞれの回答者数を表します。
report-formula = 式
report-source = 出典
report-evaluation-caption = 評価表：行はある場合、列はない場合の回答

method-evaluation = 回答から分類へ
    .text = 回答者ごとに、二つの回答の組み合わせを評価表に当てはめて分類します。
    .own = このアンケート独自の評価表です。
method-category = 項目の分類
    .text = 六つの分類のうち、最も回答者の多いものです。同数のものが複数あるときは、次の順で最初のものを採用し、その旨をレポートに示します。文献の順序はIまでなので、ここではその後にRとQを加えています。
method-better = Better係数
    .text = その項目があることで、どれだけ満足が高まりうるかを示します。あることで満足が高まる回答者の割合で、逆品質と懐疑的回答は除きます。0から1までの値をとります。
method-worse = Worse係数
    .text = その項目がないことで、どれだけ不満が高まりうるかを示します。ないことで不満が高まる回答者の割合に、マイナスの符号を付けたものです。-1から0までの値をとります。
method-interval = 95%信頼区間
    .text = Betterと、符号を除いたWorseについて求めたWilsonの信頼区間です。pは係数、m = A + O + M + I、z = 1.96です。回答者が少ないほど区間は広く、値は不確かになります。
method-privacy = プライバシー
    .text = 回答者が{ $minimum }人以上のグループだけを表示します。さらに、表示されるどのグループにも属さない人の合計が0人か{ $minimum }人以上になるようにし、そうでなければ、表示されるグループのうち最も小さいものも非表示にします。こうすると、非表示のグループの数値を、ほかの数値から割り出すことはできません。
method-versions = 質問の版
    .text = それぞれの回答には、どの版の質問に答えたかが記されています。質問の違いが、大文字と小文字、句読点、空白、全角と半角、強調だけである場合や、アンケートの設定で同じ意味とされている場合は、同じ質問とみなします。それ以外の以前の質問への回答は、別に集計します。回答者についての質問の文言が異なる版の回答は、その質問のどのグループにも入りません。{ $minimum }人未満の結果は表示しません。

report-downloads = ダウンロード
report-downloads-lead = このページと同じ数値（計算したままの精度）と図です。

chart-plane = { $name }：各項目のBetterとWorse
    .description = 正方形の図。上に向かってBetterが0から1、右に向かってWorseの絶対値が0から1。{ $count }項目が、番号の付いた印と95%信頼区間で描かれています。回答は{ $n }件。同じ数値が項目の表にあります。
chart-better = Better
chart-worse = |Worse|
chart-categories = { $name }：各項目の分類
    .description = 項目ごとに一本の帯があり、当たり前品質、一元的品質、魅力的品質、無関心品質、逆品質、懐疑的回答の割合で区切られています。回答は{ $n }件。同じ数値が割合の表にあります。
chart-heatmap = { $name }：回答の組み合わせ
    .description = 五つの行はある場合の回答、五つの列はない場合の回答。各ますに人数と分類の文字があります。n = { $n }。同じ数値が組み合わせの表にあります。

## Why a record does not count

reason-duplicate = 同じ回答がすでに読み込まれています
reason-conflict = 同じIDで内容の異なる回答が、すでに読み込まれています
reason-merge-mark = マージの際に残った行です
reason-foreign-file = 回答のファイルではありません
reason-damaged-file = 圧縮ファイルが壊れています
reason-missing-header = 列の名前を示す見出し行がありません
reason-unreadable-header = ファイルの先頭行を読み取れません
reason-doubled-column = 同じ名前の列が二つあります
reason-too-long = 記録が長すぎます
reason-nul-character = 文章には使われない文字が含まれています
reason-not-utf8 = UTF-8ではありません
reason-unclosed-quote = 引用符が閉じられていません
reason-short-row = 欄が足りません
reason-long-row = 欄が多すぎます
reason-cut-off = 記録の途中でファイルが終わっています
reason-not-json = JSONオブジェクトではありません
reason-doubled-key = 同じ名前が二度使われています
reason-wrong-shape = リストまたはオブジェクトの位置が正しくありません
reason-damaged-code = 回答コードに誤った文字、抜けた文字または余分な文字があります
reason-short-code = 回答コードが途中で切れています
reason-further-code = 同じ記録に含まれる別の回答コードです
reason-unknown-form = 回答コードがどの版のアンケートのものか分かりません
reason-other-survey = 別のアンケートへの回答です
reason-unknown-answer = 五つの選択肢のどれでもありません
reason-not-a-rating = 評価が範囲外です
reason-unknown-option = その質問の選択肢ではありません
reason-not-a-number = 数値でないか、範囲外です
reason-text-too-long = 文章が長すぎます
reason-unknown-label = 不明な選択肢の文言です
reason-not-a-response = 回答ではありません
reason-needed-column = 対応表に必要な列がありません
reason-incomplete-row = 誰の回答か、またはどの質問への回答かが示されていません
reason-two-answers = 同じ人の同じ質問に異なる回答が二つあります
reason-two-mappings = ファイルに合う対応表が二つあります
reason-no-answer = どの質問にも答えていません
reason-no-code = 回答コードも、このアンケートへの回答もありません
