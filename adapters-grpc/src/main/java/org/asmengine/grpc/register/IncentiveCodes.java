package org.asmengine.grpc.register;

import java.util.List;
import org.asmengine.domain.incentives.Giver;
import org.asmengine.domain.incentives.IncentiveAssurance;
import org.asmengine.domain.incentives.IncentiveKind;
import org.asmengine.domain.incentives.LoanState;
import org.asmengine.domain.ruleset.programme.CapPeriod;
import org.asmengine.domain.ruleset.programme.CapScope;
import org.asmengine.proto.v1.IncentiveCapPeriod;
import org.asmengine.proto.v1.IncentiveCapScope;
import org.asmengine.proto.v1.IncentiveGiver;
import org.asmengine.proto.v1.IncentiveLoanState;

/**
 * The codes of incentives. The names of the contract are those of the domain with the prefix of
 * their enum; a test holds them together.
 */
final class IncentiveCodes {

  private static final String KIND = "INCENTIVE_KIND_";
  private static final String GIVER = "INCENTIVE_GIVER_";
  private static final String ASSURANCE = "INCENTIVE_ASSURANCE_";
  private static final String LOAN_STATE = "INCENTIVE_LOAN_STATE_";
  private static final String CAP_PERIOD = "INCENTIVE_CAP_PERIOD_";
  private static final String CAP_SCOPE = "INCENTIVE_CAP_SCOPE_";

  private IncentiveCodes() {}

  static org.asmengine.proto.v1.IncentiveKind message(IncentiveKind kind) {
    return org.asmengine.proto.v1.IncentiveKind.valueOf(KIND + kind.name());
  }

  /** The contract lets no other kind through. */
  static IncentiveKind kind(org.asmengine.proto.v1.IncentiveKind kind) {
    return IncentiveKind.valueOf(kind.name().substring(KIND.length()));
  }

  static IncentiveGiver message(Giver giver) {
    return IncentiveGiver.valueOf(GIVER + giver.name());
  }

  static Giver giver(IncentiveGiver giver) {
    return Giver.valueOf(giver.name().substring(GIVER.length()));
  }

  static List<org.asmengine.proto.v1.IncentiveAssurance> assurances(
      List<IncentiveAssurance> assurances) {
    return assurances.stream()
        .map(each -> org.asmengine.proto.v1.IncentiveAssurance.valueOf(ASSURANCE + each.name()))
        .toList();
  }

  static List<IncentiveAssurance> readAssurances(
      List<org.asmengine.proto.v1.IncentiveAssurance> assurances) {
    return assurances.stream()
        .map(each -> IncentiveAssurance.valueOf(each.name().substring(ASSURANCE.length())))
        .toList();
  }

  static IncentiveLoanState message(LoanState state) {
    return IncentiveLoanState.valueOf(LOAN_STATE + state.name());
  }

  static IncentiveCapPeriod message(CapPeriod period) {
    return IncentiveCapPeriod.valueOf(CAP_PERIOD + period.name());
  }

  static IncentiveCapScope message(CapScope scope) {
    return IncentiveCapScope.valueOf(CAP_SCOPE + scope.name());
  }
}
