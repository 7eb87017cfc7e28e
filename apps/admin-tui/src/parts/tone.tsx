import { Text, type TextProps } from 'ink'

/** What a text is for the reader. It is never said by colour alone. */
export type Tone = 'plain' | 'strong' | 'quiet' | 'accent' | 'good' | 'warn' | 'bad'

const styles: Readonly<Record<Tone, Pick<TextProps, 'color' | 'bold' | 'dimColor'>>> = {
  plain: {},
  strong: { bold: true },
  quiet: { dimColor: true },
  accent: { color: 'cyan' },
  good: { color: 'green' },
  warn: { color: 'yellow' },
  bad: { color: 'red', bold: true },
}

// https://no-color.org: set to anything but nothing, no colour is written; bold and inverse remain.
const colourless = (process.env.NO_COLOR ?? '') !== ''

interface Props extends Pick<TextProps, 'wrap' | 'inverse' | 'children'> {
  readonly tone?: Tone
}

/** Text in one of the program's few tones; cut at the end of its room unless told otherwise. */
export function Say({ tone = 'plain', wrap = 'truncate', ...rest }: Props) {
  const { color, ...style } = styles[tone]
  return <Text {...style} {...(color && !colourless ? { color } : {})} wrap={wrap} {...rest} />
}
