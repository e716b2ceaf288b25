// Made by `npm run locales`. Do not change it by hand.
import { str } from '@lit/localize';

export const templates = {
  'aloud.queue': `قائمة الاستماع`,
  'aloud.queue.clear': `إفراغ القائمة`,
  'aloud.queue.down': str`نقل إلى الأسفل: ${0}`,
  'aloud.queue.empty': `القائمة فارغة.`,
  'aloud.queue.go-on': `متابعة القائمة`,
  'aloud.queue.later': `استمع لاحقًا`,
  'aloud.queue.later-to': str`استمع لاحقًا: ${0}`,
  'aloud.queue.listen-next': `استمع إلى المقال التالي`,
  'aloud.queue.listen-now': `استمع الآن`,
  'aloud.queue.moved': str`الموضع ${0} من ${1}`,
  'aloud.queue.needs-press': `لا يتكلم المتصفح إلا بعد ضغطة:`,
  'aloud.queue.next': `التالي في القائمة:`,
  'aloud.queue.next-article': `المقال التالي:`,
  'aloud.queue.not-now': `ليس الآن`,
  'aloud.queue.now': `تُقرأ الآن`,
  'aloud.queue.play': str`استمع الآن: ${0}`,
  'aloud.queue.remove': str`إزالة من القائمة: ${0}`,
  'aloud.queue.removed': str`أُزيلت: ${0}`,
  'aloud.queue.up': str`نقل إلى الأعلى: ${0}`,
};
