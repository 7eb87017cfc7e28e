import { nbsp, quoted, thin } from '@delibere/core/fr'
import type { SettingFault } from './settings.ts'

/** The command that opens the terminal on a folder. */
export const adminCommand = (folder: string): string => `DELIBERE_DATA=${shellWord(folder)} npx pnpm@12.21.0 admin`

/** A word as a shell takes it whole. */
const shellWord = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`

/** What a setting should have been. */
export function explainSetting(fault: SettingFault): string {
  switch (fault.code) {
    case 'option-unknown':
      return `Option inconnue${nbsp}: ${fault.option}. Les options sont --demo, --port, --host, --public-url, --data et --new-staff-token.`
    case 'port-invalid':
      return `Le port ${quoted(fault.given)} n’en est pas un${nbsp}: il faut un nombre de 0 à 65535 (DELIBERE_PORT).`
    case 'address-invalid':
      return `L’adresse ${quoted(fault.given)} ne convient pas (DELIBERE_PUBLIC_URL)${nbsp}: il faut par exemple http://192.168.1.20:4310.`
    case 'address-missing':
      return `Avec l’hôte ${fault.host}, indiquez dans DELIBERE_PUBLIC_URL l’adresse que les autres appareils ouvriront, par exemple http://192.168.1.20:4310.`
    case 'level-invalid':
      return `Le niveau ${quoted(fault.given)} n’existe pas (DELIBERE_LOG)${nbsp}: ${fault.levels.join(', ')}.`
  }
}

/** That somebody else listens at the port. */
export const sayPortBusy = (host: string, port: number): string =>
  `Le port ${port} est déjà utilisé sur ${host}, peut-être par un autre serveur Délibéré. ` +
  'Arrêtez-le, ou choisissez un autre port avec --port ou DELIBERE_PORT.'

/** That the address cannot be listened at, with the system's name for the reason. */
export const sayCannotListen = (host: string, port: number, code: string): string =>
  `Impossible d’écouter sur ${host}, port ${port} (${code}). Vérifiez DELIBERE_HOST et DELIBERE_PORT.`

/** That the server is there, where its data lie, and what comes next. */
export function sayStarted(started: {
  readonly url: string
  readonly folder: string
  readonly newStaffToken: string | null
  readonly isEmpty: boolean
}): string {
  const { url, folder, newStaffToken, isEmpty } = started
  const token = newStaffToken === null ? [] : ['', ...sayToken(newStaffToken)]
  const next = isEmpty
    ? `Pour commencer, ouvrez le terminal de l’OEMM et importez des candidats${nbsp}:`
    : `Le terminal de l’OEMM${nbsp}:`
  return [
    `Délibéré est prêt${nbsp}: ${url}`,
    `Données${nbsp}: ${folder}`,
    ...token,
    '',
    next,
    `  ${adminCommand(folder)}`,
    '',
    'Ctrl+C pour arrêter.',
  ].join('\n')
}

const sayToken = (token: string): readonly string[] => [
  `Jeton de l’OEMM, affiché cette seule fois${nbsp}: ${token}`,
  `Notez-le en lieu sûr. Il sert au terminal sur une autre machine (--url)${thin};`,
  `sur celle-ci, le terminal n’en a pas besoin. Perdu${thin}? Relancez avec --new-staff-token.`,
]

/** The demonstration: who is who, by which link, and how to open the office's terminal on it. */
export function sayDemo(demo: {
  readonly url: string
  readonly folder: string
  readonly session: string
  readonly links: readonly { readonly who: string; readonly url: string }[]
}): string {
  const { url, folder, session, links } = demo
  return [
    `Délibéré, démonstration${nbsp}: ${url}`,
    `Tout y est inventé et disparaît à l’arrêt (${folder}).`,
    '',
    `${session}. Ouvrez chaque lien dans un navigateur à part, ou sur un autre appareil${nbsp}:`,
    ...links.map(({ who, url: link }) => `  ${who}${nbsp}: ${link}`),
    '',
    `Le terminal de l’OEMM, dans un autre terminal${nbsp}:`,
    `  ${adminCommand(folder)}`,
    '',
    'Ctrl+C pour arrêter.',
  ].join('\n')
}

export const sayStopped = 'Délibéré est arrêté, tout est enregistré.'
export const sayDemoStopped = 'La démonstration est arrêtée, rien n’en reste.'

/** That something happened nobody foresaw; what the log has of it. */
export const sayUnforeseen = `Le serveur n’a pas pu démarrer${nbsp}: erreur imprévue, détaillée dans le journal technique ci-dessus.`
