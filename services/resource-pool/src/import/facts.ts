import { create, pool } from '@ipflow/contracts';
import { divisionOf, holderKindOf, type LocalDate } from '@ipflow/kernel';
import type { LegalStatusCode, PatentRecord } from '../sheet';

/** Gazette code of a status a file states; in_force, pending and unknown add nothing to the grant date. */
const codeOfStatus: Partial<Record<LegalStatusCode, string>> = {
  in_force: 'GR01',
  lapsed_fee: 'CF01',
  expired: 'CX01',
  withdrawn: 'AV01',
  invalid: 'IW01',
};

/** The facts a row states of a patent. The first holder is placed by the row's address; others have none. */
export function factsOf(record: PatentRecord, today: LocalDate): pool.PatentFacts {
  const divisionCode = prefectureOf(record.divisionCode, today);
  const classes: string[] = record.locarno ? [record.locarno] : [...record.ipcs];
  return create(pool.PatentFactsSchema, {
    patentType: record.type,
    title: record.title,
    holders: record.holders.map((name, index) => ({
      name,
      kind: holderKindOf(name),
      uscc: index === 0 ? record.uscc : undefined,
      divisionCode: index === 0 ? divisionCode : undefined,
    })),
    mainClass: record.locarno ?? record.mainIpc,
    classes,
    filedOn: record.filedOn,
    grantedOn: record.grantedOn,
    publicationNumber: record.publicationNumber,
    divisionCode,
    address: record.address,
    inventors: record.inventors?.join('；'),
    agency: record.agency,
    abstract: record.abstract,
    industryCode: record.industryCode,
    maturityLevel: record.maturityLevel,
    askingModes: [...record.askingModes],
    extra: { ...record.extra },
  });
}

/** The legal event a row states, as a gazette code. */
export function legalEventOf(record: PatentRecord): string | undefined {
  return record.legalStatus && codeOfStatus[record.legalStatus.code];
}

function prefectureOf(code: string | undefined, today: LocalDate): string | undefined {
  if (!code) return undefined;
  const reading = divisionOf(code, today);
  return reading.ok ? reading.division.prefecture : undefined;
}
