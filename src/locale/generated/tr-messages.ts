// Made by `npm run locales`. Do not change it by hand.
import { str } from '@lit/localize';

export const templates = {
  'aloud.engine-failed': `Ses yanıt vermiyor. Yeniden denemek için “Dinle” düğmesine basın.`,
  'aloud.help.android': `Ayarlar › Erişilebilirlik › Metin okuma bölümünde bu dilin ses verilerini yükleyin veya eSpeak NG gibi bu dili bilen bir konuşma motoru seçin.`,
  'aloud.help.apple': `Ayarlar › Erişilebilirlik › Seslendirilen İçerik › Sesler bölümünde bir ses ekleyin.`,
  'aloud.help.apple.kk': `Kazakça Aru sesini Ayarlar › Erişilebilirlik › Seslendirilen İçerik › Sesler bölümünde ekleyin.`,
  'aloud.help.linux': `speech-dispatcher ve espeak-ng paketlerini kurup tarayıcıyı yeniden başlatın. Chromium, --enable-speech-dispatcher seçeneğiyle başlatılmalıdır.`,
  'aloud.help.other': `Başka bir tarayıcı veya başka bir cihaz deneyin.`,
  'aloud.help.windows': `Dili Ayarlar › Saat ve dil › Konuşma bölümünde ekleyin veya bu sayfayı Microsoft Edge’de açın.`,
  'aloud.help.windows.kk': `Bu sayfayı Microsoft Edge’de açın: Kazakça Aigul ve Daulet sesleri orada var.`,
  'aloud.language.en': `İngilizce`,
  'aloud.language.kk': `Kazakça`,
  'aloud.language.ru': `Rusça`,
  'aloud.no-article': `Burada okunacak bir şey yok.`,
  'aloud.no-voice': `Bu cihazda bu metni okuyacak bir ses yok.`,
  'aloud.no-voice.en': `Bu cihazda İngilizce ses yok.`,
  'aloud.no-voice.kk': `Bu cihazda Kazakça ses yok.`,
  'aloud.no-voice.other': str`Bu cihazda şu dil için ses yok: ${0}.`,
  'aloud.no-voice.ru': `Bu cihazda Rusça ses yok.`,
  'aloud.not-allowed': `Tarayıcı, bir düğmeye basılmadan konuşmuyor. “Dinle” düğmesine basın.`,
  'aloud.part-without-voice': str`Metnin bazı bölümleri atlandı, bu cihazda onları okuyacak ses yok: ${0}.`,
  'aloud.unsupported': `Bu tarayıcı sesli okuyamıyor. Sayfayı başka bir tarayıcıda açın.`,
};
