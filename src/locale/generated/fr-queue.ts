// Made by `npm run locales`. Do not change it by hand.
import { str } from '@lit/localize';

export const templates = {
  'aloud.queue': `File d’écoute`,
  'aloud.queue.clear': `Vider la file`,
  'aloud.queue.down': str`Descendre : ${0}`,
  'aloud.queue.empty': `La file est vide.`,
  'aloud.queue.go-on': `Continuer la file`,
  'aloud.queue.later': `Écouter plus tard`,
  'aloud.queue.later-to': str`Écouter plus tard : ${0}`,
  'aloud.queue.listen-next': `Écouter l’article suivant`,
  'aloud.queue.listen-now': `Écouter maintenant`,
  'aloud.queue.moved': str`Place ${0} sur ${1}`,
  'aloud.queue.needs-press': `Le navigateur ne parle qu’après un appui :`,
  'aloud.queue.next': `Suivant dans la file :`,
  'aloud.queue.next-article': `Article suivant :`,
  'aloud.queue.not-now': `Pas maintenant`,
  'aloud.queue.now': `En cours de lecture`,
  'aloud.queue.play': str`Écouter maintenant : ${0}`,
  'aloud.queue.remove': str`Retirer de la file : ${0}`,
  'aloud.queue.removed': str`Retiré : ${0}`,
  'aloud.queue.up': str`Monter : ${0}`,
};
