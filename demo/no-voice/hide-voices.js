// This page shows what a listener is told on a device without voices, so it hides those there are.
if ('speechSynthesis' in globalThis) {
  Object.defineProperty(speechSynthesis, 'getVoices', { value: () => [] });
}
