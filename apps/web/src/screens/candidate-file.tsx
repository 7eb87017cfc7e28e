import type { Refusal } from '@delibere/client'
import type { DomainCode, DomainFileView, HearingFileView, HearingId, Result } from '@delibere/core'
import { counted } from '@delibere/core/fr'
import { createResource, type JSX, Match, type Resource, Show, Switch } from 'solid-js'
import { MasteredTag } from '../parts/assessment-said.tsx'
import { Button } from '../parts/button.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { DomainFile } from '../parts/domain-file.tsx'
import { Refused } from '../parts/refused.tsx'
import { Tag } from '../parts/tag.tsx'
import { sayRefusal } from '../refusals.ts'
import type { ScreenProps } from './screen-props.ts'

/** A candidate's file as it is being read from the server. */
export interface FileReading {
  readonly answer: Resource<Result<HearingFileView, Refusal>>
  readonly again: () => void
}

/** Reads a candidate's file, once when a screen or the dialog begins: what the office adds comes with the next opening. */
export function readCandidateFile(props: ScreenProps & { readonly hearing: { readonly id: HearingId } }): FileReading {
  const wanted = () => props.hearing.id
  const [answer, { refetch }] = createResource(wanted, (hearingId) =>
    props.client.hearingFile({ sessionId: props.view.id, hearingId }),
  )
  return { answer, again: () => void refetch() }
}

/** What is made of the file once it is there; until then that it is coming, or why it does not come. */
export function WhenRead(props: {
  readonly reading: FileReading
  readonly children: (file: HearingFileView) => JSX.Element
}) {
  const answer = () => (props.reading.answer.loading ? undefined : props.reading.answer())
  const file = () => {
    const read = answer()
    return read?.ok ? read.value : null
  }
  const refusal = () => {
    const read = answer()
    return read?.ok === false ? sayRefusal(read.error) : null
  }
  return (
    <Switch fallback={<p class="quiet-text">Lecture du dossier…</p>}>
      <Match when={file()}>{(found) => props.children(found())}</Match>
      <Match when={refusal()}>
        <Refused text={refusal()} />
        <Button kind="quiet" onPress={props.reading.again}>
          Relire le dossier
        </Button>
      </Match>
    </Switch>
  )
}

export interface FileOfDomainProps {
  readonly reading: FileReading
  readonly code: DomainCode
}

const domainIn = (file: HearingFileView, code: DomainCode): DomainFileView | undefined =>
  file.domains.find((domain) => domain.code === code)

/** The gist of what the file says of a domain, always in sight beside what has to be judged. */
export function FileGist(props: FileOfDomainProps) {
  const domain = () => {
    const { answer } = props.reading
    const read = answer.loading ? undefined : answer()
    return read?.ok ? domainIn(read.value, props.code) : undefined
  }
  return (
    <Show when={domain()}>
      {(found) => (
        <Switch>
          <Match when={found().assessment}>
            {(assessment) => (
              <p class="file-gist">
                Évaluation en entreprise <MasteredTag assessment={assessment()} />
              </p>
            )}
          </Match>
          <Match when={found().vae.length > 0}>
            <p class="file-gist">
              Dossier VAE <Tag meaning="quiet">{counted(found().vae.length, 'réponse')}</Tag>
            </p>
          </Match>
        </Switch>
      )}
    </Show>
  )
}

/** All that the file says of a domain, for who wants to read it. */
export function FileOfDomain(props: FileOfDomainProps) {
  return (
    <Disclosure label="Dossier" about={`du candidat sur le domaine ${props.code}`}>
      <WhenRead reading={props.reading}>
        {(file) => <Show when={domainIn(file, props.code)}>{(domain) => <DomainFile domain={domain()} />}</Show>}
      </WhenRead>
    </Disclosure>
  )
}
