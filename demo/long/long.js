// Makes an article of 200,000 words out of a few parts of sentences, the same at every visit.
const who = ['Кітапханашы', 'Жас мұғалім', 'Көрші ауылдың бағбаны', 'Қала тұрғыны', 'Журналист'];
const when = ['бүгін таңертең', 'өткен аптада', 'кеше кешке', 'көктемнің басында', 'түс кезінде'];
const what = [
  'балаларға жаңа ертегі оқып берді',
  'өзен жағасына ағаш отырғызды',
  'ескі хаттарды ретке келтірді',
  'көршілерін шайға шақырды',
  'алыс сапардан оралды',
];
const why = [
  'өйткені күн жылы еді',
  'себебі мұны бәрі көптен күткен',
  'сондықтан көңілі көтеріңкі',
  'бірақ бұл туралы ешкімге айтқан жоқ',
];
const WORDS = 200_000;

const pick = (list, n) => list[n % list.length];
const sentence = (n) =>
  `${pick(who, n)} ${pick(when, n * 3 + 1)} ${pick(what, n * 7 + 2)}, ${pick(why, n * 5 + 3)}.`;

const story = document.querySelector('#story');
const page = document.createDocumentFragment();
let words = 0;
for (let n = 0; words < WORDS;) {
  const paragraph = document.createElement('p');
  const sentences = Array.from({ length: 5 }, () => sentence(n++));
  paragraph.textContent = sentences.join(' ');
  words += paragraph.textContent.split(' ').length;
  page.append(paragraph);
}
story.append(page);
