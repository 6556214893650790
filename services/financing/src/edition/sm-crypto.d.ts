/** The part of sm-crypto editions are signed with. Keys and signatures are hex. */
declare module 'sm-crypto' {
  export const sm2: {
    /** A signature with SM3 over the signer's id and the text (GB/T 32918.2), as ASN.1 DER. */
    doSignature(text: string, privateKey: string, options: { hash: true; der: true; userId: string }): string;
    getPublicKeyFromPrivateKey(privateKey: string): string;
  };
}
