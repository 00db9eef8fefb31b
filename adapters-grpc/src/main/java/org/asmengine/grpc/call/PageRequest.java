package org.asmengine.grpc.call;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Which page of a list a client asks for (AIP-158).
 *
 * <p>A page token is the name of the last resource of the page before: what was added or removed in
 * between neither repeats nor hides the others.
 *
 * @param size the most items that the page may hold, 1 to {@value #MAX_SIZE}
 * @param after the name after which the page starts; empty for the first page
 */
public record PageRequest(int size, Optional<String> after) {

  /** The size when the client names none. */
  public static final int DEFAULT_SIZE = 50;

  /** The largest size; more counts as that. */
  public static final int MAX_SIZE = 1000;

  /**
   * The page of the request fields {@code page_size} and {@code page_token}.
   *
   * @throws CallException when the size is negative or the token can't be one of ours
   */
  public static PageRequest of(int pageSize, String pageToken) {
    if (pageSize < 0) {
      throw CallException.invalidField("page_size", "0 or more");
    }
    int size = pageSize == 0 ? DEFAULT_SIZE : Math.min(pageSize, MAX_SIZE);
    return new PageRequest(
        size, pageToken.isEmpty() ? Optional.empty() : Optional.of(decode(pageToken)));
  }

  /** The error of a token that this list did not hand out. */
  public static CallException foreignToken() {
    return CallException.invalidField(
        "page_token", "empty, or the next_page_token of an earlier page of this list");
  }

  /** The token of the page after the resource of that name. */
  static String tokenAfter(String name) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(name.getBytes(StandardCharsets.UTF_8));
  }

  private static String decode(String token) {
    try {
      return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw foreignToken();
    }
  }
}
