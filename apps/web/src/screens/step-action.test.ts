import { Command } from '@delibere/core'
import { aSession, type SessionStage, sessionStages } from '@delibere/core/testing'
import { describe, expect, it } from 'vitest'
import { stepAction } from './step-action.ts'

const stages = sessionStages.filter((stage) => stage !== 'sealed')

/** What one viewer is told at one stage: the sentence, and the button where there is one. */
const told = (stage: SessionStage, viewer: string) => {
  const { sentence, act } = stepAction({ view: aSession(stage).view(viewer), draft: null })
  return { sentence, label: act?.label ?? null }
}

describe('the next step', () => {
  it.each([
    ['made', 'Signer l’émargement'],
    ['signedIn', 'Désigner Dominique Aubry'],
    ['presided', 'Ouvrir la séance'],
    ['opened', 'Appeler Camille Morel'],
    ['called', 'Démarrer l’entretien'],
    ['oral', 'Terminer l’entretien'],
    ['oralEnded', 'Ouvrir la délibération'],
    ['deliberation', 'Aller au domaine D1'],
    ['verdicts', 'Présenter la fiche'],
    ['reading', null],
    ['read', 'Signer la fiche'],
    ['signed', 'Appeler Alix Petit'],
    ['heard', 'Présenter le procès-verbal'],
    ['minutes', 'Signer le procès-verbal'],
    ['minutesSigned', 'Clore la séance'],
    ['closed', null],
  ] as const)('of the president at the stage “%s” is: %s', (stage, label) => {
    expect(told(stage, 'aubry').label).toBe(label)
  })

  it.each([
    ['made', 'Signer l’émargement'],
    ['signedIn', 'Désigner Dominique Aubry'],
    ['reading', 'J’ai lu la fiche'],
    ['minutes', 'Signer le procès-verbal'],
  ] as const)('of a member at the stage “%s” is: %s', (stage, label) => {
    expect(told(stage, 'caron').label).toBe(label)
  })

  it.each(stages.filter((stage) => !['made', 'signedIn', 'reading', 'minutes'].includes(stage)))(
    'of a member at the stage “%s” is to wait, or is on the screen',
    (stage) => {
      expect(told(stage, 'caron').label).toBeNull()
    },
  )

  it.each(stages)('at the stage “%s” is a sentence for everybody', (stage) => {
    for (const viewer of ['aubry', 'brun', 'caron', 'diallo', 'staff']) {
      expect(told(stage, viewer).sentence).toMatch(/^[\p{Lu}\p{N}].+\.$/su)
    }
  })

  it.each(stages)('at the stage “%s” orders what the server understands', (stage) => {
    for (const viewer of ['aubry', 'caron']) {
      const { act } = stepAction({ view: aSession(stage).view(viewer), draft: null })
      if (act?.kind === 'order') expect(Command.safeParse({ ...act.order, id: 'c1' }).success).toBe(true)
    }
  })
})
