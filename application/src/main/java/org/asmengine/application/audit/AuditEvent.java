package org.asmengine.application.audit;

import java.time.Instant;

/**
 * Somebody did something. It holds no measure data and no identifiers of participants.
 *
 * @param at when it ended
 * @param caller who, by the name of the caller
 * @param method what, by the full name of the method
 * @param requestId the identifier that the caller gave the request, or empty
 * @param resource the name of the resource that it was about, or empty
 * @param outcome {@value #OK}, {@value #STARTED}, {@value #REPEATED}, or the reason why it failed
 */
public record AuditEvent(
    Instant at, String caller, String method, String requestId, String resource, String outcome) {

  /** It was done. */
  public static final String OK = "OK";

  /** It has begun; a second event tells the end. */
  public static final String STARTED = "STARTED";

  /** It had been done before and was answered as then; nothing changed. */
  public static final String REPEATED = "REPEATED";
}
