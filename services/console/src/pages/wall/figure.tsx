import type { ReactNode } from 'react';
import { exactly, headline } from '../../figures/quantity';
import { useTongue, useWords } from '../../i18n/words';
import type { Correction } from './wall-state';
import { wallWords } from './words';

/** A number of the wall by its key: what is counted, when, where. */
export interface FigureKey {
  readonly metric: string;
  readonly period: string;
  readonly dimension: string;
  readonly value: string;
}

/** How long a correction stays beside its figure (milliseconds). */
const correctionShownMs = 10 * 60_000;

/** A figure that can be opened: its definition and the entries behind it. It never becomes smaller without saying why. */
export function Figure({
  name,
  n,
  unit,
  correction,
  nowMs,
  open,
}: {
  readonly name: ReactNode;
  readonly n: bigint;
  readonly unit: string;
  readonly correction: Correction | undefined;
  readonly nowMs: number;
  readonly open: () => void;
}) {
  const say = useWords(wallWords);
  const tongue = useTongue();
  const [figure, figureUnit] = headline(n.toString(), unit, tongue);
  const exact = exactly(n.toString(), unit, tongue);
  const isCorrected = correction !== undefined && nowMs - correction.atMs < correctionShownMs;
  return (
    <button type="button" className="wall-figure" title={exact} onClick={open}>
      <span className="wall-figure-name">{name}</span>
      <span className="wall-figure-n">
        <b key={n.toString()}>{figure}</b> {figureUnit}
      </span>
      <span className="unseen">{say('open')}</span>
      {isCorrected && <em>{say(correction.why, { by: exactly(correction.by.toString(), unit, tongue) })}</em>}
    </button>
  );
}
