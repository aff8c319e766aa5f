### جدار الأسباب: نصوص قصيرة يشارك بها المشاركون، وصفحة المرشدين.

## عناوين علامة التبويب في المتصفح. لا تقول أبدًا ما كتبه أحد.
reasons-wall-title = أسباب
reasons-desk-title = أسباب

## الصفحة للجميع
reasons-heading = أسباب للصمود
reasons-landing = سطور قصيرة من آخرين، عمّا يصمدون من أجله.
reasons-lead = سطور قصيرة من آخرين. تذكّر بقيمة ما نصمد من أجله.
reasons-programmes = البرامج
reasons-empty = لا شيء هنا بعد. يمكن أن يكون السبب الأول منك.
reasons-pages = صفحات أخرى
reasons-earlier = رجوع
reasons-further = أسباب أخرى
reasons-start = هل لديك رغبة في كتابة سبب من عندك؟ يمكنك ذلك بعد أن تبدأ.
reasons-start-link = البدء

## ما يخص المشارك
reasons-own = أسبابك
reasons-state-waiting = بانتظار القراءة
reasons-state-shown = معروض للجميع
reasons-state-gone = غير معروض
reasons-take-back = استرجاع
reasons-clear = إزالة من هنا
reasons-offer = كتابة سبب من عندك
reasons-how-read = يقرؤه مرشد أولًا. وليس مؤكدًا أنه سيُعرض.
reasons-how-shown = عندما يُعرض يستطيع الجميع قراءته، حتى من لم يبدأ.
reasons-how-name = لا يُكتب معه اسم ولا يوم.
reasons-how-back = يمكنك استرجاعه متى شئت. وقد يكون أحد قد قرأه قبل ذلك.
reasons-text = سببك
reasons-most = الحد الأقصى { $most } من الأحرف. لا تكتب أسماء، لا اسمك ولا اسم غيرك.
reasons-send = إرسال إلى المرشدين
reasons-cautions-text = سيكون بإمكان الجميع قراءة هذا. الأفضل أن تحذف ذلك. ويمكنك أيضًا إرساله كما هو، فينظر فيه مرشد. القرار لك.
reasons-not-for-help = لا أحد يرد على ما تكتبه هنا. إذا أردت ردًا:
reasons-write = الكتابة إلى مرشد
reasons-not-open = لا يمكن إضافة شيء بعد. المرشدون ليسوا هنا بعد.
reasons-problem = لم يمكن الإرسال
reasons-problem-too-long = أصبح النص طويلًا جدًا. يتسع المكان لعدد 280 حرفًا على الأكثر.
reasons-problem-waiting = لديك خمسة أسباب تنتظر. أرسل هذا بعد أن يُقرأ واحد منها، أو استرجع واحدًا.
reasons-problem-enough = لديك عشرون سببًا. استرجع واحدًا إذا أردت إضافة سبب جديد.
reasons-taken-heading = أسباب كتبتها
reasons-taken-none = لم تكتب أي سبب.

## صفحة المرشدين
reasons-desk-link = { $waiting ->
    [zero] أسباب من المشاركين: لا شيء ينتظر
    [one] أسباب من المشاركين: نص واحد ينتظر
    [two] أسباب من المشاركين: نصان ينتظران
    [few] أسباب من المشاركين: { $waiting } نصوص تنتظر
    [many] أسباب من المشاركين: { $waiting } نصًا ينتظر
   *[other] أسباب من المشاركين: { $waiting } نص ينتظر
}
reasons-desk-heading = أسباب من المشاركين
reasons-desk-back = إلى صندوق الوارد
reasons-desk-lead = ما توافق عليه يستطيع الجميع قراءته. لا توافق على نص
reasons-desk-no-person = يدل على شخص: اسم أو مدرسة أو مكان أو رقم أو عنوان
reasons-desk-no-harm = قد يضر: تهديد أو طرق أو شيء يغري بالاستعمال
reasons-desk-no-advert = يبيع شيئًا أو يقود إلى موقع آخر.
reasons-desk-no-answer = لا يمكنك أن ترد، ولا ترى من كتب النص. ومن كتبه يرى فقط هل النص معروض أم لا. والنص الذي لا تتم الموافقة عليه يُحذف.
reasons-desk-waiting = بانتظار القراءة
reasons-desk-none = لا نص ينتظر.
reasons-desk-approve = موافقة
reasons-desk-decline = عدم العرض
reasons-desk-shown = معروض الآن
reasons-desk-take-down = إنزال
reasons-desk-not-opened = هذا النص مقفل بمفتاح ليس لديك.
reasons-desk-not-there = لم يعد النص هنا. سبقك زميل، أو استرجعه من كتبه.
reasons-desk-not-let-in = لا يمكنك القراءة بعد. يجب أن يُدخلك شخص يستطيع القراءة.
