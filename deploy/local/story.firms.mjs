import { createRequire } from 'node:module';

const { usccCheckCharacter } = createRequire(import.meta.url)('@ipflow/kernel');

/** The firms of the story; there are no such companies. */
export const LISTED = firm(1, '合成江夏光电有限公司', '420100', { qualifications: ['high_tech'] });
export const AWAY = firm(2, '合成夷陵装备有限公司', '420500', { qualifications: ['high_tech'] });
export const EXCLUDED = firm(3, '合成汉阳电子有限公司', '420100', {
  qualifications: ['high_tech'],
  exclusions: ['judgment_defaulter'],
});
export const SILENT = firm(4, '合成黄陂材料有限公司', '420100', { qualifications: ['specialized'] });
export const FIRMS = [LISTED, AWAY, EXCLUDED, SILENT];

/** A firm with a valid code that nobody has. @param {number} place @param {string} name @param {string} divisionCode @param {object} more */
function firm(place, name, divisionCode, more) {
  const body = `91${divisionCode}MADEM200${place}`;
  return { uscc: body + usccCheckCharacter(body), name, divisionCode, sizeClass: 'small', ...more };
}
