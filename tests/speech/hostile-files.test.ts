import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readManifest } from '../../src/speech/espeak/manifest.js';
import { parseData, parseTimings } from '../../src/speech/recorded/formats.js';
import { address, type Narration } from '../../src/speech/recorded/narration.js';
import { ADDRESSES, hostile, MARKUP, unharmed } from '../helpers/hostile.js';

const TIMINGS = [
  ...['cues', 'audio', 'text', 'fragment', 'start', 'end', 'words', 'lang', 'narrator', 'duration'],
  ...['narration', 'guided', 'children', 'audioref', 'textref', 'references', 'time', 'type'],
];
const PACK = ['format', 'version', 'size', 'engine', 'core', 'worker', 'glue', 'data', 'files', 'languages', 'lang', 'voice', 'name', 'bytes', 'gzipBytes']; // prettier-ignore

const isTime = (value: number): boolean => value >= 0 && (value <= 604_800 || value === Infinity);

/** Times that can be played, in order, and sound from an address of sound. */
function isPlayable({ cues, audio }: Narration): boolean {
  return (
    (audio === '' || address(audio) !== undefined) &&
    cues.every(
      (cue) =>
        isTime(cue.start) &&
        isTime(cue.end) &&
        cue.end > cue.start &&
        (cue.audio === undefined || address(cue.audio) !== undefined) &&
        (cue.words ?? []).every(({ start, end }) => isTime(start) && isTime(end) && end >= start),
    )
  );
}

const isGood = ({ narration, reason }: ReturnType<typeof parseData>): boolean =>
  narration ? isPlayable(narration) : reason !== '';

describe('hostile files of sound', () => {
  unharmed();

  it('are timings that can be played, or none, with a reason', () => {
    fc.assert(
      fc.property(hostile(TIMINGS), (value) => isGood(parseData(value))),
      { numRuns: 100 },
    );
  });

  it('are the same as text, whatever its format', () => {
    const line = fc.constantFrom(...MARKUP, ...ADDRESSES, 'WEBVTT', '00:01.000 --> 00:02.000', '99:99.999 --> 1:1', '<par>', '<text src="#a"/>', '<audio src="javascript:x" clipBegin="1e9s"/>', '</par>', '{"time":1e999,"type":"word","value":"x"}', '<00:00:01.000>', '&#0;&#x110000;', '[', '{"cues":'); // prettier-ignore
    const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, (source) => isGood(parseTimings(source))),
      { numRuns: 200 },
    );
  });

  it('are refused where they are without end', () => {
    for (const sign of ['[', '{"a":', '<', '<!--', '<a ', '-->', '"', '\n', 'WEBVTT\n']) {
      expect(isGood(parseTimings(sign.repeat(100_000))), sign).to.equal(true);
    }
    expect(parseTimings(' '.repeat(20_000_001)).reason).to.equal('larger than 20 MB');
  });

  it('name no sound that is no address of sound', () => {
    for (const audio of ADDRESSES.filter((each) => /script|^data|^file/i.test(each))) {
      const { narration } = parseData({ audio, cues: [{ text: 'x', start: 0, end: 1 }] });
      expect(narration, audio).to.equal(null);
    }
  });

  it('are no folder of a voice, or one whose files are below it', () => {
    const name = fc.constantFrom('a.js', '../a.js', '/a.js', '//x.kz/a', 'https://x.kz/a', 'a/../b', 'a\\b', 'a?b', 'a#b', '.', '..', '%2e%2e/a', 'a//b', ...ADDRESSES); // prettier-ignore
    fc.assert(
      fc.property(name, hostile(PACK), (worker, value) => {
        const core = { worker, glue: 'g.js', data: 'd' };
        const file = (each: string) => ({ name: each, bytes: 1, gzipBytes: 1 });
        const files = [worker, 'g.js', 'd'].map(file);
        const good = { format: 1, version: 'a', size: 1, engine: { name: 'x' }, core, files, languages: [] }; // prettier-ignore
        const list = readManifest(good);
        readManifest(value);
        readManifest({ ...good, ...(typeof value === 'object' ? value : {}) });
        const folder = 'https://news.example/voice/';
        return !list || new URL(list.core.worker, folder).href.startsWith(folder);
      }),
      { numRuns: 100 },
    );
  });
});
