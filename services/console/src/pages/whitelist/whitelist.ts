import type { ItemOf } from '../../api/types';

/** An enterprise of the whitelist as the service keeps it (`WhitelistRow` in the language of events). */
export interface ListedEnterprise {
  readonly profile: {
    readonly uscc: string;
    readonly name: string;
    readonly divisionCode: string;
    readonly sizeClass: string;
    readonly industryCode?: string;
    readonly chain?: string;
    readonly park?: string;
    readonly qualifications?: readonly string[];
    readonly wantedFen?: string;
  };
  readonly patentsInForce?: number;
  readonly patentsPledgeable?: number;
}

/** Who stands in the whitelist now. */
export type Whitelisted = Omit<ItemOf<'/api/whitelist'>, 'row'> & { readonly row: ListedEnterprise };

/** An edition in a list. */
export type Edition = ItemOf<'/api/whitelist-editions'>;

/** Where the standing whitelist is read. */
export const whitelistPath = '/api/whitelist';
/** Where editions are read and changed. */
export const editionsPath = '/api/whitelist-editions';
/** What a command on an edition makes stale: a publication replaces the standing list. */
export const changedByEditions = [editionsPath, whitelistPath, '/api/counters', '/api/workbench'] as const;
