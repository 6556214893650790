/** The part of qrcode that is used here. */
declare module 'qrcode' {
  /** The modules of a code: `data[row * size + column]` is 1 where it is dark. */
  export function create(
    text: string,
    options: { errorCorrectionLevel: 'L' | 'M' },
  ): { readonly modules: { readonly size: number; readonly data: Uint8Array } };
}
