const PATIENCE = 10_000; // in ms: nobody waits longer for a sound

/** A site's own speech server as an engine: sound as it comes, and when each word is said. */
export class TtsEngine {
  name = 'newsroom';
  #listeners = new Set();
  #audio = new Audio();
  #live = null; // what is being said

  voices(lang) {
    const [base] = lang.split('-');
    const voice = { id: `newsroom-${base}`, name: 'Newsroom', lang: base, local: false };
    return ['kk', 'ru', 'en'].includes(base) ? [{ ...voice, quality: 'normal' }] : [];
  }

  speak({ text, lang, rate, volume }, token) {
    this.cancel();
    const query = new URLSearchParams({ text, lang });
    const live = (this.#live = { token, timer: 0 });
    const fail = (code) => this.#tell(live, 'error', { code });
    const watch = () => (live.timer = setTimeout(() => fail('timeout'), PATIENCE));
    const audio = Object.assign(this.#audio, { src: `/tts/sound?${query}`, volume });
    audio.playbackRate = rate; // a new `src` has set it back
    audio.onplaying = () => this.#tell(live, 'start');
    audio.onwaiting = () => (this.#tell(live, 'waiting'), watch());
    audio.onended = () => this.#tell(live, 'end');
    audio.onerror = () => fail('network');
    audio.play().catch(({ name }) => name === 'NotAllowedError' && fail('not-allowed'));
    watch();
    const answer = fetch(`/tts/marks?${query}`, { signal: AbortSignal.timeout(PATIENCE) });
    const marks = answer.then((response) => response.json());
    marks.then((list) => this.#follow(live, list)).catch(() => undefined); // then no word is told
  }

  cancel() {
    this.#live = null;
    this.#audio.pause();
  }

  subscribe(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells the word that the sound has come to. */
  #follow(live, marks, told = -1) {
    if (live !== this.#live) return;
    const at = marks.findLastIndex(({ time }) => time < this.#audio.currentTime);
    if (at > told) this.#tell(live, 'boundary', { charIndex: marks[at].charIndex });
    requestAnimationFrame(() => this.#follow(live, marks, at));
  }

  #tell(live, type, detail = {}) {
    if (live !== this.#live) return; // of what was said before
    if (type !== 'boundary') clearTimeout(live.timer);
    if (type === 'end' || type === 'error') this.cancel();
    for (const listener of [...this.#listeners]) listener({ type, token: live.token, ...detail });
  }
}
