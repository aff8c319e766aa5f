### اليوميات والهدف. قصير ولطيف، بلا لوم أبدًا. العبارة هي «يوم بلا استعمال»، واليوم الذي فيه قنّب هو مجرد يوم فيه قنّب.

diary-diary-title = اليوميات
diary-goal-title = الهدف

diary-free = يوم بلا استعمال
diary-used = استعملت
diary-okay = يوم مقبول
diary-heavy = يوم ثقيل

## بطاقة اليوم
diary-today-heading = كيف كان يومك؟
diary-today-free = حُفظ: يوم بلا استعمال
diary-today-free-text = هذا اليوم لك. يمكنك إضافة شيء إذا أردت.
diary-today-used = حُفظ: استعملت اليوم
diary-today-used-text = جيد أنك تكتب ذلك. أيامك الأخرى باقية. يمكنك إضافة شيء إذا أردت.
diary-today-saved = تم الحفظ
diary-today-saved-text = جيد أنك توقفت لحظة هنا. يمكنك إضافة شيء إذا أردت.
diary-today-situations = ماذا كان حولك؟
diary-today-craving = كم كانت الرغبة الملحّة قوية؟
diary-today-craving-is = الرغبة الملحّة: { $value } من 10
diary-today-mood = كيف كان حالك؟
diary-today-mood-is = الحال: { $value } من 10
diary-today-note = كتابة سطر
diary-today-note-is = كتبت بضع كلمات
diary-today-change = تعديل هذا اليوم
diary-today-yesterday = تسجيل يوم أمس أيضًا
diary-today-week = تسجيل الأيام الأخيرة بعد مرورها

## اليوميات
diary-diary-heading = اليوميات
diary-month-heading = أيامك
diary-month-text = اضغط على يوم لتسجّله. التسجيل بعد مرور اليوم جيد بالقدر نفسه، ويمكنك أن تتخطى أيامًا.
diary-month-nav = أشهر أخرى
diary-month-free = يوم بلا استعمال
diary-month-used = استعملت
diary-month-okay = يوم مقبول
diary-month-heavy = يوم ثقيل
diary-month-noted = شيء مدوّن
diary-month-none = غير مسجّل
diary-month-craving = الرغبة { $value }
diary-month-mood = الحال { $value }
diary-legend-free = حلقة: يوم بلا استعمال
diary-legend-used = نقطة ممتلئة: استعملت
diary-legend-okay = حلقة: يوم مقبول
diary-legend-heavy = نقطة ممتلئة: يوم ثقيل
diary-legend-noted = شرطة: شيء آخر مدوّن
diary-legend-none = بلا علامة: اليوم غير مسجّل.
diary-free-this-week =
    { $days ->
        [zero] هذا الأسبوع: لا أيام مسجّلة بلا استعمال بعد.
        [one] هذا الأسبوع: يوم واحد بلا استعمال.
        [two] هذا الأسبوع: يومان بلا استعمال.
        [few] هذا الأسبوع: { $days } أيام بلا استعمال.
        [many] هذا الأسبوع: { $days } يومًا بلا استعمال.
       *[other] هذا الأسبوع: { $days } يوم بلا استعمال.
    }

## ستة أسابيع في صورة
diary-graph-heading = آخر ستة أسابيع
diary-graph-heading-months = آخر نصف سنة
diary-graph-nav = كم تعرض الصورة
diary-graph-weeks = ستة أسابيع
diary-graph-months = نصف سنة
diary-graph-key = عمود: استعملت. حلقة: يوم بلا استعمال. شرطة: غير مسجّل.
diary-graph-key-months = يُظهر العمود كم يومًا في الأسبوع استعملت. حلقة: كل الأيام بلا استعمال. شرطة: غير مسجّل.
diary-graph-key-well = حلقة: مسجّل. شرطة: غير مسجّل.
diary-graph-key-craving = خط متصل: كم كانت الرغبة الملحّة قوية، من 0 إلى 10.
diary-graph-key-mood = خط منقّط: كيف كان حالك، من 0 إلى 10.
diary-graph-words =
    { $free ->
        [zero] ستة أسابيع: لا يوم بلا استعمال،
        [one] ستة أسابيع: يوم واحد بلا استعمال،
        [two] ستة أسابيع: يومان بلا استعمال،
        [few] ستة أسابيع: { $free } أيام بلا استعمال،
        [many] ستة أسابيع: { $free } يومًا بلا استعمال،
       *[other] ستة أسابيع: { $free } يوم بلا استعمال،
    } { $used ->
        [zero] ولا يوم مع القنّب،
        [one] ويوم واحد مع القنّب،
        [two] ويومان مع القنّب،
        [few] و{ $used } أيام مع القنّب،
        [many] و{ $used } يومًا مع القنّب،
       *[other] و{ $used } يوم مع القنّب،
    } { $missing ->
        [zero] ولا يوم غير مسجّل.
        [one] ويوم واحد غير مسجّل.
        [two] ويومان غير مسجّلين.
        [few] و{ $missing } أيام غير مسجّلة.
        [many] و{ $missing } يومًا غير مسجّل.
       *[other] و{ $missing } يوم غير مسجّل.
    }
diary-graph-words-months =
    { $free ->
        [zero] نصف سنة: لا يوم بلا استعمال،
        [one] نصف سنة: يوم واحد بلا استعمال،
        [two] نصف سنة: يومان بلا استعمال،
        [few] نصف سنة: { $free } أيام بلا استعمال،
        [many] نصف سنة: { $free } يومًا بلا استعمال،
       *[other] نصف سنة: { $free } يوم بلا استعمال،
    } { $used ->
        [zero] ولا يوم مع القنّب،
        [one] ويوم واحد مع القنّب،
        [two] ويومان مع القنّب،
        [few] و{ $used } أيام مع القنّب،
        [many] و{ $used } يومًا مع القنّب،
       *[other] و{ $used } يوم مع القنّب،
    } { $missing ->
        [zero] ولا يوم غير مسجّل.
        [one] ويوم واحد غير مسجّل.
        [two] ويومان غير مسجّلين.
        [few] و{ $missing } أيام غير مسجّلة.
        [many] و{ $missing } يومًا غير مسجّل.
       *[other] و{ $missing } يوم غير مسجّل.
    }
diary-graph-words-well =
    { $days ->
        [zero] ستة أسابيع: لا يوم مسجّل.
        [one] ستة أسابيع: يوم واحد مسجّل.
        [two] ستة أسابيع: يومان مسجّلان.
        [few] ستة أسابيع: { $days } أيام مسجّلة.
        [many] ستة أسابيع: { $days } يومًا مسجّلًا.
       *[other] ستة أسابيع: { $days } يوم مسجّل.
    }
diary-graph-words-well-months =
    { $days ->
        [zero] نصف سنة: لا يوم مسجّل.
        [one] نصف سنة: يوم واحد مسجّل.
        [two] نصف سنة: يومان مسجّلان.
        [few] نصف سنة: { $days } أيام مسجّلة.
        [many] نصف سنة: { $days } يومًا مسجّلًا.
       *[other] نصف سنة: { $days } يوم مسجّل.
    }
diary-graph-words-mood = كان حالك بين { $low } و{ $high } من 10.
diary-graph-words-mood-same = كان حالك عند { $value } من 10.
diary-graph-words-craving = كانت الرغبة الملحّة بين { $low } و{ $high } من 10.
diary-graph-words-craving-same = كانت الرغبة الملحّة عند { $value } من 10.
diary-graph-table = عرض كجدول
diary-graph-table-label = الصورة كجدول
diary-graph-week = الأسبوع من
diary-graph-free = بلا استعمال
diary-graph-used = استعملت
diary-graph-missing = غير مسجّل
diary-graph-noted = مدوّن
diary-graph-craving = الرغبة
diary-graph-mood = الحال
diary-graph-use-days = أيام مع القنّب
diary-graph-free-days = أيام بلا استعمال
diary-graph-missing-days = غير مسجّلة
diary-graph-craving-mean = متوسط الرغبة
diary-graph-mood-mean = متوسط الحال
diary-graph-empty = هنا تنمو صورة لأيامك. تبدأ من أول يوم تسجّله.

## يوم واحد
diary-day-used = كيف كان اليوم؟
diary-day-amount = كم كانت الكمية، بالغرام؟
diary-day-amount-other = كمية أخرى، بالغرام
diary-day-amount-hint = يكفي التخمين. مثلًا 0.7.
diary-day-quick = كميات معتادة، بالغرام
diary-day-quick-none = لا شيء منها
diary-day-waited = هل انتظرت حتى الساعة { $hour }:00؟
diary-day-waited-hint = هدفك الحالي. أجب إذا استعملت وأردت أن تتابع كيف تسير الأمور.
diary-day-waited-yes = نعم
diary-day-waited-no = لا
diary-day-amount-is = { $amount } غرام
diary-day-craving = الرغبة الملحّة
diary-day-craving-question = كم كانت الرغبة الملحّة قوية في أشدّها؟
diary-day-craving-low = بلا رغبة
diary-day-craving-high = قوية جدًا
diary-day-mood = الحال
diary-day-mood-question = كيف كان حالك؟
diary-day-mood-low = سيئ
diary-day-mood-high = جيد
diary-day-situations = ماذا كان حولك؟
diary-day-situations-hint = اختر ما ينطبق. مع الوقت يمكنك أن ترى ما الذي يترابط.
diary-day-swapped = الكحول والتبغ
diary-day-swapped-hint = كثير ممن يقللون من القنّب يشربون أو يدخنون أكثر دون أن ينتبهوا. هنا يمكنك أن تتابع ذلك.
diary-day-more-alcohol = كحول أكثر من المعتاد
diary-day-more-tobacco = تبغ أو نيكوتين أكثر من المعتاد
diary-day-alcohol = الكحول
diary-day-tobacco = التبغ والنيكوتين
diary-day-more = أكثر من المعتاد
diary-day-of-ten = { $value } من 10
diary-day-no-answer = لا إجابة
diary-day-note = بضع كلمات عن اليوم
diary-day-note-hint = ماذا حدث؟ ما السهل، وما الصعب؟ الأفضل ألا تكتب أسماء. 2,000 حرف على الأكثر.
diary-day-save = حفظ اليوم
diary-day-back = رجوع
diary-day-ahead = لم يأتِ ذلك اليوم بعد. يمكنك تسجيله عندما يأتي.
diary-day-long-ago = مرّ على ذلك اليوم أكثر من سنة. لا يمكن التسجيل إلى هذا الحد في الماضي.
diary-day-remove = إزالة اليوم
diary-day-remove-text = يُزال كل ما سجّلته لهذا اليوم. لا يمكن استرجاعه. ولا يتغير شيء في بقية اليوميات.
diary-day-remove-button = نعم، أريد إزالة اليوم

## ماذا كان حول اليوم
diary-situation-alone = وحدي
diary-situation-company = آخرون استعملوا
diary-situation-party = حفلة
diary-situation-conflict = شجار
diary-situation-stress = ضغط
diary-situation-boredom = ملل
diary-situation-sleepless = نوم سيئ
diary-situation-worry = قلق
diary-situation-low = حزن
diary-situation-celebration = مناسبة سعيدة

## آخر سبعة أيام
diary-week-title = آخر سبعة أيام
diary-week-link = تسجيل آخر سبعة أيام دفعة واحدة
diary-week-lead = ارجع إلى الوراء، يومًا بعد يوم. يكفي التخمين.
diary-week-text = يصبح التذكّر أسهل إذا فكرت في ما فعلته: المدرسة أو العمل، ومن قابلت، وماذا أكلت، وأين نمت. ويمكنك أن تتخطى أيامًا إذا أردت.
diary-week-done = الأيام السبعة كلها مسجّلة. يمكنك تغييرها إذا كان شيء فيها غير صحيح.
diary-week-forgotten = لا أتذكّر
diary-week-amount = كم غرامًا تقريبًا؟
diary-week-done-heading = مسجّلة من قبل
diary-week-save = حفظ الأيام
diary-week-conflict = تغيّر بعض الأيام في مكان آخر
diary-week-conflict-text = ربما كانت الصفحة مفتوحة لديك مرتين. لم يضع شيء. عند تلك الأيام ترى النسختين. إذا حفظت من جديد يُعتمد ما سجّلته هنا.

## عندما يتغير اليوم في علامة تبويب أخرى
diary-conflict-heading = تغيّر اليوم في مكان آخر
diary-conflict-text = ربما كانت الصفحة مفتوحة لديك مرتين. لم يضع شيء. النسختان هنا، والاختيار لك.
diary-conflict-saved = ما هو محفوظ الآن
diary-conflict-removed = أُزيل اليوم. لا شيء محفوظ.
diary-conflict-keep = إبقاء ما هو محفوظ
diary-conflict-leave = تركه مُزالًا
diary-conflict-yours = ما سجّلته الآن
diary-conflict-save = حفظ هذا بدلًا منه
diary-changed = تغيّر اليوم بعد أن فتحته. هكذا يبدو الآن. إذا كنت ما زلت تريد إزالته، فاضغط مرة أخرى.

## ما يحتاج إلى تصحيح
diary-problems-heading = بقي القليل
diary-problem-used = اختر هل كان يومًا بلا استعمال أم استعملت.
diary-problem-felt = اختر هل كان يومًا مقبولًا أم يومًا ثقيلًا.
diary-problem-amount = اكتب الكمية بالغرام وبالأرقام، مثلًا 0.5. 100 على الأكثر.
diary-problem-scale = اختر رقمًا من 0 إلى 10.
diary-problem-note = النص أطول من 2,000 حرف. ما زال موجودًا هنا. اختصره قليلًا.
diary-problem-future = لم يأتِ ذلك اليوم بعد. يمكنك تسجيله عندما يأتي.
diary-problem-long-ago = مرّ على ذلك اليوم أكثر من سنة. لا يمكن التسجيل إلى هذا الحد في الماضي.
diary-problem-changed = تغيّر اليوم في مكان آخر.
diary-problem-price = اكتب سعر الغرام بالكرونات من دون كسور، من 1 إلى 1,000.
diary-problem-usual = اكتب الكمية بالغرام وبالأرقام، مثلًا 3.5. أكثر من 0 و100 على الأكثر.
diary-problem-savings-from = اختر يومًا مضى، قبل سنة على الأكثر.
diary-problem-wish = اكتب ما تريد أن توفّر له، في 60 حرفًا على الأكثر.
diary-problem-wish-price = اكتب كم يكلّف بالكرونات من دون كسور، من 1 إلى 100,000.
diary-problem-kind = اختر ما تريد أن تجربه.
diary-problem-days = اكتب عدد الأيام، من 1 إلى 365.
diary-problem-days-per-week = اكتب عدد الأيام في الأسبوع، من 1 إلى 6.
diary-problem-goal-amount = اكتب الكمية بالغرام وبالأرقام، مثلًا 0.5. أكثر من 0 و100 على الأكثر.
diary-problem-hour = اكتب الساعة، من 1 إلى 23، مثلًا 20.
diary-problem-from = اكتب يوم البداية هكذا: { "\u200E" }2026-11-21{ "\u200E" }.
diary-problem-from-far = اختر يوم بداية لا يبعد أكثر من سنة.

## الهدف
diary-goal-heading = هدفك
diary-goal-none = ليس لديك هدف في الوقت الحالي. لا بأس بذلك أبدًا. إذا أردت شيئًا تسعى إليه فيمكنك اختيار هدف.
diary-goal-choose = اختيار هدف
diary-goal-change = تغيير الهدف
diary-goal-next = اختيار مدة جديدة
diary-goal-bar = الأيام بلا استعمال من المدة كلها
diary-goal-over = إذا أردت المتابعة فيمكنك اختيار مدة جديدة، أو شيء آخر.
diary-goal-lead = الهدف شيء تسعى إليه. وليس امتحانًا.
diary-goal-text = ليس أي هدف أفضل من غيره. يمكنك تغيير رأيك متى شئت. وإذا سار يوم بشكل مختلف فلا شيء يبدأ من جديد من الصفر.
diary-goal-kind = ماذا تريد أن تجرب؟
diary-goal-kind-stop = التوقف، بلا تاريخ نهاية
diary-goal-kind-less-a-week = أقل في الأسبوع
diary-goal-week-amount = كم غرامًا في الأسبوع على الأكثر
diary-goal-week-amount-hint = يُحسب من الأيام التي تكتب فيها الكمية.
diary-goal-kind-days-off = أيام من دون قنّب
diary-goal-kind-fewer-days = أيام أقل في الأسبوع
diary-goal-kind-less = أقل في كل مرة
diary-goal-kind-not-before = ليس قبل ساعة معيّنة
diary-goal-days = كم يومًا؟
diary-goal-days-hint = ثلاثة أيام مدة أيضًا. وستة أسابيع هي 42 يومًا.
diary-goal-days-per-week = كم يومًا في الأسبوع على الأكثر
diary-goal-amount = كم غرامًا في اليوم على الأكثر
diary-goal-hour = ليس قبل الساعة
diary-goal-from-label = في أي يوم تبدأ؟
diary-goal-from-hint = يمكن أن يكون يومًا مضى، أو اليوم، أو بعده. والأيام التي سجّلتها من قبل تُحسب.
diary-goal-save = حفظ الهدف
diary-goal-pause-text = هل تحتاج إلى راحة من الهدف؟ عندها لا تُحسب أي أيام إلى أن تعود إليه.
diary-goal-pause = إيقاف الهدف مؤقتًا
diary-goal-resume = العودة إلى الهدف
diary-goal-lay-down-text = يمكنك أن تترك الهدف متى شئت. واليوميات تبقى.
diary-goal-lay-down = ترك الهدف

diary-goal-days-off =
    { $days ->
        [zero] { $days } يوم من دون قنّب
        [one] يوم واحد من دون قنّب
        [two] يومان من دون قنّب
        [few] { $days } أيام من دون قنّب
        [many] { $days } يومًا من دون قنّب
       *[other] { $days } يوم من دون قنّب
    }
diary-goal-stop = التوقف عن القنّب
diary-goal-less-a-week = { $amount } غرام في الأسبوع على الأكثر
diary-goal-fewer-days =
    { $days ->
        [zero] { $days } يوم في الأسبوع على الأكثر
        [one] يوم واحد في الأسبوع على الأكثر
        [two] يومان في الأسبوع على الأكثر
        [few] { $days } أيام في الأسبوع على الأكثر
        [many] { $days } يومًا في الأسبوع على الأكثر
       *[other] { $days } يوم في الأسبوع على الأكثر
    }
diary-goal-less = { $amount } غرام في اليوم على الأكثر
diary-goal-not-before = ليس قبل الساعة { $hour }:00
diary-goal-starts = يبدأ في { $from }
diary-goal-from = من { $from }
diary-goal-from-until = من { $from } إلى { $until }

diary-progress-first-day = جاء اليوم الأول. يمكنك تسجيله متى شئت.
diary-progress-days-off =
    { $passed ->
        [zero] لم يمر أي يوم بعد. بلا استعمال: { $free }.
        [one] بلا استعمال حتى الآن: { $free } من يوم واحد.
        [two] بلا استعمال حتى الآن: { $free } من يومين.
        [few] بلا استعمال حتى الآن: { $free } من { $passed } أيام.
        [many] بلا استعمال حتى الآن: { $free } من { $passed } يومًا.
       *[other] بلا استعمال حتى الآن: { $free } من { $passed } يوم.
    }
diary-progress-days-off-over =
    { $passed ->
        [zero] اكتملت المدة. بلا استعمال: { $free }.
        [one] مرّ اليوم. بلا استعمال: { $free } من يوم واحد.
        [two] اكتملت المدة. بلا استعمال: { $free } من يومين.
        [few] اكتملت المدة. بلا استعمال: { $free } من { $passed } أيام.
        [many] اكتملت المدة. بلا استعمال: { $free } من { $passed } يومًا.
       *[other] اكتملت المدة. بلا استعمال: { $free } من { $passed } يوم.
    }
diary-progress-not-entered =
    { $days ->
        [zero] كل الأيام مسجّلة.
        [one] يوم واحد غير مسجّل. يمكنك تسجيله الآن بعد مروره.
        [two] يومان غير مسجّلين. يمكنك تسجيلهما الآن بعد مرورهما.
        [few] { $days } أيام غير مسجّلة. يمكنك تسجيلها الآن بعد مرورها.
        [many] { $days } يومًا غير مسجّل. يمكنك تسجيلها الآن بعد مرورها.
       *[other] { $days } يوم غير مسجّل. يمكنك تسجيلها الآن بعد مرورها.
    }
diary-progress-fewer-days =
    { $used ->
        [zero] هذا الأسبوع: لا يوم مع القنّب.
        [one] هذا الأسبوع: يوم واحد مع القنّب.
        [two] هذا الأسبوع: يومان مع القنّب.
        [few] هذا الأسبوع: { $used } أيام مع القنّب.
        [many] هذا الأسبوع: { $used } يومًا مع القنّب.
       *[other] هذا الأسبوع: { $used } يوم مع القنّب.
    } هدفك: { $most } على الأكثر.
diary-progress-fewer-days-weeks =
    { $weeks ->
        [zero] كما أردت: { $inside } من الأسابيع السابقة.
        [one] الأسبوع السابق: { $inside } من أسبوع واحد كان كما أردت.
        [two] الأسبوعان السابقان: { $inside } من 2 كما أردت.
        [few] الأسابيع السابقة: { $inside } من { $weeks } كما أردت.
        [many] الأسابيع السابقة: { $inside } من { $weeks } كما أردت.
       *[other] الأسابيع السابقة: { $inside } من { $weeks } كما أردت.
    }
diary-progress-less =
    { $days ->
        [zero] أيام مع القنّب كانت كما أردت: { $inside }.
        [one] أيام مع القنّب كانت كما أردت: { $inside } من يوم واحد.
        [two] أيام مع القنّب كانت كما أردت: { $inside } من يومين.
        [few] أيام مع القنّب كانت كما أردت: { $inside } من { $days } أيام.
        [many] أيام مع القنّب كانت كما أردت: { $inside } من { $days } يومًا.
       *[other] أيام مع القنّب كانت كما أردت: { $inside } من { $days } يوم.
    }
diary-progress-less-none = اكتب الكمية في الأيام التي تستعمل فيها، فترى هنا كيف تسير الأمور.
diary-progress-less-without =
    { $days ->
        [zero] لكل الأيام كمية.
        [one] يوم واحد بلا كمية.
        [two] يومان بلا كمية.
        [few] { $days } أيام بلا كمية.
        [many] { $days } يومًا بلا كمية.
       *[other] { $days } يوم بلا كمية.
    }
diary-progress-less-a-week = هذا الأسبوع: { $used } غرام. هدفك: { $most } على الأكثر.
diary-progress-hour-none = تسأل اليوميات عن الساعة في الأيام التي تستعمل فيها. ثم ترى هنا كيف تسير الأمور.
diary-progress-hour =
    { $days ->
        [zero] انتظرت في { $waited } من الأيام مع القنّب، في آخر اثني عشر أسبوعًا.
        [one] انتظرت في { $waited } من يوم واحد مع القنّب، في آخر اثني عشر أسبوعًا.
        [two] انتظرت في { $waited } من يومين مع القنّب، في آخر اثني عشر أسبوعًا.
        [few] انتظرت في { $waited } من { $days } أيام مع القنّب، في آخر اثني عشر أسبوعًا.
        [many] انتظرت في { $waited } من { $days } يومًا مع القنّب، في آخر اثني عشر أسبوعًا.
       *[other] انتظرت في { $waited } من { $days } يوم مع القنّب، في آخر اثني عشر أسبوعًا.
    }
diary-progress-paused = الهدف في راحة. لا تُحسب أيام الآن. ما أنجزته باقٍ.
diary-progress-milestone =
    { $reached ->
        [zero] المحطة الصغيرة القادمة هي { $next }.
        [one] وصلت إلى يوم واحد بلا استعمال. المحطة الصغيرة القادمة هي { $next }.
        [two] وصلت إلى يومين بلا استعمال. المحطة الصغيرة القادمة هي { $next }.
        [few] وصلت إلى { $reached } أيام بلا استعمال. المحطة الصغيرة القادمة هي { $next }.
        [many] وصلت إلى { $reached } يومًا بلا استعمال. المحطة الصغيرة القادمة هي { $next }.
       *[other] وصلت إلى { $reached } يوم بلا استعمال. المحطة الصغيرة القادمة هي { $next }.
    }
diary-progress-milestone-last =
    { $reached ->
        [zero] أيامك بلا استعمال: { $reached }.
        [one] وصلت إلى يوم واحد بلا استعمال.
        [two] وصلت إلى يومين بلا استعمال.
        [few] وصلت إلى { $reached } أيام بلا استعمال.
        [many] وصلت إلى { $reached } يومًا بلا استعمال.
       *[other] وصلت إلى { $reached } يوم بلا استعمال.
    }
diary-progress-still =
    { $days ->
        [zero] استعملت، وهذا يحدث. غدًا يوم جديد.
        [one] استعملت، وهذا يحدث. يومك بلا استعمال ما زال محسوبًا. غدًا يوم جديد.
        [two] استعملت، وهذا يحدث. يوماك بلا استعمال ما زالا محسوبين. غدًا يوم جديد.
        [few] استعملت، وهذا يحدث. أيامك بلا استعمال، وعددها { $days }، ما زالت محسوبة. غدًا يوم جديد.
        [many] استعملت، وهذا يحدث. أيامك بلا استعمال، وعددها { $days }، ما زالت محسوبة. غدًا يوم جديد.
       *[other] استعملت، وهذا يحدث. أيامك بلا استعمال، وعددها { $days }، ما زالت محسوبة. غدًا يوم جديد.
    }
diary-progress-plan = اقرأ ما الذي يساعد عادةً الآن

## الملف للأخذ معك
diary-taken-no-days = لم تسجّل أي يوم.
diary-taken-no-savings = لم تحسب أي نقود.
diary-taken-no-goals = لم يكن لديك هدف.
diary-taken-goal = من { $from }. اخترته في { $set }.
diary-taken-holds = هو الهدف الحالي.

## أيام منذ آخر مرة
diary-since-heading = جسمك الآن
diary-since-today = حسب اليوميات استعملت اليوم. هذا لا يُلغي شيئًا مما أنجزته.
diary-since =
    { $days ->
        [zero] حسب اليوميات استعملت اليوم.
        [one] حسب اليوميات كانت آخر مرة استعملت فيها أمس.
        [two] حسب اليوميات مرّ يومان منذ أن استعملت.
        [few] حسب اليوميات مرّت { $days } أيام منذ أن استعملت.
        [many] حسب اليوميات مرّ { $days } يومًا منذ أن استعملت.
       *[other] حسب اليوميات مرّ { $days } يوم منذ أن استعملت.
    }
diary-since-month =
    { $days ->
        [zero] لا أيام بلا استعمال هذا الشهر بعد.
        [one] يوم واحد بلا استعمال هذا الشهر.
        [two] يومان بلا استعمال هذا الشهر.
        [few] { $days } أيام بلا استعمال هذا الشهر.
        [many] { $days } يومًا بلا استعمال هذا الشهر.
       *[other] { $days } يوم بلا استعمال هذا الشهر.
    }
diary-since-longest =
    { $days ->
        [zero] لا أيام متتالية بلا استعمال بعد.
        [one] أطول مدة متتالية حتى الآن: يوم واحد بلا استعمال. هذه الأيام تبقى لك.
        [two] أطول مدة متتالية حتى الآن: يومان بلا استعمال. هذه الأيام تبقى لك.
        [few] أطول مدة متتالية حتى الآن: { $days } أيام بلا استعمال. هذه الأيام تبقى لك.
        [many] أطول مدة متتالية حتى الآن: { $days } يومًا بلا استعمال. هذه الأيام تبقى لك.
       *[other] أطول مدة متتالية حتى الآن: { $days } يوم بلا استعمال. هذه الأيام تبقى لك.
    }
diary-since-expect = هذا معتاد الآن: { $step }

## ما الذي يترابط
diary-together-heading = ما حدث في الوقت نفسه
diary-together-craving = «{ $situation }»: كان متوسط الرغبة الملحّة { $with } من 10 (عدد الأيام: { $days }). وفي الأيام الأخرى كان { $without } (عدد الأيام: { $others }).
diary-together-mood = «{ $situation }»: كان متوسط حالك { $with } من 10 (عدد الأيام: { $days }). وفي الأيام الأخرى كان { $without } (عدد الأيام: { $others }).
diary-together-careful = الأرقام من آخر اثني عشر أسبوعًا. تُظهر ما حدث في اليوم نفسه، ولا تُظهر ما سبب ماذا. ومع أيام أكثر قد يتغير ذلك.
diary-together-alcohol = دوّنت كحولًا أكثر من المعتاد في آخر اثني عشر أسبوعًا. عدد الأيام: { $days }.
diary-together-tobacco = دوّنت تبغًا أو نيكوتينًا أكثر من المعتاد في آخر اثني عشر أسبوعًا. عدد الأيام: { $days }.

## النقود
diary-savings-title = نقود باقية
diary-savings-heading = نقود باقية
diary-savings-none = إذا أردت، يمكنك معرفة كم يساوي ذلك بالنقود. أنت من يختار من أين يبدأ الحساب.
diary-savings-begin = حساب النقود
diary-savings-change = تغيير الحساب أو إيقافه
diary-savings-link = كم يساوي ذلك بالنقود
diary-savings-lead = هنا ترى ما لم تنفقه على القنّب.
diary-savings-text = هو تقدير من أرقامك أنت. لا تُحسب إلا الأيام التي سجّلتها.
diary-savings-lay-down = إيقاف الحساب
diary-savings-usual = كم غرامًا كنت تستعمل من قبل في أسبوع عادي؟
diary-savings-usual-hint = يكفي التخمين. مثلًا 3.5.
diary-savings-price = كم يكلّف الغرام، بالكرونات؟
diary-savings-price-hint = ما تدفعه عادةً، تقريبًا.
diary-savings-from = من أي يوم يبدأ الحساب؟
diary-savings-from-hint = مثلًا اليوم الذي بدأ فيه هدفك.
diary-savings-wish = هل لديك رغبة في التوفير لشيء ما؟
diary-savings-wish-hint = يمكنك ترك الحقل فارغًا. 60 حرفًا على الأكثر.
diary-savings-wish-price = كم يكلّف، بالكرونات؟
diary-savings-wish-price-hint = املأ هذا الحقل إذا كنت توفّر لشيء ما.
diary-savings-save = حفظ
diary-savings-bar = النقود الباقية مما يكلّفه
diary-savings-amount = { $kronor } كرونة
diary-savings-not-less = حتى الآن لم يقلّ ما أُنفق عما كان من قبل.
diary-savings-nothing-yet = هنا ينمو مبلغ عندما تسجّل أيامًا.
diary-savings-from-day = منذ { $from }.
diary-savings-how =
    { $days ->
        [zero] لم يُحسب أي يوم بعد.
        [one] محسوب على يوم واحد مسجّل.
        [two] محسوب على يومين مسجّلين.
        [few] محسوب على { $days } أيام مسجّلة.
        [many] محسوب على { $days } يومًا مسجّلًا.
       *[other] محسوب على { $days } يوم مسجّل.
    } من قبل: { $usual } غرام في الأسبوع، بسعر { $price } كرونة للغرام. يُحسب لكل يوم سُبع ذلك، ناقصًا ما استعملته.
diary-savings-without =
    { $days ->
        [zero] لكل الأيام كمية.
        [one] يوم واحد بلا كمية يُحسب كما من قبل.
        [two] يومان بلا كمية يُحسبان كما من قبل.
        [few] { $days } أيام بلا كمية تُحسب كما من قبل.
        [many] { $days } يومًا بلا كمية تُحسب كما من قبل.
       *[other] { $days } يوم بلا كمية تُحسب كما من قبل.
    }
diary-savings-wish-progress = { $kronor } من { $price } كرونة.
diary-savings-wish-reached = النقود تكفي، { $price } كرونة.
