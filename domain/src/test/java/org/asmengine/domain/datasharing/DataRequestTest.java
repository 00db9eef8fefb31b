package org.asmengine.domain.datasharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.asmengine.domain.Covers;
import org.asmengine.domain.datasharing.DataRequestEvent.AgreementSigned;
import org.asmengine.domain.datasharing.DataRequestEvent.Approved;
import org.asmengine.domain.datasharing.DataRequestEvent.Denied;
import org.asmengine.domain.datasharing.DataRequestEvent.Filed;
import org.asmengine.domain.datasharing.DataRequestEvent.Revoked;
import org.asmengine.domain.datasharing.DataRequestEvent.Withdrawn;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The states of a data request: every step from every state, allowed or not. */
@Covers({DataRequest.class, DataRequestState.class, Attestation.class, PermittedUse.class})
class DataRequestTest {

  static final DataRequestContent CONTENT =
      new DataRequestContent(
          ParticipantId.of("000000001", "0000000001"),
          PerformanceYear.of(2027),
          List.of("PART_A_CLAIMS", "PART_B_CLAIMS"),
          EnumSet.allOf(PermittedUse.class),
          EnumSet.allOf(Attestation.class));
  static final LocalDate SIGNED = LocalDate.of(2027, 2, 1);
  static final LocalDate LAST = LocalDate.of(2027, 12, 31);
  private static final LocalDate REVOKED_FROM = LocalDate.of(2027, 7, 1);

  private static final Map<DataRequestState, Map<DataRequestStep, DataRequestState>> ALLOWED =
      Map.of(
          DataRequestState.NONE, Map.of(DataRequestStep.FILE, DataRequestState.FILED),
          DataRequestState.FILED,
              Map.of(
                  DataRequestStep.APPROVE, DataRequestState.APPROVED,
                  DataRequestStep.DENY, DataRequestState.DENIED,
                  DataRequestStep.WITHDRAW, DataRequestState.WITHDRAWN),
          DataRequestState.APPROVED,
              Map.of(
                  DataRequestStep.SIGN, DataRequestState.AGREED,
                  DataRequestStep.WITHDRAW, DataRequestState.WITHDRAWN),
          DataRequestState.AGREED, Map.of(DataRequestStep.REVOKE, DataRequestState.REVOKED));

  static DataRequestEvent event(DataRequestStep step) {
    return switch (step) {
      case FILE -> new Filed(CONTENT);
      case APPROVE -> new Approved();
      case DENY -> new Denied("not an ASM participant");
      case WITHDRAW -> new Withdrawn();
      case SIGN -> new AgreementSigned(SIGNED, LAST);
      case REVOKE -> new Revoked(REVOKED_FROM, "data were used otherwise");
    };
  }

  static DataRequest after(DataRequestStep... steps) {
    DataRequest request = DataRequest.start();
    for (DataRequestStep step : steps) {
      request = request.apply(event(step));
    }
    return request;
  }

  private static DataRequest in(DataRequestState state) {
    return switch (state) {
      case NONE -> after();
      case FILED -> after(DataRequestStep.FILE);
      case APPROVED -> after(DataRequestStep.FILE, DataRequestStep.APPROVE);
      case DENIED -> after(DataRequestStep.FILE, DataRequestStep.DENY);
      case WITHDRAWN -> after(DataRequestStep.FILE, DataRequestStep.WITHDRAW);
      case AGREED -> agreed();
      case REVOKED -> agreed().apply(event(DataRequestStep.REVOKE));
    };
  }

  static DataRequest agreed() {
    return after(DataRequestStep.FILE, DataRequestStep.APPROVE, DataRequestStep.SIGN);
  }

  static Stream<Arguments> everyStepFromEveryState() {
    return Arrays.stream(DataRequestState.values())
        .flatMap(state ->
            Arrays.stream(DataRequestStep.values()).map(step -> Arguments.of(state, step)));
  }

  @ParameterizedTest
  @MethodSource("everyStepFromEveryState")
  void allowsTheStepsOfTheTableAndNoOther(DataRequestState state, DataRequestStep step) {
    DataRequest request = in(state);
    assertThat(request.state()).isEqualTo(state);
    DataRequestState next = ALLOWED.getOrDefault(state, Map.of()).get(step);
    assertThat(request.allows(step)).isEqualTo(next != null);
    if (next == null) {
      assertThatThrownBy(() -> request.apply(event(step)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(step.name())
          .hasMessageContaining(state.name());
    } else {
      assertThat(request.apply(event(step)).state()).isEqualTo(next);
    }
  }

  @ParameterizedTest
  @EnumSource(DataRequestStep.class)
  void everyEventIsItsStep(DataRequestStep step) {
    assertThat(event(step).step()).isEqualTo(step);
  }

  @Test
  void keepsWhatItsEventsSaid() {
    assertThat(after(DataRequestStep.FILE).content()).contains(CONTENT);
    assertThat(after(DataRequestStep.FILE, DataRequestStep.DENY).reason())
        .isEqualTo("not an ASM participant");
    DataRequest revoked = agreed().apply(event(DataRequestStep.REVOKE));
    assertThat(revoked.agreement()).contains(new AgreementSigned(SIGNED, LAST));
    assertThat(revoked.revokedFrom()).contains(REVOKED_FROM);
    assertThat(revoked.reason()).isEqualTo("data were used otherwise");
  }

  @Test
  void anAgreementIsSignedExpiresAndIsRevokedByTheDay() {
    DataRequest request = agreed();
    assertThat(request.isSignedOn(SIGNED.minusDays(1))).isFalse();
    assertThat(request.isSignedOn(SIGNED)).isTrue();
    assertThat(request.isExpiredOn(LAST)).isFalse();
    assertThat(request.isExpiredOn(LAST.plusDays(1))).isTrue();
    assertThat(request.isRevokedOn(REVOKED_FROM)).isFalse();
    DataRequest revoked = request.apply(event(DataRequestStep.REVOKE));
    assertThat(revoked.isRevokedOn(REVOKED_FROM.minusDays(1))).isFalse();
    assertThat(revoked.isRevokedOn(REVOKED_FROM)).isTrue();
  }

  @Test
  void theThreeAttestationsAndTheThreeUsesAreThoseOfTheParagraph() {
    assertThat(Attestation.values())
        .extracting(Attestation::paragraph)
        .containsExactly(
            "42 CFR 512.760(b)(2)(i)(A)",
            "42 CFR 512.760(b)(2)(i)(B)",
            "42 CFR 512.760(b)(2)(i)(C)");
    assertThat(Set.of(PermittedUse.values())).hasSize(3);
  }
}
