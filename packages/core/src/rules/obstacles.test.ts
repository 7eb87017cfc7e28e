import { describe, expect, it } from 'vitest'
import type { World } from '../model/world.ts'
import { aPerson, candidateId, jurorId, morning } from '../testing/build.ts'
import { aSession, fourJurors } from '../testing/stages.ts'
import { officeView } from '../views/office-view.ts'
import { sessionView } from '../views/session-view.ts'
import { obstaclesBy, obstaclesOf } from './obstacles.ts'

const [morel, aubry] = [candidateId('morel'), jurorId('aubry')]
const prepared = () => aSession('made').play.world
const withMorel = (world: World, more: Partial<World['candidates'][typeof morel] & object>): World => ({
  ...world,
  candidates: { ...world.candidates, [morel]: { ...world.candidates[morel]!, ...more } },
})
const withAubry = (world: World, more: Partial<World['jurors'][typeof aubry] & object>): World => ({
  ...world,
  jurors: { ...world.jurors, [aubry]: { ...world.jurors[aubry]!, ...more } },
})
const only = (world: World) => Object.values(world.sessions)[0]!
const codes = (world: World) => obstaclesOf(world, only(world)).map(({ fault }) => fault.code)
const house = { name: 'Union mutualiste Aubry', siret: null }
const employed = aPerson('Morel', { employer: house })

describe('what has come to stand against a prepared session', () => {
  it('is nothing while all is as when it was made', () => {
    expect(codes(prepared())).toEqual([])
  })

  it.each<[string, (world: World) => World, string]>([
    [
      'a candidate who is of a member’s house by now (J4)',
      (world) => withMorel(world, { person: employed }),
      'conflict',
    ],
    [
      'a member who has moved to a candidate’s house (J4)',
      (world) => withAubry(world, { organisation: { name: 'Mutuelle de Morel', siret: null } }),
      'conflict',
    ],
    [
      'a member who cannot come that day any more (J5)',
      (world) =>
        withAubry(world, {
          availability: { available: [], unavailable: [{ from: only(world).date, until: only(world).date }] },
        }),
      'juror-unavailable',
    ],
    [
      'a member who is not qualified any more (J5)',
      (world) => withAubry(world, { certificates: ['TC'] }),
      'not-qualified',
    ],
    [
      'a member whose mandate ends before (J5)',
      (world) =>
        withAubry(world, { mandate: { from: fourJurors[0]!.mandate.from, until: fourJurors[0]!.mandate.from } }),
      'out-of-mandate',
    ],
    [
      'a candidate who cannot come that day',
      (world) => withMorel(world, { person: aPerson('Morel', { unavailable: [only(world).date] }) }),
      'candidate-unavailable',
    ],
    ['a file that is not complete any more (C2)', (world) => ({ ...world, files: {} }), 'file-incomplete'],
  ])('is %s', (_case, change, code) => {
    expect(new Set(codes(change(prepared())))).toEqual(new Set([code]))
  })

  it('is not the day of a member who has come all the same, and nothing once it has opened', () => {
    const cannot = (world: World) =>
      withAubry(world, {
        availability: { available: [], unavailable: [{ from: only(world).date, until: only(world).date }] },
      })
    expect(codes(cannot(aSession('signedIn').play.world))).toEqual([])
    expect(codes(withMorel(aSession('opened').play.world, { person: employed }))).toEqual([])
  })

  it('is an assessment that is not positive (C6), but for who was sent by a word in this very session', () => {
    const said = { mastered: false } as never
    const assessment = {
      framework: only(prepared()).hearings[0]!.framework,
      evaluators: [],
      signedOn: null,
      domains: { D2: said },
    }
    const world = prepared()
    const negative = { ...world, files: { ...world.files, [morel]: { ...world.files[morel]!, assessment } } }
    expect(codes(negative)).toEqual(['assessment-negative'])
    const confirmed = (number: string) => {
      const act = { at: morning, by: null, kind: 'assessmentConfirmed', about: [number] } as const
      return withMorel(negative, { history: [{ ...act, about: [...act.about] }] })
    }
    expect(codes(confirmed('S-2020-001'))).toEqual(['assessment-negative'])
    expect(codes(confirmed(only(world).number))).toEqual([])
  })

  it('is told to the office: counted on its first screen, in full in the session and with who it comes from', () => {
    const world = withMorel(prepared(), { person: employed })
    const session = only(world)
    expect(officeView(prepared(), session.date).obstacles).toEqual({})
    expect(officeView(world, session.date).obstacles).toEqual({ [session.id]: 1 })
    const conflict = { of: 'jury', fault: { code: 'conflict', juror: { id: aubry }, candidate: { id: morel } } }
    expect(sessionView(world, session, { kind: 'staff' }).obstacles).toMatchObject([conflict])
    expect(obstaclesBy(world, morel)).toMatchObject([{ ...conflict, session: session.number, date: session.date }])
    expect(obstaclesBy(world, aubry)).toHaveLength(1)
    expect(obstaclesBy(world, candidateId('petit'))).toEqual([])
  })

  it('is not for the members to see', () => {
    const world = withMorel(prepared(), { person: employed })
    expect(sessionView(world, only(world), { kind: 'member', jurorId: aubry }).obstacles).toEqual([])
  })
})
