// Made by `npm run locales`. Do not change it by hand.
import { str } from '@lit/localize';

export const templates = {
  'aloud.queue': `Cola de escucha`,
  'aloud.queue.clear': `Vaciar la cola`,
  'aloud.queue.down': str`Bajar: ${0}`,
  'aloud.queue.empty': `La cola está vacía.`,
  'aloud.queue.go-on': `Seguir con la cola`,
  'aloud.queue.later': `Escuchar más tarde`,
  'aloud.queue.later-to': str`Escuchar más tarde: ${0}`,
  'aloud.queue.listen-next': `Escuchar el artículo siguiente`,
  'aloud.queue.listen-now': `Escuchar ahora`,
  'aloud.queue.moved': str`Puesto ${0} de ${1}`,
  'aloud.queue.needs-press': `El navegador solo habla después de una pulsación:`,
  'aloud.queue.next': `Siguiente en la cola:`,
  'aloud.queue.next-article': `Artículo siguiente:`,
  'aloud.queue.not-now': `Ahora no`,
  'aloud.queue.now': `Leyéndose`,
  'aloud.queue.play': str`Escuchar ahora: ${0}`,
  'aloud.queue.remove': str`Quitar de la cola: ${0}`,
  'aloud.queue.removed': str`Quitado: ${0}`,
  'aloud.queue.up': str`Subir: ${0}`,
};
