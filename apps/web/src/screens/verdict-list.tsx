import type { DomainView, Verdict } from '@delibere/core'
import { nbsp, verdictWords } from '@delibere/core/fr'
import { createSignal, For, Match, Show, Switch } from 'solid-js'
import { AgreementMap } from '../parts/agreement-map.tsx'
import { type Choice, ChoiceGroup } from '../parts/choice-group.tsx'
import { ConfirmDialog } from '../parts/confirm-dialog.tsx'
import { OpinionsSideBySide } from '../parts/opinions-side-by-side.tsx'
import { Refused } from '../parts/refused.tsx'
import { Tag, type TagProps } from '../parts/tag.tsx'
import { sayRefusal } from '../refusals.ts'
import { useOrder } from '../use-order.ts'
import { domainTitle } from '../words.ts'
import { type Agreement, agreementOn, byAgreement } from './agreement.ts'
import { FileGist, FileOfDomain, type FileReading, readCandidateFile } from './candidate-file.tsx'
import { DomainFramework, type FrameworkReading, readFramework } from './domain-framework.tsx'
import { NoteField, NoteLabel } from './note-field.tsx'
import type { HearingProps } from './screen-props.ts'
import { verdictPlace } from './steps-of-decision.ts'
import { nameIn, presidesHearing, viewerId } from './viewing.ts'

/** Each domain to judge with everybody's opinions; the president notes the jury's verdict (H4, H5). */
export function VerdictList(props: HearingProps) {
  const framework = readFramework(props)
  const file = readCandidateFile(props)
  const judged = () => byAgreement(props.hearing.domains.filter(({ held }) => !held))
  return (
    <>
      <AgreementMap members={judges(props)} domains={judged().map(mapped)} />
      <ul class="domains">
        <For each={judged()}>
          {(domain) => <DomainVerdict {...props} domain={domain} framework={framework} file={file} />}
        </For>
      </ul>
    </>
  )
}

/** Whose opinions there are, in their order: the same for each domain. */
const judges = ({ view, hearing }: HearingProps): readonly string[] =>
  (hearing.domains.find(({ opinions, held }) => opinions && !held)?.opinions ?? []).map(({ jurorId }) =>
    jurorId === viewerId(view) ? 'Vous' : nameIn(view, jurorId),
  )

const mapped = ({ code, title, opinions, verdict }: DomainView) => ({
  code,
  title,
  place: verdictPlace(code),
  agreement: agreementWords[agreementOn(opinions ?? [])],
  verdict: verdict && verdictWords[verdict],
  opinions: (opinions ?? []).map(({ opinion }) => opinion),
})

interface DomainVerdictProps extends HearingProps {
  readonly domain: DomainView
  readonly framework: FrameworkReading
  readonly file: FileReading
}

function DomainVerdict(props: DomainVerdictProps) {
  const opinions = () => props.domain.opinions ?? []
  const agreement = () => agreementOn(opinions())
  const said = () =>
    opinions().map(({ jurorId, opinion }) => ({
      name: jurorId === viewerId(props.view) ? 'Vous' : nameIn(props.view, jurorId),
      opinion,
    }))
  return (
    <li class="domain" data-agreement={agreement()} id={verdictPlace(props.domain.code)}>
      <div class="domain-head">
        <h3>{domainTitle(props.domain)}</h3>
        <Tag {...agreementTags[agreement()]}>{agreementWords[agreement()]}</Tag>
      </div>
      <OpinionsSideBySide opinions={said()} />
      <Switch fallback={<VerdictSaid verdict={props.domain.verdict} />}>
        <Match when={presidesHearing(props.view, props.hearing)}>
          <VerdictChoice {...props} />
        </Match>
      </Switch>
      <FileGist reading={props.file} code={props.domain.code} />
      <div class="domain-foot">
        <FileOfDomain reading={props.file} code={props.domain.code} />
        <DomainFramework reading={props.framework} code={props.domain.code} />
      </div>
      <Show when={props.hearing.stage === 'deliberation'}>
        <NoteField
          notes={props.keeping.notes}
          hearingId={props.hearing.id}
          domain={props.domain.code}
          label={<NoteLabel code={props.domain.code} />}
        />
      </Show>
    </li>
  )
}

const agreementWords: Readonly<Record<Agreement, string>> = {
  divided: 'Avis partagés',
  open: 'Avis incomplets',
  agreed: 'Avis concordants',
}

const agreementTags: Readonly<Record<Agreement, Pick<TagProps, 'meaning' | 'icon'>>> = {
  divided: { meaning: 'talk', icon: 'talk' },
  open: { meaning: 'quiet', icon: 'wait' },
  agreed: { meaning: 'quiet', icon: 'check' },
}

const choices: readonly Choice<Verdict>[] = [
  { value: 'acquired', label: verdictWords.acquired, icon: 'check' },
  { value: 'notAcquired', label: verdictWords.notAcquired, icon: 'cross' },
]

/** Notes a verdict, asking once more on a tie or against the majority, as the server demands (H5). */
function useVerdict(props: DomainVerdictProps) {
  const order = useOrder(props)
  const [asking, setAsking] = createSignal<{ readonly verdict: Verdict; readonly sentence: string } | null>(null)
  async function note(verdict: Verdict, confirmation: 'none' | 'given') {
    const hearing = { sessionId: props.view.id, hearingId: props.hearing.id }
    const domain = props.domain.code
    const answer = await order.send({ type: 'verdict.record', ...hearing, domain, verdict, confirmation })
    if (answer?.ok) setAsking(null)
    else if (answer?.error.code === 'confirmation-needed') {
      order.clear()
      setAsking({ verdict, sentence: sayRefusal(answer.error) })
    }
  }
  const giveUp = () => {
    order.clear()
    setAsking(null)
  }
  return { ...order, asking, note, giveUp }
}

/** The president's hand on one verdict. */
function VerdictChoice(props: DomainVerdictProps) {
  const { busy, refused, asking, note, giveUp } = useVerdict(props)
  return (
    <div class="verdict" aria-busy={busy()}>
      <ChoiceGroup
        label={
          <>
            Verdict du jury <span class="visually-hidden">sur {domainTitle(props.domain)}</span>
          </>
        }
        choices={choices}
        chosen={props.domain.verdict}
        shape="segments"
        onChoose={(verdict) => void note(verdict, 'none')}
      />
      <Refused text={asking() ? null : refused()} />
      <Show when={asking()}>
        {(asked) => (
          <ConfirmDialog
            open
            title={`${props.domain.code}${nbsp}: ${verdictWords[asked().verdict].toLowerCase()}`}
            sentence={asked().sentence}
            confirm="Confirmer le verdict"
            busy={busy()}
            refused={refused()}
            onConfirm={() => void note(asked().verdict, 'given')}
            onCancel={giveUp}
          />
        )}
      </Show>
    </div>
  )
}

function VerdictSaid(props: { readonly verdict: Verdict | null }) {
  return (
    <p class="verdict verdict-said">
      <span class="choices-label">Verdict du jury</span>
      <Show when={props.verdict} fallback={<Tag meaning="quiet">À venir</Tag>}>
        {(verdict) => (
          <Tag meaning={verdict() === 'acquired' ? 'good' : 'bad'} icon={verdict() === 'acquired' ? 'check' : 'cross'}>
            {verdictWords[verdict()]}
          </Tag>
        )}
      </Show>
    </p>
  )
}
