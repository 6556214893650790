/** The engines a test run was given. `npm test` provides them and sets the variables. */
export interface TestEngines {
  /** A role that may create databases. */
  readonly postgresUrl: string;
  readonly kafkaBrokers: string;
  /** Where banks come in, by name and password. */
  readonly kafkaBanks: string;
  /** Apache Kafka's own programs: what a bank that is not written by us reads with. */
  readonly kafkaClasspath: string;
  readonly redisUrl: string;
}

/**
 * The engines of this test run.
 * @throws when a variable is missing: an integration test never passes by being skipped
 */
export function testEngines(env: NodeJS.ProcessEnv = process.env): TestEngines {
  const { IPFLOW_TEST_POSTGRES_URL, IPFLOW_TEST_KAFKA_BROKERS, IPFLOW_TEST_REDIS_URL } = env;
  const { IPFLOW_TEST_KAFKA_BANKS = '', IPFLOW_TEST_KAFKA_CLASSPATH = '' } = env;
  if (!IPFLOW_TEST_POSTGRES_URL || !IPFLOW_TEST_KAFKA_BROKERS || !IPFLOW_TEST_REDIS_URL) {
    throw new Error(
      'no test engines; run `npm test`, `npm run test:int` or `npm run test:e2e`, which provide them',
    );
  }
  return {
    postgresUrl: IPFLOW_TEST_POSTGRES_URL,
    kafkaBrokers: IPFLOW_TEST_KAFKA_BROKERS,
    kafkaBanks: IPFLOW_TEST_KAFKA_BANKS,
    kafkaClasspath: IPFLOW_TEST_KAFKA_CLASSPATH,
    redisUrl: IPFLOW_TEST_REDIS_URL,
  };
}
