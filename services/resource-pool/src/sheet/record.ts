import {
  divisionFromAddress,
  parseClassifications,
  parsePatentNumber,
  parsePublicationNumber,
  parseUscc,
  type IpcSymbol,
  type LocalDate,
  type LocarnoClass,
  type PatentNumber,
  type PatentNumberParts,
  type PatentType,
  type Uscc,
} from '@ipflow/kernel';
import { remembering, type Rejection } from '@ipflow/sheets';
import type { SheetLayout } from './layout';
import { legalStatusOf, type LegalStatusCode } from './legal-status';
import { offering, type AskingMode } from './offering';
import { splitParties } from './parties';
import { RowReader, type RowWarning } from './row-reader';

/** One patent as a row tells it. Absent fields were empty or not in the file. */
export type PatentRecord = {
  number: PatentNumber;
  type: PatentType;
  /** On one line, at most `TITLE_CHARS_MAX` characters; `''` only when the file has no such column. */
  title: string;
  /** Names as given, in order, without repeats. */
  holders: string[];
  uscc?: Uscc;
  mainIpc?: IpcSymbol;
  /** All IPC symbols, the main one first. */
  ipcs: IpcSymbol[];
  locarno?: LocarnoClass;
  filedOn?: LocalDate;
  grantedOn?: LocalDate;
  /** `CN112256133A`: a string, because the column may hold any of a patent's documents. */
  publicationNumber?: string;
  legalStatus?: { text: string; code: LegalStatusCode };
  /** Without the postcode exports glue in front. */
  address?: string;
  /** Hubei division of the address (GB/T 2260), the county where it names one. */
  divisionCode?: string;
  inventors?: string[];
  agency?: string;
  abstract?: string;
  industryCode?: string;
  maturityLevel?: number;
  askingModes: readonly AskingMode[];
  /** Filled cells of `layout.aside`, and values that could not be read, by header. No prototype. */
  extra: Record<string, string>;
};

export type RecordReading =
  { ok: true; record: PatentRecord; warnings: RowWarning[] } | { ok: false; rejections: Rejection[] };

export const TITLE_CHARS_MAX = 500;
export const HOLDERS_MAX = 50;
export const HOLDER_CHARS_MAX = 200;

/** Answers each function below remembers; at some 200 bytes each, 10 MB. Holders have one address each. */
const ANSWERS_MAX = 50_000;

const divisionOf = remembering(divisionFromAddress, ANSWERS_MAX);
const classesOf = remembering(parseClassifications, ANSWERS_MAX);

/** `430064 湖北省…`, `430206湖北省…`. */
const POSTCODE = /^\d{6}\s*(?=\D)/;

/** The five digits of an agency behind its name. */
const AGENCY_CODE = /\s*\d{5}$/;

/** What the type columns of exports write, by type: words, CNIPR database names, template codes. */
const TYPE_WORDS: readonly (readonly [PatentType, RegExp])[] = [
  ['utility_model', /实用新型|SYXX|^[29]$/i],
  ['design', /外观|WGZL|^3$/i],
  ['invention', /发明|FMZL|FMSQ|^[18]$/i],
];

/**
 * Reads one data row. Pure: the same cells and layout always give the same answer. All reasons against a row
 * come back at once; only the number, a missing title or holder, overlong or undecodable text and impossible
 * dates reject it. Anything else that cannot be read is a warning, and the value stays in `extra`.
 */
export function toRecord(cells: readonly string[], layout: SheetLayout): RecordReading {
  const row = new RowReader(cells, layout);
  const number = parsePatentNumber(row.text('number'));
  if (!number.ok) row.reject('number', number.code, number.message);
  const publication = publicationOf(row);
  const basics = {
    title: titleOf(row),
    holders: holdersOf(row),
    filedOn: row.date('filedOn'),
    grantedOn: grantOf(row, publication?.stage ?? (number.ok ? number.type : undefined)),
    publicationNumber: publication?.number,
    uscc: usccOf(row),
  };
  // Assigned, not spread: the engine takes a microsecond for every property that a spread adds to a literal.
  const fields = Object.assign(basics, classification(row), place(row), prose(row), offering(row));
  const writtenType = row.text('type');
  if (!number.ok || row.rejections.length > 0) return { ok: false, rejections: row.rejections };
  compare(row, number, { filedOn: fields.filedOn, grantedOn: fields.grantedOn, writtenType });
  const record = Object.assign(fields, { number: number.number, type: number.type, extra: row.extra() });
  return { ok: true, record, warnings: row.warnings };
}

/** What does not agree within a row. Real records disagree for good reasons, so these only warn. */
function compare(
  row: RowReader,
  number: PatentNumberParts,
  { filedOn, grantedOn, writtenType }: { filedOn?: LocalDate; grantedOn?: LocalDate; writtenType: string },
): void {
  if (number.checkDigit === 'computed') {
    row.warn('number', 'PATENT_NUMBER_UNVERIFIED', `号码没有校验位，已按规则补为 ${number.number}，请核对。`);
  }
  if (filedOn && Number(filedOn.slice(0, 4)) !== number.year) {
    row.warn(
      'filedOn',
      'FILING_YEAR_DIFFERS',
      `申请日 ${filedOn} 与申请号的年份 ${number.year} 不同，如为分案申请属正常。`,
    );
  }
  if (filedOn && grantedOn && grantedOn < filedOn) {
    row.warn('grantedOn', 'GRANT_BEFORE_FILING', `授权日 ${grantedOn} 早于申请日 ${filedOn}，请核对。`);
  }
  const type = TYPE_WORDS.find(([, words]) => words.test(writtenType))?.[0];
  if (type && type !== number.type) {
    row.warn(
      'type',
      'PATENT_TYPE_DIFFERS',
      `专利类型“${writtenType.slice(0, 20)}”与申请号的种类位不符，已按申请号。`,
    );
    row.keep('type');
  }
}

function titleOf(row: RowReader): string {
  const title = row.text('title');
  if (title === '' && row.has('title')) row.reject('title', 'TITLE_MISSING', '专利名称为空，请补填。');
  if (title.length > TITLE_CHARS_MAX) {
    row.reject(
      'title',
      'TITLE_TOO_LONG',
      `专利名称有 ${title.length} 字，超过 ${TITLE_CHARS_MAX} 字，请核对。`,
    );
  }
  return title;
}

function holdersOf(row: RowReader): string[] {
  if (row.text('holders') === '') {
    if (row.has('holders')) row.reject('holders', 'HOLDER_MISSING', '申请人（专利权人）为空，请补填。');
    return [];
  }
  const holders = splitParties(row.raw('holders'));
  if (holders.length > HOLDERS_MAX || holders.some((holder) => holder.length > HOLDER_CHARS_MAX)) {
    row.reject(
      'holders',
      'HOLDER_TOO_LONG',
      `申请人（专利权人）超过 ${HOLDERS_MAX} 个或名称超过 ${HOLDER_CHARS_MAX} 字，请用分号分隔各申请人。`,
    );
  }
  return holders;
}

function publicationOf(row: RowReader): { number: string; stage: 'published' | 'granted' } | undefined {
  const text = row.text('publicationNumber');
  if (text === '') return undefined;
  const reading = parsePublicationNumber(text);
  if (reading.ok) return reading;
  row.warn('publicationNumber', reading.code, reading.message);
  row.keep('publicationNumber');
  return undefined;
}

/**
 * The grant date: from a column of grants, else from the column of whatever was published, when that was a
 * grant. Without a publication number the type decides: only inventions are published before grant.
 */
function grantOf(
  row: RowReader,
  document: 'published' | 'granted' | PatentType | undefined,
): LocalDate | undefined {
  const grantedOn = row.date('grantedOn');
  if (grantedOn || row.raw('publishedOn') === '') return grantedOn;
  if (document !== 'published' && document !== 'invention') return row.date('publishedOn');
  row.keep('publishedOn');
  return undefined;
}

function classification(row: RowReader): Pick<PatentRecord, 'mainIpc' | 'ipcs' | 'locarno'> {
  const ipcs: IpcSymbol[] = [];
  let locarno: LocarnoClass | undefined;
  for (const field of ['mainIpc', 'ipcs'] as const) {
    const text = row.text(field);
    if (text === '') continue;
    const classes = classesOf(text);
    for (const symbol of classes.ipc) if (!ipcs.includes(symbol)) ipcs.push(symbol);
    locarno ??= classes.locarno[0];
    if (classes.unreadable.length === 0) continue;
    row.warn(
      field,
      'CLASSIFICATION_UNREADABLE',
      `分类号“${classes.unreadable[0]?.slice(0, 40)}”无法识别，已略过。`,
    );
    row.keep(field);
  }
  return { mainIpc: ipcs[0], ipcs, locarno };
}

function usccOf(row: RowReader): Uscc | undefined {
  const text = row.text('uscc');
  if (text === '') return undefined;
  const reading = parseUscc(text);
  if (reading.ok) return reading.uscc;
  row.warn('uscc', reading.code, reading.message);
  row.keep('uscc');
  return undefined;
}

function place(row: RowReader): Pick<PatentRecord, 'address' | 'divisionCode'> {
  const address = row.text('address').replace(POSTCODE, '');
  // `湖北;42` is the form of 国省代码.
  const region = row
    .texts('region')
    .join('')
    .replace(/[;；]?\d+/g, '');
  const division = (address && divisionOf(address)) || (region && divisionOf(region)) || undefined;
  return { address: address || undefined, divisionCode: division?.code };
}

function prose(row: RowReader): Pick<PatentRecord, 'legalStatus' | 'inventors' | 'agency' | 'abstract'> {
  const status = row.text('legalStatus');
  const inventors = row.text('inventors') === '' ? [] : splitParties(row.raw('inventors'));
  return {
    legalStatus: status === '' ? undefined : { text: status, code: legalStatusOf(status) },
    inventors: inventors.length > 0 ? inventors : undefined,
    agency: row.text('agency').replace(AGENCY_CODE, '') || undefined,
    abstract: row.text('abstract') || undefined,
  };
}
