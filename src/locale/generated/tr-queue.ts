// Made by `npm run locales`. Do not change it by hand.
import { str } from '@lit/localize';

export const templates = {
  'aloud.queue': `Dinleme sırası`,
  'aloud.queue.clear': `Sırayı temizle`,
  'aloud.queue.down': str`Aşağı taşı: ${0}`,
  'aloud.queue.empty': `Sıra boş.`,
  'aloud.queue.go-on': `Sırayı sürdür`,
  'aloud.queue.later': `Sonra dinle`,
  'aloud.queue.later-to': str`Sonra dinle: ${0}`,
  'aloud.queue.listen-next': `Sonraki yazıyı dinle`,
  'aloud.queue.listen-now': `Şimdi dinle`,
  'aloud.queue.moved': str`Yeri: ${0} / ${1}`,
  'aloud.queue.needs-press': `Tarayıcı ancak bir düğmeye basılınca konuşur:`,
  'aloud.queue.next': `Sıradaki:`,
  'aloud.queue.next-article': `Sonraki yazı:`,
  'aloud.queue.not-now': `Şimdi değil`,
  'aloud.queue.now': `Okunuyor`,
  'aloud.queue.play': str`Şimdi dinle: ${0}`,
  'aloud.queue.remove': str`Sıradan çıkar: ${0}`,
  'aloud.queue.removed': str`Çıkarıldı: ${0}`,
  'aloud.queue.up': str`Yukarı taşı: ${0}`,
};
