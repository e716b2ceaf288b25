import { expect } from '@open-wc/testing';
import { Midnight, type DayHost } from '../../src/elements/meta/midnight.js';
import { FakeClock } from '../helpers/fake-clock.js';

const HOUR = 3_600_000;

/** Counts how often it is rendered. */
function host(timeZone: string): DayHost & { readonly rendered: () => number } {
  let times = 0;
  const rendered = { timeZone, requestUpdate: () => (times += 1), rendered: () => times };
  return rendered as unknown as DayHost & { readonly rendered: () => number };
}

function hide(isHidden: boolean): void {
  Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('midnight', () => {
  afterEach(() => Reflect.deleteProperty(document, 'hidden'));

  it('comes for every host with one timer, which is given back', () => {
    const clock = new FakeClock(); // 1970-01-01T00:00Z
    const midnight = new Midnight(clock);
    const hosts = ['UTC', 'Asia/Tashkent', 'America/New_York'].map(host);
    hosts.forEach((each) => midnight.add(each));
    expect(clock.pending).to.equal(1);
    clock.tick(24 * HOUR);
    expect(hosts.every((each) => each.rendered() > 0)).to.be.true;
    expect(clock.pending).to.equal(1);
    hosts.forEach((each) => midnight.delete(each));
    expect(clock.pending).to.equal(0);
  });

  it('is never missed by more than an hour, though the device slept', () => {
    const clock = new FakeClock();
    const midnight = new Midnight(clock);
    const one = host('UTC');
    midnight.add(one);
    clock.tick(23 * HOUR + 59 * 60_000);
    const before = one.rendered();
    clock.tick(60_000);
    expect(one.rendered(), 'to the minute').to.be.above(before);
    clock.sleep(30 * HOUR);
    expect(one.rendered()).to.be.above(before + 1);
    midnight.delete(one);
  });

  it('sleeps while the page is hidden, and is right when it is shown', () => {
    const clock = new FakeClock();
    const midnight = new Midnight(clock);
    const one = host('');
    midnight.add(one);
    hide(true);
    expect(clock.pending).to.equal(0);
    clock.tick(100 * HOUR);
    expect(one.rendered()).to.equal(0);
    midnight.add(host('UTC'));
    expect(clock.pending, 'added while hidden').to.equal(0);
    hide(false);
    expect(one.rendered()).to.equal(1);
    expect(clock.pending).to.equal(1);
  });
});
