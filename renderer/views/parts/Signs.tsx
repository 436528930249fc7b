/** Name of a sign in `Signs`; 16 px grid, filled = decided, `p-` = proposed. */
export type SignName =
  | 'apart'
  | 'locked'
  | 'alone'
  | 'ref'
  | 'same'
  | 'short'
  | 'para'
  | 'diff'
  | 'contra'
  | 'p-ref'
  | 'p-same'
  | 'p-short'
  | 'p-para'
  | 'p-diff'
  | 'p-contra'
  | 'unjudged'
  | 'p-unjudged'
  | 'rep'
  | 'p-rep'
  | 'rep-diff'
  | 'p-rep-diff'
  | 'absent'
  | 'unseen'

/** The symbols every sign refers to, drawn once a window. Knocked-out lines take the colour of the sheet (`--knock`). */
export function Signs() {
  return (
    <svg width="0" height="0" className="symbols" aria-hidden="true">
      <symbol id="apart" viewBox="0 0 16 16">
        <path d="M1.6 4.9v9.5h9.5zM4.9 1.6h9.5v9.5z" fill="none" stroke="currentColor" strokeWidth="1.3" />
      </symbol>
      <symbol id="locked" viewBox="0 0 16 16">
        <path d="M1.5 2.6v11.9h11.9zM2.6 1.5h11.9v11.9z" fill="currentColor" />
      </symbol>
      <symbol id="alone" viewBox="0 0 16 16">
        <path d="M3 3.4v9.6h9.6z" fill="none" stroke="currentColor" strokeWidth="1.3" />
      </symbol>
      <symbol id="ref" viewBox="0 0 16 16">
        <path d="M1 1h14v14H1z" fill="currentColor" />
        <path d="M4.5 4.5h7v7z" fill="var(--knock, var(--sheet))" />
      </symbol>
      <symbol id="same" viewBox="0 0 16 16">
        <path d="M1 1h14v14H1z" fill="currentColor" />
        <path d="M4.2 6.2h7.6M4.2 9.8h7.6" stroke="var(--knock, var(--sheet))" strokeWidth="1.6" />
      </symbol>
      <symbol id="short" viewBox="0 0 16 16">
        <path d="M1.6 1.6h12.8v12.8H1.6z" fill="none" stroke="currentColor" strokeWidth="1.3" />
        <path d="M1 1h7v14H1z" fill="currentColor" />
      </symbol>
      <symbol id="para" viewBox="0 0 16 16">
        <path d="M1 1h14v14H1z" fill="currentColor" />
        <path
          d="M3.8 7c1.5-1.9 2.8-1.2 4.2-.4s2.7 1.2 4.2-.6M3.8 10.7c1.5-1.9 2.8-1.2 4.2-.4s2.7 1.2 4.2-.6"
          fill="none"
          stroke="var(--knock, var(--sheet))"
          strokeWidth="1.5"
        />
      </symbol>
      <symbol id="diff" viewBox="0 0 16 16">
        <path d="M1 1h14v14H1z" fill="currentColor" />
        <path d="M4.2 6.2h7.6M4.2 9.8h7.6M10.2 3.2 5.8 12.8" stroke="var(--knock, var(--sheet))" strokeWidth="1.5" />
      </symbol>
      <symbol id="contra" viewBox="0 0 16 16">
        <path d="M1 1h14v14H1z" fill="currentColor" />
        <path d="M4.6 4.6l6.8 6.8M11.4 4.6l-6.8 6.8" stroke="var(--knock, var(--sheet))" strokeWidth="1.7" />
      </symbol>
      <symbol id="p-ref" viewBox="0 0 16 16">
        <path
          d="M1.6 1.6h12.8v12.8H1.6z"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.3"
          strokeDasharray="2.6 1.7"
        />
        <path d="M4.8 4.8h6.4v6.4z" fill="currentColor" />
      </symbol>
      <symbol id="p-same" viewBox="0 0 16 16">
        <path
          d="M1.6 1.6h12.8v12.8H1.6z"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.3"
          strokeDasharray="2.6 1.7"
        />
        <path d="M4.4 6.3h7.2M4.4 9.7h7.2" stroke="currentColor" strokeWidth="1.4" />
      </symbol>
      <symbol id="p-short" viewBox="0 0 16 16">
        <path
          d="M1.6 1.6h12.8v12.8H1.6z"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.3"
          strokeDasharray="2.6 1.7"
        />
        <path d="M4 4h4v8H4z" fill="currentColor" />
      </symbol>
      <symbol id="p-para" viewBox="0 0 16 16">
        <path
          d="M1.6 1.6h12.8v12.8H1.6z"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.3"
          strokeDasharray="2.6 1.7"
        />
        <path
          d="M4 7c1.4-1.8 2.6-1.2 4-.4s2.6 1.2 4-.6M4 10.5c1.4-1.8 2.6-1.2 4-.4s2.6 1.2 4-.6"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.3"
        />
      </symbol>
      <symbol id="p-diff" viewBox="0 0 16 16">
        <path
          d="M1.6 1.6h12.8v12.8H1.6z"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.3"
          strokeDasharray="2.6 1.7"
        />
        <path d="M4.4 6.3h7.2M4.4 9.7h7.2M9.9 3.8 6.1 12.2" stroke="currentColor" strokeWidth="1.3" />
      </symbol>
      <symbol id="p-contra" viewBox="0 0 16 16">
        <path
          d="M1.6 1.6h12.8v12.8H1.6z"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.3"
          strokeDasharray="2.6 1.7"
        />
        <path d="M4.8 4.8l6.4 6.4M11.2 4.8l-6.4 6.4" stroke="currentColor" strokeWidth="1.4" />
      </symbol>
      <symbol id="unjudged" viewBox="0 0 16 16">
        <path d="M1 1h14v14H1z" fill="currentColor" />
        <path d="M6.2 6.2h3.6v3.6H6.2z" fill="var(--knock, var(--sheet))" />
      </symbol>
      <symbol id="p-unjudged" viewBox="0 0 16 16">
        <path
          d="M1.6 1.6h12.8v12.8H1.6z"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.3"
          strokeDasharray="2.6 1.7"
        />
        <path d="M6.2 6.2h3.6v3.6H6.2z" fill="currentColor" />
      </symbol>
      <symbol id="rep" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="7" fill="currentColor" />
        <path d="M4.5 8h7" stroke="var(--knock, var(--sheet))" strokeWidth="1.6" />
      </symbol>
      <symbol id="p-rep" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" strokeWidth="1.3" strokeDasharray="2.6 1.7" />
        <path d="M5 8h6" stroke="currentColor" strokeWidth="1.4" />
      </symbol>
      <symbol id="rep-diff" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="7" fill="currentColor" />
        <path d="M4.8 6.3h6.4M4.8 9.7h6.4M10 3.8 6 12.2" stroke="var(--knock, var(--sheet))" strokeWidth="1.5" />
      </symbol>
      <symbol id="p-rep-diff" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" strokeWidth="1.3" strokeDasharray="2.6 1.7" />
        <path d="M5 6.4h6M5 9.6h6M9.8 4.2 6.2 11.8" stroke="currentColor" strokeWidth="1.3" />
      </symbol>
      <symbol id="absent" viewBox="0 0 16 16">
        <path d="M3 8h10" stroke="currentColor" strokeWidth="1.7" />
      </symbol>
      <symbol id="unseen" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="1.8" fill="currentColor" />
      </symbol>
    </svg>
  )
}
