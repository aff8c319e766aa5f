### الرسائل: محادثة المشارك وصندوق الوارد لدى المرشدين.

## عناوين علامة التبويب في المتصفح. لا تقول أبدًا ما كتبه أحد.
messages-mine-title = الرسائل
messages-inbox-title = صندوق الوارد
messages-conversation-title = محادثة
messages-gone-title = المحادثة غير موجودة

## صفحة المشارك
messages-mine-heading = اكتب إلى مرشد
messages-mine-heading-going = محادثتك
messages-mine-lead = يمكنك الكتابة عن أي شيء. قصيرًا كان أو طويلًا، مبعثرًا أو واضحًا. من يرد عليك إنسان.
messages-you = أنت
messages-older = عرض الرسائل الأقدم
messages-not-opened = لا يمكن قراءة هذه الرسالة.
messages-redacted = حُذف جزء كان يمكن أن يكشف هوية شخص ما.

messages-terms = من يقرأ، ومتى يأتي الرد؟
messages-who = من يقرأ؟
messages-who-text = المرشدون في البرنامج. يتولى أحدهم محادثتك ويرد باسم مستعار.
messages-sees = ماذا يرون؟
messages-sees-text = ما تكتبه، وما تختار أن تشاركه، واليوم الذي كتبت فيه، والبرنامج واللغة. لك عندهم اسم مختلق، غير الاسم الذي تراه هنا. لا يرون يومياتك ولا إجاباتك إلا إذا شاركتها، ولا يرون رمزك أبدًا.
messages-when = متى يأتي الرد؟
messages-when-text = { $days ->
    [1] قبل أن يغلق المرشدون في يوم عملهم التالي على أبعد تقدير.
   *[other] خلال { $days } من أيام عمل المرشدين على أبعد تقدير.
}
messages-day-and-time = { $day } الساعة { $time }
messages-open = أوقات العمل
messages-open-not = لا يعملون في العطل الرسمية.
messages-closed-now = المرشدون ليسوا في العمل الآن
messages-closed-now-opens = يعودون يوم { $day }.
messages-closed-now-write = يمكنك الكتابة رغم ذلك. تبقى رسالتك حتى يقرأها أحد.
messages-closed-now-lines = إذا أردت التحدث مع أحد آخر، يمكنك الاتصال بهذه الأرقام:
messages-closed-now-danger = إذا كان أحد في خطر، اتصل بالرقم 112.
messages-published-heading = كم يستغرق الرد عادةً؟
messages-published = في آخر { $days } يومًا وصل نصف الردود { $median ->
    [0] في اليوم نفسه
    [one] خلال يوم واحد
    [two] خلال يومين
    [few] خلال { $median } أيام
   *[other] خلال { $median } يومًا
}، ووصل { $kept } من كل 100 رد في الوقت الموعود.
messages-answer-times-title = أوقات الرد
messages-times-heading = متى يأتي الرد؟
messages-times-start = لا حاجة إلى أن تقول من أنت لكي تكتب.
messages-times-start-link = ابدأ من هنا
messages-hand-over = هل يمكن أن يتولى { $to } المحادثة؟
messages-hand-over-text = يود { $from } أن يسلّم محادثتكما إلى { $to }. إذا قلت نعم، يستطيع { $to } قراءة ما كتبتماه. وإذا قلت لا، يستمر { $from } معك. كلا الجوابين مقبول.
messages-hand-over-yes = نعم، لا بأس
messages-hand-over-no = لا، أريد أن يبقى { $from }
messages-name = هل يجب أن أقول من أنا؟
messages-name-text = لا. الأفضل ألا تكتب اسمك أو مكان سكنك أو اسم مدرستك. لا حاجة إلى ذلك لكي يصلك رد.

messages-waiting = وصلت رسالتك. يصلك الرد يوم { $day } على أبعد تقدير.
messages-late = تأخر الرد. كان يجب أن يصلك يوم { $day } على أبعد تقدير. نعتذر لك. رسالتك ما زالت موجودة، والمرشدون يرون أنك انتظرت أكثر مما يجب.
messages-is-closed = أنهى المرشد المحادثة. يمكنك الكتابة من جديد متى شئت، فتُفتح مرة أخرى.

messages-age-heading = سؤال قبل أن تكتب
messages-age = كم عمرك؟
messages-age-hint = نسأل لكي نخبرك بما ينطبق عليك. المرشدون لا يرون إجابتك.
messages-age-unsaid = لا أريد أن أقول
messages-age-missing = اختر إحدى الإجابات. يمكنك أن تختار ألا تقول.
messages-age-button = متابعة

messages-child = إذا كان شخص دون 18 سنة يتعرض للأذى
messages-child-text = إذا عرف مرشد ذلك أو اشتبه فيه، فعليه أن يبلّغ الخدمات الاجتماعية (socialtjänsten). وينطبق هذا أيضًا إذا كتبت عن شخص آخر.
messages-duty = هذا ينطبق إذا كان عمرك أقل من 18 سنة
messages-duty-must = إذا عرف مرشد أن شخصًا دون 18 سنة يتعرض للأذى، أو اشتبه في ذلك، فعليه أن يبلّغ الخدمات الاجتماعية (socialtjänsten). وينطبق هذا حتى إذا كنت لا تريد ذلك.
messages-duty-unknown = نحن لا نعرف من أنت، ولا نسأل. ولا يستطيع المرشد أن ينقل إلا ما كتبته بنفسك.
messages-duty-choice = لك أن تختار كم تحكي.

messages-text = رسالتك
messages-answer-by = إذا كتبت اليوم يصلك الرد يوم { $day } على أبعد تقدير.
messages-most = { $most } حرف على الأكثر.
messages-send = إرسال
messages-send-changed = إرسال النص كما هو الآن
messages-send-anyway = إرسال رغم ذلك
messages-night = لا أحد يقرأ هنا في الليل. إذا كان أحد في خطر، اتصل بالرقم 112.
messages-night-help = آخرون يمكنك التحدث معهم الآن
messages-not-open-heading = لا يمكن الكتابة بعد
messages-not-open-text = المرشدون ليسوا هنا بعد. كل شيء آخر هنا يعمل كالمعتاد. تسعدنا عودتك لاحقًا.
messages-not-sent = هذا لم يُرسَل

messages-problem-empty = اكتب شيئًا أولًا.
messages-problem-too-long = أصبح النص طويلًا جدًا. قسّمه إلى رسالتين، فيتسع المكان لكل شيء.
messages-problem-age-first = أجب عن سؤال العمر أولًا. بعدها يمكنك الإرسال.
messages-problem-enough = أرسلت رسائل كثيرة اليوم. احتفظ بهذه إلى الغد، وسنقرؤها عندها.

messages-cautions-heading = انظر مرة أخرى قبل الإرسال
messages-caution-phone = يبدو أن في النص رقم هاتف.
messages-caution-email = يبدو أن في النص عنوان بريد إلكتروني.
messages-caution-personal-number = يبدو أن في النص رقمًا شخصيًا (personnummer).
messages-cautions-text = لا يحتاج المرشد إلى ذلك لكي يرد عليك. يمكنك حذفه أو إرسال النص كما هو. القرار لك.
messages-own-token-heading = كان رمزك في النص
messages-own-token-text = لم نرسل شيئًا. من لديه الرمز يستطيع فتح كل ما يخصك، ولذلك حذفناه من النص. الباقي ما زال موجودًا. اقرأه ثم أرسله من جديد.
messages-own-token-new = هل رأى شخص آخر الرمز؟ غيّره إلى رمز جديد

messages-erase = حذف المحادثة
messages-erase-text = تختفي كل الرسائل فورًا، هنا ولدى المرشدين. لا يمكن التراجع عن ذلك. وما قرأه أحد من قبل لا يمكن أن يصبح غير مقروء.
messages-erase-sure = نعم، أريد حذف المحادثة
messages-erase-unticked = ضع علامة في المربع إذا أردت الحذف.
messages-erase-button = حذف المحادثة

messages-card-heading = وصلك رد
messages-card-text = كتب إليك أحد المرشدين.
messages-card-label = قراءة الرد
messages-taken-heading = محادثات مع المرشدين
messages-taken-none = لا توجد رسائل منك إلى أي مرشد.

## صندوق الوارد
messages-inbox-heading = صندوق الوارد
messages-inbox-tabs = أقسام صندوق الوارد
messages-inbox-waiting = بانتظار الرد
messages-inbox-mine = محادثاتي
messages-inbox-team = لدى الزملاء
messages-inbox-overdue = متأخرة
messages-inbox-answered = تم الرد
messages-inbox-closed = منتهية
messages-inbox-by = الرد حتى { $day }
messages-inbox-empty = لا شيء هنا الآن.
messages-inbox-pages = صفحات أخرى
messages-inbox-earlier = الصفحة السابقة
messages-inbox-further = الصفحة التالية
messages-overdue = متأخر
messages-worry = قلق
messages-language-sv = السويدية
messages-language-en = الإنجليزية
messages-language-ar = العربية

messages-not-let-in = لا يمكنك قراءة المحادثات بعد
messages-not-let-in-text = حسابك جاهز، لكن ليس لديك المفتاح اللازم بعد.
messages-not-let-in-ask = اطلب ذلك من أحد الذين يستطيعون القراءة: { $names }. يفعلون ذلك في صفحة الفريق.
messages-not-let-in-halves = لا يستطيع أي شخص آخر القراءة أيضًا. إذن يلزم نصفا مفتاح الاسترجاع معًا، في صفحة الفريق.
messages-not-let-in-team = إلى صفحة الفريق

## محادثة واحدة لدى المرشدين
messages-back = إلى صندوق الوارد
messages-fact-state = الحالة
messages-fact-by = آخر يوم للرد
messages-fact-programme = البرنامج
messages-fact-language = اللغة
messages-fact-holder = لدى
messages-state-waiting = تنتظر الرد، ولم يتولها أحد
messages-state-claimed = تنتظر الرد
messages-state-answered = تم الرد
messages-state-closed = منتهية
messages-held = هذه المحادثة لدى { $holder }، وفي هذه الحالة لا يقرؤها أحد آخر.
messages-held-late = الرد متأخر أو الزميل غائب، ولذلك يمكنك تولي المحادثة.
messages-closed-desk = المحادثة منتهية. تُفتح من جديد إذا كتب المشارك.
messages-answer = ردك
messages-answer-hint = توقيعك هو اسمك المستعار. لا تسأل أبدًا عن اسم أو مدرسة أو عنوان.
messages-answer-send = إرسال الرد
messages-draft-left = مسودتك التي لم تُرسَل
messages-claim = تولي المحادثة
messages-claim-over = تولي المحادثة بدلًا من الزميل
messages-release = إعادتها إلى الفريق
messages-close = إنهاء المحادثة
messages-worry-on = وضع علامة قلق
messages-worry-off = إزالة علامة القلق

messages-refused-taken = سبقك زميل.
messages-refused-closed = المحادثة منتهية، ولذلك لم يُرسَل شيء. تُفتح من جديد إذا كتب المشارك.
messages-refused-not-let-in = لا يمكنك قراءة المحادثات بعد، ولذلك لم يتغير شيء.
messages-refused-not-holder = هذه المحادثة ليست لديك، ولذلك لم يتغير شيء. ربما أُعيدت إلى الفريق أو هي لدى زميل.
messages-refused-new-message = وصلت رسالة جديدة. اقرأها أولًا. مسودتك ما زالت موجودة ولم تُرسَل.
messages-refused-new-before-close = وصلت رسالة جديدة، ولذلك لم تُنهَ المحادثة. اقرأها أولًا.

messages-checklist-danger = خطر على الحياة: اكتب أن على من يقرأ أن يتصل بالرقم 112 الآن، ولماذا. وتذكّر أن الرد قد لا يُقرأ فورًا.

messages-gone-heading = لم تعد المحادثة موجودة
messages-gone-text = حذفها المشارك. لم يبقَ منها شيء هنا.
messages-gone-answer = ردك لم يُرسَل ولم يُحفظ.
