import { currentTongue } from '../i18n/i18n';

/** What stands between the items of a list in the language in use: `武汉市、宜昌市`; `Wuhan, Yichang`. */
export const comma = (): string => (currentTongue() === 'zh' ? '、' : ', ');
