### الإطار حول كل صفحة. نص قصير في كل سطر.

frame-skip = انتقل إلى المحتوى
frame-exit = غادر الصفحة
frame-exit-text = يسجّل خروجك ويغيّر الصفحة فورًا
frame-exit-keys = يمكنك أيضًا مغادرة الصفحة بالضغط على Esc ثلاث مرات.
frame-demo = نسخة تجريبية: كل ما هنا مختلق
frame-preview = معاينة
frame-preview-text = معاينة: هكذا تبدو النصوص الآن. لا شيء هنا يُحسب أو يُحفظ.
frame-who = اسمك هنا
frame-sign-in = تسجيل الدخول
frame-sign-out = تسجيل الخروج

frame-nav = صفحاتك
frame-home = اليوم
frame-modules = الوحدات
frame-diary = اليوميات
frame-messages = الرسائل
frame-more = المزيد

frame-help = مساعدة الآن
frame-privacy = الخصوصية
frame-accessibility = إمكانية الوصول

frame-help-title = هل تحتاج إلى مساعدة الآن؟
frame-help-text = اتصل بالرقم 112 إذا كان أحدٌ في خطر. وإذا أردت أن تتحدث مع شخص الآن، فهناك جهات كثيرة تستمع إليك. ومع كثير منها يمكنك أن تبقى مجهول الهوية.
frame-help-call = اتصل بالرقم 112
frame-help-more = اعرف إلى أين يمكنك أن تتوجه
