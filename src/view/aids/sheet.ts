import type { Aids } from './aids.js';
import { THEMES, type Theme } from './themes.js';

/*
 * The rules of the aids that are on, and of no other. A reader's wish wins over the page: each rule
 * is `!important` and has the weight of two ids. Print keeps the shape of the text and leaves the
 * colours and the ruler: paper has its own.
 */

const WEIGHT = ':not(#_#_)';
const PROSE = ':is(p,li,dd,dt,blockquote,figure,pre)';
const BLOCKS = ':is(p,li,dd,dt,blockquote,div,article,section,ul,ol,dl,h1,h2,h3,h4,h5,h6)';
const RAGGED = ':is(p,li,dd,dt,blockquote,div,article,section)';

/** Letters of code keep their columns, and icons made of letters their pictures. */
const NOT_WORDS = ':not(code,kbd,samp,pre,pre *,code *,svg *,math *,[aria-hidden=true])';
const NOT_PICTURES = ':not(img,picture,video,canvas,iframe,object,embed,svg,svg *,[role=img])';

/** Fonts that systems bring along: nothing is fetched. */
const FONTS = {
  sans: 'system-ui,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif',
  serif: 'ui-serif,Georgia,"Noto Serif","Times New Roman",serif',
};

/**
 * For the tree that holds the text.
 *
 * @param tops Selectors of the elements that stand in a body.
 */
export function textSheet(aids: Aids, tops: readonly string[]): string {
  const top = `:is(${tops.join()})`;
  const all = `:is(${top},${top} *)${WEIGHT}`;
  const theme = themeOf(aids);
  return [
    rule(all, shape(aids)),
    aids.font !== 'page' && rule(all + NOT_WORDS, { 'font-family': FONTS[aids.font] }),
    aids.paragraph && rule(all + PROSE, { 'margin-block-end': em(aids.paragraph) }),
    aids.measure && rule(all + BLOCKS, { 'max-inline-size': 'none' }),
    aids.ragged && rule(all + RAGGED, { 'text-align': 'start', hyphens: 'manual' }),
    // The page's own rules win here: what is wide because of nobody's wish must not stick out.
    aids.size > 100 &&
      `:where(${top},${top} *){max-inline-size:100%}:where(${top},${top} *):where(img){block-size:auto}`,
    theme && onScreen(themed(all, theme)),
  ]
    .filter(Boolean)
    .join('\n');
}

/** For the shadow root of a body: the host, and text that stands in it without an element. */
export function hostSheet(aids: Aids): string {
  const theme = themeOf(aids);
  const zoom = aids.size / 100;
  const measure = aids.measure ? `${aids.measure}ch` : 'var(--aloud-measure,66ch)';
  return [
    rule('.text', {
      ...shape(aids),
      ...(aids.font !== 'page' && { 'font-family': FONTS[aids.font] }),
    }),
    zoom > 1 && rule('.text', { ...enlarged(zoom), 'overflow-wrap': 'anywhere' }),
    zoom > 1 && `:host{max-inline-size:calc(${measure}*${zoom})}`,
    aids.measure && rule(':host', { 'max-inline-size': `calc(${measure}*${zoom})` }),
    aids.ragged && rule('.text', { 'text-align': 'start' }),
    aids.ruler && '@media screen{.region{position:relative;padding-inline-end:3.25rem}}',
    theme && onScreen(paper(theme)),
  ]
    .filter(Boolean)
    .join('\n');
}

/**
 * `zoom`, not `font-size`: sizes that the page gives in `px` or `rem` do not follow that of a
 * parent, and one size for all would take the headings away. Zoomed, every text grows as it is, lines
 * break anew in the width there is, in Chromium, Firefox from 126 and WebKit alike. On the box
 * around the slot it reaches slotted text through the flat tree. Older Firefox gets `font-size`.
 */
const enlarged = (zoom: number): Record<string, string> =>
  CSS.supports('zoom', '2') ? { zoom: `${zoom}` } : { 'font-size': `${zoom}em` };

const themeOf = ({ theme }: Aids): Theme | null => (theme === 'page' ? null : THEMES[theme]);

const em = (percent: number): string => `${percent / 100}em`;

function shape(aids: Aids): Record<string, string> {
  return {
    ...(aids.line && { 'line-height': `${aids.line / 100}` }),
    ...(aids.letter && { 'letter-spacing': em(aids.letter) }),
    ...(aids.word && { 'word-spacing': em(aids.word) }),
  };
}

function themed(all: string, theme: Theme): string {
  const link = { color: theme.link, 'text-decoration': 'underline' };
  return [
    rule(all + NOT_PICTURES, {
      ...marks(theme),
      color: theme.ink,
      background: 'none',
      'border-color': 'currentColor',
      'text-shadow': 'none',
      '-webkit-text-fill-color': 'currentColor',
    }),
    rule(`${all}:is(a:any-link,a:any-link *)${NOT_PICTURES}`, link),
    rule(`${all}:is(button,input,select,textarea)`, { background: theme.paper }),
    rule(`${all}:is(mark)`, { background: theme.sentencePaper, color: theme.sentenceInk }),
    rule(`${all}:is(*)::before,${all}:is(*)::after`, { color: 'inherit' }),
  ].join('');
}

/** A shadow instead of a padding: the text stays where it is, and nothing sticks out of the page. */
function paper(theme: Theme): string {
  const colours = { background: theme.paper, color: theme.ink, 'color-scheme': theme.scheme };
  const edge = { 'box-shadow': `0 0 0 .75em ${theme.paper}` };
  return rule(':host', { ...colours, ...edge, ...marks(theme) }) + rule('[part=panel]', colours);
}

/** The colours of what is read aloud, which the highlights find on the element with the text. */
const marks = (theme: Theme): Record<string, string> => ({
  '--aloud-sentence-background': theme.sentencePaper,
  '--aloud-sentence-color': theme.sentenceInk,
  '--aloud-word-background': theme.wordPaper,
  '--aloud-word-color': theme.wordInk,
});

/** In forced colours the system's own theme is the one that the reader has chosen. */
const onScreen = (rules: string): string => `@media screen and (forced-colors:none){${rules}}`;

function rule(selector: string, properties: Record<string, string>): string {
  const lines = Object.entries(properties).map(([name, value]) => `${name}:${value}!important`);
  return lines.length > 0 ? `${selector}{${lines.join(';')}}` : '';
}
