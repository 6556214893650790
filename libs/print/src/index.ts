/** What is printed and proves itself: pages with the font of everything printed, codes, and signed certificates. Knows no subject. */
export * from './certificate.jws';
export * from './certificate.key';
export * from './certificate.pdf';
export * from './code';
export * from './hans';
