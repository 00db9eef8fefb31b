package org.asmengine.application.document;

import java.util.Optional;
import java.util.function.Function;

/**
 * A member of an object in a document, as it was read.
 *
 * @param <T> what it holds
 */
public sealed interface Field<T> {

  /** The value, where there is one. */
  Optional<T> value();

  /** Where it is, or where it should be. */
  Place place();

  /** A field that was not read from a document. */
  static <T> Field<T> of(T value) {
    return new Given<>(value, Place.NONE);
  }

  /** A field that is not there and was not read from a document. */
  static <T> Field<T> none() {
    return new Absent<>(Place.NONE);
  }

  /** The same field with what becomes of its value. */
  <R> Field<R> map(Function<T, R> function);

  /** Whether it is not there, or there as null. */
  default boolean isAbsent() {
    return this instanceof Absent;
  }

  /**
   * It is there.
   *
   * @param given what it holds
   * @param place where
   */
  record Given<T>(T given, Place place) implements Field<T> {
    @Override
    public Optional<T> value() {
      return Optional.of(given);
    }

    @Override
    public <R> Field<R> map(Function<T, R> function) {
      return new Given<>(function.apply(given), place);
    }
  }

  /**
   * It is not there, or there as null.
   *
   * @param place where it should be
   */
  record Absent<T>(Place place) implements Field<T> {
    @Override
    public Optional<T> value() {
      return Optional.empty();
    }

    @Override
    public <R> Field<R> map(Function<T, R> function) {
      return new Absent<>(place);
    }
  }

  /**
   * It is there and can't be read, which is a finding already.
   *
   * @param place where
   */
  record Unreadable<T>(Place place) implements Field<T> {
    @Override
    public Optional<T> value() {
      return Optional.empty();
    }

    @Override
    public <R> Field<R> map(Function<T, R> function) {
      return new Unreadable<>(place);
    }
  }
}
