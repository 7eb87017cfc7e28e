import type { HearingFileView } from '@delibere/core'
import { formatDate, listed, nbsp } from '@delibere/core/fr'
import { For, Show } from 'solid-js'
import { period } from './file-words.ts'
import { domainTitle } from '../words.ts'
import { DomainFile } from './domain-file.tsx'
import { ModuleList } from './training-said.tsx'

/** A candidate's file from end to end: who assessed, posts, modules, then domain by domain. */
export function WholeFile(props: { readonly file: HearingFileView }) {
  return (
    <>
      <Evaluators file={props.file} />
      <Posts file={props.file} />
      <ModuleList title="Modules communs à plusieurs domaines" modules={props.file.commonModules} />
      <For each={props.file.domains}>
        {(domain) => (
          <section class="file-domain" aria-label={domainTitle(domain)}>
            <h3>{domainTitle(domain)}</h3>
            <DomainFile domain={domain} />
          </section>
        )}
      </For>
    </>
  )
}

function Evaluators(props: { readonly file: HearingFileView }) {
  const names = () =>
    listed(
      props.file.evaluators
        .filter(({ name }) => name !== '')
        .map((one) => (one.function ? `${one.name} (${one.function})` : one.name)),
    )
  return (
    <Show when={names() !== ''}>
      <p>
        Évaluation en entreprise par {names()}
        <Show when={props.file.signedOn}>{(on) => <>, signée le{nbsp + formatDate(on())}</>}</Show>.
      </p>
    </Show>
  )
}

function Posts(props: { readonly file: HearingFileView }) {
  return (
    <Show when={props.file.posts.length > 0}>
      <section class="file-section" aria-label="Postes occupés">
        <h3>Postes occupés</h3>
        <ul class="file-posts">
          <For each={props.file.posts}>
            {(post) => (
              <li>
                <p>
                  <strong>{post.title}</strong>
                  {post.organisation && `, ${post.organisation}`}{' '}
                  <span class="file-aside">{period(post.from, post.until)}</span>
                </p>
                <p class="written">{post.description}</p>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}
