import { app } from './app.ts'

interface Template {
  readonly id?: string
  readonly label?: string
  readonly role?: string
  readonly type?: string
  readonly accelerator?: string
  readonly registerAccelerator?: boolean
  readonly enabled?: boolean
  readonly click?: (item: MenuItem, window: unknown, event: object) => void
  readonly submenu?: readonly Template[]
}

/** A menu item as tests see it; `click()` does what the person's click would. */
export class MenuItem {
  readonly id: string | undefined
  readonly label: string
  readonly role: string | undefined
  readonly type: string
  readonly accelerator: string | undefined
  readonly registerAccelerator: boolean
  enabled: boolean
  readonly submenu: Menu | undefined
  private readonly action: Template['click']

  constructor(template: Template) {
    this.id = template.id
    this.role = template.role
    this.label = template.label ?? template.role ?? ''
    this.type = template.type ?? (template.submenu ? 'submenu' : 'normal')
    this.accelerator = template.accelerator
    this.registerAccelerator = template.registerAccelerator ?? true
    this.enabled = template.enabled ?? true
    this.submenu = template.submenu ? Menu.buildFromTemplate(template.submenu) : undefined
    this.action = template.click
  }

  click(window: unknown = null): void {
    if (this.action) this.action(this, window, {})
    else if (this.role === 'quit') app.quit()
  }
}

/** The application's menu. Keys fire the items that registered them, as on Windows and Linux. */
export class Menu {
  private static application: Menu | null = null
  readonly items: readonly MenuItem[]

  private constructor(items: readonly MenuItem[]) {
    this.items = items
  }

  static buildFromTemplate(template: readonly Template[]): Menu {
    return new Menu(template.map(item => new MenuItem(item)))
  }

  static setApplicationMenu(menu: Menu | null): void {
    Menu.application = menu
  }

  static getApplicationMenu(): Menu | null {
    return Menu.application
  }

  /** A key was pressed in a window and its page did not take it: `Ctrl+Shift+P`, `F1`. */
  static press(combination: string, window: unknown): void {
    const pressed = normalise(combination)
    const item = Menu.application
      ?.all()
      .find(one => one.accelerator && one.registerAccelerator && one.enabled && normalise(one.accelerator) === pressed)
    item?.click(window)
  }

  getMenuItemById(id: string): MenuItem | null {
    return this.all().find(item => item.id === id) ?? null
  }

  private all(): MenuItem[] {
    return this.items.flatMap(item => [item, ...(item.submenu?.all() ?? [])])
  }
}

function normalise(combination: string): string {
  return combination
    .replace(/CommandOrControl|CmdOrCtrl|Command|Cmd|Control/gi, 'Ctrl')
    .split('+')
    .map(key => key.toUpperCase())
    .sort()
    .join('+')
}
