import { describe, expect, it } from 'vitest'
import type { Fact } from '../facts/fact.ts'
import { jurorId } from '../testing/build.ts'
import { aSession } from '../testing/stages.ts'
import { faultOfTypography } from '../testing/typography.ts'
import { walk } from '../testing/walk.ts'
import { sayActor, sayFact } from './facts.ts'

const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ')

describe('the journal', () => {
  const walked = [1, 2, 3, 4, 5, 6].map((seed) => walk(seed, 700))
  const types = [...new Set(walked.flatMap(({ facts }) => facts.map(({ type }) => type)))]

  it.each(types)('says in a French sentence: %s', (type) => {
    for (const { facts, world } of walked) {
      for (const fact of facts.filter((one) => one.type === type).slice(0, 20)) {
        const text = sayFact(world, fact)
        expect([text, faultOfTypography(text)]).toEqual([text, null])
        expect(text).toMatch(/\.$/)
        expect(text).not.toMatch(/undefined|null|NaN|\[object/)
      }
    }
  })

  it('says neither opinions nor verdicts to the office that reads it (H4)', () => {
    const { play, ...sitting } = aSession('deliberation')
    const changed = play.facts.length
    const order = {
      type: 'verdict.record',
      ...sitting.at(1),
      domain: 'D1',
      verdict: 'acquired',
      confirmation: 'given',
    } as const
    play.must(sitting.as('aubry'), order)
    const told = [...play.facts.filter(({ type }) => type === 'opinion.given'), ...play.facts.slice(changed)]
    expect(told.map((fact) => sayFact(play.world, fact)).join('\n')).not.toMatch(/acquis|discuter/i)
  })

  it('says what the president signed', () => {
    const { play } = aSession('sealed')
    const signed = play.facts
      .filter(({ type }) => type === 'sheet.signed')
      .map((fact) => plain(sayFact(play.world, fact)))
    expect(signed).toEqual([
      'Séance S-2026-001, candidat n° 1 : fiche FD-2026-0001 version 1 signée, délivrance totale.',
      'Séance S-2026-001, candidat n° 2 : fiche FD-2026-0002 version 1 signée, délivrance partielle.',
    ])
  })

  it('names nobody whose compartment has been erased (P2)', () => {
    const walkedFact = walked[0]!.facts.find(({ type }) => type === 'juror.registered') ?? walked[1]!.facts[0]!
    const erased = { ...walkedFact, type: 'juror.registered', personal: null } as unknown as Fact
    expect(plain(sayFact(walked[0]!.world, erased))).toBe('Juré inscrit : effacé.')
    expect(plain(sayFact(walked[0]!.world, { ...erased, type: 'candidate.registered' } as Fact))).toBe(
      'Candidat inscrit : effacé.',
    )
  })

  it('says who asked', () => {
    const { play, sessionId } = aSession('made')
    const said = (actor: Parameters<typeof sayActor>[1]) => sayActor(play.world, actor)
    expect(said({ kind: 'staff' })).toBe('OEMM')
    expect(said({ kind: 'member', sessionId, jurorId: jurorId('aubry') })).toBe('Dominique Aubry')
    expect(said({ kind: 'room', sessionId })).toBe('écran de salle')
    expect(said({ kind: 'server' })).toBe('serveur')
    const erased = {
      type: 'persons.erased',
      candidateIds: [],
      fileIds: [],
      jurorIds: [],
      seals: [],
      documents: [],
    } as const
    expect(sayActor(play.world, { kind: 'server' }, [{ ...erased, by: 'c.martin' }])).toBe('OEMM (c.martin)')
    expect(sayActor(play.world, { kind: 'server' }, [{ ...erased, by: null }])).toBe('OEMM')
    expect(said({ kind: 'nobody' })).toBe('inconnu')
  })
})
