import { parsePatentNumber, type PatentType } from '@ipflow/kernel';
import type { Text } from '../i18n/i18n';

const types: Readonly<Record<PatentType, Text>> = {
  invention: { zh: '发明', en: 'Invention' },
  utility_model: { zh: '实用新型', en: 'Utility model' },
  design: { zh: '外观设计', en: 'Design' },
};

/** A patent number as it is printed: `ZL 2020 1 0566088.9`. What is no number is shown as it came. */
export function patentNumber(number: string): string {
  const [, year, type, serial] = /^(\d{4})(\d)(\d{7}\.[\dX])$/.exec(number) ?? [];
  return year && type && serial ? `ZL ${year} ${type} ${serial}` : number;
}

/** The kind of right a number stands for; undefined when it cannot be read. */
export function patentKind(number: string): Text | undefined {
  const read = parsePatentNumber(number);
  return read.ok ? types[read.type] : undefined;
}
