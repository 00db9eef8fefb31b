package org.asmengine.reference;

import java.io.Serial;

/** Says why a row is rejected; its message is the code. */
final class BadRowException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  BadRowException(String code) {
    super(code);
  }

  String code() {
    return String.valueOf(getMessage());
  }

  static void unless(boolean good, String code) {
    if (!good) {
      throw new BadRowException(code);
    }
  }
}
