import type { Reason } from '../api/problem';
import { useWords } from '../i18n/words';
import { TenantName } from './tenant-name';
import { tenantsIn } from './tenants-in';
import { designWords } from './words';

/** The institutions a reason speaks of, by their names, behind its sentence. */
export function ReasonTenants({ detail }: Pick<Reason, 'detail'>) {
  const say = useWords(designWords);
  return (
    <>
      {tenantsIn(detail).map(([part, tenant]) => (
        <span key={part}>
          （{say(part)}：
          <TenantName tenant={tenant} />）
        </span>
      ))}
    </>
  );
}
