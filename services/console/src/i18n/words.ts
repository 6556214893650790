import { useTranslation } from 'react-i18next';
import { currentTongue, i18n, type Text, type Tongue } from './i18n';

/** The words of a subject: every key in both languages, `{{name}}` for what is filled in. */
export interface Words<Key extends string> {
  readonly subject: string;
  readonly zh: Readonly<Record<Key, string>>;
  readonly en: Readonly<Record<Key, string>>;
}

/** The word of a key in the language in use. */
export type Say<Key extends string> = (key: Key, values?: Readonly<Record<string, unknown>>) => string;

/** The words of a subject. A key that one language lacks does not compile. */
export function words<Key extends string>(
  subject: string,
  zh: Readonly<Record<Key, string>>,
  en: Readonly<Record<NoInfer<Key>, string>>,
): Words<Key> {
  return { subject, zh, en };
}

/** The words of a subject, in the language in use; the page is drawn again when it changes. */
export function useWords<Key extends string>(of: Words<Key>): Say<Key> {
  add(of);
  const { t } = useTranslation(of.subject);
  return (key, values) => t(key, { ...values });
}

/** The language in use; whoever asks is drawn again when it changes. */
export function useTongue(): Tongue {
  useTranslation();
  return currentTongue();
}

/** Picks a text in the language in use. */
export function usePick(): (text: Text) => string {
  const tongue = useTongue();
  return (text) => text[tongue];
}

function add({ subject, zh, en }: Words<string>): void {
  if (i18n.hasResourceBundle('zh', subject)) return;
  i18n.addResourceBundle('zh', subject, zh);
  i18n.addResourceBundle('en', subject, en);
}
