import type { Refusal } from '@delibere/client'
import { createEffect, createMemo, createUniqueId, For, type JSX, onCleanup, onMount, Show, untrack } from 'solid-js'
import { Announced } from '../parts/announced.tsx'
import { Refused } from '../parts/refused.tsx'
import type { NoteAbout, NoteState } from '../kept/held-note.ts'
import type { NoteKeeper } from '../kept/note-keeper.ts'
import { sayRefusal } from '../refusals.ts'
import type { HearingProps } from './screen-props.ts'
import { sits } from './viewing.ts'

export interface NoteFieldProps extends NoteAbout {
  readonly notes: NoteKeeper
  readonly label: JSX.Element
}

/** Where somebody was writing when their field was taken off the screen: the same note on the next one goes on from there. */
let broken: { readonly key: string; readonly from: number; readonly to: number } | null = null

/** A private note, which saves itself (H3). */
export function NoteField(props: NoteFieldProps) {
  const key = createMemo(() => keyOf(props))
  return (
    <Show when={key()} keyed>
      {(_key) => <OneNote about={untrack(() => aboutOf(props))} of={untrack(() => props.notes)} label={props.label} />}
    </Show>
  )
}

const aboutOf = ({ hearingId, domain }: NoteAbout): NoteAbout => ({ hearingId, domain })

interface OneNoteProps {
  readonly about: NoteAbout
  readonly of: NoteKeeper
  readonly label: JSX.Element
}

/** The field of one note for as long as it is there. What comes from elsewhere never moves the words under one's hands. */
function OneNote(props: OneNoteProps) {
  const id = createUniqueId()
  const { about, of } = untrack(() => ({ about: props.about, of: props.of }))
  let field!: HTMLTextAreaElement
  let composing = false

  /** Shows what the keeper has, the caret staying where it is. */
  const show = (text: string) => {
    if (composing || field.value === text) return
    const { selectionStart, selectionEnd } = field
    field.value = text
    if (document.activeElement === field) field.setSelectionRange(selectionStart, selectionEnd)
  }
  onMount(() => {
    show(of.text(about))
    createEffect(() => show(of.text(about)))
    if (broken?.key !== keyOf(about)) return
    field.focus({ preventScroll: true })
    field.setSelectionRange(broken.from, broken.to)
    broken = null
  })
  onCleanup(() => {
    if (document.activeElement === field) {
      broken = { key: keyOf(about), from: field.selectionStart, to: field.selectionEnd }
      setTimeout(() => (broken = null))
    }
    of.leave(about)
  })
  return (
    <div class="note">
      <label class="note-label" for={id}>
        {props.label}
      </label>
      <p class="note-state" id={`${id}-state`}>
        <Show when={of.state(about) === 'saved'}>Enregistré</Show>
        <Announced text={whereKept[of.state(about)] ?? null} />
      </p>
      <div class="note-field" data-text={of.text(about)}>
        <textarea
          id={id}
          rows={1}
          ref={(element) => (field = element)}
          aria-describedby={`${id}-state`}
          onInput={(event) => of.type(about, event.currentTarget.value, composing)}
          onCompositionStart={(event) => {
            composing = true
            of.type(about, event.currentTarget.value, true)
          }}
          onCompositionEnd={(event) => {
            composing = false
            of.type(about, event.currentTarget.value)
          }}
          onBlur={() => of.leave(about)}
        />
      </div>
      <Refused text={sayWhy(of.refusal(about))} />
    </div>
  )
}

const whereKept: Partial<Record<NoteState, string>> = {
  kept: 'Gardé sur cet appareil, sera envoyé au retour du réseau',
  page: 'Pas encore enregistré, ne fermez pas cette page',
}
const sayWhy = (refusal: Refusal | null): string | null => refusal && sayRefusal(refusal)
const keyOf = ({ hearingId, domain }: NoteAbout): string => `${hearingId} ${domain}`

/** What one notes on the candidate as a whole, and who can read one's notes. */
export function GeneralNote(props: HearingProps) {
  return (
    <Show when={sits(props.view, props.hearing)}>
      <section class="notes" aria-label="Vos notes">
        <NoteField
          notes={props.keeping.notes}
          hearingId={props.hearing.id}
          domain="general"
          label="Notes sur le candidat"
        />
        <p class="quiet-text">{visibleToYouAlone}</p>
      </section>
    </Show>
  )
}

export interface NotesByDomainProps extends Pick<NoteFieldProps, 'notes' | 'hearingId'> {
  readonly domains: readonly { readonly code: NoteAbout['domain']; readonly title: string }[]
}

/** All one's notes on a candidate, where the domains do not stand on the screen by themselves. */
export function NotesByDomain(props: NotesByDomainProps) {
  return (
    <section class="notes" aria-label="Vos notes">
      <h3>Vos notes</h3>
      <p class="quiet-text">{visibleToYouAlone}</p>
      <NoteField {...props} domain="general" label="Sur le candidat" />
      <For each={props.domains}>
        {({ code, title }) => <NoteField {...props} domain={code} label={`${code} – ${title}`} />}
      </For>
    </section>
  )
}

const visibleToYouAlone = 'Vos notes sont visibles de vous seul(e).'

/** The label of a note beside its domain. */
export function NoteLabel(props: { readonly code: string }) {
  return (
    <>
      Notes <span class="visually-hidden">sur {props.code}</span>
    </>
  )
}
