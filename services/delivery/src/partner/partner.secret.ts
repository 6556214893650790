import type { Tx } from '@ipflow/platform';
import { seal } from '../due/seal';
import { SigningSecrets } from '../due/secrets';
import { partnerStream } from './partner.decider';

/** The signing secrets of partners. */
export const partnerSecrets = new SigningSecrets({
  ...{ table: 'partner_secret', owner: 'partner_id', streamOf: partnerStream },
});

/** Keeps a first secret; one that is there stays. */
export async function keepFirstSecret(tx: Tx, key: Buffer, partnerId: string, secret: string): Promise<void> {
  await tx.query(
    `insert into partner_secret (partner_id, sealed)
     select $1, $2 where not exists (select 1 from partner_secret where partner_id = $1)`,
    [partnerId, seal(key, partnerStream(partnerId), secret)],
  );
}
