// Made by `npm run locales`. Do not change it by hand.
import { str } from '@lit/localize';

export const templates = {
  'aloud.queue': `Тыңдау кезегі`,
  'aloud.queue.clear': `Кезекті тазалау`,
  'aloud.queue.down': str`Төмен жылжыту: ${0}`,
  'aloud.queue.empty': `Кезек бос.`,
  'aloud.queue.go-on': `Кезекті жалғастыру`,
  'aloud.queue.later': `Кейін тыңдау`,
  'aloud.queue.later-to': str`Кейін тыңдау: ${0}`,
  'aloud.queue.listen-next': `Келесі мақаланы тыңдау`,
  'aloud.queue.listen-now': `Қазір тыңдау`,
  'aloud.queue.moved': str`Орны: ${0}, барлығы ${1}`,
  'aloud.queue.needs-press': `Браузер дыбысты түйме басылғанда ғана қосады:`,
  'aloud.queue.next': `Кезектегі келесі:`,
  'aloud.queue.next-article': `Келесі мақала:`,
  'aloud.queue.not-now': `Қазір емес`,
  'aloud.queue.now': `Оқылып жатыр`,
  'aloud.queue.play': str`Қазір тыңдау: ${0}`,
  'aloud.queue.remove': str`Кезектен алып тастау: ${0}`,
  'aloud.queue.removed': str`Алып тасталды: ${0}`,
  'aloud.queue.up': str`Жоғары жылжыту: ${0}`,
};
