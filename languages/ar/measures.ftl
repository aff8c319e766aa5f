### الاستبيانات. هي أسئلة، وليست امتحانًا أبدًا. الرقم صورة، وليس تشخيصًا أبدًا. الكلمة المقابلة لـ token هي «رمز».

measures-list-title = أسئلة
measures-form-title = أسئلة
measures-feedback-title = إجابات
measures-changed-title = نسختان
measures-gone-title = أسئلة

measures-way = رجوع
measures-all = كل الأسئلة
measures-home = إلى صفحة اليوم

## القائمة
measures-list-heading = أسئلة عن أحوالك
measures-list-lead = تجيب فترى فورًا ماذا قد تعني إجاباتك. ولك أن تتخطى ما تشاء.
measures-list-due = للإجابة الآن
measures-list-none-due = لا شيء في الوقت الحالي. سنسأل من جديد لاحقًا، لكي ترى ما الذي تغيّر.
measures-list-begun = أسئلة بدأتها
measures-list-answered = ما أجبت عنه
measures-list-open = أجب متى شئت
measures-list-open-text = هذه يمكنك أن تجيب عنها في أي وقت، وأكثر من مرة.
measures-list-gone = أسئلة لم تعد موجودة
measures-list-gone-text = لم نعد نطرح هذه الأسئلة. وإجاباتك باقية لديك.
measures-who-sees = تُحفظ إجاباتك مقفلة، ولا يفتحها إلا رمزك. لا يراها أي مرشد إلا إذا حكيت عنها بنفسك.
measures-size =
    { $questions ->
        [zero] { $questions } سؤال
        [one] سؤال واحد
        [two] سؤالان
        [few] { $questions } أسئلة
        [many] { $questions } سؤالًا
       *[other] { $questions } سؤال
    }، { $minutes ->
        [zero] أقل من دقيقة
        [one] نحو دقيقة
        [two] نحو دقيقتين
        [few] نحو { $minutes } دقائق
        [many] نحو { $minutes } دقيقة
       *[other] نحو { $minutes } دقيقة
    }
measures-in-diary = في اليوميات
measures-begun = لم تكتمل بعد
measures-kept = حُفظ: { $title }.
measures-kept-text = يمكنك المتابعة متى شئت. لا شيء يضيع.
measures-due-more =
    { $more ->
        [zero] لا توجد مجموعة أسئلة أخرى في الانتظار
        [one] مجموعة أسئلة أخرى في الانتظار
        [two] مجموعتا أسئلة أخريان في الانتظار
        [few] { $more } مجموعات أسئلة أخرى في الانتظار
        [many] { $more } مجموعة أسئلة أخرى في الانتظار
       *[other] { $more } مجموعة أسئلة أخرى في الانتظار
    }

## الأوقات
measures-moment-start = في البداية
measures-moment-six-weeks = بعد ستة أسابيع
measures-moment-twelve-weeks = بعد اثني عشر أسبوعًا
measures-moment-six-months = بعد ستة أشهر

## الأسئلة
measures-frame = الأسئلة عن:
measures-passing-over = أجب بقدر ما تستطيع. وإذا كنت لا تريد أن تجيب عن سؤال فيمكنك أن تتخطاه.
measures-question = السؤال { $number }
measures-skip-if = هل أجبت { $answers } عن السؤال { $number }؟ إذن تخطَّ هذا السؤال.
measures-or = أو
measures-quoted = «{ $answer }»
measures-range = رقم بين { $min } و{ $max }
measures-no-answer = تخطي هذا السؤال
measures-done = انتهيت، أريد رؤية إجاباتي
measures-later = الحفظ والمتابعة لاحقًا
measures-begun-on = بدأت في { $day }. ما أجبت عنه ما زال موجودًا.
measures-answered-today = أجبت اليوم بالفعل. إذا غيّرت شيئًا هنا حلّ محل إجابات اليوم.
measures-changed-since = تغيّرت الأسئلة بعد أن بدأت. الإجابات التي تناسبها ما زالت موجودة. اقرأها ثم احفظ من جديد.

## عندما لا يمكن الحفظ
measures-problems-heading = بقي القليل
measures-problem-nothing = لم تجب عن أي سؤال بعد. أجب عن واحد، أو ارجع.
measures-problem-range = اكتب رقمًا بين { $min } و{ $max }.
measures-problem-number = اكتب رقمًا، مثلًا 7.
measures-problem-option = اختر إحدى الإجابات.

## علامتا تبويب
measures-two-heading = هناك نسختان
measures-two-text = حفظت إجابات أخرى هنا، ربما في علامة تبويب أخرى. لم يضع شيء. اختر أيها تريد أن يبقى.
measures-two-typed = ما أجبت به الآن
measures-two-now = ما هو محفوظ
measures-two-nothing = لا شيء
measures-two-mine = حفظ ما أجبت به الآن
measures-two-other = إبقاء ما هو محفوظ

## بعد ذلك
measures-feedback-on = ما أجبت به في { $day }
measures-feedback-lead = شكرًا لأنك أجبت. هكذا يمكن أن تُقرأ إجاباتك.
measures-feedback-changed = تغيّرت الأسئلة بعد أن أجبت. الأرقام هنا عن الأسئلة كما كانت في ذلك الوقت.
measures-feedback-no-score = لا يُجمع شيء هنا. إجاباتك محفوظة، ويمكنك أن تقرأها ضمن ما تستطيع أخذه معك.
measures-points = رقمك { $points } من { $most }.
measures-points-of = { $points } من { $most }
measures-passed-over =
    { $count ->
        [zero] لم تتخطَّ أي سؤال.
        [one] تخطيت سؤالًا واحدًا. لذلك قد يكون الرقم أقل مما كان سيصبح.
        [two] تخطيت سؤالين. لذلك قد يكون الرقم أقل مما كان سيصبح.
        [few] تخطيت { $count } أسئلة. لذلك قد يكون الرقم أقل مما كان سيصبح.
        [many] تخطيت { $count } سؤالًا. لذلك قد يكون الرقم أقل مما كان سيصبح.
       *[other] تخطيت { $count } سؤال. لذلك قد يكون الرقم أقل مما كان سيصبح.
    }
measures-too-few =
    { $count ->
        [zero] لا يمكن جمع الإجابات في رقم. لا بأس بذلك.
        [one] تخطيت سؤالًا واحدًا. لذلك لا يمكن جمع الإجابات في رقم. لا بأس بذلك.
        [two] تخطيت سؤالين. لذلك لا يمكن جمع الإجابات في رقم. لا بأس بذلك.
        [few] تخطيت { $count } أسئلة. لذلك لا يمكن جمع الإجابات في رقم. لا بأس بذلك.
        [many] تخطيت { $count } سؤالًا. لذلك لا يمكن جمع الإجابات في رقم. لا بأس بذلك.
       *[other] تخطيت { $count } سؤال. لذلك لا يمكن جمع الإجابات في رقم. لا بأس بذلك.
    }
measures-before = في المرة السابقة، في { $day }، كان الرقم { $points } من { $most }.
measures-before-same = هو الرقم نفسه كما في المرة السابقة، في { $day }.
measures-history = كيف كانت الأمور
measures-history-day = اليوم
measures-history-points = الرقم
measures-bands = هكذا تُقسَّم الأرقام
measures-bands-here = أنت هنا
measures-modules-heading = قد يناسبك هذا الآن
measures-talk-heading = إذا أردت التحدث مع أحد
measures-talk-text = لا يلزم أن تكون أرقامك عالية لكي تتحدث مع أحد.
measures-talk-messages = الكتابة إلى مرشد هنا
measures-talk-find = مساعدة قريبة منك
measures-talk-help = مساعدة الآن
measures-about-heading = ماذا يمكن للرقم أن يقول، وماذا لا يقول
measures-about-no-diagnosis = هذا ليس تشخيصًا. يمكن للرقم أن يُظهر كيف كانت أحوالك، وهل يتغير شيء. لكنه لا يقول شيئًا عمن تكون، ولا يعرف السبب.
measures-about-source = من أين جاءت الأسئلة
measures-change = تغيير الإجابات

## مساعدة فورية
measures-help-heading = لا يلزم أن تبقى وحدك مع هذا
measures-help-text = أجبت بأنك فكرت في ألا تعيش أو في أن تؤذي نفسك. شكرًا لأنك قلت ذلك. يمكن الحصول على مساعدة في مواجهة مثل هذه الأفكار. إذا كان الأمر عاجلًا، اتصل بالرقم 112.
measures-help-nobody = لا أحد غيرك يرى إجابتك، ولن يتصل بك أحد. أخبر أحدًا، حتى لا تحمل هذا وحدك. هؤلاء يردّون:
measures-help-urgent = إذا كان الأمر عاجلًا
measures-help-counsellor = يمكنك أيضًا أن تكتب إلى مرشد هنا. قد يتأخر الرد، لذلك اتصل هاتفيًا إذا كان الأمر صعبًا الآن.
measures-help-chat = الدردشة معهم

## أسئلة لم تعد موجودة
measures-gone-heading = لم تعد هذه الأسئلة موجودة
measures-gone-text = لم نعد نطرح تلك الأسئلة. وما أجبت عنه من قبل باقٍ لديك.
measures-gone-sent = الإجابات التي أرسلتها الآن محفوظة.
measures-gone-begun = وما كنت قد بدأته باقٍ أيضًا.
measures-gone-take-out = خذ معك ما لديك

## للأخذ معك
measures-taken-heading = الأسئلة والإجابات
measures-taken-nothing = لم تجب عن أي أسئلة بعد.
