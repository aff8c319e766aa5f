### الصفحات المفتوحة: البداية والمساعدة والخصوصية وإمكانية الوصول وصفحات الخطأ.

## عناوين الصفحات. تظهر في علامة التبويب في المتصفح ولا تقول أبدًا عمّ تدور الخدمة.
public-landing-title = Andrum
public-help-title = مساعدة الآن
public-privacy-title = الخصوصية
public-accessibility-title = إمكانية الوصول
public-not-found-title = الصفحة غير موجودة
public-problem-title = حدث خطأ

## الصفحة الأولى
public-landing-heading = لا حاجة إلى أن تقول من أنت
public-landing-lead = Andrum برنامج لك إذا كان عمرك بين 16 و25 سنة وأردت التوقف عن القنّب (الحشيش)، أو أخذ استراحة منه، أو التقليل منه. تسير فيه بالسرعة التي تناسبك. وهو مجاني.
public-landing-read = القراءة أولًا
public-landing-start = البدء
public-landing-read-hint = يمكنك القراءة دون أن تبدأ. عندها لا يُحفظ أي شيء عنك.

public-what = ما هو
public-what-modules = وحدات قصيرة
public-what-modules-text = نصوص وتمارين عن إيجاد أسبابك، وتجاوز الرغبة الملحّة، والنوم بشكل أفضل. لك أن تختار ما تحتاج إليه. لا شيء مغلق.
public-what-diary = يوميات
public-what-diary-text = تُدخل كيف كان يومك. وبعد مدة ترى كيف تسير الأمور، أسبوعًا بعد أسبوع.
public-what-messages = شخص تكتب إليه
public-what-messages-text = مرشد يقرأ ويرد. أنت من يقرر هل تكتب، وماذا تكتب.
public-what-messages-when = متى يأتي الرد؟

public-not = ما ليس هو
public-not-judging = لا أحد يقول لك ماذا تفعل. أنت من يحدد هدفك، ويمكنك تغييره.
public-not-care = ليس رعاية صحية. ولا يُجرى هنا أي تشخيص.
public-not-urgent = ليس للحالات العاجلة. لا أحد يجلس هنا مستعدًا على مدار الساعة.
public-not-urgent-link = إذا احتجت إلى مساعدة الآن، فهناك آخرون يمكنك الاتصال بهم.

public-how = هكذا يسير الأمر
public-how-read = القراءة أولًا
public-how-read-text = يمكنك أن تفتح وحدة وترى هل تناسبك. لا حاجة إلى أن تعطي أي شيء.
public-how-token = الحصول على رمزك
public-how-token-text = عندما تبدأ تحصل على رمز من كلمات عادية. يمكنك نسخه على ورقة أو حفظه. الرمز هو الطريق الوحيد للعودة. لا أحد يستطيع استرجاعه لك، ولا حتى نحن.
public-how-return = العودة متى شئت
public-how-return-text = سجّل يومك أو أنجز تمرينًا أو اكتب بضعة أسطر. خمس دقائق تنفع كثيرًا.

public-who = من يرد، ومتى؟
public-who-text = من يرد هم المرشدون في البرنامج. لكل منهم اسم مستعار، مثلك تمامًا. يرون ما تكتبه إليهم وما تختار أن تشاركه. ولا شيء غير ذلك.
public-who-when = لا يأتي الرد فورًا كما في الدردشة. وقبل أن ترسل ترى متى يمكنك أن تتوقع الرد.
public-under-18 = هل عمرك أقل من 18 سنة؟
public-under-18-text = المرشد الذي يعرف أن طفلًا معرّض لخطر الأذى ملزم بأن يبلّغ الخدمات الاجتماعية (socialtjänsten) بذلك. إذا قلت إن عمرك أقل من 18 سنة، فسيُقال لك هذا مرة أخرى قبل رسالتك الأولى. لا نسألك أبدًا عن اسمك أو مكان سكنك.

public-short = ما نعدك به، باختصار
public-short-name = تبدأ دون اسم أو بريد إلكتروني أو رقم هاتف.
public-short-sealed = من يحصل على قاعدة البيانات لا يستطيع قراءة ما كتبته.
public-short-erase = يمكنك أن تأخذ كل شيء معك وأن تحذف كل شيء، فورًا.
public-short-away = إذا غبت نصف سنة يُحذف ما كتبته، والمحادثات أيضًا.
public-short-research = لا يراك البحث العلمي إلا إذا قلت نعم، وضمن مجموعة فقط.
public-short-all = اقرأ الوعود العشرة كلها وثلاثة أمور يجب أن تعرفها

## مساعدة الآن
public-help-heading = مساعدة الآن
public-help-danger = اتصل بالرقم 112 إذا كان أحد في خطر
public-help-danger-text = هذا ينطبق عليك أنت بقدر ما ينطبق على غيرك. اتصل إذا صحّ شيء مما يلي:
public-help-sign-breath = شخص يتنفس بصعوبة.
public-help-sign-wake = شخص خامل جدًا أو لا يمكن إيقاظه.
public-help-sign-cramps = شخص لديه تشنجات.
public-help-sign-life = شخص يريد أن ينهي حياته الآن، أو فقد إدراكه لما هو حقيقي.
public-help-side = إذا كان الشخص فاقدًا للوعي لكنه يتنفس، فضعه على جانبه في وضعية الإفاقة. ابقَ معه حتى تصل المساعدة.
public-help-more-danger = جهات أخرى يمكنك الاتصال بها عندما يكون الأمر عاجلًا
public-help-talk = شخص تتحدث معه
public-help-talk-text = لا حاجة إلى أن تعرف ماذا تقول. يكفي أن تقول إن الأمر ثقيل عليك.
public-help-hours = أوقات العمل:
public-help-who = لمن:
public-help-free = مجاني
public-help-anonymous = يمكنك أن تبقى مجهول الهوية
public-help-checked = تاريخ التحقق
public-help-ways = هكذا تصل إليهم:
public-help-way-phone = بالهاتف
public-help-way-chat = بالدردشة
public-help-way-sms = برسالة نصية (sms)
public-help-way-mail = بالبريد الإلكتروني
public-help-way-web = على الإنترنت
public-help-way-visit = بالذهاب إليهم
public-help-cost = قد تكلّف المكالمة ما تكلّفه مكالمة عادية.
public-help-named = قد يلزم أن تقول من أنت.
public-help-drugs = مساعدة في شأن المخدرات والكحول والتبغ
public-help-say = ماذا يمكنك أن تقول عند الاتصال
public-help-say-text = جملة واحدة تكفي. من يرد معتاد على ذلك وسيساعدك على المتابعة. يمكنك أن تقرأ من هنا بصوت مسموع:
public-help-say-bad = «لست بخير وأحتاج إلى أن أتحدث مع أحد.» { "\u2066" }(Jag mår dåligt och behöver prata med någon.){ "\u2069" }
public-help-say-use = «أستعمل القنّب ولا أعرف كيف أتوقف.» { "\u2066" }(Jag använder cannabis och vet inte hur jag ska sluta.){ "\u2069" }
public-help-say-other = «أنا في قلق على شخص يهمني.» { "\u2066" }(Jag är orolig för någon jag bryr mig om.){ "\u2069" }
public-help-say-anonymous = «هل يمكنني أن أبقى مجهول الهوية؟ ماذا يحدث لما أقوله؟» { "\u2066" }(Kan jag vara anonym? Vad händer med det jag säger?){ "\u2069" }
public-help-say-112 = إذا اتصلت بالرقم 112 فقل أين أنتم وماذا حدث. وقل ما الذي تناوله الشخص، إن كنت تعرف. عندها يمكن للرعاية الصحية أن تساعد بالطريقة الصحيحة. لا تُنهِ المكالمة قبل أن يقولوا لك ذلك.
public-help-near = مساعدة قريبة من مكان سكنك
public-help-dates = قد تتغير الأرقام والأوقات. ويُظهر التاريخ متى كُتبت كل معلومة.
public-help-here = لا يوجد في Andrum أحد على مدار الساعة. اكتب إلى المرشدين عندما لا يكون الأمر عاجلًا.

## الخصوصية
public-privacy-heading = هكذا نحميك
public-privacy-lead = من حقك أن تطلب الدعم دون أن يُعرف من أنت. هنا نقول بماذا نعد، وأين الحدود، وماذا يُحفظ.
public-promises = عشرة وعود
public-promise-1 = تبدأ دون أن تعطي أي شيء، ويمكنك القراءة قبل أن تبدأ. لا يُحفظ شيء قبل أن يكون رمزك معك.
public-promise-2 = لا نحفظ ولا نسجّل أبدًا عنوان IP الخاص بك، ولا أي متصفح لديك، ولا الصفحة التي جئت منها. ولا نحفظ ولا نسجّل أي وقت يخصك بدقة تزيد على اليوم.
public-promise-3 = من يأخذ قاعدة البيانات أو نسخة احتياطية أو القرص لا يستطيع أن يقرأ ما كتبته، ولا أن يعرف مقدار استعمالك، ولا إلى أين وصلت.
public-promise-4 = لا يستطيع قراءة محادثتكم إلا أنت والمرشدون في برنامجك. ولا يستطيع مدير النظام أن يُدخل نفسه إليها.
public-promise-5 = يرى المرشد ما تكتبه إلى المرشدين وما تختار أن تشاركه. ولا شيء غير ذلك.
public-promise-6 = يمكنك أن تأخذ كل شيء معك وأن تحذف كل شيء، فورًا. وما يبقى هو أعداد لا تخص أحدًا.
public-promise-7 = إذا بقيت بعيدًا يُحذف كل شيء بعد مدة تُعرض لك.
public-promise-8 = لا يراك البحث العلمي إلا إذا قلت نعم، وضمن مجموعة فقط، ولا يراك أبدًا مع محادثتك.
public-promise-9 = لا تجلب أي صفحة شيئًا من أي مكان آخر. ويمكن فعل كل شيء من دون JavaScript، حتى في الوضع الأكثر أمانًا في متصفح Tor.
public-promise-10 = ضغطة واحدة تُخرجك من الصفحة وتسجّل خروجك.
public-promises-tested = يحرس كل وعد اختبار آلي. ومن دون اختبار لا يجوز أن يُكتب وعد هنا.

public-limits = ثلاثة أمور يجب أن تعرفها
public-limits-lead = هي صحيحة بقدر الوعود نفسها. لذلك نكتبها هنا.
public-limit-server = من يتحكم في الخادم أثناء استخدامك له قد يتمكن من القراءة معك.
public-limit-history = زر «غادر الصفحة» لا يستطيع أن يمحو سجل المتصفح.
public-limit-child = المرشد الذي يعرف أن طفلًا معرّض لخطر الأذى ملزم بأن يبلّغ الخدمات الاجتماعية (socialtjänsten) بذلك. إذا قلت إن عمرك أقل من 18 سنة، فسيُقال لك ذلك قبل رسالتك الأولى.

public-stored = ما الذي يُحفظ
public-stored-vault = خزنتك
public-stored-vault-text = إجاباتك واليوميات والهدف والخطة والاستبيانات. كل ذلك مقفل ولا يُفتح إلا برمزك. يبقى إلى أن تحذفه، أو إلى أن يمر نصف سنة على غيابك.
public-stored-days = يومان
public-stored-days-text = اليوم الذي كنت فيه هنا آخر مرة، واليوم الذي يُحذف فيه كل شيء. ولا تُحفظ الساعة أبدًا. يختفي اليومان مع الخزنة.
public-stored-messages = المحادثة
public-stored-messages-text = النص مقفل. ومن الخارج تظهر الحالة واليوم والبرنامج واللغة والمرشد الذي تولى المحادثة، وهل هو قلق عليك، وما قرره في هذه الحالة من قائمة ثابتة. تُحذف المحادثة في الوقت نفسه الذي يُحذف فيه كل شيء آخر.
public-stored-reasons = أسباب أضفتها
public-stored-reasons-text = فقط إذا أرسلت نصًا إلى صفحة الأسباب. يكون مقفلًا إلى أن يقرأه مرشد. وإذا عُرض يكون مكشوفًا، لأن الجميع يستطيعون قراءته. له رقم عشوائي لا تعرفه إلا خزنتك، وليس له يوم، بل شهر فقط. يمكنك استرجاعه. يُحذف في الوقت نفسه الذي يُحذف فيه كل شيء آخر.
public-stored-study = معلومات للبحث العلمي
public-stored-study-text = فقط إذا قلت نعم. هي معلومات تقريبية، تُعدّ بالأيام من بدايتك، ومحفوظة تحت رقم عشوائي. يمكنك أن تتراجع عن موافقتك. عندها تُحذف المعلومات فورًا، وكذلك عندما تحذف كل شيء بنفسك. أما إذا غبت فقط، فتبقى إلى أن تُحسب أرقام المجموعة، أربعة عشر شهرًا على الأكثر بعد آخر زيارة لك. ثم تُحذف. والأرقام عن المجموعات التي سُلِّمت من قبل تبقى.
public-stored-counts = أعداد
public-stored-counts-text = مثلًا: كم شخصًا فتح وحدة ما في يوم معيّن. هذه الأعداد لا تخص أحدًا، وهي تبقى.
public-stored-cookies = ملفات تعريف الارتباط (كوكيز)
public-stored-cookies-text = الضرورية منها فقط، مثلًا لكي يبقى دخولك مسجّلًا. لا تتبعك أي منها إلى مكان آخر.
public-stored-copies = النسخ الاحتياطية
public-stored-copies-text = ما حذفته قد يبقى في نسخة احتياطية إلى أن تُستبدل النسخة. وهناك أيضًا يكون مقفلًا.

public-retention = في حال عدم عودتك
public-retention-text = بعد نصف سنة دون زيارة تُحذف الإجابات واليوميات والمحادثات. يحدث ذلك في نهاية الشهر، حتى لا يميّزك اليوم عن غيرك. عندما تسجّل الدخول ترى أي يوم هو. وكل زيارة برمزك تؤجّل هذا اليوم.

public-yourself = ما يمكنك أن تفعله بنفسك
public-yourself-write = لا تكتب اسمًا أو مدرسة أو عنوانًا، لا عنك ولا عن غيرك.
public-yourself-window = هل تشارك هاتفك أو حاسوبك مع أحد؟ افتح نافذة خاصة. عندها لا تُحفظ الصفحة في السجل بعد إغلاق النافذة.
public-yourself-token = احفظ الرمز حيث لا يبحث أحد غيرك. من لديه رمزك يستطيع قراءة كل ما يمكنك قراءته.

public-responsible = من المسؤول؟
public-responsible-missing = من يدير الخدمة لم يكتب بيانات الاتصال به بعد.
public-responsible-rights = لأننا لا نعرف من أنت، لا نستطيع أن نبحث عن بياناتك نيابة عنك. لكن يمكنك بنفسك أن تأخذ كل شيء معك وأن تحذف كل شيء بعد تسجيل الدخول. ومن حقك أيضًا أن تشتكي إلى هيئة حماية الخصوصية في السويد (Integritetsskyddsmyndigheten).

## إمكانية الوصول
public-access-heading = إمكانية الوصول
public-access-lead = يجب أن يتمكن الجميع من استخدام Andrum. هنا نقول إلى أين وصلنا، وما الناقص، وكيف تخبرنا.
public-access-state = إلى أي حد يمكن الوصول إلى الخدمة؟
public-access-state-text = يستوفي Andrum جزئيًا القانون السويدي لإمكانية الوصول إلى الخدمات الرقمية العامة (DOS-lagen). نبني الخدمة وفق WCAG 2.2 بالمستوى AA. وهذا أكثر مما يطلبه القانون. ما هو ناقص مكتوب أدناه.
public-access-operator = المسؤول عن الخدمة:
public-access-built = هكذا بُنيت
public-access-keyboard = يمكن الوصول إلى كل شيء بلوحة المفاتيح وحدها. وترى دائمًا أين أنت.
public-access-reader = للعناوين والحقول والأزرار أسماء يستطيع قارئ الشاشة أن ينطقها. وللرسوم البيانية المحتوى نفسه مكتوبًا.
public-access-zoom = يمكن قراءة الصفحات على شاشة عرضها 320 نقطة، وبنص حجمه ضعف المعتاد.
public-access-dark = تتبع الصفحات إعداداتك للوضع الفاتح أو الداكن ولتقليل الحركة.
public-access-script = يعمل كل شيء من دون JavaScript.
public-access-words = النصوص قصيرة ومكتوبة بكلمات عادية.
public-access-exit = زر «غادر الصفحة»
public-access-exit-text = موجود في كل صفحة، وهو أول ما تصل إليه بلوحة المفاتيح بعد الرابط إلى المحتوى. إذا كانت JavaScript مشغّلة يمكنك أيضًا الضغط على Esc ثلاث مرات خلال ثانيتين. يُسجَّل خروجك وتنتقل إلى صفحة أخرى. ولا يُمحى سجل المتصفح.
public-access-known = ما هو ناقص
public-access-known-people = لم يجرّب الخدمة بعد أشخاص لديهم إعاقة. قد تكون هناك عوائق لا نعرفها.
public-access-known-review = لم يراجع أحد من الخارج إمكانية الوصول.
public-access-known-reader = لم تُراجَع الصفحات يدويًا بقارئ شاشة. تحققنا من الأسماء والترتيب بأدوات.
public-access-known-time = يُسجَّل خروجك بعد 30 دقيقة دون أن تفعل شيئًا. هذا يحميك إذا أخذ شخص آخر الهاتف. وما كنت تكتبه يمكن إرساله بعد أن تسجّل الدخول من جديد.
public-access-known-signs = النصوص غير متوفرة بلغة الإشارة، ولا بالسويدية السهلة القراءة، ولا كتسجيل صوتي.
public-access-known-links = قد تقود الروابط إلى مواقع أخرى. لا نستطيع أن نعد بأن الوصول إليها ممكن للجميع.
public-access-other = هل تحتاج إلى شيء بشكل آخر؟
public-access-other-text = تواصل مع من يدير الخدمة، ويمكنك أن تحصل على المحتوى بطريقة أخرى. لا حاجة إلى أن تقول من أنت.
public-access-tested = هكذا اختبرنا
public-access-tested-text = راجعنا بأنفسنا جميع الصفحات في نوفمبر 2026: بالأداة الآلية axe، في الوضع الفاتح والداكن، على شاشة صغيرة وكبيرة، بلوحة المفاتيح، ومع إيقاف JavaScript. لا تجد الأداة كل النواقص. تُعاد المراجعة نفسها كلما تغيرت الخدمة.
public-access-dated = كُتب هذا البيان في 24 نوفمبر 2026.
public-access-tell = أخبرنا إذا كان شيء لا يعمل
public-access-tell-text = قل ماذا حدث وفي أي صفحة. لا حاجة إلى أن تقول من أنت. تواصل مع من يدير الخدمة:
public-access-law = هل الرد غير مُرضٍ؟
public-access-law-text = تشرف Digg، وهي هيئة الإدارة الرقمية في السويد (Myndigheten för digital förvaltning)، على تطبيق القانون. يمكنك أن تبلّغها عن النواقص في الخدمات العامة. ينطبق القانون إذا كان من يدير الخدمة بلدية أو إقليمًا أو جهة أخرى يذكرها القانون. الصفحة موجودة لدى Digg، بالسويدية:
public-access-law-link = التبليغ عن نقص في إمكانية الوصول (digg.se/tdosanmalan)

## صفحات الخطأ
public-not-found-heading = لا توجد صفحة هنا
public-not-found-text = ربما كان العنوان غير صحيح، أو انتقلت الصفحة إلى مكان آخر. ليس الخطأ منك.
public-problem-not-you = هل يتكرر ذلك؟ انتظر قليلًا ثم حاول من جديد.

## الصفحة الأولى: المزيد للقراءة
public-more = المزيد للقراءة
public-more-facts = إجابات قصيرة عن القنّب والجسم والقانون وغير ذلك. مع المصادر.
public-more-find = عيادات ومساعدة أخرى، بحسب مكان سكنك وعمرك.
public-more-programme = برنامج { $name }

## إيجاد المساعدة
public-find-help-title = إيجاد مساعدة
public-find-heading = مساعدة قريبة من مكان سكنك
public-find-lead = هناك أشخاص عملهم أن يتحدثوا عن هذا بالذات. وكثير من ذلك مجاني.
public-find-for = من يحتاج إلى مساعدة؟
public-find-for-myself = أنا
public-find-for-somebody = شخص يهمني
public-find-region = الإقليم
public-find-region-all = السويد كلها
public-find-age = العمر
public-find-age-hint = عمر من يحتاج إلى المساعدة، بالسنوات. يمكنك ترك الحقل فارغًا.
public-find-age-problem = اكتب العمر بالأرقام، مثلًا 17.
public-find-problem = لم نفهم العمر
public-find-button = عرض المساعدة
public-find-kept = لا نحفظ ما تختاره هنا. يظهر اختيارك في عنوان الصفحة، ولذلك قد يبقى في سجل المتصفح.
public-find-near = في { $region }
public-find-near-all = في أنحاء البلاد
public-find-old = ربما تغيرت المعلومات بعد التاريخ المكتوب معها. انظر في صفحتهم أو اتصل بهم قبل أن تذهب.
public-find-none = ليست لدينا معلومة تحققنا منها عن عيادة مناسبة هنا. هذا لا يعني أنه لا توجد مساعدة. اتصل بالرقم 1177 واسأل، أو ابدأ بشيء مما يلي:
public-find-everywhere = موجود في السويد كلها
public-find-everywhere-text = هذه الطرق متاحة أينما كان مكان سكنك.
public-find-kind-youth-drug-clinic = عيادة للشباب في شأن الكحول والمخدرات
public-find-kind-drug-clinic = عيادة في شأن الكحول والمخدرات
public-find-kind-youth-clinic = عيادة الشباب (ungdomsmottagning)
public-find-kind-social-services = الخدمات الاجتماعية (socialtjänsten)
public-find-kind-online = على الإنترنت
public-find-kind-advice = مشورة
public-find-anonymous = يمكن أن يكون التواصل الأول دون ذكر هويتك
public-find-places = المكان:
public-find-age-short = العمر:
public-find-ages = من { $from } إلى { $to } سنة
public-find-ages-from = من { $from } سنة
public-find-ages-to = إلى { $to } سنة
public-find-checked = المعلومة بتاريخ
public-find-first = لم يسبق لك أن زرت عيادة؟
public-find-first-text = هو حديث وليس استجوابًا. اقرأ ما الذي يحدث عادة، وما الذي يمكنك أن تقول له لا.
public-find-first-link = هكذا تكون الزيارة الأولى

## زيارتك الأولى
public-first-visit-title = الزيارة الأولى
public-first-heading = زيارتك الأولى
public-first-lead = هو حديث وليس استجوابًا. لا حاجة إلى أن تكون قد قررت شيئًا قبل أن تأتي.
public-first-happens = ما الذي يحدث عادة
public-first-contact = تتواصل معهم
public-first-contact-text = تتصل أو تكتب أو تحجز على الإنترنت. من الجيد أن تسأل أولًا، قبل أن تقول ما اسمك.
public-first-talk = تتحدثون
public-first-talk-text = يسألونك كيف حالك، وماذا تستعمل، وماذا تريد أنت. تجيب عما تريد أن تجيب عنه. ليس الأمر واحدًا في كل الأماكن.
public-first-after = تقررون معًا ما يحدث بعد ذلك
public-first-after-text = قد يكون حديثًا آخر أو أحاديث عدة أو شيئًا مختلفًا. وقد يكفي ما كان.
public-first-bring = ما تأخذه معك
public-first-bring-questions = أسئلتك، في الهاتف أو على ورقة.
public-first-bring-diary = شيء يُظهر كيف كانت الأمور، مثل اليوميات. أنت من يختار ماذا تُظهر.
public-first-bring-company = شخص يرافقك، إذا أردت.
public-first-bring-card = بطاقة هوية، إذا طلبوها. اسأل عند الحجز.
public-first-ask = أسئلة يمكنك طرحها
public-first-ask-text = يمكنك طرحها منذ أن تتصل:
public-first-ask-anonymous = هل يمكنني ألا أذكر هويتي في المرة الأولى؟
public-first-ask-record = هل تكتبون سجلًا طبيًا (journal)؟ من يستطيع قراءته؟
public-first-ask-parents = هل تتواصلون مع والديّ أو مع شخص آخر؟
public-first-ask-cost = هل يكلّف شيئًا؟
public-first-ask-wait = كم يجب أن أنتظر للحصول على موعد؟
public-first-no = يمكنك أن تقول لا
public-first-no-text = هذا النوع من المساعدة اختياري. يمكنك أن تقول لا
public-first-no-question = لسؤال لا تريد الإجابة عنه
public-first-no-test = لفحص. اسأل ماذا يحدث إذا لم تُجرِه
public-first-no-company = لوجود شخص آخر في الغرفة
public-first-no-more = لزيارات أخرى.
public-first-no-except = هناك قوانين عن الرعاية ضد إرادة الشخص. تنطبق عندما تكون الحياة أو الصحة في خطر شديد.
public-first-secret = ما الذي يجوز لهم أن ينقلوه؟
public-first-secret-text = على من يعملون هناك واجب السرية (tystnadsplikt). ما تقوله يجب أن يبقى عندهم.
public-first-secret-except = هناك استثناءات. يمكن كسر السرية إذا كانت صحة شخص في خطر، أو عند الاشتباه في جريمة قد تكون عقوبتها السجن سنة على الأقل. واستعمال الشخص نفسه لكمية قليلة جريمة أيضًا، لكنه ليس جريمة من هذا النوع.
public-first-secret-record = على الرعاية الصحية أن تكتب سجلًا طبيًا (journal) عندما يتلقى شخص رعاية هناك. لا يمكن رفض ذلك، لكن يمكنك أن تسأل عما هو مكتوب. وبعض الأماكن التي تقدم المشورة فقط لا تكتب سجلًا.
public-first-anonymous = هل يمكنني ألا أذكر هويتي؟
public-first-anonymous-text = في بعض الأماكن يمكن أن يكون التواصل الأول دون ذكر الهوية. عندها لا تقول ما اسمك. يختلف ذلك من مكان إلى آخر، لذلك اسأل قبل أن تحجز. أما خطوط الدعم مثل Droghjälpen فالتواصل معها يكون دائمًا دون ذكر الهوية.
public-first-young-self = يمكنك أن تتواصل معهم بنفسك. لا حاجة إلى أن تسأل أحدًا أولًا.
public-first-young-parents = يختلف مقدار ما يعرفه أولياء أمرك. فمكان يريد أن يكونوا حاضرين. ومكان آخر يتواصل معهم إذا أصبح الأمر علاجًا. اسأل قبل أن تقول من أنت.
public-first-young-duty = على العاملين الذين يشتبهون في أن شخصًا دون 18 سنة يتعرض للأذى أن يبلّغوا الخدمات الاجتماعية (socialtjänsten) بذلك. وينطبق هذا حتى إذا كنت لا تريد ذلك.
public-first-other = هل أنت في قلق على شخص آخر؟
public-first-other-text = يمكنك أن تتواصل معهم بنفسك. لا حاجة إلى أن تعرف بالتأكيد ماذا حدث. يكفي أنك في قلق.

## حقائق
public-facts-title = حقائق
public-facts-heading = حقائق
public-facts-lead = إجابات قصيرة، مع كل منها مصدرها. لا شيء منها يقول ماذا عليك أن تفعل.
public-facts-topics = المواضيع
public-facts-topic-stopping = التوقف أو التقليل
public-facts-topic-body = الجسم
public-facts-topic-mind = الأفكار والمشاعر
public-facts-topic-young = سن الشباب
public-facts-topic-law = القانون
public-facts-topic-help = الحصول على المساعدة
public-facts-topic-money = المال
public-facts-topic-relatives = لمن هو قريب من شخص آخر
public-facts-source = المصدر:
public-facts-leaves = (يقود إلى { $host }، وهو موقع آخر)
public-facts-empty = لا توجد حقائق هنا بعد.
public-facts-not-care = هذه معلومات وليست رعاية صحية. إذا أردت أن تعرف كيف هو الأمر بالنسبة إليك، فاسأل من يستطيع أن يجيب:
