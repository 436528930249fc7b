/**
 * What Monaco measures for features that reading columns do not have, which lays the whole page out in the middle of a key's
 * work; there are no options for it. Internals of Monaco, to be looked at with every new version.
 */

import { ViewOverlayWidgets } from 'monaco-editor/editor/browser/viewParts/overlayWidgets/overlayWidgets'
import { ViewLines } from 'monaco-editor/editor/browser/viewParts/viewLines/viewLines'

// Where overlay widgets would stand on the page, before each frame of an editor: there are none.
ViewOverlayWidgets.prototype.prepareRender = () => undefined
// How wide each line is, for scrolling sideways: lines are broken at the width of the column.
ViewLines.prototype._updateLineWidths = () => true
