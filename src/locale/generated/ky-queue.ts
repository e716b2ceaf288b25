// Made by `npm run locales`. Do not change it by hand.
import { str } from '@lit/localize';

export const templates = {
  'aloud.queue': `Угуу кезеги`,
  'aloud.queue.clear': `Кезекти тазалоо`,
  'aloud.queue.down': str`Төмөн жылдыруу: ${0}`,
  'aloud.queue.empty': `Кезек бош.`,
  'aloud.queue.go-on': `Кезекти улантуу`,
  'aloud.queue.later': `Кийин угуу`,
  'aloud.queue.later-to': str`Кийин угуу: ${0}`,
  'aloud.queue.listen-next': `Кийинки макаланы угуу`,
  'aloud.queue.listen-now': `Азыр угуу`,
  'aloud.queue.moved': str`Орду: ${0}, баары ${1}`,
  'aloud.queue.needs-press': `Браузер үндү баскыч басылганда гана чыгарат:`,
  'aloud.queue.next': `Кезектеги кийинки:`,
  'aloud.queue.next-article': `Кийинки макала:`,
  'aloud.queue.not-now': `Азыр эмес`,
  'aloud.queue.now': `Окулуп жатат`,
  'aloud.queue.play': str`Азыр угуу: ${0}`,
  'aloud.queue.remove': str`Кезектен алып салуу: ${0}`,
  'aloud.queue.removed': str`Алынып салынды: ${0}`,
  'aloud.queue.up': str`Жогору жылдыруу: ${0}`,
};
