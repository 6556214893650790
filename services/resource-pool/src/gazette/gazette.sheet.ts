import {
  normalizedName,
  parsePatentNumber,
  Refused,
  type LocalDate,
  type PatentNumber,
  type Refusal,
} from '@ipflow/kernel';
import {
  filledText,
  HEADER_SEARCH_ROWS,
  isUndecodable,
  normalizedHeader,
  readDate,
  sheetRefusal,
  type SheetRow,
} from '@ipflow/sheets';
import type { Remark } from '../import/read-row';
import { gazetteCodeOf } from './gazette.codes';

/** What a row of the gazette states. */
export interface GazetteNotice {
  readonly patentNumber: PatentNumber;
  readonly code: string;
  readonly publishedOn: LocalDate;
  /** Normalized names; none when the row states none. */
  readonly holders: readonly string[];
  readonly registrationNumber?: string;
}

/** A row as it was read: what it states, or why it states nothing. */
export interface GazetteRow {
  readonly rowNumber: number;
  readonly notice?: GazetteNotice;
  readonly remarks: readonly Remark[];
}

const headers = {
  number: [
    '专利号',
    '申请号',
    '专利号/申请号',
    '申请号/专利号',
    '专利申请号',
    'patent_number',
    'application_number',
  ],
  code: ['公报代码', '事务代码', '法律状态代码', '法律状态', '事件', '法律事件', '公告事项', 'code', 'event'],
  publishedOn: ['公告日', '法律状态公告日', '公报日', '公告日期', 'published_on', 'publication_date'],
  holders: ['专利权人', '权利人', '当前权利人', '出质人', '让与人', 'holder', 'holders', 'patentee'],
  registrationNumber: [
    '登记号',
    '质押登记号',
    '备案号',
    '合同备案号',
    'registration_number',
    'recordal_number',
  ],
} as const;

type Field = keyof typeof headers;
const needed: readonly Field[] = ['number', 'code', 'publishedOn'];
const cellCharsShown = 200;
const registrationCharsMax = 64;
const holdersMax = 50;

/** Which column says what. */
export interface GazetteLayout {
  readonly headerRow: number;
  readonly headers: readonly string[];
  readonly columns: Readonly<Partial<Record<Field, number>>>;
}

const fieldOf: ReadonlyMap<string, Field> = new Map(
  Object.entries(headers).flatMap(([field, known]) =>
    known.map((header) => [normalizedHeader(header), field as Field] as const),
  ),
);

/** Finds the header among the first rows. @throws Refused when a column is missing without which no row says anything */
export function gazetteLayoutOf(rows: readonly SheetRow[]): GazetteLayout {
  const candidates = rows.slice(0, HEADER_SEARCH_ROWS).map(layoutOf);
  const best = candidates.sort((a, b) => fieldsOf(b) - fieldsOf(a))[0];
  const missing = needed.filter((field) => best?.columns[field] === undefined);
  if (!best || missing.length > 0) throw new Refused([columnsMissing(missing)]);
  return best;
}

function layoutOf({ rowNumber, cells }: SheetRow): GazetteLayout {
  const columns: Partial<Record<Field, number>> = {};
  cells.forEach((cell, index) => {
    const field = fieldOf.get(normalizedHeader(cell));
    if (field) columns[field] ??= index;
  });
  return { headerRow: rowNumber, headers: cells.map((cell) => cell.trim()), columns };
}

function fieldsOf({ columns }: GazetteLayout): number {
  return Object.keys(columns).length;
}

function columnsMissing(missing: readonly Field[]): Refusal {
  const wanted = missing.map((field) => `“${headers[field][0]}”`).join('、');
  return sheetRefusal(
    'SHEET_COLUMN_MISSING',
    `公报文件缺少列：${wanted}；请补全表头（专利号、公报代码、公告日），并确认表头在前 ${HEADER_SEARCH_ROWS} 行之内。`,
  );
}

/** Reads one row. Pure: the same cells, layout and day always give the same answer. */
export function readGazetteRow(
  { rowNumber, cells }: SheetRow,
  layout: GazetteLayout,
  today: LocalDate,
): GazetteRow {
  const remarks: Remark[] = [];
  const text = (field: Field): string => filledText(cells[layout.columns[field] ?? -1] ?? '');
  const reject = (field: Field, code: string, reason: string): undefined => {
    const column = layout.headers[layout.columns[field] ?? -1] ?? '';
    const value = (cells[layout.columns[field] ?? -1] ?? '').slice(0, cellCharsShown);
    remarks.push({ column, value, code, reason });
    return undefined;
  };
  for (const field of Object.keys(headers) as Field[])
    if (isUndecodable(text(field)))
      reject(field, 'TEXT_UNDECODABLE', '含有无法解码的字符，原文件已损坏，请从数据来源重新导出。');
  const number = parsePatentNumber(text('number'));
  if (!number.ok) reject('number', number.code, number.message);
  const code =
    gazetteCodeOf(text('code')) ??
    reject(
      'code',
      'GAZETTE_CODE_UNKNOWN',
      '不是可核对的公报代码或事项；请填写代码，例如 CF01，或改用其他途径办理。',
    );
  const date = readDate(text('publishedOn'));
  if (!date.ok) reject('publishedOn', date.code, date.message);
  else if (date.date > today)
    reject('publishedOn', 'GAZETTE_NOT_YET_PUBLISHED', `公告日 ${date.date} 尚未到来；请核对日期。`);
  const holders = holdersOf(text('holders'));
  if (holders.length > holdersMax)
    reject('holders', 'TOO_MANY_HOLDERS', `权利人超过 ${holdersMax} 个；请核对。`);
  const registrationNumber = text('registrationNumber');
  if (registrationNumber.length > registrationCharsMax)
    reject('registrationNumber', 'REGISTRATION_NUMBER', `登记号超过 ${registrationCharsMax} 字；请核对。`);
  if (remarks.length > 0 || !number.ok || !code || !date.ok) return { rowNumber, remarks };
  const stated = registrationNumber ? { registrationNumber } : {};
  const { date: publishedOn } = date;
  return {
    rowNumber,
    notice: { patentNumber: number.number, code, publishedOn, holders, ...stated },
    remarks,
  };
}

function holdersOf(text: string): string[] {
  return text
    .split(/[;；|]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map(normalizedName);
}
