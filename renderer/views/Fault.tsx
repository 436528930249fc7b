import { Component, type ReactNode, useEffect, useRef } from 'react'
import { host } from '../bridge.ts'
import { useWindow } from '../state/store.ts'
import { useTranslate } from '../state/translate.ts'

/** The window; where it cannot be drawn, a sentence that says so in its place: nothing at all would stand there. */
export class FaultBoundary extends Component<{ children: ReactNode }, { fault: string | null }> {
  override state: { fault: string | null } = { fault: null }

  static getDerivedStateFromError(error: unknown): { fault: string } {
    return { fault: error instanceof Error ? error.message : String(error) }
  }

  override render(): ReactNode {
    const { fault } = this.state
    return fault === null ? (
      this.props.children
    ) : (
      <Fault message={fault} onOther={() => this.setState({ fault: null })} />
    )
  }
}

/** What is open may be why: the sample leads away from it, and what is opened in its place is drawn anew. */
function Fault(props: { message: string; onOther: () => void }) {
  const { message, onOther } = props
  const translate = useTranslate()
  const project = useWindow(state => state.project)
  const before = useRef(project)
  useEffect(() => {
    if (project !== before.current) onOther()
  }, [project, onOther])
  const leave = () => void host.project.sample().catch(() => {})
  return (
    <div className="app" data-empty="true">
      <main className="empty">
        <div className="drop" role="alert">
          <p>{translate('error.bug', { message })}</p>
          <div className="row2">
            {/* biome-ignore lint/a11y/noAutofocus: the one thing to do here */}
            <button type="button" className="btn go" autoFocus onClick={leave}>
              {translate('ui.empty.sample')}
            </button>
          </div>
        </div>
      </main>
    </div>
  )
}
