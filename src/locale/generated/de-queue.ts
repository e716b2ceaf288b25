// Made by `npm run locales`. Do not change it by hand.
import { str } from '@lit/localize';

export const templates = {
  'aloud.queue': `Hörliste`,
  'aloud.queue.clear': `Hörliste leeren`,
  'aloud.queue.down': str`Nach unten: ${0}`,
  'aloud.queue.empty': `Die Hörliste ist leer.`,
  'aloud.queue.go-on': `Hörliste fortsetzen`,
  'aloud.queue.later': `Später anhören`,
  'aloud.queue.later-to': str`Später anhören: ${0}`,
  'aloud.queue.listen-next': `Nächsten Artikel anhören`,
  'aloud.queue.listen-now': `Jetzt anhören`,
  'aloud.queue.moved': str`Platz ${0} von ${1}`,
  'aloud.queue.needs-press': `Der Browser spricht erst nach einem Klick:`,
  'aloud.queue.next': `Als Nächstes in der Hörliste:`,
  'aloud.queue.next-article': `Nächster Artikel:`,
  'aloud.queue.not-now': `Nicht jetzt`,
  'aloud.queue.now': `Wird vorgelesen`,
  'aloud.queue.play': str`Jetzt anhören: ${0}`,
  'aloud.queue.remove': str`Aus der Hörliste entfernen: ${0}`,
  'aloud.queue.removed': str`Entfernt: ${0}`,
  'aloud.queue.up': str`Nach oben: ${0}`,
};
