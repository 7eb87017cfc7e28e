import { Box } from 'ink'
import { type ReactNode, useState } from 'react'
import { type Area, frameRows, useArea } from './area.ts'
import { type Binding, effective, keysLabel, useBindings } from './bindings.ts'
import { useChrome } from './chrome.tsx'
import { Dialog, type Question } from './dialog.tsx'
import { Help } from './help.tsx'
import { Say } from './tone.tsx'

interface Props {
  readonly title: string
  /** What the keys do here: for the keyboard, the foot and the help alike. */
  readonly keys: readonly Binding[]
  /** Whether letters go to a field: then no letter is a key, and `?` neither. */
  readonly typing?: boolean
  /** While there is one, it stands in the place of the screen. */
  readonly question?: Question | null
  readonly children: (area: Area) => ReactNode
}

/** A screen in its frame: the title and the state of the connection above; a notice and the keys below. */
export function Screen({ title, keys, typing = false, question = null, children }: Props) {
  const area = useArea()
  const chrome = useChrome()
  const [helping, setHelping] = useState(false)
  const asked = question ?? chrome.question
  const onScreen = effective([...keys, { keys: ['?'], says: 'aide', run: () => setHelping(true), quiet: typing }])
  useBindings('screen', onScreen)
  const body = () => {
    if (asked) return <Dialog {...asked} area={area} />
    const everyKey = effective([...onScreen, ...chrome.programKeys])
    return helping ? (
      <Help title={title} keys={everyKey} area={area} onClose={() => setHelping(false)} />
    ) : (
      children(area)
    )
  }
  return (
    <Box flexDirection="column" width="100%" height={area.height + frameRows} overflow="hidden">
      <Header title={title} right={chrome.header} width={area.width} />
      <Box flexDirection="column" height={area.height} overflow="hidden">
        {body()}
      </Box>
      {chrome.hint ? (
        <Box height={2} paddingX={1}>
          {chrome.hint}
        </Box>
      ) : (
        <>
          <Box height={1} paddingX={1}>
            {chrome.notice}
          </Box>
          <Box height={1}>{!asked && !helping && <Foot keys={onScreen} width={area.width} />}</Box>
        </>
      )}
    </Box>
  )
}

interface HeaderProps {
  readonly title: string
  readonly right: ReactNode
  readonly width: number
}

const Header = ({ title, right, width }: HeaderProps) => (
  <>
    <Box height={1} paddingX={1} justifyContent="space-between">
      <Box flexShrink={0}>
        <Say tone="quiet">Délibéré › </Say>
        <Say tone="strong">{title}</Say>
      </Box>
      <Box paddingLeft={2}>{right}</Box>
    </Box>
    <Say tone="quiet">{'─'.repeat(width)}</Say>
  </>
)

/** As many keys as there is room for; the others are in the help, which is always there, last. */
function Foot({ keys, width }: { readonly keys: readonly Binding[]; readonly width: number }) {
  const shown = keys.filter(({ quiet }) => !quiet)
  const help = shown.slice(-1)
  let room = width - 2 - help.reduce((sum, binding) => sum + lengthOf(binding), 0)
  const fitting = shown.slice(0, -1).filter((binding) => {
    room -= lengthOf(binding)
    return room >= 0
  })
  return (
    <Box paddingX={1}>
      {[...fitting, ...help].map((binding) => (
        <Box key={keysLabel(binding)} flexShrink={0} paddingRight={2}>
          <Say tone="strong">{keysLabel(binding)}</Say>
          <Say tone="quiet"> {binding.says}</Say>
        </Box>
      ))}
    </Box>
  )
}

const lengthOf = (binding: Binding) => keysLabel(binding).length + 1 + binding.says.length + 2
