package org.asmengine.application.journal;

/**
 * What a journal is about.
 *
 * @param kind its kind
 * @param id its identifier within the kind, 1 to {@value #MOST_CHARACTERS} characters; never that
 *     of a participant or a beneficiary
 */
public record Subject(SubjectKind kind, String id) {

  private static final int MOST_CHARACTERS = 64;

  /** Checks the identifier. */
  public Subject {
    if (id.isEmpty() || id.length() > MOST_CHARACTERS) {
      throw new IllegalArgumentException(
          "the identifier of a subject has 1 to %d characters".formatted(MOST_CHARACTERS));
    }
  }
}
