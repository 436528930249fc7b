/** The line between the window and its host in the browser shell, where both sides must say the same. */

/** Path of the host's WebSocket. */
export const SOCKET_PATH = '/rpc'

/** Close code of a window that goes by itself (RFC 6455, 7.4.1, "normal closure"): one whose page crashed is closed by its browser, with another. */
export const GOODBYE = 1000
