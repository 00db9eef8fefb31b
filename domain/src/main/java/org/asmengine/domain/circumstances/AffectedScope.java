package org.asmengine.domain.circumstances;

import java.util.Collections;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.asmengine.domain.Rule;
import org.asmengine.domain.finding.Verdict;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.Tin;

/** Whom a determination of extreme and uncontrollable circumstances reaches. */
@Rule({"42 CFR 512.780", "R-780-U3"})
public sealed interface AffectedScope {

  /**
   * Whether it reaches the participant; unknown where it goes by a place that is not known of the
   * participant.
   */
  Verdict reaches(ParticipantPlace participant);

  /** How codes of places are compared. */
  enum PlaceKind {
    /** Core based statistical areas and metropolitan divisions: five digits. */
    AREA,
    /** ZIP codes: five digits. */
    ZIP_CODE,
    /** Counties: five digits of the FIPS code. */
    COUNTY
  }

  /**
   * Everybody at one of these places.
   *
   * @param kind what the codes are
   * @param codes the codes, five digits each, at least one
   */
  record Places(PlaceKind kind, NavigableSet<String> codes) implements AffectedScope {

    /** Checks and copies the codes. */
    public Places {
      codes = Collections.unmodifiableNavigableSet(new TreeSet<>(codes));
      if (codes.isEmpty() || !codes.stream().allMatch(code -> code.matches("[0-9]{5}"))) {
        throw new IllegalArgumentException(
            "%s: found %s, allowed one or more codes of five digits".formatted(kind, codes));
      }
    }

    /** The places of these codes. */
    public static Places of(PlaceKind kind, Set<String> codes) {
      return new Places(kind, new TreeSet<>(codes));
    }

    @Override
    public Verdict reaches(ParticipantPlace participant) {
      return Verdict.of(participant.code(kind).map(codes::contains));
    }
  }

  /**
   * Every clinician of a practice.
   *
   * @param tin the practice
   */
  record WholePractice(Tin tin) implements AffectedScope {
    @Override
    public Verdict reaches(ParticipantPlace participant) {
      return Verdict.of(participant.id().tin().equals(tin));
    }
  }

  /**
   * One clinician of a practice.
   *
   * @param id TIN and NPI
   */
  record OneClinician(ParticipantId id) implements AffectedScope {
    @Override
    public Verdict reaches(ParticipantPlace participant) {
      return Verdict.of(participant.id().equals(id));
    }
  }
}
