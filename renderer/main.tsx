import './tokens.css'
import './app.css'
import './queue.css'
import './panel.css'
import './dialogs.css'
import './narrow.css'
import { createRoot } from 'react-dom/client'
import { host } from './bridge.ts'
import { listenToKeys } from './commands/listen.ts'
import { askWhileStanding } from './state/answers.ts'
import { showAppearance } from './state/appearance.ts'
import { connect } from './state/connect.ts'
import { App } from './views/App.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
showAppearance()
listenToKeys()
askWhileStanding(host)
createRoot(root).render(<App />)
void connect(host)
