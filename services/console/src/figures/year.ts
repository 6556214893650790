import { today } from '../format/dates';

/** The year it is by the law's calendar. */
export const currentYear = (): number => Number(today().slice(0, 4));
