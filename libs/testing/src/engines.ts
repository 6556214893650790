/** The engines a test run was given. `npm test` provides them and sets the variables. */
export interface TestEngines {
  /** A role that may create databases. */
  readonly postgresUrl: string;
  readonly kafkaBrokers: string;
  readonly redisUrl: string;
}

/**
 * The engines of this test run.
 * @throws when a variable is missing: an integration test never passes by being skipped
 */
export function testEngines(env: NodeJS.ProcessEnv = process.env): TestEngines {
  const { IPFLOW_TEST_POSTGRES_URL, IPFLOW_TEST_KAFKA_BROKERS, IPFLOW_TEST_REDIS_URL } = env;
  if (!IPFLOW_TEST_POSTGRES_URL || !IPFLOW_TEST_KAFKA_BROKERS || !IPFLOW_TEST_REDIS_URL) {
    throw new Error(
      'no test engines; run `npm test`, `npm run test:int` or `npm run test:e2e`, which provide them',
    );
  }
  return {
    postgresUrl: IPFLOW_TEST_POSTGRES_URL,
    kafkaBrokers: IPFLOW_TEST_KAFKA_BROKERS,
    redisUrl: IPFLOW_TEST_REDIS_URL,
  };
}
