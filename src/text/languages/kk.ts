import type { Language } from './language.js';
import { ru } from './ru.js';

/** Kazakh news quotes Russian names and addresses, so their abbreviations count too. */
export const kk: Language = {
  ...ru,
  before: ru.before + ' ж жж ғ ғғ көш даң ауд орынб',
  number: ru.number + ' сағ',
  ending: ru.ending + ' т.б т.с.с ж.т.б ж.б',
  starters:
    ru.starters +
    ' ол олар бұл осы сол сонда сондай сонымен сондықтан содан мен біз сіз ал бірақ егер енді ' +
    'қазір бүгін кеше ертең биыл былтыр кейін алайда оның оны оған онда одан олардың мұнда мұның ' +
    'мұндай бұдан бұған осыған осындай мысалы сонан өйткені себебі демек бәрі тіпті неге',
};
