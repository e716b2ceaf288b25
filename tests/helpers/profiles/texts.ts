/** The same article in the languages of the profiles, a paragraph a string. */
export const TEXTS = {
  kk: [
    'Алматыда көктем ерте басталды. Тауда қар еріп, бақтар гүлдеді.',
    'Қала тұрғындары саябақтарға шықты, балалар велосипед тепті, үлкендер көлеңкеде отырып әңгіме айтты, ал кешке қарай жастар алаңға жиналып, домбыра тартып, ән салды, сонда да ешкім үйіне асыққан жоқ, өйткені ауа жылы, аспан ашық еді. A&B <таза> ауа.',
    'Соңғы сөйлем осы.',
  ],
  ru: [
    'Весна в Алматы началась рано. В горах растаял снег, и сады зацвели.',
    'Жители города вышли в парки, дети катались на велосипедах, старшие сидели в тени и говорили, а к вечеру молодые собрались на площади, играли на домбре и пели, и никто не спешил домой, потому что воздух был тёплым, а небо ясным и высоким. A&B <чистый> воздух.',
    'Это последнее предложение.',
  ],
  en: [
    'Spring came early to the city. The snow in the hills melted, and orchards bloomed.',
    'People went out to the parks, children rode their bicycles, the old sat in the shade and told each other stories, and towards the evening the young met on the square, played and sang, and nobody hurried home, because the air was warm and the sky was clear and high. A&B <clean> air.',
    'This is the last sentence.',
  ],
} as const;
