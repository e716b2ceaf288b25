import { expect } from '@open-wc/testing';
import { parseData, parseTimings } from '../../src/speech/recorded/formats.js';
import { clockValue } from '../../src/speech/recorded/narration.js';
import { stringify } from '../../src/speech/recorded/own-format.js';

function cuesOf(source: string) {
  const { narration, reason } = parseTimings(source);
  expect(reason).to.equal('');
  return narration!.cues;
}

describe('the formats of timings', () => {
  it('reads sentence cues of WebVTT, without its tags', () => {
    const cues = cuesOf(`WEBVTT
Kind: captions
Language: kk

NOTE made by hand

intro
00:01.000 --> 00:03.500 align:start
<v Айгүл>Көпір <b>бүгін</b> ашылды.</v>

00:00:03.500 --> 00:00:05.000
Иә &amp; жоқ
екі жолда
`);
    expect(cues).to.deep.equal([
      { start: 1, end: 3.5, text: 'Көпір бүгін ашылды.' },
      { start: 3.5, end: 5, text: 'Иә & жоқ\nекі жолда' },
    ]);
  });

  it('reads word times inside a WebVTT cue', () => {
    const [cue] = cuesOf(
      'WEBVTT\n\n00:01.000 --> 00:04.000\nKöpir <00:00:02.000>bügin <00:00:03.250>ashyldy\n',
    );
    expect(cue?.words).to.deep.equal([
      { text: 'Köpir ', start: 1, end: 2 },
      { text: 'bügin ', start: 2, end: 3.25 },
      { text: 'ashyldy', start: 3.25, end: 4 },
    ]);
  });

  it('reads elements that WebVTT points to, and SubRip', () => {
    const vtt =
      'WEBVTT\n\n1\n00:00:00.000 --> 00:00:03.187\n{"selector":{"type":"FragmentSelector","value":"p1"}}\n';
    expect(cuesOf(vtt)).to.deep.equal([{ start: 0, end: 3.187, fragment: 'p1' }]);
    expect(cuesOf('1\n00:00:01,500 --> 00:00:02,000\nHello\n')).to.deep.equal([
      { start: 1.5, end: 2, text: 'Hello' },
    ]);
  });

  it('knows the characters that are written by name or by number, and no others', () => {
    const written =
      '&quot;A&quot; &#39;b&#x27; &apos;&#1179;&apos; &constructor; &toString; &#0; &#x110000;';
    const read = `"A" 'b' 'қ' &constructor; &toString; &#0; &#x110000;`;
    const [cue] = cuesOf(`WEBVTT\n\n00:01.000 --> 00:02.000\n${written}\n`);
    expect(cue?.text).to.equal(read);
    const par = `<par><text src="#p&#49;&constructor;"/><audio src="a.mp3" clipEnd="1s"/></par>`;
    expect(cuesOf(`<smil>${par}</smil>`)[0]?.fragment).to.equal('p1&constructor;');
  });

  it('keeps the words where a cue of the sentence stands around them', () => {
    const vtt = `WEBVTT

00:00.000 --> 00:02.000
one two

00:00.000 --> 00:01.000
one

00:01.000 --> 00:02.000
two
`;
    expect(cuesOf(vtt).map(({ text }) => text)).to.deep.equal(['one', 'two']);
  });

  const marks = [
    { time: 0, type: 'sentence', start: 0, end: 23, value: 'Mary had a little lamb.' },
    { time: 6, type: 'word', start: 0, end: 4, value: 'Mary' },
    { time: 373, type: 'word', start: 5, end: 8, value: 'had' },
    { time: 400, type: 'viseme', value: 'k' },
    { time: 700, type: 'word', start: 9, end: 10, value: 'a' },
  ];

  for (const [form, source] of [
    ['line by line', marks.map((mark) => JSON.stringify(mark)).join('\n')],
    ['in an array', JSON.stringify(marks)],
  ] as const) {
    it(`reads the words of speech marks ${form}`, () => {
      const cues = cuesOf(source);
      expect(cues.map(({ text, start, end }) => [text, start, end])).to.deep.equal([
        ['Mary', 0.006, 0.373],
        ['had', 0.373, 0.7],
        ['a', 0.7, Infinity],
      ]);
    });
  }

  it('reads the sentences of speech marks that have no words', () => {
    expect(cuesOf(JSON.stringify(marks.slice(0, 1)))).to.deep.equal([
      { text: 'Mary had a little lamb.', start: 0, end: Infinity },
    ]);
  });

  it('reads Synchronized Narration, nested', () => {
    const source = JSON.stringify({
      narration: [
        { text: '#title', audio: 'story.mp3#t=0.0,2.41' },
        {
          role: 'aside',
          narration: [{ text: 'page.html#p1', audio: 'story.mp3#t=00:01:05.5,70' }],
        },
      ],
    });
    expect(cuesOf(source)).to.deep.equal([
      { fragment: 'title', audio: 'story.mp3', start: 0, end: 2.41 },
      { fragment: 'p1', audio: 'story.mp3', start: 65.5, end: 70 },
    ]);
  });

  it('reads Guided Navigation', () => {
    const source = JSON.stringify({
      guided: [{ children: [{ textref: 'a.html#p1', audioref: 'a.mp3#t=0,20', text: 'One' }] }],
    });
    expect(cuesOf(source)).to.deep.equal([{ fragment: 'p1', audio: 'a.mp3', start: 0, end: 20 }]);
  });

  it('reads Media Overlays', () => {
    const cues = cuesOf(`<?xml version="1.0"?>
<smil xmlns="http://www.w3.org/ns/SMIL" version="3.0"><body>
<!-- <par><text src="#no"/><audio src="no.mp3"/></par> -->
<seq><par id="a">
  <text src='chapter.xhtml#p1'/>
  <audio src="a.mp3" clipBegin="0:00:01.2" clipEnd="12.3s"/>
</par></seq>
<par><audio clipEnd="500ms" src="b.mp3"></audio><text src="#p2"/></par>
<par><text src="#without-audio"/></par>
<par><audio src="a.mp3#t=15,17"/><text src="#p&amp;3"/></par>
</body></smil>`);
    expect(cues).to.deep.equal([
      { fragment: 'p1', audio: 'a.mp3', start: 1.2, end: 12.3 },
      { fragment: 'p&3', audio: 'a.mp3', start: 15, end: 17 },
      { fragment: 'p2', audio: 'b.mp3', start: 0, end: 0.5 },
    ]);
  });

  it('knows the clock values of SMIL', () => {
    const values = ['0:00:01.2', '01:02', '12.3s', '500ms', '1.5h', '2min', '7', '-1s', 'soon'];
    expect(values.map(clockValue)).to.deep.equal([
      1.2,
      62,
      12.3,
      0.5,
      5400,
      120,
      7,
      undefined,
      undefined,
    ]);
  });

  it('reads what it writes', () => {
    const narration = {
      audio: 'story.mp3',
      lang: 'kk',
      narrator: 'Айгүл',
      cues: [
        { text: 'Бір екі', start: 0, end: 2, words: [{ text: 'Бір', start: 0, end: 1 }] },
        { text: 'үш', start: 2, end: Infinity },
      ],
    };
    expect(parseTimings(stringify(narration)).narration).to.deep.equal(narration);
  });
});

describe('timings that are no good', () => {
  const useless = [
    '',
    'plain text',
    'WEBVTT',
    'WEBVTT\n\n00:05.000 --> 00:02.000\nbackwards',
    '{',
    '[]',
    '[1, null, {}]',
    '"text"',
    'null',
    '{"cues": 5}',
    '{"cues": [null, 5, {"start": -1, "text": "a"}, {"start": "0", "end": 1, "text": "a"}]}',
    '{"cues": [{"start": 1e300, "end": 1e301, "text": "a"}]}',
    '{"cues": [{"start": 1, "end": 2}]}',
    '{"audio": "javascript:alert(1)", "cues": [{"text": "a", "start": 0, "end": 1}]}',
    '{"audio": " java\\nscript:alert(1)", "cues": [{"text": "a", "start": 0, "end": 1}]}',
    '{"audio": "data:audio/wav;base64,AA", "cues": [{"text": "a", "start": 0, "end": 1}]}',
    '{"narration": [{"text": "#a", "audio": "javascript:alert(1)#t=0,1"}]}',
    '{"narration": [{"text": "#%", "audio": "a.mp3#t=0,1"}]}',
    '{"time": "NaN", "type": "word", "value": "a"}',
    '<!doctype html><title>404</title>',
    '<smil><par><text src="#a"/><audio src="javascript:alert(1)" clipBegin="0s" clipEnd="1s"/></par></smil>',
    '<'.repeat(100_000),
    '[{"narration":'.repeat(20_000),
  ];

  for (const source of useless) {
    it(`are refused with a reason: ${source.slice(0, 60)}`, () => {
      const { narration, reason } = parseTimings(source);
      expect(narration).to.equal(null);
      expect(reason).to.not.equal('');
    });
  }

  it('are put in order where they are in none', () => {
    const { narration } = parseData({
      audio: 'a.mp3',
      cues: [
        { text: 'b', start: 1, end: 2 },
        { text: 'a', start: 0, end: 1 },
      ],
    });
    expect(narration?.cues.map(({ text }) => text)).to.deep.equal(['a', 'b']);
  });

  it('cost little, however many', () => {
    const line = `${JSON.stringify({ time: 5, type: 'word', value: 'a' })}\n`;
    expect(parseTimings(line.repeat(200_000)).narration).to.not.equal(null);
    parseTimings(`WEBVTT\n\n${'00:01.000 --> '.repeat(300_000)}`);
    parseTimings(`<par ${'"'.repeat(500_001)}`);
  });
});
