import { create, pool, type MessageInitShape } from '@ipflow/contracts';
import { type EncumbranceKind, type LegalEventCode, type LocalDate, Refused } from '@ipflow/kernel';
import type { PatentCommand } from '../src/patent/patent.decider';

/** What the deciders' specs speak of: one patent, its facts, and the events that bring it somewhere. */
export const number = '202010566088.9';
export const today = '2026-01-10' as LocalDate;
export const center = { tenant: 'center-wuhan', isOffice: false };
export const company = '武汉船舶设计研究所有限公司';

export function party(name: string, more: Partial<pool.Party> = {}): pool.Party {
  return create(pool.PartySchema, { name, kind: 'enterprise', ...more });
}

export function facts(more: MessageInitShape<typeof pool.PatentFactsSchema> = {}): pool.PatentFacts {
  return create(pool.PatentFactsSchema, {
    patentType: 'invention',
    title: '一种清漂装置',
    holders: [party(company, { divisionCode: '420100' })],
    mainClass: 'E02B 15/10',
    classes: ['E02B 15/10'],
    filedOn: '2020-06-19',
    grantedOn: '2022-01-04',
    divisionCode: '420100',
    ...more,
  });
}

export function listed(more: MessageInitShape<typeof pool.PatentFactsSchema> = {}, patentNumber = number) {
  return create(pool.PatentListedSchema, {
    patentNumber,
    facts: facts(more),
    listedBy: center.tenant,
    effectiveOn: '2025-01-01',
  });
}

export function happened(code: LegalEventCode, effectiveOn = '2025-06-01'): pool.LegalEventRecorded {
  return create(pool.LegalEventRecordedSchema, { patentNumber: number, code, effectiveOn });
}

export function claimed(kind: EncumbranceKind, claimId: string, expiresAt?: string): pool.EncumbranceClaimed {
  return create(pool.EncumbranceClaimedSchema, {
    patentNumber: number,
    claimId,
    kind,
    caseRef: `${kind}-${claimId}`,
    beneficiary: '某银行',
    expiresAt,
  });
}

export function confirmed(claimId: string): pool.EncumbranceConfirmed {
  return create(pool.EncumbranceConfirmedSchema, {
    patentNumber: number,
    claimId,
    effectiveOn: '2025-07-01',
  });
}

export function delisted(): pool.PatentDelisted {
  return create(pool.PatentDelistedSchema, {
    patentNumber: number,
    facts: facts(),
    reason: '误导入',
    effectiveOn: '2025-08-01',
  });
}

export function movedTo(transferId: string, ...after: pool.Party[]): pool.HoldersChanged {
  return create(pool.HoldersChangedSchema, {
    patentNumber: number,
    transferId,
    before: facts().holders,
    after,
    effectiveOn: '2025-09-01',
  });
}

/** A command on the patent of these specs. */
export function onPatent<Type extends PatentCommand['type']>(
  type: Type,
  fields: Omit<Extract<PatentCommand, { type: Type }>, 'type' | 'patentNumber' | 'today'>,
): PatentCommand {
  return { type, patentNumber: number, today, ...fields } as unknown as PatentCommand;
}

export function claim(kind: EncumbranceKind, claimId: string, consentedClaimIds: string[] = []) {
  return onPatent('ClaimPatent', { claimId, kind, caseRef: `${kind}-${claimId}`, consentedClaimIds });
}

/** What a decision comes to, in one word: the events it produces, `·` for silence, or the codes it is refused with. */
export function outcome(decide: () => readonly { $typeName: string }[]): string {
  try {
    const events = decide().map(({ $typeName }) => $typeName.replace(/^.*\./, ''));
    return events.join('+') || '·';
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return error.reasons.map(({ code }) => code).join('+');
  }
}

/** State × command as a text: one block for each state, one line for each command. */
export function tableOf<State, Command>(
  states: Readonly<Record<string, State>>,
  commands: Readonly<Record<string, Command>>,
  cell: (state: State, command: Command) => string,
): string {
  const width = Math.max(...Object.keys(commands).map(({ length }) => length));
  const blocks = Object.entries(states).map(([name, state]) => {
    const lines = Object.entries(commands).map(
      ([title, command]) => `  ${title.padEnd(width)}  ${cell(state, command)}`,
    );
    return [name, ...lines].join('\n');
  });
  return `\n${blocks.join('\n')}\n`;
}
