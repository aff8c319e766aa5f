### صفحات المشارك نفسه. مكتوبة لشخص متعب في السابعة عشرة: جمل قصيرة، بلا وعظ. الكلمة المقابلة لـ token هي «رمز».

participants-back = رجوع

## البداية
participants-start-title = البداية
participants-start-heading = هكذا تبدأ
participants-start-lead = تحصل على رمز. هو طريقك إلى الداخل. لا حاجة إلى أن تقول من أنت.
participants-start-get = تحصل على رمز
participants-start-get-text = يتكوّن من تسع كلمات سويدية عادية. لست من يختارها، ولذلك لا يستطيع أحد تخمينها.
participants-start-save = تحفظه
participants-start-save-text = اكتبه على ورقة أو احفظه في ملف. نحن لا نحفظه، ولذلك لا يستطيع أحد استرجاعه لك لاحقًا.
participants-start-show = تبيّن أنه معك
participants-start-show-text = تكتب كلمتين من كلماته. بعدها تدخل.
participants-start-kept = ما الذي يُحفظ
participants-start-kept-nothing = لا شيء، قبل أن تكتب الكلمتين.
participants-start-kept-sealed = بعد ذلك ما تُدخله بنفسك. وهو مقفل ولا يُفتح إلا برمزك.
participants-start-kept-days = اليوم الذي كنت فيه هنا آخر مرة، واليوم الذي يُحذف فيه كل شيء. ولا تُحفظ الساعة أبدًا.
participants-start-kept-away = إذا غبت نصف سنة يُحذف ما كتبته. ويمكنك أيضًا حذف كل شيء بنفسك متى شئت.
participants-start-age = لا نسألك عن عمرك قبل أن تبدأ.
participants-start-button = أريد رمزًا
participants-start-have = لدي رمز بالفعل
participants-start-privacy = اقرأ كل شيء عن حمايتك

## أي برنامج
participants-programme-question = ما الذي يناسبك؟
participants-programme-hint = يمكنك تغييره لاحقًا. لا شيء يضيع.
participants-programme-unknown = لم يعد ذلك البرنامج موجودًا هنا. اختر واحدًا من هذه.

participants-token-title = رمزك
participants-token-heading = رمزك
participants-token-lead = احفظه الآن. لا يظهر إلا هذه المرة.
participants-token-short = الرمز نفسه بشكل أقصر
participants-token-copy = نسخ الكلمات
participants-token-copied = تم النسخ
participants-token-print = طباعة
participants-token-save = حفظ في ملف
participants-token-picture = عرض صورة للمسح
participants-token-picture-label = الرمز في صورة QR
participants-token-picture-text = في الصورة الكلمات فقط، ولا يوجد فيها أي رابط.
participants-token-nobody = لا أحد يستطيع استرجاع الرمز لك، ولا حتى نحن.
participants-token-whoever = من لديه الرمز يستطيع قراءة كل ما يمكنك قراءته. احفظه حيث لا يبحث أحد غيرك.
participants-token-old-holds = يبقى رمزك القديم صالحًا إلى أن تكتب كلمتين من الرمز الجديد.
participants-token-saved = حفظت الرمز
participants-token-too-late = مرّ وقت طويل، ولذلك لم يعد هذا الرمز صالحًا. لم يُحفظ أي شيء به. خذ رمزًا جديدًا من هنا.
participants-token-file =
    Andrum
    { $address }

    { $words }

    الرمز بشكل أقصر:
    { $symbols }

    لا أحد يستطيع استرجاع الرمز لك. من لديه الرمز يستطيع قراءة كل ما يمكنك قراءته.

participants-check-title = كلمتان من الرمز
participants-check-heading = اكتب كلمتين من الرمز
participants-check-lead = هكذا تعرف أن الرمز محفوظ. وستدخل إذا كانت الكلمتان صحيحتين.
participants-check-lead-new = هكذا تعرف أن الرمز الجديد محفوظ. وإذا كانت الكلمتان صحيحتين يتوقف الرمز القديم عن العمل.
participants-check-word = الكلمة { $n }
participants-check-wrong = ليست هذه هي الكلمة { $n } في الرمز. انظر حيث حفظته.
participants-check-button = دخول
participants-check-button-new = تغيير الرمز
participants-check-lost = لم يكن لديك وقت لحفظه؟
participants-check-lost-text = لا بأس. لم يُحفظ أي شيء بعد. يمكنك الحصول على رمز جديد.
participants-check-lost-text-new = لا بأس. رمزك القديم ما زال صالحًا. يمكنك الحصول على رمز جديد آخر.
participants-check-another = أريد رمزًا جديدًا

## تسجيل الدخول
participants-sign-in-title = تسجيل الدخول
participants-sign-in-heading = تسجيل الدخول برمزك
participants-sign-in-code = رمزك
participants-sign-in-hint = اكتب الكلمات أو الرمز الأقصر. لا تهم الأحرف الكبيرة أو النقاط فوق الحروف أو المسافات.
participants-sign-in-button = تسجيل الدخول
participants-sign-in-kept = ما كتبته ما زال موجودًا. يعود إليك بعد تسجيل الدخول.
participants-sign-in-empty = اكتب رمزك أولًا.
participants-sign-in-nearest = الكلمة { $n } ليست من كلمات رموزنا. هل المقصود «{ $word }»؟
participants-sign-in-unknown-word = الكلمة { $n } ليست من كلمات رموزنا. انظر إليها مرة أخرى.
participants-sign-in-slip = في الكتابة خطأ ما، مع أن كل جزء معروف. هل تبادلت كلمتان مكانيهما؟ أم أن كلمة منها تشبه كلمة أخرى؟
participants-sign-in-length = في الرمز { $n } كلمات. انظر هل تنقص كلمة أو تزيد.
participants-sign-in-unknown = هذا الرمز لا يفتح شيئًا هنا. ربما حلّ محله رمز جديد، أو حُذف كل شيء. لا نستطيع أن نرى أيهما.
participants-sign-in-none = ليس لديك رمز؟
participants-sign-in-none-text = تحصل عليه في دقيقة دون أن تعطي شيئًا.
participants-sign-in-start = ابدأ
participants-sign-in-lost = هل ضاع منك؟
participants-sign-in-lost-text = إذن لا أحد يستطيع فتح ما كتبته، ولا حتى نحن. وسيُحذف من تلقاء نفسه بعد نصف سنة. يمكنك البدء من جديد برمز جديد متى شئت.

## مغادرة الصفحة
participants-exit-title = Andrum
participants-exit-heading = غادر الصفحة
participants-exit-lead = اضغط على الزر. عندها يُسجَّل خروجك وتنتقل إلى صفحة عن الطقس في السويد (SMHI).
participants-exit-button = غادر الصفحة
participants-exit-history = ما الذي لا يُمحى
participants-exit-history-text = يبقى سجل المتصفح كما هو، وقد يُظهر سهم الرجوع أنك كنت هنا. أما ما كتبته فلا يظهر. والنافذة الخاصة لا تحفظ أي سجل بعد إغلاقها.

## المزيد
participants-more-title = المزيد
participants-more-heading = المزيد
participants-more-plan = خطتي
participants-more-plan-text = أسبابك، وما تفعله عندما يصعب الأمر، ومن يدعمك.
participants-more-measures = أسئلة عن حالك
participants-more-measures-text = أجب، واعرف فورًا ما قد تعنيه إجاباتك، وما الذي تغيّر.
participants-more-reminders = تذكير
participants-more-reminders-text = اصنع تذكيرًا لتقويم هاتفك. لا يقول عمّ يدور الأمر.
participants-more-programme = البرنامج
participants-more-programme-text = الآن: { $name }. يمكنك تغييره.
participants-more-programme-gone = لم يعد البرنامج الذي كنت فيه موجودًا. اختر برنامجًا آخر.
participants-more-goal = هدفي
participants-more-goal-text = حدّد هدفًا أو غيّر هدفك الحالي.
participants-more-study = البحث العلمي
participants-more-study-in = أنت ضمن المشاركين. من هنا يمكنك الانسحاب.
participants-more-study-out = لست ضمن المشاركين. اقرأ ماذا تعني المشاركة.
participants-more-take-out = خذ كل شيء معك
participants-more-take-out-text = احفظ كل ما كتبته في ملف.
participants-more-new-code = تغيير الرمز
participants-more-new-code-text = إذا كان من المحتمل أن أحدًا رأى رمزك.
participants-more-erase = حذف كل شيء
participants-more-erase-text = يختفي كل شيء فورًا.
participants-more-privacy = هكذا نحميك
participants-more-privacy-text = الوعود والحدود وما يُحفظ.
participants-more-away = في حال عدم عودتك
participants-more-away-text = عندها يُحذف ما كتبته بعد { $day }. ومع كل تسجيل دخول يُؤجَّل هذا اليوم.
participants-more-sign-out = تسجيل الخروج

## العمر
participants-age-under-15 = أقل من 15 سنة
participants-age-15-17 = من 15 إلى 17
participants-age-18-20 = من 18 إلى 20
participants-age-21-25 = من 21 إلى 25
participants-age-26-plus = 26 أو أكثر

## البحث العلمي
participants-study-title = البحث العلمي
participants-study-heading = هل تريد المشاركة في بحث علمي؟
participants-study-heading-in = أنت ضمن المشاركين في البحث
participants-study-lead = الأمر اختياري تمامًا. تحصل على المساعدة نفسها مهما كانت إجابتك، ولا أحد هنا يرى إجابتك.
participants-study-in = مشاركتك مستمرة منذ { $day }.
participants-study-too-young = أجبت بأن عمرك أقل من 15 سنة. لذلك لا يمكنك المشاركة في البحث، ولا تُحفظ فيه أي معلومات عنك. كل ما عدا ذلك هنا هو لك كما كان من قبل تمامًا.
participants-study-changed = تغيّر النص بعد أن فتحت الصفحة. اقرأه مرة أخرى قبل أن تجيب.
participants-study-means = ماذا يعني ذلك
participants-study-age = كم عمرك؟
participants-study-age-hint = هذا السؤال مطلوب فقط إذا أردت المشاركة. يجب أن تكون قد أتممت 15 سنة.
participants-study-age-missing = اختر عمرك لكي نتمكن من قبول موافقتك.
participants-study-yes = نعم، أريد المشاركة
participants-study-no = لا، لا أريد
participants-study-same = إذا أجبت بكلمة «لا» فلن تُحفظ أي إجابة. يمكنك العودة إلى هنا متى شئت.
participants-study-back = الانسحاب
participants-study-back-text = لا حاجة إلى أن تقول لماذا. تُحذف معلوماتك من البحث فورًا. ويبقى كل شيء آخر هنا كالمعتاد.
participants-study-withdraw = الانسحاب من البحث
participants-study-stay = البقاء

## خذ كل شيء معك
participants-take-out-title = خذ كل شيء معك
participants-take-out-heading = خذ كل شيء معك
participants-take-out-lead = هنا تحصل على كل ما يخصك: الإجابات واليوميات والهدف والمحادثات.
participants-take-out-open = الملف غير مقفل. من يفتحه يستطيع قراءة كل شيء. احفظه حيث لا يبحث أحد غيرك.
participants-take-out-page = للقراءة
participants-take-out-page-text = صفحة تُفتح في أي متصفح، حتى من دون إنترنت.
participants-take-out-page-button = حفظ كصفحة
participants-take-out-json = للحاسوب
participants-take-out-json-text = المحتوى نفسه في ملف JSON، لمن يريد استخدامه في برنامج آخر.
participants-take-out-json-button = حفظ بصيغة JSON

participants-taken-heading = كل ما يخصك
participants-taken-lead = حُفظ في { $day }. هذه الصفحة لا تجلب شيئًا من الإنترنت.
participants-taken-profile = عنك
participants-taken-alias = اسمك هنا
participants-taken-programme = البرنامج
participants-taken-started = يوم بدايتك
participants-taken-visits = عدد أيام الزيارة
participants-taken-age = العمر الذي ذكرته
participants-taken-study = البحث العلمي
participants-taken-study-since = مشاركتك مستمرة منذ { $day }.
participants-taken-study-none = لست ضمن المشاركين.
participants-taken-stored = غير ذلك ({ $name })

## تغيير الرمز
participants-new-code-title = تغيير الرمز
participants-new-code-heading = تغيير الرمز
participants-new-code-lead = هل من المحتمل أن أحدًا رأى رمزك؟ يمكنك تغييره إلى رمز جديد.
participants-new-code-kept = كل ما كتبته يبقى موجودًا.
participants-new-code-old = يتوقف الرمز القديم عن العمل عندما تكتب كلمتين من الرمز الجديد.
participants-new-code-elsewhere = يُسجَّل خروجك من كل مكان ما عدا هنا.
participants-new-code-button = أريد رمزًا جديدًا

## حذف كل شيء
participants-erase-title = حذف كل شيء
participants-erase-heading = حذف كل شيء
participants-erase-lead = يحدث هذا فورًا ولا يمكن التراجع عنه.
participants-erase-goes = ما الذي يختفي
participants-erase-goes-written = إجاباتك واليوميات والهدف وكل شيء آخر أدخلته.
participants-erase-goes-conversation = المحادثات مع المرشدين، رسائلك ورسائلهم.
participants-erase-goes-study = معلوماتك في البحث العلمي، إذا كنت ضمن المشاركين.
participants-erase-goes-code = الرمز. لن يفتح شيئًا بعد ذلك.
participants-erase-stays = ما الذي يبقى
participants-erase-stays-counts = أعداد لا تخص أحدًا. مثلًا: كم شخصًا فتح وحدة ما في يوم معيّن.
participants-erase-stays-released = جداول عن مجموعات سُلِّمت من قبل إلى البحث العلمي.
participants-erase-stays-copies = النسخ الاحتياطية، إلى أن تُستبدل. وهناك أيضًا يكون ما كتبته مقفلًا.
participants-erase-take-out = هل تريد أن تحفظ كل شيء في ملف أولًا؟
participants-erase-understood = أفهم أن كل شيء يختفي ولا يمكن استرجاعه
participants-erase-unticked = ضع علامة في المربع إذا أردت حذف كل شيء.
participants-erase-button = حذف كل شيء الآن
participants-erase-not = لا، أريد أن يبقى كل شيء

participants-receipt-title = حُذف كل شيء
participants-receipt-heading = حُذف كل شيء
participants-receipt-lead = تم ذلك في { $day }. سُجّل خروجك، ولم يعد الرمز يفتح شيئًا.
participants-receipt-removed = ما الذي حُذف
participants-receipt-entries =
    { $n ->
        [zero] لا شيء
        [one] معلومة واحدة
        [two] معلومتان
        [few] { $n } معلومات
        [many] { $n } معلومة
       *[other] { $n } معلومة
    }
participants-receipt-copies = تبقى أعداد لا تخص أحدًا. وقد يبقى ما كتبته في نسخة احتياطية، مقفلًا، إلى أن تُستبدل النسخة.
participants-receipt-goodbye = أهلًا بعودتك متى شئت. عندها تبدأ من الأول، برمز جديد.

participants-place-card = دراسة
participants-place-card-label = اقرأ ما هي، وأجب إن أردت
participants-place-heading = دراسة: { $title }
participants-place-lead = هل تريد المشاركة؟ الأمر اختياري. المرشدون وخطوط المساعدة متاحون لك مهما كانت إجابتك.
participants-place-chance = القرعة هي التي تحدد المجموعة التي تكون فيها. لا أحد يستطيع أن يختارها أو يغيّرها.
participants-place-wait = في إحدى المجموعات يُفتح البرنامج لاحقًا، بعد { $days } يومًا على الأكثر. ويمكنك الوصول إلى خطوط المساعدة والمرشدين طوال الوقت.
participants-place-learns = يعرف البحث أيضًا المجموعة التي أنت فيها.
participants-place-leave = يمكنك الانسحاب متى شئت. عندها لا تنتظر بعد ذلك.
participants-place-consent-first = أجب أولًا عن السؤال عن البحث في الأعلى. ثم يمكنك الإجابة عن هذا.
participants-place-unanswered = قبل أن تشارك أجب من فضلك عن هذه الاستبيانات. لا تتجاوز أي سؤال، لأنها تُستعمل للمقارنة بين المجموعات.
participants-place-yes = نعم، أريد المشاركة في الدراسة
participants-place-answer-first = ما زالت هناك أسئلة تجيب عنها أولًا. تجدها في الأسفل.
participants-place-over = لم تعد الدراسة تقبل أحدًا الآن. كل ما عدا ذلك هنا كالمعتاد.
participants-place-not-now = لا تستطيع الدراسة قبول أحد الآن. ليس ذلك بسببك، وكل ما عدا ذلك هنا كالمعتاد.
participants-place-heading-in = أنت ضمن دراسة
participants-place-in = اسمها «{ $title }». مشاركتك مستمرة منذ { $day }.
participants-place-opens = يُفتح البرنامج لك في { $day }. وحتى ذلك اليوم يمكنك الوصول إلى المرشدين وخطوط المساعدة كالمعتاد.
participants-place-back-text = إذا انسحبت يُفتح البرنامج لك فورًا.
