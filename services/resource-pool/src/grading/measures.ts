import {
  daysBetween,
  isAlive,
  patentExpiry,
  statusOn,
  type EncumbranceKind,
  type LegalStatus,
  type LocalDate,
  type PatentType,
} from '@ipflow/kernel';
import type { Measures } from './scorecard';

/** What the pool knows of a patent that the card asks for. Facts as a message or as its JSON: both fit. */
export interface KnownForGrading {
  readonly facts: {
    readonly patentType?: string;
    readonly holders?: readonly { readonly kind?: string }[];
    readonly mainClass?: string;
    readonly classes?: readonly string[];
    readonly filedOn?: string;
    readonly maturityLevel?: number;
    readonly askingModes?: readonly string[];
    readonly extra?: Readonly<Record<string, string>>;
  };
  readonly legalStatus: LegalStatus;
  /** What lies on it and is in force or claimed. */
  readonly claims: readonly { readonly kind: EncumbranceKind; readonly state: string }[];
  /** Transfers of it that stand registered. */
  readonly transfers: number;
}

const types: Readonly<Record<string, number>> = { invention: 3, utility_model: 2, design: 1 };
const kinds: Readonly<Record<string, number>> = { university: 3, institute: 3, enterprise: 2, person: 1 };
const blocking: ReadonlySet<EncumbranceKind> = new Set(['suspension', 'preservation']);
const hindering: ReadonlySet<EncumbranceKind> = new Set(['pledge', 'exclusive_license', 'sole_license']);
const using: ReadonlySet<EncumbranceKind> = new Set([
  'pledge',
  'exclusive_license',
  'sole_license',
  'ordinary_license',
  'open_license',
]);
const daysPerYear = 365.25;
/** A number in a column nobody vouches for is believed up to here. */
const statedMax = 10_000;

const familyColumns = /^(简单|扩展|inpadoc)?(专利)?同族(专利)?(数量|数|个数)?$|^family(_?size)?$/i;
const citationColumns = /^被引(证|用)?(专利)?(次数|数量|数)?$|^cited_?by(_?count)?$/i;

/** Measures a patent on a day. Pure. */
export function measuresOf(
  { facts, legalStatus, claims, transfers }: KnownForGrading,
  day: LocalDate,
): Measures {
  const type = facts.patentType as PatentType;
  const filedOn = facts.filedOn as LocalDate | undefined;
  const status = statusOn(legalStatus, type, filedOn, day);
  const holders = facts.holders?.length ?? 0;
  const has = (some: ReadonlySet<EncumbranceKind>): boolean => claims.some(({ kind }) => some.has(kind));
  return {
    patent_type: types[type] ?? 0,
    remaining_life:
      filedOn && isAlive(status)
        ? Math.max(0, Math.floor(daysBetween(day, patentExpiry(type, filedOn)) / daysPerYear))
        : 0,
    legal_status: status === 'in_force' ? 2 : isAlive(status) ? 1 : 0,
    sole_holder: holders === 0 ? 0 : Math.max(1, 4 - holders),
    holder_kind: kinds[facts.holders?.[0]?.kind ?? ''] ?? 0,
    family: statedIn(facts.extra, familyColumns),
    citations: statedIn(facts.extra, citationColumns),
    unhindered: has(blocking) ? 0 : has(hindering) ? 1 : 2,
    in_use: claims.filter(({ kind, state }) => state === 'confirmed' && using.has(kind)).length,
    transfers,
    maturity: facts.maturityLevel ?? 0,
    asking_modes: facts.askingModes?.length ?? 0,
    breadth: new Set(
      [...(facts.classes ?? []), ...(facts.mainClass ? [facts.mainClass] : [])].map(subclassOf),
    ).size,
  };
}

/** `G06F 13/12` → `G06F`; a Locarno class `14-02` → `14`. */
function subclassOf(symbol: string): string {
  return symbol.includes('-') ? symbol.slice(0, 2) : symbol.slice(0, 4);
}

function statedIn(extra: Readonly<Record<string, string>> | undefined, column: RegExp): number {
  for (const [name, value] of Object.entries(extra ?? {})) {
    if (column.test(name.trim()) && /^\d{1,6}$/.test(value.trim()))
      return Math.min(Number(value.trim()), statedMax);
  }
  return 0;
}
