import { Box } from 'ink'
import type { ReactNode } from 'react'
import { type Area, frameRows } from './area.ts'
import { type Binding, keysLabel } from './bindings.ts'
import { useChrome } from './chrome.tsx'
import { Lines } from './lines.tsx'
import { Say } from './tone.tsx'

type ShownKey = Pick<Binding, 'keys' | 'says' | 'quiet'>

interface Props {
  readonly title: string
  /** What stands at the foot; the frame itself reads no key. */
  readonly keys: readonly ShownKey[]
  readonly area: Area
  /** Whether the key that undoes what the notice tells would do so. */
  readonly undoing?: boolean
  /** Whether what is typed on it is kept without being saved. */
  readonly draft?: boolean
  readonly children: ReactNode
}

/** What every screen stands in: the title and the state of the connection above; a notice and the keys below. */
export function Frame({ title, keys, area, undoing = false, draft = false, children }: Props) {
  const { header, notice: latest, hint } = useChrome()
  // Where it has been read and the key would undo nothing, it would only stand in the way.
  const notice = latest?.read && !undoing ? null : latest
  const undo = notice?.undoable && undoing ? undoHint : ''
  const isLong = notice !== null && !notice.read && (notice.text + undo).length > area.width - 2
  const overKeys =
    hint || (isLong && <Lines tone={notice.tone} text={notice.text + undo} width={area.width - 2} most={2} />)
  return (
    <Box flexDirection="column" width="100%" height={area.height + frameRows} overflow="hidden">
      <Header title={title} draft={draft} right={header} width={area.width} />
      <Box flexDirection="column" height={area.height} overflow="hidden">
        {children}
      </Box>
      {overKeys ? (
        <Box height={2} paddingX={1} flexDirection="column">
          {overKeys}
        </Box>
      ) : (
        <>
          <Box height={1} paddingX={1}>
            {notice && (
              <Say tone={notice.tone} wrap="truncate-middle">
                {notice.text}
              </Say>
            )}
            <Box flexShrink={0}>
              <Say tone="strong">{undo}</Say>
            </Box>
          </Box>
          <Box height={1}>{keys.length > 0 && <Foot keys={keys} width={area.width} />}</Box>
        </>
      )}
    </Box>
  )
}

/** Said after what can be undone, where the key would do so. */
const undoHint = ' (u\u00A0:\u00A0annuler)'

interface HeaderProps {
  readonly title: string
  readonly draft: boolean
  readonly right: ReactNode
  readonly width: number
}

const Header = ({ title, draft, right, width }: HeaderProps) => (
  <>
    <Box height={1} paddingX={1} justifyContent="space-between">
      <Box flexShrink={0}>
        <Say tone="quiet">Délibéré › </Say>
        <Say tone="strong">{title}</Say>
        {draft && <Say tone="warn"> (brouillon)</Say>}
      </Box>
      <Box paddingLeft={2}>{right}</Box>
    </Box>
    <Say tone="quiet">{'─'.repeat(width)}</Say>
  </>
)

/** As many keys as there is room for; the others are in the help, which is always there, last. */
function Foot({ keys, width }: { readonly keys: readonly ShownKey[]; readonly width: number }) {
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

const lengthOf = (binding: ShownKey) => keysLabel(binding).length + 1 + binding.says.length + 2
