import { shanghaiDate } from '@ipflow/kernel';
import type { Dims } from './dims';
import type { Entry } from './entry';
import type { Lines, Rule } from './lines';
import { unstated } from './metric';

interface Ended {
  /** Absent in events of before the field. */
  readonly role?: string;
  readonly isReplay?: boolean;
}

interface Delivered extends Ended {
  readonly deliveredAt: string;
}

interface GivenUp extends Ended {
  readonly endedAt: string;
}

interface Disabled {
  readonly role?: string;
  readonly cause: string;
}

/** How messages to webhooks, and endpoints that were cut off, are counted. */
export const webhookRules: Readonly<Record<string, Rule>> = {
  'ipflow.delivery.v1.WebhookDelivered': { count: deliver, looksBack: false },
  'ipflow.delivery.v1.WebhookGivenUp': { count: giveUp, looksBack: false },
  'ipflow.delivery.v1.EndpointDisabled': { count: disable, looksBack: true },
  'ipflow.delivery.v1.EndpointEnabled': { count: end, looksBack: true },
  'ipflow.delivery.v1.EndpointRemoved': { count: end, looksBack: true },
};

function deliver(lines: Lines, { deliveredAt, role, isReplay }: Delivered): void {
  if (!isReplay) lines.count(shanghaiDate(deliveredAt), null, 'webhook.delivered', '', dimsOf(role));
}

function giveUp(lines: Lines, { endedAt, role, isReplay }: GivenUp): void {
  if (!isReplay) lines.count(shanghaiDate(endedAt), null, 'webhook.given_up', '', dimsOf(role));
}

/** What its owner stopped is no failure. */
function disable(lines: Lines, { cause, role }: Disabled, open: readonly Entry[]): void {
  if (cause === 'owner' || open.length > 0) return;
  lines.count(lines.recordedOn, null, 'webhook.endpoints_disabled', '', dimsOf(role));
}

function end(lines: Lines, _event: object, open: readonly Entry[]): void {
  lines.reverse(lines.recordedOn, open);
}

function dimsOf(role: string | undefined): Dims {
  return { receiver_role: role || unstated };
}
