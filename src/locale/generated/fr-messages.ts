// Made by `npm run locales`. Do not change it by hand.
import { str } from '@lit/localize';

export const templates = {
  'aloud.engine-failed': `La voix ne répond plus. Appuyez sur « Écouter » pour réessayer.`,
  'aloud.help.android': `Dans Paramètres › Accessibilité › Synthèse vocale, installez les données vocales de cette langue, ou choisissez un moteur qui la connaît, comme eSpeak NG.`,
  'aloud.help.apple': `Ajoutez une voix dans Réglages › Accessibilité › Contenu énoncé › Voix.`,
  'aloud.help.apple.kk': `Ajoutez la voix kazakhe Aru dans Réglages › Accessibilité › Contenu énoncé › Voix.`,
  'aloud.help.linux': `Installez speech-dispatcher et espeak-ng, puis redémarrez le navigateur. Chromium doit être lancé avec --enable-speech-dispatcher.`,
  'aloud.help.other': `Essayez un autre navigateur ou un autre appareil.`,
  'aloud.help.windows': `Ajoutez la langue dans Paramètres › Heure et langue › Voix, ou ouvrez cette page dans Microsoft Edge.`,
  'aloud.help.windows.kk': `Ouvrez cette page dans Microsoft Edge : il propose les voix kazakhes Aigul et Daulet.`,
  'aloud.language.en': `anglais`,
  'aloud.language.kk': `kazakh`,
  'aloud.language.ru': `russe`,
  'aloud.no-article': `Il n’y a rien à lire ici.`,
  'aloud.no-voice': `Cet appareil n’a pas de voix pour ce texte.`,
  'aloud.no-voice.en': `Cet appareil n’a pas de voix anglaise.`,
  'aloud.no-voice.kk': `Cet appareil n’a pas de voix kazakhe.`,
  'aloud.no-voice.other': str`Cet appareil n’a pas de voix pour cette langue : ${0}.`,
  'aloud.no-voice.ru': `Cet appareil n’a pas de voix russe.`,
  'aloud.not-allowed': `Le navigateur attend un appui avant de parler. Appuyez sur « Écouter ».`,
  'aloud.part-without-voice': str`Des passages n’ont pas été lus, cet appareil n’a pas de voix pour eux : ${0}.`,
  'aloud.unsupported': `Ce navigateur ne sait pas lire à voix haute. Ouvrez la page dans un autre navigateur.`,
};
