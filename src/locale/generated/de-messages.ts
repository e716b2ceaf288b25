// Made by `npm run locales`. Do not change it by hand.
import { str } from '@lit/localize';

export const templates = {
  'aloud.engine-failed': `Die Stimme antwortet nicht mehr. Drücken Sie „Anhören“, um es noch einmal zu versuchen.`,
  'aloud.help.android': `Installieren Sie unter „Einstellungen“ › „Bedienungshilfen“ › „Text-in-Sprache-Ausgabe“ die Sprachdaten dieser Sprache oder wählen Sie ein Sprachmodul, das sie beherrscht, zum Beispiel eSpeak NG.`,
  'aloud.help.apple': `Fügen Sie eine Stimme unter „Einstellungen“ › „Bedienungshilfen“ › „Gesprochene Inhalte“ › „Stimmen“ hinzu.`,
  'aloud.help.apple.kk': `Fügen Sie die kasachische Stimme Aru unter „Einstellungen“ › „Bedienungshilfen“ › „Gesprochene Inhalte“ › „Stimmen“ hinzu.`,
  'aloud.help.linux': `Installieren Sie speech-dispatcher und espeak-ng und starten Sie den Browser neu. Chromium muss mit --enable-speech-dispatcher gestartet werden.`,
  'aloud.help.other': `Versuchen Sie es mit einem anderen Browser oder Gerät.`,
  'aloud.help.windows': `Fügen Sie die Sprache unter „Einstellungen“ › „Zeit und Sprache“ › „Spracherkennung“ hinzu oder öffnen Sie die Seite in Microsoft Edge.`,
  'aloud.help.windows.kk': `Öffnen Sie diese Seite in Microsoft Edge: Dort gibt es die kasachischen Stimmen Aigul und Daulet.`,
  'aloud.language.en': `Englisch`,
  'aloud.language.kk': `Kasachisch`,
  'aloud.language.ru': `Russisch`,
  'aloud.no-article': `Hier gibt es nichts vorzulesen.`,
  'aloud.no-voice': `Auf diesem Gerät gibt es keine Stimme für diesen Text.`,
  'aloud.no-voice.en': `Auf diesem Gerät gibt es keine englische Stimme.`,
  'aloud.no-voice.kk': `Auf diesem Gerät gibt es keine kasachische Stimme.`,
  'aloud.no-voice.other': str`Auf diesem Gerät gibt es keine Stimme für diese Sprache: ${0}.`,
  'aloud.no-voice.ru': `Auf diesem Gerät gibt es keine russische Stimme.`,
  'aloud.not-allowed': `Der Browser spricht erst nach einem Klick. Drücken Sie „Anhören“.`,
  'aloud.part-without-voice': str`Teile des Textes wurden übersprungen, weil dieses Gerät dafür keine Stimme hat: ${0}.`,
  'aloud.unsupported': `Dieser Browser kann nicht vorlesen. Öffnen Sie die Seite in einem anderen Browser.`,
};
