import type { Request } from 'express';
import { BlockList } from 'node:net';

const inside = new BlockList();
inside.addSubnet('127.0.0.0', 8);
inside.addSubnet('10.0.0.0', 8);
inside.addSubnet('172.16.0.0', 12);
inside.addSubnet('192.168.0.0', 16);
inside.addAddress('::1', 'ipv6');
inside.addSubnet('fc00::', 7, 'ipv6');

const rooms = /^\/(metrics|openapi\.json|dead-letters)(\/|$)/i;

/** Whether a path of this process is for its operators; liveness and readiness tell nothing and are for everybody. */
export const isMachineRoom = (path: string): boolean => rooms.test(path);

/** Whether a request comes straight from a private address: a proxy in front adds the header that gives it away. */
export function isFromInside(request: Request): boolean {
  if (request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined)
    return false;
  const address = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  return address !== '' && inside.check(address, address.includes(':') ? 'ipv6' : 'ipv4');
}
