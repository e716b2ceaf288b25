/** The runner itself: TypeScript, decorators, fixtures, keys. If this fails, look at no other failure. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ReaderError } from '../src/errors.js';
import sample from './fixtures/sample.json' with { type: 'json' };

@customElement('runner-probe')
class RunnerProbe extends LitElement {
  @property({ type: Number }) count = 1;
  override render() {
    return html`<button @click=${() => this.count++}>${this.count}</button>`;
  }
}

describe('the test runner', () => {
  it('compiles decorators to reactive accessors', async () => {
    const probe = await fixture<RunnerProbe>(html`<runner-probe count="2"></runner-probe>`);
    expect(probe.shadowRoot?.textContent).to.equal('2');
    expect(Object.hasOwn(probe, 'count')).to.equal(false);
  });

  it('resolves .js to .ts, and loads JSON', () => {
    expect(new ReaderError('no-voice', 'x').code).to.equal('no-voice');
    expect(sample.greeting).to.equal('Сәлем');
  });

  it('presses real keys', async () => {
    const probe = await fixture<RunnerProbe>(html`<runner-probe></runner-probe>`);
    probe.shadowRoot?.querySelector('button')?.focus();
    await sendKeys({ press: 'Enter' });
    await probe.updateComplete;
    expect(probe.count).to.equal(2);
    expect(document.hasFocus()).to.equal(true);
  });
});
