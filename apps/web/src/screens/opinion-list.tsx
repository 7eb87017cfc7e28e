import type { DomainView, Opinion } from '@delibere/core'
import { opinionWords } from '@delibere/core/fr'
import { For, Show } from 'solid-js'
import { Button } from '../parts/button.tsx'
import { type Choice, ChoiceGroup } from '../parts/choice-group.tsx'
import { HeldDomains } from '../parts/held-domains.tsx'
import { Refused } from '../parts/refused.tsx'
import { useOrder } from '../use-order.ts'
import { domainTitle } from '../words.ts'
import { FileGist, FileOfDomain, type FileReading, readCandidateFile } from './candidate-file.tsx'
import { DomainFramework, type FrameworkReading, readFramework } from './domain-framework.tsx'
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
  const order = useOrder(props)
  const give = (opinion: Opinion | null) =>
    void order.send({
      type: 'opinion.give',
      sessionId: props.view.id,
      hearingId: props.hearing.id,
      domain: props.domain.code,
      opinion,
    })
  return (
    <li class="domain" data-given={props.domain.mine !== null} aria-busy={order.busy()}>
      <ChoiceGroup
        label={domainTitle(props.domain)}
        choices={choices}
        chosen={props.domain.mine}
        closed={!sits(props.view, props.hearing)}
        shape="segments"
        onChoose={give}
      />
      <FileGist reading={props.file} code={props.domain.code} />
      <div class="domain-foot">
        <FileOfDomain reading={props.file} code={props.domain.code} />
        <DomainFramework reading={props.framework} code={props.domain.code} />
        <Show when={props.domain.mine !== null}>
          <Button
            kind="quiet"
            busy={order.busy()}
            label={`Retirer mon avis sur ${props.domain.code}`}
            onPress={() => give(null)}
          >
            Retirer mon avis
          </Button>
        </Show>
      </div>
      <Refused text={order.refused()} />
    </li>
  )
}
