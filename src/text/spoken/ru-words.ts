/** Russian words: data only. */
import type { Forms, Gender } from './ru-numbers.js';

export const months: readonly string[] =
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');

export const abbreviations: Readonly<Record<string, string>> = {
  'т.д': 'так далее',
  'т.п': 'тому подобное',
  'т.е': 'то есть',
  'т.к': 'так как',
  'н.э': 'нашей эры',
  др: 'другие',
  им: 'имени',
  проф: 'профессор',
  акад: 'академик',
  напр: 'например',
  тел: 'телефон',
  просп: 'проспект',
};

/** Before a number. */
export const references: Readonly<Record<string, string>> = {
  стр: 'страница',
  рис: 'рисунок',
  табл: 'таблица',
  гл: 'глава',
  ст: 'статья',
  ок: 'около',
  тел: 'телефон',
};

/** Before a name, by the case that the word before asks for: none, «из», «к», «в». */
export const places: Readonly<Record<string, readonly string[]>> = {
  г: ['город', 'города', 'городу', 'городе'],
  ул: ['улица', 'улицы', 'улице', 'улице'],
};

export interface Unit {
  readonly forms: Forms;
  readonly gender?: Gender;
}

/** Adds an ending to each form: «километр», «километра», «километров». */
const m = (stem: string, after = '', many = 'ов'): Unit => ({
  forms: [stem + after, `${stem}а${after}`, stem + many + after],
});
/** «тонна», «тонны», «тонн». */
const f = (stem: string): Unit => ({ forms: [`${stem}а`, `${stem}ы`, stem], gender: 'f' });
const same = (word: string): Unit => ({ forms: [word, word, word] });
const area = (adjective: string, stem: string): Unit => {
  const many = adjective.replace(/[ыи]й$/u, (ending) => `${ending.charAt(0)}х`);
  return { forms: [`${adjective} ${stem}`, `${many} ${stem}а`, `${many} ${stem}ов`] };
};
const noun = (...forms: Forms): Unit => ({ forms });

const rouble = noun('рубль', 'рубля', 'рублей');

export const scales: Readonly<Record<string, Unit>> = {
  тыс: { forms: ['тысяча', 'тысячи', 'тысяч'], gender: 'f' },
  млн: m('миллион'),
  млрд: m('миллиард'),
  трлн: m('триллион'),
};

export const currencies: Readonly<Record<string, Unit>> = {
  '₽': rouble,
  '₸': same('тенге'),
  $: m('доллар'),
  '€': same('евро'),
  '£': m('фунт'),
};

export const units: Readonly<Record<string, Unit>> = {
  ...currencies,
  '%': m('процент'),
  '‰': same('промилле'),
  мм: m('миллиметр'),
  см: m('сантиметр'),
  м: m('метр'),
  км: m('километр'),
  'м²': area('квадратный', 'метр'),
  'кв.м': area('квадратный', 'метр'),
  'км²': area('квадратный', 'километр'),
  'кв.км': area('квадратный', 'километр'),
  'м³': area('кубический', 'метр'),
  'куб.м': area('кубический', 'метр'),
  мг: m('миллиграмм'),
  г: m('грамм'),
  кг: m('килограмм'),
  т: f('тонн'),
  ц: m('центнер'),
  га: m('гектар'),
  мл: m('миллилитр'),
  л: m('литр'),
  ч: m('час'),
  мин: f('минут'),
  сек: f('секунд'),
  '°C': m('градус', ' Цельсия'),
  '°С': m('градус', ' Цельсия'),
  '°': m('градус'),
  Вт: m('ватт', '', ''),
  кВт: m('киловатт', '', ''),
  МВт: m('мегаватт', '', ''),
  ГВт: m('гигаватт', '', ''),
  'кВт·ч': m('киловатт-час'),
  Гц: m('герц', '', ''),
  кГц: m('килогерц', '', ''),
  МГц: m('мегагерц', '', ''),
  ГГц: m('гигагерц', '', ''),
  КБ: m('килобайт', '', ''),
  МБ: m('мегабайт', '', ''),
  ГБ: m('гигабайт', '', ''),
  ТБ: m('терабайт', '', ''),
  руб: rouble,
  р: rouble,
  коп: { forms: ['копейка', 'копейки', 'копеек'], gender: 'f' },
  тг: same('тенге'),
  чел: noun('человек', 'человека', 'человек'),
  шт: { forms: ['штука', 'штуки', 'штук'], gender: 'f' },
  экз: m('экземпляр'),
};

/** «км/ч»: what comes after the unit. */
export const per: Readonly<Record<string, string>> = { ч: 'в час', с: 'в секунду' };

/** Whose name a Roman numeral follows: what comes before the ending. */
export const kings = 'Петр Пётр Александр Никола Павл Павел Иван Людовик Карл Генрих Фридрих Вильгельм Филипп Георг Эдуард Иоанн Бенедикт Франциск Наполеон Рамзес Рамсес Фердинанд Франц Густав Якоб'.split(' '); // prettier-ignore
export const queens = 'Екатерин Елизавет Елисавет Анн Мари Маргарит Виктори Изабелл Клеопатр'.split(
  ' ',
);

/** What is counted in Roman numerals. */
export const countedMasculine =
  'съезд том квартал тур этап раздел класс пленум конгресс форум фестивал созыв'.split(' ');
export const countedFeminine = 'глав олимпиад Олимпиад групп'.split(' ');
