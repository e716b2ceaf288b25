// Made by `npm run locales`. Do not change it by hand.
import { str } from '@lit/localize';

export const templates = {
  'aloud.engine-failed': `توقّف الصوت عن الاستجابة. اضغط «استمع» للمحاولة مجددًا.`,
  'aloud.help.android': `في الإعدادات › تسهيل الاستخدام › تحويل النص إلى كلام، ثبّت بيانات الصوت لهذه اللغة، أو اختر محرّكًا يدعمها مثل eSpeak NG.`,
  'aloud.help.apple': `أضف صوتًا في الإعدادات › تسهيلات الاستخدام › المحتوى المنطوق › الأصوات.`,
  'aloud.help.apple.kk': `أضف الصوت الكازاخي Aru في الإعدادات › تسهيلات الاستخدام › المحتوى المنطوق › الأصوات.`,
  'aloud.help.linux': `ثبّت الحزمتين speech-dispatcher وespeak-ng ثم أعد تشغيل المتصفح. يجب تشغيل Chromium بالخيار --enable-speech-dispatcher.`,
  'aloud.help.other': `جرّب متصفحًا آخر أو جهازًا آخر.`,
  'aloud.help.windows': `أضف اللغة في الإعدادات › الوقت واللغة › الكلام، أو افتح هذه الصفحة في Microsoft Edge.`,
  'aloud.help.windows.kk': `افتح هذه الصفحة في Microsoft Edge: فيه الصوتان الكازاخيان Aigul وDaulet.`,
  'aloud.language.en': `الإنجليزية`,
  'aloud.language.kk': `الكازاخية`,
  'aloud.language.ru': `الروسية`,
  'aloud.no-article': `لا يوجد هنا ما يُقرأ.`,
  'aloud.no-voice': `لا يوجد على هذا الجهاز صوت لهذا النص.`,
  'aloud.no-voice.en': `لا يوجد صوت إنجليزي على هذا الجهاز.`,
  'aloud.no-voice.kk': `لا يوجد صوت كازاخي على هذا الجهاز.`,
  'aloud.no-voice.other': str`لا يوجد على هذا الجهاز صوت لهذه اللغة: ${0}.`,
  'aloud.no-voice.ru': `لا يوجد صوت روسي على هذا الجهاز.`,
  'aloud.not-allowed': `لا ينطق المتصفح قبل أن تضغط زرًا. اضغط «استمع».`,
  'aloud.part-without-voice': str`تم تجاوز أجزاء من النص لا يوجد لها صوت على هذا الجهاز: ${0}.`,
  'aloud.unsupported': `لا يستطيع هذا المتصفح القراءة بصوت مسموع. افتح الصفحة في متصفح آخر.`,
};
