package org.asmengine.grpc.call;

import java.util.Optional;

/** What a list or a stream is asked for; its tokens are good for the same query only. */
public final class Query {

  private final PageTokens tokens;
  private final byte[] digest;
  private final String tokenField;
  private final String token;

  Query(PageTokens tokens, byte[] digest, String tokenField, String token) {
    this.tokens = tokens;
    this.digest = digest;
    this.tokenField = tokenField;
    this.token = token;
  }

  /**
   * Where to go on; empty to start from the beginning.
   *
   * @throws CallException INVALID_FIELD when the token is not one of this query's
   */
  public Optional<String> position() {
    return token.isEmpty()
        ? Optional.empty()
        : Optional.of(tokens.open(token, digest).orElseThrow(this::foreignToken));
  }

  /** The token that says to go on there. */
  public String token(String position) {
    return tokens.seal(position, digest);
  }

  /** The error of a token that was handed out for something else. */
  public CallException foreignToken() {
    return CallException.invalidField(
        tokenField, "empty, or a token that an earlier answer to the same request gave");
  }
}
