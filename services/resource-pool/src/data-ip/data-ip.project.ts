import { fromMessageJson, market, pool, toMessageJson, type JsonValue } from '@ipflow/contracts';
import type { StoredEvent, Tx } from '@ipflow/platform';
import { segmented } from '../patent/segment';
import type { DataIpEvent } from './data-ip.state';

/** Applies the events of data IP to its views, one by one: they are few. */
export async function projectDataIps(tx: Tx, events: readonly StoredEvent<DataIpEvent>[]): Promise<void> {
  for (const { event } of events) await apply(tx, event);
}

function apply(tx: Tx, event: DataIpEvent): Promise<unknown> {
  const { dataIpId: id, effectiveOn: on } = event;
  switch (event.$typeName) {
    case 'ipflow.market.v1.DataIpFiled':
      return filed(tx, event);
    case 'ipflow.market.v1.DataIpCorrectionRequested':
      return tx.query(
        `update data_ip set stage = 'correction', defects = $2, correction_due_on = $3 where id = $1`,
        [id, event.defects, event.dueOn],
      );
    case 'ipflow.market.v1.DataIpCorrected':
      return corrected(tx, event);
    case 'ipflow.market.v1.DataIpRefused':
      return tx.query(`update data_ip set stage = 'refused', ended_on = $2, reason = $3 where id = $1`, [
        id,
        on,
        event.reasons.map(({ message }) => message).join('；'),
      ]);
    case 'ipflow.market.v1.DataIpAnnounced':
      return tx.query(`update data_ip set stage = 'announced', notice_until = $2 where id = $1`, [
        id,
        event.until,
      ]);
    case 'ipflow.market.v1.DataIpObjected':
      return objected(tx, event);
    case 'ipflow.market.v1.DataIpObjectionDecided':
      return tx.query(
        `update data_ip_objection set decision = $3, reason = $4, decided_on = $5 where data_ip_id = $1 and id = $2`,
        [id, event.objectionId, event.decision, event.reason, on],
      );
    default:
      return applyToRegistered(tx, event);
  }
}

type OfRegistered = Exclude<
  DataIpEvent,
  | market.DataIpFiled
  | market.DataIpCorrectionRequested
  | market.DataIpCorrected
  | market.DataIpRefused
  | market.DataIpAnnounced
  | market.DataIpObjected
  | market.DataIpObjectionDecided
>;

function applyToRegistered(tx: Tx, event: OfRegistered): Promise<unknown> {
  const { dataIpId: id, effectiveOn: on } = event;
  switch (event.$typeName) {
    case 'ipflow.market.v1.DataIpRegistered':
      return tx.query(
        `update data_ip set stage = 'registered', number = $2, registered_on = $3, valid_until = $4 where id = $1`,
        [id, event.certificateNumber, on, event.validUntil],
      );
    case 'ipflow.market.v1.DataIpListed':
      return list(tx, 'listed', event);
    case 'ipflow.market.v1.DataIpListingSuspended':
      return list(tx, 'suspended', event);
    case 'ipflow.market.v1.DataIpRenewed':
      return tx.query('update data_ip set valid_until = $2 where id = $1', [id, event.validUntil]);
    case 'ipflow.market.v1.DataIpChangeRequested':
      return tx.query('update data_ip set change = $2, change_since = $3 where id = $1', [
        id,
        JSON.stringify(toMessageJson(market.DataIpChangeRequestedSchema, event)),
        on,
      ]);
    case 'ipflow.market.v1.DataIpChangeReturned':
      return tx.query('update data_ip set change = null, change_since = null where id = $1', [id]);
    case 'ipflow.market.v1.DataIpChanged':
      return changed(tx, event);
    case 'ipflow.market.v1.DataIpEnded':
      return ended(tx, event);
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

async function filed(tx: Tx, event: market.DataIpFiled): Promise<void> {
  const { dataIpId: id, filedBy, divisionCode, effectiveOn: on } = event;
  await tx.query(
    `insert into data_ip (id, stage, filed_by, division_code, filed_on, review_since, name, industry_code, source,
       holders, content, deposit_sha256, search)
     values ($1, 'filed', $2, $3, $4, $4, '', '', '', '[]', '{}', $5, '')`,
    [id, filedBy, divisionCode, on, event.content!.depositSha256],
  );
  await say(tx, id, event.applicants, event.content!);
}

async function corrected(tx: Tx, event: market.DataIpCorrected): Promise<void> {
  const { dataIpId: id, effectiveOn: on } = event;
  const [row]: [{ holders: JsonValue[] }] = await tx.query('select holders from data_ip where id = $1', [id]);
  const holders = row.holders.map((party) => fromMessageJson(pool.PartySchema, party));
  await say(tx, id, holders, event.content!);
  await tx.query(
    `update data_ip set stage = 'filed', review_since = $2, correction_due_on = null where id = $1`,
    [id, on],
  );
}

async function changed(tx: Tx, event: market.DataIpChanged): Promise<void> {
  const { dataIpId: id } = event;
  await say(tx, id, event.holders, event.content!);
  await tx.query('update data_ip set change = null, change_since = null, division_code = $2 where id = $1', [
    id,
    event.holders[0]!.divisionCode,
  ]);
}

/** What is said of it, and by whom it is held; the words of all that are what it is found by. */
async function say(
  tx: Tx,
  id: string,
  holders: readonly pool.Party[],
  content: market.DataIpContent,
): Promise<void> {
  const texts = [content.name, content.scenario, content.structure, content.rules];
  const words = [...texts, ...holders.map(({ name }) => name)].flatMap((text) => segmented(text).split(' '));
  await tx.query(
    `update data_ip set name = $2, industry_code = $3, source = $4, holders = $5, content = $6, deposit_sha256 = $7,
       search = array_to_tsvector($8::text[]) where id = $1`,
    [
      id,
      content.name,
      content.industryCode,
      content.source,
      JSON.stringify(holders.map((party) => toMessageJson(pool.PartySchema, party))),
      JSON.stringify(toMessageJson(market.DataIpContentSchema, content)),
      content.depositSha256,
      [...new Set(words)].filter(Boolean),
    ],
  );
}

function list(
  tx: Tx,
  standing: string,
  { dataIpId, revision }: { dataIpId: string; revision: number },
): Promise<unknown> {
  return tx.query('update data_ip set listing = $2, listing_revision = $3 where id = $1', [
    dataIpId,
    standing,
    revision,
  ]);
}

async function ended(tx: Tx, event: market.DataIpEnded): Promise<void> {
  const { dataIpId: id, cause, reason, listingRevision, effectiveOn: on } = event;
  await tx.query(
    `update data_ip set stage = 'ended', ended_on = $2, cause = $3, reason = $4, change = null, change_since = null
     where id = $1`,
    [id, on, cause, reason],
  );
  if (listingRevision !== undefined) await list(tx, 'ended', { dataIpId: id, revision: listingRevision });
}

function objected(tx: Tx, event: market.DataIpObjected): Promise<unknown> {
  const { dataIpId, objectionId, objector, grounds, evidence, filedBy, effectiveOn } = event;
  return tx.query(
    `insert into data_ip_objection (data_ip_id, id, objector, grounds, evidence, filed_by, filed_on)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      dataIpId,
      objectionId,
      JSON.stringify(toMessageJson(pool.PartySchema, objector!)),
      grounds,
      JSON.stringify(evidence.map((paper) => toMessageJson(market.EvidenceSchema, paper))),
      filedBy,
      effectiveOn,
    ],
  );
}
