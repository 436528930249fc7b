/** Opens a project as far as it may and says why it cannot write, and what it reads: `node openAndSay.ts FILE`. */
import { openProject } from '../../../electron/store/project.ts'

const project = openProject(process.argv[2] ?? '', { readOnly: 'ifNeeded', editor: 'Bea', clock: () => '' })
console.log(`${project.readOnly?.code}, ${project.articles().length} articles`)
project.close()
