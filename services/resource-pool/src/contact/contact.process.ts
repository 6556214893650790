import type { pool } from '@ipflow/contracts';
import { Refused, type LocalDate } from '@ipflow/kernel';
import type { Loaded, Tx, Unit } from '@ipflow/platform';
import { postingDecider } from '../posting/posting.decider';
import { offeredPatents } from '../posting/posting.process';
import { postingStream } from '../posting/posting.state';
import { transferDecider, type TransferState } from '../transfer/transfer.decider';
import { contactDecider } from './contact.decider';
import { contactStream, type ContactState, type KnownContact } from './contact.state';

/** What a requester asks. */
export interface Request {
  readonly contactId: string;
  readonly postingId: string;
  readonly requestedBy: string;
  readonly requester: pool.Party;
  readonly message: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly ownPostingId?: string;
  readonly patentNumbers: readonly string[];
  readonly foundBy: string;
  readonly today: LocalDate;
}

/** 对接请求: one open request of each requester about a posting, whoever of its people asks at the same time. */
export async function requestContact(unit: Unit, request: Request): Promise<void> {
  const { patentNumbers, ...command } = request;
  const openContactId = await openContact(unit.tx, command.postingId, command.requestedBy);
  const contact = await unit.load(contactDecider, contactStream(command.contactId));
  const posting = await unit.load(postingDecider, postingStream(command.postingId));
  const own = command.ownPostingId;
  const ownPosting = own === undefined ? undefined : await unit.load(postingDecider, postingStream(own));
  unit.decide(contactDecider, contact, {
    type: 'RequestContact',
    ...command,
    posting: posting.state,
    ownPosting: ownPosting?.state,
    patents: await offeredPatents(unit, patentNumbers),
    openContactId,
  });
}

/** Locked until the transaction ends, in a statement of its own: a twin sees what was written first. */
async function openContact(tx: Tx, postingId: string, tenant: string): Promise<string | undefined> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `contact of ${postingId} by ${tenant}`,
  ]);
  const rows: { id: string }[] = await tx.query(
    `select id from contact where posting_id = $1 and requested_by = $2 and stage in ('requested', 'accepted')`,
    [postingId, tenant],
  );
  return rows[0]?.id;
}

interface OnContact {
  readonly contactId: string;
  readonly tenant: string;
  readonly today: LocalDate;
}

/** 接受, 婉拒 or 保密信息披露: the answers of who posted it. Returns the contact as it stands then. */
export async function answerContact(
  unit: Unit,
  command: OnContact &
    (
      | { type: 'AcceptContact' }
      | { type: 'DeclineContact'; reason: string }
      | { type: 'DiscloseConfidential'; agreementNumber: string }
    ),
): Promise<Loaded<ContactState>> {
  const contact = await unit.load(contactDecider, contactStream(command.contactId));
  const postingId = contact.state.kind === 'none' ? '' : contact.state.postingId;
  const { state: posting } = await unit.load(postingDecider, postingStream(postingId));
  unit.decide(contactDecider, contact, command.type === 'DeclineContact' ? command : { ...command, posting });
  return contact;
}

/** 对接结果, and the posting it solved when its poster wishes. */
export async function concludeContact(
  unit: Unit,
  {
    closePosting,
    ...command
  }: OnContact & {
    outcome: 'contracted' | 'no_agreement';
    ledTo?: string;
    note?: string;
    closePosting: boolean;
  },
): Promise<Loaded<ContactState>> {
  const contact = await unit.load(contactDecider, contactStream(command.contactId));
  const transfer = await transferOf(unit, command.ledTo);
  unit.decide(contactDecider, contact, { type: 'ConcludeContact', ...command, transfer });
  if (!closePosting) return contact;
  const { ledTo, today } = command;
  const postingId = ownPostingOf(contact.state as KnownContact, command.tenant);
  if (postingId === undefined || ledTo === undefined) throw nothingToClose();
  const posting = await unit.load(postingDecider, postingStream(postingId));
  const reason = `对接 ${command.contactId} 已签约`;
  unit.decide(postingDecider, posting, {
    type: 'ClosePosting',
    postingId,
    outcome: 'solved',
    ledTo,
    reason,
    today,
  });
  return contact;
}

async function transferOf(unit: Unit, ledTo: string | undefined): Promise<TransferState | undefined> {
  if (!ledTo?.startsWith('transfer-')) return undefined;
  return (await unit.load(transferDecider, ledTo)).state;
}

/** The one each side may close: who was asked its posting, who asked what it brought. */
function ownPostingOf(contact: KnownContact, tenant: string): string | undefined {
  return contact.askedOf === tenant ? contact.postingId : contact.ownPostingId;
}

function nothingToClose(): Refused {
  return new Refused([
    {
      code: 'CONTACT_CLOSE_NOT_OWN',
      article: '',
      message: '只有在签约时才能一并结束供需信息，且只能结束本机构的；请去掉 closePosting 后再提交',
      field: 'closePosting',
    },
  ]);
}
