# 所有页面的中文文字。网站可以在自己的 templates/wording/zh-CN.ftl 里
# 逐条替换其中任何一条。

## Language

language-name = 简体中文

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
## Markdown；问卷没有自己写问题时使用。

stem-functional = 如果提供{ $name }，您觉得怎么样？
stem-dysfunctional = 如果**不**提供{ $name }，您觉得怎么样？

## Form

skip = 跳到正文
languages = 语言
all-needed = 除注明“选填”的题目外，其余请您逐题回答。
optional = （选填）
consent = 填写之前
consent-agree = 我已阅读并同意
importance = 这一项对您有多重要？
importance-low = 完全不重要
importance-high = 极其重要
satisfaction = 您目前对这一项有多满意？
satisfaction-low = 很不满意
satisfaction-high = 非常满意
feature-comment = 关于这一项，您还想补充什么吗？
profile = 关于您
choose-any = 可以多选。
choose-some = 请至少选择一项。
comment = 您还有什么想补充的吗？
send = 提交我的回答
save = 把我的回答保存为文件
save-note = 在您亲自把文件发出之前，回答只留在这台设备上。
saved = 浏览器正在把您的回答保存为文件：
saved-send = 回答还没有发出。请在下载内容里找到这个文件，发给邀请您填写的人。
saved-send-to = 回答还没有发出。请在下载内容里找到这个文件，发给 { $contact }。
no-script = 您的浏览器没有运行 JavaScript，本页无法把您的回答保存为文件。您可以填好后打印出来交回，也可以换一个浏览器打开。
no-script-ask = 如果这样不方便，请联系 { $contact }。
contact = 对问卷有疑问？请联系
thanks-title = 谢谢您
thanks = 您愿意抽出时间，我们心怀感激。现在可以关闭本页了。

## Index

index-title = 调查
index-results = 查看结果
index-none = 这里还没有问卷。
