/** What is promised of a reading holds on every platform that we know of. */
import { expect } from '@open-wc/testing';
import { loadSpoken, spoken } from '../../src/text/spoken.js';
import {
  joined,
  letters,
  listening,
  type Lang,
  type Listening,
} from '../helpers/profiles/listening.js';
import { PROFILES, type Profile } from '../helpers/profiles/profiles.js';
import { TEXTS } from '../helpers/profiles/texts.js';

const LANGS = Object.keys(TEXTS) as Lang[];
/** A listener is told what comes of a press within so many ms. */
/** The letters of a word. */
const WORD = 12;
const TOLD_WITHIN = 3000;
const QUIET = ['idle', 'paused', 'ended', 'unavailable'];

const open: Listening[] = [];
function listen(profile: Profile, lang: Lang, from = 0): Listening {
  const stage = listening(profile, lang, from);
  open.push(stage);
  return stage;
}

const expected = (lang: Lang, from = 0): string =>
  TEXTS[lang]
    .slice(from)
    .map((text) => letters(spoken(text, lang).text))
    .join('');

/** Errors told, but that no voice was there yet, where they come late. */
const faults = ({ told, platform }: Listening): string[] =>
  told.filter((line) => line.includes('error')).slice(platform.traits.voicesAfter > 2500 ? 1 : 0);

/** The sentence under way is heard, and some of it has been said. */
function reachMiddle({ until, platform, clock }: Listening): void {
  const isHeard = (): boolean => {
    const { sounding } = platform;
    return !!sounding && clock.now() - sounding.from > 1500;
  };
  expect(until(isHeard), 'heard').to.equal(true);
}

function isClean({ clock, platform, player, engine }: Listening): void {
  player.dispose();
  engine.dispose();
  clock.tick(60_000);
  expect(clock.thrown, 'thrown').to.deep.equal([]);
  expect(clock.pending, 'timers').to.equal(0);
  expect(platform.listeners, 'listeners').to.equal(0);
  expect(platform.wronged, 'others silenced').to.deep.equal([]);
  expect(platform.hasCrashed, 'crashed').to.equal(false);
  expect(platform.calls.pause, 'native pauses').to.equal(0);
  expect(platform.sounding, 'sounds on').to.equal(null);
}

before(() => Promise.all(LANGS.map((lang) => loadSpoken(lang))));

for (const [name, profile] of Object.entries(PROFILES)) {
  describe(`a reading: ${name}`, () => {
    afterEach(() => {
      for (const stage of open.splice(0)) isClean(stage);
    });

    it('a listener who presses is told a state in time, and no state lasts without sound', () => {
      for (const lang of LANGS) {
        const stage = listen(profile, lang);
        stage.press((player) => player.play());
        stage.clock.tick(TOLD_WITHIN);
        expect(stage.told, lang).not.to.deep.equal([]);
        stage.clock.tick(400_000);
        expect(stage.player.status, lang).to.be.oneOf(QUIET);
        expect(stage.told.at(-1), lang).not.to.match(/loading|speaking/u);
      }
    });

    it('never reads with the voice of another language', () => {
      for (const lang of LANGS) {
        const stage = listen(profile, lang);
        stage.press((player) => player.play());
        stage.clock.tick(30_000);
        for (const heard of stage.platform.heard)
          expect(heard.lang).to.match(new RegExp(`^${lang}\\b`, 'u'));
        const isSilent = !profile.reads.includes(lang);
        expect(stage.platform.heard.length === 0 || !isSilent || !!profile.tells, lang).to.equal(
          true,
        );
        if (isSilent && !profile.tells) {
          expect(stage.player.status, lang).to.equal('unavailable');
          expect(stage.player.error?.code, lang).to.equal('no-voice');
        }
      }
    });

    it('leaves the speech of somebody else on the page alone', () => {
      const stage = listen(profile, profile.reads[0] ?? 'ru');
      if (profile.isMissing || profile.listThrows) return;
      stage.press(() =>
        stage.platform.speakOther('Somebody else says a rather long sentence here.'),
      );
      stage.clock.tick(500);
      stage.press((player) => player.play());
      stage.clock.tick(800);
      stage.press((player) => player.pause());
      stage.clock.tick(100);
      stage.press((player) => player.play());
      stage.press((player) => player.next());
      stage.press((player) => player.stop());
      stage.clock.tick(20_000);
      const theirs = stage.platform.heard.filter(({ isOurs }) => !isOurs);
      expect(theirs.map(({ text, chars }) => text.length - chars)).to.deep.equal([0]);
    });

    const { tells } = profile;
    if (tells) {
      it(`ends in ${tells.status}, ${tells.code}`, () => {
        const stage = listen(profile, 'ru');
        stage.press((player) => player.play());
        stage.clock.tick(tells.within);
        expect(stage.player.status).to.equal(tells.status);
        expect(stage.player.error?.code).to.equal(tells.code);
        stage.press((player) => player.stop());
        stage.clock.tick(1000);
        expect(stage.player.status).to.equal('idle');
      });
      return;
    }

    for (const lang of profile.reads) reads(profile, lang);
  });
}

function reads(profile: Profile, lang: Lang): void {
  it(`${lang}: says every sentence once, in order, to the end`, () => {
    const stage = listen(profile, lang);
    stage.press((player) => player.play());
    expect(
      stage.until(() => stage.player.status === 'ended'),
      stage.told.join(),
    ).to.equal(true);
    expect(stage.heard()).to.equal(expected(lang));
    expect(faults(stage)).to.deep.equal([]);
  });

  it(`${lang}: a pause is silence, and it goes on at the word`, () => {
    const stage = listen(profile, lang, 1);
    const { player, platform, clock } = stage;
    stage.press((p) => p.play());
    reachMiddle(stage);
    clock.tick(1700);
    stage.press((p) => p.pause());
    clock.tick(200);
    expect(platform.sounding).to.equal(null);
    expect(player.status).to.equal('paused');
    clock.tick(30_000);
    const before = letters(joined(platform.heard));
    const count = platform.heard.length;
    stage.press((p) => p.play());
    expect(stage.until(() => player.status === 'ended')).to.equal(true);
    const after = letters(joined(platform.heard.slice(count)));
    expect(expected(lang, 1).endsWith(after), 'goes on to the end').to.equal(true);
    const repeated = before.length + after.length - expected(lang, 1).length;
    // Where a platform does not tell its words, the place is an estimate: a word may be lost to it.
    // (`local`: those of voices on the device alone, and these are Google's.)
    const guess = platform.traits.boundaries === 'all' ? 0 : WORD;
    expect(repeated, 'letters heard twice').to.be.within(-guess, 30);
  });

  it(`${lang}: goes forward, back, faster, and stops, when it is asked to`, () => {
    const stage = listen(profile, lang);
    const { player, platform, clock } = stage;
    const sentence = (): number => player.position.sentence;
    stage.press((p) => p.play());
    reachMiddle(stage);
    stage.press((p) => p.next());
    clock.tick(1000);
    expect([player.position.block, sentence()], 'next').to.deep.equal([0, 1]);
    expect(player.status).to.equal('speaking');
    stage.press((p) => p.previous());
    clock.tick(700);
    expect(sentence(), 'previous').to.equal(0);
    stage.press((p) => (p.rate = 2));
    clock.tick(1000);
    expect(platform.heard.at(-1)?.rate, 'faster').to.equal(2);
    stage.press((p) => p.next('paragraph'));
    expect(stage.until(() => !!platform.sounding && platform.sounding.text.length > 40)).to.equal(
      true,
    );
    expect(player.position.block, 'paragraph').to.equal(1);
    stage.press((p) => p.stop());
    clock.tick(200);
    expect(platform.sounding).to.equal(null);
    expect([player.status, player.position.fraction]).to.deep.equal(['idle', 0]);
    clock.tick(60_000);
    expect(player.status, 'stays silent').to.equal('idle');
    expect(clock.pending, 'timers').to.equal(0);
  });

  it(`${lang}: loses nothing of the text where the page is hidden`, () => {
    const stage = listen(profile, lang, 1);
    const { player, platform } = stage;
    stage.press((p) => p.play());
    reachMiddle(stage);
    const { length } = platform.heard;
    platform.hide();
    const goesOn = platform.sounding !== null;
    stage.clock.tick(10_000);
    if (goesOn) expect(player.status).to.equal('speaking');
    else expect(player.status, 'told').to.equal('paused');
    stage.press((p) => p.play());
    expect(stage.until(() => player.status === 'ended')).to.equal(true);
    if (goesOn) expect(stage.heard()).to.equal(expected(lang, 1));
    const after = letters(joined(platform.heard.slice(length)));
    const before = letters(joined(platform.heard.slice(0, length)));
    expect(expected(lang, 1).endsWith(after)).to.equal(true);
    expect(before.length + after.length).to.be.at.least(expected(lang, 1).length - WORD, 'lost');
  });

  it(`${lang}: a device that slept goes on`, () => {
    const stage = listen(profile, lang);
    stage.press((p) => p.play());
    reachMiddle(stage);
    stage.clock.sleep(60_000);
    stage.clock.tick(20_000);
    if (stage.player.status !== 'ended') stage.press((p) => p.play());
    expect(stage.until(() => stage.player.status === 'ended')).to.equal(true);
    expect(faults(stage)).to.deep.equal([]);
  });

  it(`${lang}: a voice that dies in the middle is told of, and the place is kept`, () => {
    const stage = listen(profile, lang, 1);
    const { player, platform } = stage;
    stage.press((p) => p.play());
    reachMiddle(stage);
    platform.die();
    expect(stage.until(() => !['loading', 'speaking'].includes(player.status), 60_000)).to.equal(
      true,
    );
    expect(player.status).to.equal('paused');
    expect(player.error?.code).to.equal('engine-failed');
    expect(player.position.block).to.equal(0);
  });

  it(`${lang}: a voice that dies in the middle and is there again loses nothing`, () => {
    const stage = listen(profile, lang, 1);
    const { player, platform } = stage;
    stage.press((p) => p.play());
    reachMiddle(stage);
    platform.die('no');
    const { length } = platform.heard;
    expect(stage.until(() => player.status === 'ended', 120_000)).to.equal(true);
    const before = letters(joined(platform.heard.slice(0, length)));
    const after = letters(joined(platform.heard.slice(length)));
    expect(expected(lang, 1).endsWith(after), 'goes on to the end').to.equal(true);
    expect(before.length + after.length, 'lost').to.be.at.least(expected(lang, 1).length);
    expect(faults(stage)).to.deep.equal([]);
  });
}
