/** A platform's list of voices, made fit for one language: cleaned, matched, ranked. Pure. */
import type { Voice, VoiceQuality } from './engine.js';
import { canonical, matches, regionFor, regionOf } from './lang.js';

const WORST_FIRST: readonly VoiceQuality[] = ['very-low', 'low', 'normal', 'high', 'very-high'];

/**
 * What is known of voices by their name and `voiceURI` (one a line); the first that fits holds.
 * Sources: https://github.com/HadrienGardeur/web-speech-recommended-voices (Apple, Google,
 * Microsoft, Android), Apple's identifiers `com.apple.voice.compact.kk-KZ.Aru`, and lists read from
 * Chromium and Firefox with speech-dispatcher. What nothing fits is `normal`.
 */
const QUALITY_FACTS: readonly (readonly [RegExp, VoiceQuality])[] = [
  [/espeak/iu, 'very-low'],
  // Apple's Eloquence and MacinTalk: clear at high speed, but robots.
  [
    /eloquence|^(?:Eddy|Flo|Fred|Grandma|Grandpa|Junior|Kathy|Ralph|Reed|Rocko|Sandy|Shelley)(?: \(|$)/mu,
    'very-low',
  ],
  [/natural|neural|premium|siri/iu, 'very-high'],
  [/enhanced|-network/iu, 'high'],
  [/compact|^urn:moz-tts:speechd/mu, 'low'],
];

/** Apple's joke voices: not offered where there is any other. */
const NOVELTY =
  /(?:^|\.)(?:Albert|Bad ?News|Bahh|Bells|Boing|Bubbles|Cellos|Deranged|Good ?News|Hysterical|Jester|(?:Pipe ?)?Organ|Superstar|Trinoids|Whisper|Wobble|Zarvox)(?: \(|$)/mu;

/** What platforms put around a name: maker, technology, language, eSpeak's `+variant`. */
const DECORATION =
  /^(?:Microsoft|Google|eSpeak) | - \p{L}.*$| (?:Online|Desktop|Mobile)(?= |$)| \((?:Natural|Premium|Enhanced|Compact)\)| \([^()]*\(.*$|\+[^ ]*| espeak(?:-ng)?$/giu;

/** Android's own code of a voice: `en-us-x-iol-network`. */
const ANDROID_CODE = /^(?:.* )?[a-z]{2,3}(?:-[a-z]{2,3})?-x-([a-z]+)/iu;

/** What a language tag of a voice is worth for the text. */
interface Tag {
  readonly lang: string;
  readonly match: number;
  /** 1 in the wanted region, else 0. */
  readonly near: number;
}

interface Candidate {
  readonly voice: Voice;
  readonly raw: SpeechSynthesisVoice;
  /** The sort keys, most telling first; the greater the better. */
  readonly keys: readonly number[];
}

/** A voice's name for people: «Microsoft Aigul Online (Natural) - Kazakh (Kazakhstan)» is «Aigul». */
export function cleanName(name: string): string {
  const code = ANDROID_CODE.exec(name)?.[1];
  if (code) return code.toUpperCase();
  return name.replace(DECORATION, '').trim() || name;
}

/** Judged by {@link QUALITY_FACTS}. */
export function qualityOf({ name, voiceURI }: SpeechSynthesisVoice): VoiceQuality {
  const known = QUALITY_FACTS.find(([pattern]) => pattern.test(`${name}\n${voiceURI}`));
  return known?.[1] ?? 'normal';
}

/**
 * The voices of `all` that read `lang`, best first: by language, quality, on the device before
 * remote, the region of the text or of the user (`languages`, as `navigator.languages`), the
 * platform's order. Of several variants of one voice the best or plainest stays. `default` is
 * ignored: iOS sets it on every voice.
 *
 * Linux lists over 13,000 voices in 130 languages, so that a tag is judged once and only voices of
 * the wanted language are looked at closely.
 */
export function voicesFor(
  all: readonly SpeechSynthesisVoice[],
  lang: string,
  languages: readonly string[] = [],
): Voice[] {
  const text = canonical(lang);
  if (!text) return [];
  const region = regionFor(text, languages);
  const tags = new Map<string, Tag>();
  const tagOf = (raw: SpeechSynthesisVoice): Tag => {
    const tag = tags.get(raw.lang) ?? judge(raw.lang, text, region);
    tags.set(raw.lang, tag);
    return tag;
  };
  const found = new Map<string, Candidate>();
  for (const raw of plainest(all.filter((each) => tagOf(each).match))) {
    keepBetter(found, candidate(raw, tagOf(raw)));
  }
  const ranked = [...found.values()].sort(better);
  const serious = ranked.filter(({ raw }) => !NOVELTY.test(`${raw.name}\n${raw.voiceURI}`));
  return (serious.length ? serious : ranked).map(({ voice }) => voice);
}

/** Without eSpeak's `+variants`, hundreds a language, where it has the plain voice too. */
function plainest(voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice[] {
  const isPlain = ({ name }: SpeechSynthesisVoice): boolean => !name.includes('+');
  const served = new Set(voices.filter(isPlain).map(({ lang }) => lang));
  return voices.filter((voice) => isPlain(voice) || !served.has(voice.lang));
}

/** Stable across visits. WebKitGTK leaves every `voiceURI` empty. */
export const idOf = ({ voiceURI, name }: SpeechSynthesisVoice): string => voiceURI || name;

/** Firefox's own voices all come from the device, whatever `localService` says. */
const isLocal = ({ localService, voiceURI }: SpeechSynthesisVoice): boolean =>
  localService || voiceURI.startsWith('urn:moz-tts:');

function judge(tag: string, text: string, region: string): Tag {
  const lang = canonical(tag);
  const match = matches(lang, text);
  return { lang, match, near: Number(match > 0 && regionOf(lang) === region) };
}

function candidate(raw: SpeechSynthesisVoice, { lang, match, near }: Tag): Candidate {
  const local = isLocal(raw);
  const quality = qualityOf(raw);
  const voice = { id: idOf(raw), name: cleanName(raw.name), lang, local, quality };
  const keys = [match, WORST_FIRST.indexOf(quality), Number(local), near, -lang.length];
  return { voice, raw, keys };
}

/** One voice may come as several: eSpeak's hundred variants, Apple's compact and enhanced. */
function keepBetter(found: Map<string, Candidate>, next: Candidate): void {
  const { name, lang, local } = next.voice;
  const key = `${name}|${lang}|${local}`;
  const known = found.get(key);
  const order = known ? better(next, known) || next.raw.name.length - known.raw.name.length : -1;
  if (order < 0) found.set(key, next);
}

function better(a: Candidate, b: Candidate): number {
  const at = a.keys.findIndex((key, index) => key !== b.keys[index]);
  return at < 0 ? 0 : (b.keys[at] ?? 0) - (a.keys[at] ?? 0);
}
