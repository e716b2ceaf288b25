// Made by `npm run locales`. Do not change it by hand.
import { str } from '@lit/localize';

export const templates = {
  'aloud.queue': `Tinglash navbati`,
  'aloud.queue.clear': `Navbatni tozalash`,
  'aloud.queue.down': str`Pastga surish: ${0}`,
  'aloud.queue.empty': `Navbat boʻsh.`,
  'aloud.queue.go-on': `Navbatni davom ettirish`,
  'aloud.queue.later': `Keyinroq tinglash`,
  'aloud.queue.later-to': str`Keyinroq tinglash: ${0}`,
  'aloud.queue.listen-next': `Keyingi maqolani tinglash`,
  'aloud.queue.listen-now': `Hozir tinglash`,
  'aloud.queue.moved': str`Oʻrni: ${0}, jami ${1}`,
  'aloud.queue.needs-press': `Brauzer faqat tugma bosilgandan keyin gapiradi:`,
  'aloud.queue.next': `Navbatdagi keyingisi:`,
  'aloud.queue.next-article': `Keyingi maqola:`,
  'aloud.queue.not-now': `Hozir emas`,
  'aloud.queue.now': `Oʻqilmoqda`,
  'aloud.queue.play': str`Hozir tinglash: ${0}`,
  'aloud.queue.remove': str`Navbatdan olib tashlash: ${0}`,
  'aloud.queue.removed': str`Olib tashlandi: ${0}`,
  'aloud.queue.up': str`Yuqoriga surish: ${0}`,
};
