import { readSettings } from '@ipflow/platform';
import { z } from 'zod';

const settings = z.object({
  /** Where banks come in: the brokers' own listener for them, as it is reached from outside; empty while none is open. */
  BANK_KAFKA_BROKERS: z.string().default(''),
  /** How: TLS, unless somebody says that it never leaves the machine. */
  BANK_KAFKA_PROTOCOL: z.enum(['SASL_SSL', 'SASL_PLAINTEXT']).default('SASL_SSL'),
});

/** How a bank's client is set up, beside its name and password. */
export interface BankConnection {
  readonly brokers: string;
  readonly securityProtocol: string;
  readonly saslMechanism: 'SCRAM-SHA-512';
}

/** What a bank must know to connect, from this process's environment. */
export function bankConnection(env: NodeJS.ProcessEnv): BankConnection {
  const { BANK_KAFKA_BROKERS: brokers, BANK_KAFKA_PROTOCOL: securityProtocol } = readSettings(settings, env);
  return { brokers, securityProtocol, saslMechanism: 'SCRAM-SHA-512' };
}
