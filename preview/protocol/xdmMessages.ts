/**
 * The envelope of the conversation between an Office host page and a pane: JSON strings sent with postMessage.
 * Field names are the client's own.
 */

export const ACTION_INVOKE = 0;
export const ACTION_REGISTER_EVENT = 1;
export const ACTION_UNREGISTER_EVENT = 2;
const MESSAGE_REQUEST = 0;
const MESSAGE_RESPONSE = 1;
const RESPONSE_TO_CALL = 0;
const RESPONSE_IS_EVENT = 1;
/** The client reports an answer with this code as an internal error of the host. */
const ERROR_HANDLING_REQUEST = -2;

/** What a reply repeats so that the client finds its question, or an event its registration. */
export interface XdmReference {
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
}

export interface XdmRequest extends XdmReference {
  readonly _actionType: number;
  readonly _data: unknown;
}

/** Reads a window message; undefined when it is not a request of this conversation. */
export function readRequest(message: unknown, conversationId: string): XdmRequest | undefined {
  if (typeof message !== 'string') {
    return undefined;
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(message);
  } catch {
    return undefined;
  }
  const fields = isRecord(parsed) ? parsed : {};
  const { _messageType, _actionName, _actionType, _conversationId, _correlationId } = fields;
  if (
    _messageType !== MESSAGE_REQUEST ||
    typeof _actionName !== 'string' ||
    typeof _actionType !== 'number' ||
    typeof _correlationId !== 'number' ||
    _conversationId !== conversationId
  ) {
    return undefined;
  }
  const { _data } = fields;
  return { _actionName, _actionType, _conversationId: conversationId, _correlationId, _data };
}

export function writeReply(request: XdmReference, data: unknown, origin: string): string {
  return envelope(request, RESPONSE_TO_CALL, data, origin, 0);
}

/** A reply that fails the call itself, below the error codes that a method's answer may carry. */
export function writeFailure(request: XdmReference, reason: string, origin: string): string {
  return envelope(request, RESPONSE_TO_CALL, reason, origin, ERROR_HANDLING_REQUEST);
}

export function writeEvent(registration: XdmReference, data: unknown, origin: string): string {
  return envelope(registration, RESPONSE_IS_EVENT, data, origin, 0);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function envelope(
  reference: XdmReference,
  responseType: number,
  data: unknown,
  origin: string,
  errorCode: number,
): string {
  const { _actionName, _conversationId, _correlationId } = reference;
  return JSON.stringify({
    _messageType: MESSAGE_RESPONSE,
    _actionName,
    _conversationId,
    _correlationId,
    _errorCode: errorCode,
    _responseType: responseType,
    _data: data,
    _serializerVersion: 1,
    _origin: origin,
  });
}
