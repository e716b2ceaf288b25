/** How long what is played takes to the ear. */

/**
 * Where it is not told: WebKitGTK 2.50 says 0, which no device is, and it is 50 ms (measured, no report
 * found); older Safari has no `outputLatency`. Can go when both tell it. In seconds.
 */
const UNTOLD = 0.045;

/**
 * Firefox on Linux, where it plays through PulseAudio: whoever asks for `outputLatency` while sound is
 * played stops the page for ever, now and then. `MediaTrackGraphImpl::AudioOutputLatency` holds the
 * graph's monitor and waits for the audio server, which waits for the sound's callback, which waits for
 * the monitor. `getOutputTimestamp` asks the same. Seen in 153, no report found:
 * https://searchfox.org/mozilla-central/source/dom/media/MediaTrackGraph.cpp. No behaviour tells of it:
 * to look is to hang. `oscpu` is Firefox's alone; its Android is taken along, where a word may be lit a
 * little early. Can go when Firefox asks without the monitor.
 */
const HANGS = /^Linux/u;
/** What Firefox gives as plausible there under `resistFingerprinting`, and what is measured. In seconds. */
const WHERE_IT_HANGS = 0.025;

/** In seconds. */
export function latencyOf(
  context: Pick<AudioContext, 'outputLatency'>,
  { oscpu = '' }: Partial<Navigator & { readonly oscpu: string }> = navigator,
): number {
  return HANGS.test(oscpu) ? WHERE_IT_HANGS : context.outputLatency || UNTOLD;
}
