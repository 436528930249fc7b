import './tokens.css'
import './styles/page.css'
import './styles/window.css'
import './styles/parts.css'
import './styles/topBar.css'
import './styles/statusLine.css'
import './styles/sayLine.css'
import './styles/tour.css'
import './styles/empty.css'
import './styles/storySwitcher.css'
import './styles/queue.css'
import './styles/panel.css'
import './styles/rail.css'
import './styles/dialog.css'
import './styles/palette.css'
import './styles/contextMenu.css'
import './styles/keySheet.css'
import './styles/exportDialog.css'
import './styles/picker.css'
import './styles/drafts.css'
import './styles/about.css'
import './styles/narrowDialog.css'
import './styles/noteDialog.css'
import './styles/bulkDialog.css'
import './styles/differences.css'
import './styles/drag.css'
import './styles/find.css'
import './styles/help.css'
import './styles/history.css'
import './styles/stories.css'
import './styles/storyMap.css'
import './styles/compact.css'
import './styles/narrow.css'
import './styles/forcedColors.css'
import { createRoot } from 'react-dom/client'
import { host } from './bridge.ts'
import { listenToDrags } from './commands/dragging.ts'
import { listenToDrops } from './commands/dropping.ts'
import { askLayout } from './commands/layout.ts'
import { listenToKeys } from './commands/listen.ts'
import { keepFocus } from './commands/regions.ts'
import { askWhileStanding } from './state/answers.ts'
import { showAppearance } from './state/appearance.ts'
import { connect } from './state/connect.ts'
import { keepNumbers } from './state/keptNumbers.ts'
import { followLater } from './state/later.ts'
import { keepLayout } from './state/layout.ts'
import { followStacks } from './state/stacks.ts'
import { offerTour } from './state/tour.ts'
import { keepWindowSize } from './state/windowSize.ts'
import { App } from './views/App.tsx'
import { listenToMenus } from './views/ContextMenu.tsx'
import { FaultBoundary } from './views/Fault.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
showAppearance()
listenToKeys()
keepFocus()
void askLayout()
listenToMenus()
listenToDrops()
listenToDrags()
keepWindowSize(host)
keepLayout(host)
keepNumbers(host)
askWhileStanding(host)
followLater()
followStacks()
offerTour(host)
createRoot(root).render(
  <FaultBoundary>
    <App />
  </FaultBoundary>,
)
void connect(host)
