/** The mark of the platform: a sealed document in motion. */
export function Emblem() {
  return (
    <svg className="emblem" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="4" fill="#1a5296" />
      <path d="M7 8h11l7 7v9H7z" fill="none" stroke="#fff" strokeWidth="2" strokeLinejoin="round" />
      <path d="M11 20l4-4 3 3 5-5" fill="none" stroke="#ffd68a" strokeWidth="2" />
    </svg>
  );
}
