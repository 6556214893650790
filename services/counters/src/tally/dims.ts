import { HUBEI_PREFECTURES } from '@ipflow/kernel';
import type { CasePatentFact, PartyFact, PatentFact } from './facts';
import { unstated, type Dimension } from './metric';

/** Values of the dimensions something is broken down by. */
export type Dims = Readonly<Partial<Record<Dimension, string>>>;

const prefectures: ReadonlySet<string> = new Set(HUBEI_PREFECTURES.map(({ code }) => code));

/** The one of the 17 divisions a code belongs to; the four counties directly under the province are their own. */
export function prefectureOf(code: string | undefined): string {
  if (!code) return unstated;
  if (prefectures.has(code)) return code;
  const prefecture = `${code.slice(0, 4)}00`;
  return prefectures.has(prefecture) ? prefecture : unstated;
}

/** `G06F 13/12` → `G`; designs have a Locarno class and no section. */
export function ipcSectionOf(mainClass: string | undefined): string {
  return mainClass && /^[A-H]\d/.test(mainClass) ? mainClass.charAt(0) : unstated;
}

/** `C3973` → `C39`, the division (大类); a bare section stays a section. */
export function industryOf(code: string | undefined): string {
  return code && /^[A-T](\d\d|$)/.test(code) ? code.slice(0, 3) : unstated;
}

/** Where the pool counts a patent. */
export function stockDims(facts: PatentFact | undefined): Dims {
  return {
    division: prefectureOf(facts?.divisionCode),
    patent_type: facts?.patentType || unstated,
    ipc_section: ipcSectionOf(facts?.mainClass),
    industry: industryOf(facts?.industryCode),
    holder_kind: facts?.holders?.[0]?.kind || unstated,
    grade: facts?.grade ?? unstated,
  };
}

/** What a change of holders moves. */
export function heldDims(holder: PartyFact | undefined): Dims {
  return { division: prefectureOf(holder?.divisionCode), holder_kind: holder?.kind || unstated };
}

/** Where one patent of a case counts: supply side by its first holder, demand side by the first taker. */
export function patentDims(patent: CasePatentFact | undefined, taker: PartyFact | undefined): Dims {
  return {
    transferor_division: prefectureOf(patent?.divisionCode),
    transferee_division: prefectureOf(taker?.divisionCode),
    patent_type: patent?.patentType || unstated,
    ipc_section: ipcSectionOf(patent?.mainClass),
    industry: industryOf(patent?.industryCode),
    holder_kind: patent?.holderKind || unstated,
  };
}

/** Where a patent counts that is offered to everybody: on the supply side only. */
export function offeredDims(patent: CasePatentFact | undefined): Dims {
  const { transferee_division: _, ...supplied } = patentDims(patent, undefined);
  return supplied;
}

/** Where a contract counts: by its first patent and its first taker. */
export function contractDims(patent: CasePatentFact | undefined, taker: PartyFact | undefined): Dims {
  return {
    transferor_division: prefectureOf(patent?.divisionCode),
    transferee_division: prefectureOf(taker?.divisionCode),
    holder_kind: patent?.holderKind || unstated,
  };
}

/** The same for a license, by its kind as well. */
export function licensedDims(dims: Dims, kind: string | undefined): Dims {
  return { ...dims, license_kind: kind || unstated };
}
