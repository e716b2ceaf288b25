// Made by `npm run locales`. Do not change it by hand.
import { str } from '@lit/localize';

export const templates = {
  'aloud.queue': `收听队列`,
  'aloud.queue.clear': `清空队列`,
  'aloud.queue.down': str`下移：${0}`,
  'aloud.queue.empty': `队列是空的。`,
  'aloud.queue.go-on': `继续播放队列`,
  'aloud.queue.later': `稍后收听`,
  'aloud.queue.later-to': str`稍后收听：${0}`,
  'aloud.queue.listen-next': `收听下一篇文章`,
  'aloud.queue.listen-now': `立即收听`,
  'aloud.queue.moved': str`第 ${0} 位，共 ${1} 篇`,
  'aloud.queue.needs-press': `浏览器要在按下按钮后才能朗读：`,
  'aloud.queue.next': `队列中的下一篇：`,
  'aloud.queue.next-article': `下一篇文章：`,
  'aloud.queue.not-now': `暂不收听`,
  'aloud.queue.now': `正在朗读`,
  'aloud.queue.play': str`立即收听：${0}`,
  'aloud.queue.remove': str`从队列中移除：${0}`,
  'aloud.queue.removed': str`已移除：${0}`,
  'aloud.queue.up': str`上移：${0}`,
};
