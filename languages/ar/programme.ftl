### البرنامج: اليوم والوحدات والتمارين. الكلمة المقابلة لـ token هي «رمز».

## اليوم
programme-home-title = اليوم
programme-home-heading = اليوم
programme-home-done = اكتملت: { $title }.
programme-home-done-text = أحسنت. ما كتبته باقٍ، ويمكنك تغييره متى شئت.
programme-home-after-diary = بعد ذلك، إذا أردت
programme-home-next = اقتراح
programme-home-all-done = مررت بكل الوحدات. هي باقية، وما كتبته أيضًا. يمكنك أن تعيد قراءة ما تحتاج إليه الآن.
programme-home-modules = كل الوحدات (اكتملت { $finished } من { $of })
programme-home-others = قد يناسبك أيضًا
programme-home-step = اقرأ المزيد: { $title }
programme-home-plan = أجزاء فيها شيء مكتوب: { $filled } من { $of }.
programme-home-plan-empty = هنا يُجمع ما تكتبه عن الأسباب واللحظات الصعبة ومن يدعمك.
programme-again = إعادة القراءة: { $title }
programme-home-erase = في حال عدم عودتك يُحذف كل شيء بعد { $day }.

## في أول الطريق
programme-begin-heading = ابدأ من هنا
programme-begin-read = قراءة الصفحة الأولى
programme-begin-exercise = إلى التمرين الأول مباشرة

## لماذا هذا الاقتراح
programme-because-beginning = من هنا يبدأ الجميع. يستغرق الأمر بضع دقائق.
programme-because-craving = لأنك كتبت أن الرغبة الملحّة قوية. هنا طرق لتجاوزها.
programme-because-used-again = لأنك استعملت من جديد. يحدث هذا لمعظم الناس. ما أنجزته باقٍ. هنا يمكنك أن تفكر في ما تريد أن تفعله في المرة القادمة.
programme-because-low-mood = لأنك كتبت أن الأمر ثقيل عليك. هذه الوحدة عن مثل هذه الأيام.
programme-because-worry = لأنك كتبت أنك في قلق. هنا أشياء قد تهدّئك.
programme-because-sleep = لأنك كتبت أن النوم صعب. هنا أشياء قد تساعد.
programme-because-company = لأنك كتبت أن الأمر صعب بوجود الآخرين. هنا يمكنك أن تحضّر ماذا تقول.
programme-because-conflict = لأنك كتبت عن شجار. هنا يمكنك أن تفكر في خطوة تالية.
programme-because-boredom = لأنك كتبت أنك تشعر بالملل. هنا أفكار عما يمكنك فعله بدلًا من ذلك.
programme-because-alone = لأنك كتبت أنك وحدك. هنا شيء يمكن أن تجربه.
programme-because-stress = لأنك كتبت أنك تحت ضغط. هنا شيء يمكن أن تجربه.
programme-because-focus = لأنك كتبت أن التفكير بوضوح صعب. هنا يمكنك أن تقرأ عن ذلك.
programme-because-support = لأنك كتبت أنك تريد دعمًا. هنا يمكنك أن تفكر ممن تطلبه، وكيف.
programme-because-motivation = لأنك كتبت أن الرغبة في التغيير تزيد وتنقص. هذه الوحدة عن ذلك.
programme-because-begun = بدأت هذه الوحدة. يمكنك المتابعة من حيث توقفت.
programme-because-fits-the-days = تناسب هذه عادةً المكان الذي وصلت إليه الآن.
programme-because-next-in-order = هذه لم تمر بها بعد.

## كل الوحدات
programme-modules-title = الوحدات
programme-modules-heading = الوحدات
programme-modules-lead = كل شيء مفتوح. لك أن تختار ما تحتاج إليه، بأي ترتيب تشاء.
programme-modules-reading = يمكنك قراءة كل شيء من دون رمز. ولكي تحفظ إجاباتك تحتاج إلى رمز.
programme-modules-start = الحصول على رمز
programme-modules-finished = اكتملت { $finished } من { $of }. لا داعي للعجلة.
programme-modules-beginning = ابدأ من هنا
programme-modules-days = تناسب عادةً من اليوم { $from } إلى اليوم { $to } بعد آخر مرة استعملت فيها
programme-modules-days-on = تناسب عادةً ابتداءً من اليوم { $from } بعد آخر مرة استعملت فيها
programme-modules-expect = هكذا قد تكون تلك الأيام
programme-modules-about = عن هذا الجزء
programme-modules-programmes = البرامج
programme-modules-other = أنت تقرأ في برنامج غير برنامجك. ما تجيب به يُحفظ هنا أيضًا.
programme-modules-change = تغيير البرنامج
programme-minutes =
    { $minutes ->
        [zero] أقل من دقيقة
        [one] نحو دقيقة
        [two] نحو دقيقتين
        [few] نحو { $minutes } دقائق
        [many] نحو { $minutes } دقيقة
       *[other] نحو { $minutes } دقيقة
    }

## جزء من الطريق
programme-step-here = أنت هنا الآن.
programme-step-usual = يومًا بيوم
programme-step-day = اليوم { $from }
programme-step-days = من اليوم { $from } إلى اليوم { $to }
programme-step-today = اليوم
programme-step-different = الناس مختلفون. قد يأتي ذلك أبكر أو أبعد، وبعضهم لا يكاد يلاحظه.
programme-step-modules = وحدات تناسب عادةً
programme-badge-finished = مكتملة
programme-badge-begun = بدأتها
programme-badge-suggested = مقترحة لك

## أي برنامج
programme-choice-title = البرنامج
programme-choice-heading = تغيير البرنامج
programme-choice-lead = كل ما أنجزته باقٍ، حتى إذا غيّرت البرنامج. ويمكنك أن ترجع متى شئت.
programme-choice-button = المتابعة بهذا البرنامج
programme-gone-heading = لم يعد برنامجك موجودًا
programme-gone-text = أُزيل من هنا البرنامج الذي كنت فيه. كل ما كتبته باقٍ. اختر كيف تريد أن تتابع.

## خطتي
programme-plan-title = خطتي
programme-plan-heading = خطتي
programme-plan-lead = هذا ما جمعته على الطريق. يمكنك تغييره كله أو طباعته أو أخذه معك.
programme-plan-lead-empty = تمتلئ الخطة من تلقاء نفسها. عندما تجيب عن بعض التمارين تصل الإجابات إلى هنا.
programme-plan-goal = هدفي
programme-plan-goal-empty = ليس لديك هدف في الوقت الحالي.
programme-plan-goal-choose = اختيار هدف
programme-plan-reasons = أسبابي
programme-plan-risks = لحظات صعبة، وما أفعله عندها
programme-plan-ways = ما يساعدني
programme-plan-supporters = من يدعمني
programme-plan-remember = للتذكّر
programme-plan-emergency = في أصعب اللحظات
programme-plan-empty = لا شيء هنا بعد. يمكنك أن تملأه في وحدة «{ $module }».
programme-plan-empty-nowhere = لا شيء هنا بعد.
programme-plan-fill = ملء
programme-plan-change = تغيير
programme-plan-call = اتصال
programme-plan-help = آخرون يمكنهم المساعدة الآن
programme-plan-lines = الاتصال بأحد
programme-plan-text = حفظ كملف نصي
programme-plan-print = طباعة
programme-plan-text-hint = اسم الملف notes.txt. من يفتحه يستطيع قراءة كل ما في الخطة.
programme-plan-file = notes.txt

## التذكير
programme-reminders-title = تذكير
programme-reminders-heading = تذكير
programme-reminders-lead = لا نستطيع أن نتواصل معك، لأننا لا نعرف من أنت. لكن تقويم هاتفك يستطيع أن يذكّرك. أنت تختار متى، وماذا يقول. ولا نحفظ شيئًا من ذلك.
programme-reminders-problems = هذا يحتاج إلى تغيير
programme-reminders-days = في أي أيام؟
programme-reminders-days-missing = اختر يومًا واحدًا على الأقل.
programme-reminders-at = في أي وقت؟
programme-reminders-at-missing = اكتب الساعة، مثلًا 19:00.
programme-reminders-until = إلى متى؟
programme-reminders-ends = عدد من الأسابيع
programme-reminders-endless = إلى أن أزيله
programme-reminders-weeks = عدد الأسابيع
programme-reminders-weeks-missing = اكتب عدد الأسابيع، بين 1 و{ $most }.
programme-reminders-title-question = ماذا يُكتب في التقويم؟
programme-reminders-title-hint = اختر شيئًا لا يفهمه أحد غيرك.
programme-reminders-title-missing = اختر إحدى هذه العبارات، أو اكتب عبارة من عندك لا تزيد على { $most } من الأحرف.
programme-reminders-own = شيء آخر
programme-reminders-own-label = عبارة من عندك
programme-reminder-pause = استراحة
programme-reminder-minutes = خمس دقائق
programme-reminder-water = سقي النباتات
programme-reminder-remember = للتذكّر
programme-reminders-button = تنزيل ملف التقويم
programme-reminders-file = calendar.ics
programme-reminders-how = هكذا يدخل في التقويم
programme-reminders-how-save = اسم الملف calendar.ics. احفظه وافتحه في الهاتف.
programme-reminders-how-open = عندها تسأل معظم الهواتف هل تريد إضافته إلى التقويم.
programme-reminders-how-else = لا يحدث شيء؟ افتح تطبيق التقويم وابحث في الإعدادات عن «استيراد».
programme-reminders-how-remove = لا تريد أن يبقى؟ أزله من التقويم، واختر كل المرات. واحذف الملف أيضًا.
programme-reminders-who = من يستطيع أن يراه؟
programme-reminders-who-text = من يرى شاشتك يرى العبارة والوقت. ويمكن لتطبيقات أخرى أن تقرأ التقويم إذا سمحت لها، وكثير من التقاويم تُحفظ أيضًا على الإنترنت. ولا يُذكر في التذكير شيء عن هذا الموقع.

## محطات
programme-milestones-heading = هذا ما حدث
programme-milestones-text = أشياء صغيرة لها قيمتها. لا تختفي إذا استعملت من جديد.
programme-milestone-newest = الأحدث:
programme-milestone-first-day = سجّلت يومك الأول في اليوميات.
programme-milestone-seven-days = سجّلت سبعة أيام في اليوميات.
programme-milestone-thirty-days = سجّلت ثلاثين يومًا في اليوميات.
programme-milestone-first-free-day = كان لك هنا أول يوم بلا استعمال.
programme-milestone-three-free-days = كانت لك ثلاثة أيام متتالية بلا استعمال.
programme-milestone-seven-free-days = كانت لك سبعة أيام متتالية بلا استعمال.
programme-milestone-thirty-free-days = كان لك ثلاثون يومًا متتاليًا بلا استعمال.
programme-milestone-first-goal = اخترت هدفًا.
programme-milestone-first-module = مررت بوحدتك الأولى.
programme-milestone-half-of-the-modules = مررت بنصف الوحدات.
programme-milestone-all-modules = مررت بكل الوحدات.
programme-milestone-wrote = كتبت إلى مرشد.
programme-milestone-named-somebody = كتبت اسم شخص يمكنه أن يدعمك.
programme-milestone-came-back = عدت بعد انقطاع.

## وحدة واحدة
programme-page-of = الصفحة { $number } من { $of }
programme-way = رجوع
programme-all-modules = كل الوحدات
programme-pages = صفحات الوحدة
programme-page-read = مقروءة
programme-next = التالي: { $title }
programme-previous = السابق: { $title }
programme-skip = المتابعة دون حفظ
programme-save = حفظ
programme-save-next = حفظ ومتابعة
programme-save-finish = حفظ وإكمال
programme-finish = إكمال الوحدة
programme-finish-without = إكمال دون حفظ
programme-saved = تم الحفظ.
programme-start = الحصول على رمز
programme-missing-heading = أمر واحد آخر قبل أن تكتمل الوحدة
programme-missing-text = ما حفظته باقٍ. هذا يحتاج إلى إجابة:

## تمرين
programme-example = مثال
programme-nobody-sees = لا يراه أحد غيرك ما لم تشاركه.
programme-needs-code = إذا أردت الإجابة والحفظ يلزمك رمز. وذلك دون أي اسم أو بريد إلكتروني منك.
programme-required = مطلوب
programme-no-answer = لا إجابة
programme-range = رقم بين { $min } و{ $max }
programme-line = السطر { $number }
programme-row = السطر { $number }
programme-edition-earlier = تغيّر النص بعد أن بدأت. ترى هنا النص الذي بدأت به.
programme-edition-take = قراءة النص الجديد
programme-modules-gone = أجزاء لم تعد موجودة
programme-edition-gone = لم يعد هذا الجزء بين الأجزاء. يمكنك أن تكمل قراءته، وما كتبته باقٍ.
programme-recall-change = تغيير ذلك في { $title }
programme-characters-left = من الأحرف متبقية
programme-asked-scale = اختر على مقياس من { $min } إلى { $max }

## عندما لا يمكن الحفظ
programme-problem-title = شيء يحتاج إلى تغيير
programme-problems = لم يمكن حفظ هذا بعد
programme-problem-missing = هنا تلزم إجابة.
programme-problem-too-long = النص طويل جدًا. يتسع المكان لعدد { $most } من الأحرف.
programme-problem-not-a-number = اكتب رقمًا، مثلًا 7.
programme-problem-out-of-range = اختر رقمًا بين { $min } و{ $max }.
programme-problem-unknown-option = لم تعد تلك الإجابة موجودة. اختر إحدى الإجابات هنا.
programme-problem-too-many = يتسع المكان لعدد { $most } من الأسطر.

## علامتا تبويب
programme-changed-title = نسختان
programme-changed-heading = هناك نسختان
programme-changed-text = حفظت شيئًا آخر هنا، ربما في علامة تبويب أخرى. لم يضع شيء. اختر أي نسخة تريد أن تبقى.
programme-changed-typed = ما كتبته الآن
programme-changed-now = ما هو محفوظ
programme-changed-mine = حفظ ما كتبته الآن
programme-changed-other = إبقاء ما هو محفوظ
programme-changed-nothing = فارغ

## للأخذ معك
programme-taken-heading = الوحدات والتمارين
programme-taken-opened = فُتحت في { $day }.
programme-taken-finished = اكتملت في { $day }.
programme-taken-nothing = لم تفتح أي وحدة بعد.

programme-waiting-title = قريبًا
programme-waiting-heading = يُفتح البرنامج في { $day }
programme-waiting-text = أنت ضمن دراسة يبدأ فيها بعض الناس بعد قليل. القرعة هي التي قررت ذلك، لا شيء يخصك أنت.
programme-waiting-now = إذا كنت متعبًا الآن فلا تنتظر. يمكنك الاتصال اليوم.
programme-waiting-write = اكتب إلى مرشد
programme-waiting-diary = املأ المفكرة
programme-waiting-leave = انسحب من الدراسة فيُفتح البرنامج فورًا
