package org.asmengine.grpc.call;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A page of a list.
 *
 * @param items what it holds, in the order of the list
 * @param last whether nothing comes after it
 */
public record Page<T>(List<T> items, boolean last) {

  /** Copies the list. */
  public Page {
    items = List.copyOf(items);
  }

  /** The page that the rest of the list starts with; reads one item more than it holds. */
  public static <T> Page<T> of(Stream<T> rest, PageRequest request) {
    List<T> read = rest.limit(request.size() + 1L).toList();
    boolean last = read.size() <= request.size();
    return new Page<>(last ? read : read.subList(0, request.size()), last);
  }

  /** The token of the next page, empty when there is none. */
  public String nextToken(Function<T, String> name) {
    return last ? "" : PageRequest.tokenAfter(name.apply(items.getLast()));
  }
}
