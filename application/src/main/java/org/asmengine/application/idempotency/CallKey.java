package org.asmengine.application.idempotency;

/**
 * What makes two calls the same call.
 *
 * @param caller who calls
 * @param method the full name of the method
 * @param requestId the identifier that the caller gave the request
 */
public record CallKey(String caller, String method, String requestId) {}
