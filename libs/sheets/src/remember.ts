/** Longest question kept, in characters; the bound on memory is this times `answersMax`. */
const QUESTION_CHARS_MAX = 120;

/**
 * A pure function that keeps its answers: the dates, addresses and class marks of one file repeat thousands
 * of times. Forgets everything when `answersMax` is reached, which bounds its memory.
 */
export function remembering<Answer>(
  answer: (question: string) => Answer,
  answersMax: number,
): (question: string) => Answer {
  const answers = new Map<string, { answer: Answer }>();
  return (question) => {
    const known = answers.get(question);
    if (known) return known.answer;
    if (question.length > QUESTION_CHARS_MAX) return answer(question);
    if (answers.size >= answersMax) answers.clear();
    const own = ownCopy(question);
    const fresh = { answer: answer(own) };
    answers.set(own, fresh);
    return fresh.answer;
  };
}

/** The same text in memory of its own: a part of a string keeps the whole alive, here a chunk of the file. */
export function ownCopy(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
