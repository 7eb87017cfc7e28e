import type { Client } from '@delibere/client'
import { collegeWords } from '@delibere/core/fr'
import { createSignal, For, Show } from 'solid-js'
import { Button } from '../parts/button.tsx'
import { MemberConnection } from '../parts/member-connection.tsx'
import { Menu } from '../parts/menu.tsx'
import { Refused } from '../parts/refused.tsx'
import { leaveFor, rehearsalAt } from '../place.ts'
import { sayRefusal } from '../refusals.ts'
import { MemberActs } from './member-acts.tsx'
import type { ScreenProps } from './screen-props.ts'
import { StartRehearsal } from './start-rehearsal.tsx'
import { viewerIn } from './viewing.ts'

export interface MemberMenuProps extends ScreenProps {
  readonly onLeave: () => ReturnType<Client['signOut']>
}

/** Behind the member's name: who is connected, who sits and who presides, rehearsing before the session opens, leaving this device. */
export function MemberMenu(props: MemberMenuProps) {
  const me = () => viewerIn(props.view)
  const role = () => {
    const member = me()
    if (!member) return ''
    return member.president ? 'Présidence' : collegeWords[member.college]
  }
  // Who comes early has time for it; a rehearsal has none of its own.
  const mayRehearse = () => props.view.status === 'planned' && rehearsalAt(location.pathname) === null
  return (
    <MemberActs {...props}>
      {(acts) => (
        <Menu
          label={
            <span class="viewer">
              <span class="viewer-name">{me()?.name}</span> <span class="viewer-role">{role()}</span>
            </span>
          }
        >
          {(close) => (
            <>
              <Others {...props} />
              {acts(close)}
              <Show when={mayRehearse()}>
                <StartRehearsal kind="quiet" house={props.client} goTo={leaveFor}>
                  S’exercer avec une séance fictive
                </StartRehearsal>
              </Show>
              <LeaveButton onLeave={props.onLeave} />
            </>
          )}
        </Menu>
      )}
    </MemberActs>
  )
}

/** Who of the jury has the session open: of use when somebody does not answer. */
function Others(props: Pick<MemberMenuProps, 'view'>) {
  return (
    <ul class="menu-people" aria-label="Le jury">
      <For each={props.view.members.filter(({ departedAt }) => departedAt === null)}>
        {(member) => (
          <li>
            <span>{member.name}</span>
            <MemberConnection connection={member.connection} />
          </li>
        )}
      </For>
    </ul>
  )
}

/** Signs this device out; the personal link opens the session again. */
export function LeaveButton(props: Pick<MemberMenuProps, 'onLeave'>) {
  const [refused, setRefused] = createSignal<string | null>(null)
  const leave = async () => {
    const answer = await props.onLeave()
    if (!answer.ok) setRefused(sayRefusal(answer.error))
  }
  return (
    <>
      <Button kind="quiet" onPress={() => void leave()}>
        Quitter la séance sur cet appareil
      </Button>
      <Refused text={refused()} />
    </>
  )
}
