import { useRead } from '../../api/reading';
import type { Standing } from '../../figures/counters';
import { headline } from '../../figures/quantity';

/** 运行大屏: the plan's figures. */
export default function WallPage() {
  const { data } = useRead<{ targets: readonly Standing[] }>('/api/counters/targets');
  return (
    <main className="wall">
      {data?.targets.map(({ id, name, year, value, unit }) => (
        <p key={id}>
          {name} {year}: {headline(value, unit).join(' ')}
        </p>
      ))}
    </main>
  );
}
