/** A few quiet words, said aloud when they come. */
export function Announced(props: { readonly text: string | null }) {
  return <output class="announced">{props.text}</output>
}
