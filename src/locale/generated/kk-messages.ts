// Made by `npm run locales`. Do not change it by hand.
import { str } from '@lit/localize';

export const templates = {
  'aloud.engine-failed': `Дауыс жауап бермей қалды. Қайталап көру үшін «Тыңдау» түймесін басыңыз.`,
  'aloud.help.android': `Параметрлер › Арнайы мүмкіндіктер › Мәтінді дыбыстау (Text-to-speech) бөлімінде осы тілдің дауысын жүктеңіз немесе осы тілді білетін синтезаторды таңдаңыз, мысалы, eSpeak NG.`,
  'aloud.help.apple': `Параметрлер › Арнайы мүмкіндіктер (Accessibility) › Spoken Content › Voices бөлімінде дауыс қосыңыз.`,
  'aloud.help.apple.kk': `Параметрлер › Арнайы мүмкіндіктер (Accessibility) › Spoken Content › Voices бөлімінде қазақша Ару дауысын қосыңыз.`,
  'aloud.help.linux': `speech-dispatcher мен espeak-ng бумаларын орнатып, браузерді қайта іске қосыңыз. Chromium браузерін --enable-speech-dispatcher параметрімен ашу керек.`,
  'aloud.help.other': `Басқа браузерден немесе басқа құрылғыдан ашып көріңіз.`,
  'aloud.help.windows': `Параметрлер › Уақыт және тіл › Сөйлеу бөлімінде осы тілді қосыңыз немесе бетті Microsoft Edge браузерінде ашыңыз.`,
  'aloud.help.windows.kk': `Бетті Microsoft Edge браузерінде ашыңыз: онда Айгүл мен Дәулет деген қазақша дауыстар бар.`,
  'aloud.language.en': `ағылшын тілі`,
  'aloud.language.kk': `қазақ тілі`,
  'aloud.language.ru': `орыс тілі`,
  'aloud.no-article': `Мұнда оқитын мәтін жоқ.`,
  'aloud.no-voice': `Бұл құрылғыда осы мәтінді оқитын дауыс жоқ.`,
  'aloud.no-voice.en': `Бұл құрылғыда ағылшынша сөйлейтін дауыс жоқ.`,
  'aloud.no-voice.kk': `Бұл құрылғыда қазақша сөйлейтін дауыс жоқ.`,
  'aloud.no-voice.other': str`Бұл құрылғыда мына тілде сөйлейтін дауыс жоқ: ${0}.`,
  'aloud.no-voice.ru': `Бұл құрылғыда орысша сөйлейтін дауыс жоқ.`,
  'aloud.not-allowed': `Браузер дыбысты түйме басылғанда ғана қосады. «Тыңдау» түймесін басыңыз.`,
  'aloud.part-without-voice': str`Бұл құрылғыда дауысы жоқ тілдегі бөліктер оқылмады: ${0}.`,
  'aloud.unsupported': `Бұл браузер мәтінді дауыстап оқи алмайды. Бетті басқа браузерде ашып көріңіз.`,
};
