package org.asmengine.batch.job;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that several threads need and the first of them makes.
 *
 * @param <T> the value
 */
final class Lazy<T> {
  private final Supplier<T> maker;
  private @Nullable T value;

  Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  synchronized T get() {
    T known = value;
    if (known == null) {
      known = maker.get();
      value = known;
    }
    return known;
  }
}
