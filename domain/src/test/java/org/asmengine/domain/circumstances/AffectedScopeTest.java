package org.asmengine.domain.circumstances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asmengine.domain.Covers;
import org.asmengine.domain.circumstances.AffectedScope.OneClinician;
import org.asmengine.domain.circumstances.AffectedScope.PlaceKind;
import org.asmengine.domain.circumstances.AffectedScope.Places;
import org.asmengine.domain.circumstances.AffectedScope.WholePractice;
import org.asmengine.domain.finding.Verdict;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom determinations reach: by place, by practice, by clinician. */
@Covers({AffectedScope.class, GrantedCircumstances.class})
class AffectedScopeTest {

  private static final ParticipantId ID = ParticipantId.of("000000001", "0000000001");
  private static final ParticipantId COLLEAGUE = ParticipantId.of("000000001", "0000000002");
  private static final ParticipantId STRANGER = ParticipantId.of("000000002", "0000000001");

  private static ParticipantPlace at(String area, String zipCode, String county) {
    return new ParticipantPlace(ID, Optional.of(area), Optional.of(zipCode), Optional.of(county));
  }

  private static ParticipantPlace nowhere(ParticipantId id) {
    return ParticipantPlace.inArea(id, "");
  }

  private static DeterminationContent determination(AffectedScope scope, String reference) {
    LocalDate day = LocalDate.of(2027, 9, 1);
    return new DeterminationContent(PerformanceYear.of(2027), scope, day, day, reference);
  }

  @ParameterizedTest
  @EnumSource(PlaceKind.class)
  void aPlaceReachesWhoIsThere(PlaceKind kind) {
    Places places = Places.of(kind, Set.of("10580", "35620"));
    String other = "99999";
    assertThat(places.reaches(at("35620", "35620", "35620"))).isEqualTo(Verdict.MET);
    assertThat(places.reaches(at(other, other, other))).isEqualTo(Verdict.NOT_MET);
    assertThat(places.reaches(nowhere(ID))).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void aCodeOfAnotherKindIsNoPlace() {
    assertThat(
            Places.of(PlaceKind.ZIP_CODE, Set.of("35620")).reaches(at("35620", "10001", "36061")))
        .isEqualTo(Verdict.NOT_MET);
    assertThat(
            Places.of(PlaceKind.ZIP_CODE, Set.of("35620"))
                .reaches(ParticipantPlace.inArea(ID, "35620")))
        .isEqualTo(Verdict.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1234", "123456", "1234A"})
  void aCodeHasFiveDigits(String code) {
    assertThatThrownBy(() -> Places.of(PlaceKind.COUNTY, Set.of(code)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Places.of(PlaceKind.COUNTY, Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPracticeReachesAllItsCliniciansAndAClinicianNobodyElse() {
    AffectedScope practice = new WholePractice(ID.tin());
    AffectedScope clinician = new OneClinician(ID);
    assertThat(practice.reaches(nowhere(ID))).isEqualTo(Verdict.MET);
    assertThat(practice.reaches(nowhere(COLLEAGUE))).isEqualTo(Verdict.MET);
    assertThat(practice.reaches(nowhere(STRANGER))).isEqualTo(Verdict.NOT_MET);
    assertThat(clinician.reaches(nowhere(ID))).isEqualTo(Verdict.MET);
    assertThat(clinician.reaches(nowhere(COLLEAGUE))).isEqualTo(Verdict.NOT_MET);
    assertThat(clinician.reaches(nowhere(STRANGER))).isEqualTo(Verdict.NOT_MET);
  }

  @Test
  void theFirstDeterminationThatReachesGivesItsReference() {
    List<DeterminationContent> determinations =
        List.of(
            determination(Places.of(PlaceKind.COUNTY, Set.of("36061")), "EUC-1"),
            determination(Places.of(PlaceKind.AREA, Set.of("35620")), "EUC-2"),
            determination(new OneClinician(ID), "EUC-3"));
    GrantedCircumstances granted =
        GrantedCircumstances.of(determinations, ParticipantPlace.inArea(ID, "35620"));
    assertThat(granted.isGranted()).isTrue();
    assertThat(granted.by()).contains(determinations.get(1));
    assertThat(granted.undetermined()).containsExactly("EUC-1");
    GrantedCircumstances elsewhere =
        GrantedCircumstances.of(determinations, ParticipantPlace.inArea(COLLEAGUE, "10580"));
    assertThat(elsewhere.isGranted()).isFalse();
    assertThat(elsewhere.undetermined()).containsExactly("EUC-1");
  }
}
