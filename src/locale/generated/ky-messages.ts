// Made by `npm run locales`. Do not change it by hand.
import { str } from '@lit/localize';

export const templates = {
  'aloud.engine-failed': `Үн жооп бербей калды. Кайра аракет кылуу үчүн «Угуу» баскычын басыңыз.`,
  'aloud.help.android': `Жөндөөлөр › Атайын мүмкүнчүлүктөр › Кеп синтезатору (Text-to-speech) бөлүмүндө ушул тилдин үнүн жүктөп алыңыз же аны билген синтезаторду тандаңыз, мисалы, eSpeak NG.`,
  'aloud.help.apple': `Жөндөөлөр (Settings) › Accessibility › Spoken Content › Voices бөлүмүндө үн кошуңуз.`,
  'aloud.help.apple.kk': `Жөндөөлөр (Settings) › Accessibility › Spoken Content › Voices бөлүмүндө казакча Ару үнүн кошуңуз.`,
  'aloud.help.linux': `speech-dispatcher жана espeak-ng пакеттерин орнотуп, браузерди кайра иштетиңиз. Chromium браузерин --enable-speech-dispatcher параметри менен ачуу керек.`,
  'aloud.help.other': `Башка браузерден же башка түзмөктөн ачып көрүңүз.`,
  'aloud.help.windows': `Жөндөөлөр › Убакыт жана тил › Кеп (Speech) бөлүмүндө ушул тилди кошуңуз же баракты Microsoft Edge браузеринде ачыңыз.`,
  'aloud.help.windows.kk': `Баракты Microsoft Edge браузеринде ачыңыз: анда казакча Айгүл жана Даулет үндөрү бар.`,
  'aloud.language.en': `англис тили`,
  'aloud.language.kk': `казак тили`,
  'aloud.language.ru': `орус тили`,
  'aloud.no-article': `Бул жерде окуй турган текст жок.`,
  'aloud.no-voice': `Бул түзмөктө ушул текстти окуй турган үн жок.`,
  'aloud.no-voice.en': `Бул түзмөктө англисче сүйлөгөн үн жок.`,
  'aloud.no-voice.kk': `Бул түзмөктө казакча сүйлөгөн үн жок.`,
  'aloud.no-voice.other': str`Бул түзмөктө төмөнкү тилде сүйлөгөн үн жок: ${0}.`,
  'aloud.no-voice.ru': `Бул түзмөктө орусча сүйлөгөн үн жок.`,
  'aloud.not-allowed': `Браузер баскыч басылганда гана үн чыгарат. «Угуу» баскычын басыңыз.`,
  'aloud.part-without-voice': str`Бул түзмөктө үнү жок тилдердеги бөлүктөр окулган жок: ${0}.`,
  'aloud.unsupported': `Бул браузер үн чыгарып окуй албайт. Баракты башка браузерде ачыңыз.`,
};
