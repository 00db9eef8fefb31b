package org.asmengine.grpc.call;

import com.google.protobuf.Message;
import java.util.Optional;

/**
 * Which page of a list a client asks for (AIP-158).
 *
 * <p>A page token holds the position of the last item of the page before: what was added or removed
 * in between neither repeats nor hides the others.
 *
 * @param size the most items that the page may hold, 1 to {@value #MAX_SIZE}
 * @param after the position after which the page starts; empty for the first page
 * @param query what the list is asked for, whose tokens say where the next page starts
 */
public record PageRequest(int size, Optional<String> after, Query query) {

  /** The size when the client names none. */
  public static final int DEFAULT_SIZE = 50;

  /** The largest size; more counts as that. */
  public static final int MAX_SIZE = 1000;

  static final String SIZE_FIELD = "page_size";
  private static final String TOKEN_FIELD = "page_token";

  /**
   * The page of the fields {@code page_size} and {@code page_token}.
   *
   * @throws CallException INVALID_FIELD when the size is negative, or the token was not handed out
   *     for the same request
   */
  public static PageRequest of(PageTokens tokens, Message request) {
    Query query = tokens.query(request, TOKEN_FIELD);
    int asked =
        (Integer) request.getField(request.getDescriptorForType().findFieldByName(SIZE_FIELD));
    if (asked < 0) {
      throw CallException.invalidField(SIZE_FIELD, "0 or more");
    }
    int size = asked == 0 ? DEFAULT_SIZE : Math.min(asked, MAX_SIZE);
    return new PageRequest(size, query.position(), query);
  }
}
