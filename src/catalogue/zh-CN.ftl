# 程序用中文说的话。写法见 docs/style.zh-CN.md。
#
# 每个问题的值是它的消息，另有以下属性：
#   .help…   解决办法；其中要填入的内容都已知时才显示，有 `help-near` 时只显示它
#   .label   所指位置下面的几个字
#   .also    前一处位置下面的几个字
# 以下属性用于代码一览和 `kanopress explain`：
#   .about   这个问题是什么意思，为什么是问题
#   .example 什么样的内容会引发它

## 句子的组成部分

codes = 代码一览
    .introduction = kanopress 报告的每个问题都有代码，写在“错误”或“警告”后面的方括号里。代码在各种语言里都相同，`--format json` 和 `--format annotations` 的输出里也有。`kanopress explain 代码` 会输出本页的说明，所用语言随系统或 `--lang` 而定。
list =
    .between = 、
    .choices = ；
    .or = {" 或 "}
kind =
    .error = 错误
    .warning = 警告
    .advice = 可以用 `allow` 关闭的警告
    .refusal = 单条记录的错误
severity =
    .error = 错误
    .warning = 警告
    .colon = ：
help = 提示
example = 例子
term =
    .survey = 问卷
    .settings = 设置文件
    .theme = 外观设置（`theme`）
    .section = 分节
    .feature = 项目
    .profile-question = 背景问题
    .option = 选项
    .endpoint = 接口
    .privacy = 隐私设置（`privacy`）
    .submit = `submit`
    .sides = 量表
    .mapping-entry = 对照项
    .long-table = 长表
    .time-column = 时间列
    .question-column = 答案列
    .extra-question = 附加问题
    .order = 顺序
    .layout = 版式
    .visibility = 结果公开范围
    .question-type = 题型
    .evaluation-table = 评价表
    .warning = 警告
    .receiver = 接收方
    .encoding = 提交方式
    .font = 字体
    .category = 类别
    .answer = 答案
    .time-format = 日期写法
    .rating-format = 评分写法
    .quoted = `{ $text }`
    .nothing = 空值
    .file = 整个文件
    .text = 一段文字
    .list = 列表
    .map = 一组键和值
    .true-or-false = “是”（`true`）或“否”（`false`）
    .number = 数字
    .whole-number = 整数
    .text-per-language = 一段文字，或每种语言各一段文字
    .name-or-five-strings = 一个名称或五个字符串
    .text-or-receiver = 一段文字或一个接收方
    .conditions = 题目及其选项，例如 `{"{"}tier: [gold, iron]{"}"}`
    .id-empty = 内容为空
    .id-too-long = 超过 { $most } 个字符
    .id-start = 没有以 a 到 z 的小写字母开头
    .id-characters = 含有 a 到 z、0 到 9 和 `-` 以外的字符
    .id-reserved = 这个名称由 Windows 或 JavaScript 保留
    .id-of-site = 网站自己的文件要用这个名字
    .the-feature = 项目 `{ $id }`
    .the-pair = 项目 `{ $id }` 的{ $side ->
        [functional] 正向问题
       *[dysfunctional] 反向问题
    }
    .the-scale = 量表
    .the-evaluation = 评价表
    .the-question = 背景问题 `{ $id }`
    .the-option = 背景问题 `{ $question }` 的选项 `{ $id }`
    .pair-field = 项目 { $number } 的{ $part ->
        [functional] 正向问题
        [dysfunctional] 反向问题
        [importance] 重要程度
        [satisfaction] 满意度
       *[comment] 意见
    }
    .other-field = `{ $name }`

## 作为文本的文件

encoding = `{ $file }` 不是 UTF-8 文本
    .label = 这不是 UTF-8 字符
    .help = 请用 UTF-8 编码重新保存
    .about = 不同的编码用不同的字节表示文字，kanopress 只读取 UTF-8。按其他编码保存的文字会变成乱码。
    .example = 编辑器以 GBK 或 UTF-16 保存的问卷
utf-16 = `{ $file }` 是以 UTF-16 保存的，不是 UTF-8
    .help = 请用 UTF-8 编码重新保存
    .about = 不同的编码用不同的字节表示文字，kanopress 只读取 UTF-8。有些编辑器和电子表格把 UTF-16 叫作“Unicode”。
    .example = 编辑器以“Unicode”编码保存的问卷
too-large = 文件超过 { $most } MiB
    .help = 请检查这里保存了什么；收到的回答请放在 `responses` 文件夹里
    .about = 问卷定义、设置、文案和模板不超过 1 MiB，其他需要整个读入的文件不超过 256 MiB。超过时，多半是把别的内容存成了这个文件。这个上限可以防止这样的文件耗尽内存和时间。
    .example = 贴进了全部回答的 survey.yaml
empty-file = 文件是空的
    .help = 请先写 `title:`；问卷还要有 `features:` 列表
    .about = 文件里没有内容，或者只有注释。一份问卷至少要有标题和一个项目。
    .example = # 待办：写题目

## YAML

carriage-returns = 文件的换行只有回车符
    .help = 请用 Windows（CRLF）或 Unix（LF）的换行保存文件
    .about = 旧式 Macintosh 计算机用这种换行。现在的程序会把整个文件当作一行。
    .example = 以“经典 Mac（CR）”换行保存的问卷
control-character = 文字里有不能发布的字符 { $character }
    .help = 请删除它，重新输入这段文字
    .about = 这种字符供程序使用，不是给人看的，常常在复制文字时混进来。网页里不允许有它。
    .example = title: "我们的\u001B咖啡馆"
bad-indent = 这一行用{ $found ->
   *[tab] 制表符
    [full-width] 全角空格
    [other] 特殊空格
}缩进
    .help = 请用普通的半角空格缩进{ $more ->
       *[0] {""}
        [other] ；后面还有 { $more } 行也要改
    }
    .about = YAML 用半角空格缩进表示内容的从属关系。其他空白的宽度不固定，看上去的层次并不可靠。
    .example =
        features:
        {"\u0009"}- id: wifi
        {"\u0009"}  name: 免费无线网络
merge-conflict = 这一行是 Git 合并时留下的标记
    .help = 请在两个版本中选定一个，并删除以 `<<<<<<<`、`|||||||`、`=======`、`>>>>>>>` 开头的行
    .about = Git 无法合并两处修改时，会把两个版本都写进文件，并用标记隔开。哪一个正确，只能由人来决定。
    .example =
        <<<<<<< HEAD
        title: 我们的咖啡馆
        =======
        title: 我们的新咖啡馆
        >>>>>>> main
full-width-mark = 这里不能用 `{ $found }`
    .help = 请改为半角的 `{ $wanted }`
    .about = 中文和日文输入法会输入全角符号，文字处理软件会输入长破折号和弯引号。YAML 把全角符号当作文字，因而找不到键和值。
    .example = title：怎样让我们的咖啡馆更好？
missing-colon = 键后面没有冒号
    .help = 请写成 `键: 值`
    .about = 问卷定义的每一行由键、冒号和值组成。没有冒号，YAML 就无法判断键到哪里结束。
    .example =
        title 我们的咖啡馆
        features:
          - id: wifi
            name: 免费无线网络
dash-without-space = 列表各条开头的短横线之后要有空格
    .help = 请写成 `- 键: 值`
    .about = 没有空格时，YAML 会把短横线当作键的第一个字符。
    .example =
        features:
          -id: wifi
            name: 免费无线网络
colon-without-space = 键后面的冒号之后要有空格
    .help = 请写成 `键: 值`
    .about = 没有空格时，YAML 会把键和值当作一段文字，往往连下一行也包括进去。
    .example = title:怎样让我们的咖啡馆更好？
bad-escape = 双引号里的这个反斜杠没有意义
    .help = 请改用单引号，单引号里的反斜杠是普通字符；或者写两个反斜杠
    .about = 双引号里的反斜杠与后面的字母合起来表示特殊字符，例如 `\n` 表示换行；这里的组合没有含义。
    .example = introduction: "菜单在 C:\menu"
colon-in-text = 这段文字里有半角冒号加空格
    .help = 请把冒号改为全角（：），或者给这段文字加上半角引号（`"…"`）
    .about = 在 YAML 里，冒号加空格用来分隔键和值。一行里出现第二个冒号加空格时，无法判断哪些是文字。
    .example = title: 咖啡馆: 怎样才会更好？
comma-in-text = 这段文字在花括号里，会被半角逗号截断
    .help = 请给这段文字加上半角引号（`"…"`）
    .about = 在花括号里，YAML 把半角逗号当作一项的结尾，逗号后面的文字会成为单独的一项。
    .example =
        name: {"{"}en: Tea, green and black, zh-CN: 茶{"}"}
quotes-needed = { $quotes ->
    [single] 引号结束之后还有文字
    [double] 引号结束之后还有文字
   *[none] 以 `{ $mark }` 开头的文字要加引号
}
    .help = 请给整段文字加上半角{ $quotes ->
        [double] 单引号：`'…'`
       *[other] 双引号：`"…"`
    }
    .about = 在 YAML 里，有些符号放在值的开头时有特殊含义，例如 `*`、`!`、`[`、`@` 和引号。放在引号里，它们都是普通字符。
    .example = introduction: **欢迎光临！** 请如实回答。
open-quote = 带引号的文字没有结束
    .help = 请在文字末尾补上半角引号
    .about = 以引号开头的文字会一直延续到下一个引号，可以跨行。缺少结束的引号时，下面各行都会变成这段文字的一部分。
    .example = title: "怎样让我们的咖啡馆更好？
open-bracket = 括号没有闭合
    .help = 请补上括号，或者改成每行一个 `- ` 的列表
    .about = 方括号里的列表一直延续到括号闭合为止。括号没有闭合时，下面各行都会被当作列表的一部分。
    .example = ask: [importance, satisfaction
syntax = 这里不符合 YAML 语法
    .help = 同一级的内容要对齐，下一级的内容要再缩进一些
    .about = 文件不符合 YAML 的规则，常见的原因是各行没有对齐。这里以下的内容无法读取。
    .example =
        features:
          - id: wifi
          name: 免费无线网络
two-documents = 从这里开始是第二个文档
    .help = 请删除 `---` 这一行，或者把后面的内容移到另一个文件
    .about = 在 YAML 里，`---` 这一行表示同一个文件里的下一个文档。一份问卷是一个文档，这一行以下的内容都会丢失。
    .example =
        title: 我们的咖啡馆
        ---
        features:
          - id: wifi
            name: 免费无线网络
too-many-values = 文件里的值超过 { $most } 个
    .help = 请拆成几份问卷
    .about = 每段文字、每个数字、每个列表、每组键和值都算一个值，能让人填完的问卷不会有这么多。这个上限可以防止有问题的文件耗尽内存。
    .example = 出错的脚本重复写了一万遍的项目列表
too-deep = 嵌套超过 { $most } 层
    .help = 请检查是否有没闭合的括号
    .about = 问卷定义里的列表和键值最多 7 层，`.ftl` 文件里的花括号更少。层数过多，通常是因为有些括号没有闭合。
    .example = ask: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[importance
anchor = 不支持锚点（`&`）和别名（`*`）
    .help = 请直接写出内容；如果文字以 `&` 或 `*` 开头，请加上半角引号（`"…"`）
    .about = 在 YAML 里，锚点给一个值命名，别名在别处重复这个值。问卷定义里的每段文字都直接写在所用的位置，便于阅读和检查。
    .example =
        title: &name 我们的咖啡馆
        thanks: *name
tag = 不支持标签（`!`）
    .help = 请删除它；如果文字以 `!` 开头，请加上半角引号（`"…"`）
    .about = 在 YAML 里，标签规定一个值如何读取。问卷定义里由键来规定，再加标签只会造成矛盾。
    .example = title: !important 怎样让我们的咖啡馆更好？
key-not-text = 键必须是一段文字
    .help = 请写成 `键: 值`；以方括号或花括号开头的文字请加上半角引号（`"…"`）
    .about = 冒号前面是一项设置的名称。写在方括号或花括号里就成了列表或一组键和值，不能作为名称。
    .example = {"["}note]: 初稿
duplicate-key = 键 `{ $key }` 出现了两次
    .label = 第 { $line } 行已经有了
    .also = 第一次在这里
    .help = 请删除其中一个；如果是列表的下一条，开头要有短横线：`- `
    .about = 一个键只能有一个值。如果忽略其中一个，它的内容就会在无人察觉的情况下丢失。
    .example =
        title: 我们的咖啡馆
        title: 怎样让我们的咖啡馆更好？

## 键和值

unknown-key = { $what }里不能用 `{ $key }` 这个键
    .help-missing = 这里缺少 `{ $missing }`，是不是想写它？
    .help-near = 是不是想写 `{ $near }`？
    .help-known = 可以用 { $known }
    .about = 程序不认识的键不起作用。常见的原因是拼写有误，或者写错了位置。
    .example =
        features:
          - id: wifi
            nmae: 免费无线网络
missing-key = { $what }缺少 `{ $key }`
    .help = 请加上一行 `{ $key }: …`
    .about = 这个键必须写，它的值无法推测。例如，没有名称的项目就无法询问。
    .example =
        features:
          - id: wifi
wrong-type = { $subject }：应当是{ $wanted }，现在是：{ $found }
    .help-near = 请写成列表：`[{ $near }]`
    .help = { $slip ->
        [dashes] 请在列表每一条的开头写上短横线：`- `
       *[type] 请改写成：{ $wanted }
    }
    .about = 每个键只接受一种值，例如文字、列表或数字。其他种类的值在这里没有意义。
    .example = ask: importance
unknown-value = 没有名为 `{ $value }` 的{ $what }
    .help-near = 是不是想写 `{ $near }`？
    .help-known = 可以用 { $known }
    .about = 这里只有特定的词有意义。其他的词不起作用，问卷就不会是您想要的样子。
    .example = order: shuffled
empty-value = { $kind ->
    [entry] `{ $key }` 有一条是空的
   *[text] `{ $key }` 是空的
}
    .help = { $kind ->
        [colour] 颜色要加半角引号，否则 `#` 后面的内容会被当作注释
        [comment] 以 `#` 开头的文字要加半角引号，否则会被当作注释
        [conditions] 请写出一道题和一个选项，或者删除这个键
        [entry] 请在短横线后面写上内容，或者删除短横线
       *[text] 请在 `{ $key }:` 后面写上内容；不需要的键可以删除
    }
    .about = 键后面没有值，通常是准备以后再填。填写者在这里会看到空白。
    .example = contact:
empty-list = `{ $key }` 是空列表
    .help = 请加上至少一条内容
    .about = 没有内容的列表不起作用，常见的原因是忘了写内容。
    .example = features: []
list-of-texts = `{ $key }` 的各条应当是一组键和值，现在是文字
    .help = 每一条请写成 { $key ->
       *[features] `- id: wifi`，下一行写 `name: { $text }`
        [options] `- id: gold`，下一行写 `label: { $text }`
        [profile] `- id: tier`，下一行写 `question: { $text }`
        [sections] `- title: { $text }`，下一行写 `features:`
    }
    .about = 每一条除了给人看的文字，还要有 id，用来存放答案。单独一段文字没有 id。
    .example = features: [免费无线网络, 茶]
misplaced-key = `{ $key }` 不能写在{ $what }这一级
    .help = 请移到{ $places }里，并检查缩进是否正确
    .about = 这个键是有的，但属于别的位置。写在这里不起作用。
    .example =
        features:
          - id: wifi
            name: 免费无线网络
        minimum_group: 3
long-text = `{ $key }` 有 { $characters } 个字符，超过 { $most } 个
    .help = 请缩短；较长的文字请写在 `description` 或 `introduction` 里
    .about = 标题、名称和选项显示在按钮、表格等狭窄的位置。更长的文字在手机上放不下。
    .example = 超过 200 个字符的项目名称
not-five = `{ $key }` 必须有 5 条，现在是 { $count } 条
    .help = 请写五条，顺序是 like、must-be、neutral、live-with、dislike
    .about = 答案总是五个，各条内容按顺序与答案对应。多了或少了，就无法判断哪一条对应哪个答案。
    .example = scale: [我喜欢, 理应如此, 无所谓, 我不喜欢]
out-of-range = `{ $key }` 必须是 { $least } 到 { $most } 的整数
    .help = { $key ->
        [minimum_group] 通常用 5；用 1 则显示所有分组
        [radius] 单位是像素：0 是直角，通常用 8
       *[other] 请在这个范围内选一个数
    }
    .about = 超出这个范围的数没有实际意义。例如，文字至少有一个字符，一组至少有一个人。
    .example =
        privacy:
          minimum_group: 0
number-too-large = `{ $key }` 后面的数 `{ $text }` 太大
    .help = 请写较小的数
    .about = 计算机能表示的数最多约 308 位。超出以后，与它比较的结果都一样。
    .example =
        profile:
          - id: years
            question: 您来我们店有多少年了？
            type: number
            maximum: 1e999
minimum-above-maximum = `minimum` 大于 `maximum`
    .help = 请把两者对调
    .about = 没有哪个数既不小于最小值，又不大于最大值，因此没有人能回答这道题。
    .example =
        profile:
          - id: years
            question: 您来我们店有多少年了？
            type: number
            minimum: 100
            maximum: 0

## id 和名称

bad-id = `{ $id }` 不能用作 id：{ $problem }
    .help-near = 请写成 `{ $near }`
    .help = 请换一个 id，只用 a 到 z 的字母、数字和 `-`，例如 `free-rescue`
    .about = id 会成为回答文件里的列名和字段名。只有这些字符在任何程序里都能正常使用。
    .example =
        features:
          - id: 无线网络
            name: 免费无线网络
bad-survey-id = `{ $id }` 不能用作问卷的 id：{ $problem }
    .help-near = 可以用 `{ $near }` 这样的名称
    .help = 请换一个名称，只用 a 到 z 的字母、数字和 `-`
    .about = 文件或文件夹的名称就是问卷的 id，会成为问卷网址的一部分。只有这些字符在任何网址和系统里都能正常使用。
    .example = surveys/咖啡馆.yaml
reserved-id = `{ $id }` 不能用作项目的 id
    .help = 请换一个；这个名称在回答文件里另有用途
    .about = `profile__visits`、`meta__id` 这样的列以这个名称开头，存放的不是对项目的回答。
    .example =
        features:
          - id: profile
            name: 个人主页
duplicate-id = { $what } `{ $id }` 定义了两次
    .label = 第 { $line } 行已经有了
    .also = 第一次在这里
    .help = 请给其中一个换个 id，例如 `{ $id }-2`
    .about = 答案以 id 存放。id 重复时，无法判断回答的是哪一个。
    .example =
        features:
          - id: wifi
            name: 免费无线网络
          - id: wifi
            name: 花园里的无线网络
bad-parameter = `{ $parameter }` 不能用作参数
    .help = 请用 a 到 z 的字母、数字、`-` 和单个 `_`，例如 `utm_source`
    .about = 参数是人们转发的网址的一部分，也会成为列名。其他字符在传递过程中会改变。
    .example = parameters: [来源]
duplicate-parameter = 参数 `{ $parameter }` 列了两次
    .help = 请删除其中一个
    .about = 第二个不起作用，也许本来想写另一个参数。
    .example = parameters: [source, source]
bad-hash = `{ $text }` 不是版本标识
    .help = 请从 `versions/` 里的文件复制 `form` 后面的 16 个字符
    .about = `same_as` 用版本标识指明问卷的版本。其他文字不对应任何版本，不起作用。
    .example = same_as: [1.json]

## 日期

bad-date = `{ $key }` 必须是 `2026-12-31` 这样的日期，现在是 `{ $text }`
    .help = 请写出年、月、日
    .about = 日期只有一种写法，因为 `1/2/2026` 这样的日期在有些国家指 1 月，在另一些国家指 2 月。
    .example = closes: 2026年12月31日
no-such-day = 没有 `{ $text }` 这一天
    .help = 请对照日历；顺序是年、月、日
    .about = 日期的写法正确，但日历上没有这一天。表单无法判断何时开始、何时截止。
    .example = closes: 2026-02-30
closes-before-opens = 截止日期早于开始日期 { $opens }
    .help = 请把两个日期对调，或者改正其中一个
    .about = 从开始日期到截止日期可以填写。按这两个日期，没有一天可以填写。
    .example =
        opens: 2026-12-31
        closes: 2026-12-01

## 语言和文字

bad-language = `{ $text }` 不是有效的语言标签
    .help = 请用 `en`、`zh-CN`、`pt-BR` 这样的标签
    .about = 浏览器和屏幕阅读器要靠标签来正确朗读、断行和显示页面，它们不认识语言的名称。
    .example = language: 简体中文
both-languages = 问卷同时写了 `language` 和 `languages`
    .help = 请只留 `languages`，列出所有语言；第一种是默认语言
    .about = `language` 用于一种语言，`languages` 用于多种语言。两者都写时，无法判断问卷应当有哪些语言。
    .example =
        language: zh-CN
        languages: [zh-CN, en]
duplicate-language = 语言 `{ $language }` 列了两次
    .help = 请删除其中一个
    .about = 每种语言只有一个表单，第二个不起作用，也许本来想写另一种语言。
    .example = languages: [zh-CN, zh-CN]
no-wording = 没有 `{ $language }` 的界面文字
    .help-near = 是不是想写 `{ $near }`？
    .help = 可以用 { $known }，或者新建文件 `templates/wording/{ $language }.ftl`
    .about = 表单还有自己的文字，例如按钮和错误提示。程序没有这种语言的这些文字。
    .example = language: it
missing-translation = 缺少 { $languages } 的文字
    .help = 请补上文字，或者从 `languages` 里去掉这种语言
    .about = 一段文字要么各种语言共用，要么每种语言各写一段。用这种语言填写的人会看到空白。
    .example =
        languages: [zh-CN, en]
        title:
          zh-CN: 怎样让我们的咖啡馆更好？
other-language = `{ $language }` 不是这份问卷的语言
    .help-near = 是不是想写 `{ $near }`？
    .help = 请删除这段文字，或者把 `{ $language }` 加到问卷的语言（{ $known }）里
    .about = 问卷没有这种语言的页面，因此没有人会看到这段文字。
    .example =
        language: zh-CN
        title:
          zh-CN: 怎样让我们的咖啡馆更好？
          en: What would make our café nicer?
forbidden-link = 链接 `{ $link }` 不能发布
    .help = 请用相对链接，或者以 `https:`、`http:`、`mailto:`、`tel:` 开头的链接
    .about = 有些链接（例如 `javascript:`）会在点击者的浏览器里运行程序，有些链接在别人的设备上打不开。
    .example = introduction: "[我们的菜单](javascript:alert)"
secret = 这看起来是一个密钥
    .label = 发布以后人人都能看到
    .help = 请从这里删除，然后作废这个密钥，换一个新的：拿到这个文件的人都能使用它
    .about = 表单是公开的，问卷定义往往也是。发现密钥的人可以冒用您的名义，费用由您承担。
    .example = submit: https://answers.example.org/?key=AKIAA2A2A2A2A2A2A2A2

## 图片

image-text = 图片 `{ $image }` 没有替代文字
    .help = 请为看不到图片的人写明内容：`![图片内容](file.png)`
    .about = 屏幕阅读器会读出替代文字来代替图片。没有替代文字，看不到图片的人就不知道图片的内容。
    .example = introduction: "![](garden.png)"
remote-image = 图片 `{ $image }` 不在问卷的文件夹里
    .help = 请下载到这个文件夹；表单不从其他网站加载内容
    .about = 加载其他网站的图片，会让那个网站知道谁打开了表单。那里的图片也可能随时改变或消失。
    .example = introduction: "![花园](https://example.org/garden.png)"
outside-image = 图片 `{ $image }` 在问卷的文件夹之外
    .help = 请复制到这个文件夹，再用 `/` 写出从这里开始的路径
    .about = 只有问卷文件夹里的图片会随问卷发布，其他位置的文件不一定适合公开。
    .example = introduction: "![花园](../garden.png)"
image-format = `{ $image }` 不是页面能显示的图片
    .help = 请另存为以下格式之一：{ $formats }
    .about = 所列的格式在各种浏览器里都能显示。其他格式的文件有的不能正常显示，有的可能含有程序。
    .example = introduction: "![平面图](plan.pdf)"
broken-image = `{ $image }` 虽然名称像图片，内容却不是
    .help = 请用图片软件打开，另存为 PNG、JPEG 或 WebP
    .about = 文件名的结尾像图片，但内容是别的东西，或者已经损坏。浏览器只能显示空白。
    .example = 改名为 garden.png 的文档
no-image = 问卷的文件夹里没有图片 `{ $image }`
    .help-near = 是不是想写 `{ $near }`？
    .help = 请把文件本身放进去，不要放快捷方式或符号链接
    .about = 页面上该显示图片的地方会是空白。程序不读取符号链接，因为它可能指向不适合公开的文件。
    .example = introduction: "![花园](gadren.png)"

## 询问的内容

both-lists = 问卷同时写了 `sections` 和 `features`
    .help = 请把项目移到某个分节里
    .about = 项目要么写在一个列表里，要么写在各个分节里。两者都写时，无法判断列表里的项目属于哪里。
    .example =
        features:
          - id: wifi
            name: 免费无线网络
        sections:
          - title: 菜单
            features: [{"{"}id: oat-milk, name: 燕麦奶{"}"}]
no-features = 问卷里没有项目
    .help = 请加上 `features:`，至少写一条带 `id` 和 `name` 的内容
    .about = Kano 问卷对每个项目问一对问题。没有项目，就没有可以询问的内容。
    .example = title: 怎样让我们的咖啡馆更好？
no-options = 这道题至少要有两个选项（`options`）
    .help = 请加上 `options:`，每条写成 `{"{"}id: yes, label: 是{"}"}`
    .about = 这种题型要从选项里选择。选项少于两个时，没有选择的余地。
    .example =
        profile:
          - id: visits
            question: 您多久来一次？
            type: choice
foreign-key = 这种题型没有 `{ $key }`
    .help = 请删除它，或者把题型改为 { $types }
    .about = 有些键只属于某些题型，例如 `minimum` 属于数字题。写在其他题型里不起作用。
    .example =
        profile:
          - id: street
            question: 您住在哪条街？
            type: text
            minimum: 1
unknown-scale = `{ $language }` 没有量表 `{ $scale }`
    .help-near = 是不是想写 `{ $near }`？
    .help-known = 可以用 { $known }，或者写出五个答案的文字
    .about = 量表的名称决定五个答案的文字。没有文字，填写者就不知道选的是什么。
    .example = scale: handbok
bad-evaluation-row = `{ $row }` 不是评价表的一行
    .help = 请写五个字母，每个是 A、O、M、I、R、Q 之一，例如 `QAAAO`
    .about = 一行里的每个字母决定一对答案的类别。字母有误或缺少时，就会有一对答案没有类别。
    .example = evaluation: [QAAAO, RIIIM, RIXIM, RIIIM, RRRRQ]
unknown-question = 没有背景问题 `{ $question }`
    .help-near = 是不是想写 `{ $near }`？
    .help = 请写出 `profile` 里某个问题的 id
    .about = 条件取决于某个背景问题的答案。没有那个问题，就没有人能满足条件。
    .example =
        features:
          - id: bowl
            name: 给狗喝水的碗
            show_if: {"{"}pet: yes{"}"}
later-question = `{ $question }` 在这道题之前还没有回答
    .help = 条件只能引用前面的题；请把那道题往前移
    .about = 表单要先知道答案，才能决定问什么。按从上到下的顺序，填写者这时还没有回答那道题。
    .example =
        profile:
          - {"{"}id: walks, question: 每天遛几次狗？, type: number, show_if: {"{"}pet: yes{"}"}{"}"}
          - {"{"}id: pet, question: 您养狗吗？, type: choice, options: [{"{"}id: yes, label: 养{"}"}, {"{"}id: no, label: 不养{"}"}]{"}"}
foreign-condition = `{ $question }` 没有可以作为条件的选项
    .help = 请用 `choice` 或 `multiple` 题型的题
    .about = 条件引用的是一道题的选项，数字题和文字题没有选项。
    .example =
        profile:
          - {"{"}id: dogs, question: 您养几只狗？, type: number{"}"}
        features:
          - {"{"}id: bowl, name: 给狗喝水的碗, show_if: {"{"}dogs: many{"}"}{"}"}
unknown-condition-option = `{ $question }` 没有选项 `{ $option }`
    .help-near = 是不是想写 `{ $near }`？
    .help-known = 可以用 { $known }
    .about = 不存在的选项没有人能选，因此没有人能满足条件。
    .example =
        profile:
          - {"{"}id: pet, question: 您养狗吗？, type: choice, options: [{"{"}id: yes, label: 养{"}"}, {"{"}id: no, label: 不养{"}"}]{"}"}
        features:
          - {"{"}id: bowl, name: 给狗喝水的碗, show_if: {"{"}pet: maybe{"}"}{"}"}
impossible-condition = 这里永远不会问到：`{ $question }` 必须同时有两个答案
    .help = 请删除其中一个条件；所引用的题自己的条件也要检查
    .about = 这些条件互相排斥，常见的原因是所引用的题自己也有条件。没有人会被问到。
    .example =
        profile:
          - {"{"}id: pet, question: 您养狗吗？, type: choice, options: [{"{"}id: yes, label: 养{"}"}, {"{"}id: no, label: 不养{"}"}]{"}"}
          - {"{"}id: size, question: 狗有多大？, type: choice, options: [{"{"}id: s, label: 小{"}"}, {"{"}id: l, label: 大{"}"}], show_if: {"{"}pet: yes{"}"}{"}"}
        features:
          - {"{"}id: bowl, name: 给狗喝水的碗, show_if: {"{"}pet: no, size: s{"}"}{"}"}

## 回答送到哪里

bad-address = `{ $address }` 既不是接收方，也不是网址
    .help = 请写 `download`，或者表单接口的网址：`https://…`
    .about = 这个值告诉表单把回答送到哪里。它既不是已知的词，也不是完整的网址，回答无法送出。
    .example = submit: answers.example.org
bad-host = `{ $host }` 不是有效的主机或端口
    .help = 请检查主机名和端口；中文等非英文域名请写成 `xn--…` 的形式
    .about = 为了安全，每个页面都会写明回答只能送到哪个主机。浏览器不接受这个主机名或端口。
    .example = submit: https://answers.example.org:99999/kano
password-in-address = 网址里有用户名
    .help = 请换一个不需要密码的接口：人人都能看到页面
    .about = 网址是页面的一部分，打开表单的人都能使用其中的用户名和密码。
    .example = submit: https://me:secret@answers.example.org/
not-https = 不接受 `{ $scheme }` 的网址：传送的内容会被别人看到
    .help = 请用以 `https:` 开头的网址
    .about = 连接没有加密时，别人可以读取和改动回答。页面本身加密时，浏览器也会阻止这样的连接。
    .example = submit: http://answers.example.org/
own-receiver-key = 要把回答送到 `{ $value }`，须使用键 `{ $key }`
    .help = 请写成 `submit: {"{"}{ $key }: {"\u0022"}{ $value }{"\u0022"}{"}"}`
    .about = 程序认识这个接收方，它有自己的接收方式。当作一般网址发送，回答无法送达。
    .example = submit: me@example.org
receiver-as-value = `{ $key }` 是 `submit` 下面的键，不是值
    .help = 请写成 `submit: {"{"}{ $key }: {"\u0022"}{ $example }{"\u0022"}{"}"}`
    .about = 这个接收方还需要其他信息，例如地址或编号。接收方的名称应当作为键，信息写在键的后面。
    .example = submit: mailto:me@example.org
several-receivers = `submit` 只能有一个接收方，现在有 { $count } 个
    .help = 请只留下真正要接收回答的那一个
    .about = 一个表单只把回答送到一个地方。接收方有多个时，有的回答可能只送到其中一个。
    .example =
        submit:
          formspree: xyzabcde
          mailto: me@example.org
bad-formspree = `{ $text }` 不是 Formspree 表单的编号
    .help-near = 请只写 `/f/` 后面的部分：`{ $near }`
    .help = 请复制表单网址里 `/f/` 后面的部分，例如 `xyzabcde`
    .about = Formspree 用字母和数字组成的编号来区分各个表单。写成别的内容，Formspree 不会收下回答。
    .example =
        submit:
          formspree: https://formspree.io/f/xyzabcde
not-google-form = `{ $text }` 不是 `docs.google.com` 上的表单网址
    .help = 请打开表单的编辑页面，选择 ⋮ →“Get pre-filled link”（获取预填链接），在唯一的问题里写一个词，再复制链接
    .about = 程序要知道回答码写进 Google 表单的哪个问题，只有 `docs.google.com` 的预填链接里有这个信息。
    .example =
        submit:
          google-form: https://forms.gle/abcdefgh
not-prefilled-link = 这不是表单的预填链接
    .help = 请打开表单的编辑页面，选择 ⋮ →“Get pre-filled link”（获取预填链接），在唯一的问题里写一个词，再复制链接
    .about = 只有预填链接写明了回答码写进哪个问题。其他链接不行，例如编辑链接只有您自己能用。
    .example =
        submit:
          google-form: https://docs.google.com/forms/d/1abc/edit
prefilled-questions = 这个链接填写了 { $count } 个问题，应当只填写一个
    .help = 请打开表单的编辑页面，选择 ⋮ →“Get pre-filled link”（获取预填链接），在唯一的问题里写一个词，再复制链接
    .about = 表单只发送一个回答码，并写进链接所填写的那个问题。没有填写或填写了多个时，无法判断是哪一个。
    .example =
        submit:
          google-form: https://docs.google.com/forms/d/e/1abc/viewform?usp=pp_url
apps-script-test = 这是测试网址，只有您自己能用
    .help = 请选择“Deploy”（部署）→“Manage deployments”（管理部署），复制以 `/exec` 结尾的网页应用网址
    .about = 以 `/dev` 结尾的网址只在您登录时可用，其他人的回答无法送达。
    .example =
        submit:
          apps-script: https://script.google.com/macros/s/abc/dev
bad-apps-script = `{ $text }` 不是 Google Apps Script 网页应用的网址
    .help = 请选择“Deploy”（部署）→“Manage deployments”（管理部署），复制以 `/exec` 结尾的网页应用网址
    .about = Google 的一个脚本有多个网址，例如编辑用的网址。只有网页应用的网址能接收回答。
    .example =
        submit:
          apps-script: https://script.google.com/home/projects/abc/edit
bad-email = `{ $text }` 不是有效的电子邮箱地址
    .help = 请只写地址，例如 `me@example.org`
    .about = 表单会打开一封邮件，收件人就是这段文字。除了地址还有别的内容时，邮件可能无法送达。
    .example =
        submit:
          mailto: 李女士 <li@example.org>
bad-contact = `{ $text }` 的开头像网址，但整段不是有效的网址
    .help-near = 请写成 `{ $near }`
    .help = 请只写网址：`https://…`
    .help-words = 或者在前面加上说明：`咨询：https://…`
    .about = 只写一个网址时，页面会显示为链接，而这个链接打不开。以说明开头的文字会原样显示。
    .example = contact: https://example.org 或 5 号房间

## 设置、模板、界面文字、脚本

duplicate-survey = `{ $first }` 和 `{ $second }` 是同一份问卷
    .help = 请删除其中一个，或者给它换个名称
    .about = 两个文件会生成网址相同的表单，一个会覆盖另一个。
    .example =
        surveys/cafe.yaml
        surveys/cafe/survey.yaml
file-name = `{ $file }` 以 `.yml` 结尾
    .help = 请改名为 `{ $name }.yaml`
    .about = 问卷文件统一用一种后缀，以免混淆 `cafe.yml` 和 `cafe.yaml`。
    .example = surveys/cafe.yml
address-name = { $place ->
    [end] `{ $file }` 中有一部分以点结尾
   *[within] `{ $file }` 的名称里有 `{ $character }`
}
    .help = 请改用由字母、数字、`-`、`_` 以及它们之间的点组成的名称
    .about = 文件名会成为网址的一部分。这些字符在网址里另有含义，或者会被服务器改动，因而找不到文件。
    .example = static/100%.css
bad-colour = `{ $key }` 必须是颜色，现在是 `{ $text }`
    .help = 请写 `#` 加六位十六进制数字（0 到 9、a 到 f），例如 `"#0b6158"`
    .about = 程序要计算这个颜色的对比度，并为深色页面算出较浅的颜色。计算需要颜色的数字，名称不行。
    .example =
        theme:
          colour: 墨绿
low-contrast = 颜色 `{ $colour }` 的文字在浅色页面上看不清：对比度是 { $contrast }，至少要有 { $least }
    .help = 请换一个更深的颜色，例如 `"{ $near }"`
    .about = 链接和按钮用这个颜色。颜色太浅时，视力较弱的人看不清，在阳光下所有人都看不清。
    .example =
        theme:
          colour: "#7fd1c5"
no-logo = 没有文件 `static/{ $file }`
    .help-near = 是不是想写 `{ $near }`？
    .help = 请放到网站的 `static/` 文件夹里
    .about = 每个页面的标题上方都显示标志。没有这个文件，那里会是空白。
    .example =
        title: 街角咖啡馆
        theme:
          logo: lgo.png
logo-text = 有标志就要有网站标题
    .help = 请加上一行 `title: …`：屏幕阅读器会读出标题来代替标志
    .about = 看不到标志的人不会知道这是谁的问卷。
    .example =
        theme:
          logo: logo.svg
wording-name = `{ $file }` 不是以语言命名的
    .help = 请命名为 `en.ftl` 或 `zh-CN.ftl` 这样的形式
    .about = 文件名表明其中的文字是哪种语言。用其他名称时，这些文字不会出现在任何页面上。
    .example = templates/wording/中文.ftl
wording-syntax = 这里不符合 Fluent 语法（{ $detail }）
    .help = 语法见 projectfluent.org
    .about = 页面的文字用 Fluent 格式写成。文件无法读取时，页面上会缺少这些文字。
    .example = send = 提交 {"{"}
missing-text = `{ $file }` 里缺少文字 `{ $text }`
    .help = 请补上；每个条目须整条替换，包括它下面所有以 `.` 开头的行
    .about = 一种语言的页面要有全部文字，一个量表要有五个答案的文字，否则会出现空白的按钮或答案。
    .example =
        scale-cafe =
        {"    ."}like = 真好
missing-texts = `{ $file }` 里缺少 { $count } 条文字
    .help-near = 要修改 `{ $near }` 的文字，请把文件命名为 `{ $near }.ftl`
    .help = 请从另一种语言的文件复制全部文字，再翻译
    .about = 一种语言的页面要有全部文字。只写一部分，就只能修改已有的语言，文件名须与其标签完全一致。
    .example = 只有一条文字的 templates/wording/zh.ftl
template = 模板无法生成页面：{ $detail }
    .help = 模板可以使用的全部内容见 docs/templates.zh-CN.md
    .about = 程序用这个模板生成页面。模板有误时无法生成页面，因此什么也不会写入。
    .example = <h1>{"{"}{"{"} title {"}"}</h1>
too-many-templates = 网站自己的模板超过 { $most } 个
    .help = 请合并模板，或删除没有页面使用的模板
    .about = 模板可以逐个包含别的模板，链条上的每一个都要占用内存。问卷网站用不到这么多模板。
    .example = templates/form.html 的一千份副本
too-many-branches = 模板里的 `elif` 超过 { $most } 个
    .help = 请改用键值表查找，或拆分模板
    .about = 每个分支都作为前一个分支的一部分读取，每一个都要占用内存。手写的模板只有几个分支。
    .example = 脚本为每位客户各写一个分支的模板
not-in-site = `{ $page }` 加载了 `{ $link }`，而网站里没有这个文件
    .help = 请把文件放进 `static/`，并用 `asset(name="…")` 链接
    .about = 使用 `--budget` 或 `--single-file` 时，页面加载的全部内容都必须在您自己的文件里。其他的无法计算大小，也无法放进单个文件。
    .example = <script src="https://example.org/own.js"></script>
not-in-one-file = `{ $page }` 加载了 `{ $link }`，它无法放进单个文件
    .help = 请把图形直接写进模板，或者把文件作为图片显示
    .about = 使用 `--single-file` 时，页面要包含它加载的全部内容。而另一个 SVG 文件里的图形符号以及其他页面，浏览器只能从文件读取。
    .example = <svg><use href="symbols.svg#leaf"/></svg>
script-part = `static/{ $file }` 是内置脚本 `{ $whole }` 的一部分，而内置脚本是一个整体
    .help = 请整体替换 `static/{ $whole }`；如果这是另一个文件，请换个名称
    .about = 内置脚本是事先由各部分合成的，用文件代替其中一部分不起作用。
    .example = static/form/steps.js
script-import = `static/{ $file }` 导入了 `{ $imported }`，但脚本是原样发布的
    .help = 请把两者合成一个脚本，例如用 `esbuild --bundle --format=iife`；发布后文件名会改变
    .about = 发布的文件名会随内容改变，脚本会按不存在的名称去找另一个文件。
    .example = import "./steps.js";
budget = `{ $page }` 连同所加载的全部内容用 gzip 压缩后有 { $bytes } 字节，上限是 { $most }
    .help = 请缩短文字、拆分问卷，或者改用更小的样式表、图片和字体
    .about = 您用 `--budget` 设定了上限。超过上限的页面在慢速网络上要更久才能显示。
    .example = $ kanopress build --budget 1k

## 版本

version-name = 没有读取 `{ $file }`
    .help = 版本文件请改名为下一个空缺的编号，例如 `2.json`；其他文件请移到别处
    .about = 只有这样命名的文件才是问卷的版本。如果这个文件是版本，对它的回答就会单独统计。
    .example = surveys/cafe/versions/1 副本.json
broken-version = 这不是有效的版本文件（{ $detail }）
    .help = 请恢复 `kanopress build` 写出的文件；无法恢复时请删除它：这个版本的回答将单独统计
    .about = 这个文件记录当时问了什么。没有它，程序无法把当时的题目与现行题目相比较。
    .example = 内容只剩一半的 surveys/cafe/versions/1.json
edited-version = 这个版本在发布之后被改动过
    .help = 请恢复 `kanopress build` 写出的文件；无法恢复时请删除它：这个版本的回答将单独统计
    .about = 这个文件记录当时问了什么，而它的版本标识已经与内容不符。填写者的回答会被当作对另一种措辞的回答。
    .example = 改正了错别字的 surveys/cafe/versions/1.json
unknown-version = `{ $survey }` 有 { $responses } 份回答属于未知版本：{ $versions }
    .help = 请恢复 `surveys/{ $survey }/versions/` 里的文件；在此之前，报告会单独统计这些回答
    .help-hash = 如果它们与现行问卷的含义相同，请在问卷里加上 `same_as: [{ $hash }]`
    .about = 这些回答所对应的题目没有留下文件，无法判断当时的题目与现行题目的含义是否相同。
    .example = {"{"}"form":"0123456789abcdef","answers":{"{"}"wifi":{"{"}"functional":"like","dysfunctional":"dislike"{"}"}{"}"}{"}"}

## 措辞

wording-double-barrelled = `{ $word }` 把两件事连在一起，无法用一个答案回答
    .help = 请拆成两个项目，或者写出两者的共同点
    .about = 只喜欢其中一件的人无法回答，看结果的人也不知道答案指的是哪一件。
    .example =
        features:
          - id: parking
            name: 免费停车和延迟退房
wording-negated-functional = `{ $word }` 表示没有，而正向问题应当描述有这个项目的情形
    .help = 请描述有这个项目的情形，没有它的情形留给反向问题
    .about = 对这道题的答案算作有这个项目时的感受。如果题目描述的是没有它的情形，惊喜型的项目就会被算作相反型。
    .example =
        features:
          - id: waiting
            name: 没有排队
wording-missing-negation = 反向问题没有写明“没有这个项目”
    .help = 请写明没有这个项目，例如写 **没有**，或者写明没有时会是什么情形
    .about = 两次都问有这个项目时的感受，填写者会给出两个相同的答案，得出的类别并不是他们的意思。
    .example =
        features:
          - id: bread
            name: 星期天的热面包
            functional: 如果星期天供应热面包，您觉得怎么样？
            dysfunctional: 如果星期天供应面包，您觉得怎么样？
wording-same-question = 正向问题和反向问题的内容相同
    .also = 正向问题
    .help = 请在反向问题里说明没有这个项目
    .about = 一对问题中，一个问有这个项目时的感受，另一个问没有时的感受。两者相同时，无法看出有和没有的差别。
    .example =
        features:
          - id: seat
            name: 靠窗座位
            functional: 如果座位靠窗，您觉得怎么样？
            dysfunctional: 如果座位靠窗，您觉得怎么样？
wording-leading = `{ $word }` 会引导填写者的感受
    .help = 请去掉这个词，写明能得到什么
    .about = 带有褒贬的词会暗示答案，而许多人会顺着回答。结果反映的是措辞，而不是填写者的需要。
    .example =
        features:
          - id: luggage
            name: 贴心的行李寄存
wording-vague = `{ $word }` 含义模糊，各人理解不同
    .help = 请写明具体内容，例如一个数字，或者看得到的结果
    .about = 每个人想象的内容不同，回答的也就不是同一件事。从结果看不出究竟应当提供什么。
    .example =
        features:
          - id: service
            name: 快速服务
wording-solution = `{ $word }` 是一种技术，不是人们得到的好处
    .help = 请用人们自己的话写出能得到什么
    .about = 人们能够评价自己得到的好处，却不一定能评价实现的方法。不了解这种技术的人只能猜测。
    .example =
        features:
          - id: assistant
            name: AI 客服
wording-near-duplicate = 两个项目问的内容几乎相同
    .also = 另一个项目
    .help = 请删除其中一个，或者在名称里写明两者的区别
    .about = 意思相同的两个项目使问卷变长，却不能提供更多信息。填写者会猜测两者的区别。
    .example =
        features:
          - id: parking
            name: 门口免费停车
          - id: own-parking
            name: 在门口停车免费
wording-many-features = 有 { $count } 个项目，超过 { $most } 个：填写者会疲劳，开始随意作答
    .help = 请保留最重要的 15 到 20 个，或者分成两份问卷
    .about = 每个项目有两道题。疲劳的填写者会中途放弃，或者不看题目就回答，越靠后的项目受影响越大。
    .example = 有 21 个项目的问卷
wording-labels = { $like ->
    [same] 两个答案的文字相同
   *[other] 这是 `{ $answer }` 的文字，看起来却像 `{ $like }`
}
    .also = 另一个答案
    .help = { $like ->
        [same] 请给每个答案写上不同的文字
       *[other] 顺序是 like、must-be、neutral、live-with、dislike，各一个
    }
    .about = 文字按顺序与五个答案对应。顺序不对时，认为理应如此的人会被算作勉强接受。
    .example = scale: [我喜欢, 我可以忍受, 无所谓, 理应如此, 我不喜欢]
wording-length = 填写这份问卷大约要 { $minutes } 分钟，超过 { $most } 分钟
    .help = 请减少项目，或者缩短文字
    .about = 疲劳的填写者会中途放弃，或者随意作答。这个时间是按要读的字数和要回答的题数估算的。
    .example = 20 个项目，每个都有三百字的说明

no-contact = 没有写明填写者应把回答交给谁
    .help = 请加上 `contact`（例如电子邮箱），或者用 `submit` 写上接收回答的地址
    .about = 没有写 `submit` 时，页面会把回答交给填写者本人，由他们转交。写了 `contact`，页面就会说明交给谁。
    .example = title: 我们的咖啡馆

invisible-character = 文字里有看不见的字符 { $character }
    .help = 请删除它，重新输入前后的文字
    .about = 看不见的字符常常在复制文字时混进来。它们可能改变文字的顺序，也会使看起来相同的文字实际不同。
    .example = title: "我们的\u200B咖啡馆"
stray-emphasis = { $found ->
   *[asterisks] 这里的 `{ $marks }` 没有强调任何文字，会原样显示
    [plain] 这段文字不支持格式，`{ $marks }` 会原样显示
}
    .help = { $found ->
       *[asterisks] 请在要强调的文字前后紧挨着写上同样的符号，放在引号和括号里面，例如 `“**没有**”`；如果要显示星号，请写 `\*`
        [underscores] 请改用星号，例如 `**没有**`；如果要显示下划线，请写 `\_`
        [plain] 请删除
    }
    .about = 星号如果不成对，或者与空格、引号的位置不对，就会原样显示，填写者也看不出哪个词要紧。
    .example = features: [{"{"}id: tea, name: 茶水, dysfunctional: "如果**没有茶水，您觉得怎么样？"{"}"}]

## 修改

changed-meaning = 已修改{ $part }：版本 { $number } 里{ $effect ->
    [set-aside] 的题型
    [no-group] {""}
   *[separate] {""}
}是 `{ $earlier }`
    .help = { $effect ->
       *[separate] 对原来措辞的答案会在报告里单独统计
        [no-group] 那个版本的回答仍然计入，但不属于这个问题的任何一组
        [set-aside] 不符合新题型的回答会被搁置
    }
    .help-same = 如果两者含义相同，请在问卷里加上 `same_as: [{ $form }]`
    .help-none = 如果现有的回答都只是测试，请把它们和 `{ $file }` 一起删除
    .about = 修改之前的填写者读到的是另一种措辞，他们的回答说的不一定是现在所问的内容。
    .example =
        # 版本 1
        functional: 如果可以用手机点单，您觉得怎么样？
        # 现在
        functional: 如果可以用短信点单，您觉得怎么样？
changed-evaluation = 版本 { $number } 用的是另一张评价表
    .help = 已有的回答仍然有效；报告会用现行的评价表评价全部回答
    .about = 评价表由答案得出类别。换了评价表，已有的回答可能得出与以前的报告不同的类别。
    .example =
        # 版本 1
        evaluation: berger
        # 现在
        evaluation: pouliot
id-reused = 在版本 { $number } 里，{ $part } 是 `{ $earlier }`
    .help = 请给新项目一个自己的 id，原项目的答案就不再读取；否则它们会在报告里单独统计
    .help-same = 如果两者含义相同，请在问卷里加上 `same_as: [{ $form }]`
    .help-none = 如果现有的回答都只是测试，请把它们和 `{ $file }` 一起删除
    .about = 答案以 id 存放。在回答文件里，对原项目的答案看起来就像是对新项目的答案。
    .example =
        # 版本 1
        - id: extra
          name: 免费无线网络
        # 现在
        - id: extra
          name: 安静角落
feature-removed = 版本 { $number } 里有{ $part }，现在已经删除
    .help = 它的答案不再读取；如果只是改了 id，请改回去
    .about = 答案通过项目的 id 查找。id 不存在时，报告里不会有这些答案。
    .example =
        # 版本 1
        - id: wifi
          name: 免费无线网络
        # 现在
        - id: free-wifi
          name: 免费无线网络
question-removed = 版本 { $number } 里有{ $part }，现在已经删除
    .help = 它的答案不再读取；如果只是改了 id，请改回去
    .about = 答案通过背景问题的 id 查找。id 不存在时，报告无法按这个问题分组。
    .example =
        # 版本 1
        profile:
          - {"{"}id: years, question: 您来我们店有多少年了？, type: number{"}"}
        # 现在没有 `profile`
option-removed = 版本 { $number } 里有{ $part }，现在已经删除
    .help = 含有这个选项的回答会被搁置；只要还有这样的回答，请在问卷里保留它
    .about = 回答里有未知的选项，就不是有效的回答，其中的全部答案都不会计入报告。
    .example =
        # 版本 1
        options: [{"{"}id: weekly, label: 每周{"}"}, {"{"}id: monthly, label: 每月{"}"}, {"{"}id: rarely, label: 很少{"}"}]
        # 现在
        options: [{"{"}id: weekly, label: 每周{"}"}, {"{"}id: rarely, label: 很少{"}"}]
outdated-same-as = 版本 { $number } 的回答与现行版本的回答合并统计，但后来改过{ $part }
    .help = 请去掉这个版本标识，除非那个版本与问卷的含义仍然相同
    .about = `same_as` 表示某个以前的版本与问卷问的是同样的内容。经过这次修改，情况可能不再如此。
    .example =
        # 问卷的 `same_as` 里有版本 1
        # 版本 2
        functional: 如果可以用手机点单，您觉得怎么样？
        # 现在
        functional: 如果可以用短信点单，您觉得怎么样？

## 对照表

open-mapping = 这里还没有决定
    .help = 请写出它的含义；`?` 前面的推测正确时，请删除 `?`
    .about = 对照表说明其他工具的列和选项文字各是什么意思。写着 `?` 的地方只有您能判断，决定之前不会读取文件。
    .example =
        - answers: {"{"}"有快速的无线网络？": wifi.functional{"}"}
          labels: {"{"}很好: like, 也许: "?"{"}"}
unknown-target = 问卷里没有 `{ $text }` 这道题
    .help-near = 是不是想写 `{ $near }`？
    .help = 请写出项目的 id 和问的是什么，例如 `{ $example }`
    .about = 一列答案是某个项目的 `functional`、`dysfunctional`、`importance`、`satisfaction` 或 `comment`。
    .example = - answers: {"{"}"有快速的无线网络？": wifi{"}"}
doubled-target = 列 `{ $column }` 也是这道题的答案
    .help = 请保留正确的一列，把另一列写到 `ignore` 里
    .about = 如果两列都是同一道题的答案，就无法判断以哪一列为准。
    .example =
        - answers:
            "无线网络（前）": wifi.functional
            "无线网络（后）": wifi.functional
column-twice = 列 `{ $column }` 写了两次
    .help = 请只保留一处
    .about = 每一列只有一种用途。列名如果只有空格、引号或字符宽度不同，就算同一列。
    .example =
        - id: 姓名
          answers: {"{"}"有快速的无线网络？": wifi.functional{"}"}
          ignore: [姓名]
label-twice = 选项文字 `{ $label }` 有两种含义
    .help = 请保留正确的一种
    .about = 每种选项文字只对应一个答案。文字如果只有空格、引号或字符宽度不同，就算相同。
    .example =
        - answers: {"{"}"有快速的无线网络？": wifi.functional{"}"}
          labels: {"{"}"很好": like, "很好 ": must-be{"}"}
long-table = { $found ->
   *[answers] 没有 `id`，就不知道哪些答案属于同一个人
    [groups] 没有 `id`，就不能按分组统计
    [header] 长表的表头只有一行
}
    .help = { $found ->
       *[answers] 请在 `id` 里写出用来区分每个人的列
        [groups] 请在 `id` 里写出用来区分每个人的列，或者删去 `profile`
        [header] 请删去 `header_rows`
    }
    .about = 长表里每个人有好几行，靠 `id` 归到一起。没有 `id` 时，只有一对问题的两个答案在同一行，才能统计。
    .example =
        - long: {"{"}question: 项目, answer: 答案{"}"}
          answers: {"{"}"有 [无线网络]": wifi.functional{"}"}
unknown-zone = 未知的时区 `{ $zone }`
    .help = 请写时区名称，例如 `Asia/Shanghai`，或者与 UTC 的时差，例如 `+08:00`
    .about = `CST` 之类的缩写可能指好几个时区。只有“地区/城市”形式的名称和与 UTC 的时差才有唯一的含义。
    .example =
        - sent: {"{"}column: 时间, zone: CST{"}"}
          answers: {"{"}"有快速的无线网络？": wifi.functional{"}"}

## 记录

duplicate = 同一份回答在 { $file }:{ $line } 已经读取过
    .help = 不需要处理：只计一次
    .about = 同一份回答常常会收到两次，例如重新导出的文件包含以前的内容。重复统计会使结果失真。重复的回答只在去向汇总里计数，不逐条提示。
    .example =
        meta__id,wifi__functional,wifi__dysfunctional
        a1,like,dislike
        a1,like,dislike
conflict = { $file }:{ $line } 已有编号相同而内容不同的回答
    .help = 以先读到的那份为准；如果这一份才正确，请删除那一份
    .about = 一个编号只属于一份回答，这里却有两份，而且答案不同。哪一份正确，只能由人来决定。
    .example =
        meta__id,wifi__functional,wifi__dysfunctional
        a1,like,dislike
        a1,like,neutral
merge-mark = 这一行是 Git 合并时留下的标记
    .help = 请在文件的两个版本中选定一个，并删除以 `<<<<<<<`、`|||||||`、`=======`、`>>>>>>>` 开头的行
    .about = Git 无法合并两处修改时，会把两个版本都写进文件，并用标记隔开。标记不是回答，标记之间的回答仍按通常的方式读取。
    .example =
        wifi__functional,wifi__dysfunctional
        <<<<<<< HEAD
        like,dislike
foreign-file = 文件{ $kind ->
    [document] 是文字文档或演示文稿
    [encrypted] 有密码保护
    [old-office] 是 Excel 和 Word 2007 年以前的格式
    [binary-workbook] 是二进制工作簿（`.xlsb`）
    [large-workbook] 是超过 64 MiB 的电子表格
    [html] 是网页
    [pdf] 是 PDF 文件
    [image] 是图片
    [recording] 是音频或视频
    [archive] 是压缩包
    [crowded-archive] 是超过 65,535 个文件的压缩包
    [empty-archive] 是没有表格和文本的压缩包
    [large-message] 是超过 64 MiB 的邮件
    [locked] 受压缩包的密码保护
    [oddly-packed] 的压缩方式不常见
    [database] 是数据库
   *[other] 不是文本
}，无法作为回答读取
    .help = { $kind ->
        [encrypted] 请去掉密码另存一份，用来替换它
        [old-office] 请另存为 Excel 工作簿（`.xlsx`），用来替换它
        [binary-workbook] 请另存为 Excel 工作簿（`.xlsx`），用来替换它
        [large-workbook] 请另存为 CSV（UTF-8），用来替换它
        [html] 请换成导出的 CSV 或 JSON 文件（Telegram 的聊天记录请导出为 JSON），或者把网页里的表格存为 CSV（UTF-8）
        [archive] 请解压缩，用里面的文件替换它
        [crowded-archive] 请解压缩，用里面的回答文件替换它
        [large-message] 请另存附件里的回答文件
        [locked] 请用密码解压压缩包，用里面的文件替换它
        [oddly-packed] 请解压压缩包，用里面的文件替换它
       *[other] 请换成导出的 CSV 或 JSON 文件
    }
    .about = 程序按内容识别文件，不看文件名。可以读取 CSV、电子表格（XLSX 和 ODS）、JSON、JSON Lines，以及含有回答码的文本、邮件和聊天记录，用 gzip 或 Zstandard 压缩过的，或者多个文件打成的 ZIP 压缩包也可以。其他文件会留在原处。
    .example = 改名为 `answers.csv` 的 PDF 文件
damaged-file = { $found ->
    [unsupported] 解压这个文件需要太多内存，或者需要字典
    [bomb] 压缩文件解压后超过原来的 200 倍
    [workbook-bomb] 工作簿解压后超过 1 GiB，或者超过原来的 200 倍
    [damaged-workbook] 工作簿已经损坏，无法读到末尾
    [archive-bomb] 压缩包解压后超过原来的 200 倍，没有读完里面的文件
    [damaged-archive] 压缩包已经损坏，里面的文件可能不全
   *[damaged] 压缩文件已经损坏，无法解压到末尾
}
    .help = { $found ->
        [unsupported] 请先解压，或者不用特殊选项重新压缩
        [bomb] 请自行解压，检查里面的内容
        [archive-bomb] 请自行解压，检查里面的内容
        [workbook-bomb] 请把工作表另存为 CSV（UTF-8），检查里面的内容
       *[damaged] 请重新导出或复制文件
    }
    .about = 在此之前的内容已经读取，并且计入。其余的内容无法读取，因此可能缺少回答。
    .example = 下载时中断的文件 `answers.csv.gz`
unreadable-header = 无法读取表头
    .help = 请重新导出文件；第一行应当是各列的名称
    .about = 第一行说明每一列的内容。没有它，任何一行都无法读取。
    .example =
        "wifi__functional,wifi__dysfunctional
        like,dislike
missing-header = 第一行是答案，而不是各列的名称
    .help = 请在最前面加上表头，例如 `meta__id,wifi__functional,wifi__dysfunctional`，或者重新导出带有表头的文件
    .about = 表头说明每一列的内容。没有表头，就无法判断哪个答案属于哪道题，因此各行都会搁置。
    .example =
        a1,like,dislike
        a2,neutral,live-with
doubled-column = 列 `{ $column }` 在表头里出现了两次（第二次在第 { $line } 行第 { $at } 列）
    .help = 请删除其中一列，或者给它改名，以便确定以哪一列为准
    .about = 两列的答案可能不同。如果由程序任选一列，结果可能有误。
    .example =
        wifi__functional,wifi__dysfunctional,wifi__functional
        like,dislike,neutral
too-long = 这条记录超过 1 MiB
    .help = 请检查是否缺少换行或引号
    .about = 一份回答不会有这么长。常见的情况是许多行连在了一起，无法判断每一行在哪里结束。
    .example = 写在同一行里的几千个 JSON 对象
nul-character = 记录里有编码为 0 的字符（NUL）
    .help = 请以 UTF-8 重新导出文件
    .about = 人们输入的文字里不会有这个字符。它说明文件已经损坏，或者是以别的编码保存的。
    .example = {"{"}"answers":{"{"}"wifi":{"{"}"functional":"like"{"}"}{"}"},"comment":"很好\u0000"{"}"}
not-utf8 = 记录里有不是 UTF-8 文本的字节
    .help = 请把文件保存或导出为 UTF-8
    .about = 其他编码的字节可能代表不同的文字。这条记录会原样保留，但不计入。
    .example = 混入 UTF-8 文件的一行 GBK 文字，里面有“咖啡”
unclosed-quote = 引号到行末仍没有闭合
    .help = 请补上半角引号；带引号的字段里，引号要写两次：`""`
    .about = 带引号的字段一直延续到下一个引号。缺少引号时，这个字段没有结尾，会把下面各行也包括进来。
    .example =
        meta__id,wifi__functional,wifi__dysfunctional
        a1,like,"dislike
        a2,like,neutral
short-row = 这一行有 { $fields } 个字段，表头有 { $wanted } 个
    .help = 请补上缺少的字段；没有回答的题是空字段
    .about = 字段按顺序与列对应。缺少一个字段时，其他字段可能错位。
    .example =
        meta__id,wifi__functional,wifi__dysfunctional
        a1,like
long-row = 这一行有 { $fields } 个字段，表头有 { $wanted } 个
    .help = { $found ->
        [sheet] 请删除最后一列右边的内容，或者给那一列加上名称
       *[text] 文字里有分隔符（例如半角逗号）时，请给它加上半角引号
    }
    .about = 字段按顺序与列对应。常见的情况是文字里的逗号被当成了字段的结尾。
    .example =
        wifi__functional,wifi__dysfunctional,comment
        like,dislike,很好,可惜太小
cut-off = 文件在这一行中间就结束了
    .help = 请重新导出或复制文件
    .about = 文件的末尾已经丢失，例如下载时中断。可能还缺少其他回答。
    .example = {"{"}"answers":{"{"}"wifi":{"{"}"functional":"li
not-json = { $found ->
    [other] 这不是对象
    [end] 对象不完整
   *[syntax] 这里的 JSON 有错误
}
    .help = 每份回答写成花括号里的一个对象，名称和文字都放在双引号里
    .about = 在 JSON Lines 文件里，每一行都是一个完整的对象。这一行无法这样读取，因此无法得知其中的答案。
    .example = {"{"}"answers":{"{"}"wifi":{"{"}"functional":"like",{"}"}{"}"}{"}"}
doubled-key = `{ $name }` 出现了两次
    .help = 请删除其中一个，以便确定以哪一个为准
    .about = 两个值可能不同。如果由程序任选一个，结果可能有误。
    .example = {"{"}"answers":{"{"}"wifi":{"{"}"functional":"like","functional":"dislike"{"}"}{"}"}{"}"}
wrong-shape = { $wanted ->
   *[object] `{ $name }` 必须是一个对象
    [value] `{ $name }` 必须是一个值，不能是列表
    [scalar] 应当是一个值的地方却是列表或对象
}
    .help = 请按 kanopress 的写法写回答：`{"{"}"answers": {"{"}"ID": {"{"}"functional": "like"{"}"}{"}"}{"}"}`
    .about = 答案通过名称查找，名称在层层嵌套的对象里。换成别的形式，就无法判断哪个答案属于哪道题。
    .example = {"{"}"answers":{"{"}"wifi":["like","dislike"]{"}"}{"}"}
damaged-code = { $found ->
    [character] 回答码里不会有字符 `{ $character }`
    [impossible] 回答码的校验和正确，但任何表单都不会生成这样的回答码
   *[part] 回答码的这一部分有错误、缺失或多余的字符
}
    .help = { $found ->
        [impossible] 请填写者改发回答文件
       *[other] 请对照原来的纸条或消息，或者请填写者再发一次回答码
    }
    .about = 回答码带有校验和，可以发现错误的字符。程序不会靠猜测修正损坏的回答码，因为猜测的结果可能是另一个答案。
    .example = KP1E4LUTCWSF7YRLXSUZQQQD4K2A2
short-code = 回答码不完整：至少还缺 { $missing } 个字符
    .help = 请复制完整的回答码，或者请填写者再发一次
    .about = 回答码的末尾已经丢失，例如只复制了一部分。其中的答案不完整。
    .example = KP1E4LUTCWSF7YRLXSUZVQQD
further-code = 同一条记录里已有另一个回答码计入
    .help = 如果这些回答码来自不同的人，请存成文本文件，每行一个
    .about = 一行或一个对象，是同一个人发来的内容。其中只有第一个有效的回答码计入，以免有人代替他人回答。
    .example =
        时间,您的回答码
        10:30,KP1E4LUTCWSF7YRLXSUZVQQD4K2A2 KP1E4LUTCWSF7YRLXSUZVQQD4K2A3
unknown-form = 回答码不属于这份问卷的任何已知版本
    .help = 请对照原来的纸条或消息检查开头的字符；如果没有错，请移到它所属问卷的回答里
    .about = 回答码里只有答案，没有题目。开头的字符说明它属于哪个版本，而这份问卷没有那个版本。
    .example = KP1QY3560J02PSH9QU5QKQ20KSKX
other-survey = 这份回答属于问卷 `{ $survey }`，不属于 `{ $own }`
    .help = 请移到它所属问卷的回答里
    .about = 回答里写明了它所属的问卷，不是这一份。两份问卷里可能有 id 相同而含义不同的项目。
    .example = {"{"}"survey":"bakery","answers":{"{"}"wifi":{"{"}"functional":"like","dysfunctional":"dislike"{"}"}{"}"}{"}"}
unknown-answer = { $found ->
    [several] `{ $name }` 里有多个答案：`{ $text }`
   *[other] `{ $name }` 里的 `{ $text }` 不是五个答案之一
}
    .help-near = 是不是想写 `{ $near }`？
    .help = { $found ->
        [nothing] 如果没有回答，请留空
        [several] 请只留一个答案，或者留空
       *[other] 可以用 { $known }
    }
    .about = 答案以五个代码存放。文字和数字不能代替代码，因为它们的含义因问卷而异。
    .example =
        wifi__functional,wifi__dysfunctional
        我喜欢,dislike
not-a-rating = `{ $name }` 必须是 1 到 { $most } 的整数，现在是 `{ $text }`
    .help = 请改正数字，或者让字段空着
    .about = 评分是固定范围内的整数，其他的值会使平均值失真。
    .example =
        wifi__functional,wifi__dysfunctional,wifi__importance
        like,dislike,10
unknown-option = `{ $name }` 没有选项 `{ $text }`
    .help-near = 是不是想写 `{ $near }`？
    .help = 可以用 { $known }
    .about = 问卷没有这个选项，因此无法判断这份回答属于哪一组。常见的原因是选项改了 id，或者已经删除。
    .example =
        wifi__functional,wifi__dysfunctional,profile__visits
        like,dislike,daily
not-a-number = `{ $name }` { $wanted ->
    [whole] 必须是整数
    [minimum] 至少应为 { $limit }
    [maximum] 最多为 { $limit }
   *[number] 必须是数字
}，现在是 `{ $text }`
    .help = { $wanted ->
        [number] 请只用数字和小数点书写，例如 `36.5`，或者让字段空着
       *[other] 请改正数字，或者让字段空着
    }
    .about = 这道题要求填写数字，有时还有范围。`10 左右` 这样的文字无法参与计算；`1,500` 也不行，因为它在有的语言里是 1500，在有的语言里是 1.5。
    .example =
        wifi__functional,wifi__dysfunctional,profile__years
        like,dislike,10 左右
text-too-long = `{ $name }` 最多 { $most } 个字符，现在有 { $characters } 个
    .help = 请缩短文字，或者用 `maximum_length` 放宽限制
    .about = 表单不允许输入更长的文字。更长的文字来自别处，或者是两段文字连在了一起。
    .example =
        wifi__functional,wifi__dysfunctional,profile__street
        like,dislike,人民路中段东侧
unknown-label = 未知的选项文字 `{ $text }`
    .help-near = 是不是想写 `{ $near }`？
    .help = 请把它加到 `mapping.yaml` 的选项文字里
    .about = 只有对照表里写出的选项文字才有含义。其他文字可能表示别的答案，因此不作猜测。
    .example =
        "有快速的无线网络？","没有无线网络？"
        很好,糟糕
not-a-response = 这一行不是回答：`{ $text }`
    .help = 不需要处理，除非 `mapping.yaml` 里的 `only` 写错了
    .about = 导出的文件里也有不是填写者回答的行，例如预览和测试。对照表说明哪些行才算。
    .example =
        状态,"有快速的无线网络？","没有无线网络？"
        预览,很好,糟糕
needed-column = 文件里没有 `{ $key }` 需要的列 `{ $column }`
    .help = 请重新导出并包含这一列，或者修改 `mapping.yaml` 里的 `{ $key }`
    .about = 对照表根据这一列判断哪些行是回答；在长表里，则判断哪些行属于同一个人。没有这一列，就会统计到不该统计的行。
    .example =
        "有快速的无线网络？","没有无线网络？"
        很好,糟糕
incomplete-row = 这一行没有说明{ $found ->
   *[person] 是谁的答案
    [question] 是哪一题的答案
}
    .help = { $found ->
       *[person] 请填上 `mapping.yaml` 里 `id` 所指的列，或者让这一行保持原样
        [question] 请填上 `mapping.yaml` 里 `long` 所指的列，或者让这一行保持原样
    }
    .about = 在长表里，同一个人的行编号相同，每一行都说明是哪一题的答案。没有编号，或者编号被电子表格截短的行，可能属于任何人。
    .example =
        编号,问题,答案
        ,有快速的无线网络？,很好
two-answers = `{ $column }` 在第 { $line } 行的答案与此不同
    .help = 请删去写错的一行
    .about = 在长表里，每个人对每个问题只有一行。如果两行互相矛盾，就不知道该算哪一行，因此这个人的答案都不计入。
    .example =
        编号,问题,答案
        P1,有快速的无线网络？,很好
        P1,有快速的无线网络？,糟糕
two-mappings = `{ $file }` 里有两项都适用于这个文件（第 { $first } 行和第 { $second } 行）
    .help = 请用 `files` 说明每一项各用于哪些文件
    .about = 同一列在一项里可能是一个意思，在另一项里是另一个意思，因此不读取这个文件。
    .example = 两项都写了“有快速的无线网络？”这一列
no-answer = 没有回答任何一道正向问题或反向问题
    .help = 没有可以统计的内容：删除这条记录，或者原样留着都可以
    .about = 结果只来自成对的问题。一份回答里没有任何一道题的答案，对结果没有影响。
    .example =
        meta__id,wifi__functional,wifi__dysfunctional
        a1,,
no-code = { $unit ->
   *[row] 这一行里没有回答码，也没有哪一列是
    [line] 这一行里没有回答码，也没有哪个名称是
}问卷 `{ $survey }` 的答案
    .help-near = 列 `{ $column }` 是不是想写 `{ $near }`？
    .help = 回答码以 `KP1` 开头
    .help-example = 答案的名称是 `{ $example }` 这样的形式；如果是其他工具的表格，`kanopress map 文件` 会建议各列的含义
    .about = 答案要么按问卷的名称写出，要么写成回答码。这条记录两者都没有，没有可以统计的内容。
    .example =
        时间,姓名
        10:30,王芳

## 回答文件

other-encoding = `{ $file }` 按 { $encoding } 编码读取
    .help = 如果文字显示不正确，请把文件保存为 UTF-8
    .about = 文件不是 UTF-8，它的编码是根据字节判断的。答案是由基本字母组成的代码，总能正确读取；填写者写的文字则可能读错。
    .example = 电子表格以 GB18030 保存的 CSV 文件
other-sheets = `{ $file }` 只读取了工作表 `{ $sheet }`，没有读取 { $others }
    .help = 如果其他工作表里也有回答，请分别另存为单独的文件
    .about = 一个工作簿只读取一张工作表：前 20 行里有答案名称的第一张；如果都没有，就读取第一张。隐藏的和空的工作表不算。
    .example = 回答在一张工作表、备注在另一张工作表的工作簿
left-out-media = 没有读取 `{ $file }` 里的 { $count } 个图片、音频或视频文件，例如 `{ $first }`
    .help = 如果图片上有回答码，请填写者发送文字形式的回答码
    .about = 压缩包按文件夹读取。导出的聊天记录常常带有照片、视频和语音，程序只统计它们的数量。
    .example = 带有照片的聊天记录导出文件
above-header = `{ $file }` 的表头上面还有其他行（第 { $lines } 行）
    .help = 不需要处理：程序不读取这些行
    .about = 表头是写有答案名称的那一行。它上面的内容，例如标题，不是回答。
    .example =
        十一月的问卷
        wifi__functional,wifi__dysfunctional
        like,dislike
header-again = `{ $file }` 里又出现了表头（第 { $lines } 行）
    .help = 不需要处理：下面各行按这个表头读取
    .about = 几个文件合并在一起时，列名会夹在各行之间，顺序也可能不同。这样的一行不是回答。
    .example =
        wifi__functional,wifi__dysfunctional
        like,dislike
        wifi__functional,wifi__dysfunctional
        neutral,live-with
rows-in-text = `{ $file }` 第 { $line } 行的记录，引号里有 { $rows } 行看起来像其他记录
    .help = 请检查引号：这些行目前属于同一份回答
    .about = 引号里的文字可以有多行。如果缺少结尾的引号，文字会一直延续到下一个引号，中间的各行都会成为这段文字的一部分。
    .example =
        wifi__functional,wifi__dysfunctional,comment
        like,dislike,"丢失
        like,neutral,很好
        neutral,dislike,20"
repeated-rows = `{ $file }` 里有 { $rows } 行没有编号，与此前读取的文件里的行相同
    .help = 如果同一次导出的内容放了两份，请删除其中一个文件
    .about = 没有编号，就无法判断相同的两行是否来自同一个人，因此两行都计入。同一次导出的内容如果放了两份，其中每个人都会计入两次。
    .example = `export.csv` 和 `export (1).csv`
rows-without-person = `{ $file }` 里有 { $count } 行各算作一份回答，因为没有说明哪些行属于同一个人
    .help = 如果有一列能区分每个人，请在 `mapping.yaml` 的 `id` 里写出这一列
    .about = 如果每个人对每个项目只有一行，各项目的结果就是对的。回答的份数是行数，不是人数。
    .example =
        项目,有,没有
        无线网络,很好,糟糕
cut-ids = `{ $file }` 里有 { $count } 个编号是被电子表格截短的数字，例如 `1.23457E+19`
    .help = 请重新导出文件，不要再用电子表格保存
    .about = 不同的编号截短后可能变得相同，因此不作比较。这些回答按没有编号的回答计入。
    .example =
        meta__id,wifi__functional,wifi__dysfunctional
        1.23457E+19,like,dislike
unreadable-times = `{ $file }` 里有 { $count } 份回答的时间无法识别
    .help-near = 请在 `{ $mapping }` 里写出 `zone`（时区）；日期不以年份开头时，还要写出 `format`（格式）
    .help = 请写上时区，例如 `2026-12-01T10:00:00Z`
    .about = 没有时区的时间，可以是许多不同的时刻。因此无法判断这些回答是否提交得太快或已经逾期。它们仍然计入。
    .example =
        meta__sent,wifi__functional,wifi__dysfunctional
        2026-12-01 10:00,like,dislike
unclear-codes = `{ $file }` 里有 { $count } 条记录可能与其他记录重复：回答码里的信息不足以判断
    .help = 请比较答案，删除重复的部分
    .about = 回答码只包含编号的前 15 位。如果有几份回答的编号都以这些数字开头，或者开头相同而答案不同，就无法知道回答码是不是其中之一。因此全部计入。
    .example = 手工编排的编号：`00000000000000000000000000000001`、`00000000000000000000000000000002`
too-many-kinds = 问卷 `{ $survey }` 不显示 `{ $question }` 的分组结果，因为带有 `segment: true` 的问题有超过 { $most } 种答案组合
    .help = 请减少带有 `segment: true` 的问题，或者减少它们的选项
    .about = 程序按这些问题的答案组合统计填写者。组合超过这个数目时，不再按最后一个问题分组，以免内存不足。
    .example = 十二个带有 `segment: true` 的问题，每个有五个选项
file-without-codes = `{ $file }` 里没有回答码
    .help = 回答码以 `KP1` 开头；回答表格请保存为 CSV（UTF-8）：`.csv`
    .about = 程序在文本文件里只查找回答码。以其他形式收到的回答不会计入。
    .example = like, dislike, like, neutral
unknown-column = 没有读取 `{ $file }` 的列 `{ $column }`
    .help = 是不是想写 `{ $near }`？
    .about = 这个名称与某个答案列的名称相近。如果是拼写有误，报告里就会缺少这些答案。
    .example =
        wifi__functional,wifi__dysfunctional,coment
        like,dislike,很好
ignored-columns = `{ $file }` 中忽略的列：{ $columns }
    .help = 问卷没有用到这些列
    .about = 网络服务和电子表格会添加自己的列，这没有影响。但如果其中有答案，报告里就会缺少这些答案。
    .example =
        备注,wifi__functional,wifi__dysfunctional
        电话,like,dislike
missing-columns = `{ $file }` 中缺少的列：{ $columns }
    .help = 这些题视为没有问过
    .about = 问卷里有些题在文件里没有对应的列。如果这些题是后来添加的，这是正常的；否则说明丢失了答案。
    .example =
        wifi__functional
        like
more-records = 另有 { $count } 条记录没有计入
    .help = 全部记录和原因都在 `{ $file }`
    .about = 只逐条说明前十条记录，以免看不到最前面的问题。许多条记录往往出于同一个原因。
    .example = 有十一条无效记录的文件

## 模拟回答

truth-syntax = 无法读取概率（{ $detail }）
    .help = 请写成 `features: {"{"}项目: {"{"}attractive: 0.5, must-be: 0.5{"}"}{"}"}`
    .about = 这个文件规定每个项目各类别的概率。文件无效时，无法知道模拟回答依据的真实情况。
    .example = features: [wifi, tea]
negative-probability = `{ $feature }` 的 `{ $category }` 必须大于或等于 0，现在是 `{ $value }`
    .help = 请写 `0.5` 这样的数字
    .about = 概率表示某种情况出现的可能性，最小是 0，即从不出现。
    .example =
        features:
          wifi: {"{"}attractive: -0.5, must-be: 1.5{"}"}
impossible-truth = `{ $feature }` 的任何类别都不可能出现
    .help = 请至少给评价表中的一个类别写上大于 0 的数字
    .about = 每份回答都要从各类别中抽取一个。所有类别的概率都是 0 时，没有可以抽取的内容。
    .example =
        features:
          wifi: {"{"}attractive: 0{"}"}

## 命令行

unknown-command = 没有命令 `{ $command }`
    .help-near = 是不是想用 `{ $near }`？
    .help = 用 `kanopress --help` 查看所有命令
    .about = `kanopress` 后面的第一个词说明要做什么。这个词未知时，什么也不会做。
    .example = $ kanopress biuld
unknown-argument = 这里没有选项 `{ $argument }`
    .help-near = 是不是想用 `{ $near }`？
    .help = 用 `{ $command } --help` 查看所有选项
    .about = 每个命令有自己的选项。忽略未知的选项，结果就不是您所要求的。
    .example = $ kanopress build --budgt 14k
surplus-argument = 多了一个参数：`{ $argument }`
    .help = 名称里有空格时请加上半角引号；用 `{ $command } --help` 查看可以写哪些参数
    .about = 命令不知道如何处理这个词。常见的情况是名称里有空格，这是名称的后半部分。
    .example = $ kanopress init my site
missing-argument = 缺少参数：{ $arguments }
    .help = 用 `{ $command } --help` 查看说明
    .about = 命令无法推测要处理什么。
    .example = $ kanopress simulate
missing-value = `{ $option }` 后面要有一个值
    .help = 请写在选项后面，中间用空格或 `=` 隔开
    .about = 这个选项用来设定一个值。没有值，选项就没有意义。
    .example = $ kanopress build --budget
bad-value = `{ $value }` 不能用作 `{ $option }` 的值
    .help-known = 可以用 { $known }
    .help-wanted = 请写{ $wanted ->
       *[bytes] 字节数，例如 `14k`
        [smaller] 较小的数
        [number] 不小于 0 的整数
    }
    .about = 这个选项只接受特定的值，程序不会用猜测的值来执行。
    .example = $ kanopress build --budget small
repeated-option = `{ $option }` 只能写一次
    .help = 请只保留一个
    .about = 这个选项只能有一个值。有两个时，无法判断以哪一个为准。
    .example = $ kanopress build --out first --out second
unknown-code = 没有代码 `{ $code }`
    .help-near = 是不是想写 `{ $near }`？
    .help = 用 `kanopress explain` 列出所有代码
    .about = 每条消息的方括号里都有一个代码，例如 `unknown-key`。没有哪条消息用这个代码。
    .example = $ kanopress explain unknown-kye
no-messages = 没有 `{ $language }` 的消息
    .help = 可以用 { $known }
    .about = 消息只有少数几种语言。问卷可以有更多语言，在问卷里设定。
    .example = $ kanopress --lang de check
no-survey = 没有问卷 `{ $survey }`
    .help-near = 是不是想写 `{ $near }`？
    .help = 请放在 `surveys/{ $survey }.yaml` 或 `surveys/{ $survey }/survey.yaml`
    .about = 命令没有找到这个 id 的问卷。id 是文件或文件夹的名称，不是标题。
    .example = $ kanopress check caffe
no-surveys = `{ $folder }` 里没有问卷
    .help = 用 `kanopress init 文件夹` 新建网站，或者用 `--site 文件夹` 指明网站在哪里
    .about = 网站的问卷在 `surveys` 文件夹里。命令可能是在别的文件夹里运行的。
    .example = $ kanopress build --site Downloads
which-survey = 网站有几份问卷
    .help = 请用 `--survey` 指明是哪一份：{ $surveys }
    .about = 一份对照表只属于一份问卷。问卷由文件所在的文件夹或 `--survey` 决定。
    .example = $ kanopress map 答卷.csv
no-table = 文件里没有表格
    .help = 请把回答导出为 CSV 或 XLSX，并在上方写出列名
    .about = 对照表说明表格的各列是什么。这个文件里没有一行有两个以上的单元格。
    .example = $ kanopress map 笔记.txt
nothing-to-map = { $found ->
    [counts] 没有回答：这是各类别人数或比例的表格
   *[other] 没有一列是这份问卷的答案
}
    .help = 请导出回答本身，每份回答一行，而不是汇总
    .about = 对照表需要有答案的列。这里没有一列的名称提到问卷的题目或项目，也没有一列是答案的文字。人数或比例的表格不能说明谁答了什么。
    .example =
        feature,Attractive,Must-be
        wifi,12,30
cannot-append = 无法在 { $file } 的末尾添加条目
    .help = 请先不加 `--write` 查看建议，再手动添加
    .about = `kanopress map --write` 只在对照表的末尾添加条目，不改动已有的内容。这个文件不是列表，或者在另一个值的中间结束。
    .example = entries: []
no-starter = 没有 { $languages } 的初始问卷
    .help = 可以用 { $known }，再修改文件里的语言和文字
    .about = 新问卷以一份示例开始，而示例没有这种语言。问卷本身仍然可以用其他语言。
    .example = $ kanopress new bakery --language it
not-simulated = `{ $file }` 里有不是由 `simulate` 写入的行
    .help = 请用 `--output` 指定另一个文件
    .about = 填写者的回答无法重新得到。只有模拟回答的文件才会被替换。
    .example = $ kanopress simulate cafe --output surveys/cafe/responses/answers.csv
too-many-simulated = 一次最多模拟 { $most } 份回答
    .help = 请在 `--number` 后面写一个较小的数
    .about = 这么多回答的文件有好几个 GB。
    .example = $ kanopress simulate cafe --number 10000001
taken = `{ $path }` 已经存在
    .help = { $what ->
        [folder] 请为新网站另选一个文件夹
       *[id] 请另选一个 id
    }
    .about = 已经有同名的问卷或网站，继续执行会覆盖它。
    .example = $ kanopress new cafe
not-in-language = 问卷 `{ $survey }` 没有 `{ $language }` 版
    .help = 可以用 { $known }
    .about = 答卷是用问卷的某种语言印出来的。换成别的语言，程序没有题目可以显示。
    .example = $ kanopress enter cafe --language fr
not-json-lines = `{ $file }` 不是 JSON Lines 文件
    .help = 请命名为 `….jsonl`
    .about = 录入的内容以 JSON Lines 格式保存。用别的后缀，其他程序会把它当作另一种文件。
    .example = $ kanopress enter cafe --output answers.csv
responses-of-several = 使用 `--responses` 时必须指明一份问卷，而且只能是一份
    .help = 请写 `kanopress report 问卷 --responses 文件`
    .about = 一个回答文件属于一份问卷。没有指明或指明了多份问卷时，无法判断属于哪一份。
    .example = $ kanopress report --responses answers.csv
unusable-draft = `{ $file }` 里没录完的答卷无法继续录入：{ $cause }
    .help = 请删除这个文件，从头录入这份答卷
    .about = 没录完的答卷每录一行就会保存，以便继续。后来这个文件已经损坏或被改动过，或者问卷的题目有了变化。
    .example = 手工改过的 surveys/cafe/entry/paper.draft.json

## 磁盘，以及不应发生的情况

cannot-read = 无法读取 `{ $path }`：{ $cause }
    .help = 请检查它是否存在，以及您是否有权读取
    .about = 文件系统不让程序读取这个文件。没有它，结果不完整。
    .example = $ kanopress report cafe --responses no-such-file.csv
skipped = 跳过了 `{ $path }`：{ $reason ->
    [name] 名称不是 UTF-8
    [link] 这是链接
    [device] 这既不是文件也不是文件夹
    [no-folder] 这里应当是文件夹，现在是文件
   *[unreadable] 无法读取
}
    .help = { $reason ->
        [name] 请改用由字母、数字和 `-` 组成的名称
        [link] 请把文件本身放在这里
        [device] 请把它移到别处
        [no-folder] 请用这个名称新建文件夹，再把文件移进去
       *[unreadable] 请检查您是否有权读取
    }
    .help-cause = 系统消息：{ $cause }
    .about = 其余内容都已读取。文件名会成为网址的一部分，链接可能指向网站以外，文件以外的东西可能永远读不完。
    .example = 从旧 ZIP 压缩包里解压、以 GBK 编码命名的文件
link-in-the-way = `{ $path }` 是链接，不会通过链接写入
    .help = 请删除链接；要写到别处，请使用 --out
    .about = 链接指向别处的文件，生成时会覆盖或删除它们。
    .example = $ ln -s ~/website dist
foreign-folder = `{ $path }` 里有不是由 kanopress 写入的文件，例如 `{ $other }`
    .help = 请使用空文件夹，或以前生成时用过的文件夹
    .about = 生成时会删除不再需要的页面。文件夹里如果有别的文件，也可能被误删。
    .example = $ kanopress build --out surveys
other-site = `{ $path }` 里是另一个网站的页面
    .help = 请用 --out 指定另一个文件夹；如果只是网站换了位置，请删除这个文件夹
    .about = 生成时会删除不再需要的页面，另一个网站的页面也会因此被删除。
    .example = 两个网站都用 --out ../public 生成
locked = { $process ->
    [unknown] 另一个命令正在写入 `{ $path }`
   *[other] `kanopress { $command }`（进程 { $process }）正在写入 `{ $path }`
}
    .help = 请等它结束，再运行这个命令
    .about = 两个命令同时写入相同的文件，内容会混在一起。后来的命令会等待两秒。
    .example = 在两个终端里同时生成同一个网站
cannot-write = 无法写入 `{ $path }`：{ $cause }
    .help = 请检查您是否有权写入、是否有同名的文件或文件夹，以及磁盘是否已满
    .about = 文件系统不让程序写入这个文件。在它之前，可能已经写入了其他文件。
    .example = $ kanopress build --out kanopress.yaml
cannot-remove = 无法删除 `{ $path }`：{ $cause }
    .help = 请检查您是否有权修改它所在的文件夹
    .about = 这个文件是以前运行时生成的，已经不再需要。留在那里，它会和其他文件一起发布。
    .example = 以前生成的页面，所在的文件夹没有写入权限
bad-manifest = `{ $path }` 不是文件清单（{ $cause }）
    .help = 请删除它，再删除以前生成时留在同一文件夹里的内容
    .about = 生成时会列出写入的文件，以便下一次删除不再需要的文件。按这份清单，可能会误删别的文件。
    .example = 保存为 dist/.kanopress 的图片
report-data = 无法生成报告的数据文件（{ $detail }）
    .help = 请向 kanopress 的开发者反馈：这是程序的错误
    .about = 数字已经算出，但无法写成 CSV 或 JSON。这种情况不应发生。
    .example = 未知：还没有发生过
failed = { $cause }
    .help = 请向 kanopress 的开发者反馈：这是程序的错误
    .about = 发生了程序没有预料到、也没有相应说明的错误。消息是原来的文字。
    .example = 与文件无关的操作系统错误

## 命令的结果

more-problems = 另有 { $count } 处问题；请先改正以上各处，然后再运行一次
checked = { $surveys } 没有错误
unanswered-edit = { $survey }：版本 { $version } 之后有 { $changes } 处修改；有回答以后，会说明这些修改对答案的影响
site-made =
    已在 { $folder } 新建网站；其中的 .gitignore 让回答和不公开的报告不进入 Git
    请修改 { $folder }/surveys/cafe/survey.yaml，然后运行：kanopress build --site { $folder }
survey-made =
    已新建 { $file }
    请修改它，然后运行：kanopress check { $survey }
built = 打开 { $file } 查看所有问卷
weight = 最大的表单用 gzip 压缩后有 { $bytes } 字节，不用 JavaScript 时有 { $plain } 字节
version-kept = { $survey }：题目版本 { $number } 已保存到 { $file }
ledger-totals =
    { $survey }：读取 { $read } = 计入 { $accepted } + 重复 { $duplicate } + 冲突 { $conflict } + 排除 { $excluded } + 删除 { $erased } + 搁置 { $set_aside }
report-made = {"  "}{ $file }
no-report = {"  "}没有计入任何回答，因此不生成报告
mapping-added = 已添加到 { $file }{ $open ->
    [0] {""}
   *[other] ；其中有 { $open } 处“?”需要您决定
}
mapping-open = 有 { $open } 处“?”需要您决定；在此之前，`kanopress report` 不会读取这个文件
needs-no-mapping = `{ $file }` 已经使用问卷的列名和代码，不需要对照表
mapped-before = `{ $file }` 已经按 { $mapping }:{ $line } 读取
trial-totals = 按这份对照表：读取 { $read } = 计入 { $accepted } + 重复 { $duplicate } + 冲突 { $conflict } + 排除 { $excluded } + 搁置 { $set_aside }
other-table = 如果用 `evaluation: { $table }`，类别会改变：{ $features }
same-in-other-table = 如果用 `evaluation: { $table }`，所有类别都不变
simulated = 已把 { $count } 份模拟回答写入 { $file }

## 建议的对照表里的说明

remark-proposed-for = { $files }：{ $rows } 行
remark-tool-known = 从列名看，由“{ $tool }”导出
remark-open-lines = 有 { $count } 处“?”需要您决定：前面的推测正确时，请删除“?”
remark-not-found = 文件里没有找到：{ $columns }
remark-tool-column = “{ $tool }”自带的列
remark-same-question = 与题目文字相同
remark-question-in-name = 包含题目文字
remark-field-name = 根据列名
remark-negation = 提到这个项目；它的两列中，有一列含“{ $word }”
remark-side-of-labels = 提到这个项目；答案的文字只属于这一问
remark-which-question = 提到这个项目，但不知道是两问中的哪一问
remark-alike-question = { $percent }% 的字词相同；如果不是，请把这一列移到 `ignore`
remark-two-columns = 也可能是列“{ $other }”；请把其中一列移到 `ignore`
remark-answers-to-what = 是答案，但没有提到任何项目。如果不需要，请把这一列移到 `ignore`
remark-numbers-to-what = 这些数字可能是答案：请写出是哪一问，并在 `labels` 里写出每个数字的含义。如果不是，请把这一列移到 `ignore`
remark-attention-check = 要求选择指定的答案：请写出正确的答案；如果选什么都可以，请删除这一行
remark-perhaps-rating = 根据题目的用词；如果不是，请把这一列移到 `ignore`
remark-one-option = 这道题的一个选项
remark-names-option = 列名与一个选项相同；如果不是，请把这一列移到 `ignore`
remark-option-again = 选项在另一列里
remark-two-header-rows = 第二行是题目的各个部分
remark-long-questions = 说明问的是哪一题：每份回答有好几行
remark-long-answers = 答案在这里
remark-person-column = 用来区分每个人
remark-which-person = 哪一列能区分每个人？可能是 { $columns }
remark-no-person-column = 哪一列能区分每个人？如果没有，请删去这一行：一行里有一对问题的两个答案时，每行算作一份回答
remark-option-chosen = 选了
remark-option-not-chosen = 没有选
remark-number-in-name = 根据列名里的编号；如果不是，请把这一列移到 `ignore`
remark-empty-column = 整列都是空的
remark-no-question = 不是问卷里的题目
remark-zone-of-tool = “{ $tool }”的时区
remark-zone-in-file = 文件里写明的时区
remark-open-zone = 时间所在的时区，例如 Asia/Shanghai；如果不知道，请删除这一行
remark-date-order = 有些日期在 12 日以后
remark-open-dates = “{ $example }”是先写日（day-month）还是先写月（month-day）？
remark-serial-dates = “{ $example }”是电子表格里以天数表示的日期
remark-partial-without-time = 没有提交的回答没有时间
remark-unknown-status = “{ $text }”，{ $count } 行：如果这样的行是回答，请写上这个文字；否则请删除这一行
remark-label-of-survey = 问卷里的答案文字；{ $count } 次
remark-label-of-set = 量表 { $set }（{ $language }）；{ $count } 次
remark-code-as-label = 答案的代码；{ $count } 次
remark-known-label = 在所有已知的量表里含义相同；{ $count } 次
remark-unseen-label = 文件里还没有出现
remark-no-answer-label = 没有回答；{ $count } 次
remark-number = 数字；只有您知道是从 like 还是从 dislike 数起；{ $count } 次
remark-several-meanings = 在已知的量表里有几种含义；{ $count } 次
remark-shifted-label = 同一列里有一种文字还不认识，程度可能更强；{ $count } 次
remark-unknown-answer-label = like、must-be、neutral、live-with、dislike 还是 none？删除这一行，含有它的行会被搁置；{ $count } 次
remark-number-in-label = 根据其中的数字；{ $count } 次
remark-steps-of-scale = 选项是不是 1 到 { $highest }？如果不是，请列出每个数字的含义
remark-word-of-scale = 是 1 到 { $highest } 中的几？{ $count } 次
remark-option-of-survey = 问卷里的选项
remark-unknown-option = 选项的 id，或者 none
remark-separator-splits = 几个选项之间的分隔符
remark-separator-unclear = 几个选项之间也可能是别的分隔符

## 录入纸质答卷：询问

ask-sheet = 编号
ask-next-sheet = 编号 [{ $sheet }]
ask-difference = { $field }：第一次 `{ $first }`，这次 `{ $second }`；纸上是哪个答案（=1 同第一次，=2 同这次）
ask-consent = 同意（1 = 已勾选）
ask-feature = { $number }/{ $features } { $name }
ask-profile = { $question }
ask-choice = { $question }（{ $options }）
ask-multiple = { $question }（可多选：{ $options }）
ask-remarks = 对项目的意见（例如 `3 太贵`）
ask-comment = 意见
ask-again = { $question } [{ $before }]
sheet-complete = { $sheet } 号答卷已录完
prompt = { $question }：

## 录入纸质答卷：回应

paper-welcome = { $survey }：请核对纸上的版本是不是 { $form }
paper-help =
    项目      { $digits } 位数字：提供时 1-5，不提供时 1-5{ $ratings ->
        [importance] ，重要程度 1-9
        [satisfaction] ，满意度 1-5
        [both] ，重要程度 1-9，满意度 1-5
       *[none] {""}
    }，例如 { $example }；0 = 没有回答
    {"          "}一行可以写几个：{ $example } { $example } { $example }，有没有空格都可以
    选项      选项的编号；几个选项：1 3
    回车      没有回答；以前录入过的，保留原来的内容
    -         没有回答         <  上一题               ?  本说明
    !         放弃这份答卷                             .  结束
    要把这些符号当作文字录入，请在前面加一个空格。
sheet-thrown-away = 已放弃 { $sheet } 号答卷{ $kept ->
    [yes] ；以前保存的内容仍然保留
   *[no] {""}
}
sheet-resumed = { $sheet } 号答卷从上次中断的地方继续
sheet-reopened = 重新打开 { $sheet } 号答卷
sheet-kept = 已保存 { $sheet } 号答卷：{ $features } 个项目中，{ $whole } 个正反两问都有答案
sheet-checked = 已核对 { $sheet } 号答卷：{ $fields } 个字段，{ $different } 个不一致
sheet-checked-before = { $sheet } 号答卷以前核对过，以这次为准
sheet-open = { $sheet } 号答卷还没录完：下次从这里继续
no-last-sheet = 前面没有已录入的答卷
first-question = 这是第一题；`!` 放弃这份答卷
nothing-answered = 所有项目都没有答案，这份答卷不能计入：`<` 返回，`!` 放弃
confirm-no-answer = 没有回答？如果纸上没有，请再按一次回车
bad-sheet-number = 编号由 a 到 z 的字母、数字和 `-` 组成
sheet-entered = { $sheet } 号答卷以前录入过：用 `--check` 核对和改正，用 `<` 打开上一份
sheet-not-entered = { $sheet } 号答卷还没有录入：请先不带 `--check` 录入一遍
other-questions = { $sheet } 号答卷的题目与现行问卷不同
unreadable-first-entry = { $sheet } 号答卷：无法读取 `{ $field }` 的第一次录入
too-many-features = 太多了：只剩 { $left } 个项目
bad-digits = 每个项目要 { $digits } 位数字，例如 `{ $example }`，现在是 `{ $text }`
bad-answer = { $field }：答案用 1 到 5，没有回答用 0，现在是 `{ $text }`
bad-consent = 是否同意：已勾选用 `1`，没有勾选用 `0`，现在是 `{ $text }`
bad-option = { $field }：选项用 1 到 { $options }，没有回答用 0，现在是 `{ $text }`
bad-remark = 请先写项目的编号（1 到 { $features }）和一个空格；`3 -` 删除对项目 3 的意见
nothing-asked = 没有读取 `{ $text }`：所有题目都已录入
type-what-is-on-paper = 请录入纸上的内容；纸上没有就录入 `-`
line-not-utf8 = 这不是 UTF-8 文本，没有读取
draft-unreadable = 无法读取（{ $detail }）
draft-without-sheet = 里面没有有效的编号
no-such-field = 没有字段 `{ $name }`
sheets-entered = 保存了 { $kept } 份；{ $file } 里共有 { $all } 份
sheets-checked =
    已核对 { $sheets } 份：{ $fields } 个字段，{ $different } 个不一致（每万个字段 { $rate } 个）
    第一次录入的错误：{ $wrong } 个（每万个字段 { $wrong_rate } 个）；见 { $file }
entered-once = 只录入了一次：{ $sheets }

## 帮助

help-usage = 用法：{ $usage }
help-commands = 命令
help-arguments = 参数
help-options = 选项
help-kanopress = 用 YAML 写卡诺（Kano）问卷，生成静态表单和可以发布的报告
    .after =
        快速上手：
        {"  "}kanopress init my-site --language zh-CN   新建带一份小问卷的网站
        {"  "}cd my-site                 按需要修改 surveys/cafe/survey.yaml
        {"  "}kanopress build            生成 dist/：可以上传，也可以打开 dist/index.html
        {"  "}mkdir surveys/cafe/responses   把收到的回答放进这个文件夹
        {"  "}kanopress report           生成 dist/cafe/results/：打开其中的 index.html
    .site = 网站的文件夹 [默认：.]
    .format = 输出方式：text（文字）、json（标准输出，每行一个对象）或 annotations（供 GitHub 和 Forgejo Actions 在改动的行旁显示问题）[默认：text]
    .lang = 消息的语言：{ $languages } [默认：系统语言]
    .help = 显示帮助
    .version = 显示版本
help-help = 显示某个命令的帮助
    .command = 命令；不写则显示程序的帮助
help-init = 新建一个网站，里面有一份小问卷
    .folder = 新网站的文件夹
    .language = 新问卷的语言：{ $starters } [默认：en]
help-new = 在网站里新建一份问卷，带有说明每个键的注释
    .id = 问卷的 id：a 到 z 的字母、数字和 `-`
    .language = 问卷的语言：{ $starters }；几种语言就写几次，默认语言写在最前 [默认：en]
help-check = 检查问卷定义，不写任何文件
    .surveys = 要检查的问卷；不写则检查全部
help-build = 生成所有表单和报告
    .out = 写入的文件夹 [默认：网站文件夹里的 dist]
    .single_file = 另外把每份问卷写成一个可以用邮件发送的文件：问卷/问卷.语言.html
    .budget = 表单连同所加载的全部内容用 gzip 压缩后超过这个大小就报错；14k 是 14,336 字节
help-report = 读取回答，生成报告
    .surveys = 要生成报告的问卷；不写则生成全部
    .responses = 要读取的回答文件，代替问卷文件夹里的；几个文件就写几次
    .out = 写入的文件夹 [默认：网站文件夹里的 dist]
help-map = 建议怎样读取其他工具的文件
    .files = 其他工具导出的文件
    .survey = 这些文件回答的问卷
    .new = 同时根据文件里的题目，建议一份使用这个 id 的新问卷
    .write = 把建议添加到问卷的对照表里；已有的内容不变
help-enter = 逐份录入纸质答卷；加 --check 再录一遍以便核对
    .survey = 答卷所属的问卷
    .check = 再录一遍，逐处确认不一致的内容
    .output = 回答文件 [默认：surveys/问卷/responses/paper.jsonl]
    .language = 答卷的语言 [默认：问卷的第一种语言]
    .after =
        一份有八个项目、一道选择题、没有意见的问卷，四行录完：
        {"  "}编号 [1]：17
        {"  "}1/8 随便看看：15 25 33 14 12 33 15 10
        {"  "}您的会员等级？（1 金卡；2 铁卡）：1
        {"  "}意见：
        {""}
        一个项目是两位数字：提供时 1 到 5，不提供时 1 到 5，按方框的顺序；0 是没有回答。输入 `?` 查看可以录入的全部内容。
        {""}
        每份录完立即保存；没录完的下次继续。见 docs/paper.zh-CN.md。
help-simulate = 生成模拟回答，用来试用问卷和报告
    .survey = 要回答的问卷
    .number = 回答的份数 [默认：100]
    .seed = 相同的种子生成相同的回答 [默认：1]
    .truth = 写有每个项目各类别概率的 YAML 文件；不写则由种子抽取
    .output = 写入的文件 [默认：surveys/问卷/responses/simulated-种子.jsonl]
help-schema = 显示问卷、对照表或设置文件的 JSON Schema，供编辑器自动补全和提示
    .file = survey（问卷定义）、mapping（mapping.yaml）或 settings（kanopress.yaml）[默认：survey]
help-explain = 解释一个代码，例如 unknown-key
    .code = “错误”或“警告”后面方括号里的代码；不写则列出全部
