/** An error with the code and message that Excel's API gives to the add-in. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'HostError';
  }

  static invalidArgument(detail?: string): HostError {
    const message = 'The argument is invalid or missing or has an incorrect format.';
    return new HostError('InvalidArgument', detail === undefined ? message : `${message} (${detail})`);
  }

  static itemNotFound(what?: string): HostError {
    const message = "The requested resource doesn't exist.";
    return new HostError('ItemNotFound', what === undefined ? message : `${message} (${what})`);
  }

  static itemAlreadyExists(): HostError {
    return new HostError('ItemAlreadyExists', 'The resource being created already exists.');
  }

  static accessDenied(): HostError {
    return new HostError('AccessDenied', 'You cannot perform the requested operation.');
  }

  static invalidReference(): HostError {
    return new HostError('InvalidReference', 'This reference is not valid for the current operation.');
  }

  static invalidOperation(message: string): HostError {
    return new HostError('InvalidOperation', message);
  }

  /** What this host does not know: never answered with a guess. */
  static notImplemented(member: string): HostError {
    return new HostError('NotImplemented', `NotImplemented: ${member}`);
  }
}
