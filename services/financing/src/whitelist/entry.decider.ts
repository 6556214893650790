import { canonicalJson, type Canonical, type Decider, type LocalDate } from '@ipflow/kernel';
import { create, financing, toMessageJson } from '@ipflow/contracts';

/** Every fact of an enterprise's standing in the whitelist. */
export type EntryEvent = financing.EnterpriseWhitelisted | financing.EnterpriseDelisted;

/** Whether an enterprise stands in the whitelist, and as what. */
export type EntryState =
  | { readonly kind: 'absent' }
  | {
      readonly kind: 'standing';
      readonly editionId: string;
      readonly sequence: number;
      readonly row: financing.WhitelistRow;
    };

/** Why an enterprise leaves the whitelist. */
export type DelistCause = 'dropped' | 'removed' | 'expired' | 'withdrawn';

export type EntryCommand =
  | {
      readonly type: 'ListEnterprise';
      readonly editionId: string;
      readonly sequence: number;
      readonly row: financing.WhitelistRow;
      readonly today: LocalDate;
    }
  | {
      readonly type: 'DelistEnterprise';
      readonly cause: DelistCause;
      readonly reasonCode?: string;
      readonly reason?: string;
      readonly by: string;
      readonly today: LocalDate;
    };

/** The stream of an enterprise's standing. */
export function entryStream(uscc: string): string {
  return `whitelisted-${uscc}`;
}

/** A row as its hash sees it: two rows that say the same have the same text. */
export function rowText(row: financing.WhitelistRow): string {
  return canonicalJson(toMessageJson(financing.WhitelistRowSchema, row) as Canonical);
}

/** 列入与移出: who stands in the whitelist is the fold of these. */
export const entryDecider: Decider<EntryState, EntryCommand, EntryEvent> = {
  initial: () => ({ kind: 'absent' }),
  evolve: (_, event) =>
    event.$typeName === 'ipflow.financing.v1.EnterpriseWhitelisted'
      ? { kind: 'standing', editionId: event.editionId, sequence: event.sequence, row: event.row! }
      : { kind: 'absent' },
  decide: (command, state) => {
    switch (command.type) {
      case 'ListEnterprise': {
        const { editionId, sequence, row, today: effectiveOn } = command;
        if (state.kind === 'standing' && state.sequence >= sequence) return [];
        const change =
          state.kind === 'absent' ? 'added' : rowText(state.row) === rowText(row) ? 'kept' : 'changed';
        return [
          create(financing.EnterpriseWhitelistedSchema, { editionId, sequence, row, change, effectiveOn }),
        ];
      }
      case 'DelistEnterprise': {
        if (state.kind === 'absent') return [];
        const { cause, reasonCode, reason, by: delistedBy, today: effectiveOn } = command;
        const { editionId, sequence, row } = state;
        const { uscc, divisionCode } = row.profile!;
        return [
          create(financing.EnterpriseDelistedSchema, {
            ...{
              uscc,
              editionId,
              sequence,
              cause,
              reasonCode,
              reason,
              delistedBy,
              divisionCode,
              effectiveOn,
            },
          }),
        ];
      }
      default: {
        const forgotten: never = command;
        return forgotten;
      }
    }
  },
};
