import type { Refusal } from '@delibere/client'
import type { Domain, DomainCode, Framework, Result } from '@delibere/core'
import { createResource, For, Match, type Resource, Switch } from 'solid-js'
import { Button } from '../parts/button.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { Refused } from '../parts/refused.tsx'
import { sayRefusal } from '../refusals.ts'
import type { HearingProps } from './screen-props.ts'

/** The framework of the hearing as it is being read from the server. */
export interface FrameworkReading {
  readonly answer: Resource<Result<Framework, Refusal>>
  readonly again: () => void
}

/** Reads the framework the candidate is judged by, once for each version. */
export function readFramework(props: HearingProps): FrameworkReading {
  const wanted = () => {
    const { certificate, version } = props.hearing.framework
    return `${certificate} ${version}`
  }
  const [answer, { refetch }] = createResource(wanted, () => props.client.framework({ ...props.hearing.framework }))
  return { answer, again: () => void refetch() }
}

export interface DomainFrameworkProps {
  readonly reading: FrameworkReading
  readonly code: DomainCode
}

/** What the framework says of one domain, for who wants to look it up. */
export function DomainFramework(props: DomainFrameworkProps) {
  const answer = () => (props.reading.answer.loading ? undefined : props.reading.answer())
  const domain = () => {
    const read = answer()
    return read?.ok ? read.value.domains.find(({ code }) => code === props.code) : undefined
  }
  const refusal = () => {
    const read = answer()
    return read?.ok === false ? sayRefusal(read.error) : null
  }
  return (
    <Disclosure label="Référentiel" about={`du domaine ${props.code}`}>
      <Switch fallback={<p class="quiet-text">Lecture du référentiel…</p>}>
        <Match when={domain()}>{(found) => <Sections domain={found()} />}</Match>
        <Match when={refusal()}>
          <Refused text={refusal()} />
          <Button kind="quiet" onPress={props.reading.again}>
            Relire le référentiel
          </Button>
        </Match>
      </Switch>
    </Disclosure>
  )
}

function Sections(props: { readonly domain: Domain }) {
  const sections = () => [
    { title: 'Savoir-faire', lines: props.domain.skills },
    { title: 'Savoirs', lines: props.domain.knowledge },
    { title: 'Critères d’évaluation', lines: props.domain.finalCriteria },
  ]
  return (
    <div class="framework">
      <For each={sections()}>
        {({ title, lines }) => (
          <div>
            <p class="framework-title">{title}</p>
            <ul aria-label={title}>
              <For each={lines}>{(line) => <li>{line}</li>}</For>
            </ul>
          </div>
        )}
      </For>
    </div>
  )
}
