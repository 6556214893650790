import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

/** The languages of the console; Chinese is the one that binds. */
export const tongues = ['zh', 'en'] as const;
/** One of {@link tongues}. */
export type Tongue = (typeof tongues)[number];

const chosenKey = 'ipflow.tongue';
const htmlLang: Readonly<Record<Tongue, string>> = { zh: 'zh-CN', en: 'en' };

/** A short text in both languages, for what stands in tables such as pages and terms. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

function isTongue(value: unknown): value is Tongue {
  return tongues.some((tongue) => tongue === value);
}

/** Reads what was chosen here before; a browser that keeps nothing speaks Chinese. */
function chosen(): Tongue {
  try {
    const kept = localStorage.getItem(chosenKey);
    return isTongue(kept) ? kept : 'zh';
  } catch {
    return 'zh';
  }
}

/** The one instance; subjects add their words as their pages are loaded. */
export const i18n = i18next.createInstance();

/** Prepares the languages; nothing is fetched, so it is over when it returns. */
export function startI18n(): void {
  void i18n.use(initReactI18next).init({
    lng: chosen(),
    fallbackLng: 'zh',
    supportedLngs: tongues,
    resources: {},
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = htmlLang[currentTongue()];
}

/** The language in use. */
export function currentTongue(): Tongue {
  return isTongue(i18n.language) ? i18n.language : 'zh';
}

/** Changes the language, and remembers it in this browser. */
export async function speak(tongue: Tongue): Promise<void> {
  await i18n.changeLanguage(tongue);
  document.documentElement.lang = htmlLang[tongue];
  try {
    localStorage.setItem(chosenKey, tongue);
  } catch {
    // Private windows may refuse storage; the choice then lasts as long as the window.
    return;
  }
}
