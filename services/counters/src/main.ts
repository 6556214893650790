import { bootstrap } from '@ipflow/platform';
import { counters } from './service';

bootstrap(counters);
