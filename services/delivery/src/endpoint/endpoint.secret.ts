import { SigningSecrets } from '../due/secrets';
import { endpointStream } from './endpoint.decider';

/** The signing secrets of endpoints. */
export const endpointSecrets = new SigningSecrets({
  ...{ table: 'webhook_secret', owner: 'endpoint_id', streamOf: endpointStream },
});
