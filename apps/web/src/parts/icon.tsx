// Drawn on a grid of 20, in the colour of the text beside them; words always say the same.
const drawings = {
  check: 'M4 10.5l4 4 8-9',
  cross: 'M5 5l10 10M15 5L5 15',
  talk: 'M3.5 5h13v8.5h-7l-3.5 3v-3h-2.5z',
  wait: 'M10 5.5V10l3 2M10 2.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 0 0 0-15z',
  warn: 'M10 3l7.5 13.5h-15zM10 8v4M10 14.2v.3',
  pause: 'M7 4.5v11M13 4.5v11',
  down: 'M5 7.5l5 5 5-5',
  file: 'M5 2.5h6.5l3.5 3.5v11.5H5zM7.5 10h5M7.5 13.2h5',
  lock: 'M5.5 9h9v8h-9zM7.5 9V6.5a2.5 2.5 0 0 1 5 0V9',
  offline:
    'M3 3l14 14M5.5 12a6.5 6.5 0 0 1 3-2M14.5 12a6 6 0 0 0-1.5-1.2M2.5 8.5A11 11 0 0 1 5 6.8M17.5 8.5A11 11 0 0 0 9 5.5M9 15.5h2',
  screen: 'M3 4.5h14v9H3zM7.5 16.5h5',
  noScreen: 'M3 4.5h14v9H3zM7.5 16.5h5M3.5 17L16.5 2.5',
} as const

export type IconName = keyof typeof drawings

/** A small drawing beside words, which say the same to those who do not see it. */
export function Icon(props: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={drawings[props.name]} />
    </svg>
  )
}
