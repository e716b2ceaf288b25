// Made by `npm run locales`. Do not change it by hand.
import { str } from '@lit/localize';

export const templates = {
  'aloud.engine-failed': `Ovoz javob bermay qoʻydi. Qayta urinish uchun «Tinglash» tugmasini bosing.`,
  'aloud.help.android': `Sozlamalar › Maxsus imkoniyatlar › Nutq sintezi (Text-to-speech) boʻlimida shu tilning ovozini yuklab oling yoki uni biladigan sintezatorni tanlang, masalan, eSpeak NG.`,
  'aloud.help.apple': `Sozlamalar (Settings) › Accessibility › Spoken Content › Voices boʻlimida ovoz qoʻshing.`,
  'aloud.help.apple.kk': `Sozlamalar (Settings) › Accessibility › Spoken Content › Voices boʻlimida qozoqcha Aru ovozini qoʻshing.`,
  'aloud.help.linux': `speech-dispatcher va espeak-ng paketlarini oʻrnatib, brauzerni qayta ishga tushiring. Chromium brauzerini --enable-speech-dispatcher parametri bilan ochish kerak.`,
  'aloud.help.other': `Boshqa brauzer yoki boshqa qurilmada ochib koʻring.`,
  'aloud.help.windows': `Sozlamalar › Vaqt va til › Nutq boʻlimida shu tilni qoʻshing yoki sahifani Microsoft Edge brauzerida oching.`,
  'aloud.help.windows.kk': `Bu sahifani Microsoft Edge brauzerida oching: unda qozoqcha Aygul va Daulet ovozlari bor.`,
  'aloud.language.en': `ingliz tili`,
  'aloud.language.kk': `qozoq tili`,
  'aloud.language.ru': `rus tili`,
  'aloud.no-article': `Bu yerda oʻqiladigan matn yoʻq.`,
  'aloud.no-voice': `Bu qurilmada ushbu matnni oʻqiydigan ovoz yoʻq.`,
  'aloud.no-voice.en': `Bu qurilmada inglizcha ovoz yoʻq.`,
  'aloud.no-voice.kk': `Bu qurilmada qozoqcha ovoz yoʻq.`,
  'aloud.no-voice.other': str`Bu qurilmada quyidagi til uchun ovoz yoʻq: ${0}.`,
  'aloud.no-voice.ru': `Bu qurilmada ruscha ovoz yoʻq.`,
  'aloud.not-allowed': `Brauzer tugma bosilgandagina ovoz chiqaradi. «Tinglash» tugmasini bosing.`,
  'aloud.part-without-voice': str`Matnning bu qurilmada ovozi boʻlmagan tildagi qismlari oʻqilmadi: ${0}.`,
  'aloud.unsupported': `Bu brauzer ovoz chiqarib oʻqiy olmaydi. Sahifani boshqa brauzerda oching.`,
};
