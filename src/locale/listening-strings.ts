import { msg, str } from '@lit/localize';
import { formatNumber } from './strings.js';

/*
 * The words of the panel with the listening settings. It is fetched when it is opened: the button
 * has its own in `strings.ts`.
 */

export const voiceOf = (languageName: string): string =>
  msg(str`Voice: ${languageName}`, {
    id: 'aloud.settings.voice',
    desc: 'Names a choice: who reads what is in this language; ends with its name, uninflected',
  });

export const voiceOnline = (name: string): string =>
  msg(str`${name} (online)`, {
    id: 'aloud.settings.voice.online',
    desc: 'In the choice of voices: a voice of a service on the internet; begins with its name',
  });

export const onDevice = (): string =>
  msg('Speaks on this device', {
    id: 'aloud.settings.on-device',
    desc: 'Of the chosen voice: what is read stays on the device',
  });

export const sentAway = (): string =>
  msg('The text is sent to a service', {
    id: 'aloud.settings.sent-away',
    desc: 'Of the chosen voice: it is made on the internet, so the text goes there',
  });

export const noVoiceHere = (): string =>
  msg('No voice on this device', {
    id: 'aloud.settings.no-voice',
    desc: 'Stands where the choice of a voice would: there is none for the language',
  });

export const preview = (): string =>
  msg('Try this voice', {
    id: 'aloud.settings.preview',
    desc: 'Button: says a few words by the chosen voice',
  });

export const pitch = (): string =>
  msg('Pitch', { id: 'aloud.settings.pitch', desc: 'Slider: how high the voice is; 100%' });

export const volume = (): string =>
  msg('Volume', { id: 'aloud.settings.volume', desc: 'Slider; 100%' });

export const sentencePause = (): string =>
  msg('Pause between sentences', {
    id: 'aloud.settings.sentence-pause',
    desc: 'Slider: silence, 0.5 s',
  });

export const paragraphPause = (): string =>
  msg('Pause between paragraphs', {
    id: 'aloud.settings.paragraph-pause',
    desc: 'Slider: silence, 0.5 s',
  });

export const ownPause = (): string =>
  msg('As the voice does', {
    id: 'aloud.settings.own-pause',
    desc: 'Value of the sliders of pauses: nothing is added to what the voice makes itself',
  });

export const seconds = (count: number): string =>
  msg(str`${formatNumber(count)} s`, {
    id: 'aloud.settings.seconds',
    desc: '0.5 s: in short',
  });

export const highlight = (): string =>
  msg('Highlight', {
    id: 'aloud.settings.highlight',
    desc: 'Names a choice: what is lit as it is read',
  });

export const highlightBoth = (): string =>
  msg('Sentence and word', {
    id: 'aloud.settings.highlight.both',
    desc: 'What is lit as it is read',
  });

export const highlightWord = (): string =>
  msg('Word', { id: 'aloud.settings.highlight.word', desc: 'What is lit as it is read' });

export const highlightSentence = (): string =>
  msg('Sentence', { id: 'aloud.settings.highlight.sentence', desc: 'What is lit as it is read' });

export const highlightNone = (): string =>
  msg('Nothing', { id: 'aloud.settings.highlight.none', desc: 'What is lit as it is read' });

export const follow = (): string =>
  msg('Scroll along with the voice', {
    id: 'aloud.settings.follow',
    desc: 'Check box: what is read is kept in view',
  });

export const localOnly = (): string =>
  msg('Only voices of this device', {
    id: 'aloud.settings.local-only',
    desc: 'Check box: nothing is sent to a service',
  });

export const missing = (languageNames: string): string =>
  msg(str`Text without a voice: ${languageNames}`, {
    id: 'aloud.settings.missing',
    desc: 'Names a choice: what becomes of parts that no voice here reads; ends with names of languages, uninflected',
  });

export const missingSkip = (): string =>
  msg('Skip it', { id: 'aloud.settings.missing.skip', desc: 'Text without a voice' });

export const missingSpell = (): string =>
  msg('Read it with the main voice', {
    id: 'aloud.settings.missing.spell',
    desc: 'Text without a voice: a voice of another language does its best',
  });

export const missingStop = (): string =>
  msg('Stop there', { id: 'aloud.settings.missing.stop', desc: 'Text without a voice' });

export const sleepTimer = (): string =>
  msg('Sleep timer', {
    id: 'aloud.settings.sleep',
    desc: 'Names a choice: when the reading pauses by itself',
  });

export const sleepOff = (): string =>
  msg('Off', { id: 'aloud.settings.sleep.off', desc: 'Sleep timer' });

export const sleepParagraph = (): string =>
  msg('End of the paragraph', { id: 'aloud.settings.sleep.paragraph', desc: 'Sleep timer' });

export const sleepArticle = (): string =>
  msg('End of the article', { id: 'aloud.settings.sleep.article', desc: 'Sleep timer' });

export const miniPlayerOn = (): string =>
  msg('Small player while the controls are out of sight', {
    id: 'aloud.settings.mini',
    desc: 'Check box: a bar with a few controls stays at the edge of the window',
  });

export const shortcutsOn = (): string =>
  msg('Use keyboard shortcuts', {
    id: 'aloud.settings.shortcuts',
    desc: 'Check box: keys such as K and J steer the reading',
  });

export const reset = (): string =>
  msg('Reset', { id: 'aloud.settings.reset', desc: 'Button: all listening settings as at first' });

export const close = (): string =>
  msg('Close', { id: 'aloud.settings.close', desc: 'Button: closes a panel or a dialog' });
