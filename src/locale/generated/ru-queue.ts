// Made by `npm run locales`. Do not change it by hand.
import { str } from '@lit/localize';

export const templates = {
  'aloud.queue': `Очередь прослушивания`,
  'aloud.queue.clear': `Очистить очередь`,
  'aloud.queue.down': str`Переместить ниже: ${0}`,
  'aloud.queue.empty': `Очередь пуста.`,
  'aloud.queue.go-on': `Продолжить очередь`,
  'aloud.queue.later': `Слушать позже`,
  'aloud.queue.later-to': str`Слушать позже: ${0}`,
  'aloud.queue.listen-next': `Слушать следующую статью`,
  'aloud.queue.listen-now': `Слушать сейчас`,
  'aloud.queue.moved': str`Место ${0} из ${1}`,
  'aloud.queue.needs-press': `Браузер включает звук только после нажатия:`,
  'aloud.queue.next': `Следующая в очереди:`,
  'aloud.queue.next-article': `Следующая статья:`,
  'aloud.queue.not-now': `Не сейчас`,
  'aloud.queue.now': `Читается`,
  'aloud.queue.play': str`Слушать сейчас: ${0}`,
  'aloud.queue.remove': str`Убрать из очереди: ${0}`,
  'aloud.queue.removed': str`Убрано: ${0}`,
  'aloud.queue.up': str`Переместить выше: ${0}`,
};
