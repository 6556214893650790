import { piecesOf, type Mark } from './marked';

/** A text with what was searched in it underlined; text stays text, whatever it contains. */
export function MarkedText({ text, marks }: { readonly text: string; readonly marks: readonly Mark[] }) {
  return (
    <>
      {piecesOf(text, marks).map((piece, index) =>
        piece.isMarked ? <mark key={index}>{piece.text}</mark> : piece.text,
      )}
    </>
  );
}
