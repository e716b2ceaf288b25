
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'aloud.engine-failed': `Голос перестал отвечать. Нажмите «Слушать», чтобы попробовать ещё раз.`,
'aloud.failed': `Сейчас этот текст нельзя прочитать вслух. Обновите страницу, чтобы попробовать снова.`,
'aloud.help.android': `Откройте «Настройки» › «Специальные возможности» › «Синтез речи» и загрузите голос для этого языка или выберите синтезатор, который его знает, например eSpeak NG.`,
'aloud.help.apple': `Добавьте голос: «Настройки» › «Универсальный доступ» › «Устный контент» › «Голоса».`,
'aloud.help.apple.kk': `Добавьте казахский голос Ару: «Настройки» › «Универсальный доступ» › «Устный контент» › «Голоса».`,
'aloud.help.linux': `Установите пакеты speech-dispatcher и espeak-ng и перезапустите браузер. Chromium нужно запускать с параметром --enable-speech-dispatcher.`,
'aloud.help.other': `Попробуйте другой браузер или другое устройство.`,
'aloud.help.windows': `Добавьте этот язык в разделе «Параметры» › «Время и язык» › «Речь» или откройте страницу в Microsoft Edge.`,
'aloud.help.windows.kk': `Откройте эту страницу в Microsoft Edge: в нём есть казахские голоса Айгуль и Даулет.`,
'aloud.hours': str`${0} ч ${1} мин`,
'aloud.language': `ru`,
'aloud.language.en': `английский`,
'aloud.language.kk': `казахский`,
'aloud.language.ru': `русский`,
'aloud.left': str`ещё ${0}`,
'aloud.left-about': str`осталось примерно ${0}`,
'aloud.left-under-a-minute': `осталось меньше минуты`,
'aloud.loading': `Подготовка…`,
'aloud.minutes': str`${0} мин`,
'aloud.minutes-left.few': str`осталось примерно ${0} минуты`,
'aloud.minutes-left.many': str`осталось примерно ${0} минут`,
'aloud.minutes-left.one': str`осталась примерно ${0} минута`,
'aloud.minutes-left.other': str`осталось примерно ${0} минуты`,
'aloud.next': `Следующее предложение`,
'aloud.no-article': `Здесь нечего читать.`,
'aloud.no-voice': `На этом устройстве нет голоса для этого текста.`,
'aloud.no-voice.en': `На этом устройстве нет английского голоса.`,
'aloud.no-voice.kk': `На этом устройстве нет казахского голоса.`,
'aloud.no-voice.other': str`На этом устройстве нет голоса для этого языка: ${0}.`,
'aloud.no-voice.ru': `На этом устройстве нет русского голоса.`,
'aloud.not-allowed': `Браузер включает звук только после нажатия. Нажмите «Слушать».`,
'aloud.part-without-voice': str`Пропущены части на языках, для которых на этом устройстве нет голоса: ${0}.`,
'aloud.pause': `Пауза`,
'aloud.percent': str`${0} %`,
'aloud.play': `Слушать`,
'aloud.position': `Место в статье`,
'aloud.position-value': str`Абзац ${0} из ${1}, ${2}, ${3}`,
'aloud.previous': `Предыдущее предложение`,
'aloud.resume': `Продолжить`,
'aloud.speed': `Скорость`,
'aloud.stop': `Остановить`,
'aloud.toolbar': `Прослушать статью`,
'aloud.under-a-minute': `меньше минуты`,
'aloud.unsupported': `Этот браузер не умеет читать вслух. Откройте страницу в другом браузере.`,
    };
  