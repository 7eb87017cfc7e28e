import type { Command } from './command.ts'
import { commands } from './index.ts'

const width = Math.max(...commands.map(({ name }) => name.length))

/** What `delibere --help` says. */
export const generalHelp = (): string =>
  [
    'Délibéré, terminal de l’OEMM.',
    '',
    'Usage\u00A0: delibere                     ouvre le terminal',
    '        delibere COMMANDE [options]  fait une chose, sans écran',
    '',
    'Là où delibere n’est pas installé, écrivez à sa place, dans le dossier du logiciel\u00A0: npx pnpm@12.21.0 admin',
    'Un mot attendu peut être donné en français ou par son code, tel que --json le montre.',
    '',
    'Commandes\u00A0:',
    ...commands.map(({ name, says }) => `  ${name.padEnd(width)}  ${says}`),
    '',
    'Options de toutes les commandes\u00A0:',
    '  --data DOSSIER  le dossier de données (sinon DELIBERE_DATA, sinon ./data)',
    '  --url ADRESSE   un serveur sur une autre machine, avec le jeton dans DELIBERE_TOKEN',
    '  --agent NOM     qui agit, pour l’historique (sinon DELIBERE_AGENT, sinon le nom de session)',
    '  --help          cette aide\u202F; après une commande, la sienne',
    '  --version       le numéro de version',
    '',
    'Si un serveur a le dossier, tout passe par lui\u202F; sinon le terminal le porte lui-même.',
    'Code de sortie\u00A0: 0 fait, 1 refusé ou problème trouvé, 2 mal demandé.',
  ].join('\n')

/** What `delibere COMMANDE --help` says. */
export const commandHelp = ({ name, usage, says, details = [] }: Command): string =>
  [
    `Usage\u00A0: delibere ${name} ${usage}`.trimEnd(),
    '',
    `${says.charAt(0).toUpperCase()}${says.slice(1)}.`,
    ...(details.length > 0 ? ['', ...details.map((detail) => `  ${detail}`)] : []),
  ].join('\n')
