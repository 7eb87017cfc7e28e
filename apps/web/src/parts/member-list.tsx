import type { MemberView } from '@delibere/core'
import { collegeWords, formatHour } from '@delibere/core/fr'
import { For, type JSX, Show } from 'solid-js'
import { capital, colleges } from '../words.ts'
import { Icon } from './icon.tsx'
import { MemberConnection } from './member-connection.tsx'
import { Tag } from './tag.tsx'

export interface MemberListProps {
  readonly members: readonly MemberView[]
  readonly timeZone: string
  /** What may be done about a member who is still expected. */
  readonly actions: (member: MemberView) => JSX.Element
}

/** The jury by college: who is expected, who has signed and when, who presides. */
export function MemberList(props: MemberListProps) {
  return (
    <div class="jury">
      <For each={colleges}>
        {(college) => (
          <section aria-label={capital(collegeWords[college])}>
            <h3 class="jury-college">{capital(collegeWords[college])}</h3>
            <ul class="jury-members">
              <For each={props.members.filter((member) => member.college === college)}>
                {(member) => <Member {...props} member={member} />}
              </For>
            </ul>
          </section>
        )}
      </For>
    </div>
  )
}

function Member(props: MemberListProps & { readonly member: MemberView }) {
  return (
    <li class="jury-member" data-signed={props.member.signedAt !== null}>
      <div class="jury-who">
        <p class="jury-name">
          {props.member.name}
          <Show when={props.member.president}>
            <Tag meaning="now">Présidence</Tag>
          </Show>
        </p>
        <p class="jury-organisation">{props.member.organisation}</p>
        <Show when={props.member.departedAt === null}>
          <MemberConnection connection={props.member.connection} />
        </Show>
      </div>
      <p class="jury-signed">
        <Show
          when={props.member.signedAt}
          fallback={
            <>
              <Icon name="wait" />
              Attendu(e)
            </>
          }
        >
          {(at) => (
            <>
              <Icon name="check" />
              Signé à {formatHour(at(), props.timeZone)}
            </>
          )}
        </Show>
      </p>
      <Show when={props.member.signedAt === null}>{props.actions(props.member)}</Show>
    </li>
  )
}
