import type { DomainView, Opinion } from '@delibere/core'
import { opinionWords } from '@delibere/core/fr'
import { For, Show } from 'solid-js'
import { Announced } from '../parts/announced.tsx'
import { Button } from '../parts/button.tsx'
import { type Choice, ChoiceGroup } from '../parts/choice-group.tsx'
import { HeldDomains } from '../parts/held-domains.tsx'
import { Refused } from '../parts/refused.tsx'
import { sayRefusal } from '../refusals.ts'
import { domainTitle } from '../words.ts'
import { FileGist, FileOfDomain, type FileReading, readCandidateFile } from './candidate-file.tsx'
import { DomainFramework, type FrameworkReading, readFramework } from './domain-framework.tsx'
import { NoteField, NoteLabel } from './note-field.tsx'
import type { HearingProps } from './screen-props.ts'
import { sits } from './viewing.ts'

/** The viewer's opinion on each domain to judge; those held already stand apart (H4, C5). */
export function OpinionList(props: HearingProps) {
  const framework = readFramework(props)
  const file = readCandidateFile(props)
  return (
    <>
      <ul class="domains">
        <For each={props.hearing.domains.filter(({ held }) => !held)}>
          {(domain) => <DomainOpinion {...props} domain={domain} framework={framework} file={file} />}
        </For>
      </ul>
      <HeldDomains domains={props.hearing.domains} />
    </>
  )
}

const choices: readonly Choice<Opinion>[] = [
  { value: 'acquired', label: opinionWords.acquired, icon: 'check' },
  { value: 'notAcquired', label: opinionWords.notAcquired, icon: 'cross' },
  { value: 'toDiscuss', label: opinionWords.toDiscuss, icon: 'talk' },
]

function DomainOpinion(
  props: HearingProps & {
    readonly domain: DomainView
    readonly framework: FrameworkReading
    readonly file: FileReading
  },
) {
  const about = () => ({ hearingId: props.hearing.id, domain: props.domain.code })
  const pending = () => props.keeping.opinions.pending(about())
  const give = (opinion: Opinion | null) => props.keeping.opinions.choose(about(), opinion)
  const busy = () => pending()?.state === 'sending'
  const waiting = () => pending()?.state === 'kept'
  // Until the server has answered the choice is only shown where the person is told that it has not.
  const shown = () => {
    const now = pending()
    return now && (now.state === 'kept' || now.state === 'taken') ? now.opinion : props.domain.mine
  }
  const refused = () => {
    const why = pending()?.refusal
    return why ? sayRefusal(why) : null
  }
  return (
    <li class="domain" data-given={props.domain.mine !== null} aria-busy={busy()}>
      <ChoiceGroup
        label={domainTitle(props.domain)}
        choices={choices}
        chosen={shown()}
        closed={!sits(props.view, props.hearing)}
        shape="segments"
        onChoose={give}
      />
      <FileGist reading={props.file} code={props.domain.code} />
      <div class="domain-foot">
        <FileOfDomain reading={props.file} code={props.domain.code} />
        <DomainFramework reading={props.framework} code={props.domain.code} />
        <Show when={shown() !== null}>
          <Button
            kind="quiet"
            busy={busy()}
            label={`Retirer mon avis sur ${props.domain.code}`}
            onPress={() => give(null)}
          >
            Retirer mon avis
          </Button>
        </Show>
      </div>
      <Announced
        text={
          waiting() ? `${shown() ? 'Votre avis' : 'Le retrait de votre avis'} sera envoyé au retour du réseau.` : null
        }
      />
      <Refused text={refused()} />
      <NoteField notes={props.keeping.notes} {...about()} label={<NoteLabel code={props.domain.code} />} />
    </li>
  )
}
