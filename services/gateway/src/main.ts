import { bootstrap } from '@ipflow/platform';
import { gateway } from './gateway.service';

bootstrap(gateway);
