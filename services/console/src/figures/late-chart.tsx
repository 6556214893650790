import { lazy } from 'react';

/** The chart component, loaded when it is first drawn: nobody waits for charts to read a number. */
export const LateChart = lazy(() => import('./chart'));
