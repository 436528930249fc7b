/**
 * Keeps ONNX Runtime from telling its maker what it is run for. Its libraries of 1.29 and later for Linux and macOS keep a
 * device id and a queue of events in the person's cache folder, and send them, unless the environment says no
 * (https://github.com/microsoft/onnxruntime/pull/27379); there is no option. They ask when a process makes its first session.
 * To be called on the main thread of a process before that: a worker's `process.env` is a copy, which no library sees.
 */
export function withoutTelemetry(): void {
  process.env.ORT_DISABLE_TELEMETRY = '1'
}
