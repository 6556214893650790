import { bootstrap } from '@ipflow/platform';
import { service } from './service';

bootstrap(service);
