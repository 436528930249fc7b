/** Why a dialog could not do what it was asked, said at once; nothing where there is nothing to say. */
export function DialogProblem({ problem }: { readonly problem: string | null }) {
  if (problem === null) return null
  return (
    <p className="dlgsay" role="alert">
      {problem}
    </p>
  )
}
