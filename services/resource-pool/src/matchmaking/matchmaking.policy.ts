/** Length of one meeting (minutes): a table and its parties are taken that long. */
export const meetingMinutes = 30;
/** Tables of one event. */
export const tablesMax = 200;
/** Divisions or classes one event is for. */
export const areasMax = 50;
/** Items of one agenda. */
export const agendaItemsMax = 100;
/** Postings invited to one event. */
export const invitationsMax = 1_000;
/** Postings invited with one request. */
export const invitationsAtOnceMax = 100;
/** Meetings of one event. */
export const meetingsMax = 2_000;
/** Contracts linked to one meeting. */
export const contractsPerMeetingMax = 20;
/** Postings, and pairs, suggested at once. */
export const suggestionsMax = 100;
