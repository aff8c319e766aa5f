### ما يشاركه المشارك مع المرشد، وتعليق كل أسبوع.

messages-share-title = المشاركة مع المرشد
messages-share-preview-title = قبل أن تشارك

messages-share-link = شارك شيئًا
messages-share-link-exercise = شارك هذا التمرين مع مرشدك
messages-share-link-diary = شارك أسبوعًا مع مرشدك
messages-weekly-link = اطلب تعليقًا على اليوميات كل أسبوع
messages-share-link-measure = شارك هذا مع مرشدك
messages-share-back = إلى المحادثة
messages-share-heading = شارك شيئًا مع مرشدك
messages-share-lead = لا يرى المرشد إلا ما ترسله أنت. اختر شيئًا، وسترى كيف يبدو تمامًا قبل إرساله.
messages-share-text = أنت تشارك الأمر كما هو اليوم. إذا غيّرت إجاباتك لاحقًا فلن يرى المرشد ذلك.
messages-share-none = لا يوجد شيء للمشاركة بعد. عندما تملأ تمرينًا أو يومًا في اليوميات أو استبيانًا سيظهر هنا.
messages-share-nothing-there = لا يوجد شيء محفوظ هناك للمشاركة. احفظ إجاباتك أولًا، أو اختر شيئًا آخر.
messages-share-weeks = أسبوع من اليوميات
messages-share-week-this = هذا الأسبوع، من { $day } حتى اليوم
messages-share-week-last = الأسبوع الماضي، من { $day }
messages-share-week-before = الأسبوع الذي قبله، من { $day }
messages-share-exercises = تمرين
messages-share-measures = استبيان
messages-share-age-first = نحتاج إلى معرفة شيء واحد قبل أن تتمكن من الإرسال.
messages-share-age-link = أجب عن السؤال

messages-share-other = اختر شيئًا آخر
messages-share-preview-heading = هذا ما سيراه المرشد
messages-share-preview-box = ما سيُرسل
messages-share-preview-lead = ما في الإطار بالضبط ولا شيء غيره. لم يُرسل شيء بعد.
messages-share-without-notes = ملاحظاتك ليست ضمنه.
messages-share-notes-on = أضف الملاحظات
messages-share-with-notes = ملاحظاتك ضمنه.
messages-share-notes-off = احذف الملاحظات منه
messages-share-without-answers = إجاباتك عن الأسئلة ليست ضمنه.
messages-share-answers-on = أضف الإجابات
messages-share-with-answers = إجاباتك عن الأسئلة ضمنه.
messages-share-answers-off = احذف الإجابات منه
messages-share-cautions-text = يستطيع المرشد أن يجيبك من دونه. يمكنك تغييره حيث كتبته، أو مشاركته كما هو. القرار لك.
messages-share-snapshot = يراه المرشد كما هو اليوم، ولا يرى ما تغيّره لاحقًا.
messages-share-can-take-back = يمكنك سحبه متى شئت.
messages-share-words = هل تريد أن تضيف شيئًا؟
messages-share-words-hint = ليس ذلك ضروريًا.
messages-share-send = شارك هذا
messages-share-problem-changed = تغيّر هذا منذ أن فتحت الصفحة. انظر مرة أخرى لتعرف ما سترسله.

messages-share-week = أسبوع من اليوميات
messages-share-of-module = تمرين في «{ $module }»
messages-share-answered-on = أُجيب عنه في { $day }
messages-share-no-score = الإجابات أقل من أن تعطي رقمًا
messages-share-unread = لم يفتح أي مرشد المحادثة منذ أن شاركت هذا.
messages-share-was-read = فتح أحد المرشدين المحادثة وربما قرأه. إذا سحبته فسيختفي مع ذلك لدى المرشدين.
messages-share-take-back = اسحبه
messages-share-taken-back = سحبت ما شاركته هنا. لم يعد موجودًا لدى المرشدين أيضًا.

messages-weekly-heading = تعليق كل أسبوع
messages-weekly-text = هل تريد أن يكتب لك مرشد بضعة أسطر عن يومياتك كل أسبوع؟ عندما ينتهي الأسبوع نسألك هنا إن كنت تريد إرساله. لا يُرسل شيء من تلقاء نفسه.
messages-weekly-on = طلبت تعليقًا كل أسبوع. عندما ينتهي الأسبوع نسألك هنا إن كنت تريد إرساله.
messages-weekly-waits = انتهى الأسبوع الماضي. انظر إليه أولًا، وأرسله إن أردت تعليقًا.
messages-weekly-look = انظر إلى الأسبوع
messages-weekly-notes-go = الملاحظات ضمنه عندما تنظر إلى الأسبوع. يمكنك حذفها منه قبل الإرسال.
messages-weekly-notes-stay = ملاحظاتك ليست ضمنه.
messages-weekly-ask = نعم، من دون ملاحظاتي
messages-weekly-ask-notes = نعم، مع ملاحظاتي
messages-weekly-with = أضف الملاحظات
messages-weekly-without = لا تضف الملاحظات
messages-weekly-stop = أوقف ذلك
