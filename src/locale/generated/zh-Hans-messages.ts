// Made by `npm run locales`. Do not change it by hand.
import { str } from '@lit/localize';

export const templates = {
  'aloud.engine-failed': `语音停止响应。请按“收听”重试。`,
  'aloud.help.android': `请在“设置”›“无障碍”›“文字转语音输出”中安装该语言的语音数据，或选择支持该语言的语音引擎，例如 eSpeak NG。`,
  'aloud.help.apple': `请在“设置”›“辅助功能”›“朗读内容”›“声音”中添加语音。`,
  'aloud.help.apple.kk': `请在“设置”›“辅助功能”›“朗读内容”›“声音”中添加哈萨克语语音 Aru。`,
  'aloud.help.linux': `请安装 speech-dispatcher 和 espeak-ng，然后重新启动浏览器。启动 Chromium 时须加上 --enable-speech-dispatcher 选项。`,
  'aloud.help.other': `请换一个浏览器或设备试试。`,
  'aloud.help.windows': `请在“设置”›“时间和语言”›“语音”中添加该语言，或在 Microsoft Edge 中打开本页。`,
  'aloud.help.windows.kk': `请在 Microsoft Edge 中打开本页：其中有哈萨克语语音 Aigul 和 Daulet。`,
  'aloud.language.en': `英语`,
  'aloud.language.kk': `哈萨克语`,
  'aloud.language.ru': `俄语`,
  'aloud.no-article': `这里没有可朗读的内容。`,
  'aloud.no-voice': `此设备上没有适合这段文字的语音。`,
  'aloud.no-voice.en': `此设备上没有英语语音。`,
  'aloud.no-voice.kk': `此设备上没有哈萨克语语音。`,
  'aloud.no-voice.other': str`此设备上没有这种语言的语音：${0}。`,
  'aloud.no-voice.ru': `此设备上没有俄语语音。`,
  'aloud.not-allowed': `浏览器需要您先按一下才能发声。请按“收听”。`,
  'aloud.part-without-voice': str`部分文字已跳过，此设备没有相应语音：${0}。`,
  'aloud.unsupported': `此浏览器不支持朗读。请用其他浏览器打开本页。`,
};
