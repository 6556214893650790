import { hash, verify } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';

/** argon2id (the library's default) at the OWASP Password Storage Cheat Sheet's cost: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const lengthMin = 12;
const lengthMax = 200;
let decoy: Promise<string> | undefined;

/** A password somebody chooses; length is what counts (NIST SP 800-63B §5.1.1.2). */
export const newPassword = z
  .string()
  .min(lengthMin, `密码至少 ${lengthMin} 个字符`)
  .max(lengthMax, `密码至多 ${lengthMax} 个字符`);

/** A password somebody types; longer ones than can exist are refused before any work. */
export const typedPassword = z.string().min(1, '请输入密码').max(lengthMax, `密码至多 ${lengthMax} 个字符`);

/** What is stored of a password (PHC string). */
export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/** Whether the password is right. Takes as long when there is none to compare with, so that time tells nobody who exists. */
export async function isPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(16).toString('hex'));
  return (await verify(stored ?? (await decoy), password)) && stored != null;
}
