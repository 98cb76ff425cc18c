# 所有页面的中文文字。网站可以在自己的 templates/wording/zh-CN.ftl 里
# 逐条替换其中任何一条。

## Language

language-name = 简体中文

## Numbers
## 数字两边的写法；数码、分组和正负号由语言决定。

percent = { $number }%
bounds = [{ $low }, { $high }]

## Punctuation
## 拼接文字时所用的标点；`gap` 用在两句话之间，以及括号里的说明之前。

quoted = “{ $text }”
list-comma = 、
list-or = 或
colon = ：
gap = { "" }

## Label sets
## 一对问题的五个选项，以及出处。

scale-default = handbook

scale-handbook =
    .like = 我喜欢
    .must-be = 理应如此
    .neutral = 无所谓
    .live-with = 我可以忍受
    .dislike = 我不喜欢
    .source = 一本中文客户服务手册，第 3.4 章

scale-strong =
    .like = 我很喜欢
    .must-be = 理应如此
    .neutral = 无所谓
    .live-with = 勉强接受
    .dislike = 我很不喜欢
    .source = 中文产品经理社区常用的选项，见 woshipm.com

## Questions of a pair
## Markdown；问卷没有自己写问题时使用。名称放在引号里，问题用“这一项”指回它，
## 所以事物、做法、整句话都可以作名称。

stem-functional = “{ $name }”：如果有这一项，您觉得怎么样？
stem-dysfunctional = “{ $name }”：如果**没有**这一项，您觉得怎么样？

## Form

skip = 跳到正文
languages = 语言
all-needed = 除注明“选填”的题目外，请回答所有题目。
length = 共 { $questions } 道题，约需 { $minutes } 分钟
before-download = 本页面不会发送您的回答。填完后，您会拿到自己的回答，请转交给邀请您填写的人。
    .to = 本页面不会发送您的回答。填完后，您会拿到自己的回答，请发给 { $contact }。
before-mail = 本页面不会发送您的回答。填完后，您的邮件程序会打开一封写好的邮件，请在那里发送。
optional = （选填）
consent = 填写之前
consent-agree = 我已阅读并同意
opens = { $date }起可以填写。
closes = 填写截止日期：{ $date }。
not-open = 本问卷将于{ $date }开放，在此之前无法提交。
closed = 本问卷已于{ $date }结束，无法再提交。
only-if = 仅当您在“{ $question }”中选择了{ $options }时，才需要回答此题。
importance = 这一项对您有多重要？
importance-low = 完全不重要
importance-high = 极其重要
satisfaction = 您目前对这一项有多满意？
satisfaction-low = 很不满意
satisfaction-high = 非常满意
feature-comment = 关于这一项，您还想补充什么吗？
profile = 关于您
choose-any = 可以多选。
undo = 取消此题的选择
plain-number = 只用数字和小数点，例如 1500 或 1.5
comment = 您还有什么想补充的吗？
honeypot = 请不要填写这一栏：
step = 第 { $n } 步，共 { $total } 步
progress = 进度
start = 开始
back = 上一步
next = 下一步
review = 请检查您的回答
review-none = 未作答
review-comment = 补充
change = 修改
change-of = 修改关于“{ $name }”的回答
problems = 有题目未作答或填写有误
problem-missing = 请回答此题。
problem-consent = 请先勾选此项，再继续填写。
problem-number = 请输入数字。
    .from = 请输入不小于 { $min } 的数字。
    .to = 请输入不大于 { $max } 的数字。
    .range = 请输入 { $min } 到 { $max } 之间的数字。
    .ambiguous = “{ $text }”是 { $first } 还是 { $second }？请输入其中一个。
kept = 在确认送达之前，您的回答会保存在这台设备上。
forget = 清除我的回答
forget-confirm = 要清除全部回答吗？清除后无法恢复。
send = 提交回答
sending = 正在提交……
sent = 您的回答已送达
receipt = 谢谢！回执编号：{ $id }，时间：{ $time }。
another = 换下一位填写
another-soon = 如果五分钟内没有人使用本页面，这些回答就会被清除，页面会重新开始，供下一位填写。
unsent = 无法确认您的回答是否送达
unsent-unknown = 我们不知道回答是否已经送达。您的回答都还在这里，没有丢失。请再试一次，重复提交也只算一份。
unsent-refused = 接收方没有收下这份回答。您的回答都还在这里，没有丢失。
unsent-closed = 您的回答没有提交
    .text = 本问卷已于{ $date }结束。您的回答都还在这里，没有丢失。如果希望仍然计入，请自己把回答交给我们：
retry = 再试一次
other-ways = 如果还是不行，您可以自己把回答交给我们：
save = 完成
saved = 您的回答已准备好
save-note = 本页面不会发送任何内容。请用下面的一种方式自己把回答交给我们：
mail-note = 您的邮件程序里现在应该有一封写好的邮件，其中的一行文字就是您的回答。请在那里发送：本页面不会发送任何内容。如果没有出现邮件，请用下面的一种方式把回答交给我们：
file = 下载回答文件
file-send = 请把文件发给邀请您填写的人。
file-send-to = 请把文件发给 { $contact }。
code = 或者复制下面这一行回答码，用聊天软件、短信等发送：
copy = 复制
copied = 已复制
copy-failed = 请复制选中的文字
qr = 显示二维码
qr-name = 您的回答的二维码
qr-failed = 无法显示二维码，请复制上面的回答码。
mail = 或者用邮件发送
edit = 返回修改回答
no-script = 本页的 JavaScript 没有在您的浏览器里运行，无法把您的回答交给我们。您可以填好后打印出来交回，也可以换一个浏览器打开。
no-script-ask = 如果这样不方便，请联系 { $contact }。
paper-version = “{ $title }”的纸质问卷，版本 { $form }
paper-sheet = 答卷编号：
contact = 如对本问卷有疑问，请联系：
thanks-title = 谢谢您
thanks = 感谢您抽出时间填写。现在可以关闭本页了。

## Index

index-title = 问卷
index-not-open = 尚未开放
index-open = 开放中
index-closed = 已结束
index-results = 查看结果
index-none = 这里还没有问卷。

## Report

category-attractive = 惊喜型
    .meaning = （又称魅力型）有了，让人惊喜；没有，也不会介意。
category-one-dimensional = 期望型
    .meaning = （又称一维型）做得越好越满意；没有，就会不满意。
category-must-be = 基本型
    .meaning = （又称必备型）有了，觉得理所当然；没有，就会不满意。
category-indifferent = 次要型
    .meaning = （又称无差异型）有没有都无所谓。
category-reverse = 相反型
    .meaning = （又称反向型）没有反而更满意。
category-questionable = 问题型
    .meaning = （又称可疑）正反两题的答案互相矛盾。

report-title = 问卷结果：{ $title }
report-kicker = 问卷结果
report-responses = { $count } 份回答
report-features = { $count } 个项目
report-languages = 本页的其他语言版本
report-contents = 本页内容

report-simulated-title = 模拟数据
report-simulated = 这 { $total } 份回答中，有 { $count } 份由计算机模拟生成。请勿根据本报告得出结论。
report-simulated-all = 这些回答全部由计算机模拟生成。本报告只用来展示结果的样子，请勿据此得出结论。


report-glance = 一览
report-glance-lead = 每个项目列在人数最多的类别之下。

report-summary = 全部项目
report-summary-lead = 每个项目在各类别中的人数，以及提供与不提供它的影响有多大。
report-summary-caption = 全体受访者：各项目的类别与系数
report-summary-order-usual = 按 A O M I R Q 的顺序排列
report-summary-order-handbook = 按手册的顺序：A O M Q R I
report-feature = 项目
report-n = 人数
report-category = 类别
report-better = Better 系数
report-worse = Worse 系数
report-interval = 95% 置信区间
report-importance = 重要程度
    .scale = 平均值，1 到 9
report-satisfaction = 当前满意度
    .scale = 平均值，1 到 5
report-tied = 并列：{ $letters }
report-tied-note = 几个类别人数相同时，按 M O A I R Q 的顺序取最前面的一个。
report-half-note = 有 { $count } 对问题只回答了一半，没有计入这里的任何数字。
report-undefined-note = “–”表示无法计算：没有可以作为依据的回答。

report-plane = Better 与 Worse
report-plane-lead = 位置越高，提供它越让人满意；位置越靠右，不提供它越让人不满意。十字线是 95% 置信区间，字母是人数最多的类别。
report-plane-caption = 图中的项目
report-plane-missing = 系数无法计算，因此没有画出：{ $names }

report-categories = 各类别的比例
report-categories-lead = 每个长条代表回答了该项目正反两个问题的所有人。
report-categories-caption = 各类别的人数与比例
report-table = 用表格显示这些数字

report-each = 逐项结果
report-each-lead = 每张图统计正反两题答案的各种组合：行是提供时的答案，列是不提供时的答案。各图的颜色深浅采用同一标准。
report-commonest = 最常见的答案组合：{ $n } 人中有 { $count } 人在提供时选“{ $functional }”，不提供时选“{ $dysfunctional }”。所属类别：
report-nobody = 还没有人两个问题都作答。
report-cells-caption = { $name }：答案组合
report-with = 提供时
report-without = 不提供时
report-total = 合计
report-group = 分组
report-hidden = 为保护隐私不显示
report-hidden-note = 不显示的分组不足 { $minimum } 人，或者一旦显示，就能推算出不足 { $minimum } 人的分组。

report-versions = 问卷的版本
report-versions-lead = 问卷发布之后，题目有过改动。对旧题目的答案，只有在新旧题目含义相同时，才与对现行题目的答案合并统计。
report-versions-note = 对旧题目的答案不在此表之内，另行列出：
report-versions-caption = 各版本收到的回答
report-version = 版本
report-version-number = 第 { $number } 版
report-version-today = （现行）
report-version-unknown = 未知版本
report-version-unsaid = 未注明版本
report-version-responses = 回答数
report-version-answers = 如何统计
    .together = 与现行版本合并统计。
    .declared = 与现行版本合并统计，因为问卷注明两者含义相同。
    .declared-but = 与现行版本合并统计，因为问卷注明两者含义相同；下面单独列出的除外。
    .apart = 含义有改动的项目单独统计。
    .unknown = 全部单独统计。
report-version-changes = 此后的改动
    .reworded = { $name }：措辞已改
    .reused = { $name }：已换成别的内容
    .removed = { $name }：不再询问
    .retyped = { $name }：回答方式已改
    .labels = 答案的文字；当时是：{ $earlier }
    .evaluation = 评价表；这里的结果一律按现行的评价表得出。
report-earlier-caption = 单独统计的答案
report-earlier-questions = 当时的正反两个问题

report-ledger = 回答的去向
report-ledger-lead = 读到的每条记录都列入下表：读取 = 计入 + 重复 + 冲突 + 排除 + 删除 + 搁置。
report-ledger-caption = 各文件的记录数
report-ledger-totals = 全部记录
report-ledger-file = 文件
report-ledger-read = 读取
report-ledger-accepted = 计入
    .meaning = 已计入结果
report-ledger-duplicate = 重复
    .meaning = 同一份回答再次出现，只计一次
report-ledger-conflict = 冲突
    .meaning = 编号相同但内容不同的回答
report-ledger-excluded = 排除
    .meaning = 按问卷的规则不计入
report-ledger-erased = 删除
    .meaning = 应受访者本人的要求删除
report-ledger-set-aside = 搁置
    .meaning = 无法识别的记录
report-ledger-all = 全部文件
report-ledger-reasons = 搁置的原因
report-ledger-without-id = 计入的回答中，有 { $count } 份没有编号；如果其中有重复提交，将无法察觉。
report-ledger-honeypot = 计入的回答中，有 { $count } 份填写了页面上不可见的一栏，可能是程序提交的。
report-ledger-speeders = 计入的回答中，有 { $count } 份从看到第一题到提交，平均每对问题不到两秒，来不及看完题目。这些回答仍然计入。
report-ledger-late = 计入的回答中，有 { $count } 份是在问卷截止日期之后提交的。这些回答仍然计入。
report-ledger-mended = 计入的回答中，有 { $count } 份含有被截断的字符，例如半个表情符号。该字符以“�”代替，其余内容照常计入。
report-ledger-unreadable-times = 计入的回答中，有 { $count } 份的时间无法识别，因此无法判断是否提交得太快或已经逾期。这些回答仍然计入。
report-ledger-without-person = 计入的回答中，有 { $count } 份来自没有说明哪些行属于同一个人的表格。每一行算作一份回答，因此回答的份数可能多于人数。
report-ledger-cut-ids = 计入的回答中，有 { $count } 份的编号被电子表格截短，因此视为没有编号。
report-ledger-unclear-codes = 计入的回答码中，有 { $count } 个可能与另外几份回答中的某一份重复；如果确实重复，就有人被计入了两次。
report-ledger-left-out = 没有列出“{ $question }”的分组结果：用来分组的问题，答案的组合太多。

report-methods = 方法
report-methods-lead = 这里说明本页的数字是怎样得出的，任何人都可以重新计算。A、O、M、I、R、Q 分别表示六个类别的人数。
report-formula = 公式
report-source = 出处
report-evaluation-caption = 评价表：行是提供时的答案，列是不提供时的答案

method-evaluation = 从答案到类别
    .text = 根据每个人对正反两题的答案，从评价表中查出所属的类别。六个类别在其他文献中也有不同的名称：惊喜型（魅力型）、期望型（一维型）、基本型（必备型）、次要型（无差异型）、相反型（反向型）、问题型（可疑）。
    .own = 本问卷自定的评价表。
method-category = 项目的类别
    .text = 六个类别中人数最多的一个。如果几个类别人数相同，取下面顺序中最前面的一个，并在报告中注明。文献中的顺序到 I 为止，这里在后面补上 R 和 Q。
method-better = Better 系数
    .text = 提供该项目能在多大程度上使人满意：因为有它而更满意的人所占的比例，不计相反型和问题型。取值在 0 到 1 之间。
method-worse = Worse 系数
    .text = 不提供该项目会在多大程度上使人不满意：因为没有它而更不满意的人所占的比例，前面加负号。取值在 -1 到 0 之间。
method-interval = 95% 置信区间
    .text = 对 Better 和去掉负号的 Worse 分别计算 Wilson 置信区间。式中 p 是系数，m = A + O + M + I，z = 1.96。人数越少，区间越宽，数值越不确定。
method-privacy = 隐私保护
    .text = 只显示至少有 { $minimum } 人的分组；同时，未显示部分的总人数必须为 0 或至少为 { $minimum }，否则再隐去人数最少的一个分组。这样，就无法用其他数字推算出被隐去的分组。
method-versions = 问卷的版本
    .text = 每份回答都注明它所回答的版本。如果新旧题目只在字母大小写、标点、空格、全角半角或强调标记上有差别，或者问卷注明两者含义相同，就视为同一题目。对旧题目的其他答案一律单独统计。如果某一版本中背景问题措辞不同，该版本的回答不计入这个问题的任何分组。不足 { $minimum } 人的结果不予显示。

report-downloads = 下载
report-downloads-lead = 与本页相同的数字（保留完整精度）以及图表。

chart-plane = { $name }：各项目的 Better 与 Worse
    .description = 正方形坐标图。纵轴是 Better，从 0 到 1；横轴是 Worse 的绝对值，从 0 到 1。共画出 { $count } 个项目，每个项目是一个带编号的标记，并附 95% 置信区间；共 { $n } 份回答。项目表中有相同的数字。
chart-better = Better
chart-worse = |Worse|
chart-categories = { $name }：各项目的类别
    .description = 每个项目一个长条，按基本型、期望型、惊喜型、次要型、相反型和问题型的比例划分；共 { $n } 份回答。比例表中有相同的数字。
chart-heatmap = { $name }：答案组合
    .description = 五行是提供时的答案，五列是不提供时的答案；每格标有人数和所属类别的字母。共 { $n } 人。答案组合表中有相同的数字。

## Why a record does not count

reason-duplicate = 同一份回答此前已读入
reason-conflict = 此前已读入编号相同、内容不同的回答
reason-merge-mark = 这一行是 Git 合并时留下的标记
reason-foreign-file = 不是回答文件
reason-damaged-file = 压缩文件已经损坏
reason-missing-header = 缺少写有列名的表头
reason-unreadable-header = 文件首行无法读取
reason-doubled-column = 有两列同名
reason-too-long = 这条记录太长
reason-nul-character = 含有文本中不会出现的字符
reason-not-utf8 = 不是 UTF-8 编码
reason-unclosed-quote = 引号没有闭合
reason-short-row = 字段太少
reason-long-row = 字段太多
reason-cut-off = 文件在这条记录中途结束
reason-not-json = 不是 JSON 对象
reason-doubled-key = 同一个名称出现两次
reason-wrong-shape = 列表或对象放错了位置
reason-damaged-code = 回答码中有错误、缺失或多余的字符
reason-short-code = 回答码不完整
reason-further-code = 同一条记录里的另一个回答码
reason-unknown-form = 不知道回答码属于哪一版问卷
reason-other-survey = 属于另一份问卷
reason-unknown-answer = 不是五个答案之一
reason-not-a-rating = 评分不在范围内
reason-unknown-option = 不是该题的选项
reason-not-a-number = 不是数字，或超出范围
reason-text-too-long = 文字太长
reason-unknown-label = 未知的选项文字
reason-not-a-response = 不是回答
reason-needed-column = 缺少对照表需要的列
reason-incomplete-row = 没有说明是谁的答案，或者是哪一题的答案
reason-two-answers = 同一个人对同一个问题有两个不同的答案
reason-two-mappings = 有两项对照适用于这个文件
reason-no-answer = 一道题也没有回答
reason-no-code = 没有回答码，也没有对本问卷的答案
