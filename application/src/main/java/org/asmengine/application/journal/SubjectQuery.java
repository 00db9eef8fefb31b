package org.asmengine.application.journal;

import java.util.Optional;
import java.util.Set;
import org.asmengine.application.access.TinScope;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.Tin;

/**
 * Which subjects are asked for.
 *
 * @param kind of this kind
 * @param states in one of these states; none of them means in any
 * @param year of this performance year
 * @param tin of this practice
 * @param npi of this clinician
 * @param scope of the practices that the caller sees; a subject of no practice belongs to {@link
 *     TinScope.All} alone
 */
public record SubjectQuery(
    SubjectKind kind,
    Set<String> states,
    Optional<PerformanceYear> year,
    Optional<Tin> tin,
    Optional<Npi> npi,
    TinScope scope) {

  /** Copies the set. */
  public SubjectQuery {
    states = Set.copyOf(states);
  }

  /** All subjects of the kind that the caller sees. */
  public static SubjectQuery of(SubjectKind kind, TinScope scope) {
    return new SubjectQuery(
        kind, Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), scope);
  }

  /** The same, in one of these states. */
  public SubjectQuery in(Set<String> wanted) {
    return new SubjectQuery(kind, wanted, year, tin, npi, scope);
  }

  /** The same, of this performance year. */
  public SubjectQuery of(PerformanceYear wanted) {
    return new SubjectQuery(kind, states, Optional.of(wanted), tin, npi, scope);
  }

  /** The same, of this practice. */
  public SubjectQuery of(Tin wanted) {
    return new SubjectQuery(kind, states, year, Optional.of(wanted), npi, scope);
  }

  /** The same, of this clinician. */
  public SubjectQuery of(Npi wanted) {
    return new SubjectQuery(kind, states, year, tin, Optional.of(wanted), scope);
  }
}
