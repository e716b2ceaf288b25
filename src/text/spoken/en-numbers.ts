const below20 =
  'oh one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = '  twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** 1 to 99: "forty-five". */
function below100(value: number): string {
  if (value < 20) return below20[value] ?? '';
  const ones = value % 10 ? `-${below20[value % 10] ?? ''}` : '';
  return (tens[Math.floor(value / 10)] ?? '') + ones;
}

/** 1100 to 1999: "eighteen forty-five", "nineteen oh four", "nineteen hundred". */
export function yearOf(value: number): string {
  const century = below100(Math.floor(value / 100));
  const rest = value % 100;
  if (rest === 0) return `${century} hundred`;
  return `${century} ${rest < 10 ? 'oh ' : ''}${below100(rest)}`;
}

/** "nineteen nineties" of 1990, "twenty tens" of 2010, "eighteen hundreds" of 1800. */
export function decade(value: number): string {
  if (value % 1000 === 0) return 'two thousands';
  const tenth = value % 100 ? below100(value % 100).replace(/y?$/u, (y) => (y ? 'ies' : 's')) : '';
  return `${below100(Math.floor(value / 100))} ${tenth || 'hundreds'}`;
}

/** "5th", which voices read. */
export function ordinal(value: number): string {
  const isTeen = Math.floor(value / 10) % 10 === 1;
  return `${value}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`;
}
