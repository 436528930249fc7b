import { existsSync } from 'node:fs'
import { removeDatabase } from '../store/openDatabase.ts'
import { type Clock, createProject, openProject, type StoredProject } from '../store/project.ts'
import { memoryProject } from './memoryProject.ts'

export { removeDatabase }

/**
 * The project file at a path, made where it is not there; null is a project in memory.
 * @throws ProblemError where it cannot be opened or made.
 */
export function openStore(path: string | null, editor: string, clock: Clock): StoredProject {
  if (path === null) return memoryProject('')
  return existsSync(path)
    ? openProject(path, { readOnly: 'ifNeeded', editor, clock })
    : createProject(path, clock, editor)
}
