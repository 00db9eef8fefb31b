package org.asmengine.application.idempotency;

/** A call that was answered. */
public final class AnsweredCall {

  private final String bodyDigest;
  private final byte[] response;

  private AnsweredCall(String bodyDigest, byte[] response) {
    this.bodyDigest = bodyDigest;
    this.response = response;
  }

  /** The call whose body has this digest, with its answer. */
  public static AnsweredCall of(String bodyDigest, byte[] response) {
    return new AnsweredCall(bodyDigest, response.clone());
  }

  /** The digest of what was asked. */
  public String bodyDigest() {
    return bodyDigest;
  }

  /** What was answered, in the form in which it went over the wire. */
  public byte[] response() {
    return response.clone();
  }
}
