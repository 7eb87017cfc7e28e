import { type ReactNode, useState } from 'react'
import { type Area, useArea } from './area.ts'
import { type Binding, effective, useBindings } from './bindings.ts'
import { useChrome } from './chrome.tsx'
import { Dialog, type Question } from './dialog.tsx'
import { Frame } from './frame.tsx'
import { Help } from './help.tsx'

/** What is typed on a screen and kept without being saved. */
export interface Unsaved {
  readonly held: boolean
  /** Throws it away. */
  readonly clear: () => void
}

interface Props {
  readonly title: string
  /** What the keys do here: for the keyboard, the foot and the help alike. */
  readonly keys: readonly Binding[]
  /** Whether letters go to a field: then no letter is a key, and `?` neither. */
  readonly typing?: boolean
  /** While there is one, it stands in the place of the screen. */
  readonly question?: Question | null
  /** Of a screen that keeps what is typed on it. */
  readonly draft?: Unsaved
  readonly children: (area: Area) => ReactNode
}

/** The key of the program that undoes, where a screen has none of its own by that name. */
const undoKey = 'u'

/** A screen in its frame: the title and the state of the connection above; a notice and the keys below. */
export function Screen({ title, keys, typing = false, question = null, draft, children }: Props) {
  const area = useArea()
  const chrome = useChrome()
  const [helping, setHelping] = useState(false)
  const dropping = useDropping(draft)
  const asked = question ?? dropping.question ?? chrome.question
  const onScreen = effective([
    ...keys,
    ...dropping.keys,
    { keys: ['?'], says: 'aide', run: () => setHelping(true), quiet: typing },
  ])
  useBindings('screen', onScreen)
  const own = onScreen.some(({ keys: names }) => names.includes(undoKey))
  const undoing =
    !typing && !asked && !helping && !own && chrome.programKeys.some(({ keys: [name] }) => name === undoKey)
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
    <Frame
      title={title}
      keys={asked || helping ? [] : onScreen}
      area={area}
      undoing={undoing}
      draft={draft?.held ?? false}
    >
      {body()}
    </Frame>
  )
}

/** Throwing away what is typed and not saved: asked once more, since nothing brings it back. */
function useDropping(draft: Unsaved | undefined): {
  readonly keys: readonly Binding[]
  readonly question: Question | null
} {
  const [asking, setAsking] = useState(false)
  if (!draft?.held) return { keys: [], question: null }
  const answer = (drop: boolean) => {
    setAsking(false)
    if (drop) draft.clear()
  }
  const question: Question = {
    title: 'Abandonner ce brouillon\u202F?',
    text: 'Ce qui est saisi ici et pas encore enregistré est perdu. Ce qui est enregistré reste.',
    keys: [
      { keys: ['return', 'o'], says: 'abandonner', run: () => answer(true) },
      { keys: ['escape', 'n'], says: 'garder', run: () => answer(false) },
    ],
  }
  return {
    keys: [{ keys: ['ctrl+x'], says: 'abandonner', run: () => setAsking(true) }],
    question: asking ? question : null,
  }
}
