// Made by `npm run locales`. Do not change it by hand.
import { str } from '@lit/localize';

export const templates = {
  'aloud.engine-failed': `La voz ha dejado de responder. Pulse «Escuchar» para volver a intentarlo.`,
  'aloud.help.android': `En Ajustes › Accesibilidad › Síntesis de voz, instale los datos de voz de este idioma o elija un motor que lo incluya, como eSpeak NG.`,
  'aloud.help.apple': `Añada una voz en Ajustes › Accesibilidad › Contenido leído › Voces.`,
  'aloud.help.apple.kk': `Añada la voz kazaja Aru en Ajustes › Accesibilidad › Contenido leído › Voces.`,
  'aloud.help.linux': `Instale speech-dispatcher y espeak-ng y reinicie el navegador. Chromium debe iniciarse con --enable-speech-dispatcher.`,
  'aloud.help.other': `Pruebe con otro navegador u otro dispositivo.`,
  'aloud.help.windows': `Añada el idioma en Configuración › Hora e idioma › Voz, o abra esta página en Microsoft Edge.`,
  'aloud.help.windows.kk': `Abra esta página en Microsoft Edge: tiene las voces kazajas Aigul y Daulet.`,
  'aloud.language.en': `inglés`,
  'aloud.language.kk': `kazajo`,
  'aloud.language.ru': `ruso`,
  'aloud.no-article': `Aquí no hay nada que leer.`,
  'aloud.no-voice': `En este dispositivo no hay ninguna voz para este texto.`,
  'aloud.no-voice.en': `En este dispositivo no hay ninguna voz en inglés.`,
  'aloud.no-voice.kk': `En este dispositivo no hay ninguna voz en kazajo.`,
  'aloud.no-voice.other': str`En este dispositivo no hay ninguna voz para este idioma: ${0}.`,
  'aloud.no-voice.ru': `En este dispositivo no hay ninguna voz en ruso.`,
  'aloud.not-allowed': `El navegador solo habla después de una pulsación. Pulse «Escuchar».`,
  'aloud.part-without-voice': str`Se han omitido partes del texto para las que este dispositivo no tiene voz: ${0}.`,
  'aloud.unsupported': `Este navegador no puede leer en voz alta. Abra la página en otro navegador.`,
};
