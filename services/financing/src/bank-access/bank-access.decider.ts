import { create, financing } from '@ipflow/contracts';
import { Refused, type Decider, type LocalDate } from '@ipflow/kernel';

/** Every fact of a bank's access. */
export type BankAccessEvent =
  financing.BankAccessGranted | financing.BankCredentialIssued | financing.BankAccessRevoked;

/** Whether a bank may read, and with which of its passwords, by their count. */
export type BankAccessState =
  | { readonly kind: 'none'; readonly credential: number }
  | { readonly kind: 'granted'; readonly credential: number };

export type BankAccessCommand = {
  readonly bank: string;
  /** Tenant that asks. */
  readonly tenant: string;
  readonly today: LocalDate;
} & (
  | { readonly type: 'GrantBankAccess' }
  | { readonly type: 'IssueBankCredential' }
  | { readonly type: 'RevokeBankAccess'; readonly reason: string }
);

/** The stream of a bank's access. */
export function bankAccessStream(bank: string): string {
  return `bank_access-${bank}`;
}

/** 银行数据接入: granted with a first password, which may be changed any time; revoked, and perhaps granted again. */
export const bankAccessDecider: Decider<BankAccessState, BankAccessCommand, BankAccessEvent> = {
  initial: () => ({ kind: 'none', credential: 0 }),
  evolve,
  decide,
};

function evolve(state: BankAccessState, event: BankAccessEvent): BankAccessState {
  switch (event.$typeName) {
    case 'ipflow.financing.v1.BankAccessGranted':
      return { kind: 'granted', credential: state.credential };
    case 'ipflow.financing.v1.BankCredentialIssued':
      return { ...state, credential: event.credential };
    case 'ipflow.financing.v1.BankAccessRevoked':
      return { kind: 'none', credential: state.credential };
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

function decide(command: BankAccessCommand, state: BankAccessState): readonly BankAccessEvent[] {
  const { bank, tenant, today: effectiveOn } = command;
  const issued = create(financing.BankCredentialIssuedSchema, {
    ...{ bank, credential: state.credential + 1, issuedBy: tenant, effectiveOn },
  });
  switch (command.type) {
    case 'GrantBankAccess':
      if (state.kind === 'granted')
        throw refused('BANK_ACCESS_STANDS', '该银行已开通数据接入；需要新口令请办理换发', bank);
      return [create(financing.BankAccessGrantedSchema, { bank, grantedBy: tenant, effectiveOn }), issued];
    case 'IssueBankCredential':
      if (state.kind !== 'granted') throw notGranted(bank);
      return [issued];
    case 'RevokeBankAccess': {
      if (state.kind !== 'granted') {
        if (state.credential > 0) return [];
        throw notGranted(bank);
      }
      const { reason } = command;
      return [create(financing.BankAccessRevokedSchema, { bank, reason, revokedBy: tenant, effectiveOn })];
    }
    default: {
      const forgotten: never = command;
      return forgotten;
    }
  }
}

function notGranted(bank: string): Refused {
  return refused('BANK_ACCESS_NONE', '该银行没有开通数据接入；请先由省局开通', bank);
}

function refused(code: string, message: string, bank: string): Refused {
  return new Refused([{ code, article: '', message, field: 'bank', detail: { bank } }]);
}
