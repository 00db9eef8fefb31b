package org.asmengine.grpc.call;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A page of a list.
 *
 * @param items what it holds, in the order of the list
 * @param last whether nothing comes after it
 * @param query what the list was asked for
 */
public record Page<T>(List<T> items, boolean last, Query query) {

  /** Copies the list. */
  public Page {
    items = List.copyOf(items);
  }

  /** The page that the rest of the list starts with; reads one item more than it holds. */
  public static <T> Page<T> of(Stream<T> rest, PageRequest request) {
    List<T> read = rest.limit(request.size() + 1L).toList();
    boolean last = read.size() <= request.size();
    return new Page<>(last ? read : read.subList(0, request.size()), last, request.query());
  }

  /** The token of the next page, empty when there is none. */
  public String nextToken(Function<T, String> position) {
    return last ? "" : query.token(position.apply(items.getLast()));
  }
}
