import { encode } from 'uqr'

/** An address for the camera of another device: dark on a white card in both themes, since cameras expect it so. */
export function QrCode(props: { readonly text: string; readonly label: string }) {
  const code = () => encode(props.text, { ecc: 'M', border: 4 })
  return (
    <svg class="qr-code" role="img" aria-label={props.label} viewBox={`0 0 ${code().size} ${code().size}`}>
      <path d={drawn(code().data)} />
    </svg>
  )
}

/** Each run of dark squares as one bar. */
function drawn(rows: readonly (readonly boolean[])[]): string {
  const bars = rows.flatMap((row, y) =>
    row.flatMap((dark, x) => {
      if (!dark || row[x - 1]) return []
      const end = row.indexOf(false, x)
      const width = (end < 0 ? row.length : end) - x
      return [`M${x} ${y}h${width}v1h-${width}z`]
    }),
  )
  return bars.join('')
}
