import { expect, it } from 'vitest'
import { folded } from './folded.ts'

it.each([
  ['L’Œuvre', "l'oeuvre"],
  ['Ørsted', 'orsted'],
  ['Ǿrsted', 'ORSTED'],
  ['Wałęsa', 'Walesa'],
  ['Weiß-Đorđević', 'weiss dordevic'],
  ['Guðmundsdóttir', 'Gudmundsdottir'],
])('%s and %s meet', (one, other) => expect(folded(one)).toBe(folded(other)))
