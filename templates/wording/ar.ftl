# نصوص جميع الصفحات بالعربية. يمكن للموقع أن يستبدل أيًّا منها في ملفه
# templates/wording/ar.ftl، رسالةً رسالة.

## Language

language-name = العربية

## Label sets
## الإجابات الخمس عن كل سؤال من السؤالين، مع مصدرها.

scale-default = handbook

scale-handbook =
    .like = يعجبني ذلك
    .must-be = هكذا ينبغي أن يكون
    .neutral = لا فرق عندي
    .live-with = يمكنني تحمّل ذلك
    .dislike = لا يعجبني ذلك
    .source = ترجمة kanopress لخيارات دليل صيني لخدمة العملاء، الفصل 3.4؛ لم نجد صيغة عربية منشورة

## Questions of a pair
## Markdown؛ تُستعمل حين لا يتضمن الاستبيان صياغة خاصة به.

stem-functional = في حال توفّر «{ $name }»، ما شعورك؟
stem-dysfunctional = في حال **عدم** توفّر «{ $name }»، ما شعورك؟

## Form

skip = الانتقال إلى المحتوى
languages = اللغات
all-needed = نرجو الإجابة عن كل سؤال لا يحمل عبارة «اختياري».
optional = (اختياري)
consent = قبل أن نبدأ
consent-agree = قرأتُ ما سبق وأوافق عليه
importance = ما مدى أهمية هذا بالنسبة إليك؟
importance-low = غير مهم إطلاقًا
importance-high = في غاية الأهمية
satisfaction = ما مدى رضاك عن هذا في الوقت الحالي؟
satisfaction-low = عدم رضا شديد
satisfaction-high = رضا تام
feature-comment = هل لديك ما تودّ إضافته بشأن هذا؟
profile = معلومات عنك
choose-any = يمكن اختيار أكثر من إجابة.
choose-some = نرجو اختيار إجابة واحدة على الأقل.
comment = هل لديك ما تودّ إضافته؟
send = إرسال إجاباتي
save = حفظ إجاباتي في ملف
save-note = تبقى إجاباتك على هذا الجهاز وحده إلى أن ترسل الملف بنفسك.
saved = يحفظ المتصفح إجاباتك الآن في ملف:
saved-send = لم يُرسَل أي شيء بعد. ستجد هذا الملف بين التنزيلات؛ نرجو إرساله إلى من دعاك إلى المشاركة.
saved-send-to = لم يُرسَل أي شيء بعد. ستجد هذا الملف بين التنزيلات؛ نرجو إرساله إلى { $contact }.
no-script = متصفحك لا يشغّل JavaScript، وهذه الصفحة تحتاج إليه لحفظ إجاباتك في ملف. يمكنك ملء الصفحة وطباعتها وتسليمها، أو فتحها في متصفح آخر.
no-script-ask = إذا تعذّر ذلك، نرجو التواصل مع { $contact }.
contact = هل لديك سؤال عن هذا الاستبيان؟ للتواصل:
thanks-title = شكرًا لك
thanks = نحن ممتنون لوقتك. يمكنك الآن إغلاق هذه الصفحة.

## Index

index-title = الاستبيانات
index-results = عرض النتائج
index-none = لا توجد استبيانات هنا بعد.

## Report
## أسماء الفئات صفاتٌ لكلمة «ميزة».

category-attractive = جذابة
    .meaning = تُسعد الناس إن وُجدت، ولا يفتقدونها إن غابت.
category-one-dimensional = أحادية البعد
    .meaning = كلما زادت زاد الرضا، وفي غيابها استياء.
category-must-be = أساسية
    .meaning = أمر مسلَّم به إن وُجدت، وفي غيابها استياء.
category-indifferent = غير مؤثرة
    .meaning = لا فرق بين وجودها وغيابها.
category-reverse = عكسية
    .meaning = الناس أكثر رضا من دونها.
category-questionable = مشكوك فيها
    .meaning = الإجابتان متناقضتان.

report-title = النتائج: { $title }
report-kicker = نتائج الاستبيان
report-responses = { $count ->
    [zero] لا ردود
    [one] ردّ واحد
    [two] ردّان
    [few] { $count } ردود
    [many] { $count } ردًّا
   *[other] { $count } ردّ
}
report-features = { $count ->
    [zero] لا ميزات
    [one] ميزة واحدة
    [two] ميزتان
    [few] { $count } ميزات
    [many] { $count } ميزة
   *[other] { $count } ميزة
}
report-languages = هذه الصفحة بلغات أخرى
report-contents = محتويات الصفحة

report-simulated-title = بيانات محاكاة
report-simulated = { $count ->
    [zero] لم يولّد الحاسوب أيًّا من هذه الردود، وعددها { $total }.
    [one] ولّد الحاسوب ردًّا واحدًا من هذه الردود، وعددها { $total }. نرجو عدم استخلاص أي نتيجة من هذا التقرير.
    [two] ولّد الحاسوب ردّين من هذه الردود، وعددها { $total }. نرجو عدم استخلاص أي نتيجة من هذا التقرير.
    [few] ولّد الحاسوب { $count } ردود من هذه الردود، وعددها { $total }. نرجو عدم استخلاص أي نتيجة من هذا التقرير.
    [many] ولّد الحاسوب { $count } ردًّا من هذه الردود، وعددها { $total }. نرجو عدم استخلاص أي نتيجة من هذا التقرير.
   *[other] ولّد الحاسوب { $count } ردّ من هذه الردود، وعددها { $total }. نرجو عدم استخلاص أي نتيجة من هذا التقرير.
}
report-simulated-all = جميع هذه الردود ولّدها الحاسوب. الغرض من هذا التقرير أن يبيّن شكل النتائج؛ فنرجو عدم استخلاص أي نتيجة منه.

report-empty-title = لا ردود بعد
report-empty = حين تصل الردود تعرض هذه الصفحة النتائج: فئة كل ميزة، والرسوم البيانية، وملفات البيانات.
report-empty-where = نرجو وضع الملفات الواردة كما هي (CSV أو JSON Lines) في هذا المجلد، ثم بناء الموقع من جديد:
report-empty-refused = قُرئت ملفات، لكن لم يمكن احتساب أي سجل منها. يبيّن الجدول أدناه ما جرى لها.

report-glance = لمحة سريعة
report-glance-lead = ترد كل ميزة تحت الفئة التي تضم أكبر عدد من المشاركين.

report-summary = جميع الميزات
report-summary-lead = عدد المشاركين الذين تقع الميزة لديهم في كل فئة، ومدى تأثير وجودها وغيابها.
report-summary-caption = فئات جميع الميزات ومعاملاتها، للمشاركين كافة
report-summary-order-usual = الأعمدة بالترتيب A O M I R Q
report-summary-order-handbook = كما في الدليل: A O M Q R I
report-feature = الميزة
report-n = العدد
report-category = الفئة
report-better = معامل Better
report-worse = معامل Worse
report-interval = فترة 95%
report-importance = الأهمية
    .scale = المتوسط، من 1 إلى 9
report-satisfaction = الرضا الحالي
    .scale = المتوسط، من 1 إلى 5
report-tied = تعادل: { $letters }
report-tied-note = إذا تساوت عدة فئات في عدد المشاركين، تُعتمد الأولى منها بالترتيب M O A I R Q.
report-half-note = { $count ->
    [zero] لا يوجد زوج من الأسئلة أُجيب عن أحد سؤاليه فقط.
    [one] زوج واحد من الأسئلة أُجيب عن أحد سؤاليه فقط، وهو غير داخل في أي من هذه الأرقام.
    [two] زوجان من الأسئلة أُجيب عن سؤال واحد فقط من كل منهما، وهما غير داخلين في أي من هذه الأرقام.
    [few] { $count } أزواج من الأسئلة أُجيب عن سؤال واحد فقط من كل منها، وهي غير داخلة في أي من هذه الأرقام.
    [many] { $count } زوجًا من الأسئلة أُجيب عن سؤال واحد فقط من كل منها، وهي غير داخلة في أي من هذه الأرقام.
   *[other] { $count } زوج من الأسئلة أُجيب عن سؤال واحد فقط من كل منها، وهي غير داخلة في أي من هذه الأرقام.
}
report-undefined-note = العلامة «–» تعني أن القيمة غير معرَّفة: لا توجد إجابات يمكن أن تستند إليها.

report-plane = Better و Worse
report-plane-lead = كلما ارتفع موضع الميزة زاد ما يجلبه وجودها من رضا، وكلما اتجهت إلى اليمين زاد ما يسبّبه غيابها من استياء. الخطوط المتصالبة هي فترات 95%، والحرف هو الفئة التي تضم أكبر عدد من المشاركين.
report-plane-caption = الميزات في الرسم
report-plane-missing = ميزات لم تُرسم لأن معاملاتها غير معرَّفة: { $names }

report-categories = نسب الفئات
report-categories-lead = يمثّل كل شريط جميع من أجابوا عن السؤالين المتعلقين بالميزة.
report-categories-caption = عدد المشاركين في كل فئة ونسبتهم
report-table = عرض الأرقام في جدول

report-each = كل ميزة على حدة
report-each-lead = يحصي كل رسم أزواج الإجابات: الشعور مع وجود الميزة (الصفوف) والشعور من دونها (الأعمدة). تدرّج اللون واحد في جميع الرسوم.
report-commonest = الإجابة الأكثر تكرارًا ({ $count } من أصل { $n }): «{ $functional }» مع وجودها و«{ $dysfunctional }» من دونها، وفئتها
report-nobody = لم يُجب أحد عن السؤالين معًا.
report-cells-caption = { $name }: أزواج الإجابات
report-with = مع وجودها
report-without = من دونها
report-total = المجموع
report-group = المجموعة
report-hidden = مخفية حفاظًا على الخصوصية
report-hidden-note = المجموعة المخفية هي التي يقل عدد المشاركين فيها عن { $minimum }، أو التي يكشف عرضها مجموعة بهذا الصغر.

report-ledger = ما جرى للردود
report-ledger-lead = كل سجل قُرئ له حساب: المقروء = المقبول + المكرر + المتعارض + المستبعد.
report-ledger-caption = عدد السجلات في كل ملف
report-ledger-file = الملف
report-ledger-read = المقروء
report-ledger-accepted = المقبول
    .meaning = احتُسب في النتائج
report-ledger-duplicate = المكرر
    .meaning = الرد نفسه مرة أخرى، ويُحتسب مرة واحدة
report-ledger-conflict = المتعارض
    .meaning = رد مختلف يحمل معرّفًا سبق استعماله
report-ledger-set-aside = المستبعد
    .meaning = تعذّر فهمه
report-ledger-all = جميع الملفات
report-ledger-reasons = أسباب استبعاد السجلات
report-ledger-without-id = { $count ->
    [zero] جميع الردود المقبولة لها معرّف.
    [one] رد مقبول واحد بلا معرّف. إن كان قد أُرسل مرتين فلا سبيل إلى معرفة ذلك.
    [two] ردّان مقبولان بلا معرّف. إن كان أحدهما قد أُرسل مرتين فلا سبيل إلى معرفة ذلك.
    [few] { $count } ردود مقبولة بلا معرّف. إن كان أحدها قد أُرسل مرتين فلا سبيل إلى معرفة ذلك.
    [many] { $count } ردًّا مقبولًا بلا معرّف. إن كان أحدها قد أُرسل مرتين فلا سبيل إلى معرفة ذلك.
   *[other] { $count } رد مقبول بلا معرّف. إن كان أحدها قد أُرسل مرتين فلا سبيل إلى معرفة ذلك.
}

report-methods = المنهجية
report-methods-lead = كيف حُسبت أرقام هذه الصفحة، ليتمكّن أي شخص من إعادة حسابها. ترمز الحروف A و O و M و I و R و Q إلى أعداد المشاركين في الفئات الست.
report-formula = الصيغة
report-source = المصدر
report-evaluation-caption = جدول التقييم: الصفوف مع وجود الميزة، والأعمدة من دونها

method-evaluation = من الإجابات إلى الفئات
    .text = تُحدَّد فئة كل مشارك من جدول التقييم بحسب إجابتيه معًا.
    .own = جدول خاص بهذا الاستبيان.
method-category = فئة الميزة
    .text = هي الفئة التي تضم أكبر عدد من المشاركين من بين الفئات الست جميعها. إذا تساوت عدة فئات تُعتمد الأولى منها بالترتيب التالي، ويشير التقرير إلى ذلك. ينتهي الترتيب المنشور عند I، وأُضيف هنا بعده R ثم Q.
method-better = معامل Better
    .text = إلى أي حد يمكن لوجود الميزة أن يُرضي الناس: نسبة المشاركين الذين يزيد وجودها رضاهم. لا تُحتسب الإجابات العكسية والمشكوك فيها. تقع قيمته بين 0 و1.
# في القيم السالبة تُبقي علامةُ الاتجاه \u200E إشارةَ الناقص إلى يسار الرقم.
method-worse = معامل Worse
    .text = إلى أي حد يمكن لغياب الميزة أن يُسبّب الاستياء: نسبة المشاركين الذين يزيد غيابها استياءهم، مسبوقةً بإشارة ناقص. تقع قيمته بين { "\u200E" }-1 و0.
method-interval = فترات 95%
    .text = فترة Wilson حول Better، وحول Worse من دون إشارته. المعامل هنا هو p، وقيمة m = A + O + M + I، وقيمة z = 1.96. كلما قلّ عدد المشاركين اتسعت الفترة وقلّ اليقين في القيمة.
method-privacy = الخصوصية
    .text = لا تُعرض مجموعة إلا إذا كان عدد المشاركين فيها لا يقل عن { $minimum }، وكان مجموع من لا ينتمون إلى أي مجموعة معروضة إما صفرًا وإما { $minimum } على الأقل؛ وإلا أُخفيت أيضًا أصغر المجموعات المعروضة. بذلك لا يمكن استنتاج أي رقم لمجموعة مخفية من سائر الأرقام.

report-downloads = التنزيلات
report-downloads-lead = الأرقام نفسها بالدقة التي حُسبت بها، والرسوم البيانية.

chart-plane = { $name }: Better و Worse لكل ميزة
    .description = مربع: إلى الأعلى Better من 0 إلى 1، وإلى اليمين Worse من 0 إلى { "\u200E" }-1 بحسب مقداره. { $count ->
        [zero] لم تُرسم أي ميزة
        [one] رُسمت ميزة واحدة
        [two] رُسمت ميزتان
        [few] رُسمت { $count } ميزات
        [many] رُسمت { $count } ميزة
       *[other] رُسمت { $count } ميزة
    }، لكل منها علامة مرقّمة وفترة 95%. عدد الردود: { $n }. الأرقام نفسها واردة في جدول الميزات.
chart-better = Better
chart-worse = |Worse|
chart-categories = { $name }: فئات كل ميزة
    .description = شريط واحد لكل ميزة، مقسَّم بحسب نسب الإجابات: أساسية، وأحادية البعد، وجذابة، وغير مؤثرة، وعكسية، ومشكوك فيها. عدد الردود: { $n }. الأرقام نفسها واردة في جدول النسب.
chart-heatmap = { $name }: أزواج الإجابات
    .description = خمسة صفوف للإجابة مع وجود الميزة، وخمسة أعمدة للإجابة من دونها؛ في كل خلية العدد وحرف الفئة. عدد المشاركين: { $n }. الأرقام نفسها واردة في جدول الأزواج.

## Why a record does not count

reason-duplicate = ورد الرد نفسه من قبل
reason-conflict = ورد من قبل رد آخر بالمعرّف نفسه
reason-unreadable-header = تعذّرت قراءة السطر الأول من الملف
reason-doubled-column = عمودان بالاسم نفسه
reason-no-answer-column = لا عمود فيه إجابة عن هذا الاستبيان
reason-too-long = السطر طويل جدًّا
reason-nul-character = رمز لا يرد في النصوص
reason-not-utf8 = ليس بترميز UTF-8
reason-stray-carriage-return = فاصل أسطر داخل الصف
reason-unclosed-quote = علامة اقتباس غير مغلقة
reason-short-row = الحقول أقل من اللازم
reason-long-row = الحقول أكثر من اللازم
reason-cut-off = ينتهي الملف في منتصف السجل
reason-not-json = ليس كائن JSON
reason-doubled-key = ورد الاسم نفسه مرتين
reason-wrong-shape = قائمة أو كائن في غير موضعه
reason-damaged-code = حرف خاطئ أو ناقص في رمز الإجابة
reason-short-code = رمز الإجابة مبتور
reason-unknown-form = رمز إجابة من نموذج غير معروف
reason-other-survey = رد على استبيان آخر
reason-unknown-answer = ليست من الإجابات الخمس
reason-not-a-rating = تقييم خارج المقياس
reason-unknown-option = ليس من خيارات السؤال
reason-not-a-number = ليس رقمًا، أو خارج المجال المسموح
reason-text-too-long = النص طويل جدًّا
reason-no-answer = لم يُجب عن أي سؤال
