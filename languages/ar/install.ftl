### مكان على الشاشة الرئيسية باسم محايد. لا تعرضه أي صفحة من تلقاء نفسها.

public-install-title = الشاشة الرئيسية
public-install-heading = أضِف إلى الشاشة الرئيسية
public-install-lead = هكذا تفتح يومك بضغطة واحدة. الأمر اختياري تمامًا، وكل شيء يعمل جيدًا من دونه أيضًا.
public-install-name = ملاحظات
public-install-how = كيف تفعل ذلك
public-install-iphone = آيفون وآيباد
public-install-iphone-text = افتح هذه الصفحة في Safari. اضغط على زر المشاركة واختر «إضافة إلى الشاشة الرئيسية».
public-install-android = أندرويد
public-install-android-text = افتح هذه الصفحة في Chrome. اضغط على النقاط الثلاث واختر «إضافة إلى الشاشة الرئيسية» أو «تثبيت التطبيق».
public-install-computer = الحاسوب
public-install-computer-text = في Chrome وEdge يوجد زر للتثبيت في شريط العنوان في هذه الصفحة بالذات.
public-install-tor = متصفح Tor لا يستطيع إضافة صفحات إلى الشاشة الرئيسية.
public-install-seen = ماذا يمكن أن يرى الآخرون في هاتفك
public-install-seen-name = تبدو الأيقونة كدفتر ملاحظات واسمها «ملاحظات». يمكنك غالبًا تغيير الاسم قبل إضافتها.
public-install-seen-code = من يفتح الأيقونة يجد صفحة تسجيل الدخول إذا كنت قد سجّلت خروجك. وإذا كنت ما زلت مسجّل الدخول فسيرى صفحتك. زر «غادر الصفحة» يسجّل خروجك.
public-install-seen-history = الأيقونة لا تحذف شيئًا من سجل المتصفح.
public-install-seen-remove = إذا أزلت الأيقونة يبقى كل شيء محفوظًا لدينا. وتعود إليه برمزك.

participants-more-install = أضِف إلى الشاشة الرئيسية
participants-more-install-text = افتح يومك بضغطة واحدة، باسم لا يدل على شيء.
