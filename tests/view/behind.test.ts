import { expect } from '@open-wc/testing';
import type { PlayerLike } from '../../src/player/lazy-player.js';
import { Behind, type Part } from '../../src/view/behind.js';
import { settled } from '../helpers/reading.js';

const PLAYERS = ['one', 'two'].map((name) => ({ name }) as unknown as PlayerLike);

describe('a part whose code comes behind', () => {
  const attached: PlayerLike[] = [];
  const part: Part = {
    attach: (player) => attached.push(player),
    detach: () => undefined,
    refresh: () => undefined,
  };
  let loads: { resolve(part: Part): void; reject(error: Error): void }[] = [];
  let behind: Behind;

  beforeEach(() => {
    attached.length = 0;
    loads = [];
    behind = new Behind(() => new Promise((resolve, reject) => loads.push({ resolve, reject })));
  });

  it('is made once, for the last player that came meanwhile', async () => {
    PLAYERS.forEach((player) => behind.attach(player));
    expect(loads.length).to.equal(1);
    loads[0]!.resolve(part);
    await settled();
    expect(attached).to.deep.equal(PLAYERS.slice(1));
  });

  it('is asked for again by the next player where it could not be had', async () => {
    behind.attach(PLAYERS[0]!);
    loads[0]!.reject(new TypeError('offline'));
    await settled();
    behind.attach(PLAYERS[1]!);
    expect(loads.length).to.equal(2);
    loads[1]!.resolve(part);
    await settled();
    expect(attached).to.deep.equal(PLAYERS.slice(1));
  });

  it('is left alone where everybody has gone meanwhile', async () => {
    behind.attach(PLAYERS[0]!);
    behind.detach();
    loads[0]!.resolve(part);
    await settled();
    expect(attached).to.deep.equal([]);
  });
});
